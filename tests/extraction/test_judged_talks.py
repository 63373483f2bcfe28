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
    (mention,) = read("Orban applauds the summit between Trump and Putin on August 15.").mentions
    assert (mention.kind, mention.status, mention.date) == ("summit", "planned", "2025-08-15")
