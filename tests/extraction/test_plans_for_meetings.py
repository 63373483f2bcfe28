"""A meeting that is only what something else is for: plans, efforts, what is said for or against it."""

from datetime import date

import pytest

from app.extraction.lexicon import Lexicon
from app.extraction.pipeline import extract
from app.reading.document import Document

LEXICON = Lexicon()
PUBLISHED = date(2025, 7, 14)  # a Monday
TALKS = ("call", "meeting", "summit", "visit")
BOTH = "a meeting between Marco Rubio and Sergey Lavrov in Vienna"


def told(text: str) -> list[tuple[str, str | None]]:
    """Status and day of each gathering."""
    found = extract(Document(text, published=PUBLISHED, published_basis="given"), LEXICON).mentions
    return [(mention.status, mention.date) for mention in found if mention.kind in TALKS]


CAME_TO_NOTHING = ["collapsed last week", "fell apart on Friday", "came to nothing", "were shelved on Friday"]


@pytest.mark.parametrize("end", CAME_TO_NOTHING)
def test_plans_that_came_to_nothing_called_it_off(end: str) -> None:
    assert [status for status, _ in told(f"Plans for {BOTH} {end}.")] == ["cancelled"]


WENT_ON = ["continued on Friday", "went on last week", "grew on Friday", "were announced on Thursday"]


@pytest.mark.parametrize("end", WENT_ON)
@pytest.mark.parametrize("plans", ["Plans for", "Preparations for", "Plans to hold"])
def test_the_day_of_plans_is_not_that_of_what_they_are_for(plans: str, end: str) -> None:
    assert told(f"{plans} {BOTH} {end}.") in ([], [("planned", None)])


ONLY_WANTED = [
    f"Efforts to arrange {BOTH} collapsed last week.",
    f"The push for {BOTH} began on Friday.",
    f"Expectations of {BOTH} grew on Friday.",
    f"The date of {BOTH} was discussed on Friday.",
    f"Putin called {BOTH} premature on Friday.",
    f"The Kremlin made {BOTH} conditional on a truce on Friday.",
    f"The Kremlin left open {BOTH} on Friday.",
    f"The Kremlin spoke out against {BOTH} on Friday.",
    f"The Kremlin paved the way for {BOTH} on Friday.",
    f"{BOTH.capitalize()} makes no sense now, Peskov said on Friday.",
    "Macron spoke out in favour of talks with Putin on Friday.",
    "Merz spoke on Friday of the possibility of a summit with Putin.",
]


@pytest.mark.parametrize("text", ONLY_WANTED)
def test_what_is_only_wanted_or_judged_is_not_told(text: str) -> None:
    assert told(text) == []


HELD = [
    "Rubio made progress at a meeting with Lavrov in Vienna on Friday.",
    "Macron spoke out after talks with Putin in Paris on Friday.",
    "Rubio was in Vienna on Friday for a meeting with Lavrov that collapsed within an hour.",
]


@pytest.mark.parametrize("text", HELD)
def test_what_was_held_is_told(text: str) -> None:
    assert ("happened", "2025-07-11") in told(text)


@pytest.mark.parametrize("state", ["stalled", "at an impasse", "on hold", "dragging on", "making little progress"])
def test_how_talks_stand_tells_of_none(state: str) -> None:
    assert told(f"With talks between Rubio and Lavrov {state}, Russia attacked Kyiv on Friday.") == []
    assert told(f"Trump met Zelensky in Rome on Friday with talks with Putin {state}.") == [("happened", "2025-07-11")]


def test_talks_that_somebody_held_are_told_however_they_stand() -> None:
    assert told("Rubio met with Lavrov in Vienna on Friday.") == [("happened", "2025-07-11")]
    assert told("With talks between Rubio and Lavrov under way in Vienna, Kyiv waited.") == [("happened", None)]
