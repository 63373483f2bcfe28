"""The persons of a telling, and whose side they are on."""

from collections.abc import KeysView

from app.extraction.mentions.telling import Telling


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
