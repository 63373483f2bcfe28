"""What is done ahead of talks, and the talks themselves: each has its own day, place and people."""

from datetime import date

import pytest

from app.extraction.lexicon import Lexicon
from app.extraction.pipeline import extract
from app.reading.document import Document

LEXICON = Lexicon()
PUBLISHED = date(2025, 8, 23)  # a Saturday
Told = tuple[str, str, str | None, str | None, set[str]]


def told(text: str) -> list[Told]:
    """Kind, status, day, place and family names of those at each encounter."""
    found = extract(Document(text, published=PUBLISHED, published_basis="given"), LEXICON)
    names = {actor.slug: actor.name.split()[-1] for actor in found.actors}
    talks = (m for m in found.mentions if m.kind in ("meeting", "summit", "call", "visit"))
    return [(m.kind, m.status, m.date, m.place, {names[slug] for slug, _ in m.roles}) for m in talks]


AHEAD = [
    (
        "Macron met Zelenskyy on Friday ahead of talks with Trump in Washington on Monday.",
        ("meeting", "happened", "2025-08-22", None, {"Macron", "Zelenskyy"}),
        ("meeting", "planned", "2025-08-25", "Washington", {"Macron", "Trump"}),
    ),
    (
        "Macron spoke by phone with Zelenskyy before a meeting with Trump in Washington on Monday.",
        ("call", "happened", None, None, {"Macron", "Zelenskyy"}),
        ("meeting", "planned", "2025-08-25", "Washington", {"Macron", "Trump"}),
    ),
    (
        "Before a meeting with Trump in Washington on Monday, Macron spoke by phone with Zelenskyy.",
        ("meeting", "planned", "2025-08-25", "Washington", {"Macron", "Trump"}),
        ("call", "happened", None, None, {"Macron", "Zelenskyy"}),
    ),
    (
        "Putin called for unity ahead of his meeting with Modi in Istanbul on Sunday.",
        ("meeting", "planned", "2025-08-24", "Istanbul", {"Putin", "Modi"}),
    ),
    (
        "Putin called on Monday for unity ahead of his meeting with Modi in Istanbul on Wednesday.",
        ("meeting", "happened", "2025-08-20", "Istanbul", {"Putin", "Modi"}),
    ),
    (
        "Macron met Zelenskyy in Paris a day before the summit in Brussels.",
        ("meeting", "happened", None, "Paris", {"Macron", "Zelenskyy"}),
    ),
]


@pytest.mark.parametrize(("text", "events"), [(text, events) for text, *events in AHEAD])
def test_what_is_done_ahead_of_talks_takes_nothing_of_theirs(text: str, events: list[Told]) -> None:
    assert [one for one in told(text) if one[4]] == events


LEFT = [
    ("Tusk left Kyiv yesterday after talks with Merz, officials said.", "2025-08-22", {"Tusk", "Merz"}),
    ("Macron and Merz have left after their talks with Starmer.", None, {"Macron", "Merz", "Starmer"}),
    ("Starmer last received Zelenskyy in London on 14 August.", "2025-08-14", {"Starmer", "Zelenskyy"}),
]


@pytest.mark.parametrize(("text", "day", "people"), LEFT)
def test_talks_that_somebody_leaves_are_told(text: str, day: str | None, people: set[str]) -> None:
    assert [(one[2], one[4]) for one in told(text)] == [(day, people)]


def test_him_is_not_who_does_it() -> None:
    text = "Macron called Putin on Friday. Macron will meet him in Paris on Monday."
    assert told(text)[-1] == ("meeting", "planned", "2025-08-25", "Paris", {"Macron", "Putin"})


def test_what_is_told_next_was_not_said_when_they_last_met() -> None:
    text = (
        "Macron spoke by phone with Zelenskyy on Friday.\n\nMacron last received him in Paris on 14 May.\n\n"
        "The peace plan is nearly agreed, Zelenskyy says."
    )
    found = extract(Document(text, published=PUBLISHED, published_basis="given"), LEXICON).mentions
    assert [m.date for m in found if m.kind == "statement"] in ([], [None])


APART = [
    (
        "Talks between Vance and Russian envoy Kirill Dmitriev are expected in Washington on 29 August.",
        [("meeting", "planned", "2025-08-29", "Washington", {"Vance", "Dmitriev"})],
    ),
    (
        "In a call with Trump on Thursday, Lavrov said Europe must be at the table.",
        [("call", "happened", "2025-08-21", None, {"Trump", "Lavrov"})],
    ),
    (
        "Putin discussed the peace plan with Italian Prime Minister Giorgia Meloni in a phone call on 5 August.",
        [("call", "happened", "2025-08-05", None, {"Putin", "Meloni"})],
    ),
    (
        "Zelenskyy is due to meet the heads of NATO and the EU in Brussels on Monday.",
        [("meeting", "planned", "2025-08-25", "Brussels", {"Zelenskyy"})],
    ),
]


@pytest.mark.parametrize(("text", "events"), APART)
def test_a_sentence_tells_its_one_encounter(text: str, events: list[Told]) -> None:
    assert told(text) == events


def test_teams_that_meet_again_are_told_without_names() -> None:
    text = "Trump received Zelenskyy in Florida on Friday. The teams are to meet again next week, Zelenskyy said."
    assert ("meeting", "planned", "2025-08-25/2025-08-31", None, set()) in told(text)


DULL = [
    "Zelenskyy and Trump agreed to stay in touch.",
    "Trump and Putin agreed on Monday that they would keep in touch.",
    "Trump and Putin agreed on Monday that the two would stay in contact.",
    "Starmer and Macron agreed on Monday that contacts would continue.",
    "Meloni and Dmitriev promised to work for peace.",
]


@pytest.mark.parametrize("text", DULL)
def test_staying_in_touch_is_no_agreement(text: str) -> None:
    found = extract(Document(text, published=PUBLISHED, published_basis="given"), LEXICON).mentions
    assert [m.title for m in found if m.kind == "agreement"] == []


SUMMITS = [
    (
        "The NATO summit in The Hague begins on Tuesday.",
        ("summit", "planned", "2025-08-26", "The Hague", {"NATO"}),
    ),
    (
        "Orban is expected to attend the NATO summit in Washington, which begins on 9 September.",
        ("summit", "planned", "2025-09-09", "Washington", {"Orbán", "NATO"}),
    ),
    (
        "Talks between Rubio and Lavrov in Rome start on Tuesday.",
        ("meeting", "planned", "2025-08-26", "Rome", {"Rubio", "Lavrov"}),
    ),
]


@pytest.mark.parametrize(("text", "event"), SUMMITS)
def test_what_begins_in_the_present_tense_is_still_to_come(text: str, event: Told) -> None:
    assert told(text) == [event]


def test_a_title_names_the_body_of_a_summit_once() -> None:
    text = "Orban attended the NATO summit in Washington on 20 August."
    found = extract(Document(text, published=PUBLISHED, published_basis="given"), LEXICON).mentions
    assert [m.title for m in found] == ["Orbán at the NATO summit"]
