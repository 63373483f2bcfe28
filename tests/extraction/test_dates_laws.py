"""Laws of the date stage: any text can be read, values are sound, the calendar of holidays is right."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.catalogue.load import table
from app.edtf import bounds
from app.extraction.dates.holidays import easter, orthodox_easter
from app.extraction.dates.words import grammar
from tests.extraction.dating import dated, dates

FRAGMENTS = [
    *sorted(grammar().literals),
    "Monday", "Friday", "February", "May", "Feb.", "12", "31", "2025", "1000", "1999", "14-16", "-", "–", "900",
    "three", "twenty-five", "two hundred and", "second", "weeks", "days", "year", "decades", "quarter", "ago", "later",
    "Trump", "met", "will", "meet", "said", "“", "”", ".", ",", "on", "in", "the", "10:35", "p.m.", "12/02/25",
]  # fmt: skip
texts = st.lists(st.sampled_from(FRAGMENTS), max_size=30).map(" ".join)


@settings(max_examples=300)
@given(texts, st.sampled_from(["2025-02-13", "2024-02-29", "1989-12-31", None]))
def test_any_words_can_be_read_and_give_sound_values(text: str, published: str | None) -> None:
    reading = dated(text, published)
    ends = [0, *[ref.span.end for ref in reading.dates]]
    for ref, before in zip(reading.dates, ends, strict=False):
        assert before <= ref.span.start < ref.span.end <= len(text)
        assert ref.timex
        if ref.edtf:
            bounds(ref.edtf)
        if ref.precision == "day":
            assert ref.edtf is not None
            assert bounds(ref.edtf)[0] == bounds(ref.edtf)[1]
        if ref.type in ("DURATION", "SET"):
            assert ref.edtf is None


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_a_full_date_means_itself_whenever_it_was_published(day: date, published: date) -> None:
    words = f"{day:%B} {day.day}, {day.year}"
    assert dates(f"On {words}, they met.", published.isoformat())[words].edtf == day.isoformat()


@given(st.dates(date(1900, 1, 10), date(2099, 1, 1)))
def test_a_weekday_lies_within_a_week_of_publication(published: date) -> None:
    for text, sign in (("They met on Tuesday.", -1), ("They will meet on Tuesday.", 1)):
        edtf = dates(text, published.isoformat())["Tuesday"].edtf
        assert edtf is not None
        day = date.fromisoformat(edtf)
        assert day.isoweekday() == 2
        assert 0 <= sign * (day - published).days < 7


@pytest.mark.parametrize(
    ("year", "western", "eastern"),
    [(2022, "2022-04-17", "2022-04-24"), (2024, "2024-03-31", "2024-05-05"), (2025, "2025-04-20", "2025-04-20"),
     (2026, "2026-04-05", "2026-04-12")],
)  # fmt: skip
def test_easter_falls_where_the_churches_keep_it(year: int, western: str, eastern: str) -> None:
    assert (easter(year).isoformat(), orthodox_easter(year).isoformat()) == (western, eastern)


VALUED = {word for entries in table("dates")["words"].values() if isinstance(entries, dict) for word in entries}
fillers = st.sampled_from(sorted(grammar().fillers - VALUED))


@given(st.lists(fillers, min_size=1, max_size=12).map(" ".join))
def test_words_that_only_stand_beside_others_make_no_date(text: str) -> None:
    assert not dated(text, "2025-02-13").dates
    assert {"the", "of", "in", "and"} <= grammar().fillers
