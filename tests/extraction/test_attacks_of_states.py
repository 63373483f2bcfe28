"""Attacks of one state at war on the other, on a day."""

import pytest

from tests.extraction.acting import people, told

ATTACKS = [
    ("Russia carried out one of its biggest attacks on Ukraine in weeks on Tuesday.", "russia", "Ukraine"),
    ("Russia launched 574 drones and 40 missiles at Ukraine on Tuesday, the air force said.", "russia", "Ukraine"),
    ("On Tuesday Russia launched 574 drones and 40 missiles.", "russia", "Ukraine"),
    ("On Tuesday, at least seven people were killed in a heavy Russian bombardment of Ukraine.", "russia", "Ukraine"),
    ("The talks come after Russia bombarded Kyiv heavily on Tuesday.", "russia", "Kyiv"),
    ("Russia launched a large assault on Kyiv and several regions on Tuesday.", "russia", "Kyiv"),
    ("Russia launched waves of attacks on Ukraine's capital, Kyiv, on Tuesday.", "russia", "Kyiv"),
    ("Ukraine attacked Russia with drones on Tuesday.", "ukraine", "Russia"),
]
NONE = [
    "Trump condemned Russia's attacks on Ukraine on Tuesday.",
    "Zelenskyy warned on Tuesday of new attacks on Ukraine.",
    "NATO met on Tuesday after an attack on Ukraine.",
    "Russia has attacked Ukraine since 2022.",
    "Russia launched a verbal attack on Ukraine on Tuesday.",
    "Russia would attack Ukraine on Tuesday, Kyiv feared.",
]


@pytest.mark.parametrize(("text", "who", "where"), ATTACKS)
def test_an_attack_on_a_day(text: str, who: str, where: str) -> None:
    (attack,) = (mention for mention in told(text) if mention.kind == "attack")
    assert (attack.date, attack.place, people(attack)) == ("2025-07-29", where, {who})


@pytest.mark.parametrize("text", NONE)
def test_what_is_only_spoken_of_is_no_attack(text: str) -> None:
    assert not [mention for mention in told(text) if mention.kind == "attack"]


def test_who_tells_of_an_attack_says_so() -> None:
    kinds = {
        mention.kind for mention in told("Zelenskyy said on Tuesday that Russia had attacked Ukraine with drones.")
    }
    assert "statement" in kinds
