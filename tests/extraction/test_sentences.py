import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.extraction.blocks import cut_blocks
from app.extraction.lexicon import Lexicon
from app.extraction.reading import Reading
from app.extraction.regions import pair_marks
from app.extraction.sentences import LONGEST, cut_sentences
from app.reading.document import Document

LEXICON = Lexicon()


def sentences(text: str) -> list[str]:
    reading = Reading(Document(text), LEXICON)
    for stage in (cut_blocks, pair_marks, cut_sentences):
        stage(reading)
    return [reading.slice(sentence.span) for sentence in reading.sentences]


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Trump met Gen. Kellogg in the U.S. on Feb. 12 at 9 a.m. local time.",
        "Vice President J.D. Vance spoke first.",
        "“We came. We saw. We talked,” he said.",
        "“Will it hold?” Trump asked.",
        "“It will hold!” the minister told reporters in Kyiv.",
        "“It will hold.” — Dmitry Peskov",
        "Oct. 16 — The call. Putin phones Trump.",
        "Some 300 men, approx. Half of them wounded, came home.",
        "Rep. Elijah Hill (D-Md.), chair of the committee, said that it was late.",
    ],
)
def test_it_is_one_sentence(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        ["They spoke for an hour.", "Then they left."],
        ["“We came,” he said.", "“We saw.”"],
        ["“Will it hold?”", "The crowd went home in the rain."],
        ["“We will go on,” Stubb said after the call.", "Trump is due in Paris on Sunday."],
        ["They had spoken twice that month.", "Zelenskyy then left for Oslo."],
        ["He had the paper that they had promised last month.", "“It is thorough,” he said."],
    ],
)
def test_it_is_cut_where_a_new_one_begins(text: list[str]) -> None:
    assert sentences(" ".join(text)) == text


def test_a_block_always_begins_a_sentence() -> None:
    assert sentences("A heading without a stop\nA sentence behind it.") == [
        "A heading without a stop",
        "A sentence behind it.",
    ]


@given(st.text(alphabet='Ab.?! “”"\n,T', max_size=60))
def test_sentences_hold_all_words_in_order(text: str) -> None:
    assert "".join("".join(sentences(text)).split()) == "".join(text.split())


@pytest.mark.parametrize("text", ["Trump and Putin and " * 2_000, "“" * 20_000, "“We came. We saw. " * 2_000])
def test_an_endless_sentence_is_cut_so_that_reading_stays_linear(text: str) -> None:
    found = sentences(text)
    assert max(map(len, found)) <= LONGEST + len("Trump and")
    assert "".join("".join(found).split()) == "".join(text.split())
