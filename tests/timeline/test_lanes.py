"""Laying out lanes: the same input gives one drawing, nothing leaves the grid, and sorting never lengthens ties."""

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from app.timeline.lanes import (
    FOOT,
    HEAD,
    MOST_EVENTS,
    MOST_ROWS,
    NARROWEST,
    NOBODY,
    OTHERS,
    WIDEST,
    Lanes,
    Told,
    lay_out,
)
from app.timeline.row_order import length, short_order

EVERYONE = [f"person-{number}" for number in range(60)]
SIDES = dict.fromkeys(EVERYONE, "us")
FEBRUARY = ("Feb", "2025", "24301")


def told(*took_part: str, spoke: tuple[str, ...] = (), band: tuple[str, str, str] = FEBRUARY, day: str = "12") -> Told:
    return Told(took_part, spoke, day, day.split("–")[0], band)


people = st.lists(st.sampled_from(EVERYONE), max_size=5, unique=True).map(tuple)
bands = st.integers(0, 20).map(lambda n: (("Feb", "Mar", "No date")[n % 3], str(2025 + n // 12), str(n)))
events = st.lists(st.builds(lambda took, spoke, band: told(*took, spoke=spoke, band=band), people, people, bands))
tied_sets = st.frozensets(st.sampled_from(EVERYONE[:12]), min_size=2, max_size=5)
ties = st.dictionaries(tied_sets, st.integers(1, 9), max_size=25)


@settings(deadline=None)
@given(events)
def test_the_same_events_are_drawn_the_same(given_events: list[Told]) -> None:
    assert lay_out(given_events, SIDES) == lay_out(list(given_events), dict(SIDES))


@settings(deadline=None)
@given(events)
def test_every_event_has_a_column_of_its_own_and_everyone_in_it_a_node(given_events: list[Told]) -> None:
    lanes = lay_out(given_events, SIDES)
    assert len(lanes.columns) == len(given_events)
    right = 0
    for column, event in zip(lanes.columns, given_events, strict=True):
        assert column.x == right
        assert NARROWEST <= column.width <= WIDEST
        right = column.x + column.width
        rows = {row_of(lanes, node.y) for node in column.nodes}
        assert len(rows) == len(column.nodes)
        named = {name if name in lanes.rows else OTHERS for name in (*event.took_part, *event.spoke)}
        assert rows == (named or {NOBODY})
    assert lanes.width == right


@settings(deadline=None)
@given(events)
def test_every_tie_and_node_lies_inside_the_grid(given_events: list[Told]) -> None:
    lanes = lay_out(given_events, SIDES)
    assert len(set(lanes.rows)) == len(lanes.rows) <= MOST_ROWS + 2
    for column in lanes.columns:
        assert all(HEAD < node.y < lanes.height - FOOT for node in column.nodes)
        took_part = [node.y for node in column.nodes if not node.spoke]
        assert column.tie == ((min(took_part), max(took_part)) if len(took_part) > 1 else None)


@settings(deadline=None)
@given(events)
def test_bands_cover_the_columns_and_never_overlap(given_events: list[Told]) -> None:
    lanes = lay_out(given_events, SIDES)
    right = 0
    for band in lanes.bands:
        assert band.x == right
        right += band.width
    assert right == lanes.width


@settings(deadline=None)
@given(st.permutations(EVERYONE[:12]), ties)
def test_sorting_never_lengthens_the_ties(rows: list[str], given_ties: dict[frozenset[str], int]) -> None:
    order = short_order(rows, given_ties)
    assert sorted(order) == sorted(rows)
    assert length(order, given_ties) <= length(rows, given_ties)


@settings(deadline=None)
@given(st.permutations(EVERYONE[:12]), ties)
def test_the_rows_below_stay_below_and_ties_to_them_count(
    rows: list[str], given_ties: dict[frozenset[str], int]
) -> None:
    last = EVERYONE[10:12]
    above = [row for row in rows if row not in last]
    order = short_order(above, given_ties, last=last)
    assert order[-2:] == last
    assert length(order, given_ties) <= length([*above, *last], given_ties)


def test_those_who_meet_stand_beside_one_another() -> None:
    pairs = Counter({frozenset("ae"): 3, frozenset("bd"): 3, frozenset("ce"): 1})
    order = short_order(list("abcde"), pairs)
    assert length(order, pairs) == 7
    assert abs(order.index("a") - order.index("e")) == abs(order.index("b") - order.index("d")) == 1


def test_who_is_tied_to_nobody_stands_below() -> None:
    assert short_order(list("xaybz"), Counter({frozenset("ab"): 1})) == ["a", "b", "x", "y", "z"]


def test_columns_are_as_wide_as_there_is_room_for() -> None:
    assert {column.width for column in lay_out([told("person-1")] * 5, SIDES).columns} == {WIDEST}
    assert {column.width for column in lay_out([told("person-1")] * 20, SIDES).columns} == {34}
    assert {column.width for column in lay_out([told("person-1")] * MOST_EVENTS, SIDES).columns} == {NARROWEST}


def test_a_month_has_room_for_its_name_and_the_first_of_a_year_for_the_year() -> None:
    crowd = [told("person-1")] * 60
    march = told("person-1", band=("Mar", "2025", "24302"))
    january = told("person-1", band=("Jan", "2026", "24312"))
    lanes = lay_out([*crowd, march, *[january] * 4], SIDES)
    assert [band.label for band in lanes.bands] == ["Feb 2025", "Mar", "Jan 2026"]
    assert lanes.columns[60].width > NARROWEST


def test_a_year_without_room_beside_the_name_of_its_month_stands_below_it() -> None:
    january = told("person-1", band=("Jan", "2026", "24312"))
    lanes = lay_out([*[told("person-1")] * 60, january], SIDES)
    assert [(band.label, band.year) for band in lanes.bands] == [("Feb 2025", ""), ("Jan", "2026")]


def test_a_range_of_days_is_written_out_where_there_is_room() -> None:
    days = told("person-1", day="14–16")
    assert lay_out([days], SIDES).columns[0].day == "14–16"
    assert lay_out([days] * 60, SIDES).columns[0].day == "14"


def test_who_only_spoke_is_no_part_of_the_tie() -> None:
    lanes = lay_out([told("person-1", "person-2", spoke=("person-2", "person-3"))], SIDES)
    column = lanes.columns[0]
    assert sorted(row_of(lanes, node.y) for node in column.nodes if node.spoke) == ["person-3"]
    assert column.tie
    assert abs(column.tie[1] - column.tie[0]) == lanes.row


def test_those_beyond_the_last_row_share_one_and_nobody_has_one() -> None:
    everyone = [told(name) for name in EVERYONE]
    often = [told("person-59", "person-58")] * 2
    lanes = lay_out([*everyone, *often, told()], SIDES)
    assert lanes.rows[-2:] == (OTHERS, NOBODY)
    assert len(lanes.rows) == MOST_ROWS + 2
    assert {"person-58", "person-59", "person-0"} <= set(lanes.rows)
    assert "person-57" not in lanes.rows
    assert [row_of(lanes, node.y) for node in lanes.columns[57].nodes] == [OTHERS]
    assert [row_of(lanes, node.y) for node in lanes.columns[-1].nodes] == [NOBODY]


def row_of(lanes: Lanes, y: int) -> str:
    """The row that a node stands in."""
    return lanes.rows[(y - HEAD) // lanes.row]
