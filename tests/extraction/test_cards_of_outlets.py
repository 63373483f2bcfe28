"""What news outlets print around their talks: days gone by, namesakes, numbers of people, deeds that are no talks."""

from datetime import date

import pytest

from app.extraction.lexicon import Lexicon
from app.extraction.pipeline import extract
from app.extraction.types import Mention
from app.reading.document import Document

LEXICON = Lexicon()
SURE = 0.5


def cards(text: str) -> list[Mention]:
    """What a text of Wednesday, 21 May 2025, puts on the timeline."""
    found = extract(Document(text, published=date(2025, 5, 21), published_basis="given"), LEXICON)
    return [mention for mention in found.mentions if mention.score > SURE]


HELD = [
    ("After a call on Monday between Trump and Putin, there is no sign of a truce.", "happened", "2025-05-19"),
    ("Little has changed since a phone call between Trump and Putin on Monday.", "happened", "2025-05-19"),
    ("Europe remains worried after a meeting in Riyadh on Friday between Rubio and Lavrov.", "happened", "2025-05-16"),
    (
        "Efforts have seen little progress, despite Friday's talks between Umerov and Medinsky in Istanbul.",
        "happened",
        "2025-05-16",
    ),
    ("Before Friday's meeting between Trump and Putin in Alaska, Europe is silent.", "planned", "2025-05-23"),
    ("The call on Tuesday between Trump and Putin marks a thaw.", "happened", "2025-05-20"),
    ("Macron said that trade is growing during a meeting with Merz in Paris on Tuesday.", "happened", "2025-05-20"),
    ("Putin will definitely touch upon Syria at his meeting with Fidan on Friday.", "planned", "2025-05-23"),
    ("After an over two-hour call on Monday between Trump and Putin, the fighting went on.", "happened", "2025-05-19"),
    ("Trump and Putin met in Moscow, Russian media reported on Tuesday.", "happened", None),
    ("Rubio will fly home after a meeting with Lavrov in Riyadh on Friday.", "planned", "2025-05-23"),
]


@pytest.mark.parametrize(("text", "status", "day"), HELD)
def test_talks_that_something_came_after_were_held(text: str, status: str, day: str | None) -> None:
    assert [(card.status, card.date) for card in cards(text)] == [(status, day)]


NOT_TOLD = [
    "Whitaker on Tuesday said talks between Russia and Ukraine could culminate in a deal soon.",
    "Poland shot down Russian drones over its territory on Wednesday.",
    "In addition to the sanctions of 2022, the UK added a disqualification sanction on April 9, 2025.",
    "A group of 59 white South Africans arrived in the US in May.",
    "Moscow is in no hurry about a call between Putin and Zelensky.",
    "Work on a meeting between Trump and Putin has begun.",
    "Everything hinges on talks between Zelensky and Putin, Peskov said on Monday.",
    "Russia and Ukraine moved closer to a summit on Monday.",
    "Starmer and Macron spoke with reporters on Monday.",
    "Trump and Vance will speak on Friday with donors.",
    "Trump and Putin set up a working group called Steering Council on Monday.",
    "Carney spoke with Jane Tester in an interview on Sunday.",
    "Trump called out Putin on Sunday.",
    "Paul Quill met Anna Ester in Arizona on Tuesday.",
]


@pytest.mark.parametrize("text", NOT_TOLD)
def test_no_card_comes_of_it(text: str) -> None:
    assert not cards(text)


NAMED = [
    ("Volodymr Zelensky met Donald Trump in Washington on Monday.", ["donald-trump", "volodymyr-zelenskyy"]),
    ("Vladmir Putin met Donald Trump in Alaska on Monday.", ["donald-trump", "vladimir-putin"]),
    ("Dmitry Peskvo met Marco Rubio in Rome on Monday.", ["dmitry-peskov", "marco-rubio"]),
    ("Macron said that trade is growing during a meeting with Merz in Paris.", ["emmanuel-macron", "friedrich-merz"]),
    (
        "Trump praised Meloni for speaking with Kyiv and met Alexander Stubb in Rome on Monday.",
        ["alexander-stubb", "donald-trump"],
    ),
    ("The top Russian diplomat met Marco Rubio in Rome on Monday.", ["marco-rubio", "sergey-lavrov"]),
    ("South American leaders met Xi Jinping and Putin in Beijing on Monday.", ["vladimir-putin", "xi-jinping"]),
]


@pytest.mark.parametrize(("text", "people"), NAMED)
def test_slips_and_regions_bring_in_nobody_else(text: str, people: list[str]) -> None:
    assert [sorted(slug for slug, _ in card.roles) for card in cards(text)] == [people]


def test_a_deal_in_a_land_is_not_where_they_met() -> None:
    assert cards("Witkoff and Putin met on Monday to negotiate a peace deal in Ukraine.")[0].place is None


def test_what_opened_on_a_day_was_not_said_then() -> None:
    text = "The plant opened on May 13 in Germany, Zelenskyy told the Munich Security Conference, and nine are planned."
    assert not cards(text)


def test_an_envoy_with_a_seat_is_not_whom_his_president_sends() -> None:
    found = cards("Russia's envoy to the UN, Igor Testov, met Hakan Fidan on Monday.")
    assert [{slug for slug, _ in card.roles} for card in found] == [{"igor-testov", "hakan-fidan"}]
    assert not cards("Russia's envoy to the UN said on Monday that a truce was near.")


def test_a_firm_is_no_part_of_a_name() -> None:
    found = cards("Prices will rise, Amazon CEO Andy Tester said. Andy Tester met Donald Trump in Rome on Monday.")
    assert [{slug for slug, _ in card.roles} for card in found] == [{"andy-tester", "donald-trump"}]


def test_a_call_before_a_day_to_come_is_not_on_it() -> None:
    assert [card.date for card in cards("Trump set a deadline of July 9, following a call with Putin.")] == [
        "2025-07-09",
        None,
    ]


def test_a_son_goes_by_both_names() -> None:
    assert cards("Donald Trump Jr. met Vladimir Putin in Rome on Monday.")[0].title == "Trump Jr and Putin meet in Rome"


UNUSUAL = [
    "Rubio will fly to Moscow and call",
    'It "restores the programme," House Farm Committee Chairman Glen "GT" Tomson, R-Pa., said in a May 14 statement, '
    'through "overdue measures."',
]


@pytest.mark.parametrize("text", UNUSUAL)
def test_what_ends_or_is_named_oddly_is_read(text: str) -> None:
    assert cards(text) is not None
