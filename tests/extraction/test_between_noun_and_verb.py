"""What may stand between people or talks and the verb that tells of them, and behind it."""

import pytest

from app.extraction.types import Mention
from tests.extraction.acting import people, read

RU_UA_US = {"russia", "ukraine", "united-states"}
TOLD = [
    # between a noun and its verb
    ("A first round on the draft proposed by France took place in Rome on Tuesday.",
     "meeting", "happened", "2025-07-29", "Rome", None),
    ("Peace talks, hosted by Italy as part of its efforts to end the war, concluded in Rome on Tuesday.",
     "meeting", "happened", "2025-07-29", "Rome", {"italy"}),
    ("Talks involving Russia, Ukraine, and the United States began in Rome on Tuesday.",
     "meeting", "happened", "2025-07-29", "Rome", RU_UA_US),
    ("Talks between Lammy and Sybiha to settle the matter took place on Tuesday.",
     "meeting", "happened", "2025-07-29", None, {"david-lammy", "andrii-sybiha"}),
    # behind it
    ("Lammy announced on Wednesday that he had held a phone call with Andrii Sybiha to discuss the visit.",
     "call", "happened", None, None, {"david-lammy", "andrii-sybiha"}),
    ("Lammy held a meeting with Foreign Minister Andrii Sybiha to coordinate the next steps.",
     "meeting", "happened", None, None, {"david-lammy", "andrii-sybiha"}),
    # who came
    ("Officials from the United States, Ukraine, and Europe convened in Rome on Tuesday.",
     "meeting", "happened", "2025-07-29", "Rome", {"united-states", "ukraine"}),
    ("Russian and Ukrainian officials held rare face-to-face talks on Tuesday in Rome.",
     "meeting", "happened", "2025-07-29", "Rome", {"russia", "ukraine"}),
    ("Lammy had a telephone discussion with Sybiha.", "call", "happened", None, None, {"david-lammy", "andrii-sybiha"}),
    # its day in the next sentence
    ("Lammy held a phone conversation with Sybiha. The phone call took place on Tuesday.",
     "call", "happened", "2025-07-29", None, {"david-lammy", "andrii-sybiha"}),
    ("Lammy met Sybiha in Rome. The meeting was held on Tuesday.",
     "meeting", "happened", "2025-07-29", "Rome", {"david-lammy", "andrii-sybiha"}),
]  # fmt: skip

SILENT = [
    "Lammy asked Sybiha to hold talks in Rome.",
    "Lammy had no plans to meet Sybiha.",
    "Lammy and Sybiha hold occasional talks.",
    "No talks took place on Tuesday.",
    "Rare talks bring nothing, Lammy thinks.",
    "Lammy invited Sybiha to discuss the plan in Rome.",
]


def _talks(text: str) -> list[Mention]:
    return [mention for mention in read(text).mentions if mention.kind in ("meeting", "call", "summit")]


@pytest.mark.parametrize(("text", "kind", "status", "day", "place", "who"), TOLD)
def test_talks_are_told_whatever_stands_between(
    text: str, kind: str, status: str, day: str | None, place: str | None, who: set[str] | None
) -> None:
    found = [mention for mention in _talks(text) if mention.kind == kind]
    assert [(mention.status, mention.date, mention.place) for mention in found] == [(status, day, place)]
    assert who is None or people(found[0]) == who


@pytest.mark.parametrize("text", SILENT)
def test_what_is_only_asked_for_or_habit_is_no_meeting_held(text: str) -> None:
    assert [mention for mention in _talks(text) if mention.status == "happened"] == []


def test_a_meeting_that_began_is_not_dated_by_its_beginning_in_the_next_sentence() -> None:
    found = _talks("Lammy is to meet Sybiha in Rome. A meeting with Kallas took place on Tuesday.")
    assert found[0].date is None


def test_who_acts_may_stand_before_a_day_in_brackets() -> None:
    found = read("Russia on Tuesday (Jul 29) signed a deal with Iran.").mentions
    assert [people(mention) for mention in found] == [{"russia", "iran"}]
