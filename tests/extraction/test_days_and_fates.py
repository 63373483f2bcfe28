"""Whether something was held or only may be, and on which day, in the turns of phrase of news reports."""

from datetime import date

import pytest

from app.extraction.lexicon import Lexicon
from app.extraction.pipeline import extract
from app.reading.document import Document
from tests.extraction.dating import edtf

LEXICON = Lexicon()
PUBLISHED = date(2025, 9, 16)  # a Tuesday
Told = tuple[str, str, str | None, str | None]


def told(text: str) -> list[Told]:
    """Kind, status, day and place of each call, meeting, summit or visit of a text published on PUBLISHED."""
    found = extract(Document(text, published=PUBLISHED, published_basis="given"), LEXICON).mentions
    between = (m for m in found if m.kind in ("call", "meeting", "summit", "visit"))
    return [(m.kind, m.status, m.date, m.place) for m in between]


ONLY_MAY_BE = [
    "Talks between Fidan and Lavrov could move to a third round in Ankara this week.",
    "Talks between Fidan and Lavrov may shift to Ankara on Friday.",
    "The quarrel has cast doubt on a meeting between Fidan and Lavrov in Ankara.",
    "The strike has jeopardised the summit between Erdogan and Putin in Ankara.",
    "There was nothing to say when it came to a possible conversation between Meloni and Putin.",
    "A meeting between Fidan and Lavrov in Ankara is in doubt.",
    "The summit between Erdogan and Putin hangs in the balance.",
    "The meeting had been announced last week.",
]


@pytest.mark.parametrize("text", ONLY_MAY_BE)
def test_what_only_may_be_is_not_told(text: str) -> None:
    assert told(text) == []


TOLD = [
    ("The strikes overshadowed Friday's talks between Fidan and Lavrov in Ankara.",
     [("meeting", "happened", "2025-09-12", "Ankara")]),
    ("A summit between Erdogan and Putin has been called off, following a Monday phone call between Fidan and Lavrov.",
     [("summit", "cancelled", None, None), ("call", "happened", "2025-09-15", None)]),
    ("A meeting between Fidan and Lavrov was cancelled on Tuesday after a call between Erdogan and Putin on Monday.",
     [("meeting", "cancelled", "2025-09-16", None), ("call", "happened", "2025-09-15", None)]),
    ("Moscow scrapped a meeting between Fidan and Lavrov that was to take place in Ankara on Thursday.",
     [("meeting", "cancelled", "2025-09-18", "Ankara")]),
    ("The sides postponed a meeting between Fidan and Lavrov that had been planned in Ankara.",
     [("meeting", "postponed", None, "Ankara")]),
    ("A summit between Erdogan and Putin was announced on Monday.", [("summit", "planned", None, None)]),
    ("A summit between Erdogan and Putin has been announced for Friday.", [("summit", "planned", "2025-09-19", None)]),
    ("A summit between Erdogan and Putin was agreed on Monday for Friday.",
     [("summit", "planned", "2025-09-19", None)]),
    ("Earlier on Monday, Fidan had said a meeting between Erdogan and Putin would take place soon.",
     [("meeting", "planned", None, None)]),
    ("On Tuesday, Peskov said that Erdogan and Putin would meet in Sochi.", [("meeting", "planned", None, "Sochi")]),
    ("Talks between Fidan and Lavrov on Monday failed to bridge their differences.",
     [("meeting", "happened", "2025-09-15", None)]),
    ("Talks between Fidan and Lavrov on Monday failed to begin.", [("meeting", "cancelled", "2025-09-15", None)]),
    ("Earlier talks between Fidan and Lavrov in Ankara in May failed to work towards a truce.",
     [("meeting", "happened", "2025-05", "Ankara")]),
    ("Meloni's meeting with Macron will be followed by a visit on Thursday from the German chancellor.", []),
    ("Last week Erdogan suggested an assembly in Libya to name a council and then begin peace talks.", []),
    ("The gap widened with Erdogan's decision to open direct negotiations with Moscow.", []),
    ("Lavrov flew to Ankara on Monday to hold talks with Fidan.", [("meeting", "happened", "2025-09-15", "Ankara")]),
    ("Fidan and Lavrov met in Saudi Arabia's Jeddah on Monday.", [("meeting", "happened", "2025-09-15", "Jeddah")]),
    ("ANKARA, September 16. /ANKA/. Fidan praised the talks between Umerov and Medinsky.", []),
    ("Fidan said he was flying to Moscow on Thursday.", [("visit", "planned", "2025-09-18", "Moscow")]),
    ("Fidan said he had spoken with Lavrov by phone to prepare for a broader session in early October.",
     [("call", "happened", None, None)]),
    ("Fidan and Lavrov met for weekend talks in Ankara.", [("meeting", "happened", "2025-09-13/2025-09-14", "Ankara")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLD, ids=[case[0][:60] for case in TOLD])
def test_what_was_or_will_be_has_its_own_day(text: str, expected: list[Told]) -> None:
    assert told(text) == expected


READ = [
    ("Ankara had named its team for Wednesday's talks.", {"Wednesday": "2025-09-17"}),
    ("Ankara criticised Monday's talks.", {"Monday": "2025-09-15"}),
    ("Wednesday's talks ended without a deal.", {"Wednesday": "2025-09-10"}),
    ("Ankara wants to prevent a repeat of March's quarrel.", {"March": "2025-03"}),
    ("Washington has given both a December deadline to agree.", {"December": "2025-12"}),
    ("The July deadline passed without a deal.", {"July": "2025-07"}),
    ("On October 20 the ministers met for the first time.", {"October 20": "2024-10-20"}),
    ("On October 20 the ministers are to meet.", {"October 20": "2025-10-20"}),
    ("The war began in February 2022.\nThe sides held three rounds, ending on October 7.",
     {"February 2022": "2022-02", "October 7": "2022-10-07"}),
    ("Ankara confirmed that it was sending a team to talks on Thursday.", {"Thursday": "2025-09-18"}),
    ("Fidan was travelling to Moscow on Thursday when he heard of it.", {"Thursday": "2025-09-11"}),
    ("Fidan signalled readiness for a meeting of leaders in early October.", {"early October": "2025-10"}),
    ("The two met in October in Ankara.", {"October": "2024-10"}),
    ("And, unless he yields, Monday's developments helped Moscow.", {"Monday": "2025-09-15"}),
    ("It was the largest swap in five months that they agreed to make.", {"five months": None, "in five months": None}),
    ("A pact of 2022 was dropped by Moscow the next year.", {"the next year": None}),
    ("After a weekend call the plan was changed.", {"a weekend": "2025-09-13/2025-09-14"}),
    ("The two will meet for weekend talks.", {"weekend": "2025-09-20/2025-09-21"}),
    ("The announcement follows his earlier remarks in Ankara on Sunday.", {"Sunday": "2025-09-14"}),
    ("The announcement follows remarks on the programme Meet Turkey on Sunday.", {"Sunday": "2025-09-14"}),
    ("Fidan, Lavrov to Meet in Ankara on Sunday", {"Sunday": "2025-09-21"}),
    ("Fidan Will Meet Lavrov on Sunday", {"Sunday": "2025-09-21"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), READ, ids=[case[0][:60] for case in READ])
def test_a_day_is_read_as_its_sentence_means_it(text: str, expected: dict[str, str | None]) -> None:
    found = edtf(text, PUBLISHED.isoformat())
    assert {words: found.get(words) for words in expected} == expected


def test_a_length_counted_on_in_the_present_is_no_day_to_come() -> None:
    text = "A round is to be held next week. More than twelve months later, peace remains far off."
    assert "2026-09" not in edtf(text, PUBLISHED.isoformat()).values()


SAID = [
    ("Zakharova accused Paris of planning an intervention in Ukraine to enforce a ceasefire.", None),
    ("Erdogan said the plant in southern Ukraine had been part of the talks on a ceasefire.", None),
    ("In an exchange with reporters at the White House, Trump said a ceasefire in Ukraine was near.", "Washington"),
    ("Macron told reporters in Paris that a ceasefire had to come first.", "Paris"),
]


@pytest.mark.parametrize(("text", "place"), SAID)
def test_where_somebody_speaks_is_no_place_in_what_is_said(text: str, place: str | None) -> None:
    found = extract(Document(text, published=PUBLISHED), LEXICON).mentions
    assert [m.place for m in found if m.kind == "statement"] == [place]


TITLES = [
    ("Washington has signed a minerals deal with Kyiv.", "US and Ukraine sign minerals deal"),
    ("China has put forward a peace plan.", "China puts forward peace plan"),
    (
        "The sanctions were approved hours later, the first since the invasion of 24 February 2022.",
        "Sanctions approved",
    ),
]


@pytest.mark.parametrize(("text", "title"), TITLES)
def test_a_title_an_editor_would_leave_alone(text: str, title: str) -> None:
    found = extract(Document(text, published=PUBLISHED), LEXICON).mentions
    assert [(m.title, m.date) for m in found] == [(title, None)]


def test_what_took_place_was_not_taken() -> None:
    text = "The delegations had agreed to an exchange of 314 prisoners of war, which took place on Monday."
    found = extract(Document(text, published=PUBLISHED), LEXICON).mentions
    assert "Prisoners taken" not in [m.title for m in found]


DROPPED_ON = [
    ("A meeting between Fidan and Lavrov on Friday was called off.", "cancelled", "2025-09-19"),
    ("Friday's call between Fidan and Lavrov has been put off.", "postponed", "2025-09-19"),
    ("Monday's talks between Fidan and Lavrov were cancelled.", "cancelled", "2025-09-15"),
    ("Fidan was to have met Lavrov on Thursday.", "cancelled", "2025-09-18"),
    ("Fidan was to have met Lavrov on Monday.", "cancelled", "2025-09-15"),
    ("Fidan and Lavrov arranged on Monday to meet on Thursday.", "planned", "2025-09-18"),
    ("Doha was to have hosted the next round of talks on Monday.", "cancelled", "2025-09-15"),
    ("Doha was to have hosted the next round of talks on Thursday.", "cancelled", "2025-09-18"),
]


@pytest.mark.parametrize(("text", "status", "day"), DROPPED_ON)
def test_what_was_to_be_was_on_the_nearest_such_day(text: str, status: str, day: str) -> None:
    assert [event[1:3] for event in told(text)] == [(status, day)]


def test_another_dropped_as_well_is_another() -> None:
    text = "The meeting of Fidan and Lavrov set for Thursday is off. Another meeting on Thursday was cancelled as well."
    assert [event[1:3] for event in told(text)] == [("cancelled", "2025-09-18"), ("cancelled", "2025-09-18")]


OF_TODAY = [
    ("Fidan and Lavrov meet in Doha today.", "planned"),
    ("Erdogan receives Lavrov in Doha this evening.", "planned"),
    ("Fidan, who meets Lavrov in Doha on Tuesday, hopes for a truce.", "planned"),
    ("The talks between Fidan and Lavrov in Doha go on later today.", "planned"),
    ("Fidan and Lavrov met in Doha today.", "happened"),
    ("Fidan is meeting Lavrov in Doha today.", "happened"),
    ("Fidan meets Lavrov in Doha today.\n\nThe two met for an hour in Doha.", "happened"),
    ("Fidan had been to see Lavrov in Doha on Monday.", "happened"),
]


@pytest.mark.parametrize(("text", "status"), OF_TODAY)
def test_what_is_told_in_the_present_of_the_day_is_to_come(text: str, status: str) -> None:
    assert [event[1] for event in told(text)] == [status]
