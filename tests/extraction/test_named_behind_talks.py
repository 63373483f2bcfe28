"""Those of a team that sat at talks, named right behind them in a sentence that tells of nothing else."""

import pytest

from tests.extraction.acting import people, read

ROUND = "The United States and Ukraine held talks in Istanbul on Tuesday."
STATES = {"united-states", "ukraine"}


def _there(sentence: str) -> set[str]:
    return people(read(f"{ROUND} {sentence}").mentions[0]) - STATES


THERE = [
    ("On one side sat Witkoff and Marco Rubio, on the other Umerov.",
     {"steve-witkoff", "marco-rubio", "rustem-umerov"}),
    ("Witkoff left the room before Umerov did.", {"steve-witkoff", "rustem-umerov"}),
    ("The mood was good, and Umerov smiled at Witkoff.", {"steve-witkoff", "rustem-umerov"}),
    ("Rubio told Umerov that time was running out.", {"marco-rubio", "rustem-umerov"}),
    ("The Ukrainian negotiators, Umerov and Yermak, made no statement.", {"rustem-umerov", "andriy-yermak"}),
    ("Umerov, who has since become prime minister, and Rubio from Washington.", {"marco-rubio", "rustem-umerov"}),
]  # fmt: skip
NOT_THERE = [
    "Rubio praised the result.",
    "Rubio told reporters that time was running out.",
    "The plan goes back to Witkoff.",
    "Witkoff's idea was taken up by Umerov.",
    "Witkoff reported to Trump in the evening.",
    "Rubio stayed in Washington.",
    "Kellogg spent the day in Kyiv.",
    "Nothing was heard of Kellogg.",
    "Barrot smiled.",
    "The Ukrainian negotiators, Zelensky said, had done well.",
    "The American negotiators, Trump told reporters, were great.",
]


@pytest.mark.parametrize(("sentence", "who"), THERE)
def test_whoever_of_a_team_is_named_right_behind_the_talks_sat_there(sentence: str, who: set[str]) -> None:
    assert _there(sentence) == who


@pytest.mark.parametrize("sentence", NOT_THERE)
def test_who_is_only_spoken_of_or_is_elsewhere_did_not(sentence: str) -> None:
    assert _there(sentence) == set()
