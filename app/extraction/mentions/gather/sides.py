"""The persons of a telling, and whose side they are on."""

from collections.abc import KeysView
from itertools import pairwise

from app.extraction.mentions.telling import Telling
from app.extraction.types import Role, Span
from app.extraction.words import words_of


def persons_of(telling: Telling) -> KeysView[str]:
    """Slugs of its people who are persons, not states or bodies, in their order."""
    return dict.fromkeys(slug for slug in telling.people if kind_and_side(telling, slug)[0] == "person").keys()


def sides_of(telling: Telling) -> set[str]:
    """The sides that its people are on."""
    return {kind_and_side(telling, slug)[1] for slug in telling.people}


def kind_and_side(telling: Telling, slug: str) -> tuple[str, str]:
    """Kind and side of an actor; of one nobody knows, a side of their own."""
    try:
        actor = telling.words.reading.actor(slug)
    except KeyError:
        return "person", slug
    return actor.kind, actor.side


def states_between(telling: Telling, last: Telling) -> dict[str, Role]:
    """ "The first talks between Russia and Ukraine came to nothing. Then the two sides met": two states that sentences
    behind what was told last name together, and not those of that."""
    reading = telling.words.reading
    for index in range(telling.sentence - 1, last.latest, -1):
        words = words_of(reading, index)
        hits = [hit for hit in reading.hits.within(words.sentence.span) if hit.slug("state")]
        for one, other in pairwise(hits):
            if reading.slice(Span(one.span.end, other.span.start)).strip() == "and":
                slugs = [slug for hit in (one, other) if (slug := hit.slug("state"))]
                return dict.fromkeys(slugs, "participant")
    return {}
