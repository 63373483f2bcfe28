"""What one word tells of several: "met X on Monday and Y on Tuesday", "visited Kyiv on Friday and Rome in May"."""

from collections.abc import Iterator
from dataclasses import replace

from app.extraction.clauses.apposed import title_start
from app.extraction.clauses.lists import chain_right
from app.extraction.clauses.refs import slugs_of
from app.extraction.mentions.around.stretch import APART
from app.extraction.mentions.telling import Telling
from app.extraction.types import DateRef, PlaceRef, Role
from app.extraction.words import DETERMINERS, LEADING_IN, PREPOSITIONS, Words

_JOINTS = frozenset(("and", ",", "then"))
_COMPANY = frozenset(("with", "to", "by"))
_ONE = frozenset(("one", "another"))
_ENDING = PREPOSITIONS | APART | {"and", "but", "as", "when", "while"}
_DATED = frozenset(("day", "month"))
REACH = 70
"""Words from what is told to the last of whom it is told."""
OFFICE = 7
"""Words from a joint to the name: "and the Polish foreign minister, Radoslaw Sikorski"."""
SETTING = 10
"""Words from somebody's name to his day: "with Volodymyr Zelenskyy in the Oval Office early on Wednesday"."""


def others_told(telling: Telling) -> Iterator[Telling]:
    """The same with somebody else on another day, or at another place on another day."""
    if not telling.people or telling.status not in ("happened", "planned"):
        return
    if telling.kind in ("call", "meeting"):
        yield from _with_others(telling)
    elif telling.kind == "visit":
        yield from _elsewhere(telling)


def _with_others(telling: Telling) -> Iterator[Telling]:
    words, doers, done = telling.words, dict(telling.people), telling.at + 1
    for position, (first, last, _) in enumerate(words.refs):
        if first < done or words.possessive(last):
            continue
        if first - telling.at > REACH or words.cut(telling.at + 1, first):
            return
        chain = chain_right(words, position)
        done = next(end for _, end, other in words.refs if other is chain[-1])
        others = [slug for each in chain for slug in slugs_of(each)]
        joint, ahead = _joint(words, telling.at, first)
        if (
            joint > telling.at
            and doers
            and telling.people.keys().isdisjoint(others)
            and not does_else(words, first, others)
        ):
            date = ahead or _day_behind(words, done)
            place = _place_behind(words, done, date)
            apart = _has_day(words, telling.at, joint) if date else place and _has_place(words, telling.at, joint)
            if others and apart and (date is None or date is not telling.date) and not words.possessive(done):
                people: dict[str, Role] = {**doers, **dict.fromkeys(others, "participant")}
                yield replace(telling, at=first, date=date, place=place, people=people, passages=[])
        for slug in others:
            doers.pop(slug, None)


def _joint(words: Words, at: int, first: int) -> tuple[int, DateRef | None]:
    """The "and" or comma before somebody and his office, or before his day: "and on Tuesday with Y"; 0 if neither."""
    joint = title_start(words, first) - 1
    while joint > max(at, first - OFFICE) and _is_of_office(words, joint):
        joint -= 1
    joint -= words.norms[joint] in _COMPANY
    joint -= words.norms[joint] in _ONE
    ahead = next(((start, ref) for start, last, ref in words.dates if last == joint + 1 and start > at), None)
    if ahead and ahead[1].precision == "day":
        joint = ahead[0] - 1 - (words.norms[ahead[0] - 1] == "on")
    return (joint if words.norms[joint] in _JOINTS else 0), ahead[1] if ahead else None


def _is_of_office(words: Words, at: int) -> bool:
    norm = words.norms[at]
    free = norm.replace("'", "").isalpha() and norm not in _JOINTS and norm not in PREPOSITIONS and norm not in _ONE
    return free and not words.verbs_in(at, at + 1) and not any(low <= at < high for low, high, _ in words.dates)


def does_else(words: Words, first: int, others: list[str]) -> bool:
    """ "Met X on Monday and Y saw Z on Tuesday": what Y did is told by another verb."""
    return any(clause.at > first and not set(others).isdisjoint(clause.subject) for clause in words.clauses)


def _has_day(words: Words, low: int, high: int) -> bool:
    return any(low < first < high and ref.precision in _DATED for first, _, ref in words.dates)


def _day_behind(words: Words, last: int) -> DateRef | None:
    """The day of those named right before word `last`: only a place or a word like "early" stands between."""
    first, ref = next(((first, ref) for first, _, ref in words.dates if first >= last), (0, None))
    if ref is None or first - last > SETTING or ref.precision != "day" or words.verbs_in(last, first):
        return None
    between = words.norms[last:first]
    named = any(last <= low < first for low, _, _ in words.refs) or not _JOINTS.isdisjoint(between)
    if named or not APART.isdisjoint(between) or words.cut(last, first):
        return None
    behind = words.at(ref.span.end - 1) + 1
    after = words.norms[behind : behind + 1]
    return ref if not after or not after[0].isalpha() or after[0] in _ENDING else None


def _has_place(words: Words, low: int, high: int) -> bool:
    return any(low < first < high and place.preposition in ("in", "at") for first, _, place in words.places)


def _place_behind(words: Words, last: int, date: DateRef | None) -> str | None:
    """The place of those named right before word `last`: before their day, or right behind it."""
    end = max(last, words.at(date.span.end - 1) + 1) if date else last
    near = (place for first, _, place in words.places if last <= first <= end + 2 and not words.cut(last, first))
    return next((place.name for place in near if place.preposition in ("in", "at")), None)


def _elsewhere(telling: Telling) -> Iterator[Telling]:
    """ "Visited Kyiv on July 2, Moscow on July 5 and Beijing on July 8"."""
    words = telling.words
    for first, last, place in words.places:
        if first <= telling.at:
            continue
        if (
            first - telling.at > REACH
            or words.cut(telling.at + 1, first)
            or any(telling.at < clause.at < first for clause in words.clauses)
        ):
            return
        date = _day_of_place(words, last)
        if date and date is not telling.date and _is_joined(words, first, place) and _has_day(words, telling.at, first):
            yield replace(telling, at=first, date=date, place=place.name, people=dict(telling.people), passages=[])


def _is_joined(words: Words, first: int, place: PlaceRef) -> bool:
    """Whether a joint stands before the place, or before its "to"."""
    joint = first - 1
    while words.norms[joint] in DETERMINERS:
        joint -= 1
    return words.norms[joint - (words.norms[joint] == place.preposition)] in _JOINTS


def _day_of_place(words: Words, last: int) -> DateRef | None:
    behind = next(((first, ref) for first, _, ref in words.dates if last <= first <= last + 2), None)
    if behind is None or behind[1].precision not in _DATED:
        return None
    return behind[1] if all(norm in LEADING_IN for norm in words.norms[last : behind[0]]) else None
