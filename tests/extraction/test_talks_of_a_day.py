"""Talks with a day of their own: "Friday's talks with Lavrov" are held or to come, as what is said of them shows."""

from datetime import date

import pytest

from app.extraction.lexicon import Lexicon
from app.extraction.pipeline import extract
from app.reading.document import Document

LEXICON = Lexicon()
PUBLISHED = date(2025, 7, 24)  # a Thursday


def told(text: str) -> list[tuple[str, str | None]]:
    """Status and day of each meeting."""
    found = extract(Document(text, published=PUBLISHED, published_basis="given"), LEXICON).mentions
    return [(m.status, m.date) for m in found if m.kind in ("meeting", "summit")]


HELD = [
    "Friday's talks between Rubio and Lavrov ended without a deal.",
    "Friday's talks between Rubio and Lavrov were tense.",
    "Friday's talks between Rubio and Lavrov followed a call.",
    "Rubio left Friday's talks with Lavrov without a word.",
    "Rubio described Friday's talks with Lavrov as frank.",
    "After Friday's talks with Lavrov, Rubio flew home.",
    "Following Friday's talks between Rubio and Lavrov, oil prices fell.",
    "Rubio thanked Hungary for hosting Friday's talks with Lavrov.",
    "The outcome of Friday's talks between Rubio and Lavrov disappointed Kyiv.",
    "Kyiv was disappointed by Friday's talks between Rubio and Lavrov.",
    "Kyiv learned little of Friday's talks between Rubio and Lavrov.",
    "Details of Friday's talks between Rubio and Lavrov emerged on Tuesday.",
    "Rubio briefed allies on Friday's talks with Lavrov.",
    "Rubio was joined at Friday's talks with Lavrov by Witkoff.",
    "Witkoff attended Friday's talks between Rubio and Lavrov.",
    "At Friday's talks with Lavrov, Rubio raised sanctions.",
    "During Friday's talks with Lavrov, Rubio raised sanctions.",
    "In Friday's talks with Lavrov, Rubio raised sanctions.",
    "Friday's talks between Rubio and Lavrov lasted two hours.",
    "Photos from Friday's talks between Rubio and Lavrov show smiles.",
    "Friday's talks between Rubio and Lavrov have changed little.",
    "Friday's talks between Rubio and Lavrov had been brief.",
]


@pytest.mark.parametrize("text", HELD)
def test_they_were_held(text: str) -> None:
    assert told(text) == [("happened", "2025-07-18")]


TO_COME = [
    "Friday's talks between Rubio and Lavrov will be held in Budapest.",
    "Friday's talks between Rubio and Lavrov are to be held in Budapest.",
    "Rubio will attend Friday's talks with Lavrov.",
    "Ahead of Friday's talks with Lavrov, Rubio called Zelensky.",
    "Before Friday's talks with Lavrov, Rubio will call Zelensky.",
    "Friday's talks between Rubio and Lavrov are expected to last two hours.",
    "Witkoff will join Rubio at Friday's talks with Lavrov.",
    "Kyiv fears that Friday's talks between Rubio and Lavrov will bring a bad deal.",
    "The Kremlin confirmed Friday's talks between Rubio and Lavrov, which will be held in Budapest.",
    "Rubio arrived in Budapest on Thursday for Friday's talks with Lavrov.",
    "Rubio travelled to Budapest for Friday's talks with Lavrov.",
    "Budapest gears up for Friday's talks between Rubio and Lavrov.",
    "Budapest braces for Friday's talks between Rubio and Lavrov.",
    "Budapest awaits Friday's talks between Rubio and Lavrov.",
    "Kyiv fears Friday's talks between Rubio and Lavrov.",
    "The Kremlin looks forward to Friday's talks between Rubio and Lavrov.",
    "All eyes turn to Friday's talks between Rubio and Lavrov.",
    "Rubio has talks with Lavrov lined up for Friday.",
]


@pytest.mark.parametrize("text", TO_COME)
def test_they_are_to_come(text: str) -> None:
    assert told(text) == [("planned", "2025-07-25")]


UNSETTLED = [
    "Rubio is preparing for Friday's talks with Lavrov.",
    "Budapest is ready for Friday's talks between Rubio and Lavrov.",
    "Friday's talks between Rubio and Lavrov could bring a truce.",
]


@pytest.mark.parametrize("text", UNSETTLED)
def test_they_are_not_told_as_held_where_nothing_says_so(text: str) -> None:
    assert "happened" not in [status for status, _ in told(text)]


SAID_THERE = [
    ("In a call with Trump on Friday, Putin said talks could begin.", "call"),
    ("During a call with Trump on Friday, Putin said a truce might hold.", "call"),
    ("In a meeting with Trump on Friday, Putin said talks could begin.", "meeting"),
]


@pytest.mark.parametrize(("text", "kind"), SAID_THERE)
def test_what_somebody_says_there_could_begin_leaves_the_call_as_it_was(text: str, kind: str) -> None:
    (held,) = extract(Document(text, published=PUBLISHED, published_basis="given"), LEXICON).mentions
    assert (held.kind, held.status, held.date) == (kind, "happened", "2025-07-18")
    assert set(dict(held.roles)) == {"donald-trump", "vladimir-putin"}


def test_a_headline_of_nobody_is_told_by_its_text() -> None:
    title, text = "Leaders meet in Rome", "Keir Starmer is to meet Volodymyr Zelenskyy in Rome on 1 August 2025."
    found = extract(Document(f"{title}\n\n{text}", title=title, published=PUBLISHED), LEXICON).mentions
    assert [(m.kind, m.status, m.date) for m in found] == [("meeting", "planned", "2025-08-01")]


MOVED = [
    ("The talks between Rubio and Lavrov were moved to Friday.", "postponed"),
    ("The talks between Rubio and Lavrov were put back to Friday.", "postponed"),
    ("The talks between Rubio and Lavrov have been pushed back until Friday.", "postponed"),
    ("The talks between Rubio and Lavrov have been brought forward to Friday.", "planned"),
]


@pytest.mark.parametrize(("text", "status"), MOVED)
def test_the_day_to_which_they_are_moved_is_to_come(text: str, status: str) -> None:
    assert told(text) == [(status, "2025-07-25")]


FORETOLD = [
    "The summit between Rubio and Lavrov will decide much.",
    "Rubio said that the summit between Lavrov and Fidan will help.",
    "Merz spoke of a summit that will bring together Rubio and Lavrov.",
    "The summit of Rubio and Lavrov, at which Ukraine will be discussed, worries Kyiv.",
    "The meeting between Rubio and Lavrov will be hosted by Hungary.",
]


@pytest.mark.parametrize("text", FORETOLD)
def test_what_is_foretold_of_them_shows_that_they_are_to_come(text: str) -> None:
    assert [status for status, _ in told(text)] == ["planned"]


def test_what_never_happened_was_called_off() -> None:
    text = "The meeting between Rubio and Lavrov, which would have been their third, never happened."
    assert told(text) == [("cancelled", None)]


def test_what_needs_preparing_has_not_been_held() -> None:
    assert told("The Kremlin says the meeting between Rubio and Lavrov needs thorough preparation.") == []
