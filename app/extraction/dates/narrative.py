"""What a text has told so far, from which the next date may be counted."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta

from app.extraction.dates.context import Context, OnDay, Order, Tense
from app.extraction.dates.values import Value
from app.extraction.types import DateRef

SPEAKING = timedelta(days=14)
"""A day told outside a quote is taken for the day of speaking if it lies at most so long before publication."""
SPEAKING_HERE = timedelta(days=366)
"""The same for a day told in the sentence or paragraph of the quote."""
WRITTEN = timedelta(days=2)
"""So long before it comes out a text may have been written: releases of other time zones, of the evening before."""
RECENT = timedelta(days=2)
"""So long before publication a day lies whose evening a report tells as "in the evening", without naming it again."""
QUARTER_REACH = 3
"""So many sentences on, "a year earlier" may still mean the quarter told of."""


class Narrative:
    """The date told last, and the last quarter; what is said inside quotes tells nothing here."""

    def __init__(self, published: date | None, order: Order | None, blocks: Sequence[int]) -> None:
        """`blocks` gives the paragraph of each sentence."""
        self._published = published
        self._blocks = blocks
        self._past_year: tuple[date, int] | None = None
        self._month: tuple[date, int] | None = None
        self._order = order
        self.written: date | None = None
        self._told: Value | None = None
        self._told_day: date | None = None
        self._told_block = -1
        self._recent: date | None = None
        self._before_aside: tuple[int, Value | None, date | None, int] | None = None
        self._row: tuple[tuple[date, date], int] | None = None
        self._other_month: Value | None = None
        self._quarter: tuple[Value, int] | None = None

    def context(
        self,
        sentence: int,
        read_tense: Callable[[], Tense],
        *,
        quoted: bool,
        spoken: date | None,
        behind_on: Callable[[], OnDay] = lambda: "none",
    ) -> Context:
        """What a time expression in that sentence is counted from; `spoken` is the day of speaking, if known."""
        self._return_from_aside(self._blocks[sentence])
        quarter = self._quarter[0] if self._quarter and sentence - self._quarter[1] <= QUARTER_REACH else None
        past_year = self._past_year if self._past_year and self._past_year[1] == self._blocks[sentence] else None
        return Context(
            past_year=past_year and past_year[0],
            month=self._month[0] if self._month and self._month[1] == self._blocks[sentence] else None,
            today=spoken or self._published,
            spoken=spoken is not None,
            unsure=quoted and spoken is None and self._told is not None,
            told=self._told,
            told_day=self._told_day,
            told_ago=self._blocks[sentence] - self._told_block,
            recent=self._recent,
            row=self._row[0] if self._row and self._row[1] == self._blocks[sentence] else None,
            other_month=self._other_month,
            quarter=quarter,
            read_tense=read_tense,
            behind_on=behind_on,
            order=self._order,
        )

    def tell(self, value: Value, sentence: int, *, quoted: bool, year: int | None, aside: bool) -> None:
        """Take note of a date that was read; `year` is the year its words named, if any.

        An `aside` ("six days before") looks back: the next paragraph goes on from the day told before it.
        """
        if value.dates_act and value.days and not quoted:
            if aside and not self._before_aside and self._told:
                self._before_aside = self._blocks[sentence], self._told, self._told_day, self._told_block
            elif not aside:
                self._before_aside = None
            self._told, self._told_block = value, self._blocks[sentence]
            self._told_day = self._day_of(value)
            if self._told_day and self._published and timedelta() <= self._published - self._told_day <= RECENT:
                self._recent = self._told_day
            if value.precision == "range":
                self._row = (value.days, self._blocks[sentence])
            if self._published and value.days[0].replace(day=1) != self._published.replace(day=1):
                self._other_month = value
            past = value.precision == "day" and year and self._published and year < self._published.year
            if past or year:
                self._past_year = (value.days[0], self._blocks[sentence]) if past else None
            if value.precision == "month":
                self._month = (value.days[0], self._blocks[sentence])
        if "-Q" in value.timex and value.basis == "stated":
            self._quarter = (value, sentence)

    def head(self, value: Value) -> None:
        """Take note of the day of a dateline: what is "today" in a text that came out shortly after it."""
        first, last = value.days or (None, None)
        if first is not None and first == last and self._published and self.written is None:
            self.written = first if timedelta() <= self._published - first <= WRITTEN else None

    def _return_from_aside(self, block: int) -> None:
        if self._before_aside and self._before_aside[0] != block:
            _, self._told, self._told_day, self._told_block = self._before_aside
            self._before_aside = None

    def _day_of(self, value: Value) -> date | None:
        """Its day, or the day told last if it only names the month or year of that day once more."""
        first, last = value.days or (None, None)
        if first == last:
            return first
        told, vague = self._told_day, value.precision in ("month", "year", "season", "part")
        return told if vague and told and first and last and first <= told <= last else None

    def day_of_speaking(self, outside: Iterable[DateRef], sentence: int) -> date | None:
        """The day told around a quote in its sentence, else the day told last, if it can be when this was said."""
        told = [ref.edtf for ref in outside if ref.precision == "day" and ref.dates_act]
        here = len(told)
        if self._told and self._told.precision == "day":
            told.append(self._told.edtf)
            here += self._told_block == self._blocks[sentence]
        for at, day in enumerate(date.fromisoformat(edtf) for edtf in told if edtf):
            reach = SPEAKING_HERE if at < here else SPEAKING
            if self._published and self._published - reach <= day <= self._published:
                return day
        return None

    def first_day_told(self, sentence: int) -> date | None:
        """The first of several days told last in this paragraph, if they have come."""
        first = self._row[0][0] if self._row and self._row[1] == self._blocks[sentence] else None
        return first if first and self._published and first <= self._published else None
