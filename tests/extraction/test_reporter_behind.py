"""Who says it behind what he says, after talks of his own: neither lends its day, place or tense to the other."""

import pytest

from app.extraction.types import Mention
from tests.extraction.acting import read

TALKS = ("meeting", "call", "visit", "summit")
SAID = [
    ("US and Russian envoys will meet in Riyadh on Sunday", "planned", "2025-08-03"),
    ("Marco Rubio and Sergey Lavrov met in Doha on Monday", "happened", "2025-07-28"),
    ("Ukrainian and Russian delegations are to hold talks in Istanbul on Sunday", "planned", "2025-08-03"),
]
BEHIND = [
    "Emmanuel Macron said on Wednesday after a call with Giorgia Meloni",
    "Emmanuel Macron told reporters after a phone call with Italian Prime Minister Giorgia Meloni",
    "Emmanuel Macron announced during a telephone conversation with Giorgia Meloni",
    "Emmanuel Macron wrote on X following a call with Giorgia Meloni",
    "France's president, Emmanuel Macron, has said after a call with Giorgia Meloni",
]
AHEAD = [
    "Emmanuel Macron, speaking after a meeting with Giorgia Meloni in Berlin, said {}.",
    "Speaking after a meeting with Giorgia Meloni in Berlin, Emmanuel Macron said {}.",
    "Emmanuel Macron told reporters after talks with Giorgia Meloni in Berlin that {}.",
]
ENDS = {"emmanuel-macron", "giorgia-meloni"}


def between_people(text: str) -> list[Mention]:
    return [mention for mention in read(text).mentions if mention.kind in TALKS]


@pytest.mark.parametrize(("said", "status", "day"), SAID)
@pytest.mark.parametrize("reporter", BEHIND)
def test_a_call_of_who_says_it_is_not_on_the_day_of_what_he_says(
    said: str, status: str, day: str, reporter: str
) -> None:
    first, call = between_people(f"{said}, {reporter}.")
    assert (first.status, first.date) == (status, day)
    assert ENDS.isdisjoint(dict(first.roles))
    assert (call.kind, call.status, call.place) == ("call", "happened", None)
    assert call.date in (None, "2025-07-30")
    assert dict(call.roles).keys() == ENDS


@pytest.mark.parametrize(("said", "status", "day"), SAID)
@pytest.mark.parametrize("told", AHEAD)
def test_talks_of_who_says_it_stand_ahead_of_what_he_says(said: str, status: str, day: str, told: str) -> None:
    own, other = between_people(told.format(said))
    assert (own.status, own.date, own.place) == ("happened", None, "Berlin")
    assert dict(own.roles).keys() == ENDS
    assert (other.status, other.date) == (status, day)


def test_who_speaks_ahead_of_talks_of_his_own_was_not_at_those_he_tells_of() -> None:
    text = (
        "Russian and Ukrainian negotiators met in Doha on Monday, Keir Starmer told reporters ahead of talks with Tusk."
    )
    assert "keir-starmer" not in dict(between_people(text)[0].roles)


def test_a_statement_has_no_place_by_what_is_said() -> None:
    text = (
        "US and Russian envoys will meet in Riyadh on Sunday, Keir Starmer said on Wednesday after a meeting with Tusk."
    )
    assert all(m.place is None for m in read(text).mentions if m.kind == "statement")


NOTHING = [
    "Malta, which had doubts about the oil cap, came round on Wednesday.",
    "Russia does not, however, mean to leave the negotiations with the United States.",
    "Moscow has no intention of quitting the talks with Washington.",
    "Zelensky called the story a fabrication, spread to justify strikes on government buildings in Kyiv.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_talks_gone_on_with_and_what_only_sounds_like_them_are_no_event(text: str) -> None:
    assert [m for m in read(text).mentions if m.kind != "statement"] == []


def test_who_speaks_to_a_state_is_not_told_to_have_rung_it() -> None:
    told = between_people("Kirill Dmitriev spoke to the Americans separately about the economy.")
    assert [mention.kind for mention in told] == ["meeting"]
