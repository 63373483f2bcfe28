"""Meetings that are only counted, who does what "in order to", and whose round follows a call."""

from tests.extraction.acting import people, read


def test_a_time_that_is_counted_is_no_meeting_of_its_own() -> None:
    text = "Trump received Merz in Washington on Monday. It was the sixth time the two men had met since January."
    assert [m.date for m in read(text).mentions if m.kind == "meeting"] == ["2025-07-28"]
    assert not read("It was the sixth time that Merz and Tusk had met this year.").mentions


def test_who_rings_two_in_order_to_talk_does_so_himself() -> None:
    text = "Erdogan announced that he was going to telephone Merz and Tusk in order to talk about a truce."
    assert [people(m) for m in read(text).mentions if m.kind == "call"] == [
        {"recep-tayyip-erdogan", "friedrich-merz", "donald-tusk"}
    ]


def test_a_round_of_the_sides_is_not_of_those_who_rang_each_other() -> None:
    text = (
        "Merz and Tusk spoke by telephone on Monday. Each side is to bring a paper, to be exchanged at the next round."
    )
    assert [people(m) for m in read(text).mentions if m.kind == "meeting" and people(m)] == []
