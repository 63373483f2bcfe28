"""Summits and meetings that were only agreed on, kept or worked on are none that were held; leaders of a union hold
one."""

import pytest

from tests.extraction.acting import people, read

PAIR = {"donald-trump", "vladimir-putin"}
PLANNED = [
    "Trump and Putin agreed on a second summit in Budapest.",
    "Trump and Putin settled on a meeting in Istanbul.",
    "Trump and Putin decided on another round of talks.",
    "Trump agreed with Putin on a meeting in Budapest.",
    "The summit between Trump and Putin has not been called off, Peskov said.",
    "The meeting of Trump and Putin was not cancelled.",
]
NOT_HELD = [
    "Peskov said work on a meeting of Trump and Putin in Budapest was going on.",
    "Trump is ready for a meeting with Putin in Budapest.",
    "Trump is open to talks with Putin in Budapest.",
]
SUMMITS = [
    ("EU leaders met in Brussels on Tuesday.", "EU summit in Brussels"),
    ("The leaders of the European Union have met in Brussels on Tuesday.", "EU summit in Brussels"),
    ("The European Council convened in Brussels on Tuesday.", "European Council summit in Brussels"),
    ("NATO leaders gathered in The Hague on Tuesday.", "NATO summit in The Hague"),
]
MEETINGS = [
    "EU foreign ministers met in Brussels on Tuesday.",
    "Macron and other EU leaders met in Paris on Tuesday.",
    "Zelensky met EU leaders in Brussels on Tuesday.",
    "Several EU leaders met in Paris on Tuesday.",
]


@pytest.mark.parametrize("text", PLANNED)
def test_what_is_agreed_on_is_to_come(text: str) -> None:
    (mention,) = [m for m in read(text).mentions if m.kind in ("summit", "meeting")]
    assert (mention.status, mention.date, people(mention)) == ("planned", None, PAIR)


@pytest.mark.parametrize("text", NOT_HELD)
def test_nothing_is_told_as_held(text: str) -> None:
    assert not [m for m in read(text).mentions if m.kind in ("summit", "meeting") and m.status == "happened"]


@pytest.mark.parametrize(("text", "title"), SUMMITS)
def test_leaders_of_a_union_hold_a_summit(text: str, title: str) -> None:
    (mention,) = read(text).mentions
    assert (mention.kind, mention.status, mention.date, mention.title) == ("summit", "happened", "2025-07-29", title)


@pytest.mark.parametrize("text", MEETINGS)
def test_others_only_meet(text: str) -> None:
    assert [m.kind for m in read(text).mentions] == ["meeting"]
