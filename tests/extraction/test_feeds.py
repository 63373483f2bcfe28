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


TITLES = [
    ("Trump Meets Putin in Alaska to Discuss Ukraine", "meeting", {"donald-trump", "vladimir-putin"}),
    ("Zelenskyy, Macron and Starmer Sign Declaration on Troops", "agreement",
     {"volodymyr-zelenskyy", "emmanuel-macron", "keir-starmer"}),
    ("Zelenskyy and Starmer Sign Agreement on Drones in Kyiv", "agreement", {"volodymyr-zelenskyy", "keir-starmer"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "who"), TITLES)
def test_a_verb_with_a_capital_is_no_part_of_a_name(text: str, kind: str, who: set[str]) -> None:
    assert [(mention.kind, people(mention)) for mention in read(text).mentions] == [(kind, who)]


HEADLINES = [
    ("Zelenskyy-Trump meeting postponed", [("meeting", "postponed")]),
    ("Putin-Trump summit off, Kremlin says", [("summit", "cancelled")]),
    ("Trump-Putin meeting announced", [("meeting", "planned")]),
    ("Trump-Putin summit in doubt", []),
    ("Trump-Putin talks end without deal", [("meeting", "happened")]),
    ("Russia, Ukraine hold first direct talks in three years", [("meeting", "happened")]),
    ("US, Russia to hold talks in Riyadh on Tuesday", [("meeting", "planned")]),
    ("Russia, Ukraine to exchange 300 prisoners", [("exchange", "planned")]),
    ("US, Ukraine reach minerals deal", [("agreement", "happened")]),
    ("US urges Russia to hold talks with Ukraine in Riyadh", []),
]


@pytest.mark.parametrize(("text", "fates"), HEADLINES)
def test_a_headline_says_in_a_word_what_became_of_it(text: str, fates: list[tuple[str, str]]) -> None:
    found = [(m.kind, m.status) for m in read(f"{text}\n\nThe day was long.").mentions if m.kind != "statement"]
    assert found == fates


def test_the_deal_that_two_reach_is_told_whatever_it_is_on() -> None:
    for thing in ("minerals", "rare-earths", "peace", "arms", "trade"):
        (deal,) = read(f"Ukraine and the United States struck a new {thing} deal on Tuesday.").mentions
        assert (deal.kind, people(deal), deal.date) == ("agreement", {"ukraine", "united-states"}, "2025-07-29")
