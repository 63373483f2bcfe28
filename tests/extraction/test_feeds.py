"""Headlines and the line below them, as newsfeeds carry them: what they only seem to tell."""

import pytest

from tests.extraction.acting import people, read

NOBODY_MET = [
    "Vladimir Putin and Volodymyr Zelenskyy offered speeches to ring in the new year.",
    "Alexander Stubb spoke to CNN's Christiane Amanpour on Friday.",
    "Alexander Stubb spoke with the BBC's Laura Kuenssberg on Friday about Ukraine.",
]

NOT_HE = [
    ("Trump advisers met Zelenskyy in Paris on Friday.", {"united-states", "volodymyr-zelenskyy"}),
    ("Zelenskyy and Trump officials met in Paris on Friday.", {"united-states", "volodymyr-zelenskyy"}),
    ("Trump negotiators Witkoff and Kushner met Dmitriev in Paris on Friday.",
     {"steve-witkoff", "jared-kushner", "kirill-dmitriev"}),
    ("Trump envoy Steve Witkoff met Putin aide Yuri Ushakov on Friday.", {"steve-witkoff", "yuri-ushakov"}),
    ("Former Trump officials met Zelenskyy on Friday.", {"volodymyr-zelenskyy"}),
    ("Trump allies met Zelenskyy on Friday.", {"volodymyr-zelenskyy"}),
    ("Trump met Zelenskyy on Friday.", {"donald-trump", "volodymyr-zelenskyy"}),
]  # fmt: skip

UNDATED = [
    ("Keir Starmer met Friedrich Merz in Rome, and shops report on Christmas sales.", None),
    ("Keir Starmer and Friedrich Merz met in Rome at Christmas.", "2024-12-25"),
    ("Marco Rubio on Tuesday said that Keir Starmer had met Friedrich Merz.", None),
    ("Marco Rubio said that Keir Starmer had met Friedrich Merz on Tuesday.", "2025-07-29"),
]


@pytest.mark.parametrize("text", NOBODY_MET)
def test_nobody_met_whom_he_rang_in_or_who_asked_him(text: str) -> None:
    assert [mention.title for mention in read(text).mentions if mention.kind in ("call", "meeting")] == []


@pytest.mark.parametrize(("text", "who"), NOT_HE)
def test_whose_people_they_are_has_met_nobody(text: str, who: set[str]) -> None:
    assert [people(mention) for mention in read(text).mentions] == [who]


@pytest.mark.parametrize(("text", "day"), UNDATED)
def test_the_day_of_saying_and_of_a_feasts_sales_are_no_days_of_talks(text: str, day: str | None) -> None:
    assert [mention.date for mention in read(text).mentions if mention.kind == "meeting"] == [day]


def test_negotiations_of_states_without_day_and_place_wait_to_be_checked() -> None:
    scores = [
        (mention.kind, mention.score < 0.5) for mention in read("Kyiv and Washington negotiate a framework.").mentions
    ]
    assert scores == [("meeting", True)]
