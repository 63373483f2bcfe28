"""Markdown without its markup; every other character stays where it is."""

from pathlib import Path

import pytest

from app.reading.markdown import plain

SEEDS = sorted((Path(__file__).parent.parent.parent / "seeds" / "articles").glob("*.md"))


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("# Envoys *meet*\n\nThey **met**.\n", "Envoys meet\n\nThey met.\n"),
        ("See [the page](https://a.example) ![map](m.png)now.\n", "See the page now.\n"),
        ("> We met\n> today\n>\n> Jane Doe\n", "> We met\n> today\n>\n> Jane Doe\n"),
        ("- one\n- two\n", "- one\n- two\n"),
        ("1. one\n2. two\n", "1. one\n2. two\n"),
        ("R&amp;D \\*not so\\* `code` snake_case 5 * 3\n", "R&D *not so* code snake_case 5 * 3\n"),
        ("One\n***\nTwo\n", "One\n\nTwo\n"),
        ("<b>kept as written</b>\n", "<b>kept as written</b>\n"),
        ("", ""),
    ],
)
def test_markup_goes_and_words_stay(source: str, text: str) -> None:
    assert plain(source) == text


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_a_text_without_markup_stays_as_it_is(path: Path) -> None:
    body = path.read_text(encoding="utf-8").split("---\n", 2)[2].lstrip("\n")
    assert plain(body) == body
