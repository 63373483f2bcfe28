"""Talks that are only referred to: told where something says that they were held, and not where nothing does."""

from datetime import date

import pytest

from app.extraction.lexicon import Lexicon
from app.extraction.pipeline import extract
from app.reading.document import Document

LEXICON = Lexicon()
PUBLISHED = date(2025, 8, 12)  # a Tuesday


def told(text: str) -> list[tuple[str, str | None]]:
    """Status and day of each meeting or summit."""
    found = extract(Document(text, published=PUBLISHED, published_basis="given"), LEXICON).mentions
    return [(m.status, m.date) for m in found if m.kind in ("meeting", "summit")]


OPEN = [
    "Everything hinges on the meeting between Trump and Putin.",
    "Hopes rest on the summit between Trump and Putin.",
    "The place of the meeting between Trump and Putin is still open.",
    "The meeting between Trump and Putin casts a shadow over Kyiv.",
    "Diplomats are working on the meeting between Trump and Putin.",
    "The security around the meeting between Trump and Putin is tight.",
    "Macron has invited Merz and Starmer to Paris.",
    "Macron invited European leaders to Paris on Sunday.",
    "Zelensky is not invited to the meeting between Trump and Putin.",
]


@pytest.mark.parametrize("text", OPEN)
def test_nothing_is_told_where_nobody_says_that_they_were_held(text: str) -> None:
    assert told(text) == []


HELD = [
    ("After the meeting between Trump and Putin in Alaska, Kyiv is silent.", None),
    ("The session follows the talks between Trump and Putin on Friday.", "2025-08-08"),
    ("The meeting between Trump and Putin changed nothing.", None),
    ("The meeting between Trump and Putin in Alaska on 8 August was tense.", "2025-08-08"),
]


@pytest.mark.parametrize(("text", "day"), HELD)
def test_they_are_told_where_something_says_so(text: str, day: str | None) -> None:
    assert told(text) == [("happened", day)]


def test_a_reference_joins_what_was_told_before() -> None:
    text = "Trump met Putin in Alaska on 8 August.\n\nThe meeting between Trump and Putin is the talk of the town."
    assert told(text) == [("happened", "2025-08-08")]
