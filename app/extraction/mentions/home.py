"""Whose journey is no visit: of who comes home, and of so many people of a state."""

from collections.abc import Collection

from app.catalogue.records import Catalogue
from app.extraction.teams import TEAM_NOUNS
from app.extraction.types import PlaceRef
from app.extraction.words import Words


def comes_home(words: Words, place: PlaceRef | None, people: Collection[str]) -> bool:
    """Whether all of them hold or held an office of the state whose capital or government house the place is."""
    known = words.reading.lexicon.catalogue
    state = known.states.get(place.state) if place and place.state else None
    if place is None or state is None or place.name not in state.capitals:
        return False
    return bool(people) and all(state.slug in _served(known, slug) for slug in people)


def are_counted(words: Words, at: int) -> bool:
    """Whether those who arrive at word `at` are so many people, and nobody who acts for a state: "59 white
    South Africans"."""
    ref = next(((first, ref) for first, last, ref in words.refs if last == at and ref.form == "group"), None)
    if ref is None or words.tokens[at - 1].norm in TEAM_NOUNS:
        return False
    before = ref[0] - 2 if ref[0] > 1 and words.tokens[ref[0] - 1].text.islower() else ref[0] - 1
    return before >= 0 and words.norms[before][:1].isdigit()


def _served(known: Catalogue, slug: str) -> list[str]:
    """The states in which somebody holds or held an office that people are called by."""
    offices = known.persons[slug].offices if slug in known.persons else ()
    return [office.of for office in offices if known.roles[office.role].words]
