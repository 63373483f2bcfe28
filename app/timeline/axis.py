"""The axis of the density strip: which days it spans, and in bars of which unit."""

from calendar import monthrange
from collections.abc import Callable, Iterator
from datetime import date, timedelta

Span = tuple[date, date]
"""The first and the last day."""
Ends = tuple[date | None, date | None]
"""A chosen range; None where it is open."""

MOST_BARS = 62
"""More bars than this are too thin to hit with a finger on a phone; the next coarser unit is taken."""
FEWEST_FRAMED = 3
"""A range that touches fewer bars than this is looked at more closely: the axis narrows around it."""


def _days(first: date, last: date) -> Iterator[Span]:
    for ordinal in range(first.toordinal(), last.toordinal() + 1):
        yield date.fromordinal(ordinal), date.fromordinal(ordinal)


def _weeks(first: date, last: date) -> Iterator[Span]:
    for monday in range(week_of(first)[0].toordinal(), last.toordinal() + 1, 7):
        yield week_of(date.fromordinal(monday))


def _months(first: date, last: date) -> Iterator[Span]:
    for month in range(first.year * 12 + first.month - 1, last.year * 12 + last.month):
        year, number = divmod(month, 12)
        yield month_of(date(year, number + 1, 1))


def _years(first: date, last: date) -> Iterator[Span]:
    for year in range(first.year, last.year + 1):
        yield year_of(date(year, 1, 1))


UNITS: tuple[tuple[str, int, Callable[[date, date], Iterator[Span]]], ...] = (
    ("day", 1, _days),
    ("week", 7, _weeks),
    ("month", 28, _months),
    ("year", 365, _years),
)


def week_of(day: date) -> Span:
    """The week of a day, from Monday to Sunday."""
    monday = day - timedelta(days=day.weekday())
    return monday, date.fromordinal(min(monday.toordinal() + 6, date.max.toordinal()))


def month_of(day: date) -> Span:
    """The month of a day."""
    return day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1])


def year_of(day: date) -> Span:
    """The year of a day."""
    return date(day.year, 1, 1), date(day.year, 12, 31)


def bars_of(whole: Span, chosen: Ends) -> tuple[str, list[Span]]:
    """The unit and the bars between the ends of a collection, or more closely around a chosen range that is short."""
    unit, bars = _cut(*whole)
    framed = touched(bars, (chosen[0] or whole[0], chosen[1] or whole[1]))
    if unit == "day" or not 0 < len(framed) < FEWEST_FRAMED:
        return unit, bars
    return _cut(*_around(whole, chosen))


def touched(bars: list[Span], chosen: Ends) -> list[int]:
    """Which bars share a day with a range."""
    first, last = chosen
    return [
        at for at, bar in enumerate(bars) if (first is None or bar[1] >= first) and (last is None or bar[0] <= last)
    ]


def _around(whole: Span, chosen: Ends) -> Span:
    """The range and as much again on either side, within the collection."""
    first, last = max(chosen[0] or whole[0], whole[0]), min(chosen[1] or whole[1], whole[1])
    length = max(0, (last - first).days)
    room = min(length, (first - whole[0]).days), min(length, (whole[1] - last).days)
    return min(first, last) - timedelta(days=room[0]), max(first, last) + timedelta(days=room[1])


def _cut(first: date, last: date) -> tuple[str, list[Span]]:
    length = (last - first).days + 1
    unit, _size, cut = next((each for each in UNITS if length <= MOST_BARS * each[1]), UNITS[-1])
    if unit == "day":
        first, last = month_of(first)[0], month_of(last)[1]
    return unit, list(cut(first, last))
