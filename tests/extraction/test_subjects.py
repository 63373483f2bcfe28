"""What an event is about: its own words, what follows, who meets, and the headline."""

from datetime import date

import pytest

from app.extraction.lexicon import Lexicon
from app.extraction.pipeline import extract
from app.reading.document import Document

LEXICON = Lexicon()


def topics(text: str, *, title: str | None = None, told: int = 0) -> set[str]:
    """The topics of one mention of a text published on a Friday."""
    document = Document(text, title=title, published=date(2025, 8, 1), published_basis="given")
    return set(extract(document, LEXICON).mentions[told].topics)


MET = "Donald Trump met Volodymyr Zelenskyy in Paris on Thursday."
SUBJECTS = [
    ("own words", f"{MET[:-1]} and talked about territory.", {"territory"}),
    ("the next sentence", f"{MET} They discussed the frozen Russian assets.", {"frozen-assets"}),
    ("a paragraph that points back", f"{MET}\n\nBoth leaders spoke of a prisoner exchange.", {"prisoner-exchange"}),
    ("what was on the table", f"{MET}\n\nDiscussed: sanctions.", {"sanctions"}),
    ("what they agreed on", f"{MET} The two agreed on an exchange of prisoners.", {"prisoner-exchange"}),
]
ELSEWHERE = [
    ("another paragraph", f"{MET}\n\nSanctions on Russian oil remain a matter for the Congress."),
    ("another event", f"{MET} On Wednesday Washington imposed sanctions on two Russian companies."),
    ("what might be", f"{MET} Sanctions would be the next step."),
    ("a question", f"{MET} And the sanctions?"),
    ("what only a quotation names", f"{MET} “We need sanctions,” Keir Starmer said."),
]


@pytest.mark.parametrize(("source", "text", "expected"), SUBJECTS)
def test_talks_take_their_subject_from(source: str, text: str, expected: set[str]) -> None:
    assert topics(text) == expected


@pytest.mark.parametrize(("source", "text"), ELSEWHERE)
def test_talks_take_no_subject_from(source: str, text: str) -> None:
    assert topics(text) == set()


def test_the_headline_names_the_subject_of_the_event_of_the_lead() -> None:
    assert topics(MET, title="Trump presses Zelenskyy on elections in Ukraine") == {"elections"}
    assert topics(MET, title="Macron warns of new sanctions") == set()


def test_two_talks_of_one_sentence_have_each_their_own_subject() -> None:
    text = (
        "Donald Trump met Vladimir Putin in Alaska on Thursday without a word on a ceasefire, after he had spoken"
        " to Volodymyr Zelenskyy about sanctions."
    )
    assert topics(text, told=0) == {"ceasefire"}
    assert topics(text, told=1) == {"sanctions"}


def test_enough_of_one_side_who_meet_bring_their_topic() -> None:
    three = "Emmanuel Macron, Keir Starmer and Friedrich Merz met in Paris on Thursday."
    two = "Emmanuel Macron and Keir Starmer met in Paris on Thursday."
    assert topics(three) == {"europe-role"}
    assert topics(two) == set()


@pytest.mark.parametrize("text", [
    "Emmanuel Macron, Keir Starmer and Friedrich Merz visited Kyiv on Thursday.",
    "Emmanuel Macron, Keir Starmer and Friedrich Merz rang Donald Trump on Thursday.",
])  # fmt: skip
def test_who_travels_or_rings_says_nothing_of_what_about(text: str) -> None:
    assert topics(text) == set()


def test_what_is_proposed_is_its_topic() -> None:
    assert topics("Volodymyr Zelenskyy proposed a truce on Thursday.") == {"ceasefire"}


def test_the_plan_is_the_one_named_before() -> None:
    text = (
        "Steve Witkoff described the peace plan at length on Monday.\n\n"
        "Andriy Yermak met Marco Rubio in Geneva on Thursday to go through the text."
    )
    assert topics(text, told=-1) == {"peace-plan"}
