"""Deeds as agencies put them: with what is to come, decimals, scores, adjectives, and whose it is behind "by"."""

import pytest

from tests.extraction.acting import people, read, told

TOLD = [
    ("Officials said they would sign the minerals deal on Thursday.", "agreement", "planned", "2025-08-07", set()),
    ("John Thune said the Senate would vote on the sanctions bill on Monday.",
     "vote", "planned", "2025-08-04", {"us-senate"}),
    ("The EU will adopt its 20th package of sanctions on Thursday, Kaja Kallas said.",
     "sanctions", "planned", "2025-08-07", {"european-union"}),
    ("Norway pledged 8.5 billion euros for Ukraine's defence on Wednesday.",
     "aid", "happened", "2025-07-30", {"norway"}),
    ("The Senate voted 51-50 on Tuesday to advance a bill on aid for Ukraine.",
     "vote", "happened", "2025-07-29", {"us-senate"}),
    ("Rosneft and Lukoil were hit with U.S. sanctions on Tuesday.", "sanctions", "happened", "2025-07-29", set()),
    ("A 30-day ceasefire proposed by Washington was accepted by Ukraine on Tuesday.",
     "agreement", "happened", "2025-07-29", {"ukraine"}),
    ("The deadline set by Donald Trump for a ceasefire runs out on Monday.",
     "deadline", "planned", "2025-08-04", {"donald-trump"}),
    ("A total of 303 Ukrainian servicemen were brought home on Sunday.", "exchange", "happened", "2025-07-27", set()),
    ("Russia and Ukraine each returned 300 prisoners of war on Tuesday.",
     "exchange", "happened", "2025-07-29", {"russia", "ukraine"}),
    ("The 1,000-for-1,000 exchange agreed in Istanbul was completed on Sunday.",
     "exchange", "happened", "2025-07-27", set()),
    ("The mediation has resulted in a new exchange of prisoners of war between Russia and Ukraine.",
     "exchange", "happened", None, {"russia", "ukraine"}),
    ("A prisoner exchange between Russia and Ukraine took place on Tuesday.",
     "exchange", "happened", "2025-07-29", {"russia", "ukraine"}),
    ("Volodymyr Zelenskyy is expected in Washington on Monday to sign the minerals deal.",
     "agreement", "planned", "2025-08-04", {"volodymyr-zelenskyy"}),
    ("Important documents were signed in Paris on Tuesday.", "agreement", "happened", "2025-07-29", set()),
    ("The Geneva talks enabled Ukraine to present a counter-proposal on Sunday.",
     "proposal", "happened", "2025-07-27", {"ukraine"}),
    ("A statement by Macron's office on Tuesday said that the allies would arm Ukraine.",
     "statement", "happened", "2025-07-29", {"emmanuel-macron"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "status", "day", "who"), TOLD)
def test_a_deed_is_told(text: str, kind: str, status: str, day: str, who: set[str]) -> None:
    found = [mention for mention in told(text) if mention.kind == kind]
    assert [(mention.status, mention.date) for mention in found] == [(status, day)]
    assert who <= people(found[0])


NO_PLANS = [
    "Volodymyr Zelenskyy would sign anything on Friday.",
    "Diplomats said Kyiv would sign the deal on Friday if guarantees were added.",
    "The Senate would vote on the bill.",
    "Volodymyr Zelenskyy hopes to come to Washington to sign the minerals deal.",
    "It is important to sign a deal, Volodymyr Zelenskyy said.",
]


@pytest.mark.parametrize("text", NO_PLANS)
def test_what_would_be_done_on_no_day_or_under_a_condition_is_no_plan(text: str) -> None:
    assert {mention.kind for mention in told(text)} <= {"statement"}


NO_TALKS = [
    "The Kremlin said on Wednesday that a meeting between Vladimir Putin and Volodymyr Zelenskyy required preparation.",
    "A meeting between Vladimir Putin and Volodymyr Zelenskyy needs preparation, Dmitry Peskov said.",
    "Vladimir Putin proposed on Sunday direct talks with Ukraine in Istanbul on May 15.",
    "Vladimir Putin invited Volodymyr Zelenskyy to Moscow for talks.",
]


@pytest.mark.parametrize("text", NO_TALKS)
def test_talks_of_which_somebody_only_speaks_were_not_held(text: str) -> None:
    assert [m for m in read(text).mentions if m.kind in ("meeting", "summit") and m.status == "happened"] == []


def test_a_deadline_for_a_truce_that_runs_out_ends_no_truce() -> None:
    assert [m.kind for m in told("The deadline set by Trump for a ceasefire runs out on Friday.")] == ["deadline"]


def test_who_takes_aim_at_a_plan_takes_it_nowhere() -> None:
    found = told("Poland's Donald Tusk took aim at Donald Trump's plan on Thursday.")
    assert [(mention.kind, people(mention)) for mention in found] == [("statement", {"donald-tusk"})]
