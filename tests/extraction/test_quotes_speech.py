"""Speech told from what only stands between quotation marks."""

import pytest

from app.extraction.lexicon import Lexicon
from app.extraction.pipeline import extract
from app.extraction.quotes import speech
from app.reading.document import Document

LEXICON = Lexicon()


def quoted(text: str) -> list[str]:
    return [text[quote.span.start : quote.span.end] for quote in extract(Document(text), LEXICON).quotes]


@pytest.mark.parametrize(
    "text",
    [
        "The so-called “peacekeepers” never came.",
        "The film “The Long Road Home” opened in Kyiv.",
        "Juan “Chico” Marin carried the flag.",
        "On the programme “The Sunday Hour,” Trump said that a deal was near.",
        "They met under the “Normandy format” for years.",
        "The page has a heading “Related:” and a list.",
    ],
)
def test_terms_titles_and_nicknames_are_not_speech(text: str) -> None:
    assert quoted(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Trump called it “a disaster”.", "a disaster"),
        ("Russia “took a lot of land,” Trump told reporters.", "took a lot of land,"),
        ("Trump said that he was “ok” with it.", "ok"),
        ("Kallas described the offer as “thin”.", "thin"),
        ("“Never,” Putin said.", "Never,"),
    ],
)
def test_a_few_words_that_someone_said_are_speech(text: str, words: str) -> None:
    assert quoted(text) == [words]


@pytest.mark.parametrize(
    ("words", "fragment"),
    [
        ("We came early.", False),
        ("We came early,", False),
        ("took a lot of land", True),
        ("… and then we left.", True),
        ("[Ukraine’s] going to vote.", False),
        ("America First", True),
        ("Never!", False),
        ("It is over", False),
    ],
)
def test_a_fragment_begins_small_or_ends_without_a_mark(words: str, fragment: bool) -> None:
    assert speech.is_fragment(words, LEXICON.tags_of) is fragment


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("The Long Road Home", True),
        ("Meet the Press", True),
        ("We will meet soon.", False),
        ("ok", False),
        ("Build The Wall Right Now!", False),
    ],
)
def test_a_title_has_capitals(words: str, title: bool) -> None:
    assert speech.is_title(words) is title
