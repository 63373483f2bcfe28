"""Dates read as people write them, and never say more than is known."""

from datetime import date
from typing import get_args

import pytest

from app.extraction.types import Kind, Side
from app.languages.message import LANGUAGE, ngettext
from app.timeline.dates import date_words, event_date_words, named_words, short_range, span_words
from app.timeline.words import KINDS, SIDES, STATUSES, kind_name, listed, side_name, status_badge


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2025-02-12", "12 February 2025"),
        ("2025-02-12~", "about 12 February 2025"),
        ("2025-02-14/2025-02-16", "14–16 February 2025"),
        ("2025-02-27/2025-03-02", "27 February – 2 March 2025"),
        ("2025-12-30/2026-01-02", "30 December 2025 – 2 January 2026"),
        ("2025-02", "Sometime in February 2025"),
        ("2025-02~", "Sometime in February 2025"),
        ("2025-02/2025-04", "Sometime in February to April 2025"),
        ("2025-11/2026-02", "Sometime in November 2025 to February 2026"),
        ("2025-21", "Sometime in spring 2025"),
        ("2025-24", "Sometime in winter 2025"),
        ("2025-34", "Sometime in the second quarter of 2025"),
        ("2025", "Sometime in 2025"),
        ("202X", "Sometime in the 2020s"),
        ("19XX", "Sometime in 1900–1999"),
        ("XXXX-02-12", "12 February, year not in the sources"),
        ("XXXX-02", "February, year not in the sources"),
        ("XXXX", "No date in the sources"),
        (None, "No date in the sources"),
    ],
)
def test_a_date_says_what_is_known(edtf: str | None, words: str) -> None:
    assert date_words(edtf) == words


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2025-03-18", "18 March 2025"),
        ("2025-03", "March 2025"),
        ("2025-21", "spring 2025"),
        ("XXXX-02-12", "12 February, year not in the sources"),
    ],
)
def test_a_date_inside_a_sentence_is_named_alone(edtf: str, words: str) -> None:
    assert named_words(edtf) == words


@pytest.mark.parametrize(
    ("edtf", "lasting", "words"),
    [
        ("2025-02-12", False, "Wednesday, 12 February 2025"),
        ("2025-02-12~", False, "about 12 February 2025"),
        ("2025-02-10/2025-02-16", True, "10–16 February 2025"),
        ("2025-02-10/2025-02-16", False, "between 10 and 16 February 2025"),
        ("2025-02-27/2025-03-02", False, "between 27 February and 2 March 2025"),
        ("2025-12-30/2026-01-02", False, "between 30 December 2025 and 2 January 2026"),
        ("2025-02", False, "Sometime in February 2025"),
        (None, True, "No date in the sources"),
    ],
)
def test_what_cannot_last_for_days_was_on_one_of_them(edtf: str | None, lasting: bool, words: str) -> None:
    assert event_date_words(edtf, lasting=lasting, weekday=True) == words


@pytest.mark.parametrize(
    ("first", "last", "words", "short"),
    [
        ("2025-02-12", "2025-03-14", "12 February to 14 March 2025", "12 Feb – 14 Mar 2025"),
        ("2025-02-12", "2025-02-14", "12 to 14 February 2025", "12–14 Feb 2025"),
        ("2025-02-12", "2025-02-12", "12 February 2025", "12 Feb 2025"),
        ("2025-12-12", "2026-01-14", "12 December 2025 to 14 January 2026", "12 Dec 2025 – 14 Jan 2026"),
        ("2025-02-01", "2025-02-28", "February 2025", "1–28 Feb 2025"),
        ("2025-01-01", "2025-12-31", "2025", "1 Jan – 31 Dec 2025"),
    ],
)
def test_a_range_is_named_after_the_month_or_year_that_it_fills(first: str, last: str, words: str, short: str) -> None:
    days = date.fromisoformat(first), date.fromisoformat(last)
    assert span_words(*days) == words
    assert short_range(*days) == short


def test_an_open_range_says_where_it_is_open() -> None:
    assert span_words(date(2025, 2, 12), None) == "from 12 February 2025"
    assert span_words(None, date(2025, 2, 12)) == "until 12 February 2025"


def test_dates_follow_the_language_in_force() -> None:
    token = LANGUAGE.set("uk")
    assert date_words("2025-02-12") == "12 лютого 2025"
    assert span_words(date(2025, 2, 1), date(2025, 2, 28)) == "лютий 2025"
    LANGUAGE.reset(token)


def test_every_kind_side_and_status_has_words() -> None:
    assert {kind for kind in KINDS if kind_name(kind)} == set(get_args(Kind))
    assert {side for side in SIDES if side_name(side)} == set(get_args(Side))
    assert {status: status_badge(status) for status in STATUSES} == {
        "happened": None,
        "planned": "Announced; outcome not in these sources",
        "cancelled": "Cancelled",
        "postponed": "Postponed",
    }


def test_counts_and_lists_read_as_english() -> None:
    assert [ngettext("%(n)s event", "%(n)s events", n) for n in (0, 1, 1234)] == ["0 events", "1 event", "1,234 events"]
    assert [listed(names) for names in ((), ("A",), ("A", "B"), ("A", "B", "C"))] == ["", "A", "A and B", "A, B and C"]
