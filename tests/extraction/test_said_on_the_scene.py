"""What somebody says while, before or after he does something has the day of it."""

import pytest

from tests.extraction.acting import told

SCENES = [
    "Macron said after meeting Zelensky in Paris on Tuesday that sanctions must stay.",
    "Macron told reporters before leaving for Washington on Tuesday that sanctions must stay.",
    "Macron warned as he arrived in Brussels on Tuesday that sanctions must stay.",
    "Sanctions must stay, Macron said as he met Zelensky in Paris on Tuesday.",
]
OTHERS = [
    "Sanctions must stay, Macron said after the talks, before which he had met Zelensky in Paris on Tuesday.",
    "Macron said that as he met Zelensky in Paris on Tuesday sanctions were eased.",
]


@pytest.mark.parametrize("text", SCENES)
def test_the_day_of_the_scene_is_that_of_saying(text: str) -> None:
    assert [m.date for m in told(text) if m.kind == "statement"] == ["2025-07-29"]


@pytest.mark.parametrize("text", OTHERS)
def test_the_day_of_something_else_is_not(text: str) -> None:
    assert not [m for m in told(text) if m.kind == "statement" and m.date]
