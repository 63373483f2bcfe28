"""People, bodies and topics whose names begin as a reader types, with the view that each would give."""

from collections.abc import Iterator, Mapping
from functools import cache

from app.catalogue.fold import flat
from app.catalogue.load import catalogue
from app.timeline.facets import facet_name
from app.timeline.filters import BY_KEY
from app.timeline.page.facets import FacetValue
from app.timeline.spellings import spellings
from app.timeline.view import View

MOST = 6
FAMILIES = ("actor", "topic")


def suggestions(view: View, typed: str) -> tuple[FacetValue, ...]:
    """The actors and topics of a view whose names have words beginning as all words typed do; most events first.

    Each leads to the view narrowed by it; give a view without the search text that they stand in for.
    """
    words = flat(typed).split()
    if not words:
        return ()
    found = [each for family in FAMILIES for each in _named(view, family, words)]
    return tuple(sorted(found, key=lambda each: (-each.count, each.name))[:MOST])


def _named(view: View, family: str, words: list[str]) -> Iterator[FacetValue]:
    held, url = view.query.values(BY_KEY[family]), view.query.adder(family)
    for slug, count in view.counts(family).items():
        name = view.snapshot.names[family][slug]
        if slug not in held and any(
            _begins(spelled, words) for spelled in (flat(name.name), flat(name.stored), *_aliases().get(slug, ()))
        ):
            yield FacetValue(slug, facet_name(view, family, slug), count, url(slug), False, name.side)


def _begins(name: str, words: list[str]) -> bool:
    parts = [spelling for part in name.replace("-", " ").split() for spelling in spellings(part)]
    return all(any(part.startswith(word) for part in parts) for word in words)


@cache
def _aliases() -> Mapping[str, tuple[str, ...]]:
    known = catalogue()
    return {
        entry.slug: tuple(flat(name) for name in entry.names)
        for family in (known.persons, known.states, known.bodies)
        for entry in family.values()
    }
