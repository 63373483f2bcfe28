"""How agencies put what somebody says: verbs beside "say", the speaker behind the verb, a headline and its lead."""

import pytest

from tests.extraction.acting import people, read, told

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
    ("Sergey Lavrov poured cold water on such hopes on Thursday.", "2025-07-31", {"sergey-lavrov"}),
    ("Donald Trump left open on Tuesday whether he would come.", "2025-07-29", {"donald-trump"}),
    ("Vladimir Putin doubled down on Monday on what he had demanded.", "2025-07-28", {"vladimir-putin"}),
    ("Yuri Ushakov was quoted by Russian media on Friday as saying that more was needed.",
     "2025-08-01", {"yuri-ushakov"}),
    ("Volodymyr Zelenskyy on Wednesday pressed allies for ironclad guarantees.", "2025-07-30", {"volodymyr-zelenskyy"}),
    ("Ursula von der Leyen thanked Donald Trump on Monday for his “tireless efforts”.",
     "2025-07-28", {"ursula-von-der-leyen"}),
    ("On Monday Ukraine also signalled its readiness for a ceasefire.", "2025-07-28", {"ukraine"}),
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
    "Donald Trump made room for others on Tuesday.",
    "Yuri Ushakov was quoted at length on Friday.",
    "Volodymyr Zelenskyy pressed ahead on Wednesday.",
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


BESIDE = [
    ("Donald Trump on Wednesday said Volodymyr Zelenskyy would visit the White House on Friday.",
     "visit", "2025-07-30", {"donald-trump"}),
    ("Hakan Fidan said on Wednesday that the talks between Russia and Ukraine in Istanbul marked another step.",
     "meeting", "2025-07-30", {"hakan-fidan"}),
    ("Keith Kellogg, who is to step down in January, said that a deal on security guarantees was close.",
     "other", None, {"keith-kellogg"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "other", "day", "who"), BESIDE)
def test_who_says_on_a_day_what_others_do_makes_a_statement_beside_it(
    text: str, other: str, day: str | None, who: set[str]
) -> None:
    found = read(f"{OPENING}\n\n{text}").mentions
    assert other in {mention.kind for mention in found}
    assert [(m.date, people(m)) for m in found if m.kind == "statement"] == [(day, who)]


ONLY_REPORTED = [
    "Sergey Lavrov said on Wednesday that he had spoken with Marco Rubio by phone.",
    "The Kremlin said on Wednesday that Vladimir Putin and Donald Trump would meet in Budapest.",
    "Hakan Fidan said that Russia and Ukraine had met in Istanbul.",
]


@pytest.mark.parametrize("text", ONLY_REPORTED)
def test_who_reports_his_own_talks_or_speaks_for_a_house_or_on_no_day_makes_no_statement(text: str) -> None:
    found = read(f"{OPENING}\n\n{text}").mentions
    assert found
    assert "statement" not in {mention.kind for mention in found}
