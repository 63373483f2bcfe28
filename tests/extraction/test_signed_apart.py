"""Who signed the same in another city or for another state, without a verb of his own."""

from datetime import date

import pytest

from app.extraction.lexicon import Lexicon
from app.extraction.pipeline import extract
from app.reading.document import Document

LEXICON = Lexicon()
PUBLISHED = date(2025, 7, 14)  # a Monday


def signers(text: str) -> set[str]:
    found = extract(Document(text, published=PUBLISHED, published_basis="given"), LEXICON).mentions
    return {slug for m in found if m.kind == "agreement" for slug, _ in m.roles}


APART = [
    "The agreement, which Svyrydenko signed in Kyiv and Bessent in Washington, was published on Friday.",
    "Svyrydenko signed the agreement in Kyiv on Friday and Bessent in Washington.",
    "The agreement was signed by Svyrydenko in Kyiv and by Bessent in Washington on Friday.",
    "Bessent signed the agreement for America and Svyrydenko for Ukraine on Friday.",
    "Svyrydenko signed the agreement for Ukraine on Friday, Bessent for the United States.",
]


@pytest.mark.parametrize("text", APART)
def test_the_second_signs_without_a_verb(text: str) -> None:
    assert signers(text) >= {"yulia-svyrydenko", "scott-bessent"}


ALONE = [
    "Svyrydenko signed the agreement in Kyiv on Friday and Bessent in Washington said it was good.",
    "Svyrydenko signed the agreement in Kyiv on Friday, and Bessent in Washington, who had waited, welcomed it.",
    "Svyrydenko signed the agreement on Friday, thanking Trump and Bessent for the United States' help.",
    "Svyrydenko signed the agreement on Friday after talks with Bessent in Washington.",
]


@pytest.mark.parametrize("text", ALONE)
def test_who_does_something_else_signed_nothing(text: str) -> None:
    assert "scott-bessent" not in signers(text)
