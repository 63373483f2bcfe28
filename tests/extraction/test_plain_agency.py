"""Sentences as agencies write them, which told too much or too little: what each tells, and nothing else."""

from datetime import date

import pytest

from app.extraction.lexicon import Lexicon
from app.extraction.pipeline import extract
from app.reading.document import Document

LEXICON = Lexicon()
PUBLISHED = date(2025, 6, 3)  # a Tuesday
Told = tuple[str, str, str | None, set[str]]


def titles(text: str) -> list[str]:
    """The titles of all mentions but statements."""
    found = extract(Document(text, published=PUBLISHED, published_basis="given"), LEXICON).mentions
    return [m.title for m in found if m.kind != "statement"]


WHOLE = [
    (
        "National security advisers from Britain, France and Germany met the Ukrainian delegation in Geneva on Sunday.",
        ["UK, Ukraine and 2 others meet in Geneva"],
    ),
    (
        "EU foreign ministers are due to discuss air defence in Luxembourg on Friday.",
        ["EU holds talks in Luxembourg on military aid"],
    ),
    ("NATO defence ministers discussed the plan in Brussels on Monday.", ["NATO holds talks in Brussels"]),
    ("Lawmakers passed the bill in a rare weekend session.", ["Passage of bill"]),
    ("Russia and Ukraine agreed on Monday to swap prisoners.", ["Russia and Ukraine agree on a prisoner exchange"]),
    ("Russia and Ukraine will exchange prisoners on Thursday.", ["Russia and Ukraine exchange prisoners"]),
    ("Ukrainian and American teams will meet next week to finalise the documents.", ["Ukraine and US meet"]),
    ("Ukraine's foreign ministry said the decision to make the trip had been taken without Kyiv.", []),
    ("The presidents discussed the 20-point peace plan, which has been agreed by 90 percent.", []),
]


@pytest.mark.parametrize(("text", "told"), WHOLE)
def test_a_sentence_tells_so_much_and_no_more(text: str, told: list[str]) -> None:
    assert titles(text) == told


def test_who_took_part_in_talks_was_on_no_call() -> None:
    text = "Trump interrupted the talks to call Putin on Monday.\n\nMacron, Starmer and Meloni took part in the talks."
    assert titles(text) == ["Trump and Putin speak by phone"]


MORE = [
    ("A ceasefire brokered by Qatar in Gaza took effect on Sunday.", []),
    ("Umerov and Medinsky, the heads of the delegations, spoke alone on Monday.", ["Umerov and Medinsky meet"]),
    ("The European Union's foreign ministers met in Brussels on Monday.", ["EU holds talks in Brussels"]),
    (
        "UAE President Mohamed bin Zayed Al Nahyan met the heads of the delegations on Friday.",
        ["Al Nahyan holds talks"],
    ),
]


@pytest.mark.parametrize(("text", "told"), MORE)
def test_groups_and_other_wars(text: str, told: list[str]) -> None:
    assert titles(text) == told


def test_a_president_who_ratifies_holds_no_vote() -> None:
    found = extract(Document("Duda ratified the agreement on Monday.", published=PUBLISHED), LEXICON).mentions
    assert [m.kind for m in found] == ["agreement"]


def test_a_delegation_sat_at_the_talks_and_not_before_the_press() -> None:
    text = (
        "Zelenskyy and Trump met in Florida on Sunday.\n\n"
        "Zelenskyy was content, he said during a joint press conference with Trump.\n\n"
        "The Ukrainian delegation included Rustem Umerov and Andrii Hnatov."
    )
    told = titles(text)
    assert "Zelenskyy, Trump and 2 others meet in Florida" in told
    assert "Zelenskyy and Trump hold press conference" in told


def test_a_meeting_named_by_its_place_is_the_one_that_was_there() -> None:
    text = (
        "Zelenskyy and Trump met in Palm Beach on Sunday.\n\n"
        "On Saturday Zelenskyy met Canadian Prime Minister Mark Carney.\n\nCanada announced aid.\n\n"
        "The meeting in Florida followed weeks of silence."
    )
    assert titles(text)[:2] == ["Zelenskyy and Trump meet in Palm Beach", "Zelenskyy and Carney meet"]


def test_whose_visit_is_called_off_stands_behind_by() -> None:
    text = (
        "A planned visit to Budapest by German Foreign Minister Johann Wadephul on Monday was cancelled, Berlin said."
    )
    assert titles(text) == ["Wadephul visits Budapest"]


NOT_SO = [
    "The IMF approved 1 billion dollars in financial assistance for Pakistan on Monday.",
    "Macron pledged 3.5 billion euros in additional defence spending.",
    "Russia transferred 2,000 of its soldiers to Pokrovsk on Monday.",
    "Among those who missed the talks in Geneva on Sunday were Kallas and Rutte.",
    "Taking part in the talks in Ankara on Sunday were not Fidan and Umerov, but their deputies.",
    "Turkey is host to talks between Russia and Ukraine.",
    "The European Union discussed sanctions on Russia in its report in Strasbourg on Monday.",
    "NATO leaders discussed by phone on Monday the talks in Alaska.",
]


@pytest.mark.parametrize("text", NOT_SO)
def test_what_only_looks_like_it_is_not_told(text: str) -> None:
    names = {"Kallas", "Rutte", "Fidan", "Umerov", "aid", "exchange", "prisoners", "EU", "NATO", "Russia"}
    assert [title for title in titles(text) if names & set(title.split())] == []


BEHIND_TALKS = ["Lavrov ridiculed Umerov.", "Umerov criticised Medinsky."]


@pytest.mark.parametrize("after", BEHIND_TALKS)
def test_who_speaks_ill_of_another_did_not_sit_opposite_him(after: str) -> None:
    assert titles(f"Ukraine and Russia held talks in Istanbul on Monday. {after}")[0].startswith(
        ("Russia and Ukraine meet", "Ukraine and Russia meet")
    )


def test_a_truce_of_this_war_is_told_beside_that_of_another() -> None:
    text = "Russia and Ukraine declared a truce on Monday, days after the ceasefire in Gaza."
    found = extract(Document(text, published=PUBLISHED), LEXICON).mentions
    assert "truce" in [m.kind for m in found]


def test_somebody_behind_the_two_of_a_call_acts_for_himself() -> None:
    text = "After the call between Trump and Putin Zelensky met Merz in Berlin on Monday."
    assert "Zelenskyy and Merz meet in Berlin" in titles(text)


def test_a_visit_by_somebody_is_his_alone() -> None:
    text = "Zelensky received Macron in Kyiv on Monday after a visit to Warsaw by Vance."
    assert not [title for title in titles(text) if "Zelenskyy" in title and "Warsaw" in title]


TRUNCATED = [
    "Trump spoke before a meeting with Putin was agreed",
    "Trump gave Putin two weeks in July, but the deadline passed",
    "US and Ukrainian delegations met in Geneva on Sunday. Witkoff wrote the",
]


@pytest.mark.parametrize("text", TRUNCATED)
def test_a_sentence_without_its_end_is_read(text: str) -> None:
    assert titles(text) is not None
