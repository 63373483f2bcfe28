"""Reads a few words of text as far as the actors: what the tests of names, places and the word lists start from."""

from datetime import date
from functools import cache

from app.extraction.actors import name_actors
from app.extraction.blocks import cut_blocks
from app.extraction.lexicon import Lexicon
from app.extraction.places import find_places
from app.extraction.reading import Reading
from app.extraction.regions import pair_marks
from app.extraction.sentences import cut_sentences
from app.extraction.tokens import tag_tokens
from app.reading.document import Document

DAY = date(2025, 3, 10)


@cache
def lexicon() -> Lexicon:
    return Lexicon()


def read(text: str, day: date | None = DAY, words: Lexicon | None = None) -> Reading:
    """The text as an article published that day, with its places and actors."""
    reading = Reading(Document(text, published=day), words or lexicon())
    for stage in (cut_blocks, pair_marks, cut_sentences, tag_tokens, find_places, name_actors):
        stage(reading)
    return reading


def refs(text: str, day: date | None = DAY) -> list[tuple[str, str | None]]:
    """(words, slug) of every ref; candidates joined by "|" after a "?" where it is open or a group."""
    reading = read(text, day)
    return [(reading.slice(r.span), r.actor or "?" + "|".join(r.candidates)) for r in reading.refs]


def people(text: str, day: date | None = DAY) -> list[str]:
    """Names of the persons of an article, in order."""
    return [actor.name for actor in read(text, day).actors if actor.kind == "person"]
