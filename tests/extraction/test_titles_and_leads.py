"""A title and the sentence below it, as feeds give them: what the two tell together."""

import pytest

from app.extraction.mentions.score import SURE
from app.extraction.types import Mention
from tests.extraction.acting import people, read


def told(title: str, lead: str) -> list[Mention]:
    """What is told for sure of a title and its lead."""
    return [mention for mention in read(f"{title}\n\n{lead}").mentions if mention.score >= SURE]


TOGETHER = [
    ("Trump urges Zelenskyy to make a deal", "The two presidents met at the White House on Friday.",
     "Trump and Zelenskyy meet in Washington"),
    ("Putin hails Trump's efforts", "The two leaders spoke by phone for an hour on Friday.",
     "Putin and Trump speak by phone"),
    ("Rubio thanks Lavrov", "The two foreign ministers met in New York on Friday.",
     "Rubio and Lavrov meet in New York"),
    ("Zelenskyy thanks Macron and Merz", "The three leaders met in Paris on Friday.",
     "Zelenskyy, Macron and Merz meet in Paris"),
    ("Putin meets Witkoff and Kushner in Moscow", "The talks on Friday lasted almost five hours.",
     "Putin, Witkoff and Kushner meet in Moscow"),
    ("Ukraine, Russia and US hold talks in Abu Dhabi", "Negotiators met on Friday.",
     "Ukraine, Russia and US meet in Abu Dhabi"),
    ("Macron, Merz host Zelenskyy in Paris", "The talks on Friday lasted three hours.",
     "Macron, Merz and Zelenskyy meet in Paris"),
]  # fmt: skip


@pytest.mark.parametrize(("title", "lead", "card"), TOGETHER)
def test_the_lead_says_when_and_the_title_who(title: str, lead: str, card: str) -> None:
    assert [(mention.title, mention.date) for mention in told(title, lead)] == [(card, "2025-08-01")]


APART = [
    ("Trump meets Zelenskyy in Washington", "Talks in Geneva ended on Friday."),
    ("Trump meets Putin", "A meeting of negotiators took place on Friday."),
    ("Zelenskyy meets US envoys in Berlin", "The talks will resume on Friday."),
]


@pytest.mark.parametrize(("title", "lead"), APART)
def test_other_talks_are_not_those_of_the_title(title: str, lead: str) -> None:
    assert [mention.date for mention in told(title, lead)] == [None]


@pytest.mark.parametrize("title", [
    "Lavrov says no Putin-Zelenskyy meeting planned",
    "No Putin-Zelenskyy meeting planned, says Lavrov",
])  # fmt: skip
def test_what_nobody_has_planned_is_no_plan(title: str) -> None:
    assert told(title, "Russia's foreign minister was asked about it on Friday.") == []


@pytest.mark.parametrize("behind", ["before talks on a truce", "ahead of minerals deal signing"])
def test_what_comes_after_talks_is_not_what_they_are_about(behind: str) -> None:
    (mention,) = told(f"Zelenskyy meets Merz in Berlin {behind}", "The chancellor received him on Friday.")
    assert mention.title == "Zelenskyy and Merz meet in Berlin"


def test_a_pronoun_below_a_title_of_several_is_nobody() -> None:
    found = told("Macron meets Zelenskyy as Merz visits Rome", "The French president received him on Friday.")
    assert [people(mention) for mention in found] == [{"emmanuel-macron", "volodymyr-zelenskyy"}]
