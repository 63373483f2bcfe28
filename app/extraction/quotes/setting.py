"""How something was said: where, when, and whether in translation."""

import re
from collections.abc import Iterator
from functools import cache

from app.catalogue.load import table
from app.extraction.quotes import speakers
from app.extraction.quotes.cues import Cue
from app.extraction.quotes.frame import Frame
from app.extraction.reading import Reading
from app.extraction.types import DateRef

NEAR = 7
"""Words between a verb of speaking and its date: "told reporters in the Oval Office on Friday" has six."""


@cache
def _channels() -> tuple[re.Pattern[str], dict[str, str]]:
    names = {form: name for name, forms in table("speech")["channels"].items() for form in forms}
    longest = sorted(names, key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(map(re.escape, longest)) + r")\b"), names


@cache
def _translated() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, table("speech")["translation"]["forms"])))


def channel(reading: Reading, frame: Frame) -> str | None:
    """The channel that the words around a quote name, or None."""
    pattern, names = _channels()
    for start, end in _stretches(reading, frame):
        if found := pattern.search(reading.text, start, end):
            return names[found.group()]
    return None


def is_translated(reading: Reading, frame: Frame) -> bool:
    """Whether the words around a quote say that it was translated."""
    return any(_translated().search(reading.text, start, end) for start, end in _stretches(reading, frame))


def said_on(reading: Reading, frame: Frame, cue: Cue) -> str | None:
    """The day (EDTF) that dates the saying: a date beside its verb, or one that opens the sentence."""
    if not len(reading.dates):
        return None
    for date in reading.dates.within(frame.sentence.span):
        if date.edtf and date.type == "DATE" and date.precision == "day" and date.dates_act:
            at = _word_of(frame, date)
            if at is not None and _dates_verb(frame, cue, at):
                return date.edtf
    return None


def _word_of(frame: Frame, date: DateRef) -> int | None:
    for at, word in enumerate(frame.words):
        if date.span.start <= word.span.start < date.span.end:
            return at
    return None


def _dates_verb(frame: Frame, cue: Cue, at: int) -> bool:
    low, high = sorted((cue.verb, at))
    if at < 2 and cue.verb > at:
        return not any(speakers.is_verb(word) for word in frame.words[at:high])
    if high - low > NEAR or frame.gap_between(low, high):
        return False
    return not any(speakers.is_verb(word) or word.norm == "that" for word in frame.words[low + 1 : high])


def _stretches(reading: Reading, frame: Frame) -> Iterator[tuple[int, int]]:
    start = frame.sentence.span.start
    for index in frame.regions:
        outer = reading.regions[index].outer
        yield start, outer.start
        start = outer.end
    yield start, frame.sentence.span.end
