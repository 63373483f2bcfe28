"""Before and after an event: the nearest others that share its people or its topics."""

from collections.abc import Iterator
from itertools import combinations, islice

from pyroaring import BitMap

from app.timeline.index import EMPTY, Snapshot
from app.timeline.slots import BY_DAY, slot_of
from app.timeline.stored import StoredEvent
from app.timeline.walk import Place, backward, forward


def neighbours(snapshot: Snapshot, event: StoredEvent) -> tuple[int | None, int | None]:
    """The events before and after by day: such as share two of its people and topics, else such as share one."""
    slot = slot_of(event.date_edtf)
    if not slot.dated:
        return None, None
    here = slot, event.id
    before, after = None, None
    for related in _related(snapshot, event):
        before = before or _first(islice(backward(snapshot, related, here), 4), event.id)
        after = after or _first(islice(forward(snapshot, related, here), 4), event.id)
    return before, after


def spoke_that_day(snapshot: Snapshot, event: StoredEvent, side: str) -> int | None:
    """Another event of the same day in which a side speaks, and which shares a person or topic with this one."""
    slot = slot_of(event.date_edtf)
    if not slot.dated:
        return None
    spoke = snapshot.having("side:spoke", side) & snapshot.spanning(slot.first, slot.last) - BitMap((event.id,))
    return next((ids[0] for related in _related(snapshot, event) if (ids := spoke & related)), None)


def _first(places: Iterator[Place], own: int) -> int | None:
    return next((event_id for slot, event_id in places if event_id != own and slot.rank == BY_DAY), None)


def _related(snapshot: Snapshot, event: StoredEvent) -> tuple[BitMap, BitMap]:
    shared = [snapshot.having("actor", actor.slug) for actor in event.actors if "subject" not in actor.roles]
    shared += [snapshot.having("topic", slug) for slug, _name in event.topics]
    pairs = (one & other for one, other in combinations(shared, 2))
    return BitMap.union(EMPTY, *pairs), BitMap.union(EMPTY, *shared)
