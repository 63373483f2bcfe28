"""Events told over several sentences and paragraphs of one article: none told twice, none with the day of another."""

import pytest

from app.extraction.pipeline import extract
from app.extraction.types import Mention
from app.reading.document import Document
from tests.extraction.acting import read
from tests.extraction.test_mentions import LEXICON, PUBLISHED


def told(text: str) -> tuple[Mention, ...]:
    """The mentions of a text published on Thursday, 20 February 2025; "|" stands between paragraphs."""
    document = Document(text.replace("|", "\n\n"), published=PUBLISHED, published_basis="given")
    return extract(document, LEXICON).mentions


ONCE = [
    ("On 11 February Vladimir Putin received Steve Witkoff in Moscow; the talks lasted five hours.", "meeting"),
    ("European leaders met Volodymyr Zelenskyy in Paris on Monday at a summit hosted by Emmanuel Macron."
     "|The summit lasted three hours.", "summit"),
    ("European leaders met Volodymyr Zelenskyy in Paris on Monday at talks hosted by Emmanuel Macron.", "meeting"),
    ("Russia and Ukraine exchanged 205 prisoners of war each on Monday.|The swap was the second this month.",
     "exchange"),
    ("European leaders met in Paris on Monday.|After the summit, António Costa telephoned Donald Trump on Tuesday.",
     "call"),
    ("European leaders met in Paris on Monday.|António Costa briefed Donald Trump on the summit by phone on Tuesday.",
     "call"),
    ("Volodymyr Zelenskyy met Emmanuel Macron in Paris on Monday.|Speaking in Warsaw, Donald Tusk said the talks had"
     " been useful.", "meeting"),
    ("European leaders met in Paris on Monday.|António Costa spoke by phone with Donald Trump on Tuesday after the"
     " summit.", "call"),
    ("Marco Rubio met Sergey Lavrov in Riyadh on Tuesday, and the meeting ended without a statement.", "meeting"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind"), ONCE)
def test_what_is_told_again_is_one_event(text: str, kind: str) -> None:
    assert [mention.kind for mention in told(text) if mention.kind == kind] == [kind]


def test_the_day_of_another_event_is_no_summit() -> None:
    text = "European leaders met in Paris on Monday.|After the summit, António Costa rang Donald Trump on Tuesday."
    assert [mention.kind for mention in told(text)] == ["meeting", "call"]


SAID = [
    ("Marco Rubio met Sergey Lavrov in Riyadh on Tuesday.|Keith Kellogg met Volodymyr Zelenskyy in Kyiv on 3 February."
     ' “A ceasefire comes first,” Rubio said after the meeting.', "2025-02-18"),
    ("Marco Rubio met Sergey Lavrov in Riyadh on Tuesday.|Rubio had spoken by phone with Donald Trump a day earlier."
     '|“A ceasefire comes first,” Rubio said.', None),
    ("Russia and Ukraine exchanged prisoners on Tuesday.|On 3 February, Volodymyr Zelenskyy spoke by phone with Donald"
     ' Trump. “A ceasefire comes first,” Zelenskyy said after the exchange.', None),
    ("Marco Rubio met Sergey Lavrov in Riyadh on Tuesday.|On 3 February, Volodymyr Zelenskyy met Donald Trump in Paris."
     ' “A ceasefire comes first,” Zelenskyy said.', "2025-02-03"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "day"), SAID)
def test_what_is_said_after_talks_has_the_day_of_those_of_the_speaker(text: str, day: str | None) -> None:
    assert [mention.date for mention in told(text) if mention.kind == "statement"] == [day]


def test_nobody_was_at_the_talks_of_others_because_he_spoke_after_his_own() -> None:
    text, _ = SAID[0]
    people = [{slug for slug, _ in mention.roles} for mention in told(text) if mention.kind == "meeting"]
    assert people == [{"marco-rubio", "sergey-lavrov"}, {"keith-kellogg", "volodymyr-zelenskyy"}]


BESIDE = [
    ("Marco Rubio met Sergey Lavrov in Riyadh on Tuesday.|The meeting follows a meeting on Sunday in Paris between"
     " Emmanuel Macron and Keir Starmer. The next meeting will take place in Doha on Saturday.", "Doha",
     {"marco-rubio", "sergey-lavrov"}),
    ("Marco Rubio met Sergey Lavrov in Riyadh on Tuesday, ahead of a meeting of Emmanuel Macron and Keir Starmer in"
     " Paris on Friday.|The next meeting is planned for Sunday in Doha.", "Doha", {"marco-rubio", "sergey-lavrov"}),
    ("Marco Rubio met Sergey Lavrov in Riyadh on Tuesday, a day after Emmanuel Macron met Keir Starmer in Paris."
     " Yuri Ushakov was also at the table. They last met in Doha in January.", "Doha",
     {"marco-rubio", "sergey-lavrov"}),
    ("Marco Rubio met Sergey Lavrov in Riyadh on Tuesday, a day after Emmanuel Macron met Keir Starmer in Paris.|The"
     " talks lasted an hour. Yuri Ushakov also attended.", "Paris", {"emmanuel-macron", "keir-starmer"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "place", "people"), BESIDE)
def test_what_goes_on_is_not_of_those_told_beside_it(text: str, place: str, people: set[str]) -> None:
    assert [{slug for slug, _ in mention.roles} for mention in told(text) if mention.place == place] == [people]


def test_what_it_comes_ahead_of_is_to_come() -> None:
    text, _, _ = BESIDE[1]
    assert [(mention.status, mention.date) for mention in told(text) if mention.place == "Paris"] == [
        ("planned", "2025-02-21")
    ]


def test_a_visit_that_would_be_a_first_meeting_is_to_come() -> None:
    text = "Zelenskyy said he would visit Warsaw in March, which would be his first meeting with Karol Nawrocki."
    assert "happened" not in [mention.status for mention in told(text) if mention.kind in ("meeting", "visit")]


@pytest.mark.parametrize(
    "text",
    [
        "Volodymyr Zelenskyy could meet Donald Trump in Washington on Friday.",
        "A meeting of Volodymyr Zelenskyy and Donald Trump may take place in Washington on Friday.",
        "Recep Tayyip Erdogan wants to bring Vladimir Putin and Volodymyr Zelenskyy together in Istanbul on Friday.",
    ],
)
def test_what_is_only_possible_waits_on_the_check_page(text: str) -> None:
    planned = [m for m in read(text).mentions if m.status == "planned"]
    assert planned
    assert all(m.score < 0.5 for m in planned)


def test_what_is_planned_for_a_day_may_stand_on_the_timeline() -> None:
    (plan,) = read("Volodymyr Zelenskyy will meet Donald Trump in Washington on Friday, as both may gain.").mentions
    assert (plan.status, plan.score) == ("planned", 1.0)
