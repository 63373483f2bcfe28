"""Talks that something else only waits for, and ties that somebody speaks of: nobody says that they were held."""

import pytest

from tests.extraction.acting import read

NOT_HELD = [
    "Macron said everything depended on his conversation with Putin.",
    "Much hinges on his talks with Putin, Macron said.",
    "Everything, Macron said, now turns on his phone call with Putin.",
    "Macron is counting on his meeting with Putin.",
    "Macron sees no point in a meeting with Putin.",
    "Asked about a meeting with Putin, Macron shrugged.",
    "Macron said nothing would move until he met Putin himself.",
    "Until Macron and Putin meet, nothing will change, Stubb said.",
    "Macron said he would not decide anything before he spoke to Putin.",
    "No date would be set until Macron sat down with Putin.",
    "Macron repeated that he would meet Putin in any format.",
    "Macron has said time and again that he would sit down with Putin.",
    "Macron leads the talks with Putin.",
    "Macron spoke of a good relationship with Putin.",
    "Macron spoke about a possible deal with Putin.",
    "Macron talked of his respect for Putin and of a new beginning with him.",
]
HELD = [
    ("Macron did not agree until he met Putin in Rome on Monday.", "happened"),
    ("Macron waited in Rome until he met Putin on Monday.", "happened"),
    ("Macron spoke about the deal with Putin in Rome on Monday.", "happened"),
    ("Macron spoke to Putin about a deal with Kyiv on Monday.", "happened"),
    ("Macron said he would meet Putin in Rome on Friday.", "planned"),
]


@pytest.mark.parametrize("text", NOT_HELD)
def test_what_is_only_waited_for_is_not_told_as_talks(text: str) -> None:
    assert [mention.kind for mention in read(text).mentions if mention.kind in ("meeting", "call")] == []


@pytest.mark.parametrize(("text", "status"), HELD)
def test_what_has_a_day_of_its_own_is_told(text: str, status: str) -> None:
    assert [mention.status for mention in read(text).mentions if mention.kind in ("meeting", "call")] == [status]


def test_what_follows_talks_to_come_leaves_their_day_open() -> None:
    (mention,) = (m for m in read("Macron will decide after his call with Putin.").mentions if m.kind == "call")
    assert mention.score < 0.5


@pytest.mark.parametrize("word", ["once", "when"])
def test_what_must_be_over_first_is_still_to_come(word: str) -> None:
    found = read(
        f"Witkoff will travel to Moscow on Thursday {word} a meeting with Zelenskyy in Berlin is over."
    ).mentions
    assert {(mention.kind, mention.status) for mention in found} == {("visit", "planned"), ("meeting", "planned")}


def test_what_is_over_before_somebody_comes_is_not_what_he_comes_for() -> None:
    found = read("Kellogg would arrive on Thursday, once the Munich Security Conference was over.").mentions
    assert all(mention.kind != "conference" for mention in found)
