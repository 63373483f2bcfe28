"""People called by what they are to another: "his visitor", "her Polish host"."""

import pytest

from tests.extraction.test_actors_pronouns import meant
from tests.extraction.test_quotes_forms import speakers

ROADS = "“We need roads before we need speeches here,”"
TOLD = [
    ("Tusk received Merz in Gdańsk. His guest was in a hurry.", "guest", "friedrich-merz"),
    ("With Friedrich Merz beside him, Tusk announced a loan. His visitor wanted more.", "visitor", "friedrich-merz"),
    ("Merz was received by Tusk in Gdańsk. His host had little time.", "host", "donald-tusk"),
    ("Tusk sat with Merz and Starmer. His British visitor was late.", "british visitor", "keir-starmer"),
    ("Meloni met Tusk in Rome. Her uneasy guest kept silent.", "uneasy guest", "donald-tusk"),
    ("Tusk showed Merz the harbour. Tusk's guest was cold.", "guest", "friedrich-merz"),
    ("Tusk received Merz. The rain had stopped. His guest stayed for two hours.", "guest", "friedrich-merz"),
    ("Lavrov sat down with Rubio. He warned his counterpart.", "counterpart", "marco-rubio"),
    ("Tusk and Sikorski received Merz. Tusk thanked his visitor.", "visitor", "friedrich-merz"),
]


@pytest.mark.parametrize(("text", "words", "who"), TOLD)
def test_his_guest_is_the_only_one_told_of_beside_him_who_can_be_it(text: str, words: str, who: str) -> None:
    assert meant(text, words) == who


OPEN = [
    ("Tusk sat with Merz and Starmer. His visitor was late.", "visitor"),
    ("Tusk spoke in Gdańsk. His guest was late.", "guest"),
    ("Merz landed at noon with Starmer. Tusk waved. His guest was late.", "guest"),
    ("Tusk was with Sikorski. His guest was late.", "guest"),
    ("Merz came to Ankara. Tusk spoke to his counterpart by telephone.", "counterpart"),
    ("Tusk received Merz. The guest list was long.", "guest"),
]


@pytest.mark.parametrize(("text", "words"), OPEN)
def test_his_guest_is_nobody_known_where_several_or_none_fit(text: str, words: str) -> None:
    assert meant(text, words) == "nobody"


SPOKEN = [
    (f"With Friedrich Merz beside him, Tusk announced a loan. His visitor wanted more. {ROADS} he said.", "Merz"),
    (f"Tusk received Merz in Gdańsk. {ROADS} his guest said.", "Merz"),
    (f"Merz was received by Tusk in Gdańsk. {ROADS} said his Polish host.", "Tusk"),
    (f"Tusk spoke in Gdańsk. His visitor was in a hurry. {ROADS} he said.", None),
    (f"Tusk sat with Merz and Starmer. His visitor was in a hurry. {ROADS} he told reporters.", None),
    (f"Tusk received Merz in Gdańsk. The day was long. {ROADS} he said.", "Tusk"),
]


@pytest.mark.parametrize(("text", "surname"), SPOKEN)
def test_he_is_the_one_last_told_of_even_where_he_is_called_a_visitor(text: str, surname: str | None) -> None:
    assert [name and name.split()[-1] for name in speakers(text)] == [surname]
