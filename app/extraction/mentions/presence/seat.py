"""To which talks those belong of whom a sentence says that they were there."""

from collections.abc import Iterator

from app.catalogue.load import table
from app.extraction.mentions.beside_story import is_beside
from app.extraction.mentions.presence.cues import phrases_of, words_in_part
from app.extraction.mentions.presence.find import find_present
from app.extraction.mentions.presence.meanwhile import waits_elsewhere
from app.extraction.mentions.presence.other_day import in_other_year, other_day
from app.extraction.mentions.presence.other_teams import is_of_other_team
from app.extraction.mentions.presence.people import Present
from app.extraction.mentions.presence.receiving import seat_hosts
from app.extraction.mentions.presence.rolls import find_rolls
from app.extraction.mentions.presence.room import may_sit
from app.extraction.mentions.presence.seconds import seat_seconds
from app.extraction.mentions.presence.signing import seat_signers
from app.extraction.mentions.presence.together import do_together
from app.extraction.mentions.telling import Telling
from app.extraction.reading import Reading
from app.extraction.titles import PRESS
from app.extraction.types import Role
from app.extraction.words import Words, words_of

_TALKS = ("meeting", "summit", "conference", "call", "visit")
_STATES: dict[str, str] = table("kinds")["teams"]["parties"]
_WATCHED = (*_TALKS, "statement", "agreement")
"""What may be done with somebody looking on."""
_MEETINGS = ("meeting", "summit", "conference", "visit")
_GATHERINGS = ("meeting", "summit", "conference")
_FACE_TO_FACE = frozenset("meeting talks session gathering negotiations summit dinner lunch attended attend".split())
_ATTENDING = frozenset("attended attend attendees attendance participated participants table dialled".split())
_CALL = frozenset("call calls phone telephone conversation".split())
NEAR = 4
"""Sentences between what was told last of talks and who was there."""
FAR = 10
"""Sentences and paragraphs between talks and a list of those who came, or who belongs to a delegation."""
BESIDE = 7
"""Words around what says that somebody was there among which "the earlier rounds" stand."""
ROLL = 12
"""Sentences between talks and the heading of a list of those who came."""
PARAGRAPHS = 4
"""Paragraphs between them."""


class _Talks:
    """The talks of an article, each with the sentences that tell of it; who is seated in one tells of it too."""

    def __init__(self, reading: Reading, gathered: list[Telling]) -> None:
        self.reading = reading
        held = [told for told in gathered if told.kind in _WATCHED and told.occasion != PRESS]
        self.told = [told for told in held if told.status in ("happened", "planned")]
        self.sentences: list[set[int]] = [set() for _ in self.told]
        self.at: dict[int, set[int]] = {}  # sentence -> which of them it tells of
        self._position = {id(told): n for n, told in enumerate(self.told)}
        for n, told in enumerate(self.told):
            for span in told.passages:
                self._tells(reading.sentences.first_at(span.start), n)

    def _tells(self, sentence: int, n: int) -> None:
        self.sentences[n].add(sentence)
        self.at.setdefault(sentence, set()).add(n)

    def near(self) -> list[int]:
        """The sentences near enough to one of them to say who was there."""
        ends = (range(one, min(one + FAR + 1, len(self.reading.sentences))) for one in self.at)
        return sorted({index for span in ends for index in span})

    def own(self, words: Words, present: Present) -> Telling | None:
        """Those that the sentence itself tells of: by whom it names there, else by the words nearest."""
        kinds = _WATCHED if present.passing and not present.company else _TALKS
        here = [self.told[n] for n in sorted(self.at.get(words.index, ())) if self.told[n].kind in kinds]
        first = [told for told in here if told.sentence == words.index] or here
        first = [told for told in first if present.people.keys() <= told.people.keys()] or first
        if len(present.people) > 1:
            first = [told for told in first if len(present.people.keys() & told.people.keys()) > 1] or first
        return min(first, key=lambda told: (told.at > present.at, abs(told.at - present.at)), default=None)

    def last(self, words: Words, present: Present) -> tuple[Telling, int] | None:
        """Those told last before the sentence, as many sentences back as may count, and in which sentence.

        What is told beside the story is passed over: a plan, what had been before, a call before the meeting.
        """
        kinds = _kinds_named(words, present)
        if _names_summit(words, present) and any(told.kind == "summit" for told in self.told):
            kinds = ("summit",)
        for index in range(words.index - 1, max(-1, words.index - 1 - FAR), -1):
            talks = [n for n in self.at.get(index, ()) if self.told[n].kind in kinds]
            meant = [n for n in talks if not self._beside(n, words, present)]
            if meant:
                return self.told[max(meant)], index
        return None

    def _beside(self, n: int, words: Words, present: Present) -> bool:
        return is_beside(self.told[n], words, present.at, held=present.planned is False)

    def tells(self, sentence: int) -> bool:
        return sentence in self.at

    def of_roll(self, words: Words, present: Present) -> Telling | None:
        """Those that the sentence over a list tells of, else the meeting told last at which all were whom it names."""
        own = self.own(words, present)
        if own is not None and own.kind in _MEETINGS:
            return own
        near = [
            (
                self.told[n].status == "happened",
                self.told[n].edtf is not None,
                max(s for s in sentences if s < words.index),
                n,
            )
            for n, sentences in enumerate(self.sentences)
            if min(sentences) < words.index
            and self.told[n].kind in _MEETINGS
            and _fits(present, self.told[n])
            and (self.told[n].status == "happened" or self.told[n].date is not None)
            and not self._beside(n, words, present)
        ]
        named = [one for one in near if set(present.beside) <= self.told[one[3]].people.keys()]
        found = max(named, default=None)
        return self.told[found[3]] if found and words.index - found[2] <= ROLL else None

    def seat(self, told: Telling, present: Present) -> None:
        """Adds the persons among those who were there, and whom they came with or sat opposite."""
        beside = present.beside if may_sit(told, present) else ()
        with_whom: dict[str, Role] = dict.fromkeys(beside, "participant")
        for slug, role in (*with_whom.items(), *present.people.items()):
            if self.reading.actor(slug).kind == "person":
                told.people.setdefault(slug, role)
        self._tells(present.sentence, self._position[id(told)])


def seat_present(reading: Reading, gathered: list[Telling]) -> None:
    """Adds to talks all who are told to have been there, in their sentence or in those after it."""
    seat_hosts(reading, gathered)
    talks, seated = _Talks(reading, gathered), -2
    for index in talks.near():
        words = words_of(reading, index)
        for present in find_present(words):
            if present.likewise and index - seated > 1 and not talks.at.get(index):
                continue
            told = _talks_of(words, present, talks)
            if told is not None:
                talks.seat(told, present)
                seated = index
    for present in find_rolls(reading) if talks.told else ():
        told = talks.of_roll(words_of(reading, present.sentence), present)
        if told is not None:
            talks.seat(told, present)
    seat_signers(reading, gathered)
    seat_seconds(reading, gathered)
    do_together(gathered)


def _talks_of(words: Words, present: Present, talks: _Talks) -> Telling | None:
    """The talks that its own sentence tells of, else those told last before it, if day and status allow."""
    own = talks.own(words, present)
    if own is not None:
        apart = (present.close and _parted(words, present, own)) or waits_elsewhere(words, present, own)
        return own if _fits(present, own) and not apart else None
    last = talks.last(words, present)
    if last is None or present.company or _is_of_others(words, present):
        return None
    told, sentence = last
    if is_of_other_team(words, told, present.at):
        return None
    if told.status == "planned" and told.date is None and present.planned is None:
        return None  # a plan without a day has no list of guests yet
    block = words.reading.sentences[sentence].block
    theirs = not told.people.keys().isdisjoint((*present.beside, *present.people))
    named = present.far or told.more or theirs or _is_of_team(words, present, told) or _names_talks(words, present)
    reach, blocks = (FAR, FAR) if named else (NEAR, PARAGRAPHS)
    near = words.index - sentence <= reach and words.sentence.block - block <= blocks
    other = in_other_year(words, told, present.at) or other_day(words, told, _untold(words, sentence, talks))
    return told if near and _fits(present, told) and not other else None


def _parted(words: Words, present: Present, told: Telling) -> bool:
    """Whether something else is told between the talks and who came to them, or the talks behind them."""
    here = told.sentence == words.index  # in another telling of them the first verb tells of them
    since = told.at if here else next((clause.at for clause in words.clauses), present.at)
    between = (clause for clause in words.clauses if since < clause.at < present.at)
    return present.at < since or any(clause.modality != "participle" for clause in between)


def _fits(present: Present, told: Telling) -> bool:
    """Whether what was is told of what was, what is to be of what is to be, and no call has a table."""
    if not (told.asserted or told.date is not None or len(told.people) > 1) or (present.bodily and told.kind == "call"):
        return False
    if present.beside and told.people.keys().isdisjoint(present.beside) and not may_sit(told, present):
        return False
    return present.planned is None or present.planned == (told.status == "planned")


def _is_of_others(words: Words, present: Present) -> bool:
    """ "Had also chaired the earlier rounds", "said with X at his side": other talks than those told last."""
    if present.passing and not words_in_part("apart", "saying").isdisjoint(words.vocabulary):
        return True
    near = range(present.at - BESIDE, present.at + BESIDE)
    return any(at in near and not words.spoken[at] for at, _, _ in phrases_of("apart").all(words.norms))


def _names_talks(words: Words, present: Present) -> bool:
    """ "X, who hosted the meeting": the talks that the article is on, be they told far before."""
    behind = range(present.at + 1, min(present.at + BESIDE, len(words.norms) - 1))
    return any(words.norms[k] == "the" and words.norms[k + 1] in words_in_part("groups", "talks") for k in behind)


def _names_summit(words: Words, present: Present) -> bool:
    """ "X, who took part in the summit": not in the meeting told after it."""
    return any(words.norms[k : k + 2] == ["the", "summit"] for k in range(present.at, present.at + BESIDE))


def _kinds_named(words: Words, present: Present) -> tuple[str, ...]:
    """ "X took part in the meeting", "X also attended": not in the call for which a meeting was broken off."""
    near = words.norms[max(0, present.at - BESIDE) : present.at + BESIDE]
    if not _CALL.isdisjoint(words.vocabulary):
        return ("call",) if "call" in near else _TALKS
    if not _ATTENDING.isdisjoint(near):
        return _GATHERINGS
    return _TALKS if _FACE_TO_FACE.isdisjoint(near) else _MEETINGS


def _is_of_team(words: Words, present: Present, told: Telling) -> bool:
    """ "X belongs to the Russian delegation too": of talks at which that state sits."""
    near = words.norms[max(0, present.at - BESIDE) : present.at + BESIDE]
    states = {_STATES.get(words.reading.actor(slug).side) for slug in present.people}
    return not {"delegation", "team", "negotiators"}.isdisjoint(near) and not states.isdisjoint(told.people)


def _untold(words: Words, sentence: int, talks: _Talks) -> Iterator[Words]:
    """The sentences between that tell of no talks: the day of something else that is told there is its own."""
    return (words_of(words.reading, index) for index in range(sentence + 1, words.index) if not talks.tells(index))
