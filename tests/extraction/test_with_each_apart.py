"""Who talked to both, who rang two and is not named, and two who spoke alone."""

import pytest

from tests.extraction.acting import people, read

PUTIN, MERZ, TUSK = "vladimir-putin", "friedrich-merz", "donald-tusk"
BOTH = [
    "Putin spoke to both Merz and Tusk on Monday.",
    "After receiving Stubb in Moscow on Monday, Putin talked to both Merz and Tusk, and called the talks useful.",
    "Putin talked by phone with both Merz and Tusk on Monday.",
]
ALONE = [
    "Merz and Putin first spoke with each other alone.",
    "Merz and Putin talked to one another in private on Monday.",
]


@pytest.mark.parametrize("text", BOTH)
def test_talks_with_both_are_one_with_each(text: str) -> None:
    calls = [people(m) for m in read(text).mentions if m.kind == "call"]
    assert calls == [{PUTIN, MERZ}, {PUTIN, TUSK}]


@pytest.mark.parametrize("text", ALONE)
def test_who_speak_with_each_other_alone_are_in_one_room(text: str) -> None:
    assert [(m.kind, people(m)) for m in read(text).mentions] == [("meeting", {MERZ, PUTIN})]


def test_two_who_are_rung_by_somebody_else_did_not_speak() -> None:
    (mention,) = (m for m in read("A senior official telephoned Merz and Tusk on Monday.").mentions if m.kind == "call")
    assert mention.score < 0.5


IN_SEQUENCE = [
    "Putin met first with Merz and then Tusk on Monday.",
    "Putin spoke by phone with Chancellor Friedrich Merz and then Polish Prime Minister Donald Tusk on Monday.",
]


@pytest.mark.parametrize("text", IN_SEQUENCE)
def test_whoever_was_met_then_was_not_met_with_the_first(text: str) -> None:
    told = [people(m) for m in read(text).mentions if m.kind in ("meeting", "call")]
    assert told == [{PUTIN, MERZ}, {PUTIN, TUSK}]


def test_two_who_met_and_then_did_something_met_each_other() -> None:
    text = "Merz and Putin met in Berlin on Monday and then flew to Paris with Tusk."
    assert {MERZ, PUTIN} in [people(m) for m in read(text).mentions if m.kind == "meeting"]
