"""Reads the dates of a text with only the stages that come before them."""

from datetime import date

from app.extraction.blocks import cut_blocks
from app.extraction.dates import read_dates
from app.extraction.lexicon import Lexicon
from app.extraction.reading import Reading
from app.extraction.regions import pair_marks
from app.extraction.sentences import cut_sentences
from app.extraction.tokens import tag_tokens
from app.extraction.types import DateRef
from app.reading.document import Document

LEXICON = Lexicon()
STAGES = (cut_blocks, pair_marks, cut_sentences, tag_tokens, read_dates)


def dated(text: str, published: str | None = "2025-02-13", *, publisher: str | None = None) -> Reading:
    """The reading of a text that was published on a Thursday, 13 February 2025, unless said otherwise."""
    day = date.fromisoformat(published) if published else None
    reading = Reading(Document(text, published=day, publisher=publisher), LEXICON)
    for stage in STAGES:
        stage(reading)
    return reading


def dates(text: str, published: str | None = "2025-02-13", *, publisher: str | None = None) -> dict[str, DateRef]:
    """The time expressions of a text by their words."""
    reading = dated(text, published, publisher=publisher)
    return {reading.slice(ref.span): ref for ref in reading.dates}


def edtf(text: str, published: str | None = "2025-02-13", *, publisher: str | None = None) -> dict[str, str | None]:
    """The words of each time expression and its EDTF value."""
    return {words: ref.edtf for words, ref in dates(text, published, publisher=publisher).items()}
