"""Tellings of captives, the fallen and children who come home: "303 servicemen crossed into Ukraine on Friday"."""

from collections.abc import Iterator
from itertools import takewhile

from app.catalogue.load import table
from app.extraction.mentions.about.acts import topics_of_act
from app.extraction.mentions.around import date_of
from app.extraction.mentions.attending import before_noun
from app.extraction.mentions.by_act.story import is_spoken_of_before
from app.extraction.mentions.telling import Telling
from app.extraction.types import Clause, Status
from app.extraction.words import PREPOSITIONS, Words

_HOME = table("acts")["homecoming"]
_CAPTIVES: dict[str, str] = _HOME["captives"]
_PEOPLE: dict[str, str] = _HOME["people"]
_FALLEN = ("bodies", "remains")
_GROUPS = _CAPTIVES.keys() | _PEOPLE.keys()
_CONTEXT = _CAPTIVES.keys() | set(_HOME["context"])
_COUNTING = frozenset(_HOME["counting"])
_PARTS = frozenset(_HOME["parts"])
_FREEING = frozenset(_HOME["freeing"])
_CARRYING = frozenset(_HOME["carrying"])
_COMING = frozenset(_HOME["coming"])
_EXPECTING = frozenset(_HOME["expecting"])
_AGREEING = frozenset(_HOME["agreeing"])
_OVER = frozenset(_HOME["over"])
_WHERE = frozenset(_HOME["where"])
_AWAY = frozenset(_HOME["away"])
REACH = 6
"""Words between a verb and where those of whom it tells come, or whom it gives back."""
COUNTED = 5
"""Words before a noun that say how many they are: "303 captured Ukrainian servicemen"."""


def told_as_homecoming(words: Words, clauses: tuple[Clause, ...]) -> Iterator[Telling]:
    """At most one telling a sentence: those who come back, are given back, or whom somebody gives back."""
    if _GROUPS.isdisjoint(words.vocabulary):
        return
    for clause in clauses:
        status = _status(words, clause)
        group = _who(words, clause) if status else None
        if status and group and not words.spoken[clause.at] and _are_captives(words, group):
            yield _telling(words, clause, status, group)
            return


def _telling(words: Words, clause: Clause, status: Status, group: str) -> Telling:
    giving = not clause.passive and clause.verb not in _COMING and clause.verb != "be"
    doers = clause.subject if giving else ()
    return Telling(
        words=words,
        at=clause.at,
        kind="exchange",
        status=status,
        people=dict.fromkeys(doers, "participant"),
        rule=f"act:exchange:home:{clause.verb}",
        date=date_of(words, clause.at),
        topics=topics_of_act(words, "exchange", clause.at),
        thing=_CAPTIVES.get(group) or _PEOPLE[group],
        verb="return",
        doers=doers,
    )


def _status(words: Words, clause: Clause) -> Status | None:
    """What is a fact of the past has happened; "are expected home", "will return", "are due to come" are to come."""
    if clause.modality == "plan":
        return "planned" if _AGREEING.isdisjoint(words.norms[: clause.at]) else None
    if clause.modality != "fact":
        return None
    if clause.verb in _EXPECTING:
        return "planned" if clause.passive else None
    told = clause.tense == "past" or words.headed or clause.verb == "be"
    return "happened" if told else None


def _who(words: Words, clause: Clause) -> str | None:
    """The word for those who come home or are given back; None where the verb does not say so."""
    after = words.norms[clause.at + 1 : clause.at + 1 + REACH]
    behind = list(takewhile(lambda norm: norm not in (",", ".", ";"), after))
    if clause.verb == "be" or clause.verb in _EXPECTING:
        return _group_before(words, clause) if not _OVER.isdisjoint(behind[:2]) else None
    if not _AWAY.isdisjoint(behind):
        return None
    if clause.verb in _COMING:
        elsewhere = "border" in behind or ("from" in behind and "captivity" not in behind)
        sure = clause.verb == "return" or not (elsewhere or _WHERE.isdisjoint(behind[:3]))
        got = _group_after(words, clause, len(behind)) if clause.verb == "get" and not clause.passive else None
        return got or (_group_before(words, clause) if sure else None)
    if clause.verb not in _FREEING and (clause.verb not in _CARRYING or _OVER.isdisjoint(behind)):
        return None
    return _group_before(words, clause) if clause.passive else _group_after(words, clause, len(behind))


def _group_before(words: Words, clause: Clause) -> str | None:
    """The subject: no preposition governs it, but for "the bodies of soldiers", "a group of prisoners"."""
    for k in range(clause.at - 1, max(clause.first - 1, -1), -1):
        if words.norms[k] in _GROUPS:
            first = before_noun(words, k)
            link = words.norms[first - 1] if first > clause.first else ""
            part = link == "of" and _is_part(words.norms[first - 2])
            return _head(words, k, clause.first) if part or link not in PREPOSITIONS else None
    return None


def _is_part(norm: str) -> bool:
    return norm in _PARTS or norm in _GROUPS or norm[:1].isdigit()


def _group_after(words: Words, clause: Clause, reach: int) -> str | None:
    """The object: "handed over six children", "got back 303 servicemen"."""
    for k in range(clause.at + 1, min(len(words.norms), clause.at + 1 + reach)):
        if words.norms[k] in _GROUPS:
            return _head(words, k, clause.at + 1)
    return None


def _head(words: Words, at: int, first: int) -> str | None:
    """The group at word `at`, of captives in whatever number, of others where it says how many: "six children"."""
    group, before = words.norms[at], words.norms[max(0, first, at - COUNTED) : at]
    if bodies := next((norm for norm in before if norm in _FALLEN), None):
        return bodies
    counted = any(norm in _COUNTING or norm[:1].isdigit() for norm in before)
    return group if group in _CAPTIVES or counted else None


def _are_captives(words: Words, group: str) -> bool:
    """Prisoners and the fallen are; soldiers or people where the story is of captives."""
    known = group in _CAPTIVES or not _CONTEXT.isdisjoint(words.vocabulary)
    return known or is_spoken_of_before(words, _CONTEXT)
