"""Talks told by whoever was in them, or beside what else is said: "X and I will meet", "fresh from talks with X"."""

import pytest

from app.extraction.types import Mention
from tests.extraction.acting import TALKS, people, read


def talks(text: str) -> list[Mention]:
    return [mention for mention in read(text).mentions if mention.kind in TALKS]


@pytest.mark.parametrize(
    ("words", "kind", "status", "date"),
    [
        ("President Macron and I met in Rome on Tuesday", "meeting", "happened", "2025-07-29"),
        ("President Macron and I will meet in Rome on Monday", "meeting", "planned", "2025-08-04"),
        ("President Macron and I are going to meet on Monday", "meeting", "planned", "2025-08-04"),
        ("President Macron and I have agreed to meet on Monday", "meeting", "planned", "2025-08-04"),
        ("President Macron and I spoke by phone on Tuesday", "call", "happened", "2025-07-29"),
        ("President Macron and I had a long phone call on Tuesday", "call", "happened", "2025-07-29"),
        ("I called President Macron on Tuesday", "call", "happened", "2025-07-29"),
        ("President Macron called me on Tuesday", "call", "happened", "2025-07-29"),
        ("I am seeing President Macron on Monday", "meeting", "planned", "2025-08-04"),
        ("My meeting with President Macron on Tuesday was useful", "meeting", "happened", "2025-07-29"),
        ("My meeting with President Macron on Monday will be useful", "meeting", "planned", "2025-08-04"),
    ],
)
def test_a_speaker_tells_of_himself_and_another(words: str, kind: str, status: str, date: str) -> None:
    (told,) = talks(f"“{words},” Donald Trump said.")
    assert (told.kind, told.status, told.date) == (kind, status, date)
    assert people(told) == {"donald-trump", "emmanuel-macron"}


@pytest.mark.parametrize(
    "words",
    [
        "President Macron and I want the same",
        "My meeting with President Macron would have been useful",
        "People called me a fool on Tuesday",
    ],
)
def test_a_speaker_tells_of_no_talks(words: str) -> None:
    assert not talks(f"“{words},” Donald Trump said.")


@pytest.mark.parametrize(
    "text",
    [
        "Emmanuel Macron, fresh from a call with Vladimir Putin on Tuesday, asked for patience.",
        "Emmanuel Macron thanked Vladimir Putin for a phone call on Tuesday.",
        "Emmanuel Macron and Vladimir Putin, whose phone call on Tuesday lasted an hour, agreed on little.",
    ],
)
def test_both_ends_of_a_call(text: str) -> None:
    (call,) = talks(text)
    assert (call.kind, call.status, call.date) == ("call", "happened", "2025-07-29")
    assert people(call) == {"emmanuel-macron", "vladimir-putin"}


def test_what_is_told_somebody_at_a_place_is_told_at_a_meeting() -> None:
    (meeting,) = talks("Vladimir Putin told Steve Witkoff in Moscow on Tuesday that he was ready for a truce.")
    assert (meeting.kind, meeting.date, meeting.place) == ("meeting", "2025-07-29", "Moscow")
    assert not talks("Emmanuel Macron told Steve Witkoff on Tuesday that troops in Ukraine would help.")


def test_whoever_is_asked_to_come_is_awaited() -> None:
    (meeting,) = talks("Donald Trump has asked Volodymyr Zelensky to come to the White House for talks on Monday.")
    assert (meeting.status, meeting.date, meeting.place) == ("planned", "2025-08-04", "Washington")
    assert people(meeting) == {"donald-trump", "volodymyr-zelenskyy"}
    assert not talks("Donald Trump has asked Volodymyr Zelensky to send envoys to Washington on Monday.")


def test_a_visit_cut_short_was_begun() -> None:
    (visit,) = talks("Volodymyr Zelensky is cutting short his visit to South Africa.")
    assert (visit.kind, visit.status, visit.place) == ("visit", "happened", "South Africa")
