"""People, places and days of one event that stood beside another's: each stays with its own."""

import pytest

from tests.extraction.acting import TALKS, people, read

MON, TUE, WED, THU = "2025-07-28", "2025-07-29", "2025-07-30", "2025-07-31"
Card = tuple[str, str, str | None, str | None, frozenset[str]]


def card(kind: str, status: str, date: str | None, place: str | None, *who: str) -> Card:
    return kind, status, date, place, frozenset(who)


def cards(text: str) -> set[Card]:
    """The talks told by a text published on Friday, 1 August 2025."""
    found = (mention for mention in read(text).mentions if mention.kind in TALKS)
    return {(one.kind, one.status, one.date, one.place, frozenset(people(one))) for one in found}


ASIDES = [
    (
        "Keir Starmer, who is due to fly to Berlin on Tuesday for talks with Friedrich Merz, "
        "met Mark Rutte in Brussels on Thursday.",
        card("meeting", "planned", "2025-08-05", "Berlin", "keir-starmer", "friedrich-merz"),
        card("meeting", "happened", THU, "Brussels", "keir-starmer", "mark-rutte"),
    ),
    (
        "Marco Rubio, who was in Geneva on Tuesday for talks with Andriy Yermak, called Sergei Lavrov on Thursday.",
        card("meeting", "happened", TUE, "Geneva", "marco-rubio", "andriy-yermak"),
        card("call", "happened", THU, None, "marco-rubio", "sergey-lavrov"),
    ),
]
ROWS = [
    (
        "Zelensky met Macron on Tuesday and Merz in Berlin on Thursday.",
        card("meeting", "happened", TUE, None, "volodymyr-zelenskyy", "emmanuel-macron"),
        card("meeting", "happened", THU, "Berlin", "volodymyr-zelenskyy", "friedrich-merz"),
    ),
    (
        "Zelensky held talks with Macron on Tuesday and with Merz in Berlin on Thursday.",
        card("meeting", "happened", TUE, None, "volodymyr-zelenskyy", "emmanuel-macron"),
        card("meeting", "happened", THU, "Berlin", "volodymyr-zelenskyy", "friedrich-merz"),
    ),
    (
        "On Wednesday Zelensky met Macron and Merz in Berlin.",
        card("meeting", "happened", WED, "Berlin", "volodymyr-zelenskyy", "emmanuel-macron", "friedrich-merz"),
    ),
]
DROPPED = [
    (
        "A meeting between Rubio and Lavrov to prepare the Budapest summit was cancelled on Tuesday.",
        card("meeting", "cancelled", TUE, None, "marco-rubio", "sergey-lavrov"),
    ),
    (
        "A call between Rubio and Lavrov ahead of the summit was cancelled on Tuesday.",
        card("call", "cancelled", TUE, None, "marco-rubio", "sergey-lavrov"),
    ),
    (
        "The summit of Trump and Putin in Budapest was cancelled on Tuesday.",
        card("summit", "cancelled", TUE, "Budapest", "donald-trump", "vladimir-putin"),
    ),
    (
        "Peskov confirmed the postponement of the talks in Istanbul.",
        card("meeting", "postponed", None, "Istanbul"),
    ),
    ("Orban called for the cancellation of the summit in Brussels.",),
]
PAIRS = [
    (
        "Trump called off the meeting with Putin on Wednesday while hosting Mark Rutte, adding the two would meet.",
        card("meeting", "cancelled", WED, None, "donald-trump", "vladimir-putin"),
        card("meeting", "happened", WED, None, "donald-trump", "mark-rutte"),
    ),
    (
        "Trump said that Putin had invited Zelensky to Moscow and that the two would meet soon.",
        card("meeting", "planned", None, None, "volodymyr-zelenskyy", "vladimir-putin"),
    ),
]
ASKED = [
    ("Asked why Trump would meet Putin, Leavitt said the president wanted peace.",),
    ("He was asked on Monday when Rubio would meet Lavrov in Budapest.",),
    (
        "Asked about the summit, Leavitt said Trump would meet Putin on Monday.",
        card("meeting", "planned", "2025-08-04", None, "donald-trump", "vladimir-putin"),
    ),
]

SET_OUT = [
    (
        "Umerov left for the US on Tuesday for talks with Steve Witkoff.",
        card("visit", "happened", TUE, "United States", "rustem-umerov"),
        card("meeting", "planned", None, "United States", "rustem-umerov", "steve-witkoff"),
    ),
    (
        "A delegation led by Rustem Umerov left for the US on Tuesday for talks.",
        card("visit", "happened", TUE, "United States", "rustem-umerov"),
    ),
    (
        "Zelensky was due at the palace at noon for talks with Macron.",
        card("meeting", "planned", None, None, "emmanuel-macron", "volodymyr-zelenskyy"),
    ),
    (
        "Steve Witkoff set off for Moscow on Tuesday.",
        card("visit", "happened", TUE, "Moscow", "steve-witkoff"),
    ),
]
MEANT = [
    (
        "Friedrich Merz said one could not leave him alone. The guys he meant, Steve Witkoff and Jared Kushner, "
        "had sat with Vladimir Putin in the Kremlin on Tuesday.",
        card("meeting", "happened", TUE, "Moscow", "steve-witkoff", "jared-kushner", "vladimir-putin"),
    ),
    (
        "He stayed in Kyiv on Monday, and a meeting pencilled in for Tuesday fell through.",
        card("meeting", "cancelled", TUE, None),
    ),
]

FORESEEN = [
    ("Starmer named two steps: aid keeps flowing, Ukraine sits at the table in any negotiations with Putin.",),
    ("Under the plan Zelensky and Putin sit at the table with Trump.",),
    (
        "Zelensky and Putin sat at the table with Trump in Rome on Tuesday.",
        card("meeting", "happened", TUE, "Rome", "volodymyr-zelenskyy", "vladimir-putin", "donald-trump"),
    ),
    (
        "Putin informed Xi in detail on Tuesday of the talks held in Alaska.",
        card("meeting", "happened", None, "Alaska"),
    ),
]


@pytest.mark.parametrize(
    "case", [*FORESEEN, *SET_OUT, *MEANT, *ASIDES, *ROWS, *DROPPED, *PAIRS, *ASKED], ids=lambda case: case[0]
)
def test_each_keeps_its_own(case: tuple[str, *tuple[Card, ...]]) -> None:
    text, *expected = case
    assert cards(text) == set(expected)


def test_who_welcomes_talks_did_not_hold_them() -> None:
    (talks,) = read("European leaders welcomed the talks held in Geneva on Tuesday.").mentions
    assert talks.title == "Talks in Geneva"


def test_a_member_of_a_body_does_not_do_what_the_body_does() -> None:
    (said,) = read("The Group of Seven, of which the US is a member, issued a statement on Tuesday.").mentions
    assert people(said) == {"g7"}


@pytest.mark.parametrize(
    "text",
    ["Belarus freed 52 prisoners on Tuesday.", "Lukashenko pardoned 52 political prisoners on Tuesday."],
)
def test_prisoners_of_another_state_are_not_of_this_war(text: str) -> None:
    assert not read(text).mentions


@pytest.mark.parametrize(
    "text", ["Belarus freed 31 Ukrainian civilians on Tuesday.", "Russia freed 52 prisoners on Tuesday."]
)
def test_prisoners_of_this_war_are(text: str) -> None:
    assert [mention.kind for mention in read(text).mentions] == ["exchange"]


def test_how_a_member_voted_is_told_of_the_vote() -> None:
    (vote,) = read("The UN General Assembly adopted a resolution on Monday. Hungary voted against it.").mentions
    assert people(vote) == {"un-general-assembly", "hungary"}


def test_what_a_resolution_demands_was_sent_by_nobody() -> None:
    text = "The resolution, adopted after Russia sent in its army, demands the exchange of all prisoners of war."
    assert not [mention for mention in read(text).mentions if mention.kind == "proposal"]


def test_who_is_rung_next_is_not_on_the_line() -> None:
    (call,) = read("On the flight home on Tuesday Trump called Zelenskyy, and then European leaders.").mentions
    assert call.title == "Trump and Zelenskyy speak by phone"
