"""Captives, the fallen and children who come home, however that is said, and swaps before and after."""

import pytest

from tests.extraction.acting import told

WAITING = "Families of prisoners have been waiting for years. "
HOME = [
    "On Tuesday 303 servicemen crossed into Ukraine.",
    "Another 120 civilians came home on Tuesday.",
    "Ukraine got back a further 84 soldiers on Tuesday.",
    "Russia handed over six children on Tuesday.",
    "The bodies of 909 soldiers were repatriated on Tuesday.",
    "A group of wounded men were brought home on Tuesday.",
    "A similar exchange took place on Tuesday.",
    "The last swap before that took place on Tuesday.",
    "The exchange continued on Tuesday.",
]
TO_COME = [
    "Further groups are due to come home on Tuesday.",
    "A further 300 people are expected home on Tuesday.",
    "Another 120 civilians will return on Tuesday.",
    "Six children would be handed over on Tuesday, Zelensky said.",
    "Russia is to hand over the bodies of 909 fallen soldiers on Tuesday.",
    "A further exchange is planned for Tuesday.",
    "The exchange will continue on Tuesday.",
]


@pytest.mark.parametrize("text", HOME)
def test_who_came_home(text: str) -> None:
    found = [(m.status, m.date) for m in told(WAITING + text) if m.kind == "exchange"]
    assert found == [("happened", "2025-07-29")]


@pytest.mark.parametrize("text", TO_COME)
def test_who_is_to_come_home(text: str) -> None:
    found = [(m.status, m.date) for m in told(WAITING + text) if m.kind == "exchange"]
    assert found == [("planned", "2025-08-05")]


@pytest.mark.parametrize(
    "text",
    [
        "A further 300 soldiers returned to the front on Tuesday.",
        "Ukraine handed over a list of 300 soldiers on Tuesday.",
        "The parents of six children came to Kyiv on Tuesday.",
        "No soldiers came home on Tuesday.",
        "An exchange of fire went on on Tuesday.",
    ],
)
def test_who_does_not_come_home(text: str) -> None:
    assert not [m for m in told(WAITING + text) if m.kind == "exchange"]


def test_people_come_home_in_stories_of_other_things() -> None:
    assert not [m for m in told("The fair is over. Another 120 people went home on Tuesday.") if m.kind == "exchange"]


def test_an_earlier_swap_is_another() -> None:
    text = "Russia and Ukraine exchanged 390 prisoners on Tuesday. The last swap before that took place on July 4."
    assert [m.date for m in told(text) if m.kind == "exchange"] == ["2025-07-29", "2025-07-04"]
