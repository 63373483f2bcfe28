"""The cues of a frame: verbs and nouns of speaking, each with the one who speaks."""

from dataclasses import dataclass
from typing import Literal

from app.extraction.quotes import nouns, speakers
from app.extraction.quotes.frame import Frame
from app.extraction.quotes.nouns import Speaker
from app.extraction.quotes.subjects import subject_of
from app.extraction.types import Token
from app.extraction.verbs import verb_forms

Force = Literal["say", "judge", "weak", "noun", "source", "label"]
_VERBS: tuple[Force, ...] = ("say", "judge", "weak")
_FORMS: tuple[tuple[str, Force, str], ...] = tuple(
    (f"{force}-{form}", force, form) for force in _VERBS for form in ("past", "present", "base", "ing")
)
_VERB_TAGS = frozenset(tag for tag, _, _ in _FORMS)
_IN_WORDS_OF = ("words", "of")
_PUT = frozenset(["put", "puts", "phrased", "framed"])
_BEFORE_LABEL = frozenset(["—", "–", "―", "-", ".", "from", "by", "quote", "quoting"])
_LABEL_MARKS = frozenset("—–―-:")
REACH = 24
"""Cues of one sentence to look through on either side; a sentence with more of them is no prose."""
_ENTRANCES = frozenset(["admission", "address", "line"])
"""Nouns for words spoken that with "to" mean something else: "Kyiv’s admission to the bloc"."""
_OPEN = frozenset(["and", "but", "yet", "so", "then"])
MAX_REPLY = 6
"""Words from the beginning to what it is about: "The Ukrainian president’s first public answer" has six."""
_CITES = frozenset(["quoted", "quotes", "quoting", "cited", "cites", "citing"])
MAX_CITED = 12
"""Words from "quoted" to "saying", with the one quoted and his office."""
MAX_DEMAND = 9
"""Words from a noun to the quote that it leads up to: "its demand for an end to “…”" has five."""
MAX_LABEL = 6
"""Words from a dash to the end of the name behind it."""


@dataclass(frozen=True, slots=True)
class Cue:
    """Word `verb` of a frame and its speaker.

    `say` carries whole sentences, `judge` some words about something, `weak` speaks only where nothing stronger does;
    `noun` is "Trump’s claim that", `source` "according to", `label` a name with a dash or a colon.
    """

    verb: int
    force: Force
    form: str
    speaker: Speaker

    @property
    def first(self) -> int:
        """The first word of speaker and verb."""
        return min(self.verb, self.speaker.first)

    @property
    def last(self) -> int:
        """The last word of speaker and verb."""
        return max(self.verb, self.speaker.high - 1)


def find_cues(frame: Frame) -> list[Cue]:
    """The cues of a frame that have a speaker, in order of their verb."""
    cues: list[Cue] = []
    for at, word in enumerate(frame.words):
        if word.text in _LABEL_MARKS:
            cue = _label(frame, at)
        elif word.norm in _PUT:
            cue = _put_it(frame, at)
        elif word.tags or word.norm == "according":
            cue = (
                _source(frame, at)
                or _viewpoint(frame, at)
                or _verb_cue(frame, at, cues)
                or _noun_cue(frame, at, cues)
                or _that_cue(frame, at, cues)
            )
        else:
            continue
        if cue is not None:
            cues.append(cue)
    return cues


def _source(frame: Frame, at: int) -> Cue | None:
    words = frame.words
    if words[at].norm != "according" or at + 1 >= len(words) or words[at + 1].norm != "to":
        return None
    speaker = speakers.after(frame, at + 1)
    return Cue(at, "source", "", speaker) if speaker else None


def _put_it(frame: Frame, at: int) -> Cue | None:
    """ "As Tusk put it", "is how Tusk put it"."""
    if at + 1 >= len(frame.words) or frame.words[at + 1].norm != "it" or frame.gap_between(at - 1, at + 1):
        return None
    speaker = subject_of(frame, at, "past", None)
    return Cue(at, "say", "past", speaker) if speaker and _can_judge(frame, speaker) else None


def _viewpoint(frame: Frame, at: int) -> Cue | None:
    """ "In Tusk’s view", "by her account"."""
    words = frame.words
    if "viewpoint" not in words[at].tags or at < 2 or frame.gap_between(at - 2, at):
        return None
    owner = words[at - 1]
    if "possessive" in owner.tags:
        speaker: Speaker | None = Speaker(at - 1, at, frame.refs[at - 1], pronoun=True)
    else:
        speaker = nouns.ending_at(frame, at - 1) if nouns.is_possessive(owner) else None
    if speaker is None or not speaker.low or words[speaker.low - 1].norm not in ("in", "by", "to", "the"):
        return None
    return Cue(at, "source", "", speaker)


def _label(frame: Frame, mark: int) -> Cue | None:
    """A name that ends or opens the sentence beside the quote: “…” — Dmitry Peskov; Peskov: “…”."""
    words = frame.words
    if words[mark].text == ":":
        if not frame.gap_between(mark, mark + 1):
            return None
        if words[mark - 1].norm == "quote":
            return None
        speaker = nouns.ending_at(frame, mark - 1)
        free = speaker is not None and (speaker.low == 0 or words[speaker.low - 1].norm in _BEFORE_LABEL)
        able = speaker is not None and _can_judge(frame, speaker) and not _is_paper(frame, speaker)
        return Cue(mark, "label", "", speaker) if speaker and free and able else None
    if not frame.gap_between(mark - 1, mark):
        return None
    speaker = speakers.after(frame, mark)
    if speaker is None or not speaker.named or speaker.high - mark > MAX_LABEL:
        return None
    closed = speaker.high >= len(words) or words[speaker.high].text in ",.(" or frame.gap_between(mark, speaker.high)
    return Cue(mark, "label", "", speaker) if closed else None


def _verb_cue(frame: Frame, at: int, cues: list[Cue]) -> Cue | None:
    word = frame.words[at]
    tags = word.tags & _VERB_TAGS
    if not tags:
        return None
    if (word.text[0].isupper() and _is_name(frame, at)) or _only_goes_on(frame, at):
        return None
    for tag, force, form in _FORMS:
        if tag in tags and not _is_noun(frame, at):
            if force == "weak" and at + 1 < len(frame.words) and frame.words[at + 1].norm == "back":
                force = "say"
            speaker = _cited(frame, at) or subject_of(frame, at, form, _last_speaker(frame, cues))
            sure = form == "past" and (force == "say" or (force == "judge" and not frame.gap_between(at, at + 1)))
            if speaker is not None and (sure or _can_judge(frame, speaker)):
                return Cue(at, force, form, speaker)
    return None


def _only_goes_on(frame: Frame, at: int) -> bool:
    """ "Russia continues to press for the “belt”": it goes on, and says nothing."""
    following = frame.words[at + 1 : at + 2]
    return "lasting" in frame.words[at].tags and bool(following) and following[0].norm == "to"


def _that_cue(frame: Frame, at: int, cues: list[Cue]) -> Cue | None:
    """What reports only before "that": "Trump allowed that “…”", "Macron was adamant, even now, that “…”"."""
    words = frame.words
    if "that-cue" not in words[at].tags or not _that_follows(frame, at + 1):
        return None
    form = next((back for back in range(at - 1, max(-1, at - 4), -1) if "be" in words[back].tags), None)
    if words[at].norm in verb_forms() or words[at].norm.endswith("ed"):
        form = None
    elif form is None:
        return None
    subject = (
        subject_of(frame, at, "past", _last_speaker(frame, cues)) if form is None else speakers.before(frame, form)
    )
    return Cue(at, "say", "past", subject) if subject and _can_judge(frame, subject) else None


def _that_follows(frame: Frame, at: int) -> bool:
    """Whether "that" and the quote follow, if need be behind an aside."""
    words = frame.words
    if at < len(words) and words[at].text == ",":
        at = next((end + 1 for end in range(at + 1, len(words)) if words[end].text == ","), at)
    return at < len(words) and words[at].norm == "that" and frame.gap_between(at, at + 1)


def _is_name(frame: Frame, at: int) -> bool:
    """Whether a capitalised word is no verb that begins a sentence: “…,” Read said."""
    if frame.refs[at] is not None:
        return True
    return at > 0 and not frame.gap_between(at - 1, at) and frame.words[at - 1].text not in ".:"


def _last_speaker(frame: Frame, cues: list[Cue]) -> Speaker | None:
    """The subject of the verb before in the sentence; of a report within a report that of the outer one."""
    verbs = [cue for cue in cues[-REACH:] if cue.force not in ("source", "noun")]
    while len(verbs) > 1 and _is_reported(frame, verbs[-2], verbs[-1]):
        verbs.pop()
    return verbs[-1].speaker if verbs else None


def _is_reported(frame: Frame, outer: Cue, inner: Cue) -> bool:
    """Whether the one is what the other says: "Schoof said (that) the Netherlands | supports it"."""
    between = frame.words[outer.verb + 1 : inner.speaker.low]
    light = all(word.norm == "that" or "determiner" in word.tags or word.text[0].isupper() for word in between)
    return outer.force == "say" and outer.verb < inner.speaker.low and light and not inner.speaker.pronoun


def _cited(frame: Frame, at: int) -> Speaker | None:
    """Whom a medium quotes: "TASS quoted | Putin’s aide as saying", "citing Peskov as saying"."""
    words = frame.words
    if words[at].norm not in _CITES and (words[at].norm != "saying" or words[at - 1].norm != "as"):
        return None
    said = at if words[at].norm == "saying" else _as_saying(words, at)
    verb = next((back for back in range(at, max(-1, at - MAX_CITED), -1) if words[back].norm in _CITES), None)
    if said is None or verb is None or frame.gap_between(verb, said):
        return None
    found = nouns.ending_at(frame, said - 2)
    return found if found is not None and found.low > verb and _can_judge(frame, found) else None


def _as_saying(words: list[Token], at: int) -> int | None:
    """The "saying" of "as saying" behind a verb."""
    reach = range(at + 2, min(len(words), at + MAX_CITED))
    return next((here for here in reach if words[here].norm == "saying" and words[here - 1].norm == "as"), None)


def _noun_cue(frame: Frame, at: int, cues: list[Cue]) -> Cue | None:
    """ "Trump’s claim that …", "a statement by the Kremlin: …"."""
    words = frame.words
    if "speech-noun" not in words[at].tags:
        return None
    following = words[at + 1] if at + 1 < len(words) else None
    near = frame.gap_between(at, at + 1) or frame.gap_between(at - 1, at)
    if following is not None and "be" in following.tags:
        judged = any(cue.force in ("say", "judge") for cue in cues)  # "Macron said that Putin’s words were “…”"
        near = frame.gap_between(at + 1, at + 2) and not judged
        near = near or (at + 2 < len(words) and words[at + 2].text == ":")
    if following is not None and (following.norm in ("by", "from") or (words[at].norm, following.norm) == _IN_WORDS_OF):
        speaker = speakers.after(frame, at + 1)
        return Cue(at, "noun", "", speaker) if speaker and _can_judge(frame, speaker) else None
    if words[at].norm in _ENTRANCES and following is not None and following.norm == "to":
        return None
    if following is not None and following.norm == "of" and (author := _author(frame, at + 1)):
        return Cue(at, "noun", "", author)
    if not near and (following is None or following.norm not in ("that", "of", "for", ":", ",", "about", "to")):
        return None
    if following is not None and following.norm in ("for", "to") and not _leads_up(frame, at):
        return None
    owner = owner_of(frame, at)
    return Cue(at, "noun", "", owner) if owner else None


def _leads_up(frame: Frame, at: int) -> bool:
    """Whether a noun's quote is near: not "Russia’s demand for its foes to hand over a line of towns known as “…”"."""
    gap = frame.gap_after(at)
    return gap is not None and gap - at <= MAX_DEMAND


def owner_of(frame: Frame, at: int) -> Speaker | None:
    """Whose the words at `at` are: "his | answer", "Trump’s latest | post"."""
    words = frame.words
    for back in range(at - 1, max(-1, at - 4), -1):
        if "possessive" in words[back].tags:
            return Speaker(back, back + 1, frame.refs[back], pronoun=True)
        if nouns.is_possessive(words[back]):
            owner = nouns.ending_at(frame, back)
            return owner if owner and _can_judge(frame, owner) else None
        if words[back].tags & {"preposition", "determiner"} or not words[back].text[0].isalnum():
            break
    return None


def reply_of(frame: Frame, limit: int) -> Speaker | None:
    """Whose words a sentence is about that leads up to them: "Moscow’s answer came within the hour: “…”"."""
    words = frame.words
    start = 1 if words and words[0].norm in _OPEN else 0
    for at in range(start + 1, min(limit, start + MAX_REPLY)):
        if "speech-noun" in words[at].tags:
            return owner_of(frame, at)
        if not words[at].text[0].isalnum() or words[at].tags & {"preposition", "auxiliary"} or nouns.is_verb(words[at]):
            return None
    return None


def _author(frame: Frame, of: int) -> Speaker | None:
    """Whose statement leads up to the quote: "Joint statement of the European leaders: “…”"."""
    speaker = speakers.after(frame, of)
    if speaker is None or not _can_judge(frame, speaker):
        return None
    colon = speaker.high < len(frame.words) and frame.words[speaker.high].text == ":"
    return speaker if colon and frame.gap_between(speaker.high, speaker.high + 1) else None


def _is_noun(frame: Frame, at: int) -> bool:
    """A word that could be a verb stands as a noun or an adjective: "the president’s claims", "a proposed deal"."""
    if not at or frame.gap_between(at - 1, at):
        return False
    left = frame.words[at - 1]
    if left.norm in ("that", "this", "one", "both", "some", "many", "most", "another", "several", "two", "three", "no"):
        return False
    if left.tags & {"determiner", "possessive"} or nouns.is_possessive(left):
        return True
    if "preposition" in left.tags and "subordinate" not in left.tags:
        return left.norm != "to" and not frame.words[at].norm.endswith("ing")
    return False


def _is_paper(frame: Frame, speaker: Speaker) -> bool:
    return not speaker.named and "paper" in frame.words[speaker.high - 1].tags


def _can_judge(frame: Frame, speaker: Speaker) -> bool:
    return speaker.named or speaker.pronoun or bool(frame.words[speaker.high - 1].tags & {"speaker-noun", "paper"})
