"""Who came along with one of the two, named behind place and day, and who led the other delegation, without a verb."""

from datetime import date

import pytest

from app.extraction.lexicon import Lexicon
from app.extraction.pipeline import extract
from app.reading.document import Document

LEXICON = Lexicon()
PUBLISHED = date(2025, 7, 14)  # a Monday


def there(text: str) -> set[str]:
    """All who took part in the first gathering told."""
    found = extract(Document(text, published=PUBLISHED, published_basis="given"), LEXICON).mentions
    return {slug for slug, _ in next(m.roles for m in found if m.kind in ("meeting", "summit"))}


MET = "Trump met Zelensky in Washington on Friday"
ALONG = [
    (f"{MET} with Vance and Rubio.", {"jd-vance", "marco-rubio"}),
    (f"{MET} with Vice President JD Vance and his envoy Keith Kellogg to discuss arms.", {"jd-vance", "keith-kellogg"}),
    (f"{MET} with Vance and Rubio, Peskov said.", {"jd-vance", "marco-rubio"}),
    ("Witkoff met Umerov on Friday in Miami with Rubio and Kushner.", {"marco-rubio", "jared-kushner"}),
    ("Witkoff held talks with Umerov in Miami on Sunday with Jared Kushner.", {"jared-kushner"}),
    ("Rubio will meet Lavrov in Riyadh on Friday with Witkoff.", {"steve-witkoff"}),
]


@pytest.mark.parametrize(("text", "who"), ALONG)
def test_who_came_along_stands_behind_place_and_day(text: str, who: set[str]) -> None:
    assert who < there(text)
    assert "dmitry-peskov" not in there(text)


APART = [
    f"{MET} with an offer from Macron.",
    f"{MET} with Macron's offer in hand.",
    f"{MET} with Macron still opposed.",
    f"{MET} after talks in Paris with Macron.",
    f"{MET} and spoke on Saturday with Macron.",
    "Zelensky met in Rome on Friday with Meloni and in Paris on Saturday with Macron.",
    "Zelensky met Trump on Friday in Washington and on Sunday in London with Macron.",
    "Trump hosted Zelensky in Washington three days after his summit in Alaska with Macron.",
]


@pytest.mark.parametrize("text", APART)
def test_who_is_named_with_something_else_came_not(text: str) -> None:
    assert "emmanuel-macron" not in there(text)


TALKS = "The talks took place in Istanbul on Friday"
LED = [
    "Umerov led the Ukrainian delegation and Medinsky the Russian one. The talks took place in Istanbul on Friday.",
    f"{TALKS}. The Ukrainian team was headed by Umerov, the Russian by Medinsky.",
    f"{TALKS}, with Umerov heading the Ukrainian team and Medinsky the Russian one.",
    f"{TALKS}, with the Ukrainian side led by Umerov and the Russian by Medinsky.",
    "With Umerov at the head of the Ukrainian team and Medinsky leading the Russian one, talks in Rome began Friday.",
]


@pytest.mark.parametrize("text", LED)
def test_the_second_delegation_is_led_without_a_verb(text: str) -> None:
    assert {"rustem-umerov", "vladimir-medinsky"} <= there(text)
