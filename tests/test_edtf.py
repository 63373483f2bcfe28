"""EDTF values and the days they may mean."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.edtf import bounds, overlap, precision
from app.errors import BadValue

TABLE = [
    ("2025-02-12", "2025-02-12", "2025-02-12", "day"),
    ("2025-02-12~", "2025-02-12", "2025-02-12", "day"),
    ("2025-02-14/2025-02-16", "2025-02-14", "2025-02-16", "range"),
    ("2025-02/2025-04", "2025-02-01", "2025-04-30", "range"),
    ("2024-02", "2024-02-01", "2024-02-29", "month"),
    ("2025-02~", "2025-02-01", "2025-02-28", "month"),
    ("2025", "2025-01-01", "2025-12-31", "year"),
    ("2025-XX", "2025-01-01", "2025-12-31", "year"),
    ("2025-21", "2025-03-01", "2025-05-31", "season"),
    ("2023-24", "2023-12-01", "2024-02-29", "season"),
    ("2025-36", "2025-10-01", "2025-12-31", "season"),
    ("2025-40", "2025-01-01", "2025-06-30", "season"),
    ("2025-41", "2025-07-01", "2025-12-31", "season"),
    ("199X", "1990-01-01", "1999-12-31", "year"),
    ("19XX", "1900-01-01", "1999-12-31", "year"),
]


@pytest.mark.parametrize(("value", "first", "last", "how_precise"), TABLE)
def test_a_value_has_a_first_and_a_last_day(value: str, first: str, last: str, how_precise: str) -> None:
    assert bounds(value) == (date.fromisoformat(first), date.fromisoformat(last))
    assert precision(value) == how_precise


@pytest.mark.parametrize("value", ["XXXX-02-12", "XXXX-02-14/XXXX-02-16", "XXXX"])
def test_an_unknown_year_has_no_days_and_overlaps_nothing(value: str) -> None:
    assert bounds(value) == (None, None)
    assert not overlap(value, "2025-02-12")
    assert not overlap(value, value)


@pytest.mark.parametrize("value", ["", "yesterday", "2025-2-12", "2025-02-30", "2025-13", "2025-99", "12.02.2025", "/"])
def test_what_is_no_date_is_refused(value: str) -> None:
    with pytest.raises(BadValue):
        bounds(value)


def test_an_interval_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(BadValue, match="ends before it begins"):
        bounds("2025-02-16/2025-02-14")


days = st.dates(date(1900, 1, 1), date(2100, 12, 31))
values = st.one_of(
    days.map(lambda d: d.isoformat()),
    days.map(lambda d: f"{d:%Y-%m}"),
    days.map(lambda d: f"{d.year:04}"),
    days.map(lambda d: f"{d.year // 10}X"),
    st.tuples(days, st.integers(0, 400)).map(lambda p: f"{p[0]}/{p[0] + timedelta(days=p[1])}"),
)


@given(values)
def test_the_first_day_is_never_after_the_last(value: str) -> None:
    first, last = bounds(value)
    assert first is not None
    assert last is not None
    assert first <= last


@given(values, values)
def test_two_values_overlap_both_ways_or_not_at_all(one: str, other: str) -> None:
    assert overlap(one, other) == overlap(other, one)
    assert overlap(one, one)


@given(days)
def test_a_day_lies_in_its_month_and_its_year(day: date) -> None:
    assert overlap(day.isoformat(), f"{day:%Y-%m}")
    assert overlap(day.isoformat(), f"{day.year:04}")
    assert not overlap(day.isoformat(), f"{day.year + 1:04}")
