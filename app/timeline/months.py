"""What stands on the line becomes months, days and what is known no better, under their headings."""

from collections.abc import Sequence
from itertools import groupby
from typing import TypeVar

from app.languages.message import _
from app.timeline.dates import coarse_words, day_number, month_words, weekdays
from app.timeline.page.cards import Day, Month
from app.timeline.slots import BY_DAY, BY_MONTH, UNDATED, Slot
from app.timeline.view import View

Card = TypeVar("Card")
Placed = tuple[Slot, str | None, Card]
"""Where something stands, its date as EDTF, and what is shown."""


def undated(placed: Sequence[Placed[Card]]) -> tuple[Card, ...]:
    """What no source gives a date."""
    return tuple(card for slot, _edtf, card in placed if slot.rank == UNDATED)


def months(view: View, placed: Sequence[Placed[Card]]) -> tuple[Month[Card], ...]:
    """What is dated by month and day; seasons and years stand by themselves after their last month."""
    placed = [each for each in placed if each[0].rank != UNDATED]
    groups = groupby(placed, lambda each: each[0].month if each[0].rank <= BY_MONTH else each[0])
    return tuple(_month(view, list(group)) for _key, group in groups)


def _month(view: View, placed: list[Placed[Card]]) -> Month[Card]:
    slot, edtf, _card = placed[0]
    dated = [each for each in placed if each[0].rank == BY_DAY]
    coarse = [each for each in placed if each[0].rank != BY_DAY]
    name = month_words(slot.first) if slot.rank <= BY_MONTH else coarse_words(edtf or "")
    return Month(
        id=slot.first.isoformat()[:7] if slot.rank <= BY_MONTH else str(edtf).replace("/", "_").strip("~?%"),
        heading=name[:1].upper() + name[1:],
        count_words=view.counted(_month_total(view, slot)),
        days=tuple(_day(each, [card for _s, _e, card in cards]) for each, cards in groupby(dated, lambda d: d[0])),
        sometime_heading=_("Sometime in %(when)s") % {"when": name} if coarse else None,
        sometime=tuple(card for _slot, _edtf, card in coarse),
    )


def _month_total(view: View, slot: Slot) -> int:
    """All of the view that stands under the heading of a slot, on this page or another."""
    if slot.rank > BY_MONTH:
        return view.snapshot.slots[slot].intersection_cardinality(view.ids)
    slots = (ids for each, ids in view.snapshot.slots.items() if each.month == slot.month and each.rank <= BY_MONTH)
    return sum(ids.intersection_cardinality(view.ids) for ids in slots)


def _day(slot: Slot, cards: Sequence[Card]) -> Day[Card]:
    first, last = slot.first, slot.last
    return Day(
        datetime=first.isoformat() if first == last else f"{first}/{last}",
        number=day_number(first, last),
        weekday=weekdays(first, last),
        is_range=first != last,
        events=tuple(cards),
    )
