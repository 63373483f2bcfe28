"""Lanes: a row a person, a column an event, a tie between those who took part (after PAOHVis). Pure layout, in pixels.

`lay_out(told, sides) -> Lanes` places what `Told` says of each event, in the order given.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby

from app.timeline.page.lanes import LaneBand, LaneColumn, LaneNode
from app.timeline.row_order import short_order

MOST_EVENTS, MOST_ROWS = 200, 40
NARROWEST, WIDEST = 18, 46
ROOM = 680
"""The width beside the names on a desk: columns are as wide as lets all of them stand in it, within their limits."""

HEAD, FOOT = 44, 20
ROW, LOW_ROW, MANY_ROWS = 32, 26, 20
"""Rows are lower where there are many of them."""

LETTER, AROUND = 6.6, 10
"""The width of a letter under the columns, and the room around a name there."""

OTHERS, NOBODY = "+", "-"
"""The rows below, for those without a row of their own and for events in which nobody is named; no slugs."""


@dataclass(frozen=True, slots=True)
class Told:
    """One event: who took part, who only spoke, the day above its column (short where there is little room), and its
    band: name, year and a key that it shares with its neighbours.
    """

    took_part: tuple[str, ...]
    spoke: tuple[str, ...]
    day: str
    short_day: str
    band: tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Lanes:
    """The whole drawing: `rows` from the top, `columns` in the order of the events."""

    rows: tuple[str, ...]
    columns: tuple[LaneColumn, ...]
    bands: tuple[LaneBand, ...]
    width: int
    height: int
    row: int


def lay_out(told: Sequence[Told], sides: Mapping[str, str]) -> Lanes:
    """The places of all rows, columns, nodes and ties; `sides` gives the side of everyone who acts."""
    own = _own_rows(told, {name: place for place, name in enumerate(sides)})
    members = [_members(each, own) for each in told]
    last = [row for row in (OTHERS, NOBODY) if any(row in (*took, *spoke) for took, spoke in members)]
    order = short_order(own, Counter(frozenset(took) for took, _spoke in members if len(took) > 1), last=last)
    row = LOW_ROW if len(order) > MANY_ROWS else ROW
    middle = {name: HEAD + row * place + row // 2 for place, name in enumerate(order)}
    widths = _widths(told)
    left = [0, *accumulate(widths)]
    columns = tuple(
        _column(each, x, width, _nodes(*who, middle, sides))
        for each, who, x, width in zip(told, members, left, widths, strict=False)
    )
    height = HEAD + row * len(order) + FOOT
    return Lanes(tuple(order), columns, _bands(told, columns), left[-1], height, row)


def _own_rows(told: Sequence[Told], place: Mapping[str, int]) -> list[str]:
    """Those who act most often, at most as many as there are rows for, by their place among all."""
    acts = Counter(name for each in told for name in {*each.took_part, *each.spoke})
    most = sorted(acts, key=lambda name: (-acts[name], place[name]))[:MOST_ROWS]
    return sorted(most, key=lambda name: place[name])


def _members(each: Told, own: Sequence[str]) -> tuple[list[str], list[str]]:
    """The rows of those who took part and of those who only spoke; one row for all who have none of their own."""
    took, spoke = _in_rows(each.took_part, own), _in_rows(each.spoke, own)
    spoke = [name for name in spoke if name not in took]
    return (took, spoke) if took or spoke else ([NOBODY], [])


def _in_rows(names: Sequence[str], own: Sequence[str]) -> list[str]:
    return list(dict.fromkeys(name if name in own else OTHERS for name in names))


def _widths(told: Sequence[Told]) -> list[int]:
    """The width of each column: as wide as all have room for, wider where the name of its month needs it."""
    usual = max(NARROWEST, min(WIDEST, _even(ROOM // max(1, len(told)))))
    widths: list[int] = []
    for band in _runs(told):
        needed = _even(-(-int(len(band[0].band[0]) * LETTER + AROUND) // len(band)) + 1)
        widths += [max(usual, min(WIDEST, needed))] * len(band)
    return widths


def _even(width: int) -> int:
    """The even width below or at this one: the style sheet has a rule for each of them, and middles are whole."""
    return width // 2 * 2


def _runs(told: Sequence[Told]) -> list[list[Told]]:
    return [list(run) for _key, run in groupby(told, lambda each: each.band[2])]


def _nodes(
    took: Sequence[str], spoke: Sequence[str], middle: Mapping[str, int], sides: Mapping[str, str]
) -> tuple[LaneNode, ...]:
    members = [(name, False) for name in took] + [(name, True) for name in spoke]
    nodes = (LaneNode(middle[name], sides.get(name, ""), only_spoke) for name, only_spoke in members)
    return tuple(sorted(nodes, key=lambda node: node.y))


def _column(each: Told, x: int, width: int, nodes: tuple[LaneNode, ...]) -> LaneColumn:
    tied = [node.y for node in nodes if not node.spoke]
    return LaneColumn(
        x=x,
        width=width,
        middle=x + width / 2,
        day=each.day if len(each.day) * LETTER + 4 <= width else each.short_day,
        nodes=nodes,
        tie=(tied[0], tied[-1]) if len(tied) > 1 else None,
    )


def _bands(told: Sequence[Told], columns: Sequence[LaneColumn]) -> tuple[LaneBand, ...]:
    """The months under the days; at the first of a year stands the year, beside its name or else below it."""
    bands: list[LaneBand] = []
    shown, at = "", 0
    for band in _runs(told):
        name, year, _key = band[0].band
        room = sum(column.width for column in columns[at : at + len(band)])
        new = year if year != shown else ""
        beside = bool(new) and len(f"{name} {new}") * LETTER + AROUND <= room
        shown = year or shown
        bands.append(LaneBand(columns[at].x, room, f"{name} {new}" if beside else name, "" if beside else new))
        at += len(band)
    return tuple(bands)
