"""Who discussed what with whom has met him, at a place or on a day; so has who was with him somewhere."""

import pytest

from tests.extraction.acting import people, read

MET = [
    ("Sybiha discussed the war with Macron in Rome on Monday.", "2025-07-28"),
    ("Sybiha discussed a ceasefire with Macron on Monday in Rome.", "2025-07-28"),
    ("On Monday, Sybiha went over the draft with Emmanuel Macron in Rome.", "2025-07-28"),
    ("Sybiha reviewed the terms of a settlement with Macron in Rome on Monday.", "2025-07-28"),
    ("Sybiha worked through the peace plan drawn up by Washington with Macron in Rome on Monday.", "2025-07-28"),
    ("Sybiha compared notes with Macron in Rome on Monday.", "2025-07-28"),
    ("Sybiha was with Macron in Rome on Monday.", "2025-07-28"),
    ("Sybiha is to discuss security guarantees with Macron in Rome on Friday.", "2025-08-01"),
]
NOT_MET = [
    "Sybiha discussed his meeting with Putin in Rome on Monday.",
    "Sybiha discussed relations with Putin in Rome on Monday.",
    "Macron said in Rome that he was with Sybiha.",
    "Sybiha discussed the war with Russia in Rome on Monday.",
    "Merz would be with Sybiha in Rome, officials said.",
]


@pytest.mark.parametrize(("text", "day"), MET)
def test_who_talks_of_something_with_another_has_met_him(text: str, day: str) -> None:
    (mention,) = (m for m in read(text).mentions if m.kind == "meeting")
    assert (people(mention), mention.place, mention.date) == ({"andrii-sybiha", "emmanuel-macron"}, "Rome", day)


def test_several_discuss_it_with_another() -> None:
    (mention,) = read("Rubio and Witkoff discussed the draft with Umerov in Miami on Monday.").mentions
    assert people(mention) == {"marco-rubio", "steve-witkoff", "rustem-umerov"}


@pytest.mark.parametrize("text", NOT_MET)
def test_with_whom_something_is_that_is_discussed_was_not_there(text: str) -> None:
    pairs = [people(m) for m in read(text).mentions if m.kind in ("meeting", "call")]
    assert not any(len(pair) > 1 and "andrii-sybiha" in pair for pair in pairs)
