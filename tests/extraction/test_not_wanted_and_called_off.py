"""Talks that nobody wants or that are only asked for, and plans that the same sentence ends."""

import pytest

from tests.extraction.acting import TALKS, people, read

UNWANTED = [
    "A third round was not discussed, nor was a meeting between Trump and Putin, although the idea was in the air.",
    "Earlier this week, Trump said that he had no wish for a “wasted meeting” with Putin in Budapest.",
    "Trump showed no interest in a summit with Putin on Tuesday.",
    "Trump had no appetite for talks with Putin.",
    "Trump would have nothing of a call with Putin.",
    "Trump lost interest in a meeting with Putin on Tuesday.",
    "Trump said it was too early for a call with Putin.",
    "Trump pressed on Tuesday for a meeting between Putin and Zelenskyy.",
    "Trump has long wanted talks with Putin in Budapest.",
    "The question of a meeting between Trump and Putin was left open on Tuesday.",
    "Trump left open whether there would be a meeting between Putin and Zelenskyy.",
]
ENDED = [
    "Biden had planned to meet Zelenskyy in Rome as well, but on Wednesday called off the trip.",
    "Biden had planned to meet Zelenskyy in Rome, but cancelled his visit because of the fires.",
    "Biden was to meet Zelenskyy in Rome, but on Wednesday he called off his trip.",
    "A news conference at which Biden and Zelenskyy were due to sign a deal was called off on Friday.",
    "Biden and Zelenskyy were to sign the deal on Friday, but the ceremony was scrapped.",
    "The deal was to be signed by Biden and Zelenskyy on Friday but was not.",
    "The deal was due to be signed by Biden and Zelenskyy on Friday, but Zelenskyy left without signing.",
]


@pytest.mark.parametrize("text", UNWANTED)
def test_talks_that_nobody_wants_are_not_told(text: str) -> None:
    assert not [mention for mention in read(text).mentions if mention.kind in TALKS and mention.score > 0.5]


@pytest.mark.parametrize("text", ENDED)
def test_a_plan_that_the_sentence_ends(text: str) -> None:
    ended = [(m.kind, m.status, people(m)) for m in read(text).mentions if m.kind in ("meeting", "agreement")]
    assert [(status, who) for _, status, who in ended] == [("cancelled", {"joe-biden", "volodymyr-zelenskyy"})]


def test_what_another_plans_is_not_ended() -> None:
    text = "Zelenskyy was due in Rome for talks with Meloni on Sunday. "
    text += "Biden had planned to meet him there, but called off the trip."
    talks = {frozenset(people(mention)): mention.status for mention in read(text).mentions if mention.kind in TALKS}
    assert talks[frozenset(("volodymyr-zelenskyy", "giorgia-meloni"))] == "planned"
