"""What is told on somebody's word, behind an aside, or in judging what others do."""

import pytest

from tests.extraction.acting import people, told

OPENING = "The weather in the capital was fine all week long."

TOLD = [
    ("According to Volodymyr Zelenskyy, a complete halt to the fighting must come first.", {"volodymyr-zelenskyy"}),
    ("Moscow and Kyiv had shown good will, according to Hakan Fidan.", {"hakan-fidan"}),
    ("According to the Kremlin spokesman Dmitry Peskov, the truce was never agreed.", {"dmitry-peskov"}),
    ("The leaders had to see to it that peace comes about, in Keir Starmer's words.", {"keir-starmer"}),
    ("Marco Rubio said last week, when he had come home from Kyiv, that peace was close.", {"marco-rubio"}),
    ("Donald Trump also denied on Monday a report in a New York paper that all was over.", {"donald-trump"}),
    ("Dmitry Peskov has called the move theft.", {"dmitry-peskov"}),
]


@pytest.mark.parametrize(("text", "who"), TOLD)
def test_what_somebody_is_told_to_have_said_is_a_statement_that_waits(text: str, who: set[str]) -> None:
    (said,) = told(f"{OPENING}\n\n{text}")
    assert (said.kind, people(said), said.score < 0.5) == ("statement", who, True)


NONE = [
    "According to officials, a complete halt to the fighting must come first.",
    "According to Reuters, a complete halt to the fighting must come first.",
    "Donald Trump denied Dmitry Peskov a visa.",
    "A plan according to Hakan Fidan.",
    "Volodymyr Zelenskyy also spoke to his ministers in a conference call on Saturday.",
]


@pytest.mark.parametrize("text", NONE)
def test_whose_word_it_is_must_be_told(text: str) -> None:
    assert [mention for mention in told(f"{OPENING}\n\n{text}") if mention.kind == "statement"] == []


def test_who_welcomes_talks_of_others_takes_a_position() -> None:
    text = f"{OPENING}\n\nFriedrich Merz welcomed the meeting between Donald Trump and Vladimir Putin in Alaska."
    (said,) = told(text)
    assert (people(said), said.date) == ({"friedrich-merz"}, None)


def test_the_day_of_what_came_after_is_not_that_of_what_was_said_before() -> None:
    text = f"{OPENING}\n\nOn Friday the EU adopted sanctions against Russia, after Robert Fico said he wanted them."
    (said,) = [mention for mention in told(text) if mention.kind == "statement"]
    assert (people(said), said.date) == ({"robert-fico"}, None)


TALKS = "Donald Trump met Volodymyr Zelenskyy in Rome on Saturday. The two called it a “good basis for more”."
APART = [
    ("Emmanuel Macron said Putin's offer was “a first step, but not enough”.", "emmanuel-macron"),
    ("Volodymyr Zelenskyy has said that an agreement with Russia would be “dead words”.", "volodymyr-zelenskyy"),
    ("Volodymyr Zelenskyy said earlier that an agreement with Russia was “a first step”.", "volodymyr-zelenskyy"),
]


@pytest.mark.parametrize(("text", "who"), APART)
def test_what_is_quoted_of_another_time_or_of_one_who_was_not_there_is_a_statement(text: str, who: str) -> None:
    said = [people(m) for m in told(f"{OPENING}\n\n{TALKS} {text}") if m.kind == "statement"]
    assert {who} in said


ALONE = [
    ("At the White House on Sunday, Donald Trump, flanked by Mark Rutte, promised more weapons for Ukraine.",
     {"donald-trump"}, "2025-07-27"),
    ("“We need tougher sanctions,” Friedrich Merz said on a visit to Kyiv on Saturday.",
     {"friedrich-merz"}, "2025-07-26"),
    ("Boris Pistorius said Berlin would pay for two Patriot air defence systems which the US is to deliver.",
     {"boris-pistorius"}, None),
    ("Vladimir Putin warned Germany not to send long-range missiles.", {"vladimir-putin"}, None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who", "day"), ALONE)
def test_who_says_something_says_it_alone_and_on_his_visit(text: str, who: set[str], day: str | None) -> None:
    said = [(people(m), m.date) for m in told(f"{OPENING}\n\n{text}") if m.kind == "statement"]
    assert said == [(who, day)]
