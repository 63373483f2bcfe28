"""Who speaks where the verb is no plain one, the name is an odd one, or something stands between them."""

import pytest

from tests.extraction.naming import people
from tests.extraction.test_quotes_forms import LEAVITT, MACRON, PESKOV, speakers

DOOR = "“The door is still open to everybody,”"

PUT = [
    "As Macron put it, “the door is still open to everybody.”",
    f"{DOOR} is how Macron put it.",
    f"{DOOR} as Macron put it on Monday.",
    f"{DOOR} as Macron said in Rome.",
    "Macron’s verdict: “The door is still open to everybody.”",
    "Macron’s plea that “the door is still open to everybody” went unheard.",
]


@pytest.mark.parametrize("text", PUT)
def test_how_somebody_put_it_are_his_words(text: str) -> None:
    assert speakers(text) == [MACRON]


BETWEEN = [
    ("“Is the door still open?” Eva Miller, a retired worker from a plant, said into the phone.", ["Eva Miller"]),
    ("“Is the door still open?” Eva Miller, 54, of Ohio, asked.", ["Eva Miller"]),
    ("The Kremlin less than two weeks ago said that “the door is still open to all”.", ["Kremlin"]),
    ("A letter sent out by Peskov on Tuesday warned of this: “The door is still open to all.”", [PESKOV]),
    ("A statement signed by Leavitt said that “the door is still open to all”.", [LEAVITT]),
    ("Macron also embraced it -- “I think the door is open to everybody now.”", [MACRON]),
    ("Macron also embraced it - “I think the door is open to everybody now.”", [MACRON]),
    ("Eva Miller, star of the show “Lost Time,” thanked Macron for “taking these steps at last.”", ["Eva Miller"]),
    ("Eva Miller, star of the show “Lost Time,” said it was “a step to make us safer.”", ["Eva Miller"]),
    ("The Kremlin made a statement, saying Macron’s remarks were “one more step to war”.", ["Kremlin"]),
    ("Macron’s words were “we shall see what comes of it”.", [MACRON]),
    ("Eva Miller backs him and in a statement credited him for “an inspiring campaign”.", ["Eva Miller"]),
    ("Eva Miller, the star of “Lost Time,” who worked beside Macron, said it was “a real step”.", ["Eva Miller"]),
    ("“We shall see what comes of it all.\nEva Miller, Centre for Eastern Studies.”\n\nTalks went on.", ["Eva Miller"]),
    (
        f"{DOOR} said Sara Walker, 44. An immigrant who became a U.S. citizen, she plans to vote. “We go on and on.”",
        ["Sara Walker", "Sara Walker"],
    ),
]


@pytest.mark.parametrize(("text", "found"), BETWEEN)
def test_what_stands_between_speaker_and_verb_does_not_speak(text: str, found: list[str]) -> None:
    assert speakers(text) == found


def test_a_surname_that_is_a_verb_as_well_is_a_name() -> None:
    text = "Chief Executive Ian Read said little.\n\n“We have looked at the whole deal,” Read said. “And we go on.”"
    assert speakers(text) == ["Ian Read", "Ian Read"]


def test_a_paragraph_of_speech_behind_something_told_is_left_open() -> None:
    text = (
        "“They were afraid,” Eva Miller said. When they ate out, children would sidle up to her.\n\n“They would come.”"
    )
    assert speakers(text) == ["Eva Miller"]


@pytest.mark.parametrize(
    "text", ["“Is it true?” Nobody knew, 54 years on, said Macron.", "Macron put it on the table."]
)
def test_no_words_are_put_in_the_mouth_of_who_does_not_speak(text: str) -> None:
    assert "Nobody" not in speakers(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Macron said that the plan was “Mad.”", [MACRON]),
        ("Macron concluded that their ideas were “Mostly False.”", [MACRON]),
        ("Macron sneered that they were “learning on the job”.", [MACRON]),
        ("Macron savaged the plan as “a gift to Moscow”.", [MACRON]),
        ("Macron would concede that it was “no more than a start”.", [MACRON]),
        ("Macron saw the film “Mostly False”.", []),
    ],
)
def test_a_word_with_a_capital_that_something_is_said_to_be_is_no_title(text: str, found: list[str]) -> None:
    assert speakers(text) == found


@pytest.mark.parametrize("title", ["New Jersey Gov.", "Ohio Sen.", "Supreme Court Justice", "Tennessee Rep."])
def test_the_point_of_a_title_is_no_part_of_the_name(title: str) -> None:
    assert people(f"{title} Marvin Brekkie left.") == ["Marvin Brekkie"]
