"""What was planned is called off or put off by a sentence that only points back to it."""

import pytest

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
