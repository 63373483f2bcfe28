"""A meeting that is wished for, or one of many, is none of which could be told when it was."""

import pytest

from tests.extraction.acting import read

ROUND = "A second round of talks between Russia and Ukraine will take place in Vienna on August 12."
WISHES = [
    "Ukraine wants a meeting of the presidents.",
    "Kyiv asked whether Moscow would back a truce and a meeting at the level of the heads of state.",
    "Rustem Umerov again demanded a meeting of the heads of state.",
]
MANY = [
    "There were only occasional meetings between Sergey Lavrov and Marco Rubio.",
    "Emmanuel Macron and Volodymyr Zelenskyy hold regular phone calls.",
    "After repeated calls between Keir Starmer and Donald Trump nothing had changed.",
]
HELD = [
    "The ban goes back to a phone call between Donald Trump and Vladimir Putin.",
    "What followed in Vienna was a meeting between Marco Rubio and Andriy Yermak.",
]


@pytest.mark.parametrize("wish", WISHES)
def test_a_meeting_of_leaders_that_is_wished_for_is_not_the_round_to_come(wish: str) -> None:
    found = [mention for mention in read(f"{ROUND}\n\n{wish}").mentions if mention.kind == "meeting"]
    assert [mention.status for mention in found] == ["planned"]
    assert dict(found[0].roles).keys() == {"russia", "ukraine"}


@pytest.mark.parametrize("text", MANY)
def test_none_of_many_is_told(text: str) -> None:
    assert [mention for mention in read(text).mentions if mention.kind in ("call", "meeting")] == []


@pytest.mark.parametrize("text", HELD)
def test_one_that_is_referred_to_is_told(text: str) -> None:
    assert [mention.status for mention in read(text).mentions if mention.kind in ("call", "meeting")] == ["happened"]


def test_who_sends_a_delegation_to_take_part_is_not_there() -> None:
    text = "On July 30, Volodymyr Zelenskyy approved a delegation for participation in the talks with Russia in Vienna."
    assert not any("volodymyr-zelenskyy" in dict(mention.roles) for mention in read(text).mentions)
