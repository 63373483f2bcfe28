"""Where those who discuss a plan for a meeting are not: where the meeting is to be."""

import pytest

from tests.extraction.acting import people, read

NOT_THERE = [
    "Macron and Zelenskyy discussed plans for a summit in Lviv on Tuesday.",
    "Macron and Zelenskyy discussed plans to convene envoys at a meeting in Lviv later this week.",
    "Macron and Zelenskyy discussed preparations for talks in Vienna on Friday.",
    "Macron and Zelenskyy discussed organising a further round of talks in Vienna.",
]
THERE = [
    "Macron and Zelenskyy discussed plans to end the war at a meeting in Lviv on Tuesday.",
    "Macron and Zelenskyy discussed the details of the plan during a meeting in Lviv on Tuesday.",
    "Macron and Zelenskyy discussed the war in Ukraine in Lviv on Tuesday.",
]


@pytest.mark.parametrize("text", NOT_THERE)
def test_who_discusses_a_plan_is_not_where_it_leads(text: str) -> None:
    assert not [mention for mention in read(text).mentions if mention.rule == "verb:discuss"]


@pytest.mark.parametrize("text", THERE)
def test_who_discusses_something_at_a_place_is_there(text: str) -> None:
    (meeting,) = read(text).mentions
    assert (meeting.place, meeting.date, people(meeting)) == (
        "Lviv",
        "2025-07-29",
        {"emmanuel-macron", "volodymyr-zelenskyy"},
    )
