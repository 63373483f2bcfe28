"""Attacks told by whose weapons, forces or strikes they were, and towns they came down on."""

import pytest

from tests.extraction.acting import people, told

STRUCK = [
    ("Russian rockets and drones struck the eastern Ukrainian town of Lozova on Tuesday.", "russia", "Lozova"),
    (
        "Russian rockets tore into a row of houses in the northern Ukrainian city of Konotop on Tuesday.",
        "russia",
        "Konotop",
    ),
    ("Ukrainian drones hit an oil depot in Saratov on Tuesday, the governor said.", "ukraine", "Saratov"),
    ("Russian troops shelled the town of Druzhkivka on Tuesday.", "russia", "Druzhkivka"),
    ("A Ukrainian drone attack on the Russian port of Tuapse damaged a pier on Tuesday.", "ukraine", "Tuapse"),
    ("A large Russian strike on Poltava on Tuesday killed three.", "russia", "Poltava"),
    ("Five people were killed in Russian strikes on Sumy on Tuesday.", "russia", "Sumy"),
    ("Nine people were wounded in Izmail on Tuesday in a Russian drone attack.", "russia", "Izmail"),
    ("Drones also struck a gas works at Ust-Luga on Tuesday.", "ukraine", "Ust-Luga"),
    ("Zelenskyy said Russian bombs hit a school in Kharkiv on Tuesday.", "russia", "Kharkiv"),
    ("Russia attacked on Tuesday with 90 drones, the air force reported.", "russia", "Ukraine"),
    ("A Russian attack in the night to Tuesday with dozens of drones wounded ten.", "russia", "Ukraine"),
]
UNSURE = [
    "Zelenskyy condemned a Russian strike on Kyiv on Tuesday.",
    "Rubio was shown pictures of Russian strikes on Odesa on Tuesday.",
]
NONE = [
    "Russian troops have been attacking Pokrovsk for weeks.",
    "Russian rockets did not hit Kyiv on Tuesday.",
    "If Russian rockets hit Kyiv on Tuesday, the talks are over.",
    "The Russian rockets were built in Votkinsk, he said on Tuesday.",
    "Russian troops struck a deal with villagers near Kherson on Tuesday.",
]


@pytest.mark.parametrize(("text", "who", "where"), STRUCK)
def test_weapons_of_a_state_at_war_are_its_attack(text: str, who: str, where: str) -> None:
    (attack,) = (mention for mention in told(text) if mention.kind == "attack")
    assert (attack.date, attack.place, people(attack)) == ("2025-07-29", where, {who})
    assert attack.score == 1


@pytest.mark.parametrize("text", UNSURE)
def test_the_day_of_words_on_an_attack_may_not_be_its_day(text: str) -> None:
    assert all(mention.score < 1 for mention in told(text) if mention.kind == "attack")


@pytest.mark.parametrize("text", NONE)
def test_no_attack_on_a_day(text: str) -> None:
    assert not [mention for mention in told(text) if mention.kind == "attack"]
