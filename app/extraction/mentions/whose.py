"""Whose side somebody is on, be he of this article or only named through a delegation."""

from app.extraction.reading import Reading


def side_of(reading: Reading, slug: str) -> str:
    """The side of an actor of the article or of the catalogue; of nobody known his own."""
    actor = next((actor for actor in reading.actors if actor.slug == slug), None) or reading.lexicon.actor(slug, None)
    return actor.side if actor else slug
