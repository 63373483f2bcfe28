"""Asides between somebody and what he did, and what is only planned: who speaks, who swapped, who voted."""

from datetime import date

import pytest

from app.extraction.lexicon import Lexicon
from app.extraction.pipeline import extract
from app.extraction.types import Mention
from app.reading.document import Document

LEXICON = Lexicon()
PUBLISHED = date(2025, 8, 9)  # a Saturday


def mentions(text: str) -> tuple[Mention, ...]:
    return tuple(extract(Document(text, published=PUBLISHED, published_basis="given"), LEXICON).mentions)


PLANNED = [
    "The announcement came ahead of a planned meeting between Donald Trump and Vladimir Putin.",
    "It comes a week before a planned meeting between Donald Trump and Vladimir Putin.",
    "The call came days before a scheduled meeting between Donald Trump and Vladimir Putin.",
    "The news broke before their proposed meeting in Doha between Donald Trump and Vladimir Putin.",
]


@pytest.mark.parametrize("text", PLANNED)
def test_a_planned_meeting_is_to_come(text: str) -> None:
    assert "happened" not in [m.status for m in mentions(text) if m.kind == "meeting"]


def test_who_brokered_the_deal_behind_a_swap_is_no_party_to_it() -> None:
    text = "A prisoner swap between Russia and Ukraine was carried out on Friday under a deal brokered by Qatar."
    (swap,) = [m for m in mentions(text) if m.kind == "exchange"]
    assert (swap.status, swap.date, "qatar" in dict(swap.roles)) == ("happened", "2025-08-08", False)


def test_who_handed_it_over_stands_anywhere_behind_the_verb() -> None:
    text = "The draft was handed to Zelensky on Thursday by Dan Driscoll."
    (proposal,) = [m for m in mentions(text) if m.kind == "proposal"]
    assert "daniel-driscoll" in dict(proposal.roles)


BRIEFED = [
    "European officials, who were briefed by President Trump and Witkoff this week, said sanctions must stay.",
    "Diplomats, who had been received by Erdogan and Fidan on Friday, said a ceasefire was near.",
]


@pytest.mark.parametrize("text", BRIEFED)
def test_whoever_is_named_in_an_aside_does_not_speak(text: str) -> None:
    assert [m.roles for m in mentions(text) if m.kind == "statement"] == []


BRACKETS = [
    ("The Verkhovna Rada (Ukrainian Parliament) has voted to ratify the agreement.", "vote", "verkhovna-rada"),
    ("Rustem Umerov (the secretary of the council) met Steve Witkoff on Friday.", "meeting", "rustem-umerov"),
]


@pytest.mark.parametrize(("text", "kind", "who"), BRACKETS)
def test_brackets_stand_between_somebody_and_the_verb(text: str, kind: str, who: str) -> None:
    assert [who in dict(m.roles) for m in mentions(text) if m.kind == kind] == [True]


JUDGED = [
    "Rubio called Friday's meeting with Lavrov useful.",
    "Lavrov praised Friday's talks with Rubio.",
    "Speaking after a meeting with Lavrov on Friday, Rubio said sanctions would stay.",
]


@pytest.mark.parametrize("text", JUDGED)
def test_who_judges_talks_or_speaks_after_them_was_there(text: str) -> None:
    (met,) = [m for m in mentions(text) if m.kind == "meeting"]
    assert (met.status, met.date, set(dict(met.roles))) == ("happened", "2025-08-08", {"marco-rubio", "sergey-lavrov"})
