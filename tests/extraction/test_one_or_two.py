"""Days across sentences: what a later sentence says of talks told before, and what is another event."""

import pytest

from tests.extraction.acting import read

Told = tuple[str, str, str | None, str | None, str]
ASIDE = "Wang Yi and Hakan Fidan had met in Beijing on 10 July."
PLAN = "Wang Yi and Hakan Fidan are due to meet in Ankara on 8 August."


def told(text: str) -> list[Told]:
    """Kind, status, day, place and people of what happens between people."""
    found = read(text)
    names = {actor.slug: actor.name.split()[-1] for actor in found.actors}
    return [
        (m.kind, m.status, m.date, m.place, " ".join(sorted(names[slug] for slug, _ in m.roles)))
        for m in found.mentions
        if m.kind != "statement"
    ]


ROUNDS = [
    ("The first round took place in Doha on 3 July.", ("meeting", "happened", "2025-07-03", "Doha", "")),
    ("The previous round, in Doha on 3 July, brought nothing.", ("meeting", "happened", "2025-07-03", "Doha", "")),
    ("The next round will be held in Doha on 9 August.", ("meeting", "planned", "2025-08-09", "Doha", "")),
]


@pytest.mark.parametrize("between", [ASIDE, PLAN])
@pytest.mark.parametrize(("text", "event"), ROUNDS)
def test_another_round_is_not_of_those_told_in_passing(between: str, text: str, event: Told) -> None:
    assert event in told(f"Russian and Ukrainian delegations held talks in Istanbul on Tuesday. {between} {text}")


TOLD_AGAIN = [
    f"Macron met Meloni in Oslo on Tuesday. {ASIDE} At the talks, Macron and Meloni discussed air defence.",
    "French President Emmanuel Macron met US Secretary of State Marco Rubio in Oslo on Tuesday. "
    "Tuesday's talks in Oslo were the first between the two leaders this summer.",
]


@pytest.mark.parametrize("text", TOLD_AGAIN)
def test_talks_told_again_are_no_other_talks(text: str) -> None:
    found = [event for event in told(text) if "Macron" in event[4]]
    assert [event[1:4] for event in found] == [("happened", "2025-07-29", "Oslo")]
    assert len(told(text)) == 1 + (ASIDE in text)


FATES = [
    ("It did not take place.", "cancelled"),
    ("But the meeting never took place.", "cancelled"),
    ("Nobody said why. The meeting did not take place.", "cancelled"),
    ("Macron called it off.", "cancelled"),
    ("Macron called the meeting off.", "cancelled"),
    ("Macron put the meeting off.", "postponed"),
    ("Macron cancelled the meeting on Wednesday.", "cancelled"),
    ("Macron took off for Oslo.", "planned"),
    ("The talks in Doha did not take place.", "planned"),
]


@pytest.mark.parametrize(("text", "status"), FATES)
def test_what_became_of_a_plan_leaves_it_its_day_and_place(text: str, status: str) -> None:
    found = told(f"Macron and Meloni were to meet in Oslo on Thursday. {text}")
    assert ("meeting", status, "2025-07-31", "Oslo", "Macron Meloni") in found


def test_who_calls_talks_off_rings_nobody() -> None:
    found = told("Talks between Macron and Meloni were planned for Thursday in Oslo. Macron called them off.")
    assert found == [("meeting", "cancelled", "2025-07-31", "Oslo", "Macron Meloni")]


def test_on_a_visit_of_several_days_each_has_met_on_his_own() -> None:
    text = "Rutte visited Kyiv on Monday and Tuesday. Rutte met Zelenskyy on Monday. On Tuesday, Rutte met Sybiha."
    assert [(event[2], event[4]) for event in told(text)] == [
        ("2025-07-28", "Rutte Zelenskyy"),
        ("2025-07-29", "Rutte Sybiha"),
    ]


def test_each_other_is_no_other_one_of_a_series() -> None:
    found = told("Rutte called Zelenskyy on Monday. The two leaders will see each other in Kyiv on 9 August.")
    assert [event for event in found if event[0] == "call"] == [
        ("call", "happened", "2025-07-28", None, "Rutte Zelenskyy")
    ]
