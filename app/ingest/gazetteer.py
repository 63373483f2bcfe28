"""Which places lie in which, and whose home they are, as far as the catalogue knows."""

from functools import cache

from app.catalogue.load import catalogue


def within(place: str | None) -> tuple[str, ...]:
    """The names of the places in which the place of this name lies, nearest first; none for one that is not known."""
    return _within().get(place or "", ())


@cache
def homes(actor: str) -> frozenset[str]:
    """The names of the states that this person, body or state (by slug) belongs to; none for one that is not known."""
    known = catalogue()
    offices = known.persons[actor].offices if actor in known.persons else ()
    of = {actor, *(office.of for office in offices)}
    of |= {known.bodies[body].of or body for body in of if body in known.bodies}
    return frozenset(known.states[state].name for state in of if state in known.states)


def demonyms(actor: str) -> tuple[str, ...]:
    """The words for what and who belongs to a state (American, Americans); none for anybody else."""
    state = catalogue().states.get(actor)
    return (*state.adjectives, *state.people) if state else ()


@cache
def compatriots(actor: str) -> frozenset[str]:
    """The slugs of those whom a state or body may stand for, or of those who may stand for a person."""
    known = catalogue()
    some = {**known.states, **known.bodies} if actor in known.persons else known.persons
    return frozenset(slug for slug in some if homes(slug) & homes(actor))


@cache
def _within() -> dict[str, tuple[str, ...]]:
    known = catalogue()
    found = {}
    for place in known.places.values():
        outer: tuple[str, ...] = ()
        at = place
        while outside := at.within or at.region:
            at = known.places[outside]
            outer += (at.name,)
        found[place.name] = outer + ((known.states[at.state].name,) if at.state else ())
    return found
