"""Sentences as agencies and broadcasters write them on talks, calls and visits: who took part, when and where."""

from datetime import date

import pytest

from app.extraction.lexicon import Lexicon
from app.extraction.pipeline import extract
from app.extraction.types import Mention
from app.reading.document import Document

LEXICON = Lexicon()
PUBLISHED = date(2025, 5, 17)  # a Saturday


def read(text: str) -> list[Mention]:
    """The mentions between people of a text published on PUBLISHED."""
    found = extract(Document(text, published=PUBLISHED, published_basis="given"), LEXICON).mentions
    return [m for m in found if m.kind in ("call", "meeting", "summit", "visit")]


TOLD = [
    ("Lavrov flew to Ankara on Thursday to see Fidan, while Ushakov stayed in Moscow.",
     "happened", "2025-05-15", "Ankara", {"sergey-lavrov", "hakan-fidan"}),
    ("Merz met Macron in Paris on Thursday before sending a team headed by Wadephul to Istanbul.",
     "happened", "2025-05-15", "Paris", {"friedrich-merz", "emmanuel-macron"}),
    ("Stubb had been due in London on Wednesday but cancelled the trip.",
     "cancelled", "2025-05-14", "London", {"alexander-stubb"}),
    ("Earlier on Thursday, the Kremlin aide Yuri Ushakov said he had spoken to Mike Waltz on Wednesday.",
     "happened", "2025-05-14", None, {"yuri-ushakov", "mike-waltz"}),
    ("Meloni and Merz met behind closed doors in Rome on Tuesday.",
     "happened", "2025-05-13", "Rome", {"giorgia-meloni", "friedrich-merz"}),
    ("Rubio and Yermak held a second round of talks at Istanbul's Dolmabahçe Palace on Monday.",
     "happened", "2025-05-12", "Istanbul", {"marco-rubio", "andriy-yermak"}),
    ("Macron gathered more than a dozen European leaders in Paris on Sunday.",
     "happened", "2025-05-11", "Paris", {"emmanuel-macron"}),
    ("Following calls with his Russian and Ukrainian counterparts on Monday, Trump said talks would begin.",
     "happened", "2025-05-12", None, {"donald-trump", "vladimir-putin", "volodymyr-zelenskyy"}),
    ("Merz, in Paris for a meeting with Macron, cancelled a visit to Kyiv planned for Friday.",
     "cancelled", "2025-05-23", "Kyiv", {"friedrich-merz"}),
    ("A date was set for a meeting between Rubio and Lavrov in Riyadh on Tuesday.",
     "planned", "2025-05-20", "Riyadh", {"marco-rubio", "sergey-lavrov"}),
]  # fmt: skip

NOT_TOLD = [
    "Sybiha held consultations with several European ministers after the talks with the Americans.",
    "Medinsky said the next step should be a meeting between Zelenskyy and Putin.",
    "Peskov said no date had yet been set for a meeting between Trump and Putin.",
    "Lavrov said that Russia was ready for talks with Ukraine without preconditions.",
    "Macron is open to a meeting with Putin.",
    "Erdogan said he would like to bring Putin and Zelenskyy together in Ankara.",
    "Starmer said he needed to speak with Trump.",
]


@pytest.mark.parametrize(("text", "status", "day", "place", "people"), TOLD, ids=[case[0][:60] for case in TOLD])
def test_one_event_is_told(text: str, status: str, day: str | None, place: str | None, people: set[str]) -> None:
    (mention,) = read(text)
    assert (mention.status, mention.date, mention.place) == (status, day, place)
    assert {slug for slug, _ in mention.roles} == people


@pytest.mark.parametrize("text", NOT_TOLD)
def test_what_is_only_wished_for_or_came_before_is_not_told(text: str) -> None:
    assert read(text) == []
