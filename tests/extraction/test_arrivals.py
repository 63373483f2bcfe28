"""Those who have come for talks have not held them yet."""

import pytest

from tests.extraction.acting import read

ARRIVED = [
    "Marco Rubio arrived in Vienna on Tuesday for talks with Hakan Fidan.",
    "Marco Rubio landed in Vienna on Tuesday to meet Hakan Fidan.",
    "Marco Rubio arrived in Vienna on Tuesday ahead of a meeting with Hakan Fidan.",
    "Marco Rubio arrived on Tuesday in Vienna, where he is to meet Hakan Fidan.",
    "After arriving in Vienna on Tuesday for talks with Hakan Fidan, Marco Rubio walked through the old town.",
]
HELD = [
    "Marco Rubio arrived in Vienna on Tuesday for talks with Hakan Fidan that lasted four hours.",
    "Marco Rubio arrived in Vienna on Tuesday, and held talks with Hakan Fidan.",
    "Marco Rubio arrived in Vienna on Tuesday, where he met Hakan Fidan.",
    "Marco Rubio flew to Vienna on Tuesday for talks with Hakan Fidan.",
    "Marco Rubio was in Vienna on Tuesday for talks with Hakan Fidan.",
]


@pytest.mark.parametrize("text", ARRIVED)
def test_an_arrival_is_a_visit_and_the_talks_are_to_come(text: str) -> None:
    found = {mention.kind: mention for mention in read(text).mentions}
    assert (found["visit"].status, found["visit"].date) == ("happened", "2025-07-29")
    assert found["meeting"].status == "planned"
    assert dict(found["meeting"].roles).keys() == {"marco-rubio", "hakan-fidan"}


@pytest.mark.parametrize("text", HELD)
def test_talks_that_a_journey_led_to_were_held_on_its_day(text: str) -> None:
    found = [mention for mention in read(text).mentions if mention.kind == "meeting"]
    assert [(mention.status, mention.date) for mention in found] == [("happened", "2025-07-29")]


@pytest.mark.parametrize("text", ["Marco Rubio is in Vienna for talks with Hakan Fidan."])
def test_who_is_at_a_place_for_talks_has_them_before_him(text: str) -> None:
    found = [mention for mention in read(text).mentions if mention.kind == "meeting"]
    assert [(mention.status, mention.date) for mention in found] == [("planned", None)]


def test_what_is_told_of_the_talks_later_is_what_became_of_them() -> None:
    text = (
        "Marco Rubio arrived in Vienna on Tuesday for talks with Hakan Fidan. The two met on Wednesday for three hours."
    )
    found = [mention for mention in read(text).mentions if mention.kind == "meeting"]
    assert [(mention.status, mention.date) for mention in found] == [("happened", "2025-07-30")]


LEFT = [
    "Andriy Yermak left Geneva on Tuesday following a heated exchange with Marco Rubio and Keith Kellogg.",
    "Andriy Yermak left Geneva early on Tuesday without signing a paper after a meeting with Marco Rubio and Keith "
    "Kellogg.",
]


@pytest.mark.parametrize("text", LEFT)
def test_who_leaves_after_a_meeting_with_several_was_the_other_side_of_it(text: str) -> None:
    found = [mention for mention in read(text).mentions if mention.kind == "meeting"]
    assert [dict(mention.roles).keys() for mention in found] == [{"andriy-yermak", "marco-rubio", "keith-kellogg"}]
