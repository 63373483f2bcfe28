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


WITH_WHOM = [
    ("Marco Rubio discussed the guarantees with Andrii Sybiha in Rome on Tuesday.", "2025-07-29", "Rome", PAIR),
    ("Marco Rubio took the opportunity to meet Andrii Sybiha in Rome.", None, "Rome", PAIR),
    ("US Secretary of State Marco Rubio, Foreign Minister Andrii Sybiha, and several European leaders met on Tuesday.",
     "2025-07-29", None, PAIR),
]  # fmt: skip

NOT_WITH = [
    "Marco Rubio discussed his meeting with Andrii Sybiha.",
    "Marco Rubio discussed ties with Ukraine on Tuesday.",
    "Marco Rubio and Andrii Sybiha had no opportunity to meet.",
]


@pytest.mark.parametrize(("text", "day", "place", "who"), WITH_WHOM)
def test_who_discusses_something_with_somebody_meets_him(
    text: str, day: str | None, place: str | None, who: set[str]
) -> None:
    assert [(one.date, one.place, people(one)) for one in _talks(text)] == [(day, place, who)]


@pytest.mark.parametrize("text", NOT_WITH)
def test_what_is_discussed_is_no_meeting(text: str) -> None:
    assert all(mention.rule == "noun:reference" for mention in _talks(text))


JOURNEYS = [
    ("Marco Rubio left for Kyiv on Tuesday.", "happened", "2025-07-29", "Kyiv"),
    ("Marco Rubio is to return to Kyiv on Monday.", "planned", "2025-08-04", "Kyiv"),
    ("Marco Rubio, heading for Ankara on Tuesday, said nothing.", "happened", "2025-07-29", "Ankara"),
]
AT_HOME = [
    "Volodymyr Zelenskyy returned to Kyiv on Tuesday.",
    "Marco Rubio left for Florida on Tuesday.",
    "Marco Rubio left for good on Tuesday.",
    "Support for Kyiv fell on Tuesday.",
]


@pytest.mark.parametrize(("text", "status", "day", "place"), JOURNEYS)
def test_who_leaves_for_a_place_abroad_visits_it(text: str, status: str, day: str, place: str) -> None:
    assert [(one.status, one.date, one.place) for one in read(text).mentions if one.kind == "visit"] == [
        (status, day, place)
    ]


@pytest.mark.parametrize("text", AT_HOME)
def test_who_goes_home_or_away_visits_nothing(text: str) -> None:
    assert [one for one in read(text).mentions if one.kind == "visit"] == []


def test_a_halt_to_aid_is_no_truce() -> None:
    found = read("Merz ordered a halt to all military aid to Ukraine on Tuesday.").mentions
    assert [(one.kind, one.date) for one in found] == [("aid", "2025-07-29")]


def test_what_follows_talks_is_told_of_those_that_were_held_and_not_of_those_agreed_on() -> None:
    text = (
        "On July 28, Emmanuel Macron revealed he had a long conversation with Vladimir Putin, in which they agreed "
        "to initiate negotiations.\n\nFollowing his discussion with Putin, Macron rang Keir Starmer.\n\n"
        "Macron has also indicated his intention to meet with Putin, possibly in Oslo."
    )
    days = [(mention.status, mention.date) for mention in read(text).mentions if mention.kind == "meeting"]
    assert ("planned", None) in days
    assert ("planned", "2025-07-28") not in days
