"""Talks that a relative clause gives to those who had them, and hours that somebody comes out of or withdraws for."""

import pytest

from tests.extraction.acting import TALKS, people, read

TWO = {"donald-trump", "vladimir-putin"}
HAD = [
    "They follow the telephone conversation which US President Donald Trump and Russian President Vladimir Putin "
    "had on July 12.",
    "The call that the US president, Donald Trump, had with his Russian counterpart, Vladimir Putin, on July 12 "
    "lasted an hour.",
    "In a meeting that US President Donald Trump held with Vladimir Putin in Paris on July 12, sanctions came up.",
    "The phone call on July 12 in which President Trump told Russia's Vladimir Putin of the plan lasted an hour.",
    "Trump came out of an hour with Putin in Paris on July 12 and pronounced the meeting very good.",
    "Trump and Putin withdrew for an hour in Paris on July 12.",
]


@pytest.mark.parametrize("text", HAD)
def test_they_had_them(text: str) -> None:
    found = [(mention.date, people(mention)) for mention in read(text).mentions if mention.kind in TALKS]
    assert found == [("2025-07-12", TWO)]


@pytest.mark.parametrize(
    "text", ["Trump left Washington for an hour on July 12.", "Trump and Vance withdrew for an hour on July 12."]
)
def test_one_side_alone_has_met_nobody(text: str) -> None:
    assert not [mention for mention in read(text).mentions if mention.kind == "meeting"]
