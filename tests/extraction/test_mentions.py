"""What happened or is planned between people, told sentence by sentence."""

from datetime import date

import pytest

from app.extraction.lexicon import Lexicon
from app.extraction.pipeline import extract
from app.extraction.types import Mention
from app.reading.document import Document

LEXICON = Lexicon()
PUBLISHED = date(2025, 2, 20)  # a Thursday


def told(text: str) -> tuple[Mention, ...]:
    """The mentions of a text published on PUBLISHED, interactions only."""
    found = extract(Document(text, published=PUBLISHED, published_basis="given"), LEXICON)
    return tuple(m for m in found.mentions if m.kind in ("call", "meeting", "summit", "conference", "visit"))


def people(mention: Mention) -> set[str]:
    return {slug for slug, _ in mention.roles}


TOLD = [
    (
        "Donald Trump spoke by telephone with Vladimir Putin on Wednesday.",
        ("call", "happened", "2025-02-19", {"donald-trump", "vladimir-putin"}),
    ),
    (
        "Scott Bessent met Volodymyr Zelenskyy in Kyiv on February 12.",
        ("meeting", "happened", "2025-02-12", {"scott-bessent", "volodymyr-zelenskyy"}),
    ),
    (
        "Marco Rubio is to meet Sergey Lavrov in Riyadh on Friday.",
        ("meeting", "planned", "2025-02-21", {"marco-rubio", "sergey-lavrov"}),
    ),
    (
        "Emmanuel Macron received Keir Starmer in Paris on Monday.",
        ("meeting", "happened", "2025-02-17", {"emmanuel-macron", "keir-starmer"}),
    ),
    (
        "Mr. Trump held a long and, by his account, friendly phone call with Emmanuel Macron on Tuesday.",
        ("call", "happened", "2025-02-18", {"donald-trump", "emmanuel-macron"}),
    ),
    (
        "A meeting between Keith Kellogg and Volodymyr Zelenskyy took place in Kyiv on Wednesday.",
        ("meeting", "happened", "2025-02-19", {"keith-kellogg", "volodymyr-zelenskyy"}),
    ),
    (
        "Keith Kellogg arrived in Kyiv on Wednesday.",
        ("visit", "happened", "2025-02-19", {"keith-kellogg"}),
    ),
    (
        "The summit of Donald Trump and Vladimir Putin, planned for February 25, was called off.",
        ("summit", "cancelled", "2025-02-25", {"donald-trump", "vladimir-putin"}),
    ),
    (
        "Volodymyr Zelenskyy postponed his visit to Saudi Arabia.",
        ("visit", "postponed", None, {"volodymyr-zelenskyy"}),
    ),
    (
        "American and Russian officials met in Riyadh on Tuesday.",
        ("meeting", "happened", "2025-02-18", {"united-states", "russia"}),
    ),
    (
        "The Munich Security Conference is scheduled from March 14 to 16.",
        ("conference", "planned", "2025-03-14/2025-03-16", set()),
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_a_sentence_tells_of_one_meeting_or_call(text: str, expected: tuple[str, str, str | None, set[str]]) -> None:
    (mention,) = told(text)
    assert (mention.kind, mention.status, mention.date, people(mention)) == expected


NOT_TOLD = [
    "If Donald Trump met Vladimir Putin, Europe would want to know first.",
    "Donald Trump did not meet Vladimir Putin on Tuesday.",
    "A meeting of the two presidents failed to take place on Tuesday.",
    "Donald Trump called Volodymyr Zelenskyy a dictator.",
    "Both leaders spoke well of their plans.",
    "Volodymyr Zelenskyy wants to meet Vladimir Putin.",
    "Every meeting needs an agenda.",
    "The meeting room in Geneva has no windows.",
    "Donald Trump might call Vladimir Putin.",
]


@pytest.mark.parametrize("text", NOT_TOLD)
def test_wishes_conditions_denials_and_names_are_no_events(text: str) -> None:
    assert not told(text)


def test_who_reports_a_meeting_takes_no_part_in_it() -> None:
    (mention,) = told("Donald Trump said Volodymyr Zelenskyy would meet JD Vance in Munich on Friday.")
    assert people(mention) == {"volodymyr-zelenskyy", "jd-vance"}
    assert mention.status == "planned"


def test_one_event_told_in_lead_and_body_is_one_mention() -> None:
    text = (
        "Donald Trump telephoned Vladimir Putin on Wednesday.\n\n"
        "The call lasted an hour and a half.\n\nIt was their first."
    )
    (mention,) = told(text)
    assert len(mention.passages) == 2


def test_two_calls_of_one_article_stay_two_and_the_second_carries_the_day() -> None:
    text = (
        "Donald Trump telephoned Vladimir Putin on Wednesday. "
        "Afterwards the American president rang Volodymyr Zelenskyy."
    )
    first, second = told(text)
    assert (first.date, first.date_basis) == ("2025-02-19", "relative")
    assert (second.date, second.date_basis) == ("2025-02-19", "carried")
    assert people(second) == {"donald-trump", "volodymyr-zelenskyy"}


def test_a_delegation_is_joined_by_the_people_named_for_it() -> None:
    text = (
        "American and Russian officials met in Riyadh on Tuesday.\n\n"
        "Marco Rubio led the American delegation and Sergey Lavrov the Russian one."
    )
    (mention,) = told(text)
    assert {"marco-rubio", "sergey-lavrov"} <= people(mention)


def test_what_lies_after_publication_is_planned_whatever_the_tense() -> None:
    (mention,) = told("Keir Starmer meets Donald Trump at the White House on February 27.")
    assert mention.status == "planned"


def test_words_inside_speech_tell_no_event() -> None:
    assert not told("“Donald Trump met Vladimir Putin in Paris yesterday, and I was not told,” complained Kaja Kallas.")


def test_a_heading_inside_the_text_dates_and_places_its_paragraph() -> None:
    (mention,) = told("Istanbul, 18 February 2025. The delegations of Russia and Ukraine met for two hours.")
    assert (mention.date, mention.place) == ("2025-02-18", "Istanbul")
