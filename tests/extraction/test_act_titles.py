"""Titles of acts and statements: what an editor would leave alone."""

from typing import Any

import pytest

from app.extraction.act_titles import build_act_title
from app.extraction.titles import LONGEST, build_title

BUILT: list[tuple[tuple[Any, ...], dict[str, Any], str]] = [
    (("aid", "suspend", "military aid", ["Ukraine"]), {}, "Ukraine suspends military aid"),
    (("other", "step down", "", ["Scholz"]), {}, "Scholz steps down"),
    (("agreement", "agree", "", ["US", "Russia"]), {"topics": ["peace-plan"]}, "US and Russia agree on peace talks"),
    (("agreement", "agree", "", ["US", "Russia"]), {}, "US and Russia reach agreement"),
    (("exchange", "exchange", "prisoners", []), {"place": "Istanbul"}, "Prisoner exchange in Istanbul"),
    (
        ("proposal", "hand", "draft agreement", ["Bessent"], ["Zelenskyy"]),
        {"topics": ["minerals-deal"]},
        "Bessent hands draft minerals deal to Zelenskyy",
    ),
]


@pytest.mark.parametrize(("parts", "more", "title"), BUILT)
def test_a_title_is_built_from_who_the_verb_and_the_thing(
    parts: tuple[Any, ...], more: dict[str, Any], title: str
) -> None:
    assert build_act_title(*parts, **more) == title


def test_no_title_is_too_long() -> None:
    names = ["von der Leyen-Something", "Abdullah bin Zayed Al Nahyan", "Recep Tayyip Erdoğan of Türkiye"]
    title = build_act_title("proposal", "present", "peace plan", names, ["Zelenskyy"], place="the Presidential Library")
    assert len(title) <= LONGEST


STATEMENTS: list[tuple[list[str], str, list[str], str | None, str]] = [
    (["Putin"], "say", ["territory"], None, "Putin comments on territory"),
    (["Putin"], "say", ["territory"], "Moscow", "Putin speaks in Moscow on territory"),
    (["Putin"], "reject", ["ceasefire", "sanctions"], "Moscow", "Putin rejects a ceasefire"),
    (["Putin"], "back in principle", ["ceasefire"], None, "Putin backs a ceasefire in principle"),
    (["Merz", "Macron"], "call for", ["sanctions"], None, "Merz and Macron press for sanctions"),
]


@pytest.mark.parametrize(("names", "verb", "topics", "place", "title"), STATEMENTS)
def test_a_statement_tells_where_somebody_stands_or_speaks(
    names: list[str], verb: str, topics: list[str], place: str | None, title: str
) -> None:
    assert build_title("statement", names, verb=verb, topics=topics, place=place) == title
