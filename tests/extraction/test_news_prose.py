"""Turns of phrase that news reports of talks are full of, each with all that Parley may tell of it."""

from datetime import date

import pytest

from app.extraction.lexicon import Lexicon
from app.extraction.pipeline import extract
from app.reading.document import Document

LEXICON = Lexicon()
PUBLISHED = date(2025, 5, 20)  # a Tuesday
Told = tuple[str, str, str | None, set[str]]


def told(text: str) -> list[Told]:
    """Kind, status, day and people of each meeting, call or visit of a text published on PUBLISHED."""
    found = extract(Document(text, published=PUBLISHED, published_basis="given"), LEXICON).mentions
    between = (m for m in found if m.kind in ("call", "meeting", "summit", "visit"))
    return [(m.kind, m.status, m.date, {slug for slug, _ in m.roles}) for m in between]


ONE = [
    ("Trump and Putin are expected to speak on Thursday, according to the special envoy Steve Witkoff.",
     "call", "planned", "2025-05-22", {"donald-trump", "vladimir-putin"}),
    ("Zelenskyy said Friday during a meeting with JD Vance that his country wants guarantees.",
     "meeting", "happened", "2025-05-16", {"jd-vance", "volodymyr-zelenskyy"}),
    ("Friday's talks in Istanbul between Umerov and Medinsky failed to yield a ceasefire.",
     "meeting", "happened", "2025-05-16", {"rustem-umerov", "vladimir-medinsky"}),
    ("The call between Trump and Putin on Monday did not result in a breakthrough.",
     "call", "happened", "2025-05-19", {"donald-trump", "vladimir-putin"}),
    ("A meeting between Putin and Zelenskyy on Thursday failed to take place.",
     "meeting", "cancelled", "2025-05-15", {"vladimir-putin", "volodymyr-zelenskyy"}),
    ("Witkoff told CNN on Sunday after meeting Putin in Moscow on March 13 that the talks had gone well.",
     "meeting", "happened", "2025-03-13", {"steve-witkoff", "vladimir-putin"}),
    ("Zelenskyy, shortly after meeting with Vance in Rome on Sunday, said Ukraine needs guarantees.",
     "meeting", "happened", "2025-05-18", {"jd-vance", "volodymyr-zelenskyy"}),
    ("After meeting Rubio in Rome on Sunday, Zelenskyy flew home.",
     "meeting", "happened", "2025-05-18", {"marco-rubio", "volodymyr-zelenskyy"}),
    ("Macron and Starmer co-chaired a meeting in Paris on May 10.",
     "meeting", "happened", "2025-05-10", {"emmanuel-macron", "keir-starmer"}),
    ("The negotiators are due to reconvene in Istanbul on Friday.",
     "meeting", "planned", "2025-05-23", set()),
    ("The Coalition of the Willing gathered in Paris on Thursday.",
     "meeting", "happened", "2025-05-15", {"coalition-of-the-willing"}),
    ("On Sunday, Zelenskyy's chief of staff Yermak and Trump's adviser Waltz held a call about coming talks.",
     "call", "happened", "2025-05-18", {"andriy-yermak", "mike-waltz"}),
    ("Trump is sending his special envoy, Keith Kellogg, to Kyiv on May 22.",
     "visit", "planned", "2025-05-22", {"keith-kellogg"}),
]  # fmt: skip

NONE = [
    "Zelenskyy said he would only agree to meet Putin after a common plan is negotiated.",
    "Putin said he will only meet Zelenskyy once the final terms are agreed.",
    "Trump said that Russia and Ukraine would begin negotiations following a phone call with Putin.",
    "Trump sent Witkoff a message on Tuesday.",
    "Neither Putin nor Zelenskyy met Witkoff in Istanbul on Thursday.",
    "The meeting between Putin and Zelenskyy did not take place on Thursday.",
    "A summit between Putin and Trump will not bring peace.",
]


def test_the_day_of_what_went_before_dates_nothing_else() -> None:
    text = "The United States has suspended intelligence sharing following last week's row in the Oval Office."
    (mention,) = extract(Document(text, published=PUBLISHED, published_basis="given"), LEXICON).mentions
    assert (mention.kind, mention.date, mention.place) == ("aid", None, None)


@pytest.mark.parametrize(("sentence", "kind", "status", "day", "people"), ONE, ids=[case[0][:60] for case in ONE])
def test_one_event_is_told(sentence: str, kind: str, status: str, day: str | None, people: set[str]) -> None:
    assert told(sentence) == [(kind, status, day, people)]


@pytest.mark.parametrize("sentence", NONE)
def test_no_event_is_told(sentence: str) -> None:
    assert told(sentence) == []


DONE = [
    ("He led the team on Sunday in Rome, where the parties decided to release 157 captives each.",
     "exchange", "planned", "2025-05-18", set()),
    ("The United States on Monday paused all military aid to Ukraine.",
     "aid", "happened", "2025-05-19", {"united-states"}),
    ("The UN General Assembly late on Monday approved a Ukrainian resolution.",
     "vote", "happened", "2025-05-19", {"un-general-assembly"}),
    ("Kyiv on Monday agreed to a truce.", "agreement", "happened", "2025-05-19", {"ukraine"}),
    ("EU governments on Thursday approved a 17th package of sanctions.",
     "sanctions", "happened", "2025-05-15", {"european-union"}),
    ("President Donald Trump directed a pause to all U.S. military aid on Monday.",
     "aid", "happened", "2025-05-19", {"donald-trump"}),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "kind", "status", "day", "people"), DONE, ids=[case[0][:60] for case in DONE])
def test_one_deed_is_told(sentence: str, kind: str, status: str, day: str | None, people: set[str]) -> None:
    (mention,) = extract(Document(sentence, published=PUBLISHED, published_basis="given"), LEXICON).mentions
    assert (mention.kind, mention.status, mention.date) == (kind, status, day)
    assert {slug for slug, _ in mention.roles} == people


TOGETHER = [
    ("Envoys met in Jeddah on Sunday, as the two delegations had agreed. The Ukrainians were represented by "
     "Andriy Yermak, chief of staff to President Volodymyr Zelenskyy, and Foreign Minister Andrii Sybiha.",
     {"andriy-yermak", "andrii-sybiha"}),
    ("U.S. and Russian officials held talks in Riyadh on Sunday. Mike Waltz and Steve Witkoff joined Marco Rubio "
     "at the table, along with Sergey Lavrov. No Ukrainian officials were present at the meeting.",
     {"united-states", "russia", "mike-waltz", "steve-witkoff", "marco-rubio", "sergey-lavrov"}),
    ("The discussions followed a meeting in Moscow on Sunday, which featured Putin, Witkoff and Jared Kushner.",
     {"vladimir-putin", "steve-witkoff", "jared-kushner"}),
    ("Yuri Ushakov made the remarks on Monday during a briefing for reporters on a phone call between Putin and Trump.",
     {"vladimir-putin", "donald-trump"}),
    ("Trump and Putin shook hands on Friday as they opened a summit in Alaska. Trump was joined on his side by Rubio.",
     {"donald-trump", "vladimir-putin", "marco-rubio"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "people"), TOGETHER, ids=[case[0][:60] for case in TOGETHER])
def test_those_who_came_are_told_in_other_sentences(text: str, people: set[str]) -> None:
    (one,) = told(text)
    assert one[3] == people


def test_europeans_at_the_table_are_not_what_talks_are_on() -> None:
    text = "Delegations from Ukraine and European countries gathered in Geneva on May 18 to discuss a ceasefire."
    (mention,) = extract(Document(text, published=PUBLISHED, published_basis="given"), LEXICON).mentions
    assert "Europe" not in mention.title
