"""The day of what somebody says beside a clause of when, or speaking after talks; and who says it there."""

import pytest

from tests.extraction.acting import people, told

OPENING = "The weather in the capital was fine all week long."

SAID = [
    "On Monday, after meeting Volodymyr Zelenskyy, Donald Trump said he wanted a ceasefire.",
    "On Monday, as Kyiv was struck, Donald Trump said a ceasefire would come.",
    "On Monday, after talks in Rome, Donald Trump said there could be no ceasefire.",
    "On Monday, following a call with Vladimir Putin, Donald Trump said Russia must accept a ceasefire.",
    "Donald Trump, speaking on Monday after a meeting with Volodymyr Zelenskyy, said he wanted a ceasefire.",
    "Speaking after a meeting with Volodymyr Zelenskyy on Monday, Donald Trump said he wanted a ceasefire.",
    "Donald Trump said on Monday, after meeting Volodymyr Zelenskyy, there could be no ceasefire.",
]


@pytest.mark.parametrize("text", SAID)
def test_who_says_something_after_talks_says_it_on_the_day_that_is_told(text: str) -> None:
    (said,) = [mention for mention in told(f"{OPENING}\n\n{text}") if mention.kind == "statement"]
    assert (people(said), said.date, said.topics) == ({"donald-trump"}, "2025-07-28", ("ceasefire",))


OF_ANOTHER = [
    "Asked about the talks on Monday, Donald Trump said he wanted a ceasefire.",
    "Speaking about the talks on Monday, Donald Trump said he wanted a ceasefire.",
]


@pytest.mark.parametrize("text", OF_ANOTHER)
def test_the_day_of_what_is_spoken_about_is_not_that_of_speaking(text: str) -> None:
    (said,) = [mention for mention in told(f"{OPENING}\n\n{text}") if mention.kind == "statement"]
    assert said.date is None


OTHERS = [
    "As the talks began in Riyadh, Donald Trump said on Monday that a ceasefire was near.",
    "With his envoy in Moscow, Donald Trump said on Monday that a ceasefire was near.",
    "After talks in Riyadh, Dmitry Peskov said on Monday that a ceasefire was near.",
]


@pytest.mark.parametrize("text", OTHERS)
def test_where_others_are_is_not_where_something_is_said(text: str) -> None:
    (said,) = [mention for mention in told(f"{OPENING}\n\n{text}") if mention.kind == "statement"]
    assert (said.date, said.place) == ("2025-07-28", None)


HIMSELF = [
    "After talks with Vladimir Putin in Moscow, Steve Witkoff said on Monday that a ceasefire was near.",
    "At a news conference in Moscow, Steve Witkoff said on Monday that a ceasefire was near.",
]


@pytest.mark.parametrize("text", HIMSELF)
def test_where_he_is_himself_it_is_said(text: str) -> None:
    (said,) = [mention for mention in told(f"{OPENING}\n\n{text}") if mention.kind == "statement"]
    assert (said.date, said.place) == ("2025-07-28", "Moscow")


def test_what_is_said_far_behind_the_verb_is_said() -> None:
    text = "Volodymyr Zelenskyy said on Monday in a talk with a broadcaster in the heart of Kyiv that all was well."
    (said,) = [mention for mention in told(f"{OPENING}\n\n{text}") if mention.kind == "statement"]
    assert (people(said), said.date) == ({"volodymyr-zelenskyy"}, "2025-07-28")
