"""The collection as bitmaps in the process: a filter is an intersection, a facet a cardinality.

The database stays the only truth. `TimelineIndex.at(session)` gives a `Snapshot` at the data version that the session
sees: built whole the first time, then brought up to date from the change log. A snapshot never changes, so any number
of threads may read one while the next is made.
"""

from collections.abc import Callable, Hashable, Iterable, Mapping
from datetime import date
from functools import cached_property
from threading import Lock
from typing import Any, TypeVar, cast

from pyroaring import BitMap
from sqlmodel import Session, select

from app.models import Actor, Topic
from app.timeline.changes import data_version, touched_events
from app.timeline.facts import Facts, read_facts
from app.timeline.names import Name
from app.timeline.slots import Slot, overlaps

MOST_TOUCHED = 5_000
"""So many touched events are read anew by themselves; beyond, building all again is quicker."""

ANSWERS_KEPT = 2_048
ATTEMPTS = 5
"""So often a session is compared with the index while others write; a database still behind then was replaced."""

EMPTY = BitMap()

T = TypeVar("T")
Sets = Mapping[Any, BitMap]
Names = Mapping[str, Mapping[str, Name]]


class Snapshot:
    """All live events at one data version. Bitmaps hold event ids; nobody changes them."""

    def __init__(self, version: int, families: Mapping[str, Sets], slots: Mapping[Slot, BitMap], names: Names) -> None:
        self.version = version
        self.families = families
        self.slots = slots
        self.names = names
        self.live = _union(slots.values())
        self._answers: dict[Hashable, Any] = {}
        self._lock = Lock()

    def having(self, family: str, value: Any) -> BitMap:
        """Live events under one value of a family."""
        return self.families.get(family, {}).get(value, EMPTY)

    def spanning(self, first: date | None, last: date | None) -> BitMap:
        """Live events whose days overlap the span from `first` to `last`, open where None."""
        return self.kept(("spanning", first, last), lambda: self._unite(first or date.min, last or date.max))

    def _unite(self, first: date, last: date) -> BitMap:
        low, high = first.toordinal(), last.toordinal()
        return _union(ids for slot, ids in self.slots.items() if overlaps(slot, low, high))

    def kept(self, question: Hashable, answer: Callable[[], T]) -> T:
        """The answer to a question about this version, worked out once; the oldest are forgotten."""
        found = self._answers.get(question)
        if found is not None:
            return cast(T, found)
        found = answer()
        with self._lock:
            while len(self._answers) >= ANSWERS_KEPT:
                del self._answers[next(iter(self._answers))]
            self._answers[question] = found
        return found

    @cached_property
    def oldest_first(self) -> tuple[Slot, ...]:
        """The slots in the order of the timeline."""
        return tuple(sorted(self.slots))

    @cached_property
    def newest_first(self) -> tuple[Slot, ...]:
        """The slots from the newest month back; what has no date is still last."""
        return tuple(sorted(self.slots, key=Slot.newest_first))


class TimelineIndex:
    """Keeps the newest snapshot; safe to share between threads. `replaced` counts databases put in place of others."""

    def __init__(self) -> None:
        self.replaced = 0
        self._lock = Lock()
        self._newest: Snapshot | None = None

    @property
    def version(self) -> int | None:
        """The data version of the newest snapshot; None before the first."""
        return self._newest.version if self._newest else None

    def at(self, session: Session) -> Snapshot:
        """The collection at the very version that a reading session sees; one that lags behind is begun anew."""
        for _attempt in range(ATTEMPTS):
            newest, version = self._newest, data_version(session)
            if newest and newest.version == version:
                return newest
            if newest and newest.version > version:
                session.rollback()
                continue
            with self._lock:
                if self._newest is newest:
                    self._newest = made = _brought_up_to(session, version, newest)
                    return made
        return self._anew(session)

    def _anew(self, session: Session) -> Snapshot:
        """The database stays behind the index: an older copy was put in its place."""
        with self._lock:
            self.replaced += 1
            self._newest = made = _brought_up_to(session, data_version(session), None)
        return made


def _brought_up_to(session: Session, version: int, before: Snapshot | None) -> Snapshot:
    touched = touched_events(session, before.version) if before else BitMap()
    if before is None or len(touched) > MOST_TOUCHED:
        before, facts = None, read_facts(session)
    else:
        facts = read_facts(session, tuple(touched))
    live = BitMap(facts.live()) & _union(map(BitMap, facts.slots.values()))
    old = before.families if before else {}
    families = {
        family: _renewed(old.get(family, {}), touched, facts.families.get(family, {}), live)
        for family in {*old, *facts.families}
    }
    slots = _renewed(before.slots if before else {}, touched, facts.slots, live)
    return Snapshot(version, families, slots, _names(session, facts, before, families))


def _renewed(old: Sets, touched: BitMap, fresh: Mapping[Any, Any], live: BitMap) -> Sets:
    """The old bitmaps without the touched events, with what they are now; those that are left empty fall out."""
    sets = {value: ids - touched if ids.intersect(touched) else ids for value, ids in old.items()}
    for value, event_ids in fresh.items():
        sets[value] = sets.get(value, EMPTY) | (BitMap(event_ids) & live)
    return {value: ids for value, ids in sets.items() if ids}


def _names(session: Session, facts: Facts, before: Snapshot | None, families: Mapping[str, Sets]) -> Names:
    actors = session.exec(select(Actor.slug, Actor.name, Actor.side))
    topics = session.exec(select(Topic.slug, Topic.name))
    spelled = {family: _spelled(facts, before, family, families.get(family, {})) for family in ("place", "publisher")}
    return {
        "actor": {slug: Name(slug, name, side) for slug, name, side in actors},
        "topic": {slug: Name(slug, name) for slug, name in topics},
        **spelled,
    }


def _spelled(facts: Facts, before: Snapshot | None, family: str, sets: Sets) -> Mapping[str, Name]:
    """The names of places or publishers that live events still have, as they were first met."""
    fresh = {slug: Name(slug, name) for slug, name in facts.spelled[family].items()}
    held = {**fresh, **(before.names[family] if before else {})}
    return {slug: name for slug, name in held.items() if slug in sets}


def _union(sets: Iterable[BitMap]) -> BitMap:
    return BitMap.union(EMPTY, *sets)
