"""People, places and days of one event that stood beside another's: each stays with its own."""

import pytest

from tests.extraction.acting import TALKS, people, read

MON, TUE, WED, THU = "2025-07-28", "2025-07-29", "2025-07-30", "2025-07-31"
Card = tuple[str, str, str | None, str | None, frozenset[str]]


def card(kind: str, status: str, date: str | None, place: str | None, *who: str) -> Card:
    return kind, status, date, place, frozenset(who)


def cards(text: str) -> set[Card]:
    """The talks told by a text published on Friday, 1 August 2025."""
    found = (mention for mention in read(text).mentions if mention.kind in TALKS)
    return {(one.kind, one.status, one.date, one.place, frozenset(people(one))) for one in found}


ASIDES = [
    (
        "Keir Starmer, who is due to fly to Berlin on Tuesday for talks with Friedrich Merz, "
        "met Mark Rutte in Brussels on Thursday.",
        card("meeting", "planned", "2025-08-05", "Berlin", "keir-starmer", "friedrich-merz"),
        card("meeting", "happened", THU, "Brussels", "keir-starmer", "mark-rutte"),
    ),
    (
        "Marco Rubio, who was in Geneva on Tuesday for talks with Andriy Yermak, called Sergei Lavrov on Thursday.",
        card("meeting", "happened", TUE, "Geneva", "marco-rubio", "andriy-yermak"),
        card("call", "happened", THU, None, "marco-rubio", "sergey-lavrov"),
    ),
]
ROWS = [
    (
        "Zelensky met Macron on Tuesday and Merz in Berlin on Thursday.",
        card("meeting", "happened", TUE, None, "volodymyr-zelenskyy", "emmanuel-macron"),
        card("meeting", "happened", THU, "Berlin", "volodymyr-zelenskyy", "friedrich-merz"),
    ),
    (
        "Zelensky held talks with Macron on Tuesday and with Merz in Berlin on Thursday.",
        card("meeting", "happened", TUE, None, "volodymyr-zelenskyy", "emmanuel-macron"),
        card("meeting", "happened", THU, "Berlin", "volodymyr-zelenskyy", "friedrich-merz"),
    ),
    (
        "On Wednesday Zelensky met Macron and Merz in Berlin.",
        card("meeting", "happened", WED, "Berlin", "volodymyr-zelenskyy", "emmanuel-macron", "friedrich-merz"),
    ),
]
DROPPED = [
    (
        "A meeting between Rubio and Lavrov to prepare the Budapest summit was cancelled on Tuesday.",
        card("meeting", "cancelled", TUE, None, "marco-rubio", "sergey-lavrov"),
    ),
    (
        "A call between Rubio and Lavrov ahead of the summit was cancelled on Tuesday.",
        card("call", "cancelled", TUE, None, "marco-rubio", "sergey-lavrov"),
    ),
    (
        "The summit of Trump and Putin in Budapest was cancelled on Tuesday.",
        card("summit", "cancelled", TUE, "Budapest", "donald-trump", "vladimir-putin"),
    ),
    (
        "Peskov confirmed the postponement of the talks in Istanbul.",
        card("meeting", "postponed", None, "Istanbul"),
    ),
    ("Orban called for the cancellation of the summit in Brussels.",),
]
PAIRS = [
    (
        "Trump called off the meeting with Putin on Wednesday while hosting Mark Rutte, adding the two would meet.",
        card("meeting", "cancelled", WED, None, "donald-trump", "vladimir-putin"),
    ),
    (
        "Trump said that Putin had invited Zelensky to Moscow and that the two would meet soon.",
        card("meeting", "planned", None, None, "volodymyr-zelenskyy", "vladimir-putin"),
    ),
]
ASKED = [
    ("Asked why Trump would meet Putin, Leavitt said the president wanted peace.",),
    ("He was asked on Monday when Rubio would meet Lavrov in Budapest.",),
    (
        "Asked about the summit, Leavitt said Trump would meet Putin on Monday.",
        card("meeting", "planned", "2025-08-04", None, "donald-trump", "vladimir-putin"),
    ),
]


@pytest.mark.parametrize("case", [*ASIDES, *ROWS, *DROPPED, *PAIRS, *ASKED], ids=lambda case: case[0])
def test_each_keeps_its_own(case: tuple[str, *tuple[Card, ...]]) -> None:
    text, *expected = case
    assert cards(text) == set(expected)
