"""Whoever is named with what he is, before or after his name, stands in the list that he stands in without it."""

import pytest

from tests.extraction.acting import TALKS, people, read

KELLOGG = ["Keith Kellogg, Washington's envoy to Kyiv,", "Keith Kellogg, the U.S. Special Envoy for Ukraine,",
           "Keith Kellogg, who is Trump's envoy for Ukraine,", "the US special envoy, Keith Kellogg,"]  # fmt: skip
YERMAK = ["Andriy Yermak, the head of the president's office,", "the head of his office, Andriy Yermak,",
          "presidential chief of staff Andriy Yermak", "Andriy Yermak, a confidant of Zelensky,"]  # fmt: skip
WHO = {"keith-kellogg", "andriy-yermak", "mark-rutte"}


def _talks(text: str) -> list[set[str]]:
    found = read(text)
    persons = {actor.slug for actor in found.actors if actor.kind == "person"}
    return [people(mention) & persons for mention in found.mentions if mention.kind in TALKS]


@pytest.mark.parametrize("envoy", KELLOGG)
@pytest.mark.parametrize("aide", YERMAK)
def test_it_closes_no_list(envoy: str, aide: str) -> None:
    first = envoy[0].upper() + envoy[1:]
    met = f"{first} and NATO's Mark Rutte met {aide.rstrip(',')} in Berlin on Monday."
    received = f"Mark Rutte received {envoy} and {aide} in Brussels on Monday."
    assert [_talks(met), _talks(received.replace(",,", ","))] == [[WHO], [WHO]]


@pytest.mark.parametrize("envoy", KELLOGG)
def test_both_come_to_a_place(envoy: str) -> None:
    text = f"{envoy[0].upper()}{envoy[1:]} and Canadian Prime Minister Mark Carney have come to Kyiv."
    assert _talks(text) == [{"keith-kellogg", "mark-carney"}]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("On the day on which Trump spoke to Putin, his defence secretary, Pete Hegseth, informed the allies.",
         {"donald-trump", "vladimir-putin"}),
        ("Macron met Zelensky, and the head of NATO, Mark Rutte, welcomed it.",
         {"emmanuel-macron", "volodymyr-zelenskyy"}),
        ("Macron met Zelensky, as NATO's Mark Rutte flew to Rome.", {"emmanuel-macron", "volodymyr-zelenskyy"}),
        ("Macron met Zelensky, according to NATO's Mark Rutte.", {"emmanuel-macron", "volodymyr-zelenskyy"}),
        ("Macron met Zelensky on Monday. Mark Rutte called it a good sign.",
         {"emmanuel-macron", "volodymyr-zelenskyy"}),
        ("Macron met Zelensky, and Donald Tusk, Poland's prime minister, will visit Rome.",
         {"emmanuel-macron", "volodymyr-zelenskyy"}),
    ],
)  # fmt: skip
def test_whoever_does_something_else_is_of_no_list(text: str, who: set[str]) -> None:
    assert _talks(text)[0] == who


def test_behind_a_colon_the_guests_came_to_it_too() -> None:
    text = "There was a session of officials in London on 23 July: David Lammy, the host, had Kellogg and Yermak there."
    assert _talks(text) == [{"david-lammy", "keith-kellogg", "andriy-yermak"}]
