"""Every form of quotation that reports use, each in more than one wording; published on 20 August 2025."""

from datetime import date

import pytest

from app.extraction.lexicon import Lexicon
from app.extraction.pipeline import extract
from app.reading.document import Document
from tests.extraction.naming import refs
from tests.extraction.test_quotes import printed

LEXICON = Lexicon()
TRUMP, ZELENSKYY, PUTIN = "Donald Trump", "Volodymyr Zelenskyy", "Vladimir Putin"
MACRON, PESKOV, LEAVITT = "Emmanuel Macron", "Dmitry Peskov", "Karoline Leavitt"


def speakers(text: str) -> list[str | None]:
    """Who says each quote: the actor's name, else the words as printed."""
    found = extract(Document(text, published=date(2025, 8, 20)), LEXICON)
    names = {actor.slug: actor.name for actor in found.actors}
    return [names[quote.speaker] if quote.speaker else printed(quote) for quote in found.quotes]


BY_OFFICE = [
    ("“The date has not been agreed,” the Kremlin spokesman said.", PESKOV),
    ("“The date has not been agreed,” said Putin's spokesman.", PESKOV),
    ("The Kremlin's spokesman said that “the date has not been agreed”.", PESKOV),
    ("“We are in touch with all sides,” the White House press secretary told reporters.", LEAVITT),
    ("“We are in touch with all sides,” said the press secretary, Karoline Leavitt.", LEAVITT),
    ("“We stand with Kyiv,” said the head of NATO.", "Mark Rutte"),
    ("“We stand with Kyiv,” the NATO chief said.", "Mark Rutte"),
    ("“We stand with Kyiv,” said the European Commission chief.", "Ursula von der Leyen"),
    ("“We stand with Kyiv,” said the EU foreign-policy chief.", "Kaja Kallas"),
    ("“We stand with Kyiv,” the German chancellor said in Berlin.", "Friedrich Merz"),
]

UNNAMED = [
    ("“It was a long night,” a US official said.", "a US official"),
    (
        "“It was a long night,” a senior Ukrainian official said on condition of anonymity.",
        "a senior Ukrainian official",
    ),
    ("“It was a long night,” said two people familiar with the matter.", "two people familiar with the matter"),
    ("“It was a long night,” said sources close to the talks.", "sources close to the talks"),
    ("According to a person briefed on the talks, “nobody raised his voice”.", "a person briefed on the talks"),
    ("A Downing Street spokesperson said: “The prime minister was clear.”", "Downing Street"),
]

JOINT = [
    ("“We will not give up,” France and Germany said in a joint statement.", "France and Germany"),
    ("In a joint statement, Macron and Merz said: “We will not give up.”", "Macron and Merz"),
    ("“We will not give up,” the joint statement by the European leaders said.", "the European leaders"),
    ("“We will not give up,” read the joint statement.", "the joint statement"),
    ("“We will not give up,” the statement from Macron said.", MACRON),
]

RELAYED = [
    ("Zelenskyy said that Trump had told him: “We will be with you.”", TRUMP),
    ("According to Zelenskyy, Trump said: “We will be with you.”", TRUMP),
    ("Witkoff told reporters that Putin had said “it is time to talk”.", PUTIN),
]

WITHOUT_COMMA = [
    ("In Kyiv Zelenskyy said that it had been “a great and very successful day”.", ZELENSKYY),
    ("In Washington Trump said that it had been “a great and very successful day”.", TRUMP),
    ("On Monday the German chancellor said that it had been “a great and very successful day”.", "Friedrich Merz"),
    ("On Truth Social the US president wrote that it had been “a great and very successful day”.", TRUMP),
]

LABELS = [
    ("Macron spoke.\n> We are close to a deal.\n> Emmanuel Macron", MACRON),
    ("Macron spoke.\n“We are close to a deal.”\n— Emmanuel Macron, 18 August", MACRON),
    ("Macron spoke.\n“We are close to a deal.”\n– French President Emmanuel Macron", MACRON),
    ("Macron: “We are close to a deal.”", MACRON),
    ("To quote Macron: “We are close to a deal.”", MACRON),
    ("Macron's words were: “We are close to a deal.”", MACRON),
    ("In the words of Macron, “we are close to a deal”.", MACRON),
]


@pytest.mark.parametrize(
    ("text", "speaker"), [*BY_OFFICE, *UNNAMED, *JOINT, *RELAYED, *WITHOUT_COMMA, *LABELS], ids=lambda value: value[:60]
)
def test_the_speaker_is_found_in_each_wording(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


SEVERAL = [
    (
        "“Much,” Trump said. “There is little,” Putin said. “Nobody asked us,” said Zelenskyy.",
        [TRUMP, PUTIN, ZELENSKYY],
    ),
    ("Trump called it “a great and long day”, while Putin spoke of “a step long overdue”.", [TRUMP, PUTIN]),
    ("“Next time in Moscow,” Putin told Trump. “I could see it happening,” Trump answered.", [PUTIN, TRUMP]),
    ("Trump wrote: “Great progress.” Zelenskyy was less sure: “We will see what it is worth.”", [TRUMP, ZELENSKYY]),
    ("“There is,” Peskov said, “no date.” He added: “There will be one.”", [PESKOV] * 3),
]


@pytest.mark.parametrize(("text", "found"), SEVERAL)
def test_each_of_several_speakers_has_his_own_words(text: str, found: list[str]) -> None:
    assert speakers(text) == found


EPITHETS = [
    ("Zelenskyy met Macron in Paris. “We will deliver this month,” the Frenchman said.", MACRON),
    ("Zelenskyy met Macron in Paris. “We thank you for it,” the Ukrainian said.", ZELENSKYY),
    ("Zelenskyy rang Macron. It was, by the Ukrainian's account, “very long and very frank”.", ZELENSKYY),
    ("Zelenskyy was received by Macron. The latter told reporters: “We will deliver this month.”", MACRON),
    ("Putin spoke first. “We need more time,” said the Russian.", PUTIN),
    ("Stubb was in Washington. The Finn called it “the best meeting in three years”.", "Alexander Stubb"),
]


@pytest.mark.parametrize(("text", "speaker"), EPITHETS)
def test_who_is_called_by_his_country_is_the_one_named_last_who_holds_office_there(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize("words", ["The Ukrainian proposal was dull.", "The French text lay on the table."])
def test_a_nation_that_only_labels_a_thing_is_nobody(words: str) -> None:
    assert [slug for _, slug in refs(f"Zelenskyy met Macron. {words}")] == ["volodymyr-zelenskyy", "emmanuel-macron"]


def test_he_is_whom_the_sentence_before_is_about_and_not_whom_it_names_beside_him() -> None:
    told = "Zelenskyy left. This Wednesday, with Mark Rutte beside him in the Oval Office, Trump let the air out."
    assert speakers(f"{told} “It did not feel right, so I cancelled it,” he said.") == [TRUMP]


@pytest.mark.parametrize("heading", ["WHERE THE ACCOUNTS PART", "The Day After", "What Comes Next"])
def test_a_heading_under_a_quote_is_no_name(heading: str) -> None:
    text = f"Trump was blunt.\n“Nothing is going to happen until then.”\n{heading}\nThe sources differ."
    assert heading not in speakers(text)


SCARE = [
    "The so-called “coalition of the willing” met on Tuesday.",
    "The “root causes” of the war were on the table.",
    "He signed the “Big Beautiful Bill” in July.",
    "Trump's “Truth Social” network was down.",
    "The film “Winter on Fire” was shown.",
]


@pytest.mark.parametrize("text", SCARE)
def test_terms_and_titles_are_no_quotes(text: str) -> None:
    assert speakers(text) == []
