"""What speakers say between quotation marks that they did or will do with whom."""

import pytest

from tests.extraction.acting import TALKS, people, read

PAIR = {"marco-rubio", "sergey-lavrov"}

# What Marco Rubio says; kind, status, day. Read on Friday, 1 August 2025.
TOLD = [
    ("I’ll be speaking to Sergei Lavrov on Tuesday", "call", "planned", "2025-08-05"),
    ("I will meet Sergei Lavrov in Doha on Tuesday", "meeting", "planned", "2025-08-05"),
    ("I'm going to see Sergei Lavrov on Monday", "meeting", "planned", "2025-08-04"),
    ("We’re going to have a call with Sergei Lavrov on Monday", "call", "planned", "2025-08-04"),
    ("I spoke with Sergei Lavrov", "call", "happened", None),
    ("I just had a long call with Sergei Lavrov", "call", "happened", None),
    ("I had a good phone call with Sergei Lavrov", "call", "happened", None),
]

SILENT = [
    "I will speak to Sergei Lavrov",
    "I have spoken to Sergei Lavrov",
    "I spoke with Sergei Lavrov many times",
    "I met Sergei Lavrov",
    "I would meet Sergei Lavrov on Tuesday",
    "There will be a meeting",
    "There will be peace on Tuesday",
]


@pytest.mark.parametrize(("words", "kind", "status", "day"), TOLD)
def test_who_says_he_met_or_will_meet_somebody_is_taken_at_his_word(
    words: str, kind: str, status: str, day: str | None
) -> None:
    told = [m for m in read(f"“{words},” Marco Rubio told reporters.").mentions if m.kind in TALKS]
    assert [(m.kind, m.status, m.date, people(m)) for m in told] == [(kind, status, day, PAIR)]


@pytest.mark.parametrize("words", SILENT)
def test_what_is_wished_or_done_time_and_again_is_not_told(words: str) -> None:
    assert [m for m in read(f"“{words},” Marco Rubio told reporters.").mentions if m.kind in TALKS] == []
