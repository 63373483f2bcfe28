"""Talks told as the next in a row are of who had those before, and on their day."""

import pytest

from tests.extraction.acting import people, read

NEXT = [
    "On Monday Stubb was received by Tusk in Warsaw; after that came talks in Berlin with Chancellor Friedrich Merz.",
    "Stubb met Tusk in Warsaw on Monday, followed by talks with Merz in Berlin.",
    "Stubb held talks with Tusk in Warsaw on Monday. Then came talks with Merz in Berlin.",
    "Tusk received Stubb in Warsaw on Monday. Talks with Merz in Berlin followed.",
]
NONE = [
    "Stubb met Tusk in Warsaw on Monday. Merz said that there had been talks with Putin.",
    "Zelensky met Tusk in Warsaw on Monday. Talks with Umerov followed.",
]


@pytest.mark.parametrize("text", NEXT)
def test_the_next_talks_are_of_who_had_those_before(text: str) -> None:
    met = [(people(m), m.date) for m in read(text).mentions if m.kind == "meeting"]
    assert ({"alexander-stubb", "friedrich-merz"}, "2025-07-28") in met
    assert ({"alexander-stubb", "donald-tusk"}, "2025-07-28") in met


@pytest.mark.parametrize("text", NONE)
def test_other_talks_told_behind_them_are_not(text: str) -> None:
    met = [people(m) for m in read(text).mentions if m.kind == "meeting"]
    assert {"alexander-stubb", "vladimir-putin"} not in met
    assert {"volodymyr-zelenskyy", "rustem-umerov"} not in met
