"""Talks that ended on a day and took several: "ended on Thursday", "over two days they sat with"."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from app.catalogue.load import table
from app.extraction.mentions.telling import Telling
from app.extraction.reading import Reading
from app.extraction.types import DateRef
from app.extraction.words import Words, words_of

_CLOSING = frozenset(table("kinds")["length"]["closing"])
_ENDING = frozenset(f"noun:{verb}" for verb in _CLOSING)
_COMING = ("noun:come", "noun:draw")
_CLOSE = frozenset((("a", "close"), ("an", "end"), ("its", "end"), ("their", "end"), ("its", "close")))
_TALKS = frozenset(("meeting", "summit", "conference"))
_DAYS = re.compile(r"P([2-5])D")
_NEAR = 4
"""Words between a length and its noun: "a two-day round of talks", "two days of separate talks"."""


def lengthen(reading: Reading, gathered: list[Telling]) -> None:
    """Gives talks that ended on a day the days before it that they took, where their length is told."""
    for told in gathered:
        day = told.date
        if not _ends(told) or told.kind not in _TALKS or day is None or told.status != "happened":
            continue
        length = next(_lengths(reading, told), 0)
        if length and day.precision == "day" and day.edtf:
            told.date = _back(day, length)


def _ends(told: Telling) -> bool:
    """ "Talks ended", "came to a close"."""
    if told.rule in _COMING:
        return not _CLOSE.isdisjoint(pairwise(told.words.norms[told.at :]))
    which = any(told.words.norms[k] in ("that", "which") for k in told.words.openings if k > told.at)
    closed = any(clause.verb in _CLOSING and clause.at > told.at for clause in told.words.clauses)
    return told.rule in _ENDING or (which and closed)


def _lengths(reading: Reading, told: Telling) -> Iterator[int]:
    """Days that its own words give it, or that the next sentence or another that tells of it opens with."""
    for first, last, days in _in_days(told.words):
        after = (
            first > told.at and told.words.norms[first - 1] in ("after", "over") and not told.words.cut(told.at, first)
        )
        if 0 <= told.at - last <= _NEAR or 0 <= told.at - first <= _NEAR or after:
            yield days
    telling = [reading.sentences.first_at(span.start) for span in told.passages]
    for index in [*telling, told.sentence + 1]:
        if index < len(reading.sentences):
            yield from (days for first, _, days in _in_days(words_of(reading, index)) if first <= 1)


def _in_days(words: Words) -> Iterator[tuple[int, int, int]]:
    """First word, word after the last, and number of days of each length."""
    for first, last, ref in words.dates:
        found = _DAYS.fullmatch(ref.timex) if ref.type == "DURATION" else None
        if found and not words.spoken[first]:
            yield first, last, int(found[1])


def _back(day: DateRef, length: int) -> DateRef:
    begins = date.fromisoformat(day.edtf or "") - timedelta(days=length - 1)
    edtf = f"{begins.isoformat()}/{day.edtf}"
    return day._replace(edtf=edtf, timex=edtf, precision="range", rule="days of talks")
