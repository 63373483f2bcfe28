"""What somebody says or does while he receives another: both are told."""

import pytest

from app.extraction.types import Mention
from tests.extraction.acting import TALKS, people, read


def talks(text: str) -> list[Mention]:
    return [mention for mention in read(text).mentions if mention.kind in TALKS]


@pytest.mark.parametrize(
    "text",
    [
        "Donald Trump announced new tariffs while receiving Mark Rutte at the White House on Tuesday.",
        "While meeting Mark Rutte at the White House on Tuesday, Donald Trump announced new tariffs.",
        "Donald Trump announced new tariffs when hosting Mark Rutte at the White House on Tuesday.",
        "Upon greeting Mark Rutte at the White House on Tuesday, Donald Trump announced new tariffs.",
        "On receiving Mark Rutte at the White House on Tuesday, Donald Trump announced new tariffs.",
    ],
)
def test_who_was_received_meanwhile(text: str) -> None:
    (meeting,) = talks(text)
    assert (meeting.kind, meeting.status, meeting.place) == ("meeting", "happened", "Washington")
    assert (meeting.date, people(meeting)) == ("2025-07-29", {"donald-trump", "mark-rutte"})


def test_what_he_says_meanwhile_is_told_too() -> None:
    found = read("Donald Trump rejected a truce while receiving Mark Rutte at the White House on Tuesday.").mentions
    assert {mention.kind for mention in found} == {"meeting", "statement"}


@pytest.mark.parametrize(
    "text",
    [
        "Donald Trump insisted on meeting Mark Rutte at the White House.",
        "Donald Trump wondered when meeting Mark Rutte would be possible.",
    ],
)
def test_no_talks(text: str) -> None:
    assert not [told for told in talks(text) if told.status == "happened"]


def test_a_trip_that_is_being_planned() -> None:
    (visit,) = talks("Donald Trump is planning a trip to Warsaw on Monday.")
    assert (visit.kind, visit.status, visit.date, visit.place) == ("visit", "planned", "2025-08-04", "Warsaw")
