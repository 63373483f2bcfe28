"""Those who come with a team, but for whose it is; whose mediation or invitation brings others together; lists that
open a sentence."""

import pytest

from tests.extraction.acting import TALKS, people, read


def _who(text: str) -> list[set[str]]:
    """The persons of each of the talks told in a text, in their order."""
    found = read(text)
    persons = {actor.slug for actor in found.actors if actor.kind == "person"}
    return [people(mention) & persons for mention in found.mentions if mention.kind in TALKS]


GENEVA = "Officials from the US and Ukraine met in Geneva on Tuesday."
TOLD = [
    (f"{GENEVA} Rubio's team included Kellogg.", {"keith-kellogg"}),
    (f"{GENEVA} Umerov's negotiating team consisted of Yermak and Sybiha.", {"andriy-yermak", "andrii-sybiha"}),
    (f"{GENEVA} Witkoff's delegation was made up of Kushner and Driscoll.", {"jared-kushner", "daniel-driscoll"}),
    (f"{GENEVA} Members of Umerov's team included Yermak.", {"andriy-yermak"}),
    (f"{GENEVA} Trump's team included Rubio and Kellogg.", {"marco-rubio", "keith-kellogg"}),
    ("Umerov led a Ukrainian delegation that held talks with Rubio in Geneva on Tuesday.",
     {"rustem-umerov", "marco-rubio"}),
    ("A British delegation that met Yermak in Kyiv on Tuesday was led by John Healey.",
     {"andriy-yermak", "john-healey"}),
    ("Sybiha met Rubio in Geneva on Tuesday in talks mediated by Fidan.",
     {"andrii-sybiha", "marco-rubio", "hakan-fidan"}),
    ("Sybiha met Rubio in Geneva on Tuesday at a meeting chaired by Fidan.",
     {"andrii-sybiha", "marco-rubio", "hakan-fidan"}),
    ("Sybiha and Rubio met in Ankara on Tuesday at the invitation of Hakan Fidan.",
     {"andrii-sybiha", "marco-rubio", "hakan-fidan"}),
    ("Taking part in the talks in Ankara on Tuesday were Sybiha, Rubio and Fidan.",
     {"andrii-sybiha", "marco-rubio", "hakan-fidan"}),
    ("Sybiha met Rubio in Ankara on Tuesday. Yermak and Fidan took part in the talks in Ankara on Tuesday.",
     {"andrii-sybiha", "marco-rubio", "hakan-fidan", "andriy-yermak"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), TOLD)
def test_who_comes_with_a_team_or_brings_others_together_is_there(text: str, who: set[str]) -> None:
    assert _who(text) == [who]


def test_a_meeting_of_others_at_which_two_meet_is_another_one() -> None:
    both = _who("Sybiha met Rubio in Antalya on Tuesday at a meeting of NATO ministers chaired by Rutte.")
    assert {"andrii-sybiha", "marco-rubio"} in both


def test_who_takes_part_in_anything_but_talks_has_not_met() -> None:
    assert _who("Taking part in a parade in Moscow on Tuesday were Putin and Lukashenko.") == []


ROUND = "The United States and Ukraine held talks in Istanbul on Tuesday."
CAME = [
    ("Opposite Witkoff sat Yermak.", {"steve-witkoff", "andriy-yermak"}),
    ("With Witkoff came Marco Rubio.", {"steve-witkoff", "marco-rubio"}),
    ("At the head of the Ukrainian delegation was Umerov.", {"rustem-umerov"}),
    ("Witkoff faced Ukraine's security council secretary Rustem Umerov.", {"steve-witkoff", "rustem-umerov"}),
    ("The American team was under Rubio, the Ukrainian one under Yermak.", {"marco-rubio", "andriy-yermak"}),
    ("The American team was under pressure from Trump and Vance.", set()),
    ("With Trump came a plan.", set()),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "who"), CAME)
def test_whoever_is_told_by_his_place_at_talks_of_teams_sat_there(sentence: str, who: set[str]) -> None:
    assert _who(f"{ROUND} {sentence}") == [who]


def test_who_is_connected_later_was_on_the_call() -> None:
    text = "Starmer rang Macron on Tuesday. Merz and Meloni were connected later."
    assert _who(text) == [{"keir-starmer", "emmanuel-macron", "friedrich-merz", "giorgia-meloni"}]


LONDON = "Macron came to London on Tuesday."
HOSTED = [
    (f"{LONDON} Keir Starmer gave him lunch.", {"emmanuel-macron", "keir-starmer"}),
    (f"{LONDON} Keir Starmer had given him a list in May.", {"emmanuel-macron"}),
    ("Starmer has met Macron. The talks in Rome on Sunday lasted an hour.", {"keir-starmer", "emmanuel-macron"}),
    ("After three hours of talks in Istanbul, the US and Ukrainian delegations parted on Tuesday.", set()),
    ("Istanbul was host to talks between Rubio and Sybiha on Tuesday.", {"marco-rubio", "andrii-sybiha"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), HOSTED)
def test_one_encounter_told_in_two_ways_is_one(text: str, who: set[str]) -> None:
    assert _who(text) == [who]


def test_talks_that_began_on_one_day_and_ended_on_another_keep_their_own() -> None:
    found = read("Rubio met Yermak. The talks began on Sunday and ended on Monday.")
    assert len([mention for mention in found.mentions if mention.kind == "meeting"]) > 1


LEADERS = {"donald-trump", "emmanuel-macron", "friedrich-merz"}
BY_PHONE = [
    ("On Monday Trump telephoned with European leaders. On the line were Macron and Merz.", [LEADERS]),
    ("Trump spoke with European leaders by phone on Monday. Macron and Merz took part.", [LEADERS]),
    ("Trump spoke with reporters by phone on Monday.", []),
    ("Trump called European leaders weak on Monday.", []),
    ("Macron met Merz in Paris on Monday. Trump joined them by video.", [LEADERS]),
    ("Macron met Merz in Paris on Monday. Trump came later.", [LEADERS]),
    ("Macron met Merz in Paris on Monday. Trump joined for the last half hour.", [LEADERS]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "calls"), BY_PHONE)
def test_a_call_with_several_who_are_not_named_is_one_and_who_joins_later_was_there(
    text: str, calls: list[set[str]]
) -> None:
    assert _who(text) == calls


BRIEFED = [
    "Starmer briefed European leaders during a call on Tuesday.",
    "In a phone call on Tuesday, Starmer briefed European leaders.",
    "Starmer briefed European leaders by telephone on Tuesday.",
    "European leaders were briefed by Starmer in a phone call on Tuesday.",
    "Starmer briefed his European counterparts in a conference call on Tuesday.",
    "On Tuesday, Starmer briefed European leaders in a phone call on the results of the summit.",
    "Starmer told allied leaders of his plans in a video conference on Tuesday.",
]


@pytest.mark.parametrize("text", BRIEFED)
def test_who_tells_several_without_a_name_something_in_a_call_was_on_it(text: str) -> None:
    assert {"keir-starmer"} in _who(text)


def test_who_tells_them_something_before_a_call_of_others_was_not() -> None:
    assert {"keir-starmer"} not in _who("European leaders were briefed by Starmer before a call with Trump on Tuesday.")


SENT = [
    ("Zelensky's team met Witkoff and Kushner in Miami on Tuesday.", {"ukraine", "steve-witkoff", "jared-kushner"}),
    ("Trump's envoys met Umerov in Miami on Tuesday.", {"united-states", "rustem-umerov"}),
    ("Putin received Trump's envoys in Moscow on Tuesday.", {"vladimir-putin", "united-states"}),
    ("Putin's negotiators met Zelensky's team in Istanbul on Tuesday.", {"russia", "ukraine"}),
    ("Putin's and Zelensky's negotiators met in Istanbul on Tuesday.", {"russia", "ukraine"}),
    ("Trump and Zelensky's teams met in Geneva on Tuesday.", {"united-states", "ukraine"}),
    ("Trump's envoys, Witkoff and Kushner, met Umerov in Miami on Tuesday.",
     {"steve-witkoff", "jared-kushner", "rustem-umerov"}),
    ("Trump's envoys Witkoff and Kushner met Umerov in Miami on Tuesday.",
     {"steve-witkoff", "jared-kushner", "rustem-umerov"}),
    ("Umerov and his team met Witkoff in Miami on Tuesday.", {"rustem-umerov", "steve-witkoff"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), SENT)
def test_a_state_acts_through_the_team_of_who_leads_it(text: str, who: set[str]) -> None:
    assert [people(mention) for mention in read(text).mentions if mention.kind == "meeting"] == [who]


def test_what_a_team_says_is_no_act_of_its_state() -> None:
    assert read("Trump's team said on Tuesday that a deal was near.").mentions == ()
