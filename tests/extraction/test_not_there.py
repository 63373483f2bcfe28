"""Who is named beside talks and was not there: whom somebody serves, and who does something of his own next."""

import pytest

from tests.extraction.acting import TALKS, people, read


def _persons(text: str) -> list[set[str]]:
    """The persons of each of the talks told in a text, in their order."""
    found = read(text)
    persons = {actor.slug for actor in found.actors if actor.kind == "person"}
    return [people(mention) & persons for mention in found.mentions if mention.kind in TALKS]


SAT = "Ukrainian and Russian delegations met in Istanbul on Monday."
MET = "Steve Witkoff met Vladimir Putin in Moscow on Tuesday."
WITKOFF, PUTIN, KUSHNER, MEDINSKY = "steve-witkoff", "vladimir-putin", "jared-kushner", "vladimir-medinsky"
SERVED = [
    (f"{SAT} Vladimir Medinsky, an aide to Russian ruler Vladimir Putin, led the Russian team.", {MEDINSKY}),
    (f"{SAT} Vladimir Medinsky, adviser to Kremlin leader Vladimir Putin, headed the Russian delegation.", {MEDINSKY}),
    (f"{SAT} Vladimir Medinsky, an aide to President Vladimir Putin who had headed the Russian team before, took the"
     " place of Igor Kostyukov.", {MEDINSKY}),
    (f"{SAT} The Russian side was led by Vladimir Medinsky, and the Ukrainian by Rustem Umerov, whom Zelensky trusts.",
     {MEDINSKY, "rustem-umerov"}),
    ("Witkoff, accompanied by Jared Kushner, the son-in-law of Donald Trump, met Putin on Tuesday.",
     {WITKOFF, PUTIN, KUSHNER}),
    (f"{MET} Jared Kushner, the son-in-law of US President Donald Trump, also attended.", {WITKOFF, PUTIN, KUSHNER}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), SERVED)
def test_whom_somebody_serves_was_not_there(text: str, who: set[str]) -> None:
    assert _persons(text) == [who]


NEXT = [
    (f"{MET} Poland's deputy foreign minister, Radoslaw Sikorski, showed the council pictures of a drone.",
     {WITKOFF, PUTIN}),
    (f"{SAT} Hakan Fidan, the Turkish foreign minister, received them.", {"hakan-fidan"}),
    (f"{SAT} The talks, the first since 2022, were hosted by Turkish Foreign Minister Hakan Fidan.", {"hakan-fidan"}),
    (f"{MET} Kim Jong Un sent his greetings.", {WITKOFF, PUTIN}),
    (f"{MET} Sergei Lavrov handed over a list.", {WITKOFF, PUTIN, "sergey-lavrov"}),
    (f"{SAT} Marco Rubio thanked the hosts.", set()),
    (f"{SAT} Vladimir Medinsky handed over a list of names.", {MEDINSKY}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), NEXT)
def test_who_serves_neither_side_did_not_sit_there(text: str, who: set[str]) -> None:
    assert _persons(text) == [who]


CARNEY = "Zelensky met Mark Carney in Halifax on Saturday."
CALL = "Trump spoke to Putin by phone on Monday."
WASHINGTON = "Trump met Zelensky at the White House in February."
ZELENSKY, TRUMP = "volodymyr-zelenskyy", "donald-trump"
BESIDE = [
    (f"{CARNEY} He briefed European leaders ahead of the meeting with Trump.", {ZELENSKY, "mark-carney"}),
    (f"{CARNEY} He briefed European leaders before his meeting with Trump.", {ZELENSKY, "mark-carney"}),
    (f"{CALL} He wants Zelensky to sit down with Putin in the next week or two.", {TRUMP, PUTIN}),
    (f"{CALL} He urged Zelensky to sit down with Putin.", {TRUMP, PUTIN}),
    (f"{CALL} The American side will at first be headed by Secretary of State Marco Rubio.", {TRUMP, PUTIN}),
    (f"{WASHINGTON} The South African president's delegation includes golfers Ernie Els and Retief Goosen.",
     {TRUMP, ZELENSKY}),
    (f"{WASHINGTON} The French delegation included Rachida Dati.", {TRUMP, ZELENSKY}),
    (f"{WASHINGTON} The Ukrainian delegation included Andriy Yermak.", {TRUMP, ZELENSKY, "andriy-yermak"}),
    ("US and Ukrainian officials met in Geneva on Monday. Kyrylo Budanov, who is in charge of military intelligence,"
     " was to be at the next talks too.", set()),
    ("US and Ukrainian officials met in Geneva on Monday. The talks, the first there since 2022, were hosted by Ignazio"
     " Cassis.", {"ignazio-cassis"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), BESIDE)
def test_who_is_wanted_awaited_or_leads_another_team_was_not_there(text: str, who: set[str]) -> None:
    assert _persons(text)[0] == who


def test_a_team_of_which_something_is_told_under_another_day_is_not_that_of_the_plan() -> None:
    plan = "Technical teams are expected to gather in Riyadh in the coming days."
    before = "On March 11 the Ukrainian delegation in Jeddah gave its consent to a ceasefire."
    assert _persons(f"{plan} {before} The U.S. side, represented by Rubio and Waltz, resumed its aid.")[0] == set()


SIGNING = "A signing planned for Feb. 28 was called off after an argument between Zelensky, Trump and JD Vance."


def test_what_was_called_off_was_to_join_those_who_fell_out_and_not_those_of_another_day() -> None:
    text = f"Steve Witkoff met Vladimir Putin in Moscow on Tuesday. {SIGNING}"
    found = [mention for mention in read(text).mentions if mention.status == "cancelled"]
    assert [people(mention) for mention in found] == [{ZELENSKY, TRUMP, "jd-vance"}]


UNNAMED = [
    ("Alarmed at the speed with which Donald Trump is seeking an agreement with Russia, European leaders came"
     " together in Paris on Monday.", set()),
    ("As Donald Trump pushes for a deal, European leaders met in Paris on Monday.", set()),
    ("Shaken by how Trump treated Zelensky, European leaders gathered in London on Sunday.", set()),
    ("Macron, Starmer and other European leaders met in Paris on Monday.", {"emmanuel-macron", "keir-starmer"}),
    ("Lavrov and Rubio are to meet in Rome on Monday before Putin and Trump hold a summit.",
     {"sergey-lavrov", "marco-rubio"}),
    ("The leaders of Britain and France visited Kyiv on Saturday, with the backing of US President Donald Trump.",
     {"keir-starmer", "emmanuel-macron"}),
    ("That was the demand that the leaders of Britain and France made during a joint visit to Kyiv on Saturday, with"
     " the backing of US President Donald Trump.", {"keir-starmer", "emmanuel-macron"}),
    ("Zelensky named the officials who will make up the delegation for talks with the US in Geneva on Sunday.", set()),
    ("Putin met Witkoff on Friday to discuss the resumption of direct talks between Russia and Ukraine, according to"
     " presidential aide Yuri Ushakov.", {PUTIN, WITKOFF}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), UNNAMED)
def test_who_is_named_in_another_clause_has_no_part(text: str, who: set[str]) -> None:
    assert _persons(text)[0] == who


def test_who_leaves_somebody_out_of_talks_is_not_told_to_have_held_them() -> None:
    assert (
        _persons("Trump has alarmed his allies by leaving them, and Ukraine itself, out of the talks with Russia.")
        == []
    )
    assert _persons("Trump left Zelensky out of the talks with Russia.") == []
    out_of = "Zelensky complained of being kept out of the talks between Rubio and Lavrov in Riyadh on Tuesday."
    assert _persons(out_of) == [{"marco-rubio", "sergey-lavrov"}]


ADVISERS = [
    "It was agreed that high-ranking advisers from both countries will sit down together next week.",
    "They agreed that high-level teams would meet next week.",
    "Their advisers will meet next week.",
]


@pytest.mark.parametrize("then", ADVISERS)
def test_advisers_of_both_countries_meet_for_these_and_not_for_the_leaders(then: str) -> None:
    found = read(f"{CALL} {then}").mentions
    assert [people(mention) for mention in found if mention.kind == "meeting"] == [{"united-states", "russia"}]


ROLL = "Around the table with Trump and Zelensky:\n\n- Emmanuel Macron, president of France\n\n- Friedrich Merz"
APART = [
    ("Trump and Putin settled on it when they spoke by phone on Monday, with Viktor Orban, prime minister of Hungary,"
     " as host.", {TRUMP, PUTIN}),
    ("Rubio met Lavrov in Riyadh on Tuesday with Mohammed bin Salman as host.",
     {"marco-rubio", "sergey-lavrov", "mohammed-bin-salman"}),
    (f"Trump has begun to arrange a meeting between Putin and Zelensky.\n\n{ROLL}", {PUTIN, ZELENSKY}),
    ("Keir Starmer met his French counterpart in London on Tuesday.", {"keir-starmer", "emmanuel-macron"}),
    ("Keir Starmer and his German and Polish counterparts met Zelensky in London on Tuesday.",
     {"keir-starmer", "friedrich-merz", "donald-tusk", ZELENSKY}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), APART)
def test_a_host_of_something_else_and_a_list_of_other_guests_are_not_there(text: str, who: set[str]) -> None:
    assert _persons(text)[-1] == who


def test_a_house_of_one_that_meets_is_no_other_side() -> None:
    teams = "Teams from Washington and Moscow will meet next week."
    found = read(f"{teams} The Kremlin said work on the summit would begin after the talks.").mentions
    assert [people(mention) for mention in found if mention.kind == "meeting"] == [{"united-states", "russia"}]


def test_who_told_leaders_something_in_a_call_did_not_speak_to_whom_he_spoke_before() -> None:
    told = "Then there was a call in which Witkoff briefed European leaders."
    assert {PUTIN, WITKOFF} not in _persons(f"Trump spoke to Putin by phone on Monday. {told}")
