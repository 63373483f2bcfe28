"""A plan that the same sentence says was put off or called off: "was due to start on Sunday, but was postponed"."""

from datetime import date

import pytest

from app.extraction.lexicon import Lexicon
from app.extraction.pipeline import extract
from app.reading.document import Document

LEXICON = Lexicon()
PUBLISHED = date(2026, 2, 4)  # a Wednesday


def told(text: str) -> list[tuple[str, str | None, str | None]]:
    """Status, day and place of each meeting or visit."""
    found = extract(Document(text, published=PUBLISHED, published_basis="given"), LEXICON).mentions
    return [(m.status, m.date, m.place) for m in found if m.kind in ("meeting", "visit", "summit")]


ENDED = [
    ("The second round was supposed to start on Sunday in Doha, but was postponed over tensions.", "postponed"),
    ("The second round of talks was initially due to start on Sunday in Doha but was postponed.", "postponed"),
    ("The second round was due to start on Sunday in Doha but has been put off.", "postponed"),
    ("Talks between the two sides were scheduled for Sunday in Doha, but were pushed back to Friday.", "postponed"),
    ("A meeting between Rubio and Lavrov was to take place on Sunday in Doha but was cancelled.", "cancelled"),
    ("A meeting between Rubio and Lavrov was to take place on Sunday in Doha before it was called off.", "cancelled"),
    ("Rubio and Lavrov were to meet on Sunday in Doha, but the meeting was cancelled.", "cancelled"),
    ("Rubio was supposed to meet Lavrov on Sunday in Doha, but the trip was called off.", "cancelled"),
    ("Rubio and Lavrov were due to meet on Sunday in Doha, but that plan was scrapped.", "cancelled"),
]


@pytest.mark.parametrize(("text", "status"), ENDED)
def test_a_plan_ends_with_what_the_sentence_says_became_of_it(text: str, status: str) -> None:
    assert told(text) == [(status, "2026-02-01", "Doha")]


STANDING = [
    "Rubio will meet Lavrov on Friday in Doha, but a press conference was cancelled.",
    "Rubio will meet Lavrov on Friday in Doha, but his speech was put off.",
    "Rubio will meet Lavrov on Friday in Doha, but sanctions were postponed.",
]


@pytest.mark.parametrize("text", STANDING)
def test_a_plan_stands_where_something_else_was_put_off(text: str) -> None:
    assert ("planned", "2026-02-06", "Doha") in told(text)


def test_what_was_held_was_not_put_off() -> None:
    text = "Rubio met Lavrov on Sunday in Doha, but the next round was postponed."
    assert ("happened", "2026-02-01", "Doha") in told(text)


KEPT = [
    ("The talks between Rubio and Lavrov in Doha, planned for December, were held on Tuesday.", "2026-02-03"),
    (
        "The talks of Rubio and Lavrov in Doha, which had been due to open on Sunday, were held on Tuesday.",
        "2026-02-03",
    ),
    ("The meeting between Rubio and Lavrov in Doha, first set for Sunday, took place on Tuesday.", "2026-02-03"),
    ("The talks between Rubio and Lavrov in Doha set for Tuesday lasted three hours.", "2026-02-03"),
    ("The talks between Rubio and Lavrov in Doha scheduled for Tuesday went ahead as planned.", "2026-02-03"),
]


@pytest.mark.parametrize(("text", "day"), KEPT)
def test_what_was_planned_was_held_where_the_sentence_goes_on_to_say_so(text: str, day: str) -> None:
    assert told(text) == [("happened", day, "Doha")]


MOVED = [
    "The talks between Rubio and Lavrov in Doha planned for Thursday will now be held on Friday.",
    "The talks between Rubio and Lavrov in Doha set for Sunday, 8 February, have been brought forward to 6 February.",
]


@pytest.mark.parametrize("text", MOVED)
def test_the_new_day_of_a_plan_is_the_one_behind_the_verb(text: str) -> None:
    assert told(text) == [("planned", "2026-02-06", "Doha")]


OFF = [
    "The summit that was to bring Rubio and Lavrov together in Doha will not take place.",
    "The meeting between Rubio and Lavrov in Doha that had been due this week will not take place.",
    "The meeting between Rubio and Lavrov in Doha will not take place, Peskov said.",
]


@pytest.mark.parametrize("text", OFF)
def test_what_will_not_take_place_is_called_off(text: str) -> None:
    assert [(status, place) for status, _, place in told(text)] == [("cancelled", "Doha")]


NOT_OFF = [
    "A meeting between Rubio and Lavrov will not take place before the summer.",
    "The meeting between Rubio and Lavrov will not take place until a document is ready.",
    "The meeting between Rubio and Lavrov will not take place in Doha but in Rome.",
    "The visit of Rubio to Moscow, which was expected this week, has not taken place.",
]


@pytest.mark.parametrize("text", NOT_OFF)
def test_what_has_yet_to_take_place_is_not_called_off(text: str) -> None:
    assert "cancelled" not in [status for status, _, _ in told(text)]


def test_those_whom_a_summit_was_to_bring_together_are_its_people() -> None:
    text = "The summit that was to bring Rubio and Lavrov together in Doha will not take place."
    found = extract(Document(text, published=PUBLISHED, published_basis="given"), LEXICON).mentions
    assert [tuple(slug for slug, _ in m.roles) for m in found] == [("marco-rubio", "sergey-lavrov")]


GOING_ON = [
    "The talks will continue on Friday.",
    "Talks continue on Friday.",
    "The negotiations are to be resumed on Friday.",
]


@pytest.mark.parametrize("text", GOING_ON)
def test_talks_that_go_on_another_day_are_planned_for_it(text: str) -> None:
    assert told(text) == [("planned", "2026-02-06", None)]


def test_what_should_have_been_held_is_put_off_from_its_day() -> None:
    text = "A further round of talks, which should have been held in Doha on Sunday and Monday, has been put off."
    assert told(text) == [("postponed", "2026-02-01/2026-02-02", "Doha")]


def test_delegations_meet_on_a_day_named_without_a_preposition() -> None:
    assert [day for _, day, _ in told("Delegations from Russia, Ukraine and the United States meet today.")] == [
        "2026-02-04"
    ]
