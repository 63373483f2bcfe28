"""A truce that is told to be in force, to have begun or to run out, and whose it is."""

from datetime import date

import pytest

from app.extraction.lexicon import Lexicon
from app.extraction.pipeline import extract
from app.extraction.types import Mention
from app.reading.document import Document

LEXICON = Lexicon()


def truces(text: str) -> list[Mention]:
    """The truces of a text published on Saturday, 10 May 2025."""
    found = extract(Document(text, published=date(2025, 5, 10), published_basis="given"), LEXICON).mentions
    return [mention for mention in found if mention.kind == "truce"]


WEEKEND, DAYS = "2025-05-10/2025-05-11", "2025-05-08/2025-05-10"
IN_FORCE = [
    ("Putin's ceasefire is in force this weekend.", WEEKEND, "vladimir-putin"),
    (
        "A ceasefire of sorts is in effect this weekend. Vladimir Putin announced it in April.",
        WEEKEND,
        "vladimir-putin",
    ),
    ("A three-day ceasefire announced by Putin took effect on Thursday.", "2025-05-08", "vladimir-putin"),
    ("Russia's unilateral ceasefire began on 8 May and expires on Saturday.", DAYS, "russia"),
    ("The three-day truce proclaimed by the Kremlin ran out on Saturday.", "2025-05-10", "kremlin"),
]


@pytest.mark.parametrize(("text", "day", "who"), IN_FORCE)
def test_a_truce_in_force_has_its_days_and_those_who_declared_it(text: str, day: str, who: str) -> None:
    assert [(m.status, m.date, [slug for slug, _ in m.roles]) for m in truces(text)] == [("happened", day, [who])]


@pytest.mark.parametrize(
    "text",
    [
        "No ceasefire is in force this weekend.",
        "If a ceasefire is in force on Saturday, talks will begin.",
        "Troops will go as soon as a ceasefire is in place, Macron said on Thursday.",
        "A ceasefire would be in force by Monday, Trump said.",
    ],
)
def test_a_truce_that_is_awaited_or_denied_is_none(text: str) -> None:
    assert truces(text) == []
