"""Talks held by telephone or video are calls, whatever noun or verb tells of them."""

import pytest

from tests.extraction.acting import people, read

ON_LINE = [
    "Macron and Putin held talks by telephone on Monday.",
    "Macron and Putin had a thorough discussion over the telephone on Monday.",
    "Macron held negotiations with Putin on Monday by secure line.",
    "Macron and Putin conferred via video link on Monday.",
    "Macron had a long talk with Putin on the phone on Monday.",
    "Macron was in contact with Putin by phone on Monday.",
    "Macron had an exchange with Putin by videoconference on Monday.",
    "Macron and Putin held consultations during a telephone conversation on Monday.",
    "Macron held a conference call with Putin on Monday.",
    "Macron spoke to Putin in a conference call on Monday.",
]
IN_A_ROOM = [
    "Macron and Putin held talks in Rome on Monday, and Merz joined by video link.",
    "Macron took part in a meeting with Putin and Merz in Rome on Monday by video.",
    "Macron met Putin in Rome on Monday and spoke to Merz by phone.",
]


@pytest.mark.parametrize("text", ON_LINE)
def test_talks_by_telephone_are_a_call(text: str) -> None:
    (mention,) = (m for m in read(text).mentions if m.kind in ("call", "meeting"))
    assert (mention.kind, mention.date, people(mention)) == (
        "call",
        "2025-07-28",
        {"emmanuel-macron", "vladimir-putin"},
    )


@pytest.mark.parametrize("text", IN_A_ROOM)
def test_a_telephone_beside_talks_at_a_place_leaves_them_there(text: str) -> None:
    assert "meeting" in [mention.kind for mention in read(text).mentions]


def test_who_talks_in_a_conference_call_addresses_no_conference() -> None:
    found = read("Peskov told a conference call with reporters on Monday that the talks would go on.").mentions
    assert all(mention.rule != "speech" for mention in found)
