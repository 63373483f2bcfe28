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


SERVING = [
    "Sybiha came to Washington with a new plan for Rubio. Rubio received the Ukrainian minister on Tuesday.",
    "Rubio had been waiting for Sybiha in Washington. On Tuesday the Ukrainian minister sat down with Rubio.",
    "Rubio had been waiting for Sybiha in Washington. Sybiha was with Rubio for three hours on Tuesday.",
]


@pytest.mark.parametrize("text", SERVING)
def test_a_minister_of_that_state_is_the_one_told_of_before(text: str) -> None:
    told = [people(m) for m in read(text).mentions if m.kind == "meeting" and m.date == "2025-07-29"]
    assert told == [{"andrii-sybiha", "marco-rubio"}]


def test_a_minister_of_that_state_is_not_its_president() -> None:
    text = "Zelensky flew to Washington on Monday. Rubio received the Ukrainian minister on Tuesday."
    assert {"volodymyr-zelenskyy", "marco-rubio"} not in [people(m) for m in read(text).mentions]


def test_who_decides_after_negotiations_with_another_has_held_them() -> None:
    (mention,) = (
        m for m in read("Macron made the decision after negotiations with Erdogan.").mentions if m.kind == "meeting"
    )
    assert people(mention) == {"emmanuel-macron", "recep-tayyip-erdogan"}
