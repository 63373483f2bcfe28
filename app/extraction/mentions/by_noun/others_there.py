"""The place where somebody speaks or hears of talks that others held."""

from collections.abc import Collection

from app.catalogue.load import table
from app.extraction.types import Clause, PlaceRef
from app.extraction.words import Words

_PARTIES: dict[str, str] = table("kinds")["teams"]["parties"]


def is_of_others(
    words: Words, first: int, place: PlaceRef, people: Collection[str], clauses: tuple[Clause, ...]
) -> bool:
    """ "In London, X was briefed on talks between Y and Z": the place of X, and not of talks named from word `first`;
    but one who acts for Y or Z away from home may well be where they are held."""
    if len(people) < 2 or words.at(place.span.start) >= first:
        return False
    acting = next((clause.subject for clause in reversed(clauses) if clause.at < first and clause.subject), ())
    return bool(acting) and not any(slug in people or _is_sent(words, slug, people, place) for slug in acting)


def _is_sent(words: Words, slug: str, people: Collection[str], place: PlaceRef) -> bool:
    side = words.reading.actor(slug).side
    state = _PARTIES.get(side)
    return state is not None and state != place.state and any(words.reading.actor(one).side == side for one in people)
