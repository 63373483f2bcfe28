"""Whose talks and of which day: what somebody is asked about or praised for, told of, or has not done since."""

from datetime import date

import pytest

from app.extraction.lexicon import Lexicon
from app.extraction.pipeline import extract
from app.reading.document import Document

LEXICON = Lexicon()
PUBLISHED = date(2026, 2, 4)  # a Wednesday


def told(text: str) -> list[tuple[str, str | None, str]]:
    """Kind, day and title of each encounter."""
    found = extract(Document(text, published=PUBLISHED, published_basis="given"), LEXICON).mentions
    return [(m.kind, m.date, m.title) for m in found if m.kind not in ("statement", "visit")]


WHOSE = [
    ("Macron asked Merz about his meeting with Trump.", ("meeting", None, "Merz and Trump meet")),
    ("Rutte praised Trump for his call with Putin.", ("call", None, "Trump and Putin speak by phone")),
    (
        "Rutte thanked Trump on Friday for his meeting with Zelensky on Monday.",
        ("meeting", "2026-02-02", "Trump and Zelenskyy meet"),
    ),
    ("Trump told Zelensky what had come of his summit with Putin.", ("summit", None, "Trump and Putin hold summit")),
    (
        "Ushakov briefed reporters on Friday on Putin's meeting with Witkoff.",
        ("meeting", None, "Putin and Witkoff meet"),
    ),
    ("On Friday, Peskov commented on Putin's call with Trump.", ("call", None, "Putin and Trump speak by phone")),
    (
        "Trump and Putin met for the first time since they spoke on 12 January.",
        ("meeting", None, "Trump and Putin meet"),
    ),
    (
        "Macron spoke by phone to Putin for the first time since 11 September 2022.",
        ("call", None, "Macron and Putin speak by phone"),
    ),
    (
        "Trump and Zelensky held a video call with European leaders on Monday.",
        ("call", "2026-02-02", "Trump, Zelenskyy and others speak by phone"),
    ),
    (
        "Marco Rubio and Steve Witkoff, both of whom had met Lavrov on Monday, were silent.",
        ("meeting", "2026-02-02", "Rubio, Witkoff and Lavrov meet"),
    ),
    (
        "NATO's summit will be held in The Hague on 24 and 25 June. Trump is expected, and so is Zelensky.",
        ("summit", "2026-06-24/2026-06-25", "Trump, Zelenskyy and others hold summit in The Hague"),
    ),
    (
        "Steve Witkoff, an envoy of US President Donald Trump who met Putin on Monday, flew home.",
        ("meeting", "2026-02-02", "Witkoff and Putin meet"),
    ),
    (
        "Yuri Ushakov, an aide to Putin, who met Witkoff in Moscow on Monday, said little.",
        ("meeting", "2026-02-02", "Ushakov and Witkoff meet in Moscow"),
    ),
    (
        "President of the Confederation Viola Amherd met Zelensky on Monday.",
        ("meeting", "2026-02-02", "Amherd and Zelenskyy meet"),
    ),
]


@pytest.mark.parametrize(("text", "event"), WHOSE)
def test_talks_have_their_own_people_and_day(text: str, event: tuple[str, str | None, str]) -> None:
    assert [found for found in told(text) if found[0] == event[0]][:1] == [event]


CALLINGS = [
    "Steve Witkoff, who talks to the Russians, was in Paris.",
    "Steve Witkoff talks to the Russians, and Keith Kellogg speaks to the Ukrainians.",
]


@pytest.mark.parametrize("text", CALLINGS)
def test_what_somebody_is_there_for_is_no_event(text: str) -> None:
    assert told(text) == []


TOPICS = [
    "Macron and Tusk discussed by phone on Monday the upcoming meeting with Witkoff in Rome.",
    "Macron and Tusk coordinated their positions by phone on Monday ahead of the meeting with Witkoff.",
]


@pytest.mark.parametrize("text", TOPICS)
def test_whom_the_talks_spoken_of_are_with_is_not_on_the_phone(text: str) -> None:
    assert ("call", "2026-02-02", "Macron and Tusk speak by phone") in told(text)


def test_the_place_of_talks_spoken_of_is_not_where_they_are_spoken_of() -> None:
    text = "Macron met Tusk on Monday to discuss the talks with Witkoff in Rome."
    assert told(text) == [("meeting", "2026-02-02", "Macron and Tusk meet")]


EARLIER = [
    "The earlier rounds were both held in Abu Dhabi.",
    "Previous rounds took place in Istanbul.",
    "The two sides last met in Istanbul.",
    "Vladimir Medinsky, who had headed the Russian team in last year's talks in Istanbul, was silent.",
]


@pytest.mark.parametrize("behind", EARLIER)
def test_where_earlier_rounds_were_held_is_not_where_these_were(behind: str) -> None:
    found = told(f"Russia and Ukraine held a new round of talks on Monday. {behind}")
    assert found[0] == ("meeting", "2026-02-02", "Russia and Ukraine meet")


@pytest.mark.parametrize("who", [
    "Jared Kushner, the son-in-law of President Donald Trump, took part.",
    "Present was Jared Kushner, an adviser to Trump.",
])  # fmt: skip
def test_whom_somebody_serves_was_not_there(who: str) -> None:
    (found,) = told(f"Russia and Ukraine held a new round of talks on Monday. {who}")
    assert "2 others" not in found[2]


def test_an_aide_without_a_name_is_not_whom_he_serves() -> None:
    assert told("An aide to President Vladimir Putin who met Rustem Umerov on Monday was silent.") == []


AROUND = [
    ("Merz spoke about the war in Ukraine during talks with Macron on Monday.", "Macron and Merz meet"),
    ("After Monday's talks with Rubio, Erdogan spoke of a summit also involving Trump.", "Rubio and Erdoğan meet"),
]


@pytest.mark.parametrize(("text", "title"), AROUND)
def test_who_is_named_with_something_else_was_not_at_the_talks(text: str, title: str) -> None:
    assert told(text) == [("meeting", "2026-02-02", title)]
