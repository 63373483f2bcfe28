"""How many "they" are, where the sentence before counts them: "The four warned of sanctions. They had rung Trump"."""

from app.catalogue.load import table
from app.extraction.mentions.telling import Telling
from app.extraction.phrases import indices_of
from app.extraction.types import Role
from app.extraction.words import words_of

NUMBERS: dict[str, int] = table("presence")["all"]["numbers"]
_COUNTED = frozenset(NUMBERS)


def number_before(telling: Telling) -> int | None:
    """The number behind "the" in the sentence before, if there is one."""
    if not telling.sentence:
        return None
    norms = words_of(telling.words.reading, telling.sentence - 1).norms
    return next((NUMBERS[norms[at]] for at in indices_of(_COUNTED, norms) if at and norms[at - 1] == "the"), None)


def without_host(telling: Telling, last: Telling) -> dict[str, Role]:
    """Those told of last; where one fewer are counted since, those who came to whom is at home there."""
    if number_before(telling) != len(last.people) - 1 or last.place is None:
        return last.met
    reading = telling.words.reading
    known = reading.lexicon.catalogue
    state = next((place.state for place in known.places.values() if place.name == last.place), None)
    at_home = [slug for slug in last.people if state and reading.actor(slug).side == known.states[state].side]
    return {slug: role for slug, role in last.people.items() if len(at_home) != 1 or slug != at_home[0]}
