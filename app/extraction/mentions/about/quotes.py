"""What a quote is about: by the words of its utterance; a fragment also by the sentence that it is part of."""

from collections import defaultdict
from dataclasses import replace

from app.extraction.reading import Layer, Reading
from app.extraction.topics import topics_of
from app.extraction.types import Quote
from app.extraction.words import words_of


def read_topics_in_context(reading: Reading) -> None:
    """Give all stretches of an utterance the topics of the whole; a fragment that names none, those of its sentence."""
    utterances: dict[int, list[Quote]] = defaultdict(list)
    first: list[int] = []
    for index, quote in enumerate(reading.quotes):
        first.append(index if quote.continues is None else first[quote.continues])
        utterances[first[index]].append(quote)
    topics = {start: _topics(reading, stretches) for start, stretches in utterances.items()}
    told = zip(reading.quotes, first, strict=True)
    reading.quotes = Layer([replace(q, topics=topics[at]) if topics[at] else q for q, at in told])


def _topics(reading: Reading, stretches: list[Quote]) -> tuple[str, ...]:
    said = [norm for stretch in stretches for norm in _norms(reading, stretch)]
    partial = all(stretch.fragment for stretch in stretches)
    return topics_of(said, talks=True) or (topics_of(_around(reading, stretches[0])) if partial else ())


def _around(reading: Reading, quote: Quote) -> list[str]:
    """The words of the sentence that a quote stands in, without what is quoted."""
    index = reading.sentences.first_at(quote.span.start + 1) - 1
    return words_of(reading, max(0, index)).unspoken


def _norms(reading: Reading, quote: Quote) -> list[str]:
    return [token.norm for token in reading.tokens.within(quote.span)]
