"""Several people meant by a word for them, and names in brackets behind an office."""

import pytest

from tests.extraction.acting import TALKS, people, read

MINISTERS = "Foreign Secretary David Lammy and Polish Foreign Minister Radoslaw Sikorski disagree."
LEADERS = "Macron, Starmer and Merz back the plan."


def _told(text: str) -> list[tuple[str, str | None, set[str]]]:
    """(kind, date, persons) of the talks told in a text, in their order."""
    found = read(text)
    persons = {actor.slug for actor in found.actors if actor.kind == "person"}
    return [(m.kind, m.date, people(m) & persons) for m in found.mentions if m.kind in TALKS]


def _who(text: str) -> list[set[str]]:
    return [persons for _, _, persons in _told(text)]


@pytest.mark.parametrize(
    "pair",
    ["The pair", "Both", "The two of them", "Both ministers", "The ministers", "The two foreign ministers", "The duo",
     "The two diplomats", "The two officials", "The two colleagues"],
)  # fmt: skip
def test_a_word_for_two_people_means_the_two_who_were_named(pair: str) -> None:
    assert _who(f"{MINISTERS} {pair} held talks in Paris on Tuesday.") == [{"david-lammy", "radoslaw-sikorski"}]


@pytest.mark.parametrize("trio", ["The trio", "The leaders", "All three"])
def test_a_word_for_three_people_means_the_list(trio: str) -> None:
    who = {"emmanuel-macron", "keir-starmer", "friedrich-merz"}
    assert _who(f"{LEADERS} {trio} met in Paris on Tuesday.") == [who]


@pytest.mark.parametrize(
    "text",
    [
        "Macron and Merz disagree. The two officials met in Paris on Tuesday.",
        "Macron and Merz disagree. Both ministers met in Paris on Tuesday.",
        f"{LEADERS} The pair met in Paris on Tuesday.",
        "Macron, Starmer and Merz wrote to Kallas. The leaders met in Paris on Tuesday.",
    ],
)
def test_a_word_that_does_not_fit_them_means_nobody(text: str) -> None:
    assert _who(text) == [set()]


def test_the_pair_is_of_those_who_acted_together() -> None:
    text = "Kellogg and Vance met Umerov on Monday. The pair held talks with Merz in Berlin on Tuesday."
    assert _who(text)[1] == {"keith-kellogg", "jd-vance", "friedrich-merz"}


TUSK = {"friedrich-merz", "donald-tusk"}
GLOSSED = [
    ("Merz met the Polish prime minister (Donald Tusk) in London on Tuesday.", TUSK),
    ("The Polish prime minister (Donald Tusk) and the German chancellor (Friedrich Merz) met on Tuesday.", TUSK),
    ("Merz (CDU), Donald Tusk (Poland) and Keir Starmer (Britain) met in London on Tuesday.",
     {*TUSK, "keir-starmer"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), GLOSSED)
def test_brackets_that_say_who_somebody_is_part_nothing(text: str, who: set[str]) -> None:
    [(kind, day, there)] = _told(text)
    assert (kind, there) == ("meeting", who)
    assert day is not None


def test_a_day_behind_such_brackets_belongs_to_the_verb_before_them() -> None:
    past, coming = (_told(f"Merz {verb} the Polish prime minister (Donald Tusk) in London on Tuesday.")[0][1]
                    for verb in ("met", "will meet"))  # fmt: skip
    assert past is not None
    assert coming is not None
    assert past < coming
