"""Who is told not to have been there sits in no talks, and who only looks on gives no press conference."""

import pytest

from tests.extraction.acting import TALKS, people, read


def _who(text: str) -> list[set[str]]:
    """The persons of each of the talks told in a text, in their order."""
    found = read(text)
    persons = {actor.slug for actor in found.actors if actor.kind == "person"}
    return [people(mention) & persons for mention in found.mentions if mention.kind in TALKS]


ROUND = "Ukrainian and Russian delegations held talks in Istanbul on Tuesday."
ABSENT = [
    f"{ROUND} Umerov and Medinsky were absent.",
    f"{ROUND} Umerov and Medinsky were not there.",
    f"{ROUND} Umerov and Medinsky were not present this time.",
    f"{ROUND} Umerov was missing.",
    f"{ROUND} Umerov and Medinsky were nowhere to be seen.",
    f"{ROUND} Umerov and Medinsky, who led the earlier round, were absent this time.",
    f"{ROUND} Notably absent from the table was Umerov.",
    f"{ROUND} Umerov and Medinsky remained outside.",
    f"{ROUND} Umerov followed the talks from Kyiv.",
    f"{ROUND} Critics such as Yermak called the talks a waste.",
    f"{ROUND} Umerov had to wait outside.",
    f"{ROUND} Umerov and Medinsky took no part.",
    f"{ROUND} Umerov and Medinsky were conspicuous by their absence.",
    f"{ROUND} Umerov sent his deputy.",
    f"{ROUND} Umerov was ill.",
    f"{ROUND} Missing from the table: Umerov and Medinsky.",
    f"{ROUND} “We are close,” said Umerov, who did not attend.",
    "Ukrainian and Russian delegations held talks in Istanbul on Tuesday, but Vladimir Putin was not there.",
    "Ukrainian and Russian delegations held talks in Istanbul on Tuesday, while Umerov was absent.",
    "Ukrainian and Russian delegations held talks in Istanbul on Tuesday with Umerov and Medinsky absent.",
]


@pytest.mark.parametrize("text", ABSENT)
def test_who_was_absent_sat_in_no_talks(text: str) -> None:
    assert _who(text) == [set()]


BERLIN = {"volodymyr-zelenskyy", "friedrich-merz"}
WITHOUT = [
    ("Zelenskyy and Merz held talks in Berlin on Tuesday with Umerov absent.", BERLIN),
    ("Zelenskyy met Merz in Berlin on Tuesday, with Rustem Umerov waiting outside.", BERLIN),
    ("Zelenskyy met Merz in Berlin on Tuesday with Umerov not present.", BERLIN),
    ("Zelenskyy and Merz held a press conference in Berlin on Tuesday with Umerov absent.", BERLIN),
    ("Zelenskyy and Merz gave a joint press conference in Berlin on Tuesday, with Umerov waiting outside.", BERLIN),
    ("Zelenskyy and Merz gave a press conference in Berlin on Tuesday, with Umerov sitting in the front row.", BERLIN),
    ("Zelenskyy and Merz held a press conference in Berlin on Tuesday with Umerov in the audience.", BERLIN),
    ("Zelenskyy and Merz gave a press conference in Berlin on Tuesday, with Umerov standing to one side.", BERLIN),
    ("Zelenskyy and Merz gave a press conference in Berlin on Tuesday, with Umerov seated in the front row.", BERLIN),
    ("Zelenskyy and Merz gave a press conference in Berlin on Tuesday. Umerov and Pistorius sat in the front row.",
     BERLIN),
    ("Zelenskyy held a press conference in Berlin on Tuesday with Merz at his side.", BERLIN),
    ("Zelenskyy held a press conference in Berlin on Tuesday with Merz standing beside him.", BERLIN),
    ("Zelenskyy held a press conference in Berlin on Tuesday with Merz.", BERLIN),
    ("Zelenskyy met Merz in Berlin on Tuesday with neither Umerov nor Yermak present.", BERLIN),
    ("Zelenskyy met Merz in Berlin on Tuesday with Umerov watching from Kyiv.", BERLIN),
    ("Zelenskyy met Merz in Berlin on Tuesday, with Umerov waiting in the next room.", BERLIN),
    ("Zelenskyy met Merz in Berlin on Tuesday, with Umerov sidelined.", BERLIN),
    ("Witkoff came to Berlin on Tuesday, where Merz was waiting to receive him.", {"steve-witkoff", "friedrich-merz"}),
    ("Umerov was absent in Istanbul but met Rubio in Rome on Tuesday.", {"rustem-umerov", "marco-rubio"}),
    ("Rubio met Umerov, who was absent in Istanbul, in Rome on Tuesday.", {"rustem-umerov", "marco-rubio"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), WITHOUT)
def test_those_around_them_were_there(text: str, who: set[str]) -> None:
    assert _who(text) == [who]


ALONE = [
    "Zelenskyy held a press conference in Berlin on Tuesday with Merz absent.",
    "Zelenskyy held a press conference in Berlin on Tuesday with Umerov watching from the front row.",
    "Zelenskyy gave a press conference in Berlin on Tuesday with Yermak not present.",
    "Zelenskyy spoke in Berlin on Tuesday with Merz in the audience.",
]


@pytest.mark.parametrize("text", ALONE)
def test_of_one_alone_it_is_no_press_conference_of_several(text: str) -> None:
    assert _who(text) == []


THE_HAGUE = "The NATO summit in The Hague will start on Tuesday."
PAST = ["Zelenskyy met Merz with no aides present on Tuesday.", "Zelenskyy met Merz with no aides present in Berlin on "
        "Tuesday."]  # fmt: skip


@pytest.mark.parametrize("text", PAST)
def test_who_was_present_leaves_the_day_in_the_past(text: str) -> None:
    assert [(mention.status, mention.date) for mention in read(text).mentions] == [("happened", "2025-07-29")]


LEFT_OPEN = [
    f"{THE_HAGUE} It remains unclear whether Zelenskyy will attend.",
    f"{THE_HAGUE} Whether Zelenskyy will attend is not known.",
    f"{THE_HAGUE} Zelenskyy will attend if he is invited, and if Trump attends.",
    f"{THE_HAGUE} Zelenskyy will not attend.",
    f"{THE_HAGUE} Zelenskyy has no plans to attend.",
    f"{THE_HAGUE} Zelenskyy is unlikely to attend.",
]


@pytest.mark.parametrize("text", LEFT_OPEN)
def test_of_whom_it_is_open_whether_he_comes_nothing_is_told(text: str) -> None:
    assert "donald-trump" not in _who(text)[0]
    assert "will attend if" in text or _who(text) == [set()]


FOR_HIM = [
    (f"{ROUND} Zelenskyy was represented by Umerov.", {"rustem-umerov"}),
    (f"{ROUND} Umerov represented Zelenskyy.", {"rustem-umerov"}),
    (f"{ROUND} Umerov represented Ukraine, Medinsky Russia.", {"rustem-umerov", "vladimir-medinsky"}),
]


@pytest.mark.parametrize(("text", "who"), FOR_HIM)
def test_for_whom_another_came_was_not_there(text: str, who: set[str]) -> None:
    assert _who(text) == [who]


NO_LIST = [
    f"{ROUND} They faced: Umerov and Medinsky.",
    f"{ROUND} They faced Umerov and Medinsky.",
    f"{ROUND} The room was cold: Macron, Merz.",
    f"{ROUND} Reactions from the table: Macron, Merz and Starmer.",
    f"{ROUND} Praise came later: Macron and Merz.",
    f"{ROUND} The problems they faced: Putin and Trump.",
    f"{ROUND} Left outside: Macron, Merz and Starmer.",
    "Ukrainian and Russian delegations held talks in Istanbul on Tuesday: Macron and Merz had not been asked.",
    "Ukrainian and Russian delegations held talks in Istanbul on Tuesday: Macron and Merz were briefed later.",
    "Ukrainian and Russian delegations held talks in Istanbul on Tuesday: Macron and Merz said they were pleased.",
]


@pytest.mark.parametrize("text", NO_LIST)
def test_names_behind_a_colon_that_opens_no_list_of_those_present_are_seated_nowhere(text: str) -> None:
    assert _who(text) == [set()]


LISTS = [
    (f"{ROUND} At the table: Umerov and Medinsky.", {"rustem-umerov", "vladimir-medinsky"}),
    (f"{ROUND} Those who came: Umerov and Medinsky.", {"rustem-umerov", "vladimir-medinsky"}),
    (f"{ROUND} Umerov faced Medinsky.", {"rustem-umerov", "vladimir-medinsky"}),
]


@pytest.mark.parametrize(("text", "who"), LISTS)
def test_but_those_of_a_list_are(text: str, who: set[str]) -> None:
    assert _who(text) == [who]
