"""The axis of the density strip, and the way down to a day and up again."""

from datetime import date, timedelta
from itertools import pairwise
from urllib.parse import parse_qsl, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.db import writing
from app.timeline.axis import MOST_BARS, Ends, bars_of, touched
from app.timeline.index import TimelineIndex
from app.timeline.page.strip import Strip
from app.timeline.query import TimelineQuery
from app.timeline.strip import strip
from app.timeline.view import View
from tests.timeline.collection import add_article, add_event, add_mention, new_database

DECADE = (date(2016, 1, 5), date(2025, 11, 20))


def days(first: str, last: str) -> tuple[date, date]:
    return date.fromisoformat(first), date.fromisoformat(last)


@pytest.mark.parametrize(
    ("chosen", "unit", "ends"),
    [
        ((None, None), "year", ("2016-01-01", "2025-12-31")),
        (days("2020-01-01", "2020-12-31"), "month", ("2019-01-01", "2021-12-31")),
        (days("2020-03-01", "2020-03-31"), "week", ("2020-01-27", "2020-05-03")),
        (days("2020-03-09", "2020-03-15"), "day", ("2020-03-01", "2020-03-31")),
        (days("2020-03-10", "2020-03-10"), "day", ("2020-03-01", "2020-03-31")),
        (days("2016-01-01", "2019-12-31"), "year", ("2016-01-01", "2025-12-31")),
        (days("2031-01-01", "2031-12-31"), "year", ("2016-01-01", "2025-12-31")),
        ((date(2025, 11, 1), None), "day", ("2025-10-01", "2025-11-30")),
    ],
)
def test_a_short_range_is_looked_at_more_closely(chosen: Ends, unit: str, ends: tuple[str, str]) -> None:
    found, bars = bars_of(DECADE, chosen)
    assert (found, str(bars[0][0]), str(bars[-1][1])) == (unit, *ends)


SOME_DAY = st.dates(date(2014, 1, 1), date(2027, 12, 31))


@given(st.tuples(SOME_DAY, SOME_DAY), st.tuples(st.none() | SOME_DAY, st.none() | SOME_DAY))
def test_bars_are_never_too_many_follow_each_other_and_hold_the_range(
    ends: tuple[date, date], chosen: tuple[date | None, date | None]
) -> None:
    whole = (min(ends), max(ends))
    if chosen[0] and chosen[1]:
        chosen = (min(chosen[0], chosen[1]), max(chosen[0], chosen[1]))
    unit, bars = bars_of(whole, chosen)
    assert 0 < len(bars) <= MOST_BARS + (31 if unit == "day" else 1)
    assert all(later[0] - earlier[1] == timedelta(days=1) for earlier, later in pairwise(bars))
    low, high = max(chosen[0] or whole[0], whole[0]), min(chosen[1] or whole[1], whole[1])
    if low <= high:
        assert touched(bars, (low, high))


def strip_at(url: str, dates: tuple[str, ...] = ("2016-01-05", "2020-03-10", "2020-03-12", "2025-11-20")) -> Strip:
    with new_database() as engine, writing(engine) as session:
        article = add_article(session, "They met.")
        for each in dates:
            add_mention(session, article, add_event(session, date=each), "They met")
        found = strip(View(session, TimelineIndex().at(session), TimelineQuery.parse(parse_qsl(urlsplit(url).query))))
    assert found
    return found


def test_one_goes_from_years_to_days_by_the_bars_and_back_by_the_trail() -> None:
    down, units = "/", []
    for _ in range(5):
        shown = strip_at(down)
        units.append(shown.unit)
        down = next(bar.url for bar in shown.bars if bar.first <= "2020-03-10" <= bar.last)
    assert units == ["year", "month", "week", "day", "day"]
    assert down == "/?from=2020-03-10&to=2020-03-10"
    assert [(link.label, link.url, link.current) for link in strip_at(down).trail] == [
        ("All dates", "/", False),
        ("2020", "/?from=2020-01-01&to=2020-12-31", False),
        ("March 2020", "/?from=2020-03-01&to=2020-03-31", False),
        ("9–15 March 2020", "/?from=2020-03-09&to=2020-03-15", False),
        ("10 March 2020", "/?from=2020-03-10&to=2020-03-10", True),
    ]


def test_the_frame_is_the_bars_that_the_range_touches() -> None:
    shown = strip_at("/?from=2020-03-09&to=2020-03-15")
    assert shown.frame == (8, 14)
    assert [bar.first for bar in shown.bars if bar.inside] == [f"2020-03-{day:02}" for day in range(9, 16)]
    assert strip_at("/").frame is None
    assert strip_at("/?from=2031").frame is None


MONTHS = ("2025-02-12", "2025-03-05", "2025-03", "2025-06", "2025", "2025-03/2025-05")


def told(shown: Strip) -> list[tuple[str, int]]:
    return [(bar.words, bar.count) for bar in shown.rows]


def test_what_has_only_a_month_is_in_no_week_but_a_bar_of_its_own_over_the_weeks_of_the_month() -> None:
    shown = strip_at("/", ("2025-02-12", "2025-03-05", "2025-03", "2025-06-20"))
    assert shown.unit == "week"
    assert told(shown) == [
        ("10–16 February 2025", 1),
        ("Sometime in March 2025", 1),
        ("3–9 March 2025", 1),
        ("16–22 June 2025", 1),
    ]
    (march,) = shown.stretched
    assert (march.bar.url, march.bar.label) == ("/?from=2025-03-01&to=2025-03-31", "Sometime in March 2025: 1 event")
    assert (round(march.left, 2), round(march.width, 2)) == (2.71, 4.43)
    for chosen, inside in (("2025-03-20", True), ("2025-06-20", False)):
        shown = strip_at(f"/?from={chosen}&to={chosen}", ("2025-02-12", "2025-03", "2025-06-20"))
        assert [each.bar.inside for each in shown.stretched] == [inside]


def test_what_has_only_a_month_is_counted_by_months_and_what_has_only_a_season_or_year_is_not() -> None:
    shown = strip_at("/", (*MONTHS, "2028-01-01"))
    assert shown.unit == "month"
    assert told(shown)[:5] == [
        ("Sometime in 2025", 1),
        ("February 2025", 1),
        ("March 2025", 2),
        ("Sometime in March to May 2025", 1),
        ("June 2025", 1),
    ]
    wide = {each.bar.words: (each.left, each.width) for each in shown.stretched}
    assert wide == {"Sometime in March to May 2025": (1, 3), "Sometime in 2025": (0, 11)}


def test_only_what_has_no_day_there_still_makes_a_strip() -> None:
    shown = strip_at("/", ("2025-03",))
    assert not shown.empty
    assert told(shown) == [("Sometime in March 2025", 1)]


def test_a_range_is_drawn_at_an_address_that_keeps_the_other_filters() -> None:
    assert strip_at("/?kind=call&from=2020&q=x&order=newest").drawn == "/?kind=call&from=FIRST&to=LAST&q=x&order=newest"


def test_the_ends_of_the_calendar_are_no_trouble() -> None:
    for url in ("/?from=9999-12-30&to=9999-12-31", "/?from=0001-01-01&to=0001-01-02", "/?from=9999", "/?to=0001"):
        assert strip_at(url).bars
        assert strip_at(url, ("0001-01-01", "9999-12-31")).bars
