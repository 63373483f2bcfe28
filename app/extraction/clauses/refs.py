"""Whom a ref stands for, and whether a preposition governs it."""

from app.catalogue.load import table
from app.extraction.teams import TEAM_NOUNS
from app.extraction.types import ActorRef
from app.extraction.words import DETERMINERS, PREPOSITIONS, Words

_LEADING = frozenset(table("kinds")["teams"]["leading"])
_BEFORE_LEADERS = frozenset(("by", "under"))
_LIST_ENDS = frozenset((",", "and", "with", "to", "in", "at"))
_TITLES = frozenset(table("kinds")["clause"]["titles"])
_OFFICES = frozenset(("title", "office-noun"))
LIST_GAP = 9
"""Most words between two members of a list: the longest office of the catalogue with its commas."""


def slugs_of(ref: ActorRef) -> tuple[str, ...]:
    """The actors a ref stands for: one, the members of a group, or none where it is undecided."""
    if ref.actor:
        return (ref.actor,)
    return ref.candidates if ref.form == "group" else ()


def is_governed(words: Words, first: int) -> bool:
    """Whether a preposition stands before the ref at word `first`, so that it is no subject."""
    if leads_team(words, first):
        return False
    titled = words.norms[first - 1 : first] == ["."] and words.tokens[first - 2].text in _TITLES
    at = first - 3 if titled else first - 1
    while at >= 0 and (words.norms[at] in DETERMINERS or words.tokens[at].text[:1].isupper()) and at > first - 4:
        if words.opens[at]:
            return False  # "said on X that he had spoken"
        if words.ref_ending(at + 1) or any(last == at + 1 for _, last, _ in words.dates):
            return False
        at -= 1
    if at > 0 and at + 1 < first and _in_office(words, at, first):
        return is_governed(words, at - 1)
    return at >= 0 and words.norms[at] in PREPOSITIONS


def _in_office(words: Words, at: int, first: int) -> bool:
    """ "President of France Macron", "special envoy for Ukraine Kellogg": the preposition is one of the office."""
    before = words.tokens[at - 1]
    if words.norms[at] == "of":
        return before.text[:1].isupper()
    titled = words.ref_at(first)
    office = titled is not None and titled[1].rule == "office and name"
    return office and words.norms[at] in ("for", "to") and not _OFFICES.isdisjoint(before.tags or ())


def leads_team(words: Words, first: int) -> bool:
    """Whether the ref at word `first` is who leads a team named right before it: "delegations led by X"."""
    if _BEFORE_LEADERS.isdisjoint(words.vocabulary):
        return False
    for at in range(first - 1, max(0, first - LIST_GAP), -1):
        if words.norms[at] == "by":
            return not _LEADING.isdisjoint(words.norms[max(0, at - 3) : at])
        if words.norms[at] == "under":
            return words.norms[at - 1] in TEAM_NOUNS
        if words.norms[at] in _LIST_ENDS or words.ref_ending(at + 1):
            return False
    return False
