"""Who said it: one row a form of quotation."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.extraction.lexicon import Lexicon
from app.extraction.pipeline import extract
from app.extraction.types import Findings, Quote
from app.reading.document import Document

LEXICON = Lexicon()


def findings(text: str) -> Findings:
    return extract(Document(text, published=date(2025, 2, 13)), LEXICON)


PRONOUNS = ("he", "she", "it", "they", "He", "She", "It", "They", "his", "her", "its")


def printed(quote: Quote) -> str | None:
    """The words for a speaker nobody knows; None where only a pronoun stands."""
    return quote.speaker_name or (quote.speaker_text if quote.speaker_text not in PRONOUNS else None)


def said(text: str) -> list[tuple[str, str | None]]:
    """(words, name of the speaker) of each quote."""
    found = findings(text)
    names = {actor.slug: actor.name for actor in found.actors}
    return [
        (text[quote.span.start : quote.span.end], names[quote.speaker] if quote.speaker else printed(quote))
        for quote in found.quotes
    ]


TRUMP, ZELENSKYY, PUTIN = "Donald Trump", "Volodymyr Zelenskyy", "Vladimir Putin"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We will meet soon,” Donald Trump said.", TRUMP),
        ("“We will meet soon,” said Donald Trump.", TRUMP),
        ("“We will meet soon,” said Trump, who had flown in from Florida.", TRUMP),
        ('"We will meet soon," Trump told reporters on Friday.', TRUMP),
        ("“Will we meet soon?” Trump asked.", TRUMP),
        ("Trump said: “We will meet soon.”", TRUMP),
        ("Trump said that “we will meet soon” and left.", TRUMP),
        ("Trump, speaking in Ohio, said “we will meet soon”.", TRUMP),
        ("On Friday, Trump, the president, said “we will meet soon”.", TRUMP),
        ("Trump has agreed to a visit, saying “we will meet soon”.", TRUMP),
        ("Trump sat down and said, “We will meet soon.”", TRUMP),
        ("“We will meet soon,” according to Donald Trump.", TRUMP),
        ("According to Donald Trump, “we will meet soon”.", TRUMP),
        ("The two will meet “very, very soon indeed,” at least if the weather holds, Trump said.", TRUMP),
        ("“We will meet soon,” Trump wrote on X.", TRUMP),
        ("In a post on Truth Social, Trump wrote: “We will meet soon.”", TRUMP),
        ("Donald Trump: “We will meet soon.”", TRUMP),
        ("“We will meet soon.” — Donald Trump", TRUMP),
        ("“We will meet soon” - said Donald Trump.", TRUMP),
        ("Trump’s claim that “we will meet soon” was doubted.", TRUMP),
        ("A statement by Donald Trump read: “We will meet soon.”", TRUMP),
        ("He spoke to the press.\n“We will meet soon.”\nDonald Trump\nThen he left.", TRUMP),
        ("The post is short:\n\n> We will meet soon.\n>\n> Donald Trump\n\nThat was all.", TRUMP),
        ("Trump was brief. “We will meet soon.”", TRUMP),
        ("Trump added:\n\n“We will meet soon.”", TRUMP),
        ("Trump said the date was open.\n\n“We will meet soon, or a little later.”", TRUMP),
        ("“We will meet soon,” former President Donald Trump said.", TRUMP),
        ("“We will meet soon,” U.S. Secretary of State Marco Rubio said.", "Marco Rubio"),
        ("Secretary of State Marco Rubio called it “a very good day”.", "Marco Rubio"),
        ("The EU foreign policy chief, Kaja Kallas, called it “a very good day”.", "Kaja Kallas"),
        ("“It was frank,” said Kremlin spokesman Dmitry Peskov.", "Dmitry Peskov"),
        ("“It was frank,” the Kremlin spokesman said.", "Dmitry Peskov"),
        ("“It was frank,” the Kremlin said in a statement.", "Kremlin"),
        ("“It was frank,” a US official said.", "a US official"),
        (
            "“It was frank,” said a senior administration official who was in the room.",
            "a senior administration official",
        ),
        ("“It was frank,” a spokesman for the ministry said.", "a spokesman for the ministry"),
        ("‘It won’t be late,’ said Keir Starmer.", "Keir Starmer"),
        ("In the words of Emmanuel Macron, “this must not be late”.", "Emmanuel Macron"),
        ("“Russia is ready,” Lavrov was quoted as saying by an agency.", "Sergey Lavrov"),
        ("“It is late,” a European diplomat, who asked not to be named, told the press.", "a European diplomat"),
        ("“It is late,” said Starmer and Macron.", "Starmer and Macron"),
        ("A joint statement by Ukraine and the United States said: “It is late.”", "Ukraine and the United States"),
        ("“We support peace,” the European Commission said in a statement.", "European Commission"),
        ("Zelenskyy arrived late. “It was frank,” he said.", ZELENSKYY),
        ("“It will rain tomorrow in the hills.”", None),
    ],
)
def test_the_speaker_is_found(text: str, speaker: str | None) -> None:
    assert [name for _, name in said(text)] == [speaker]


def test_words_are_verbatim_and_inside_the_marks() -> None:
    assert said("“We will meet soon,” Trump said.") == [("We will meet soon,", TRUMP)]


def test_relayed_words_belong_to_the_one_who_is_said_to_have_spoken() -> None:
    assert said("Trump said that Putin told him “we want this to stop”.") == [("we want this to stop", PUTIN)]


def test_a_pronoun_in_a_report_is_the_one_who_reports() -> None:
    assert said("Trump told reporters that he thinks the call was “a very great thing”.") == [
        ("a very great thing", TRUMP)
    ]


def test_each_speaker_of_a_paragraph_has_his_words() -> None:
    text = "“We are ready,” Trump said. “So are we,” replied Putin. Zelenskyy wrote: “Nobody asked us.”"
    assert [name for _, name in said(text)] == [TRUMP, PUTIN, ZELENSKYY]


def test_two_speakers_in_one_sentence() -> None:
    text = "Trump called the talk “very productive indeed”, while Putin said it was “useful and frank”."
    assert [name for _, name in said(text)] == [TRUMP, PUTIN]


def test_somebody_without_a_name_keeps_his_words() -> None:
    text = "Peskov said that “a lot of work” lay ahead, while his boss called the plan “a basis for the future”."
    assert [name for _, name in said(text)] == ["Dmitry Peskov", "his boss"]


def test_stretches_split_around_the_verb_are_one_utterance() -> None:
    quotes = findings("“We will meet,” Trump said, “and we will meet soon.”").quotes
    assert [(quote.speaker, quote.continues) for quote in quotes] == [("donald-trump", None), ("donald-trump", 0)]


def test_a_quote_goes_on_in_the_next_sentence() -> None:
    quotes = findings("“We will meet,” Trump said. “It will be soon.” Then he left.").quotes
    assert [(quote.speaker, quote.continues) for quote in quotes] == [("donald-trump", None), ("donald-trump", 0)]


def test_a_quote_of_several_paragraphs_keeps_its_speaker() -> None:
    quotes = findings("“We came early,” Trump said. “The hall was cold.\n\n“We left late.”").quotes
    assert [quote.speaker for quote in quotes] == ["donald-trump"] * 3
    assert [quote.continues for quote in quotes] == [None, 0, 1]


def test_a_speaker_named_in_the_last_paragraph_spoke_the_first() -> None:
    quotes = findings("“We came early and the hall was cold.\n\n“We left late,” Trump said.").quotes
    assert [quote.speaker for quote in quotes] == ["donald-trump", "donald-trump"]


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ("“We will meet soon,” Trump wrote on Truth Social.", "Truth Social"),
        ("In a post on X, Zelenskyy said: “We will meet soon.”", "X"),
        ("“We will meet soon,” Zelenskyy wrote on Telegram.", "Telegram"),
        ("“We will meet soon,” Trump told Fox News.", "Fox News"),
        ("“We will meet soon,” Trump said in Ohio.", None),
        ("“Read it on Telegram,” Trump said in Ohio.", None),
    ],
)
def test_the_channel_is_told(text: str, channel: str | None) -> None:
    assert findings(text).quotes[0].channel == channel


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("“We will meet soon,” Trump said on February 12.", "2025-02-12"),
        ("On February 12, Trump said: “We will meet soon.”", "2025-02-12"),
        ("Trump said that a meeting planned for February 20 would be “a very big day”.", None),
        ("“We will meet on February 20,” Trump said.", None),
    ],
)
def test_a_date_beside_the_verb_dates_the_saying(text: str, day: str | None) -> None:
    assert findings(text).quotes[0].said_on == day


def test_a_translation_is_noted() -> None:
    assert findings("“We are ready,” Putin said through an interpreter.").quotes[0].translated
    assert not findings("“We are ready,” Putin said.").quotes[0].translated


def test_a_fragment_is_no_sentence_of_its_own() -> None:
    quotes = findings("Trump called it “a very great thing”. “It was good,” he said.").quotes
    assert [quote.fragment for quote in quotes] == [True, False]


def test_the_words_of_the_article_and_the_rule_are_kept() -> None:
    (quote,) = findings("“We will meet soon,” Mr. Trump remarked.").quotes
    assert (quote.cue, quote.rule) == ("remarked", "verb after")
    assert "Trump" in (quote.speaker_text or "")


@given(
    st.lists(
        st.sampled_from(["“", "”", '"', "Trump ", "said ", ", ", ". ", "he ", "that ", "\n", "words here "]),
        max_size=40,
    )
)
def test_any_text_gives_quotes_that_stand_in_it(parts: list[str]) -> None:
    text = "".join(parts)
    found = findings(text).quotes
    for index, quote in enumerate(found):
        assert 0 <= quote.span.start < quote.span.end <= len(text)
        assert quote.continues is None or quote.continues < index
