"""How far the people of two mentions agree."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from enum import IntEnum

from app.ingest.facts import MentionFacts
from app.ingest.gazetteer import compatriots, homes
from app.ingest.kinds import ABOUT_SOMEBODY

ACTING = frozenset({"participant", "host", "speaker"})
SPOKEN_FOR = frozenset({"us", "russia", "ukraine"})
"""Sides that a state or body stands for as a whole; "europe" and "other" hold many who act each for themselves."""

Sides = Mapping[str, tuple[str, str]]


class Agreement(IntEnum):
    """How the fuller account covers the other.

    part: it names one party only, or people of a few of the sides that meet; sides: states and bodies stand for people;
    some: both parties by name, but each account names others beside; people: by name, one account being fuller.
    """

    none = 0
    part = 1
    sides = 2
    some = 3
    people = 4


def acting(mention: MentionFacts) -> frozenset[str]:
    """Those who act in it; subjects do not, but where nobody acts (a resignation) it is they who tell acts apart."""
    who = frozenset(slug for slug, role in mention.people if role in ACTING)
    return who or frozenset(slug for slug, _ in mention.people if mention.kind in ABOUT_SOMEBODY)


def at_home(mention: MentionFacts, place: str, within: tuple[str, ...]) -> frozenset[str]:
    """Those who act in it and who belong to the state where a place is."""
    return frozenset(slug for slug in acting(mention) if homes(slug) & {place, *within})


def hosts(mention: MentionFacts) -> frozenset[str]:
    """Those who have others with them."""
    return frozenset(slug for slug, role in mention.people if role == "host")


def agreement(one: MentionFacts, other: MentionFacts) -> Agreement:
    """How far those who act in two mentions may be the same company, one account being fuller than the other.

    Whoever only had two parties meet at his place may go unnamed.
    """
    a, b = acting(one), acting(other)
    sides = {**one.sides, **other.sides}
    found = _agreement(a, b, sides)
    guests, others = a - (hosts(one) - b), b - (hosts(other) - a)
    if (guests, others) == (a, b) or min(len(parties(who, sides)) for who in (guests, others)) < 2:
        return found
    return max(found, _agreement(guests, others, sides))


def _agreement(a: AbstractSet[str], b: AbstractSet[str], sides: Sides) -> Agreement:
    if not a or not b:
        return Agreement.none
    shared = a & b
    both, known = len(parties(shared, sides)) >= 2, len(_persons(shared, sides)) >= 2
    if (a <= b or b <= a) and (both or known):
        return Agreement.people
    if both and known:
        return Agreement.some
    smaller, larger = sorted((a, b), key=lambda who: (len(parties(who, sides)), len(who), sorted(who)))
    if _covered(smaller, larger, sides) or _covered(larger, smaller, sides):
        return Agreement.sides if len(parties(smaller, sides)) >= 2 else Agreement.part
    present = parties(smaller, sides)
    lone = len(present) == 1 and present <= parties(larger, sides) and bool(_persons(shared, sides))
    spoken_for = present <= {_side(s, sides) for s in larger if _stands_for_side(s, sides)}
    return Agreement.part if lone or spoken_for else Agreement.none


def _covered(some: AbstractSet[str], others: AbstractSet[str], sides: Sides) -> bool:
    """Whether each of `some` is among the others, by name or as a state or body that one of them acts for."""
    present = {_side(slug, sides) for slug in others}
    return all(
        s in others
        or (_stands_for_side(s, sides) and _side(s, sides) in present)
        or (not _is_person(s, sides) and bool(compatriots(s) & others))
        for s in some
    )


def _stands_for_side(slug: str, sides: Sides) -> bool:
    return _side(slug, sides) in SPOKEN_FOR and not _is_person(slug, sides)


def _is_person(slug: str, sides: Sides) -> bool:
    return sides.get(slug, ("other", "person"))[1] == "person"


def _side(slug: str, sides: Sides) -> str:
    return sides.get(slug, ("other", "person"))[0]


def parties(who: AbstractSet[str], sides: Sides) -> set[str]:
    """These people, states and bodies, those of one side that a state speaks for counted as one."""
    return {_side(slug, sides) if _side(slug, sides) in SPOKEN_FOR else slug for slug in who}


def _persons(who: AbstractSet[str], sides: Sides) -> set[str]:
    return {slug for slug in who if _is_person(slug, sides)}
