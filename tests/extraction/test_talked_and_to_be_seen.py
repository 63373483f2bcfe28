"""Who talked to whom, who is to see whom, who is on the way for talks; and plans that came true or go ahead."""

import pytest

from tests.extraction.acting import people, read

PAIR = {"andrii-sybiha", "emmanuel-macron"}
TOLD = [
    ("Putin has also talked to Hungarian Prime Minister Viktor Orbán.", "call", "happened",
     {"vladimir-putin", "viktor-orban"}),
    ("Zelensky is to talk with Macron next week.", "call", "planned", {"volodymyr-zelenskyy", "emmanuel-macron"}),
    ("Sybiha is expected to see Macron.", "meeting", "planned", PAIR),
    ("Sybiha is still expected to see Emmanuel Macron for a bilateral meeting.", "meeting", "planned", PAIR),
    ("Sybiha is coming to Paris on Wednesday for talks with Macron.", "meeting", "planned", PAIR),
    ("Sybiha is travelling to Paris this week for a meeting with Macron.", "meeting", "planned", PAIR),
    ("Sybiha came to Paris on Wednesday for talks with Macron.", "meeting", "happened", PAIR),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "status", "who"), TOLD)
def test_who_talks_to_or_sees_whom(text: str, kind: str, status: str, who: set[str]) -> None:
    assert (kind, status, who) in [(m.kind, m.status, people(m)) for m in read(text).mentions]


@pytest.mark.parametrize("text", ["Sybiha is expected to see Macron leave.", "Macron expects to see Russia yield."])
def test_what_somebody_is_seen_to_do_is_no_meeting(text: str) -> None:
    assert [mention for mention in read(text).mentions if mention.kind == "meeting"] == []


def test_what_had_been_announced_is_what_has_been_held() -> None:
    text = "Sybiha was received in Paris by Macron.\n\nSybiha had announced that he would meet Macron about a truce."
    assert [m.status for m in read(text).mentions if m.kind == "meeting"] == ["happened"]


def test_what_is_still_expected_is_not_what_was_called_off() -> None:
    text = "A meeting of foreign ministers on Friday was called off. Lammy is still expected to see Andrii Sybiha."
    assert {m.status for m in read(text).mentions if m.kind == "meeting"} == {"cancelled", "planned"}


def test_they_talked_tells_of_what_was_told_before() -> None:
    text = "Macron met Putin in Rome on Monday. Macron talked with Putin about Ukraine."
    assert [m.kind for m in read(text).mentions if m.kind in ("meeting", "call")] == ["meeting"]
