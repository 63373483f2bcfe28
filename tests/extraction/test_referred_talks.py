"""Talks that a sentence only refers to, announces or says not to have been held: with whom, when, and whether."""

import pytest

from app.extraction.types import Mention
from tests.extraction.acting import people, read

PAIR = {"marco-rubio", "andrii-sybiha"}
NOUNS = ["phone call", "meeting", "round of talks", "face-to-face meeting", "one-on-one conversation", "discussion"]

HELD = [
    "After a {} with Andrii Sybiha on Tuesday, Marco Rubio said a deal was close.",
    "Following a {} with Andrii Sybiha on Tuesday, Marco Rubio flew home.",
    "Marco Rubio said after a {} with Andrii Sybiha on Tuesday that a deal was close.",
    "At the end of a {} with Andrii Sybiha on Tuesday, Marco Rubio said a deal was close.",
    "Marco Rubio announced the step at the end of a {} with Andrii Sybiha on Tuesday.",
    "Marco Rubio described Tuesday's {} with Andrii Sybiha as useful.",
    "Marco Rubio and Andrii Sybiha agreed on the next steps during a {} on Tuesday.",
    "The Kremlin confirmed a {} between Marco Rubio and Andrii Sybiha on Tuesday.",
    "Details of the {} between Marco Rubio and Andrii Sybiha on Tuesday were not released.",
    "Marco Rubio said his Tuesday {} with Andrii Sybiha was useful.",
]

PLANNED = [
    ("Marco Rubio announced a meeting with Andrii Sybiha for Monday.", "2025-08-04", PAIR),
    ("The Kremlin confirmed a call between Marco Rubio and Andrii Sybiha on August 5.", "2025-08-05", PAIR),
    ("Macron announced a meeting in Rome for early September.", "2025-09", set()),
    ("Talks between Marco Rubio and Andrii Sybiha will take place on Monday.", "2025-08-04", PAIR),
]

OFF = [
    "The planned meeting between Marco Rubio and Andrii Sybiha will not take place.",
    "The planned meeting between Marco Rubio and Andrii Sybiha did not take place.",
    "A meeting between Marco Rubio and Andrii Sybiha planned for Tuesday was not held.",
    "The call between Marco Rubio and Andrii Sybiha, scheduled for Tuesday, did not happen.",
]

SILENT = [
    "The meeting between Marco Rubio and Andrii Sybiha did not take place on Tuesday.",
    "A meeting between Marco Rubio and Andrii Sybiha will not bring peace.",
    "The planned meeting will not take place unless Marco Rubio meets Andrii Sybiha's terms.",
    "Marco Rubio wants a meeting with Andrii Sybiha.",
    "After a call with his lawyer on Tuesday, Marco Rubio said a deal was close.",
    "Marco Rubio announced a meeting with Andrii Sybiha.",
]


def _talks(text: str) -> list[Mention]:
    return [mention for mention in read(text).mentions if mention.kind in ("meeting", "call", "summit")]


@pytest.mark.parametrize("noun", NOUNS)
@pytest.mark.parametrize("frame", HELD)
def test_talks_that_are_referred_to_were_held(frame: str, noun: str) -> None:
    found = _talks(frame.format(noun))
    assert [(mention.status, mention.date, people(mention)) for mention in found] == [("happened", "2025-07-29", PAIR)]


@pytest.mark.parametrize(("text", "day", "who"), PLANNED)
def test_talks_that_are_announced_are_planned(text: str, day: str, who: set[str]) -> None:
    assert [(one.status, one.date, people(one)) for one in _talks(text)] == [("planned", day, who)]


@pytest.mark.parametrize("text", OFF)
def test_what_was_planned_and_not_held_is_off(text: str) -> None:
    assert [(one.status, people(one)) for one in _talks(text)] == [("cancelled", PAIR)]


@pytest.mark.parametrize("text", SILENT)
def test_what_is_only_wanted_or_denied_is_not_told(text: str) -> None:
    assert _talks(text) == []


def test_a_spokesman_does_not_take_part_in_the_call_that_he_speaks_of() -> None:
    text = "After a call with Andrii Sybiha on Tuesday, press secretary Karoline Leavitt said a deal was close."
    assert all("karoline-leavitt" not in people(mention) for mention in _talks(text))


def test_a_truce_may_be_reached_and_ties_be_worked_on() -> None:
    kinds = [
        (one.kind, one.status) for one in read("On Tuesday Merz and Stubb reached a ceasefire agreement.").mentions
    ]
    assert kinds == [("truce", "happened")]
    agreed = read("Britain and France agreed on Tuesday to start working on a plan.").mentions
    assert [(one.kind, people(one)) for one in agreed] == [("agreement", {"united-kingdom", "france"})]
    assert [one.kind for one in read("They failed to reach a ceasefire on Tuesday.").mentions] == []
