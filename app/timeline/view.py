"""A query asked of the collection: which events, how many under each further filter, and page by page."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice

from pyroaring import BitMap
from sqlmodel import Session

from app.languages.message import ngettext
from app.timeline.changes import changed_since
from app.timeline.filters import BY_KEY
from app.timeline.index import Snapshot
from app.timeline.names import known
from app.timeline.query import TimelineQuery
from app.timeline.search import events_saying
from app.timeline.slots import BY_DAY, NO_DATE, Slot, parse_cursor, print_cursor, span_of
from app.timeline.walk import backward, forward


@dataclass(frozen=True, slots=True)
class Stretch:
    """One page of a view, in order by slot. A cursor is None where there is no such page, "" for the first."""

    slots: tuple[tuple[Slot, tuple[int, ...]], ...]
    next_cursor: str | None
    previous_cursor: str | None

    @property
    def ids(self) -> tuple[int, ...]:
        """The events of the page in order."""
        return tuple(event_id for _slot, ids in self.slots for event_id in ids)


class View:
    """What one query selects from one snapshot. A name that nobody has is NotFound, with the nearest ones."""

    def __init__(self, session: Session, snapshot: Snapshot, query: TimelineQuery) -> None:
        self.session = session
        self.snapshot = snapshot
        self.query = query
        for each, value in query.active():
            if each.named:
                known(snapshot.names, each.named, value)
        self.ids = self.selected(query)
        self.newest = query.order == "newest"

    def asking(self, query: TimelineQuery) -> "View":
        """What another query selects of the same."""
        return View(self.session, self.snapshot, query)

    def having(self, family: str, value: str) -> BitMap:
        """Live events under one value of a family."""
        return self.snapshot.having(family, value)

    def spanning(self, first: date | None, last: date | None) -> BitMap:
        """Live events whose days overlap the span."""
        return self.snapshot.spanning(first, last)

    def saying(self, text: str) -> BitMap:
        """Live events that the search text finds."""
        return self.snapshot.kept(("q", text), lambda: events_saying(self.session, text, self.snapshot.live))

    def changed_since(self, since: str) -> BitMap:
        """Live events that changed since a version or a day."""
        return self.snapshot.kept(("since", since), lambda: changed_since(self.session, since) & self.snapshot.live)

    def name(self, family: str, slug: str) -> str:
        """The name behind a slug."""
        return known(self.snapshot.names, family, slug).name

    def selected(self, query: TimelineQuery, *without: str) -> BitMap:
        """The events of any query, leaving out the filters with the given keys."""
        sets = [
            each.find(self, query, value) for each, value in query.active() if each.find and each.key not in without
        ]
        return BitMap.intersection(*sorted(sets, key=len)) if sets else self.snapshot.live

    def counts(self, key: str) -> dict[str, int]:
        """Events of this view under each value of a filter, added to those held or put in place of the one held."""
        each = BY_KEY[key]
        base = self.ids if each.many else self.selected(self.query, key)
        role = f":{self.query.role}" if self.query.role and key in ("actor", "side") else ""
        values = self.snapshot.families.get(f"{key}{role}", {})
        counted = ((value, base.intersection_cardinality(ids)) for value, ids in values.items())
        return {value: count for value, count in counted if count}

    def quotes(self) -> int:
        """How many quotes these events have; one that belongs to two of them is one."""
        return self._met("utterance")

    def apart(self) -> int:
        """How many of what this view selects belong to no event: none, if it selects events."""
        return 0

    def counted(self, total: int) -> str:
        """A number of what this view selects, in words."""
        return ngettext("%(n)s event", "%(n)s events", total)

    def articles(self) -> int:
        """How many independent articles tell of these events."""
        return self._met("article")

    def _met(self, family: str) -> int:
        """How many values of a family these events have."""
        sets = self.snapshot.families.get(family, {})
        if len(self.ids) == len(self.snapshot.live):
            return len(sets)
        return self.snapshot.kept((family, self.query.selection()), lambda: sum(map(self.ids.intersect, sets.values())))

    def days(self) -> tuple[date, date] | None:
        """The first and the last day of these events; only where no day is known, of what their dates may mean."""
        found = {slot for slot, ids in self.snapshot.slots.items() if ids.intersect(self.ids)} - {NO_DATE}
        slots = {slot for slot in found if slot.rank == BY_DAY} or found
        return span_of(slots) if slots else None

    def page(self, size: int) -> Stretch:
        """The events after the cursor of the query, at most `size`, with the cursors of the pages beside it."""
        cursor = parse_cursor(self.query.after) if self.query.after else None
        walk = forward(self.snapshot, self.ids, cursor, newest=self.newest)
        found = list(islice(walk, size + 1))
        by_slot: dict[Slot, list[int]] = {}
        for slot, event_id in found[:size]:
            by_slot.setdefault(slot, []).append(event_id)
        slots = tuple((slot, tuple(ids)) for slot, ids in by_slot.items())
        return Stretch(
            slots, print_cursor(*found[size - 1]) if len(found) > size else None, self._previous(cursor, size)
        )

    def all(self) -> Iterator[int]:
        """Every event of the view in order, whatever the page."""
        return (event_id for _slot, event_id in forward(self.snapshot, self.ids, newest=self.newest))

    def _previous(self, cursor: tuple[Slot, int] | None, size: int) -> str | None:
        """Where the page before begins: the cursor is its last event, so go back one page and one."""
        walk = backward(self.snapshot, self.ids, cursor, newest=self.newest) if cursor else iter(())
        back = list(islice(walk, size + 1))
        if not back:
            return None
        return print_cursor(*back[size]) if len(back) > size else ""
