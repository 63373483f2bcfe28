"""The same article, as markdown, as a web page and as a Word document, is the same text."""

import re
from html import escape
from pathlib import Path

import docx
import pytest

from app.reading.limits import Limits
from app.reading.reader import read
from app.settings import Settings
from tests.reading.makers import HEADLINE, html, saved

LIMITS = Limits.of(Settings())
SEEDS = sorted((Path(__file__).parent.parent.parent / "seeds" / "articles").glob("*.md"))[:12]


def blocks(body: str) -> list[tuple[bool, list[str]]]:
    """(whether quoted, paragraphs) of each block of a markdown body."""
    return [
        (block.startswith(">"), re.sub(r"(?m)^>[ ]?", "", block).split("\n\n") if block.startswith(">") else [block])
        for block in body.split("\n\n")
    ]


def as_page(body: str) -> bytes:
    written = ""
    for quoted, paragraphs in blocks(body):
        inner = "".join(f"<p>{escape(words)}</p>" for words in paragraphs)
        written += f"<blockquote>{inner}</blockquote>" if quoted else inner
    return html(paragraphs=()).replace("</article>", f"{written}</article>").encode()


def as_word(body: str) -> bytes:
    document = docx.Document()
    for quoted, paragraphs in blocks(body):
        for words in paragraphs:
            document.add_paragraph(words, style="Quote" if quoted else None)
    return saved(document)


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_the_same_article_is_the_same_text_in_every_format(path: Path) -> None:
    text = read(path.read_bytes(), path.name, LIMITS).text
    assert read(as_page(text.strip()), "a.html", LIMITS).text.removeprefix(f"{HEADLINE}\n\n") == text
    assert read(as_word(text.strip()), "a.docx", LIMITS).text == text
