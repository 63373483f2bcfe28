"""Events told over several sentences and paragraphs of one article: none told twice, none with the day of another."""

import pytest

from app.extraction.pipeline import extract
from app.extraction.types import Mention
from app.reading.document import Document
from tests.extraction.test_mentions import LEXICON, PUBLISHED


def told(text: str) -> tuple[Mention, ...]:
    """The mentions of a text published on Thursday, 20 February 2025; "|" stands between paragraphs."""
    document = Document(text.replace("|", "\n\n"), published=PUBLISHED, published_basis="given")
    return extract(document, LEXICON).mentions


ONCE = [
    ("On 11 February Vladimir Putin received Steve Witkoff in Moscow; the talks lasted five hours.", "meeting"),
    ("Marco Rubio met Sergey Lavrov in Riyadh on Tuesday, and the meeting ended without a statement.", "meeting"),
]


@pytest.mark.parametrize(("text", "kind"), ONCE)
def test_what_is_told_again_is_one_event(text: str, kind: str) -> None:
    assert [mention.kind for mention in told(text) if mention.kind == kind] == [kind]
