"""Reads a short text through all stages, for tests of acts and statements."""

from datetime import date

from app.extraction.lexicon import Lexicon
from app.extraction.pipeline import extract
from app.extraction.types import Findings, Mention
from app.reading.document import Document

LEXICON = Lexicon()
PUBLISHED = date(2025, 8, 1)  # a Friday
TALKS = ("call", "meeting", "summit", "conference", "visit")


def read(text: str) -> Findings:
    """What is read from a text published on PUBLISHED."""
    return extract(Document(text, published=PUBLISHED, published_basis="given"), LEXICON)


def told(text: str) -> list[Mention]:
    """The mentions of a text published on PUBLISHED, but for talks between people."""
    return [mention for mention in read(text).mentions if mention.kind not in TALKS]


def people(mention: Mention) -> set[str]:
    """The slugs of those who act in it, of sanctions without those whom they hit."""
    hit = "subject" if mention.kind == "sanctions" else None
    return {slug for slug, role in mention.roles if role != hit}
