"""Two or three events in one sentence: each has its own people, day and place."""

from datetime import date

import pytest

from app.extraction.lexicon import Lexicon
from app.extraction.pipeline import extract
from app.reading.document import Document

LEXICON = Lexicon()
PUBLISHED = date(2025, 9, 17)  # a Wednesday
Told = tuple[str, str, str | None, str | None, str]
KINDS = ("call", "meeting", "summit", "visit", "conference")


def told(text: str) -> list[Told]:
    """Kind, status, day, place and people of what happens between people, in the order of their words."""
    findings = extract(Document(text, published=PUBLISHED, published_basis="given"), LEXICON)
    names = {actor.slug: actor.name.split()[-1] for actor in findings.actors}
    return [
        (m.kind, m.status, m.date, m.place, " ".join(sorted(names[slug] for slug, _ in m.roles)))
        for m in findings.mentions
        if m.kind in KINDS
    ]


JOINED = [
    ("Merz will ring Macron on Thursday and then speak with Stubb.",
     [("call", "planned", "2025-09-18", None, "Macron Merz"), ("call", "planned", "2025-09-18", None, "Merz Stubb")]),
    ("Merz is to ring Macron at 9 a.m. on Thursday and will then speak to Stubb.",
     [("call", "planned", "2025-09-18", None, "Macron Merz"), ("call", "planned", "2025-09-18", None, "Merz Stubb")]),
    ("Merz meets Macron in Munich on Friday and receives Stubb on Saturday.",
     [("meeting", "planned", "2025-09-19", "Munich", "Macron Merz"),
      ("meeting", "planned", "2025-09-20", "Munich", "Merz Stubb")]),
    ("Merz hosts Macron and receives Stubb on Friday.",
     [("meeting", "planned", "2025-09-19", None, "Macron Merz"),
      ("meeting", "planned", "2025-09-19", None, "Merz Stubb")]),
    ("Stubb will fly to Moscow on Friday and meet Putin there.",
     [("meeting", "planned", "2025-09-19", "Moscow", "Putin Stubb")]),
    ("Stubb will travel to Munich on Thursday and go on to Rome on September 22.",
     [("visit", "planned", "2025-09-18", "Munich", "Stubb"), ("visit", "planned", "2025-09-22", "Rome", "Stubb")]),
    ("Stubb met Starmer in Downing Street last Thursday, Macron in Paris on Monday and is expected in Rome on Friday.",
     [("meeting", "happened", "2025-09-11", "London", "Starmer Stubb"),
      ("meeting", "happened", "2025-09-15", "Paris", "Macron Stubb"),
      ("visit", "planned", "2025-09-19", "Rome", "Stubb")]),
    ("Stubb hopes to meet Putin in Rome and hold talks with Macron.", []),
    ("Stubb may meet Putin in Doha and ring Merz from there.", []),
    ("Merz wants to end the war and visits by Putin and Stubb to Berlin.", []),
]  # fmt: skip

PLACES = [
    ("Stubb met Fidan in Ankara on Monday and then travelled to Rome.",
     [("meeting", "happened", "2025-09-15", "Ankara", "Fidan Stubb"),
      ("visit", "happened", "2025-09-15", "Rome", "Stubb")]),
    ("Stubb met Fidan in Ankara on Monday and visited Rome on Tuesday.",
     [("meeting", "happened", "2025-09-15", "Ankara", "Fidan Stubb"),
      ("visit", "happened", "2025-09-16", "Rome", "Stubb")]),
]  # fmt: skip

IN_ONE_BREATH = [
    ("Stubb met NATO Secretary General Mark Rutte in Brussels on Monday and the Polish president Karol Nawrocki in"
     " Warsaw on Tuesday.",
     [("meeting", "happened", "2025-09-15", "Brussels", "Rutte Stubb"),
      ("meeting", "happened", "2025-09-16", "Warsaw", "Nawrocki Stubb")]),
    ("Stubb spoke on Monday with Putin and on Tuesday with Zelensky by phone.",
     [("call", "happened", "2025-09-15", None, "Putin Stubb"),
      ("call", "happened", "2025-09-16", None, "Stubb Zelenskyy")]),
    ("Trump had a call with Putin on Monday and one with Zelensky on Tuesday.",
     [("call", "happened", "2025-09-15", None, "Putin Trump"),
      ("call", "happened", "2025-09-16", None, "Trump Zelenskyy")]),
    ("Umerov met Witkoff in Miami and Rubio in Washington.",
     [("meeting", "happened", None, "Miami", "Umerov Witkoff"),
      ("meeting", "happened", None, "Washington", "Rubio Umerov")]),
    ("Orban visited Kyiv on September 2, Moscow on September 5 and Beijing on September 8.",
     [("visit", "happened", "2025-09-02", "Kyiv", "Orbán"), ("visit", "happened", "2025-09-05", "Moscow", "Orbán"),
      ("visit", "happened", "2025-09-08", "Beijing", "Orbán")]),
    ("Merz met Stubb on Monday and Rubio saw Lavrov on Tuesday.",
     [("meeting", "happened", "2025-09-15", None, "Merz Stubb"),
      ("meeting", "happened", "2025-09-16", None, "Lavrov Rubio")]),
    ("Merz met Stubb on Monday and Rubio on Tuesday shrugged.",
     [("meeting", "happened", "2025-09-15", None, "Merz Stubb")]),
    ("Merz met Stubb on Monday and Rubio's deputy on Tuesday.",
     [("meeting", "happened", "2025-09-15", None, "Merz Stubb")]),
]  # fmt: skip

ONE_AFTER_THE_OTHER = [
    ("It began on Monday, when Merz telephoned Macron and, after that, Stubb.",
     [("call", "happened", "2025-09-15", None, "Macron Merz"), ("call", "happened", "2025-09-15", None, "Merz Stubb")]),
    ("Merz met Macron in Munich on Monday and, hours later, Stubb.",
     [("meeting", "happened", "2025-09-15", "Munich", "Macron Merz"),
      ("meeting", "happened", "2025-09-15", "Munich", "Merz Stubb")]),
    ("Merz left the hall on Monday in order to telephone Putin.",
     [("call", "happened", "2025-09-15", None, "Merz Putin")]),
    ("Dmitriev, the first senior Russian official to visit Miami, met Witkoff in Washington on Monday.",
     [("meeting", "happened", "2025-09-15", "Washington", "Dmitriev Witkoff")]),
]  # fmt: skip

EMBRACED = [
    ("Modi embraced President Vladimir Putin near Moscow on September 8.",
     [("meeting", "happened", "2025-09-08", None, "Modi Putin")]),
    ("Merz embraced Putin's plan on Monday.", []),
]  # fmt: skip

OF_ONE_OF_THEM = [
    ("Ukrainian and American officials met in Doha on Monday, and a US team led by John Doe began talks with the"
     " Russians on Tuesday.", ["States Ukraine", "Doe Russia States"]),
    ("Vance met Friedrich Merz in Munich on Monday and later sat down with Zelensky.",
     ["Merz Vance", "Vance Zelenskyy"]),
    ("Rubio and Witkoff sat across from Umerov on Monday, two days after Yermak, who had led the talks in Rome,"
     " resigned.",
     ["Rubio Umerov Witkoff", "Yermak"]),
]  # fmt: skip


def test_to_embrace_somebody_states_nothing() -> None:
    text = "Modi embraced President Vladimir Putin near Moscow on September 8."
    found = extract(Document(text, published=PUBLISHED, published_basis="given"), LEXICON).mentions
    assert [mention.kind for mention in found] == ["meeting"]


@pytest.mark.parametrize(("text", "people"), OF_ONE_OF_THEM)
def test_who_is_named_with_one_event_sat_in_no_other(text: str, people: list[str]) -> None:
    assert [one[-1] for one in told(text)] == people


@pytest.mark.parametrize(("text", "expected"), [*JOINED, *PLACES, *IN_ONE_BREATH, *ONE_AFTER_THE_OTHER, *EMBRACED])
def test_each_event_of_a_sentence_is_told_by_itself(text: str, expected: list[Told]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Merz met Meloni in Rome on Monday and then travelled to London for talks with Mark Rutte.",
        "After he met Meloni in Rome on Monday, Merz flew to London for talks with Mark Rutte.",
        "Merz met Meloni in Rome on Monday and is due to travel to London for talks with Mark Rutte.",
    ],
)
def test_talks_for_which_somebody_travels_on_are_where_the_journey_leads(text: str) -> None:
    assert [place for _, _, _, place, _ in told(text)] == ["Rome", "London"]


def test_the_place_of_what_had_been_done_is_not_that_of_what_is_done_then() -> None:
    text = "After he had hosted António Costa in Berlin on Monday, Hakan Fidan is expected to speak with Mark Rutte."
    assert [place for _, _, _, place, _ in told(text)] == ["Berlin", None]
