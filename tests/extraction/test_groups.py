"""Several people told by their number, their state or as "them": who of those named before took part."""

import pytest

from tests.extraction.acting import TALKS, people, read

ENVOYS = "Witkoff and Jared Kushner flew to Moscow on Tuesday."
FOUR = "Merz, Macron, Starmer and Tusk travelled to Kyiv on Saturday."
TWO = {"steve-witkoff", "jared-kushner"}
EUROPEANS = {"friedrich-merz", "emmanuel-macron", "keir-starmer", "donald-tusk"}


def _last(text: str) -> set[str]:
    """The persons of the talks told last."""
    found = read(text)
    persons = {actor.slug for actor in found.actors if actor.kind == "person"}
    talks = [mention for mention in found.mentions if mention.kind in TALKS]
    return people(talks[-1]) & persons if talks else set()


COUNTED = [
    (f"{FOUR} The four leaders met Zelensky.", {*EUROPEANS, "volodymyr-zelenskyy"}),
    (f"{FOUR} The four men met Zelensky.", {*EUROPEANS, "volodymyr-zelenskyy"}),
    (f"{FOUR} The four Europeans then met Zelensky.", {*EUROPEANS, "volodymyr-zelenskyy"}),
    (f"{FOUR} Zelensky met the four at the station.", {*EUROPEANS, "volodymyr-zelenskyy"}),
    (f"{ENVOYS} Putin received the two Americans in the Kremlin.", {*TWO, "vladimir-putin"}),
    (f"{ENVOYS} Putin met both Americans in the Kremlin.", {*TWO, "vladimir-putin"}),
    (f"{ENVOYS} Putin met the Americans in the Kremlin.", {*TWO, "vladimir-putin"}),
    (f"{ENVOYS} The visitors met Putin in the Kremlin.", {*TWO, "vladimir-putin"}),
    ("Merz said that Putin would get the better of Trump when the two meet in Alaska on Thursday.",
     {"donald-trump", "vladimir-putin"}),
    (f"{ENVOYS} Putin talked with them for five hours.", {*TWO, "vladimir-putin"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), COUNTED)
def test_a_group_is_those_named_before_if_they_are_as_many(text: str, who: set[str]) -> None:
    assert _last(text) == who


NAMED_NEXT = [
    ("Four European leaders visited Kyiv on Saturday. Emmanuel Macron, Keir Starmer, Friedrich Merz and Donald Tusk"
     " laid flowers.", EUROPEANS),
    ("Two American envoys met Putin in Moscow on Thursday. Witkoff and Jared Kushner stayed for three hours.",
     {*TWO, "vladimir-putin"}),
    ("Zelensky received two US senators in Kyiv on Thursday. Lindsey Graham and Richard Blumenthal had come by train.",
     {"volodymyr-zelenskyy", "lindsey-graham", "richard-blumenthal"}),
    # of another number or state, or sources who are not named
    ("Three European leaders met Zelensky in Kyiv on Thursday. Macron and Merz had come by train.",
     {"volodymyr-zelenskyy"}),
    ("Two American envoys met Putin in Moscow on Thursday. Macron and Merz were not amused.", {"vladimir-putin"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), NAMED_NEXT)
def test_a_counted_group_is_named_in_the_next_sentence(text: str, who: set[str]) -> None:
    assert _last(text) == who


def test_two_sources_are_not_those_named_next() -> None:
    found = read("Two officials said that sanctions would follow. Trump and Putin are to meet on Saturday.")
    assert not [mention for mention in found.mentions if mention.kind == "statement" and people(mention)]


COUNTERPARTS = [
    ("Rubio met in London on Thursday with his counterparts from Ukraine, Britain and France.",
     {"marco-rubio", "andrii-sybiha", "david-lammy", "jean-noel-barrot"}),
    ("Sybiha met his British colleague in London on Thursday.", {"andrii-sybiha", "david-lammy"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), COUNTERPARTS)
def test_counterparts_hold_the_same_office_elsewhere(text: str, who: set[str]) -> None:
    assert _last(text) == who


LEFT_OPEN = [
    f"{FOUR} The three Europeans met Zelensky.",
    f"{FOUR} The two Americans met Zelensky.",
    "Trump and Rubio spoke in Washington. The Americans met Zelensky in Geneva on Saturday.",
]


@pytest.mark.parametrize("text", LEFT_OPEN)
def test_a_group_of_another_size_or_state_names_nobody(text: str) -> None:
    assert _last(text) <= {"volodymyr-zelenskyy", *EUROPEANS}
    assert "marco-rubio" not in _last(text)


def test_who_is_called_by_his_state_may_be_met() -> None:
    talks = "Lavrov and Marco Rubio met on Thursday in Kuala Lumpur."
    assert _last(f"{talks} Wang Yi met the Russian afterwards.") == {"wang-yi", "sergey-lavrov"}
    assert _last(f"{talks} Wang Yi met the Russian, Ukrainian and American teams.") != {"wang-yi", "sergey-lavrov"}


def test_coming_up_to_two_is_no_call() -> None:
    text = "Trump and Putin met on Friday. Rubio and Lavrov came up to the two of them briefly."
    assert [mention.kind for mention in read(text).mentions] == ["meeting"]


def _talks(text: str) -> list[str]:
    return [mention.kind for mention in read(text).mentions if mention.kind in TALKS]


NO_TALKS = [
    "Macron, Merz and Starmer spoke at a rally in Paris on Thursday.",
    "Macron and Merz spoke on Thursday in favour of sanctions.",
    "It was a meeting of minds between Macron and Merz.",
    "Merz wants Zelensky to meet Putin.",
    "Zelensky met the widow of Alexei Navalny.",
]


@pytest.mark.parametrize("text", NO_TALKS)
def test_those_who_stand_together_need_not_talk(text: str) -> None:
    assert _talks(text) == []


def test_they_do_talk_beside_the_hall() -> None:
    assert _talks("Macron and Merz spoke on the sidelines of the conference on Thursday.") != []


def test_who_sits_in_another_room_is_not_there() -> None:
    found = read("Donahue and Kellogg sat in a side room when Zelensky and Macron met in Rome on Thursday.")
    assert people(found.mentions[0]) == {"volodymyr-zelenskyy", "emmanuel-macron"}


def test_nobody_is_dismissed_by_the_denial_of_a_report() -> None:
    assert "other" not in [mention.kind for mention in read("Kyiv dismissed a report that Umerov saw Putin.").mentions]


def test_an_excellency_is_no_name() -> None:
    found = read("Modi met H.E. Mr. Vladimir Putin in Tianjin on Thursday.")
    assert people(found.mentions[0]) == {"narendra-modi", "vladimir-putin"}
