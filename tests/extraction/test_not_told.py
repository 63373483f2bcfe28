"""What is denied, doubted, wished for, imagined, asked or kept from being done is told as no event."""

from datetime import date

import pytest

from app.extraction.lexicon import Lexicon
from app.extraction.pipeline import extract
from app.reading.document import Document

LEXICON = Lexicon()
PUBLISHED = date(2025, 7, 24)  # a Thursday


def told(text: str) -> list[str]:
    """Status of each call, meeting or visit."""
    found = extract(Document(text, published=PUBLISHED, published_basis="given"), LEXICON).mentions
    return [m.status for m in found if m.kind in ("call", "meeting", "visit")]


VERBS = [
    "did not meet", "didn't meet", "has yet to meet", "will not meet", "refused to meet", "may meet",
    "might have met", "may have met", "could meet", "could have met", "would meet", "would have met", "should meet",
    "should have met", "must meet", "must have met", "is not going to meet", "never met", "failed to meet",
    "denied meeting", "denied having met", "denied he had met", "denied that he met", "regretted not meeting",
    "avoided meeting", "considered meeting", "suggested meeting", "ruled out meeting", "spoke of meeting",
    "talked about meeting", "dreamed of meeting", "insisted on meeting", "thought about meeting",
    "is against meeting", "mulled meeting", "missed meeting", "opposed meeting", "risked meeting", "hardly met",
    "almost met", "nearly met", "narrowly missed meeting", "declined an invitation to meet",
    "turned down a request to meet", "rejected a proposal to meet", "cancelled plans to meet",
    "has no intention of meeting", "had no intention of meeting", "left without meeting",
    "flew home without having met", "flew home instead of meeting", "skipped a chance to meet",
    "called on Zelensky to meet", "urged Zelensky to meet", "asked Zelensky to meet", "told Zelensky to meet",
    "advised Zelensky to meet", "wants Zelensky to meet", "expects Zelensky to meet", "allowed Zelensky to meet",
    "forbade Zelensky to meet", "barred Zelensky from meeting", "kept Zelensky from meeting",
    "stopped Zelensky meeting", "warned Zelensky against meeting", "accused Zelensky of secretly meeting",
    "suspected Zelensky of meeting",
]  # fmt: skip


@pytest.mark.parametrize("did", VERBS)
def test_what_was_not_done_is_not_told_as_done(did: str) -> None:
    assert "happened" not in told(f"Rubio {did} Lavrov on Friday in Budapest.")


SENTENCES = [
    "If Rubio meets Lavrov on Friday in Budapest, talks will follow.",
    "Unless Rubio meets Lavrov on Friday in Budapest, there will be no deal.",
    "Had Rubio met Lavrov on Friday in Budapest, a deal would have been closer.",
    "Were Rubio to meet Lavrov on Friday in Budapest, a deal would be closer.",
    "Whether Rubio met Lavrov on Friday in Budapest is unclear.",
    "It is unclear whether Rubio met Lavrov on Friday in Budapest.",
    "It was not clear if Rubio met Lavrov on Friday in Budapest.",
    "There was no sign that Rubio met Lavrov on Friday in Budapest.",
    "Reports that Rubio met Lavrov on Friday in Budapest were false.",
    "The Kremlin denied reports that Rubio met Lavrov on Friday in Budapest.",
    "Peskov denied that Rubio met Lavrov on Friday in Budapest.",
    "It is not true that Rubio met Lavrov on Friday in Budapest.",
    "Rumours that Rubio met Lavrov on Friday in Budapest spread quickly.",
    "Contrary to reports, Rubio did not meet Lavrov on Friday in Budapest.",
    "Did Rubio meet Lavrov on Friday in Budapest?",
    "Would Rubio meet Lavrov on Friday in Budapest?",
    "Imagine that Rubio met Lavrov on Friday in Budapest.",
    "As if Rubio had met Lavrov on Friday in Budapest, markets rose.",
    "It would be a mistake if Rubio met Lavrov on Friday in Budapest.",
    "Neither Rubio nor Witkoff met Lavrov on Friday in Budapest.",
    "No American official met Lavrov on Friday in Budapest.",
    "Nobody met Lavrov on Friday in Budapest.",
    "Rather than meet Lavrov on Friday in Budapest, Rubio flew home.",
    "Instead of meeting Lavrov on Friday in Budapest, Rubio flew home.",
    "Far from meeting Lavrov on Friday in Budapest, Rubio flew home.",
    "Rubio was far from meeting Lavrov on Friday in Budapest.",
    "The idea that Rubio met Lavrov on Friday in Budapest is absurd.",
    "Rubio's plan to meet Lavrov on Friday in Budapest fell apart.",
    "Rubio's hope of meeting Lavrov on Friday in Budapest was dashed.",
    "A meeting between Rubio and Lavrov on Friday in Budapest is out of the question.",
    "A meeting between Rubio and Lavrov on Friday in Budapest is not planned.",
    "A meeting between Rubio and Lavrov on Friday in Budapest is unlikely.",
    "A meeting between Rubio and Lavrov on Friday in Budapest would be useful.",
    "A meeting between Rubio and Lavrov on Friday in Budapest never happened.",
    "A meeting between Rubio and Lavrov on Friday in Budapest was ruled out by the Kremlin.",
    "The Kremlin ruled out a meeting between Rubio and Lavrov on Friday in Budapest.",
    "The Kremlin denied a meeting between Rubio and Lavrov on Friday in Budapest.",
    "The Kremlin denied that a meeting between Rubio and Lavrov took place on Friday in Budapest.",
    "There was no meeting between Rubio and Lavrov on Friday in Budapest.",
    "Without a meeting between Rubio and Lavrov on Friday in Budapest, there is no deal.",
    "Talk of a meeting between Rubio and Lavrov on Friday in Budapest was premature.",
    "Rumours of a meeting between Rubio and Lavrov on Friday in Budapest were denied.",
    "Reports of a meeting between Rubio and Lavrov on Friday in Budapest are fake, the Kremlin said.",
    "A rumoured meeting between Rubio and Lavrov on Friday in Budapest caused alarm.",
    "A supposed meeting between Rubio and Lavrov on Friday in Budapest caused alarm.",
    "Budapest was ready for a meeting between Rubio and Lavrov on Friday.",
    "Budapest had offered to host a meeting between Rubio and Lavrov on Friday.",
    "Orban called for a meeting between Rubio and Lavrov on Friday in Budapest.",
    "Orban hoped for a meeting between Rubio and Lavrov on Friday in Budapest.",
    "Orban proposed a meeting between Rubio and Lavrov on Friday in Budapest.",
    "Orban opposed a meeting between Rubio and Lavrov on Friday in Budapest.",
    "Orban blocked a meeting between Rubio and Lavrov on Friday in Budapest.",
    "Orban sought a meeting with Lavrov on Friday in Budapest.",
    "Orban requested a call with Putin on Friday.",
    "Orban refused a call with Putin on Friday.",
    "Orban missed a call from Putin on Friday.",
    "Orban ignored a call from Putin on Friday.",
    "Orban was offered a call with Putin on Friday.",
    "Orban was denied a call with Putin on Friday.",
    "Orban waited for a call from Putin on Friday.",
    "Orban awaited a call from Putin on Friday.",
    "Orban did not take a call from Putin on Friday.",
    "Orban asked for a call with Putin on Friday.",
]


@pytest.mark.parametrize("text", SENTENCES)
def test_what_nobody_says_was_held_or_will_be_is_not_told(text: str) -> None:
    assert {"happened", "planned"}.isdisjoint(told(text))


TALKS = [
    "denied holding", "considered holding", "stopped short of holding", "avoided holding", "was accused of holding",
    "warned against holding", "was close to holding", "discussed holding",
]  # fmt: skip


@pytest.mark.parametrize("did", TALKS)
def test_talks_that_somebody_only_thought_of_were_not_held(did: str) -> None:
    assert "happened" not in told(f"Rubio {did} talks with Lavrov in Budapest on Friday.")


def test_nobody_has_met_him() -> None:
    assert told("Nobody held talks with Lavrov in Budapest on Friday.") == []


HELD = [
    "Rubio spent Friday holding talks with Lavrov in Budapest.",
    "Rubio returned to Washington on Friday after holding talks with Lavrov in Budapest.",
    "Rubio met Lavrov on Friday in Budapest.",
    "After meeting Lavrov on Friday in Budapest, Rubio flew home.",
    "The meeting Rubio had with Lavrov on Friday in Budapest lasted an hour.",
    "Rubio was criticised for meeting Lavrov on Friday in Budapest.",
    "Rubio, who didn't sleep, met Lavrov on Friday in Budapest.",
    "Rubio's meeting with Lavrov on Friday in Budapest was kept short.",
    "Rubio's attempt to reach a deal with Lavrov ended when they met on Friday in Budapest.",
]


@pytest.mark.parametrize("text", HELD)
def test_what_was_held_is_told_beside_such_words(text: str) -> None:
    assert "happened" in told(text)


ASKED_IN_IT = [
    "Zelensky invited Trump to visit Kyiv during a phone call on Tuesday.",
    "Zelensky asked Trump to send weapons during a phone call on Tuesday.",
    "Zelensky urged Trump to impose sanctions at a meeting in Rome on Tuesday.",
]


@pytest.mark.parametrize("text", ASKED_IN_IT)
def test_the_day_behind_a_call_is_that_of_the_asking(text: str) -> None:
    assert told(text) == ["happened"]


def test_the_day_of_what_is_asked_for_is_to_come() -> None:
    assert "happened" not in told("Zelensky asked Trump to meet him on Tuesday.")
