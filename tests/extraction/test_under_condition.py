"""What is done only in a condition has not been done; a participle before talks is no verb of its own."""

import pytest

from tests.extraction.acting import read

CONDITIONS = [
    "Russia would halt its fire if Kyiv left the regions that Moscow claims and accepted the plan, Putin said.",
    "The war would end once Zelensky came to Moscow and met Putin.",
    "As soon as Ukraine withdrew its soldiers and signed the treaty, Moscow would start talks.",
    "Provided that the parliament in Kyiv ratified the treaty, there could be a truce.",
    "Moscow would talk on condition that Kyiv exchanged all prisoners.",
]


@pytest.mark.parametrize("text", CONDITIONS)
def test_nothing_in_a_condition_has_happened(text: str) -> None:
    done = [m for m in read(text).mentions if m.status == "happened" and m.kind != "statement"]
    assert not done


def test_what_was_done_once_is_done() -> None:
    (met,) = [m for m in read("Once in Moscow, Witkoff met Putin on Tuesday.").mentions if m.kind == "meeting"]
    assert (met.status, met.date) == ("happened", "2025-07-29")


AHEAD = [
    "Trump plans to hold hastily arranged talks with Putin in Alaska on Friday.",
    "Trump and Putin will hold their much discussed meeting in Alaska on Friday.",
    "Trump is expected to meet Putin for long-awaited talks in Alaska on Friday.",
    "Trump is due to meet Putin for newly announced talks in Alaska on Friday.",
]


@pytest.mark.parametrize("text", AHEAD)
def test_how_talks_were_arranged_says_nothing_of_their_day(text: str) -> None:
    days = {(m.status, m.date) for m in read(text.replace("Friday", "Tuesday")).mentions}
    assert days == {("planned", "2025-08-05")}


def test_a_day_that_is_named_is_not_that_of_naming_it() -> None:
    (idea,) = read("Putin put forward a plan, naming August 15 as the date.").mentions
    assert (idea.kind, idea.status, idea.date) == ("proposal", "happened", None)
