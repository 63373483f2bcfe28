"""Warnings are kept in English, and told in the language of whoever checks the text."""

import pytest

from app.languages.message import speaking
from app.reading.compose import compose
from app.reading.plain import read_text
from app.reading.warned import OTHER_KIND, PICTURES, UNREAD, told

TOLD = [
    (UNREAD, "Деякі знаки не вдалося прочитати"),
    (PICTURES % {"empty": 3, "pages": 4}, "3 із 4"),
    (
        OTHER_KIND % {"name": "a%.pdf", "promised": "a PDF", "kind": "plain text"},
        "a%.pdf — це PDF, а насправді простий текст",
    ),
]


@pytest.mark.parametrize(("kept", "words"), TOLD)
def test_a_warning_is_told_in_ukrainian(kept: str, words: str) -> None:
    assert told([kept]) == (kept,)
    with speaking("uk"):
        assert words in told([kept])[0]


@pytest.mark.parametrize(
    "ending", ["They will meet again…", "Subscribe to continue reading", "Mr. Rubio said that the"]
)
def test_a_text_read_by_a_ukrainian_reader_is_kept_with_the_same_warning(ending: str) -> None:
    text = f"The envoys met in Geneva.\n\n{ending}"
    with speaking("uk"):
        kept = compose(read_text(text, "pasted"), None).warnings
        assert "Схоже" in told(kept)[0]
    assert kept == compose(read_text(text, "pasted"), None).warnings


def test_a_warning_that_no_message_makes_any_more_stays_as_it_was_kept() -> None:
    with speaking("uk"):
        assert told(["Something else."]) == ("Something else.",)
