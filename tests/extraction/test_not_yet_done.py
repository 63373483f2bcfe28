"""What is told as done only in view of something else: "once they had met", "abandoned it", "put that visit off"."""

import pytest

from tests.extraction.acting import read, told

SENTENCES = [
    ("Once Merz and Tusk had met in Warsaw, Stubb would join them.", "meeting", "planned"),
    ("Merz will fly on to Oslo after he has met Tusk in Warsaw.", "meeting", "planned"),
    ("After Merz had met Tusk in Warsaw, Stubb flew home.", "meeting", "happened"),
    ("When Merz met Tusk in Warsaw, they agreed that Stubb would come.", "meeting", "happened"),
    ("Trump and Xi agreed to hold a summit in Rome, but Trump abandoned it on July 9.", "summit", "cancelled"),
    ("Trump and Xi agreed to hold a summit in Rome, but Xi doubted it on July 9.", "summit", "planned"),
    ("Macron had meant to travel on to Oslo; he has now put that visit off until 10 September.", "visit", "postponed"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "status"), SENTENCES)
def test_what_depends_on_something_else_is_not_told_as_done(text: str, kind: str, status: str) -> None:
    assert [mention.status for mention in read(text).mentions if mention.kind == kind] == [status]


DAYS = [
    ("The process was opened on 10 July, the day on which Merz presented a plan to Tusk.", "proposal", "2025-07-10"),
    ("Stubb received Tusk in Oslo two days before an ultimatum was to run out on July 8.", "meeting", "2025-07-06"),
    ("Macron had meant to travel on to Oslo; he has now put that visit off until 10 September.", "visit", "2025-09-10"),
    ("It goes back to October last year. A few weeks later, on November 2, Merz received Tusk in Berlin.",
     "meeting", "2024-11-02"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "day"), DAYS)
def test_a_day_told_in_other_words_dates_the_event(text: str, kind: str, day: str) -> None:
    assert [mention.date for mention in read(text).mentions if mention.kind == kind] == [day]


VIEWS = [
    "Trump and Putin agreed that a settlement could be reached.",
    "Trump and Putin agreed on Monday that the war must end.",
    "Peskov noted that Trump and Putin saw the causes alike, agreeing that peace was possible.",
]


@pytest.mark.parametrize("text", VIEWS)
def test_a_view_that_two_share_is_no_agreement(text: str) -> None:
    assert "agreement" not in [mention.kind for mention in told(text)]


def test_what_two_agree_will_be_done_is_an_agreement() -> None:
    text = "Trump and Putin agreed on Monday that their teams would open the embassies again."
    assert [mention.kind for mention in told(text)] == ["agreement"]
