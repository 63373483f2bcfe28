"""Who is expected somewhere for talks, whom the leaders who have just met ring up, whose "their last talks" were."""

import pytest

from tests.extraction.acting import people, read

KYIV = "In Kyiv on Saturday, Zelenskyy hosted Macron, Merz and Starmer."
FIVE = {"volodymyr-zelenskyy", "emmanuel-macron", "friedrich-merz", "keir-starmer", "donald-trump"}
RUNG = [
    f"{KYIV} The leaders then called Trump.",
    f"Putin spoke to Erdogan by phone on Sunday. {KYIV} The leaders then called Trump.",
    f"Putin spoke to Erdogan by phone on Sunday. {KYIV} They then called Trump.",
]
EXPECTED = [
    ("Zelenskyy is expected in Berlin on Wednesday for talks with Merz.", {"volodymyr-zelenskyy", "friedrich-merz"}),
    ("Steve Witkoff is expected in Moscow this week for talks with Putin.", {"steve-witkoff", "vladimir-putin"}),
    (
        "Witkoff and Kushner are expected in Moscow on Tuesday for talks with Putin.",
        {"steve-witkoff", "jared-kushner", "vladimir-putin"},
    ),
]
THEIRS = [
    "Trump spoke to Putin on Sunday. Russia and Ukraine held their last direct talks in Istanbul in March 2022.",
    "Trump spoke to Putin on Sunday. Kyiv and Moscow ended their second round of talks in Istanbul on Friday.",
]


@pytest.mark.parametrize("text", RUNG)
def test_the_leaders_who_met_make_their_call_together(text: str) -> None:
    assert people(read(text).mentions[-1]) == FIVE


@pytest.mark.parametrize(("text", "who"), EXPECTED)
def test_who_is_expected_for_talks_is_to_meet_their_host(text: str, who: set[str]) -> None:
    (mention,) = read(text).mentions
    assert (mention.kind, mention.status, people(mention)) == ("meeting", "planned", who)


def test_who_had_been_expected_is_no_meeting_of_his_hosts() -> None:
    found = read(
        "Biden had been expected in Berlin on Thursday for meetings with Olaf Scholz and Frank-Walter Steinmeier."
    )
    assert all("joe-biden" in people(mention) for mention in found.mentions)


@pytest.mark.parametrize("text", THEIRS)
def test_their_talks_are_those_of_the_states_that_hold_them(text: str) -> None:
    assert people(read(text).mentions[-1]) == {"russia", "ukraine"}
