"""A plan that the same sentence says was put off or called off: "was due to start on Sunday, but was postponed"."""

from datetime import date

import pytest

from app.extraction.lexicon import Lexicon
from app.extraction.pipeline import extract
from app.reading.document import Document

LEXICON = Lexicon()
PUBLISHED = date(2026, 2, 4)  # a Wednesday


def told(text: str) -> list[tuple[str, str | None, str | None]]:
    """Status, day and place of each meeting or visit."""
    found = extract(Document(text, published=PUBLISHED, published_basis="given"), LEXICON).mentions
    return [(m.status, m.date, m.place) for m in found if m.kind in ("meeting", "visit", "summit")]


ENDED = [
    ("The second round was supposed to start on Sunday in Doha, but was postponed over tensions.", "postponed"),
    ("The second round of talks was initially due to start on Sunday in Doha but was postponed.", "postponed"),
    ("The second round was due to start on Sunday in Doha but has been put off.", "postponed"),
    ("Talks between the two sides were scheduled for Sunday in Doha, but were pushed back to Friday.", "postponed"),
    ("A meeting between Rubio and Lavrov was to take place on Sunday in Doha but was cancelled.", "cancelled"),
    ("A meeting between Rubio and Lavrov was to take place on Sunday in Doha before it was called off.", "cancelled"),
    ("Rubio and Lavrov were to meet on Sunday in Doha, but the meeting was cancelled.", "cancelled"),
    ("Rubio was supposed to meet Lavrov on Sunday in Doha, but the trip was called off.", "cancelled"),
    ("Rubio and Lavrov were due to meet on Sunday in Doha, but that plan was scrapped.", "cancelled"),
]


@pytest.mark.parametrize(("text", "status"), ENDED)
def test_a_plan_ends_with_what_the_sentence_says_became_of_it(text: str, status: str) -> None:
    assert told(text) == [(status, "2026-02-01", "Doha")]


STANDING = [
    "Rubio will meet Lavrov on Friday in Doha, but a press conference was cancelled.",
    "Rubio will meet Lavrov on Friday in Doha, but his speech was put off.",
    "Rubio will meet Lavrov on Friday in Doha, but sanctions were postponed.",
]


@pytest.mark.parametrize("text", STANDING)
def test_a_plan_stands_where_something_else_was_put_off(text: str) -> None:
    assert ("planned", "2026-02-06", "Doha") in told(text)


def test_what_was_held_was_not_put_off() -> None:
    text = "Rubio met Lavrov on Sunday in Doha, but the next round was postponed."
    assert ("happened", "2026-02-01", "Doha") in told(text)
