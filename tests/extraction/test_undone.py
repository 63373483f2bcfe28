"""What was planned is called off or put off by a sentence that only points back to it."""

import pytest

from tests.extraction.acting import read
from tests.extraction.test_wordings import told

MEETING = "Rubio and Lavrov were to meet in Geneva on Monday. "
UNDONE = [
    ("It was called off.", "cancelled"),
    ("That was later scrapped.", "cancelled"),
    ("It fell through.", "cancelled"),
    ("This was put off.", "postponed"),
    ("It was described as useful.", "planned"),
    ("It was not called off.", "planned"),
]


@pytest.mark.parametrize(("text", "status"), UNDONE)
def test_a_sentence_that_points_back_calls_off_what_was_planned(text: str, status: str) -> None:
    assert [event[:2] for event in told(MEETING + text)] == [("meeting", status)]


def test_both_are_called_off() -> None:
    found = told("A signing ceremony for the minerals deal had been pencilled in for Monday. Both were scrapped.")
    assert [event[:2] for event in found] == [("agreement", "cancelled")]


def test_what_has_happened_is_not_called_off() -> None:
    assert [event[1] for event in told("Rubio and Lavrov met in Geneva on Monday. It was called off.")] == ["happened"]


DAYS = [
    ("On Wednesday, Rubio said that he had called off his meeting with Lavrov in Geneva.", "called-off"),
    ("On Tuesday a meeting between Rubio and Lavrov was cancelled.", "called-off"),
    ("The meeting between Rubio and Lavrov was scrapped on Tuesday.", "called-off"),
    ("On Tuesday Rubio scrapped a meeting with Lavrov that had been planned for 30 October.", "stated"),
    ("Rubio called off, on 29 July, a meeting with Lavrov in Geneva.", "called-off"),
    ("The meeting on Friday between Rubio and Lavrov was called off.", "relative"),
    ("Friday's meeting between Rubio and Lavrov was called off.", "relative"),
    ("The meeting between Rubio and Lavrov, planned for 30 October, was called off on Wednesday.", "stated"),
    ("A meeting between Rubio and Lavrov that was set for Thursday was scrapped.", "relative"),
]
"""What the day is that stands beside a calling off."""


@pytest.mark.parametrize(("text", "basis"), DAYS)
def test_the_day_of_calling_off_is_told_from_the_day_of_what_was_to_be(text: str, basis: str) -> None:
    found = read(text).mentions
    assert [(mention.status, mention.date_basis) for mention in found] == [("cancelled", basis)]
