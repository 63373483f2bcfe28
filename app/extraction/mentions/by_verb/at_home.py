"""Who speaks to somebody where that one is at home has gone to see him: "briefed Macron in Paris"."""

from app.extraction.mentions.around import people_after
from app.extraction.types import Clause, PlaceRef, Role
from app.extraction.words import LEADING_IN, Words

_INSIDE = ("in", "at")
_HOME = ("us", "ukraine", "russia")


def seen_at_home(words: Words, clause: Clause, at: int, needs: frozenset[str]) -> dict[str, Role] | None:
    """A visitor and whom he speaks to in the latter's own state, the place right behind his name; else null."""
    if clause.passive or clause.modality != "fact" or len(clause.subject) != 1:
        return None
    others = people_after(words, at + 1, needs, direct=not needs)
    place = _place_behind(words, at, others)
    if len(others) != 1 or place is None or others[0] in clause.subject:
        return None
    persons = words.reading.lexicon.catalogue.persons
    both = clause.subject[0] in persons and others[0] in persons
    guest = both and is_home(words, others[0], place) and not is_home(words, clause.subject[0], place)
    return {clause.subject[0]: "participant", others[0]: "host"} if guest else None


def _place_behind(words: Words, at: int, others: list[str]) -> PlaceRef | None:
    """The place behind whoever is spoken to, with nothing but its day between."""
    end = next((last for first, last, ref in words.refs if first > at and ref.actor in others), 0)
    days = {k for first, last, _ in words.dates for k in range(first, last)}
    for first, _, place in words.places:
        if end and first >= end:
            near = all(k in days or words.norms[k] in LEADING_IN for k in range(end, first))
            return place if near and place.preposition in _INSIDE else None
    return None


def is_home(words: Words, slug: str, place: PlaceRef) -> bool:
    """Whether a place is in the state that somebody serves."""
    known = words.reading.lexicon.catalogue
    side = words.reading.actor(slug).side
    offices = known.persons[slug].offices if slug in known.persons else ()
    own = {state.slug for state in known.states.values() if state.side == side and side in _HOME}
    return place.state in own | {office.of for office in offices}
