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
    ("Waltz joined Rubio in Riyadh on Monday for the first talks with the Russians.",
     "happened", "2025-05-12", "Riyadh", {"mike-waltz", "marco-rubio", "russia"}),
    ("EU leaders ended an emergency meeting in Paris on Monday without agreeing on troops.",
     "happened", "2025-05-12", "Paris", {"european-union"}),
    ("A Ukrainian delegation including Umerov and Palisa flew to Riyadh on Monday.",
     "happened", "2025-05-12", "Riyadh", {"ukraine", "rustem-umerov", "pavlo-palisa"}),
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
    "Rubio and Kellogg sat beside Vance.",
    "Merz and Starmer, speaking from Kyiv on Saturday, said Trump backed the truce.",
    "Witkoff said on Thursday that he was in discussions with the Ukrainians about a meeting in Riyadh or Jeddah.",
    "Erdogan discussed preparations for Thursday's talks with Putin and Macron.",
]


@pytest.mark.parametrize(("text", "status", "day", "place", "people"), TOLD, ids=[case[0][:60] for case in TOLD])
def test_one_event_is_told(text: str, status: str, day: str | None, place: str | None, people: set[str]) -> None:
    (mention,) = read(text)
    assert (mention.status, mention.date, mention.place) == (status, day, place)
    assert {slug for slug, _ in mention.roles} == people


@pytest.mark.parametrize("text", NOT_TOLD)
def test_what_is_only_wished_for_or_came_before_is_not_told(text: str) -> None:
    assert read(text) == []


THERE = [
    ("Rubio and Lavrov spent four hours at the Diriyah Palace on Tuesday. The Saudi foreign minister, Faisal bin "
     "Farhan, opened the session, then left.", {"marco-rubio", "sergey-lavrov", "faisal-bin-farhan"}),
    ("Keir Starmer gathered more than a dozen leaders in London on Sunday. Emmanuel Macron and Giorgia Meloni were "
     "among those attending.", {"keir-starmer", "emmanuel-macron", "giorgia-meloni"}),
    ("Macron told Meloni on Wednesday that France could help Italy, in a call that both sides described as warm.",
     {"emmanuel-macron", "giorgia-meloni"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "people"), THERE, ids=[case[0][:60] for case in THERE])
def test_whoever_opened_attended_or_was_told_something_there_took_part(text: str, people: set[str]) -> None:
    (mention,) = read(text)
    assert mention.date is not None
    assert {slug for slug, _ in mention.roles} == people


def test_delegations_that_met_a_third_did_not_bring_the_second() -> None:
    text = (
        "American negotiators met the Ukrainian team on Sunday. In between, they spent 12 hours with a Russian "
        "delegation headed by Vladimir Medinsky."
    )
    assert [{slug for slug, _ in m.roles} for m in read(text)] == [
        {"united-states", "ukraine"},
        {"united-states", "russia", "vladimir-medinsky"},
    ]


def test_the_two_presidents_are_nobody_where_two_pairs_of_them_spoke() -> None:
    text = (
        "Trump called Zelenskyy on Wednesday.\n\nThe call came a day after Trump spoke with Putin.\n\n"
        "The two presidents last met on February 28."
    )
    told = read(text)
    assert [m.kind for m in told] == ["call", "call", "meeting"]
    assert told[2].roles == ()
