"""Talks that somebody only fears, welcomes or thinks of: whether they have been held, nobody says."""

import pytest

from tests.extraction.acting import TALKS, read

ONLY_JUDGED = [
    "Europeans fear the meeting on Friday.",
    "Europeans resent the meeting between Trump and Putin on Friday.",
    "Diplomats eye the talks in Istanbul on Friday.",
    "Kallas mocked the meeting between Trump and Putin on Wednesday.",
    "Hungary cheered the meeting between Trump and Putin on Wednesday.",
    "Zelenskyy regards the meeting in Anchorage on Friday as a risk.",
    "Markets shrugged off the meeting between Trump and Putin on Wednesday.",
    "Merz welcomed the meeting in Anchorage on Friday.",
    "Tusk loathed the talks in Istanbul on Wednesday.",
    "Europe worries about the meeting between Trump and Putin on Wednesday.",
    "Brussels is sceptical of the meeting between Trump and Putin on Wednesday.",
    "Kyiv is nervous about the talks in Istanbul on Friday.",
    "Kyiv had dreaded the talks in Istanbul on Wednesday.",
    "The meeting on Wednesday was to be the first between Zelenskyy and Putin since 2019, but Putin stayed away.",
    "The meeting on Wednesday was to have been the first between Zelenskyy and Putin.",
    "Poland supports the talks in Istanbul on Wednesday.",
]

LOOKED_BACK_ON = [
    "Vance praised the talks in Istanbul on Wednesday.",
    "Rubio attended the talks in Istanbul on Wednesday.",
    "Rubio recalled the talks in Istanbul on Wednesday.",
    "Rubio missed the talks in Istanbul on Wednesday.",
    "Umerov described the talks in Istanbul on Wednesday as constructive.",
    "Trump interrupted the talks in Washington on Wednesday to call Putin.",
    "Merz is disappointed by the talks that were held in Istanbul on Wednesday.",
]


@pytest.mark.parametrize("text", ONLY_JUDGED)
def test_talks_that_are_only_judged_are_not_told_as_held(text: str) -> None:
    assert [m.title for m in read(text).mentions if m.kind in TALKS and m.status == "happened"] == []


@pytest.mark.parametrize("text", LOOKED_BACK_ON)
def test_talks_that_are_looked_back_on_were_held(text: str) -> None:
    assert [m.status for m in read(text).mentions if m.kind in TALKS][:1] == ["happened"]


def test_talks_that_are_judged_are_planned_on_a_day_to_come() -> None:
    found = read("Orban applauds the summit between Trump and Putin on August 15.").mentions
    mention = next(m for m in found if m.kind in TALKS)
    assert (mention.kind, mention.status, mention.date) == ("summit", "planned", "2025-08-15")


OTHER_DAY = [
    "Stubb on Tuesday praised Macron's latest talks with Putin as useful.",
    "On Tuesday, Stubb condemned the meeting between Macron and Putin.",
    "Stubb summed up on Tuesday the recent negotiations of Macron and Putin.",
    "Speaking on Tuesday, Stubb played down Macron's conversation with Putin.",
    "Stubb on Tuesday informed the EU about the talks between Macron and Putin.",
]


@pytest.mark.parametrize("text", OTHER_DAY)
def test_the_day_of_judging_talks_is_not_theirs(text: str) -> None:
    days = [m.date for m in read(text).mentions if m.kind in ("meeting", "call")]
    assert set(days) <= {None}


def test_a_day_behind_the_talks_that_are_judged_is_theirs() -> None:
    (mention,) = (
        m for m in read("Stubb praised Macron's talks with Putin in Rome on Tuesday.").mentions if m.kind == "meeting"
    )
    assert (mention.date, mention.place) == ("2025-07-29", "Rome")


def test_who_welcomes_talks_of_another_receives_nobody() -> None:
    told = [m for m in read("Stubb on Tuesday welcomed Macron's meeting with Putin.").mentions if m.kind == "meeting"]
    assert all("alexander-stubb" not in dict(m.roles) for m in told)
