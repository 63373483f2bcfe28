"""The density strip: events, or quotes in their view, per day, week, month or year under all filters but the dates."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from pyroaring import BitMap

from app.languages.message import _
from app.timeline.axis import Ends, Span, bars_of, month_of, touched, week_of, year_of
from app.timeline.dates import coarse_words, month_short, month_words, range_words
from app.timeline.filters import day
from app.timeline.heading import range_chip
from app.timeline.page.links import Link
from app.timeline.page.strip import Bar, Stretched, Strip, StripLabel
from app.timeline.slots import BY_DAY, BY_MONTH, BY_YEAR, UNDATED, Slot, span_of
from app.timeline.view import View

NO_ROOM = 0.95
"""Share of the strip's width beyond which a name would run over its edge on a phone."""
COARSEST = {"day": BY_DAY, "week": BY_DAY, "month": BY_MONTH, "year": BY_YEAR}
"""What a bar of each unit can count: to count a month in its weeks would tell of days that no source gives."""
MOST_MONTHS = 18
"""Under a longer strip the names of the months would touch; years stand there."""


def strip(view: View) -> Strip | None:
    """The strip of a view; None where no event of it has a day or month."""
    whole = _whole(view)
    if whole is None:
        return None
    chosen = day(view.query.date_from), day(view.query.date_to)
    unit, spans = bars_of(whole, chosen)
    events = view.selected(view.query, "from", "to")
    coarse = {slot: ids & events for slot, ids in view.snapshot.slots.items() if COARSEST[unit] < slot.rank < UNDATED}
    exact = events - BitMap.union(BitMap(), *coarse.values())
    counts = [view.snapshot.spanning(*each).intersection_cardinality(exact) for each in spans]
    most = max([1, *counts, *map(len, coarse.values())])
    framed = touched(spans, chosen)
    bars = tuple(
        _bar(view, span, count, most, at in framed) for at, (span, count) in enumerate(zip(spans, counts, strict=True))
    )
    stretched = tuple(_stretched(view, spans, slot, len(coarse[slot]), most) for slot in sorted(coarse) if coarse[slot])
    frame = (framed[0], framed[-1]) if framed and chosen != (None, None) else None
    labels = _labels(unit, spans, max(whole[0], spans[0][0]))
    return Strip(
        unit, bars, stretched, labels, frame, _trail(view, whole, chosen), _drawn(view), view.query.view == "quotes"
    )


def _whole(view: View) -> Span | None:
    """From the first to the last day or month of the whole collection, so that the axis stays when filters change."""
    slots = [slot for slot in view.snapshot.slots if slot.rank <= BY_MONTH]
    return span_of(slots) if slots else None


def _bar(view: View, span: Span, count: int, most: int, inside: bool, words: str = "") -> Bar:
    first, last = map(str, span)
    words = words or _span_words(span)
    label = f"{words}: {view.counted(count)}"
    return Bar(first, last, count, count / most, view.query.between(first, last).url(), words, label, inside)


def _stretched(view: View, spans: Sequence[Span], slot: Slot, count: int, most: int) -> Stretched:
    words = _("Sometime in %(when)s") % {"when": _slot_words(slot)}
    chosen = touched([(slot.first, slot.last)], (day(view.query.date_from), day(view.query.date_to)))
    bar = _bar(view, (slot.first, slot.last), count, most, bool(chosen), words)
    left, right = _place(spans, slot.start), _place(spans, slot.end + 1)
    return Stretched(bar, left, right - left)


def _slot_words(slot: Slot) -> str:
    span = slot.first, slot.last
    if span in (month_of(slot.first), year_of(slot.first)):
        return _span_words(span)
    return coarse_words("/".join(day.isoformat()[:7] for day in span))


def _place(spans: Sequence[Span], ordinal: int) -> float:
    """Where a day begins, counted in bars from the left edge; days beyond an edge are at it."""
    ends = [last.toordinal() + 1 for _first, last in spans]
    at = bisect_right(ends, ordinal)
    if at == len(spans):
        return float(len(spans))
    begin = spans[at][0].toordinal()
    return at + max(0, ordinal - begin) / (ends[at] - begin)


def _drawn(view: View) -> str:
    """The address of a range that is drawn on the strip, with FIRST and LAST in the place of its days."""
    return view.query.between("FIRST", "LAST").url()


def _span_words(span: Span) -> str:
    first, last = span
    if span == year_of(first):
        return str(first.year)
    return month_words(first) if span == month_of(first) else range_words(first, last)


def _trail(view: View, whole: Span, chosen: Ends) -> tuple[Link, ...]:
    """The way from all dates down to the chosen range: over its year, month and week, as far as they are wider."""
    if chosen == (None, None):
        return ()
    query = view.query
    wider = [Link(_("All dates"), query.between("", "").url())]
    wider += [Link(_span_words(span), query.between(*map(str, span)).url()) for span in _wider(whole, chosen)]
    return (*wider, Link(range_chip(*chosen), query.between(query.date_from, query.date_to).url(), True))


def _wider(whole: Span, chosen: Ends) -> Iterator[Span]:
    first, last = chosen
    if first is None or last is None:
        return
    for span in (year_of(first), month_of(first), week_of(first)):
        narrower = span[0] > whole[0] or span[1] < whole[1]
        if narrower and span[0] <= first and last <= span[1] and span != chosen:
            yield span


def _labels(unit: str, spans: list[Span], begin: date) -> tuple[StripLabel, ...]:
    """The name of each month under its first bar, with the year at the first one and each January; or of each year.

    Under days the Mondays have their number too. What begins at the very end has no room for its name.
    """
    middles = [max(begin, first + (last - first) / 2) if first < last else first for first, last in spans]
    yearly = (spans[-1][1] - spans[0][0]).days > MOST_MONTHS * 31
    marks = [(day.year, 0 if yearly else day.month, week_of(day) if unit == "day" else None) for day in middles]
    labels: list[StripLabel] = []
    for _key, bars in groupby(range(len(spans)), lambda at: marks[at]):
        at, *more = bars
        named = at == 0 or marks[at][:2] != marks[at - 1][:2]
        words = _label(middles[at], yearly, not labels) if named else str(middles[at].day)
        labels.append(StripLabel(words if not labels or at / len(spans) <= NO_ROOM else "", at, len(more) + 1))
    return tuple(labels)


def _label(middle: date, yearly: bool, first: bool) -> str:
    if yearly:
        return str(middle.year)
    return f"{month_short(middle)} {middle.year}" if first or middle.month == 1 else month_short(middle)
