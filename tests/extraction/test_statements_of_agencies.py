"""How agencies put what somebody says: verbs beside "say", the speaker behind the verb, a headline and its lead."""

import pytest

from tests.extraction.acting import people, told

OPENING = "The weather in the capital was fine all week long."

TOLD = [
    ("Friedrich Merz expressed doubt on Tuesday that the fighting would stop soon.", "2025-07-29", {"friedrich-merz"}),
    ("Kaja Kallas voiced concern on Monday about what comes next.", "2025-07-28", {"kaja-kallas"}),
    ("Emmanuel Macron called on Russia on Sunday to stop firing.", "2025-07-27", {"emmanuel-macron"}),
    ("Marco Rubio signalled on Monday that more might follow.", "2025-07-28", {"marco-rubio"}),
    ("Dmitry Medvedev mocked the European troops on Monday as “theatrical”.", "2025-07-28", {"dmitry-medvedev"}),
    ("On Wednesday Donald Trump dampened hopes that all will be over soon.", "2025-07-30", {"donald-trump"}),
    ("Volodymyr Zelenskyy called the Swiss paper “a good basis” on Thursday.", "2025-07-31", {"volodymyr-zelenskyy"}),
    ("Vladimir Putin on Friday described the American paper as a possible basis for more.",
     "2025-08-01", {"vladimir-putin"}),
    ("Further curbs would hurt Moscow, said Kaja Kallas, the EU's top diplomat, on Tuesday.",
     "2025-07-29", {"kaja-kallas"}),
    ("There is nothing new, wrote Marco Rubio on Wednesday.", "2025-07-30", {"marco-rubio"}),
    ("Donald Trump, who had boasted of his skills, conceded on Thursday that it was harder than he had thought.",
     "2025-07-31", {"donald-trump"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "day", "who"), TOLD)
def test_what_is_said_by_other_words_than_say_is_a_statement(text: str, day: str, who: set[str]) -> None:
    (mention,) = told(f"{OPENING}\n\n{text}")
    assert (mention.kind, mention.status, mention.date, people(mention)) == ("statement", "happened", day, who)


SILENT = [
    "Vladimir Putin has repeatedly said that he wants more than a ceasefire.",
    "Donald Trump has long argued that NATO membership for Ukraine was a mistake.",
    "Volodymyr Zelenskyy called the Kremlin “to hear a voice” on Thursday.",
    "Volodymyr Zelenskyy called Friedrich Merz on Thursday.",
    "Marco Rubio arrived, told nobody and left on Wednesday.",
    "The Kremlin signals nothing by that.",
]


@pytest.mark.parametrize("text", SILENT)
def test_what_was_said_for_years_or_is_no_position_is_no_statement(text: str) -> None:
    assert told(f"{OPENING}\n\n{text}") == []


def test_a_statement_of_the_headline_and_of_the_lead_is_one() -> None:
    text = (
        "Zelenskyy rejects Trump's peace plan\n\nPresident Volodymyr Zelenskyy on Tuesday rejected parts of a plan to"
        " end the war, saying Ukraine would never cede its land."
    )
    (mention,) = told(text)
    assert (mention.date, people(mention), len(mention.passages)) == ("2025-07-29", {"volodymyr-zelenskyy"}, 2)


def test_statements_of_two_days_stay_two() -> None:
    text = (
        "Sergey Lavrov said on Monday that Russia would not accept a ceasefire."
        " Sergey Lavrov said on Wednesday that Russia would not give up territory."
    )
    assert [mention.date for mention in told(text)] == ["2025-07-28", "2025-07-30"]


ASKED = [
    "Emmanuel Macron called on Russia on Sunday to stop firing.",
    "Donald Trump told Vladimir Putin on Monday to stop all fighting at once.",
    "Xi Jinping told Sergey Lavrov to cease hostilities soon.",
]


@pytest.mark.parametrize("text", ASKED)
def test_who_asks_another_side_to_stop_declares_no_truce(text: str) -> None:
    assert "truce" not in {mention.kind for mention in told(f"{OPENING}\n\n{text}")}
