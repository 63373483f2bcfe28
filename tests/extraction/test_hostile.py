"""Texts that nobody would print are read without an error."""

import pytest

from app.extraction.lexicon import Lexicon
from app.extraction.pipeline import extract
from app.reading.document import Document

LEXICON = Lexicon()


@pytest.mark.parametrize(
    "stretch",
    ["Ukraine, ", "Russia and ", "“", "“a” ", "(", "12 ", "Monday ", "twenty-", "Trump to meet Putin ", "said ", "A"],
)
def test_a_stretch_repeated_without_end_is_read(stretch: str) -> None:
    text = stretch * 3_000
    findings = extract(Document(text), LEXICON)
    assert all(0 <= ref.span.start < ref.span.end <= len(text) for ref in findings.refs)
