"""Who comes where a plane or train comes: "Witkoff's plane landed in Moscow", "a train brought him to Kyiv"."""

from app.catalogue.load import table
from app.extraction.words import Words

CARRIERS = frozenset(table("kinds")["carriers"]["words"])
_CARRYING = frozenset(table("kinds")["carriers"]["carrying"])
BEHIND = 3
"""Words from whose it is to the plane: "Witkoff's government plane"."""
BEFORE = 4
"""Words from the plane to whose it is: "the plane of the special envoy", "a jet carrying him"."""


def is_carried(words: Words, first: int, last: int) -> bool:
    """Whether the name at words `first` to before `last` is that of whoever is in a plane that stands beside it."""
    if words.possessive(last):
        return not CARRIERS.isdisjoint(words.norms[last : last + BEHIND])
    near = range(max(0, first - BEFORE), first - 1)
    return any(words.norms[k] in CARRIERS and words.norms[k + 1] in _CARRYING for k in near)


def carrier_before(words: Words, at: int) -> bool:
    """Whether a plane or train stands before the verb at word `at`: "a special train brought"."""
    return not CARRIERS.isdisjoint(words.norms[max(0, at - BEHIND) : at])
