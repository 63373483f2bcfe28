"""A deed and a meeting in one sentence: each with its own day, state and people."""

import pytest

from tests.extraction.acting import people, read

Told = tuple[str, str, str | None]

COMPANY: list[tuple[str, set[Told]]] = [
    (
        "Russia and Ukraine agreed to a 30-day ceasefire, and Friedrich Merz met Alexander Stubb in Berlin on Tuesday.",
        {("truce", "happened", None), ("meeting", "happened", "2025-07-29")},
    ),
    (
        "US sanctions on Aeroflot were lifted, and Zelenskyy met Macron in Rome on Wednesday.",
        {("sanctions", "happened", None), ("meeting", "happened", "2025-07-30")},
    ),
    (
        "Macron received Zelenskyy in Paris and signed a security agreement on Wednesday.",
        {("meeting", "happened", "2025-07-30"), ("agreement", "happened", "2025-07-30")},
    ),
    (
        "Merz and Stubb held talks in Rome on Monday after the EU had adopted its 19th package of sanctions.",
        {("meeting", "happened", "2025-07-28"), ("sanctions", "happened", None)},
    ),
    (
        "Russia handed Ukraine a memorandum, a day before Macron meets Stubb in Rome.",
        {("proposal", "happened", None), ("meeting", "planned", None)},
    ),
    (
        "Russia and Ukraine exchanged 390 prisoners on Tuesday, a day before Macron met Stubb in Rome.",
        {("exchange", "happened", "2025-07-29"), ("meeting", "happened", "2025-07-30")},
    ),
    (
        "Russia and Ukraine each freed 157 prisoners on Tuesday, but the signing of a deal was postponed.",
        {("exchange", "happened", "2025-07-29"), ("agreement", "postponed", None)},
    ),
    (
        "The signing of the minerals deal was called off, but the EU adopted new sanctions against Russia on Tuesday.",
        {("agreement", "cancelled", None), ("sanctions", "happened", "2025-07-29")},
    ),
    (
        "Although Russia freed 157 prisoners on Tuesday, a vote on the frozen assets was postponed.",
        {("exchange", "happened", "2025-07-29"), ("vote", "postponed", None)},
    ),
    (
        "On Tuesday, the signing of the minerals deal was called off.",
        {("agreement", "cancelled", "2025-07-29")},
    ),
    (
        "Putin declared a truce on Tuesday, but a deadline for a deal expires on August 8.",
        {("truce", "happened", "2025-07-29"), ("deadline", "planned", "2025-08-08")},
    ),
    (
        "Hours before it began on Tuesday, Putin was still meeting Witkoff in the Kremlin.",
        {("meeting", "happened", "2025-07-29")},
    ),
]

APART = [
    (
        "Zelenskyy met Macron in Paris, and Umerov met Witkoff in Miami on Wednesday.",
        [{"volodymyr-zelenskyy", "emmanuel-macron"}, {"rustem-umerov", "steve-witkoff"}],
    ),
    (
        "Zelenskyy met Macron in Paris, and Finnish President Alexander Stubb flew to Washington on Wednesday.",
        [{"volodymyr-zelenskyy", "emmanuel-macron"}, {"alexander-stubb"}],
    ),
    (
        "Starmer in London, Macron in Paris, and Merz in Berlin joined the call.",
        [{"keir-starmer", "emmanuel-macron", "friedrich-merz"}],
    ),
]


@pytest.mark.parametrize(("text", "told"), COMPANY)
def test_deed_and_meeting_have_each_their_own_day(text: str, told: set[Told]) -> None:
    assert {(mention.kind, mention.status, mention.date) for mention in read(text).mentions} == told


@pytest.mark.parametrize(("text", "who"), APART)
def test_those_behind_a_place_and_another_verb_are_others(text: str, who: list[set[str]]) -> None:
    assert [people(mention) for mention in read(text).mentions] == who


def test_a_deal_is_named_by_the_words_beside_it_alone() -> None:
    text = (
        "Ukraine and France signed an agreement on Tuesday, but a vote on a loan from the frozen assets was postponed."
    )
    assert read(text).mentions[0].title == "Ukraine and France sign agreement"
