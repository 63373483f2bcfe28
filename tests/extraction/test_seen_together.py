"""Readings that only the company of other words decides: who was met, on which day, and whether at all."""

from datetime import date

import pytest

from app.extraction.lexicon import Lexicon
from app.extraction.pipeline import extract
from app.reading.document import Document

LEXICON = Lexicon()
PUBLISHED = date(2025, 8, 1)  # a Friday
Told = tuple[str, str | None, set[str]]


def told(text: str) -> list[Told]:
    """Kind, day and people of each mention."""
    found = extract(Document(text, published=PUBLISHED, published_basis="given"), LEXICON).mentions
    return [(m.kind, m.date, {slug for slug, _ in m.roles}) for m in found]


RUBIO_LAVROV = {"marco-rubio", "sergey-lavrov"}
TOLD: list[tuple[str, list[Told]]] = [
    ("Rubio hinted at talks with Lavrov in Geneva on Tuesday.", []),
    (
        "Erdogan told visiting Ukrainian President Volodymyr Zelensky in Ankara on Tuesday that he was ready.",
        [("meeting", "2025-07-29", {"recep-tayyip-erdogan", "volodymyr-zelenskyy"})],
    ),
    (  # who speaks with whom he has just met was not on the phone
        "Rubio met Lavrov in Geneva on Tuesday. Speaking with Lavrov on Tuesday, Rubio raised the truce.",
        [("meeting", "2025-07-29", RUBIO_LAVROV)],
    ),
    (  # the day of what is spoken of
        "Macron called for a ceasefire, recalling the quarrel in Paris on Tuesday.",
        [("statement", None, {"emmanuel-macron"})],
    ),
    (
        "Macron called for a ceasefire, speaking in Paris on Tuesday.",
        [("statement", "2025-07-29", {"emmanuel-macron"})],
    ),
    (  # the sides that were named last
        "Trump met Zelensky in Washington on Monday.\n\nThe first contacts between Russia and Ukraine came to nothing."
        " Then the two sides held direct talks in Belarus on Tuesday.",
        [
            ("meeting", "2025-07-28", {"donald-trump", "volodymyr-zelenskyy"}),
            ("meeting", "2025-07-29", {"russia", "ukraine"}),
        ],
    ),
    (  # he who meets somebody is another
        "Trump doubted it. After calling Putin on Tuesday, he flew to Rome.",
        [("call", "2025-07-29", {"donald-trump", "vladimir-putin"}), ("visit", "2025-07-29", {"donald-trump"})],
    ),
    (
        "Macron and Merz welcomed the leadership shown by Donald Trump.",
        [("statement", None, {"emmanuel-macron", "friedrich-merz"})],
    ),
    ("The ceasefire proposal came to nothing.", []),
    ("The ceasefire came to nothing.", []),
    ("The ceasefire came to an end on Tuesday.", [("truce", "2025-07-29", set())]),
    ("Putin visited Turkmenistan on Tuesday.", [("visit", "2025-07-29", {"vladimir-putin"})]),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_what_stands_beside_it_decides(text: str, expected: list[Told]) -> None:
    assert told(text) == expected


def test_a_headline_in_the_present_leaves_open_whether_they_have_met() -> None:
    text = "Zelensky meets Trump\n\nUkrainian President Volodymyr Zelensky will meet Donald Trump in Washington today."
    [mention] = extract(Document(text, published=PUBLISHED, published_basis="given"), LEXICON).mentions
    assert (mention.status, mention.date, mention.place) == ("planned", "2025-08-01", "Washington")
