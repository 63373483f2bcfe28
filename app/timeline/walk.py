"""Along the line from an event, either way: the events of a set, slot by slot, never more than are asked for."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence

from pyroaring import BitMap

from app.timeline.index import Snapshot
from app.timeline.slots import Slot

Place = tuple[Slot, int]


def slots_in_order(snapshot: Snapshot, newest: bool) -> Sequence[Slot]:
    """The slots from the first, or from the newest month back."""
    return snapshot.newest_first if newest else snapshot.oldest_first


def forward(snapshot: Snapshot, among: BitMap, after: Place | None = None, *, newest: bool = False) -> Iterator[Place]:
    """The events of a set in order, those after a place only; the place itself need not exist."""
    order = slots_in_order(snapshot, newest)
    for slot in order[_index(order, after[0], newest, bisect_left) if after else 0 :]:
        ids = snapshot.slots[slot] & among
        first = ids.rank(after[1]) if after and slot == after[0] else 0
        yield from ((slot, event_id) for event_id in ids[first:])


def backward(snapshot: Snapshot, among: BitMap, place: Place, *, newest: bool = False) -> Iterator[Place]:
    """The events of a set in reverse order, from a place (itself included) to the beginning."""
    order = slots_in_order(snapshot, newest)
    for slot in reversed(order[: _index(order, place[0], newest, bisect_right)]):
        ids = snapshot.slots[slot] & among
        end = ids.rank(place[1]) if slot == place[0] else len(ids)
        yield from ((slot, event_id) for event_id in reversed(ids[:end]))


def _index(order: Sequence[Slot], slot: Slot, newest: bool, bisect: Callable[..., int]) -> int:
    if newest:
        return bisect(order, Slot.newest_first(slot), key=Slot.newest_first)
    return bisect(order, slot)
