"""Who comes from talks of people whom only a group or a state names: "Starmer said after the summit", "talks that
Rubio called productive", and the ministers of those who hosted them."""

from collections.abc import Iterator

from app.catalogue.load import table
from app.extraction.kinds import BETWEEN_PEOPLE
from app.extraction.mentions.around.day_of_another import saying_words
from app.extraction.mentions.attending import before_noun
from app.extraction.mentions.presence.cues import words_in_part
from app.extraction.mentions.seats_by_deed import goes_on, is_of_same, unnamed_sides
from app.extraction.mentions.telling import Telling
from app.extraction.reading import Reading
from app.extraction.teams import stays_home
from app.extraction.types import Actor, Clause
from app.extraction.words import Words, words_of

_GATHERED = ("meeting", "summit", "conference", "call")
_CALLS = frozenset(("call", "conversation", "videoconference", "conference"))
_AFTER = frozenset(("after", "following", "leaving"))
_JUDGES = frozenset(("call", "describe", "hail", "characterise", "characterize", "praise", "term", "deem"))
_RELATIVE = frozenset(("that", "which"))
_LEADERS = frozenset(table("kinds")["teams"]["of_leaders"])
_CHIEFS = frozenset(("president", "chancellor", "prime", "taoiseach"))
_OF_MANY = frozenset("european eu several other western allied nato world nordic baltic g7".split())
_AFTERWARDS = frozenset(("afterwards", "afterward"))
_VOICES = frozenset(("spokesman", "spokeswoman", "spokesperson"))
SOON = 5
"""Words from speaking to "afterwards": "told reporters in Paris afterwards"."""
NEAR = 3
"""Sentences after talks in which somebody speaks who comes from them."""
GROUP = 12
"""Words around what tells of talks among which the group stands that held them."""
KIND = 3
"""Words from "after the" to the talks: "after the first round"."""


def seat_who_spoke(reading: Reading, gathered: list[Telling]) -> None:
    """Adds to talks at which nobody is named, or nobody of a side, those who speak on coming from them."""
    talks = [told for told in gathered if told.kind in BETWEEN_PEOPLE]
    told_in: dict[int, set[str]] = {}
    for told in talks:
        told_in.setdefault(told.sentence, set()).update(told.people)
    for told in talks:
        if told.kind not in _GATHERED or told.status != "happened":
            continue
        for index in range(told.sentence, min(told.sentence + 1 + NEAR, len(reading.sentences))):
            if index > told.sentence and index in told_in:
                break
            words = words_of(reading, index)
            if told.asserted or index == told.sentence:
                _seat(told, _who_spoke(told, words), told_in[told.sentence])


def _seat(told: Telling, slugs: Iterator[str], named: set[str]) -> None:
    """Adds them, but for those who may speak of other talks that the same sentence tells of."""
    for slug in [slug for slug in slugs if slug not in named]:
        told.more = told.more or not told.people
        told.people.setdefault(slug, "participant")


def _who_spoke(told: Telling, words: Words) -> Iterator[str]:
    if words.index != told.sentence and not is_of_same(told, words):
        return
    for clause in words.clauses:
        actors = [words.reading.actor(slug) for slug in clause.subject]
        if clause.modality != "fact" or clause.passive or len(actors) != 1 or actors[0].kind != "person":
            continue
        if _comes_from(told, words, clause, actors[0]):
            yield actors[0].slug


def _comes_from(told: Telling, words: Words, clause: Clause, actor: Actor) -> bool:
    here, says = words.index == told.sentence, words.norms[clause.at] in saying_words()
    behind = not here or clause.at > told.at
    if says and ((here and _after_it(told, words)) or (behind and _after_talks(words, clause))):
        return _is_one_of_them(told, actor, judging=False)
    if not here and _calls_it_so(words, clause):
        states = any(words.reading.actor(slug).kind == "state" for slug in told.people)
        return not states and _is_one_of_them(told, actor, judging=False)  # of states' talks critics speak too
    if here and behind and _judges(words, clause):
        return _is_one_of_them(told, actor, judging=True)
    return says and not here and goes_on(told, words) and _is_hosts(told, words, actor)


def _after_it(told: Telling, words: Words) -> bool:
    """ "Said after a meeting of the coalition": the talks told here are those after which he speaks."""
    first = before_noun(words, told.at)
    return first > 0 and words.norms[first - 1] in _AFTER and not words.spoken[first]


def _after_talks(words: Words, clause: Clause) -> bool:
    """ "Told reporters after the talks", in what tells of his speaking and not in what he says."""
    soon = range(clause.at + 1, min(clause.at + SOON, len(words.norms)))
    if any(words.norms[k] in _AFTERWARDS and not words.cut(clause.at + 1, k) for k in soon):
        return True  # "told reporters afterwards"
    talks = words_in_part("groups", "talks") | _CALLS
    for at in range(len(words.norms) - 2):
        if words.norms[at] in _AFTER and words.norms[at + 1] in ("the", "these", "their") and not words.spoken[at]:
            near = talks.isdisjoint(words.norms[at + 2 : at + 2 + KIND])
            apart = at > clause.at and words.cut(clause.at + 1, at)
            if not near and not apart:
                return True
    return False


def _calls_it_so(words: Words, clause: Clause) -> bool:
    """ "Macron described the call as constructive"."""
    behind = words.norms[clause.at + 1 : clause.at + 3]
    talks = words_in_part("groups", "talks") | _CALLS
    return clause.verb in ("describe", "call") and behind[:1] == ["the"] and not talks.isdisjoint(behind[1:])


def _judges(words: Words, clause: Clause) -> bool:
    """ "Talks that Rubio called productive"."""
    relative = clause.first > 0 and words.norms[clause.first - 1] in _RELATIVE
    before = words.norms[max(0, clause.first - 2)]
    return relative and clause.verb in _JUDGES and (before == "," or before in words_in_part("groups", "talks"))


def _is_one_of_them(told: Telling, actor: Actor, *, judging: bool) -> bool:
    """Whether somebody is of the group or serves the state that sat there."""
    reading = told.words.reading
    there = [reading.actor(slug) for slug in told.people]
    persons = [one for one in there if one.kind == "person"]
    if persons and (judging or actor.side in {one.side for one in there} or not _with_leaders(told)):
        return False  # but "Zelensky spoke to European leaders. Merz said after the call"
    if any(one.kind == "state" for one in there):
        return actor.side in unnamed_sides(reading, told) and not stays_home(actor)
    words = frozenset((actor.office or "").lower().split())
    if judging or not words or not _VOICES.isdisjoint(words):
        return False
    if not stays_home(actor):
        return not persons and actor.slug in reading.lexicon.catalogue.persons
    near = told.words.norms[max(0, told.at - GROUP) : told.at + GROUP]
    leads = not _CHIEFS.isdisjoint(words) and actor.side not in ("us", "russia")
    return leads and (told.kind == "summit" or not _LEADERS.isdisjoint(near))


def _with_leaders(told: Telling) -> bool:
    """ "With European leaders", "the leaders of Europe": not "the two leaders"."""
    norms = told.words.norms
    near = range(max(1, told.at - GROUP), min(told.at + GROUP, len(norms) - 1))
    return any(norms[k] == "leaders" and (norms[k - 1] in _OF_MANY or norms[k + 1] == "of") for k in near)


def _is_hosts(told: Telling, words: Words, actor: Actor) -> bool:
    """The minister of a state that hosted them, who speaks in the same paragraph."""
    hosts = {slug for slug, role in told.people.items() if role == "host"}
    person = words.reading.lexicon.catalogue.persons.get(actor.slug)
    if not hosts or person is None or stays_home(actor) or words.sentence.block != told.words.sentence.block:
        return False
    return any(office.of in hosts for office in person.offices)
