"""The day or month that heads an item of a list: "Thursday: X flew to Davos", "October: the EU adopts"."""

from app.extraction.types import DateRef
from app.extraction.words import Words, words_of

LABEL = 5
"""Words between the date that heads an item and its colon."""
LABELLED = 1
"""Words before that date: "Also Saturday:"."""


def label_of(words: Words) -> DateRef | None:
    """The date that heads the item in which the sentence stands, None if it stands in no such item."""
    reading = words.reading
    opening = words_of(reading, reading.sentences.first_at(reading.blocks[words.sentence.block].span.start))
    heads = [(last, ref) for first, last, ref in opening.dates[:1] if first <= LABELLED]
    return next((ref for last, ref in heads if ":" in opening.norms[last : last + LABEL]), None)
