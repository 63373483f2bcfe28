"""Who comes home: "Trump was flying back to Washington" is no visit."""

from collections.abc import Collection

from app.catalogue.records import Catalogue
from app.extraction.types import PlaceRef
from app.extraction.words import Words


def comes_home(words: Words, place: PlaceRef | None, people: Collection[str]) -> bool:
    """Whether all of them hold or held an office of the state whose capital or government house the place is."""
    known = words.reading.lexicon.catalogue
    state = known.states.get(place.state) if place and place.state else None
    if place is None or state is None or place.name not in state.capitals:
        return False
    return bool(people) and all(state.slug in _served(known, slug) for slug in people)


def _served(known: Catalogue, slug: str) -> list[str]:
    """The states in which somebody holds or held an office that people are called by."""
    offices = known.persons[slug].offices if slug in known.persons else ()
    return [office.of for office in offices if known.roles[office.role].words]
