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


IN_REMARKS = [
    "Macron stressed that Moscow had offered nothing new, in remarks at his palace in Paris on Tuesday.",
    "Macron made clear that he would wait no longer, in an interview with a broadcaster on Tuesday.",
    "Macron warned that the war could go on, in a post on X on Tuesday.",
    "Macron denied that Putin had been invited, in comments to the state agency on Tuesday.",
]


@pytest.mark.parametrize("text", IN_REMARKS)
def test_the_day_of_remarks_that_end_a_sentence_is_that_of_saying(text: str) -> None:
    found = told(f"The talks are slow.\n\n{text}")
    assert [(m.kind, m.date) for m in found] == [("statement", "2025-07-29")]


def test_the_day_of_what_is_yet_to_be_said_is_not() -> None:
    found = told("The talks are slow.\n\nMacron will speak of the truce, in an interview on Tuesday.")
    assert "2025-07-29" not in [m.date for m in found]
