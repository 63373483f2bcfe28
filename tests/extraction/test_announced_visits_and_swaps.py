"""A visit that is only announced has not been made, and a swap has not the day on which it was agreed."""

import pytest

from tests.extraction.acting import read


@pytest.mark.parametrize(
    "text",
    [
        "Zelenskyy confirmed his visit to Oslo on Tuesday.",
        "Merz announced a trip to Lviv on Tuesday and spoke of more arms.",
        "The palace confirmed the visit of Zelenskyy to Oslo on Tuesday.",
    ],
)
def test_an_announced_visit_was_not_made_on_the_day_of_the_words(text: str) -> None:
    assert not [m for m in read(text).mentions if m.kind == "visit" and m.status == "happened"]


def test_a_visit_announced_for_a_day_is_to_come() -> None:
    (visit,) = (m for m in read("Merz confirmed a visit to Lviv next week.").mentions if m.kind == "visit")
    assert (visit.status, visit.date) == ("planned", "2025-08-04/2025-08-10")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Ukraine received 900 bodies as part of a swap agreed on during talks in Doha last week.", None),
        ("Russia handed over 900 bodies as agreed in Doha on July 22.", None),
        ("Russia freed 90 prisoners on Tuesday in a swap agreed last week.", "2025-07-29"),
        ("Russia and Ukraine exchanged 90 prisoners last week.", "2025-07-21/2025-07-27"),
    ],
)
def test_a_swap_has_not_the_day_on_which_it_was_agreed(text: str, day: str | None) -> None:
    (swap,) = (m for m in read(text).mentions if m.kind == "exchange")
    assert swap.date == day


@pytest.mark.parametrize(
    "text",
    [
        "While travelling to meet Trump, Zelenskyy stopped in Oslo on Tuesday.",
        "Zelenskyy, who was en route to meet Trump in Florida, stopped in Oslo on Tuesday.",
        "On his way to meet Trump, Zelenskyy stopped in Oslo on Tuesday.",
    ],
)
def test_whom_somebody_is_on_the_way_to_he_has_not_met(text: str) -> None:
    assert not [m for m in read(text).mentions if "donald-trump" in dict(m.roles)]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Zelenskyy pushed on with talks with Witkoff in Berlin on Tuesday.", "happened"),
        ("Zelenskyy and Witkoff pressed ahead with talks in Berlin on Tuesday.", "happened"),
        ("Zelenskyy was set to push on with talks with Witkoff in Berlin on Sunday.", "planned"),
    ],
)
def test_who_pushes_on_with_talks_holds_them(text: str, status: str) -> None:
    (talks,) = (m for m in read(text).mentions if m.kind == "meeting")
    assert (talks.status, {slug for slug, _ in talks.roles}) == (status, {"volodymyr-zelenskyy", "steve-witkoff"})


@pytest.mark.parametrize(
    "text",
    [
        "Zelenskyy pushed for talks with Putin in Istanbul on Tuesday.",
        "Macron pressed for a meeting with Trump in Washington on Tuesday.",
        "Rubio pressed Lavrov on talks with Zelenskyy on Tuesday.",
        "Trump is pushing a meeting between Putin and Zelenskyy in Geneva.",
    ],
)
def test_who_pushes_for_talks_holds_none(text: str) -> None:
    assert not [m for m in read(text).mentions if m.kind == "meeting"]
