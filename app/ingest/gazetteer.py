"""Which places lie in which, as far as the catalogue knows."""

from functools import cache

from app.catalogue.load import catalogue


def within(place: str | None) -> tuple[str, ...]:
    """The names of the places in which the place of this name lies, nearest first; none for one that is not known."""
    return _within().get(place or "", ())


@cache
def _within() -> dict[str, tuple[str, ...]]:
    known = catalogue()
    found = {}
    for place in known.places.values():
        outer: tuple[str, ...] = ()
        at = place
        while at.within:
            at = known.places[at.within]
            outer += (at.name,)
        found[place.name] = outer + ((known.states[at.state].name,) if at.state else ())
    return found
