"""The day and place of what somebody speaks of are not those of saying so."""

import pytest

from tests.extraction.acting import people, told

NOT_ITS_OWN = [
    "Emmanuel Macron thanked Mohammed bin Salman for hosting the talks in Riyadh on Monday.",
    "Emmanuel Macron praised Donald Tusk for meeting Keir Starmer in Warsaw on Monday.",
    "Emmanuel Macron criticised Viktor Orbán for his talks with Vladimir Putin in Moscow on Monday.",
    "Emmanuel Macron welcomed the meeting between Donald Tusk and Keir Starmer in Warsaw on Monday.",
    "Asked about the talks between Donald Tusk and Keir Starmer in Warsaw on Monday, Emmanuel Macron said that a "
    "ceasefire was close.",
]
ITS_OWN = [
    ("Emmanuel Macron praised Donald Tusk in Warsaw on Monday for his support.", "2025-07-28", "Warsaw"),
    ("On the sidelines of the summit in Rome on Monday, Emmanuel Macron said that a ceasefire was close.",
     "2025-07-28", None),
    ("Pete Hegseth told the meeting in Brussels on Monday that membership of NATO was not realistic.",
     "2025-07-28", "Brussels"),
    ("Emmanuel Macron called for talks on Monday on security guarantees.", "2025-07-28", None),
    ("Asked on Monday about the talks, Emmanuel Macron said that a ceasefire was close.", "2025-07-28", None),
]  # fmt: skip


@pytest.mark.parametrize("text", NOT_ITS_OWN)
def test_what_is_spoken_of_keeps_its_day_and_place(text: str) -> None:
    for mention in told(text):
        assert (mention.date, mention.place, people(mention)) == (None, None, {"emmanuel-macron"})


@pytest.mark.parametrize(("text", "day", "place"), ITS_OWN)
def test_what_is_said_somewhere_keeps_its_own(text: str, day: str, place: str | None) -> None:
    (mention,) = told(text)
    assert (mention.date, mention.place) == (day, place)
