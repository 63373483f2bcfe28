"""Whom "the visitor", "the visiting president" and "his guest" mean, of those who were told of before."""

import pytest

from tests.extraction.acting import people, read

PAIR = {"volodymyr-zelenskyy", "emmanuel-macron"}
TOLD = [
    "Zelensky flew to Paris on Monday. Macron received the visitor on Tuesday.",
    "Zelensky arrived in Paris on Monday. On Tuesday, Macron met the visiting president for two hours.",
    "Macron had been waiting for Zelensky in Paris. Macron spent three hours with the visitor on Tuesday.",
    "Zelensky came to Paris with a new plan for Macron. On Tuesday the visitor sat down with Macron.",
    "Zelensky flew to Paris on Monday. Macron received his guest on Tuesday.",
    "Zelensky came to Paris with a new plan for Macron. They talked for three hours on Tuesday.",
]


@pytest.mark.parametrize("text", TOLD)
def test_who_came_before_is_the_visitor(text: str) -> None:
    days = [m.date for m in read(text).mentions if m.kind == "meeting" and people(m) == PAIR]
    assert "2025-07-29" in days
    assert not [m for m in read(text).mentions if m.kind == "call"]


def test_of_two_who_may_be_the_guest_it_is_neither() -> None:
    text = (
        "Macron met Tusk in Paris. He had said the same to Zelensky. With the guest beside him, Macron spoke of peace."
    )
    assert all("volodymyr-zelenskyy" not in people(m) for m in read(text).mentions if m.kind == "statement")
