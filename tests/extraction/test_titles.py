"""Titles are built from people, kind, place and topic, as an editor would put them."""

from typing import Any

import pytest

from app.extraction.title_names import short_name
from app.extraction.titles import LONGEST, build_title, placed

TITLES: list[tuple[str, list[str], dict[str, Any], str]] = [
    ("call", ["Trump", "Putin"], {}, "Trump and Putin speak by phone"),
    ("call", ["Trump", "Putin"], {"topics": ["ceasefire"]}, "Trump and Putin speak by phone on a ceasefire"),
    (
        "meeting",
        ["Bessent", "Zelenskyy"],
        {"place": "Kyiv", "topics": ["minerals-deal"]},
        "Bessent and Zelenskyy meet in Kyiv on the minerals deal",
    ),
    ("call", ["Macron", "Tusk"], {"topics": ["europe-role"]}, "Macron and Tusk speak by phone on Europe’s role"),
    ("visit", ["Witkoff"], {"place": "Moscow"}, "Witkoff visits Moscow"),
    ("conference", [], {"occasion": "Munich Security Conference", "place": "Munich"}, "Munich Security Conference"),
    (
        "meeting",
        ["Macron", "Starmer", "Scholz", "Tusk"],
        {"place": "Paris"},
        "Macron, Starmer and 2 others meet in Paris",
    ),
    ("visit", ["Starmer", "Trump"], {}, "Starmer visits Trump"),
    ("visit", [], {"place": "Istanbul"}, "Visit to Istanbul"),
    ("call", ["Trump", "Putin"], {"topics": ["peace-plan"]}, "Trump and Putin speak by phone on ending the war"),
    (
        "call",
        ["Trump", "Putin"],
        {"topics": ["peace-plan"], "words": {"memorandum"}},
        "Trump and Putin speak by phone on a peace plan",
    ),
    ("statement", ["Putin"], {"verb": "demand", "topics": ["neutrality"]}, "Putin demands neutrality"),
]


@pytest.mark.parametrize(("kind", "names", "more", "title"), TITLES)
def test_a_title_reads_like_a_headline(kind: str, names: list[str], more: dict[str, Any], title: str) -> None:
    assert build_title(kind, names, **more) == title


def test_a_title_is_never_too_long() -> None:
    names = ["von der Leyen-Something", "Abdullah bin Zayed Al Nahyan", "Recep Tayyip Erdoğan"]
    assert (
        len(build_title("meeting", names, place="the Presidential Library", topics=["peace-plan", "territory"]))
        <= LONGEST
    )


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Donald Trump", "Trump"),
        ("Ursula von der Leyen", "von der Leyen"),
        ("Bart De Wever", "De Wever"),
        ("Abdullah bin Zayed Al Nahyan", "Al Nahyan"),
        ("Pope Francis", "Pope Francis"),
        ("Felipe VI", "Felipe VI"),
        ("King Charles III", "Charles III"),
    ],
)
def test_a_person_is_named_by_surname_with_its_particles(name: str, short: str) -> None:
    assert short_name(name, "person") == short


@pytest.mark.parametrize(
    ("title", "kind", "expected"),
    [
        ("Macron and Starmer meet", "meeting", "Macron and Starmer meet in Paris"),
        ("Macron and Starmer meet on sanctions", "meeting", "Macron and Starmer meet in Paris on sanctions"),
        ("Macron holds talks on a ceasefire", "meeting", "Macron holds talks in Paris on a ceasefire"),
        ("Macron and Starmer hold summit", "summit", "Macron and Starmer hold summit in Paris"),
        ("Macron and Starmer meet in Paris", "meeting", "Macron and Starmer meet in Paris"),
        ("Signing of minerals deal", "agreement", "Signing of minerals deal in Paris"),
        ("Macron and Starmer speak by phone", "call", "Macron and Starmer speak by phone"),
    ],
)
def test_a_title_without_a_place_takes_the_one_that_others_tell(title: str, kind: str, expected: str) -> None:
    assert placed(title, kind, "Paris") == expected
