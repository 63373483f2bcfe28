"""Speakers behind titles, in a later clause, in the sentence that follows; and those who have no name."""

from datetime import date

import pytest

from app.extraction.lexicon import Lexicon
from app.extraction.pipeline import extract
from app.extraction.types import Quote
from app.reading.document import Document
from tests.extraction.test_quotes_forms import MACRON, PESKOV, TRUMP, ZELENSKYY

LEXICON = Lexicon()
LONG = "“There is a long road ahead of us all.”"


def quotes(text: str) -> tuple[Quote, ...]:
    return extract(Document(text, published=date(2025, 8, 20)), LEXICON).quotes


def names(text: str) -> list[str | None]:
    """The names of those who speak, behind a sentence that tells nothing."""
    return [quote.speaker_name for quote in quotes(f"The week went by.\n\n{text}")]


TITLED = [
    (f"Finnish President Alexander Stubb, opening remarks: {LONG}", "Alexander Stubb"),
    (f"Dutch Prime Minister Dick Schoof: {LONG}", "Dick Schoof"),
    (f"President of Finland Alexander Stubb: {LONG}", "Alexander Stubb"),
    (f"Secretary General of NATO Mark Rutte: {LONG}", "Mark Rutte"),
    ("In March Mr. Macron was quick to warn that “there is a long road ahead”.", MACRON),
    (
        "His Polish counterpart, Radosław Sikorski, who sat beside him, was wary, adding that “a road is no goal”.",
        "Radosław Sikorski",
    ),
    (
        "In Geneva, with the chief negotiator, Andriy Yermak, calling Sunday “a very good day”, all left.",
        "Andriy Yermak",
    ),
    ("On X Zelenskyy spoke of “a very long road ahead of us”.", ZELENSKYY),
    ("Trump nevertheless announced that “there is a long road ahead”.", TRUMP),
]


@pytest.mark.parametrize(("text", "name"), TITLED)
def test_a_title_or_a_word_of_origin_before_a_name_does_not_speak(text: str, name: str) -> None:
    assert names(text) == [name]


CLAUSES = [
    (f"Russia was not invited, and Kremlin spokesman Dmitry Peskov sounded cool: {LONG}", PESKOV),
    (f"Moscow kept silent, but the French president, Emmanuel Macron, did not: {LONG}", MACRON),
    (f"A plan that Ukraine was given on Friday did not please Macron, while Trump was happy: {LONG}", TRUMP),
    (f"Trump had Zelenskyy on the line, about air defence, and liked it better: {LONG}", TRUMP),
    (f"Who will pay? Europe, said Trump at the White House. {LONG}", TRUMP),
    (f"It fell to Dmitry Peskov to announce the delay: {LONG}", PESKOV),
    (f"Zelenskyy’s answer came one day later from the same podium: {LONG}", ZELENSKYY),
    ("“We agreed on it all today,” Trump wrote, whereas the Kremlin’s readout speaks only of “an idea”.", TRUMP),
]


@pytest.mark.parametrize(("text", "name"), CLAUSES)
def test_the_clause_that_leads_up_to_the_quote_tells_who_speaks(text: str, name: str) -> None:
    assert names(text)[0] == name


def test_a_verb_after_what_is_somebodys_is_told_of_him() -> None:
    text = "“We agreed on it all,” Trump wrote, whereas the Kremlin’s readout speaks only of “a long road ahead of us”."
    assert names(text) == [TRUMP, "Kremlin"]


def test_what_a_people_does_is_no_speech() -> None:
    text = "Zelenskyy called it “another attempt to play with us,” reported that Russian attacks went on and left."
    assert names(text) == [ZELENSKYY]


POINTING = [
    f"{LONG} So said Macron on Friday, before his guest had left.",
    f"{LONG} Thus spoke Emmanuel Macron on Friday.",
    f"{LONG} With those words Macron opened the meeting.",
    f"{LONG} With that sentence, spoken late at night, Emmanuel Macron ended the week.",
    f"{LONG} That was Macron on Friday.",
    f"LATE NIGHT: {LONG} With these words, posted at midnight, Macron ended the week.",
    f"> {LONG}\n\nThat was how Emmanuel Macron summed up the evening.",
    f"> {LONG}\n\nSuch was Macron’s verdict, and few disagreed.",
]


@pytest.mark.parametrize("text", POINTING)
def test_a_sentence_that_points_back_tells_who_spoke(text: str) -> None:
    assert names(text) == [MACRON]


NOT_POINTING = [
    f"{LONG} That day Macron flew to Rome.",
    f"{LONG} With Macron in Rome the talks stood still.",
    f"{LONG} So Macron flew to Rome.",
    f"{LONG} This was not to the taste of Macron.",
    f"{LONG} In those days Macron was in Rome.",
]


@pytest.mark.parametrize("text", NOT_POINTING)
def test_a_sentence_that_goes_on_tells_of_nobody_who_spoke(text: str) -> None:
    assert names(text) == [None]


BODIES = [
    ("“We have started well together,” a Kremlin spokesperson said.", "Kremlin"),
    ("“We have started well together,” a spokeswoman for the European Commission said.", "European Commission"),
    ("“We have started well together,” said a spokesman for the Élysée on Friday.", "Élysée"),
]


@pytest.mark.parametrize(("text", "name"), BODIES)
def test_a_spokesperson_without_a_name_speaks_for_the_body(text: str, name: str) -> None:
    assert names(text) == [name]


NAMELESS = [
    ("“We have started well together,” a Pentagon official said.", "a Pentagon official"),
    ("“We have started well together,” said one diplomat, who asked not to be named.", "one diplomat"),
    ("“We have started well together,” a source close to the talks told AFP.", "a source close to the talks"),
]


@pytest.mark.parametrize(("text", "words"), NAMELESS)
def test_somebody_without_a_name_is_told_in_the_words_of_the_article(text: str, words: str) -> None:
    [quote] = quotes(f"The week went by.\n\n{text}")
    assert (quote.speaker, quote.speaker_name, quote.speaker_text) == (None, None, words)


def test_a_body_nobody_knows_is_called_as_the_text_calls_it() -> None:
    assert names("“We have started well together,” said the ministry on Friday.") == ["the ministry"]


ISSUED = [
    ("The Kremlin announced a truce. “All fighting will cease at once,” the statement said.", "Kremlin"),
    ("The Kremlin on Monday announced a truce, as Russia often does. “All will cease,” its statement said.", "Kremlin"),
    ("A joint statement by Macron and Merz left no doubt. “All fighting must cease,” it said.", "Macron and Merz"),
    ("In a letter to Putin, Trump asked for a truce. “All fighting must cease at once,” the letter said.", TRUMP),
    ("Macron met Merz. “All fighting must cease at once,” the statement said.", None),
    ("Macron spoke of a plan. “All fighting must cease at once,” it said.", None),
]


@pytest.mark.parametrize(("text", "name"), ISSUED)
def test_a_text_speaks_for_who_issued_it(text: str, name: str | None) -> None:
    assert names(text) == [name]


BEFORE_THAT = [
    ("Trump allowed, when reporters asked him about it, that “there are one or two issues”.", [TRUMP]),
    ("Zelenskyy was adamant that “no land will be given to anybody”.", [ZELENSKYY]),
    ("Macron, who came late, was confident that “the money will be found”.", [MACRON]),
    ("The room was certain that “the band” would play.", []),
]


@pytest.mark.parametrize(("text", "found"), BEFORE_THAT)
def test_what_reports_only_before_that(text: str, found: list[str]) -> None:
    assert names(text) == found


PRONOUNS = [
    ("Macron called it “truly good”, while Zelenskyy was blunter. “We are far apart,” he said.", [MACRON, ZELENSKYY]),
    (f"Peskov was there. In his evening address, Zelenskyy sounded hopeful.\n\n> {LONG}", [ZELENSKYY]),
    (f"Putin spoke of a delay. His spokesman, Dmitry Peskov, was more exact about it: {LONG}", [PESKOV]),
]


@pytest.mark.parametrize(("text", "found"), PRONOUNS)
def test_a_pronoun_is_the_one_the_text_was_just_about(text: str, found: list[str]) -> None:
    assert names(text) == found


def test_a_heading_under_a_quote_with_its_speaker_is_no_name() -> None:
    text = (
        "“Stop the killing,” Macron urged at the talks. “This is our common interest.”\n\nLand\n\nIt was on the table."
    )
    assert names(text) == [MACRON, MACRON]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"{LONG[:-2]},” Ilona Berger of Columbia, South Carolina, said on Friday.", "Ilona Berger"),
        (f"Ilona Berger of Columbia, South Carolina, said: {LONG}", "Ilona Berger"),
        (f"Ilona Berger of Columbia, South Carolina said: {LONG}", "Ilona Berger"),
        (f"{LONG[:-2]},” Rustem Umerov (the secretary of the council) said on Friday.", "Rustem Umerov"),
        (f"Rubio (Florida) said: {LONG}", "Marco Rubio"),
        (f"{LONG}\n\n— Ilona Berger, a negotiator", "Ilona Berger"),
    ],
)
def test_where_somebody_is_from_or_what_stands_in_brackets_is_no_speaker(text: str, name: str) -> None:
    assert names(text) == [name]


def test_whom_an_hour_with_somebody_left_complaining_is_somebody_else() -> None:
    text = (
        "Donald Trump had run out of patience. An hour on the phone with Putin on July 3 left him complaining that “I"
        " made no progress with him today at all.”"
    )
    assert [quote.speaker for quote in quotes(text)] == ["donald-trump"]
