"""Talks that ended on a day and took several days have them all."""

from datetime import date

import pytest

from app.extraction.lexicon import Lexicon
from app.extraction.pipeline import extract
from app.reading.document import Document

LEXICON = Lexicon()
TALKS = [
    ("A two-day round of talks between Rustem Umerov and Steve Witkoff ended in Geneva on Thursday.", "04/2026-02-05"),
    ("Rustem Umerov and Steve Witkoff wrapped up three days of talks in Geneva on Thursday.", "03/2026-02-05"),
    (
        "Talks between Umerov and Witkoff ended in Geneva on Thursday. Over two days, they spoke of money.",
        "04/2026-02-05",
    ),
    ("Talks between Umerov and Witkoff ended in Geneva on Thursday. The two-day round was secret.", "04/2026-02-05"),
    ("Two days of talks between Umerov and Witkoff came to a close in Geneva on Thursday.", "04/2026-02-05"),
    ("Talks between Umerov and Witkoff in Geneva ended on Thursday after two days.", "04/2026-02-05"),
    ("Umerov and Witkoff held two days of talks in Geneva that ended on Thursday.", "04/2026-02-05"),
    ("Rustem Umerov and Steve Witkoff opened two days of talks in Geneva on Wednesday.", "04"),
    ("Talks between Umerov and Witkoff ended in Geneva on Thursday after four hours.", "05"),
    ("Talks between Umerov and Witkoff ended in Geneva on Thursday. Two days earlier a truce had run out.", "05"),
]


@pytest.mark.parametrize(("text", "days"), TALKS)
def test_talks_that_ended_have_the_days_that_they_took(text: str, days: str) -> None:
    found = extract(Document(text, published=date(2026, 2, 6), published_basis="given"), LEXICON).mentions
    assert [mention.date for mention in found if mention.kind == "meeting"] == [f"2026-02-{days}"]
