"""Meetings, calls and visits as dailies tell them, in words of their own."""

from datetime import date

import pytest

from app.extraction.lexicon import Lexicon
from app.extraction.pipeline import extract
from app.extraction.types import Mention
from app.reading.document import Document

LEXICON = Lexicon()
BETWEEN = ("call", "meeting", "summit", "conference", "visit")
Told = tuple[str, str, str | None, str | None, str]


def mentions(text: str) -> list[Mention]:
    """The mentions of a text published on 21 May 2025, a Wednesday."""
    return list(extract(Document(text, published=date(2025, 5, 21), published_basis="given"), LEXICON).mentions)


def told(text: str) -> list[Told]:
    """Kind, status, day, place and people, by the last parts of their slugs, of each talk or journey."""
    return [
        (m.kind, m.status, m.date, m.place, " ".join(sorted(slug.split("-")[-1] for slug, _ in m.roles)))
        for m in mentions(text)
        if m.kind in BETWEEN
    ]


IN_MAY = [
    ("Zelenskyy in May met Trump in Rome.", [("meeting", "happened", "2025-05", "Rome", "trump zelenskyy")]),
    ("Zelenskyy and Trump in early May held talks.", [("meeting", "happened", "2025-05", None, "trump zelenskyy")]),
    (
        "Fidan will come to Moscow for a working visit to Moscow on May 25-27.",
        [("visit", "planned", "2025-05-25/2025-05-27", "Moscow", "fidan")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), IN_MAY)
def test_the_month_of_may_is_no_doubt(text: str, expected: list[Told]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize("text", ["Fidan will meet Lavrov in Moscow on May 27.", "Russia on May 20 declared a truce."])
def test_a_day_in_may_is_told_as_surely_as_one_in_june(text: str) -> None:
    assert [m.score for m in mentions(text)] == [m.score for m in mentions(text.replace("May", "June"))] == [1.0]


def test_what_may_happen_in_may_is_still_only_possible() -> None:
    (mention,) = mentions("Fidan may meet Lavrov in Antalya on May 23.")
    assert mention.status == "planned"
    assert mention.score < 1


PARTS = [
    ("The last encounter between Trump and Zelenskyy ended in an angry exchange between the two and JD Vance.", 1),
    ("The meeting of Trump and Zelenskyy on Sunday turned into a shouting match with Vance.", 1),
    ("Talks between Rubio and Lavrov in Riyadh began with a breakfast on Sunday.", 1),
    ("A call between Trump and Zelenskyy on Sunday led to a meeting of Umerov and Witkoff in Rome.", 2),
]


@pytest.mark.parametrize(("text", "count"), PARTS)
def test_what_talks_ended_in_is_a_part_of_them(text: str, count: int) -> None:
    assert len(told(text)) == count


def test_who_joined_in_the_quarrel_was_there() -> None:
    ((*_, people),) = told("The last encounter between Trump and Zelenskyy ended in an angry exchange with Vance.")
    assert people == "trump vance zelenskyy"


@pytest.mark.parametrize("how", ["last", "brief", "opening", "first"])
def test_whose_meeting_it_was_is_told_before_any_word_for_how(how: str) -> None:
    ((*_, people),) = told(f"Trump's {how} meeting with Zelenskyy ended in failure.")
    assert people == "trump zelenskyy"


NO_AUDIENCES = [
    "This would make support for Ukraine more palatable to Merz's domestic audience.",
    "Zelenskyy had a large audience in Berlin on Sunday.",
    "Trump held an audience of investors in Riyadh spellbound on Sunday.",
]


@pytest.mark.parametrize("text", NO_AUDIENCES)
def test_an_audience_that_listens_is_no_meeting(text: str) -> None:
    assert told(text) == []


TALKED_OF = [
    ("In London, Starmer was briefed on the meeting between Trump and Putin.", None),
    ("In London, Starmer hosted Merz after a meeting between Trump and Putin.", None),
    ("In Berlin, Merz was briefed on the meeting between Trump and Putin in Alaska.", "Alaska"),
    ("In Riyadh, Rubio was briefed on the meeting between Witkoff and Dmitriev.", "Riyadh"),
]


@pytest.mark.parametrize(("text", "place"), TALKED_OF)
def test_talks_of_others_are_not_where_somebody_hears_of_them(text: str, place: str | None) -> None:
    assert told(text)[-1][3] == place


JUDGED = [
    ("Zelenskyy has criticised foreign leaders for travelling to Moscow.", []),
    ("Zelenskyy criticised Slovakia for meeting Putin in Moscow.", []),
    ("Zelenskyy thanked Fico for speaking to Putin by phone.", ["fico putin"]),
    ("Zelenskyy warned Fico against speaking to Putin by phone.", []),
    ("Trump berated Vance for meeting Putin in Moscow.", ["putin vance"]),
    ("Trump berated Zelenskyy in the Oval Office for meeting Harris.", ["trump zelenskyy"]),
    ("Zelenskyy thanked Merz by phone for meeting him.", ["merz zelenskyy"]),
]


@pytest.mark.parametrize(("text", "people"), JUDGED)
def test_who_is_judged_for_a_meeting_held_it_and_not_who_judges(text: str, people: list[str]) -> None:
    assert [one[4] for one in told(text)] == people


MEANWHILE = [
    ("While Putin was hosting Xi in Moscow, Lammy and Kallas travelled to Lviv.", ["jinping putin", "kallas lammy"]),
    ("As Putin watched the parade, Lammy and Kallas travelled to Lviv.", ["kallas lammy"]),
    ("Putin was presiding over the parade while Lammy and Kallas met in Lviv.", ["kallas lammy"]),
    (
        "Zelenskyy met Erdogan in Ankara, while Russia's delegation, led by Vladimir Medinsky, landed in Istanbul.",
        ["erdogan zelenskyy", "medinsky"],
    ),
    ("Rubio held talks in Antalya with Fidan while the team headed by Umerov waited in Istanbul.", ["fidan rubio"]),
    ("Rubio and Lavrov met in Antalya while Fidan presided over the talks.", ["fidan lavrov rubio"]),
    ("When the war began, Macron met Starmer, Merz and Tusk in London.", ["macron merz starmer tusk"]),
]


@pytest.mark.parametrize(("text", "people"), MEANWHILE)
def test_what_is_done_meanwhile_is_done_by_others(text: str, people: list[str]) -> None:
    assert [one[4] for one in told(text)] == people


NOT_HELD = [
    'Trump said he had no wish for a "wasted meeting" with Putin in Budapest.',
    "Trump has no interest in another meeting with Putin.",
    "A truce was not discussed, nor was a meeting between Trump and Putin.",
    'Trump would like a "quick" meeting with Putin.',
]


@pytest.mark.parametrize("text", NOT_HELD)
def test_nobody_is_told_to_have_held_what_he_has_no_wish_for_or_would_like(text: str) -> None:
    assert told(text) == []


UNDONE = [
    ("Biden had planned to meet Zelensky in Rome, but on Monday called off the trip.", "cancelled"),
    ("Merz had been due to travel to Kyiv on Friday but put off the trip.", "postponed"),
]


@pytest.mark.parametrize(("text", "status"), UNDONE)
def test_a_trip_that_is_called_off_is_the_one_that_was_planned(text: str, status: str) -> None:
    assert [one[1] for one in told(text)] == [status]


def test_a_conference_call_is_a_call() -> None:
    assert told("Zelensky held a conference call with Merz and Macron on Monday.") == [
        ("call", "happened", "2025-05-19", None, "macron merz zelenskyy")
    ]


def test_marks_around_an_adjective_part_no_noun_from_whose_it_is() -> None:
    ((*_, people),) = told('Trump\'s "disastrous" meeting with Zelenskyy ended in failure.')
    assert people == "trump zelenskyy"


def paris(kind: str, people: str) -> Told:
    return (kind, "planned", "2025-05-23", "Paris", people)


BEFORE_PLANS = [
    ("After his visit to Berlin, Zelenskyy is expected to visit Paris on Friday.", [paris("visit", "zelenskyy")]),
    (
        "Following talks with Merz in Berlin, Zelenskyy will meet Macron in Paris on Friday.",
        [paris("meeting", "macron zelenskyy")],
    ),
    (
        "After meeting Merz in Berlin, Zelenskyy will meet Macron in Paris on Friday.",
        [paris("meeting", "macron zelenskyy")],
    ),
    (
        "Before his visit to Berlin, Zelenskyy met Macron in Paris on Monday.",
        [("meeting", "happened", "2025-05-19", "Paris", "macron zelenskyy")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), BEFORE_PLANS)
def test_what_comes_before_a_plan_has_not_its_day(text: str, expected: list[Told]) -> None:
    assert told(text) == expected


WITH_WHOM = [
    (
        "Vance engaged in discussions to end the conflict in Ukraine with Giorgia Meloni in Rome on Sunday.",
        ("meeting", "happened", "2025-05-18", "Rome", "meloni vance"),
    ),
    (
        "Fico was in Moscow, and later on Friday met Putin.",
        ("meeting", "happened", "2025-05-16", "Moscow", "fico putin"),
    ),
    ("Fico visited Kyiv, and later spoke with Putin by phone.", ("call", "happened", None, None, "fico putin")),
]


@pytest.mark.parametrize(("text", "expected"), WITH_WHOM)
def test_with_whom_stands_behind_an_aim_and_who_acts_before_a_word_for_later(text: str, expected: Told) -> None:
    assert told(text)[-1] == expected


def test_a_plane_is_no_guest() -> None:
    text = "Royal Saudi Air Force F-15s escorted Trump's jet as it arrived in Riyadh, where Trump sat with Rubio."
    assert not any("f-15" in slug for m in mentions(text) for slug, _ in m.roles)


OTHERS_SPEAK = [
    ("US-Russia talks began in Riyadh as Trump said Ukraine should give up territory.", ()),
    ("Rubio met Lavrov in Riyadh, while Zelenskyy demanded security guarantees.", ()),
    ("Rubio met Lavrov in Riyadh, where they discussed a ceasefire.", ("ceasefire",)),
    ("Rubio met Lavrov in Riyadh as Trump pushes for a ceasefire.", ("ceasefire",)),
]


@pytest.mark.parametrize(("text", "topics"), OTHERS_SPEAK)
def test_what_others_say_meanwhile_is_not_what_talks_are_on(text: str, topics: tuple[str, ...]) -> None:
    assert mentions(text)[0].topics == topics


ONE_EVENT = [
    "Macron and Merz met in Paris on Monday for talks that went on for three hours.",
    "Since a face-to-face summit in Alaska in April failed, Putin and Trump have been silent.\n\n"
    "Trump and Putin last met in Alaska on 15 April for a summit which lasted only a few hours.",
    "Rutte spoke just before Trump was due to speak with Putin.\n\nTrump and Putin spoke by phone on Monday.",
]


@pytest.mark.parametrize("text", ONE_EVENT)
def test_one_event_is_told_once(text: str) -> None:
    assert [one[1] for one in told(text)] == ["happened"]


WHILE = [
    ("Trump said on Tuesday while hosting Merz that peace was near.", "2025-05-20"),
    ("Macron told reporters on Tuesday while meeting Merz in Berlin that a truce was close.", "2025-05-20"),
    ("Macron said on Tuesday that while meeting Merz in Berlin last week he had seen it.", "2025-05-12/2025-05-18"),
]


@pytest.mark.parametrize(("text", "day"), WHILE)
def test_what_is_said_while_somebody_is_received_is_said_on_that_day(text: str, day: str) -> None:
    assert told(text)[0][2] == day


@pytest.mark.parametrize("how", ["due to host", "expected to meet", "scheduled to receive"])
def test_what_had_been_due_waits_to_be_checked(how: str) -> None:
    found = [m.score for m in mentions(f"Erdogan had been {how} Putin in Ankara on Monday.") if m.kind in BETWEEN]
    assert all(score < 1 for score in found)


def test_their_first_talks_are_those_they_met_for() -> None:
    text = "Trump and Putin spoke on Monday, days after Russia and Ukraine met in Turkey to conduct their first talks."
    assert [one[4] for one in told(text) if one[0] == "meeting"] == ["russia ukraine"]


def test_to_stand_trial_is_no_meeting() -> None:
    assert told("Maduro and Flores stood trial in New York on Monday.") == []


@pytest.mark.parametrize(
    "office", ["Russia's foreign minister", "Russia's top diplomat", "the Russian foreign minister"]
)
def test_who_acts_behind_a_comma_holds_no_office_of_another_state(office: str) -> None:
    assert told(f"During talks with {office}, Fidan called for a truce.")[0][4] == "fidan lavrov"
