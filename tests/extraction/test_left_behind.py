"""Where somebody went after talks is not where they were held; what talks included may be nobody."""

from datetime import date

import pytest

from app.extraction.lexicon import Lexicon
from app.extraction.pipeline import extract
from app.extraction.types import Mention
from app.reading.document import Document

LEXICON = Lexicon()
PUBLISHED = date(2025, 7, 14)  # a Monday


def gatherings(text: str) -> list[Mention]:
    found = extract(Document(text, published=PUBLISHED, published_basis="given"), LEXICON).mentions
    return [mention for mention in found if mention.kind in ("meeting", "summit", "visit")]


AFTER = [
    "after talks with Macron",
    "following a meeting with Macron",
    "after his talks with Macron",
    "after meeting Macron",
]
MOVES = ["met Trump in Washington", "held talks with Trump in Washington", "flew to Washington", "visited Washington"]


@pytest.mark.parametrize("after", AFTER)
@pytest.mark.parametrize("move", MOVES)
def test_talks_were_not_held_where_he_went_after_them(after: str, move: str) -> None:
    for text in (f"Zelensky {move} on Friday {after}.", f"{after.capitalize()}, Zelensky {move} on Friday."):
        places = {m.place for m in gatherings(text) if "emmanuel-macron" in dict(m.roles)}
        assert places <= {None}
        assert any(m.place == "Washington" and m.date == "2025-07-11" for m in gatherings(text))


def test_talks_have_the_place_that_is_theirs() -> None:
    told = gatherings("Zelensky flew to Washington on Friday after talks with Macron in Paris.")
    assert {m.place for m in told if "emmanuel-macron" in dict(m.roles)} == {"Paris"}
    told = gatherings("After talks with Macron in Paris on Friday, Zelensky flew home.")
    assert {m.place for m in told if "emmanuel-macron" in dict(m.roles)} == {"Paris"}


def test_who_also_visited_a_city_met_nobody_there() -> None:
    text = "Macron met Sybiha on Wednesday. Sybiha also visited Hamburg and Munich and spoke to students."
    assert [m.place for m in gatherings(text) if "emmanuel-macron" in dict(m.roles)] == [None]


INCLUDED = [
    ("The talks also included a plan by Macron for a truce.", set[str]()),
    ("The talks have also included sanctions on the oil producer Rosneft.", set[str]()),
    ("The talks also included Kushner and Driscoll.", {"jared-kushner", "daniel-driscoll"}),
    ("The meeting included on the Russian side Yuri Ushakov.", {"yuri-ushakov"}),
]


@pytest.mark.parametrize(("text", "who"), INCLUDED)
def test_talks_include_people_and_things(text: str, who: set[str]) -> None:
    told = gatherings(f"Witkoff and Umerov met in Miami on Sunday. {text}")
    assert set(dict(told[0].roles)) == {"steve-witkoff", "rustem-umerov", *who}


def test_what_is_discussed_may_be_a_summit_with_others() -> None:
    told = gatherings("Zelensky met Trump in Washington on Friday to discuss a summit in Budapest with Putin.")
    assert all("vladimir-putin" not in dict(m.roles) for m in told if m.status == "happened")


def test_who_also_met_a_group_met_it_besides_the_one_told_before() -> None:
    told = gatherings(
        "Earlier this week, Merz met Sybiha. On Thursday, Merz also met with ministers, as well as Macron."
    )
    assert [set(dict(m.roles)) for m in told] == [
        {"friedrich-merz", "andrii-sybiha"},
        {"friedrich-merz", "emmanuel-macron"},
    ]


def test_who_spoke_to_leaders_in_a_conference_call_was_on_it() -> None:
    text = "Zelensky also spoke to European leaders in a conference call on Saturday."
    found = extract(Document(text, published=PUBLISHED, published_basis="given"), LEXICON).mentions
    assert [set(dict(m.roles)) for m in found if m.kind == "call"] == [{"volodymyr-zelenskyy"}]
