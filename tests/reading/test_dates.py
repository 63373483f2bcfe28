"""Publication dates: whole ones, where an article states its own."""

from datetime import date

import pytest

from app.reading.dates import date_at_top, date_in_name, written_date

DAY = date(2025, 2, 13)


@pytest.mark.parametrize(
    "written",
    [
        "2025-02-13",
        "2025-02-13T09:30:00+02:00",
        "13 February 2025",
        "13th of February 2025",
        "Thursday, 13 Feb. 2025",
        "February 13, 2025",
        "Feb 13th, 2025, 10:00",
        "Thu, 13 Feb 2025 10:00:00 GMT",
    ],
)
def test_whole_dates_are_read(written: str) -> None:
    assert written_date(written) == DAY


@pytest.mark.parametrize("written", ["", "13/02/2025", "February 2025", "31 February 2025", "13 February", "tomorrow"])
def test_what_is_not_a_whole_date_is_no_date(written: str) -> None:
    assert written_date(written) is None


@pytest.mark.parametrize(
    "top",
    [
        "Published: 13 February 2025\nText.",
        "Envoys meet\n\nBy Jane Doe\nPosted on Feb 13th, 2025 by the desk\nText.",
        "Envoys meet\n\nThursday, 13 February 2025\n\nText.",
        "Envoys meet\nFebruary 13, 2025 at 10:30 GMT\nText.",
        "GENEVA, Feb. 13, 2025 (Courier) — The envoys met.",
        "Updated: 15 February 2025\nPublished 13 February 2025\nText.",
    ],
)
def test_an_article_states_its_date_at_its_top(top: str) -> None:
    assert date_at_top(top) == DAY


@pytest.mark.parametrize(
    "top",
    [
        "They met on 13 February 2025 in Geneva.",
        "GENEVA, Feb. 13 (Courier) — The envoys met.",
        "Updated: 15 February 2025\nText.",
        "13 February 2025 was the day on which they met.",
        "Line.\n" * 20 + "Published: 13 February 2025",
    ],
)
def test_a_date_in_the_story_is_not_the_date_of_publication(top: str) -> None:
    assert date_at_top(top) is None


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("2025-02-13-envoys.md", DAY),
        ("envoys_20250213.pdf", DAY),
        ("envoys 2025.02.13.html", DAY),
        ("2025-02-13-and-2025-02-14.txt", None),
        ("20251399.txt", None),
        ("120250213.txt", None),
        ("envoys.txt", None),
    ],
)
def test_a_file_name_may_hold_one_date(name: str, day: date | None) -> None:
    assert date_in_name(name) == day
