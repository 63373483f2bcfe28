"""Talks that somebody sets about arranging, looks forward to or finds needed are not told as held."""

import pytest

from tests.extraction.acting import read

TO_COME = [
    "Trump rang Putin on Tuesday to begin arranging a meeting between Macron and Zelensky.",
    "Erdogan has started organising a summit between Macron and Zelensky.",
    "Erdogan is brokering a meeting between Macron and Zelensky.",
    "Erdogan is working on setting up a meeting between Macron and Zelensky.",
    "Trump wrote that he looked forward to meeting with presidents Macron and Zelensky soon.",
    "Erdogan stressed the importance of a meeting between Macron and Zelensky.",
    "Erdogan said the start of the third round of talks between Macron and Zelensky was essential.",
    "Preparations were under way for a bilateral Macron–Zelensky meeting.",
    "Preparations are now being made for a meeting between Macron and Zelensky.",
]
HELD = [
    "The Macron–Zelensky meeting in Paris on Tuesday was productive.",
    "Macron and Zelensky held a meeting in Paris on Tuesday.",
]


@pytest.mark.parametrize("text", TO_COME)
def test_what_is_only_arranged_was_not_held(text: str) -> None:
    both = {"emmanuel-macron", "volodymyr-zelenskyy"}
    found = [m for m in read(text).mentions if both <= {slug for slug, _ in m.roles}]
    assert all(m.status == "planned" for m in found)


@pytest.mark.parametrize("text", HELD)
def test_what_was_held_is_told(text: str) -> None:
    assert [(m.status, m.date, m.place) for m in read(text).mentions] == [("happened", "2025-07-29", "Paris")]
