"""The density strip: events per day, week, month or year under all filters but the dates."""

from calendar import monthrange
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import groupby

from app.timeline.dates import month_short, month_words, range_words
from app.timeline.filters import day
from app.timeline.page import Bar, Strip, StripLabel
from app.timeline.slots import BY_MONTH, span_of
from app.timeline.view import View

MOST_BARS = 62
"""More bars than this are too thin to hit with a finger on a phone; the next coarser unit is taken."""

NO_ROOM = 0.95
"""Share of the strip's width beyond which a name would run over its edge on a phone."""
MOST_MONTHS = 18
"""Under a longer strip the names of the months would touch; years stand there."""

Span = tuple[date, date]


def _days(first: date, last: date) -> Iterator[Span]:
    for ordinal in range(first.toordinal(), last.toordinal() + 1):
        yield date.fromordinal(ordinal), date.fromordinal(ordinal)


def _weeks(first: date, last: date) -> Iterator[Span]:
    monday = first - timedelta(days=first.weekday())
    while monday <= last:
        yield monday, monday + timedelta(days=6)
        monday += timedelta(days=7)


def _months(first: date, last: date) -> Iterator[Span]:
    for month in range(first.year * 12 + first.month - 1, last.year * 12 + last.month):
        year, number = divmod(month, 12)
        yield date(year, number + 1, 1), date(year, number + 1, monthrange(year, number + 1)[1])


def _years(first: date, last: date) -> Iterator[Span]:
    for year in range(first.year, last.year + 1):
        yield date(year, 1, 1), date(year, 12, 31)


UNITS: tuple[tuple[str, int, Callable[[date, date], Iterator[Span]]], ...] = (
    ("day", 1, _days),
    ("week", 7, _weeks),
    ("month", 28, _months),
    ("year", 365, _years),
)


def strip(view: View) -> Strip | None:
    """The strip of a view; None where no event of it has a day or month."""
    span = _axis(view)
    if span is None:
        return None
    unit, spans = _cut(*span)
    events = view.selected(view.query, "from", "to")
    counts = [view.snapshot.spanning(*each).intersection_cardinality(events) for each in spans]
    most = max(counts) or 1
    chosen = day(view.query.date_from), day(view.query.date_to)
    bars = tuple(_bar(view, each, count, count / most, chosen) for each, count in zip(spans, counts, strict=True))
    return Strip(unit, bars, _labels(spans, span[0]), _frame(spans, *chosen))


def _axis(view: View) -> Span | None:
    """From the first to the last day or month of the whole collection, so that the axis stays when filters change."""
    slots = [slot for slot in view.snapshot.slots if slot.rank <= BY_MONTH]
    return span_of(slots) if slots else None


def _cut(first: date, last: date) -> tuple[str, list[Span]]:
    length = (last - first).days + 1
    unit, _size, cut = next((each for each in UNITS if length <= MOST_BARS * each[1]), UNITS[-1])
    if unit == "day":
        months = list(_months(first, last))
        first, last = months[0][0], months[-1][1]
    return unit, list(cut(first, last))


def _bar(view: View, span: Span, count: int, height: float, chosen: tuple[date | None, date | None]) -> Bar:
    first, last = map(str, span)
    label = f"{_span_words(span)}: {view.counted(count)}"
    return Bar(first, last, count, height, view.query.between(first, last).url(), label, _inside(span, *chosen))


def _span_words(span: Span) -> str:
    first, last = span
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return str(first.year)
    whole_month = first.day == 1 and last.day > 7 and first.month == last.month
    return month_words(first) if whole_month else range_words(first, last)


def _inside(span: Span, first: date | None, last: date | None) -> bool:
    return (first is None or span[1] >= first) and (last is None or span[0] <= last)


def _frame(spans: list[Span], first: date | None, last: date | None) -> tuple[float, float] | None:
    """The chosen range as shares of the width, to the edges of the bars that it touches."""
    touched = [at for at, span in enumerate(spans) if _inside(span, first, last)]
    if (first is None and last is None) or not touched:
        return None
    return touched[0] / len(spans), (touched[-1] + 1) / len(spans)


def _labels(spans: list[Span], begin: date) -> tuple[StripLabel, ...]:
    """The name of each month under its first bar, with the year at the first one and each January; or of each year.

    One whose bars begin at the very end has no room for its name and goes without.
    """
    middles = [max(begin, first + (last - first) / 2) for first, last in spans]
    yearly = (spans[-1][1] - spans[0][0]).days > MOST_MONTHS * 31
    labels: list[StripLabel] = []
    for _key, bars in groupby(range(len(spans)), lambda at: (middles[at].year, 0 if yearly else middles[at].month)):
        at, *more = bars
        if labels and at / len(spans) > NO_ROOM:
            break
        labels.append(
            StripLabel(_label(middles[at], yearly, not labels), at / len(spans), (len(more) + 1) / len(spans))
        )
    return tuple(labels)


def _label(middle: date, yearly: bool, first: bool) -> str:
    if yearly:
        return str(middle.year)
    return f"{month_short(middle)} {middle.year}" if first or middle.month == 1 else month_short(middle)
