"""A truce that is to begin on a day is told as planned, and what is wished for or hangs on others is not."""

import pytest

from tests.extraction.acting import read, told

TO_COME = [
    "A ceasefire will come into force on Sunday.",
    "The ceasefire is to take effect on Sunday.",
    "A three-day truce will begin on Sunday, Putin said.",
    "A 30-day ceasefire between Russia and Ukraine will come into force at midnight on Sunday.",
]

OPEN = [
    "Under the plan, a ceasefire would begin on Sunday.",
    "The ceasefire will begin once both sides sign.",
    "Zelenskyy said a ceasefire must begin on Sunday.",
    "The ceasefire will not begin on Sunday.",
    "A ceasefire will come into force if Russia agrees on Sunday.",
]


@pytest.mark.parametrize("text", TO_COME)
def test_a_truce_that_is_to_begin_is_planned(text: str) -> None:
    found = [(mention.kind, mention.status, mention.date) for mention in told(text) if mention.kind == "truce"]
    assert found == [("truce", "planned", "2025-08-03")]


@pytest.mark.parametrize("text", OPEN)
def test_a_truce_that_may_begin_is_not_told(text: str) -> None:
    assert [mention.title for mention in told(text) if mention.kind == "truce"] == []


@pytest.mark.parametrize(
    "said", ["157 Ukrainian soldiers were released on Tuesday", "aid of 4.1 billion euros was handed over on Tuesday"]
)
def test_what_is_said_after_talks_begins_with_a_number_too(said: str) -> None:
    talks = next(one for one in read(f"After talks with Tusk in Berlin, Merz said {said}.").mentions if one.place)
    assert (talks.status, talks.date) == ("happened", None)
