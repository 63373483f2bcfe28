"""Where an event stands on the line: by day, or after the month, season or year that is all its sources give."""

from collections.abc import Collection
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from app.edtf import bounds, precision
from app.errors import BadValue
from app.languages.message import _

BY_DAY, BY_MONTH, BY_SEASON, BY_YEAR, UNDATED = range(5)
_END = date.max.toordinal()


class Slot(NamedTuple):
    """One place on the line; ids sort inside it. `month` counts months, `start` and `end` are ordinals of days."""

    month: int
    rank: int
    start: int
    end: int

    @property
    def dated(self) -> bool:
        """Whether the day is known (a range of days is)."""
        return self.rank == BY_DAY

    @property
    def first(self) -> date:
        """The first day that the slot may mean."""
        return date.fromordinal(self.start)

    @property
    def last(self) -> date:
        """The last day that the slot may mean."""
        return date.fromordinal(self.end)

    def newest_first(self) -> tuple[bool, int, int, int, int]:
        """Sort key of the newest-first order: months back, coarse dates still after their month, undated still last."""
        return self.rank == UNDATED, -self.month, self.rank, -self.start, -self.end


NO_DATE = Slot(_END, UNDATED, _END, _END)


@lru_cache(maxsize=4096)
def slot_of(edtf: str | None) -> Slot:
    """The slot of an EDTF date. Coarse dates stand at the end of what they may mean, never on an invented day."""
    first, last = bounds(edtf) if edtf else (None, None)
    if not edtf or not first or not last:
        return NO_DATE
    rank = _rank(edtf, first, last)
    anchor = first if rank == BY_DAY else last
    return Slot(anchor.year * 12 + anchor.month - 1, rank, first.toordinal(), last.toordinal())


def _rank(edtf: str, first: date, last: date) -> int:
    if all(precision(part) == "day" for part in edtf.split("/")):
        return BY_DAY
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    return BY_MONTH if months == 1 else BY_SEASON if months < 12 else BY_YEAR


def span_of(slots: Collection[Slot]) -> tuple[date, date]:
    """The first and the last day that some slots may mean; at least one is needed, none without a date."""
    return date.fromordinal(min(slot.start for slot in slots)), date.fromordinal(max(slot.end for slot in slots))


def overlaps(slot: Slot, first: int, last: int) -> bool:
    """The one predicate behind `from`, `to`, facets and strip: the spans share a day (all are ordinals)."""
    return slot.start <= last and slot.end >= first and slot.rank != UNDATED


def print_cursor(slot: Slot, event_id: int) -> str:
    """Where a page ended, as text for a URL: rank, first day, last day, event."""
    if slot.rank == UNDATED:
        return f"{UNDATED}.{event_id}"
    first, last = (day.isoformat().replace("-", "") for day in (slot.first, slot.last))
    return f"{slot.rank}.{first}.{last}.{event_id}"


def parse_cursor(text: str) -> tuple[Slot, int]:
    """Read what `print_cursor` wrote; BadValue if it did not."""
    try:
        rank, *days, event_id = text.split(".")
        if not (text.isascii() and rank.isdigit() and event_id.isdigit() and int(event_id) < 2**32):
            raise ValueError(text)
        slot = NO_DATE if not days else _slot(int(rank), *map(_day, days))
        if slot.rank != int(rank) or print_cursor(slot, int(event_id)) != text:
            raise ValueError(text)
    except (ValueError, TypeError) as error:
        raise BadValue(
            _("“after=%(text)s” is not a place on the timeline; take it from a link of the page.") % {"text": text}
        ) from error
    return slot, int(event_id)


def _day(text: str) -> date:
    return date.fromisoformat(f"{text[:4]}-{text[4:6]}-{text[6:]}")


def _slot(rank: int, first: date, last: date) -> Slot:
    if first > last or not BY_DAY <= rank <= BY_YEAR:
        raise ValueError(rank)
    anchor = first if rank == BY_DAY else last
    return Slot(anchor.year * 12 + anchor.month - 1, rank, first.toordinal(), last.toordinal())
