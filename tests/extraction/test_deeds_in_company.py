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
