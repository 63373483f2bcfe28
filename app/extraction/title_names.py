"""How a headline names people, states and bodies, one or several."""

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import Any

from app.catalogue.load import table

MOST_NAMED = 3
"""Most people named in it; of more, two and how many others."""
_EAST = ("china", "north-korea", "south-korea", "vietnam")
_PARTICLES = frozenset("von van der den de del della di da al el bin ben le la".split())
_SHORT = {"united-states": "US", "united-kingdom": "UK", "european-union": "EU", "united-nations": "UN"}


@lru_cache(maxsize=1024)
def short_name(name: str, kind: str, slug: str = "") -> str:
    """How a headline names an actor: a person by surname with its particles, a body or state by its name."""
    if kind != "person":
        return _SHORT.get(slug, name)
    words = name.split()
    if len(words) > 2 and words[-1].strip(".") in ("Jr", "Sr"):
        return " ".join(words[-2:])
    if len(words) < 2 or words[0] == "Pope":
        return name
    if slug in _family_first():
        return words[0]
    first = len(words) - 1
    if set(words[-1]) <= set("IVX"):
        return " ".join(words[-2:])
    while first > 1 and words[first - 1].lower().strip("-") in _PARTICLES:
        first -= 1
    if first < len(words) - 1 or words[first][0].isupper():
        return " ".join(words[first:])
    return name


@cache
def _family_first() -> frozenset[str]:
    """Slugs of those whose family name stands first: Xi Jinping, and who else serves a state where it does."""
    first = (
        p for p in table("actors")["person"] if set(p.get("short", [])) == {p["name"].split()[0]} or _serves_east(p)
    )
    return frozenset(person["slug"] for person in first)


def _serves_east(person: Mapping[str, Any]) -> bool:
    return any(office.get("of") in _EAST for office in person.get("offices", []))


def people(names: Sequence[str], most: int = MOST_NAMED, *, more: bool = False) -> str:
    """ "A", "A and B", "A, B and C", "A, B and 4 others"; "A, B and others" where there are `more`."""
    if more and len(names) > 1:
        return f"{', '.join(names[: most - 1])} and others"
    if len(names) <= most:
        return listed(names)
    shown = names[: most - 1]
    return f"{', '.join(shown)} and {len(names) - len(shown)} others"


def listed(names: Sequence[str]) -> str:
    """ "A", "A and B", "A, B and C"."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}" if names else ""
