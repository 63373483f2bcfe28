"""What a sentence tells of others than those it names: comings home, what was dropped beside talks."""

from datetime import date

import pytest

from app.extraction.lexicon import Lexicon
from app.extraction.pipeline import extract
from app.reading.document import Document

LEXICON = Lexicon()
PUBLISHED = date(2026, 2, 4)  # a Wednesday


def told(text: str) -> list[tuple[str, str, frozenset[str]]]:
    """Kind, status and people of each mention."""
    found = extract(Document(text, published=PUBLISHED, published_basis="given"), LEXICON).mentions
    return [(m.kind, m.status, frozenset(slug for slug, _ in m.roles)) for m in found]


NOBODY = [
    "They talked while Trump was flying back to Washington.",
    "Vladimir Putin returned to Moscow on Monday.",
    "Several senators came away from a conversation with Marco Rubio and called the text a wish list.",
    "Kirill Dmitriev denied it. Several senators came away from a conversation with Marco Rubio.",
    "What exactly Putin and Trump agreed on is unclear.",
    "Whatever Trump and Putin agreed in Alaska on Friday, the Europeans want to hear it.",
    "No oil has flowed since 27 January, when, according to Kyiv, the pipe was hit by Russian drones.",
    "EU leaders failed to agree on the use of 200 billion euros in immobilised Russian reserves.",
    "Donald Trump had set Moscow deadlines all summer.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_nothing_is_told(text: str) -> None:
    assert told(text) == []


TRUMP, PUTIN, ZELENSKYY = "donald-trump", "vladimir-putin", "volodymyr-zelenskyy"
JUST = [
    ("After Trump met Putin, his envoy, Steve Witkoff, flew to Kyiv.", ("meeting", "happened", {TRUMP, PUTIN})),
    ("The day Trump rang Putin, his minister, Pete Hegseth, was in Brussels.", ("call", "happened", {TRUMP, PUTIN})),
    ("Putin met Trump on Monday. The leaders who came to Kyiv stayed away.", ("meeting", "happened", {TRUMP, PUTIN})),
    (
        "Zelensky's meeting with Trump on Monday ended in a row and the ceremony was dropped.",
        ("meeting", "happened", {ZELENSKYY, TRUMP}),
    ),
    (
        "Yuri Ushakov, emerging from the conversation with Steve Witkoff, called it useful.",
        ("meeting", "happened", {"yuri-ushakov", "steve-witkoff"}),
    ),
    (
        "Trump is arranging a meeting of Putin and Zelensky.\n\nWith Trump and Zelensky at the table: Friedrich Merz.",
        ("meeting", "planned", {PUTIN, ZELENSKYY}),
    ),
    (
        "Steve Witkoff had prepared it in talks with Putin at the Kremlin on Friday.",
        ("meeting", "happened", {"steve-witkoff", PUTIN}),
    ),
]


@pytest.mark.parametrize(("text", "event"), JUST)
def test_only_those_who_did_it_are_told(text: str, event: tuple[str, str, set[str]]) -> None:
    kind, status, people = event
    assert [found for found in told(text) if found[0] == kind] == [(kind, status, frozenset(people))]


def test_all_who_stand_in_one_list_are_told() -> None:
    text = "Trump met Putin, his aide, Yuri Ushakov, and the foreign minister, Sergei Lavrov, on Monday."
    assert told(text) == [("meeting", "happened", frozenset((TRUMP, PUTIN, "yuri-ushakov", "sergey-lavrov")))]


CANCELLED = [
    "A visit by Marco Rubio to Kyiv, his first, was cancelled on Monday.",
    "A meeting between Rubio and Lavrov that the two had planned for Friday was called off.",
    "The meeting between Rubio and Lavrov planned for this week was cancelled.",
]


@pytest.mark.parametrize("text", CANCELLED)
def test_what_was_called_off_itself_is_cancelled(text: str) -> None:
    assert [status for _, status, _ in told(text)] == ["cancelled"]
