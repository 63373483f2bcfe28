"""Talks told by how long they took: "X's three hours with Y", "it took X and Y an hour to agree"."""

from collections.abc import Iterator

from app.catalogue.load import table
from app.extraction.clauses.refs import slugs_of
from app.extraction.clauses.subject import subject_refs
from app.extraction.mentions.around import are_sides, date_of, has_length, people_after, place_of
from app.extraction.mentions.telling import Telling
from app.extraction.types import Clause, Role
from app.extraction.words import Words

_LENGTH: dict[str, list[str]] = table("kinds")["length"]
_AFTER = frozenset(_LENGTH["after"])
_ENDING = frozenset(_LENGTH["ending"])
_NEEDING = frozenset(_LENGTH["needing"])
_ON_PHONE = frozenset(("phone", "telephone", "line"))
_LINKS = frozenset(("of", "from", "for", "after", "with"))
OUT = 6
"""Words from "came" to the length: "came out of more than an hour"."""
BEFORE = 12
"""Words between "it took" and the length: "took the American envoy and the Ukrainian minister nearly three hours"."""
NEAR = 3
"""Words between "needed" or "after" and the length: "needed only about forty minutes"."""


def told_by_length(words: Words, clauses: tuple[Clause, ...]) -> Iterator[Telling]:
    """At most one a sentence: two sides or more who spent hours or minutes together, to some end."""
    for first, last, ref in words.dates:
        if ref.type != "DURATION" or not has_length(words, first, last) or words.spoken[first]:
            continue
        people = (
            _with_owner(words, first, last)
            or _taking(words, first, last)
            or _ending(words, first, clauses)
            or _coming_from(words, first, last, clauses)
        )
        if are_sides(words, people):
            yield _telling(words, last - 1, people)
            return


def _telling(words: Words, at: int, people: list[str]) -> Telling:
    place = place_of(words, at)
    roles: dict[str, Role] = dict.fromkeys(people, "participant")
    call = not _ON_PHONE.isdisjoint(words.vocabulary)
    return Telling(
        words=words,
        at=at,
        kind="call" if call else "meeting",
        status="happened",
        people=roles,
        rule="length",
        place=place.name if place and not call else None,
        date=date_of(words, at),
    )


def _with_owner(words: Words, first: int, last: int) -> list[str]:
    """ "Witkoff's three hours with Putin"."""
    owner = words.owner_ending(first)
    others = people_after(words, last, frozenset(("with",)), direct=False) if owner else []
    return [*slugs_of(owner), *others] if owner and others else []


def _taking(words: Words, first: int, last: int) -> list[str]:
    """ "It took X and Y three hours to", "it took an hour for X and Y to", "X and Y needed an hour to"."""
    for at in range(first - 1, max(0, first - BEFORE), -1):
        if words.norms[at] in _NEEDING and "to" in words.norms[last:]:
            if words.norms[at - 1] == "it":
                named = people_after(words, at + 1, frozenset(), direct=True) if first - at > NEAR else []
                return named or people_after(words, last, frozenset(("for",)), direct=False)
            near = first - at <= NEAR
            return [slug for ref in subject_refs(words, at, 0) for slug in slugs_of(ref)] if near else []
    return []


def _ending(words: Words, first: int, clauses: tuple[Clause, ...]) -> list[str]:
    """ "In little over an hour, X and Y agreed", "X and Y agreed after two hours"."""
    if _AFTER.isdisjoint(words.norms[max(0, first - NEAR) : first]):
        return []
    for clause in clauses:
        at = clause.at
        low, high = min(first, at), max(first, at)
        if clause.verb in _ENDING and clause.modality == "fact" and not clause.passive and not words.cut(low, high):
            return list(clause.subject)
    return []


def _coming_from(words: Words, first: int, last: int, clauses: tuple[Clause, ...]) -> list[str]:
    """ "X came out of an hour with Y", "X and Y withdrew for an hour"."""
    clause = next((c for c in reversed(clauses) if first - OUT <= c.at < first and c.modality == "fact"), None)
    if clause is None or clause.passive or words.cut(clause.at + 1, first):
        return []
    linked = [norm for norm in words.norms[clause.at + 1 : first] if norm in _LINKS]
    if clause.verb in _LENGTH["leaving"] and linked and linked[-1] in ("of", "from"):
        others = people_after(words, last, frozenset(("with",)), direct=False)
        return [*clause.subject, *others] if others else []
    return list(clause.subject) if clause.verb in _LENGTH["retiring"] and linked == ["for"] else []
