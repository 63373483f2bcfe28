"""The plain sentences with which agencies open a report."""

import pytest

from tests.extraction.acting import people, read

TALKS = [
    ("Ukraine met US negotiators in Geneva on Monday.", [("meeting", "happened", {"ukraine", "united-states"})]),
    ("Zelenskyy and Erdogan discussed peace in Ankara on Tuesday.",
     [("meeting", "happened", {"volodymyr-zelenskyy", "recep-tayyip-erdogan"})]),
    ("Zelenskyy arrived in Paris on Thursday for a meeting with Macron.",
     [("visit", "happened", {"volodymyr-zelenskyy"}),
      ("meeting", "planned", {"volodymyr-zelenskyy", "emmanuel-macron"})]),
    ("Britain sanctioned Russia's biggest oil producers on Wednesday.",
     [("sanctions", "happened", {"united-kingdom"})]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "found"), TALKS)
def test_each_is_told_once(text: str, found: list[tuple[str, str, set[str]]]) -> None:
    assert [(mention.kind, mention.status, people(mention)) for mention in read(text).mentions] == found


def test_the_day_is_not_that_of_what_was_days_before() -> None:
    text = "Days after meeting Putin in Alaska, Trump welcomed Zelenskyy to Washington on Monday."
    assert {(m.place, m.date) for m in read(text).mentions} == {("Alaska", None), ("Washington", "2025-07-28")}


def test_who_met_and_spoke_for_an_hour_did_not_ring_each_other_besides() -> None:
    (mention,) = read("Trump met Zelenskyy at the White House on Monday, and the two spoke for an hour.").mentions
    assert (mention.kind, mention.place) == ("meeting", "Washington")


def test_who_hosts_a_summit_does_not_only_attend_it() -> None:
    (summit,) = read("Starmer hosted a summit of European leaders in London on Sunday.").mentions
    assert summit.title == "Starmer hosts summit in London"
