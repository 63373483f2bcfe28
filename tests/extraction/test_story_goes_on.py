"""Who was there, told after something else: a plan, what had been before, a call beside the talks."""

import pytest

from tests.extraction.acting import read

LEADERS = "European leaders met in Paris on Tuesday to discuss Ukraine."
ENVOYS = "Rustem Umerov and Steve Witkoff met in Geneva on Tuesday."
PLAN = "Wang Yi and Hakan Fidan are due to meet in Ankara on Friday."
BEFORE = "A week earlier, JD Vance had met Wang Yi in Munich."
CALL = "Before the meeting, Emmanuel Macron spoke by phone with Donald Trump."
MOOD = "One diplomat called the mood good."
STATEMENT = "Robert Fico said on Monday that he would send no troops."
GUESTS = {"olaf-scholz", "donald-tusk"}
BETWEEN = [
    ("", "Olaf Scholz and Donald Tusk also sat at the table."),
    ("", "Others at the talks included Olaf Scholz and Donald Tusk."),
    ("", "Also at the meeting were Olaf Scholz and Donald Tusk."),
    (MOOD, "Olaf Scholz and Donald Tusk also sat at the table."),
    (STATEMENT, "Olaf Scholz and Donald Tusk took part as well."),
    (PLAN, "Olaf Scholz and Donald Tusk also attended."),
    (PLAN, "Among those present were Olaf Scholz and Donald Tusk."),
    (PLAN, "The participants included Olaf Scholz and Donald Tusk."),
    (f"{BEFORE} {MOOD}", "Olaf Scholz and Donald Tusk were also there."),
    (f"{BEFORE} {MOOD}", "Those attending included Olaf Scholz and Donald Tusk."),
    (CALL, "Olaf Scholz and Donald Tusk also took part."),
    (CALL, "The participants included Olaf Scholz and Donald Tusk."),
]


@pytest.mark.parametrize("there", [LEADERS, ENVOYS])
@pytest.mark.parametrize(("between", "present"), BETWEEN)
def test_guests_sat_at_the_talks_that_the_story_is_about(there: str, between: str, present: str) -> None:
    mentions = [m for m in read(f"{there} {between} {present}").mentions if m.kind != "statement"]
    assert dict(mentions[0].roles).keys() >= GUESTS
    assert all(GUESTS.isdisjoint(dict(m.roles)) for m in mentions[1:])


def test_what_goes_on_in_the_past_before_the_past_is_of_what_had_been() -> None:
    text = f"{LEADERS} {BEFORE} Olaf Scholz and Donald Tusk were also there."
    assert [dict(m.roles).keys() >= GUESTS for m in read(text).mentions] == [False, True]


def test_a_list_of_guests_belongs_to_the_talks_to_which_others_came() -> None:
    text = (
        "Donald Trump received Volodymyr Zelenskyy and seven European leaders in Washington on Tuesday. He called it a"
        " good day.\n\nThe mood was good. The talks lasted for hours.\n\nNobody took questions. The markets hardly"
        " moved.\n\nOlaf Scholz and Donald Tusk also attended."
    )
    assert dict(read(text).mentions[0].roles).keys() >= GUESTS


def test_those_on_a_call_sat_at_no_table() -> None:
    text = f"{LEADERS} Dick Schoof, who was also on the call, announced money."
    assert "dick-schoof" not in dict(read(text).mentions[0].roles)


def test_who_is_told_in_an_aside_to_have_gone_somewhere_had_no_guests() -> None:
    aside = "Viktor Orban, who flew to Moscow on Monday, was not invited."
    text = f"{LEADERS} {aside} Olaf Scholz and Donald Tusk were there."
    assert [dict(m.roles).keys() >= GUESTS for m in read(text).mentions] == [True, False]


def test_a_day_of_what_had_been_is_none_of_the_talks() -> None:
    text = f"{LEADERS} In May, Pete Hegseth had been in Brussels for a meeting. Olaf Scholz and Donald Tusk took part."
    assert dict(read(text).mentions[0].roles).keys() >= GUESTS


GROUPS = [
    "Marco Rubio sat down with European leaders in Berlin on Tuesday.",
    "Marco Rubio met a group of US senators in Berlin on Tuesday.",
    "Marco Rubio joined his European counterparts in Berlin on Tuesday.",
    "Marco Rubio discussed the plan with members of Congress on Tuesday.",
    "Marco Rubio conferred with national security advisers on Tuesday.",
    "Marco Rubio met several European leaders on Tuesday.",
    "Marco Rubio consulted with other European leaders in Berlin on Tuesday.",
    "Marco Rubio welcomed a dozen European leaders to Lancaster House on Tuesday.",
    "Marco Rubio welcomed European leaders to London on Tuesday for talks.",
]


@pytest.mark.parametrize("text", GROUPS)
def test_who_meets_several_without_names_has_met_them(text: str) -> None:
    (meeting,) = read(text).mentions
    assert (meeting.kind, meeting.status, meeting.date) == ("meeting", "happened", "2025-07-29")
    assert "marco-rubio" in dict(meeting.roles)


def test_who_welcomes_what_several_decided_has_met_nobody() -> None:
    assert all(m.kind == "statement" for m in read("Keir Starmer welcomed the leaders' decision on Tuesday.").mentions)
