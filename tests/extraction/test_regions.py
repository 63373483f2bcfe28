import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.extraction.blocks import cut_blocks
from app.extraction.lexicon import Lexicon
from app.extraction.reading import Reading
from app.extraction.regions import pair_marks
from app.reading.document import Document

LEXICON = Lexicon()


def read(text: str) -> Reading:
    reading = Reading(Document(text), LEXICON)
    cut_blocks(reading)
    pair_marks(reading)
    return reading


def regions(text: str) -> list[str]:
    reading = read(text)
    return [reading.slice(region.span) for region in reading.regions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said “yes,” and left.", ["yes,"]),
        ('He said "yes," and left.', ["yes,"]),
        ("He said «yes» and left.", ["yes"]),
        ("He said „yes“ and left.", ["yes"]),
        ("“One,” he said, “two.”", ["One,", "two."]),
        ("“He told me “no” and left,” she said.", ["He told me “no” and left,"]),
        ("“They used my motto, ‘COMMON SENSE.’ We like it.”", ["They used my motto, ‘COMMON SENSE.’ We like it."]),
        ("“He said ‘go’ to us.”", ["He said ‘go’ to us."]),
        ('“A straight end," he said, “is still an end.”', ["A straight end,", "is still an end."]),
        ('A 6" pipe and a 9" pipe.', []),
        ('<a href="page.html">It was “fine”.</a>', ["fine"]),
        ("“I never closed this, he said.", ["I never closed this, he said."]),
        ("It was ‘fine’, he said, and it’s done.", ["fine"]),
        ("The leaders’ plan wasn’t theirs.", []),
        ("An empty pair “” is no quote.", []),
        ("“We came early. “We left late,” he said. “It rained.”", ["We came early.", "We left late,", "It rained."]),
        ('"We came early. "We left late," he said. "It rained."', ["We came early.", "We left late,", "It rained."]),
        ('"We saw the "big one" there," he said. "It rained."', ['We saw the "big one" there,', "It rained."]),
    ],
)
def test_marks_are_paired(text: str, expected: list[str]) -> None:
    assert regions(text) == expected


def test_a_quote_left_open_is_carried_on_by_the_next_paragraph() -> None:
    found = read("“We came early.\n\n“We left late,” he said.").regions
    assert [(region.closed, region.continues) for region in found] == [(False, None), (True, 0)]


def test_a_closed_quote_is_not_carried_on() -> None:
    assert [region.continues for region in read("“We came early.”\n\n“We left late.”").regions] == [None, None]


def test_a_paragraph_of_speech_in_an_article_without_line_ends_leaves_no_mark_over() -> None:
    found = read('It rained. "We came early. "We left late," he said. Nobody spoke. "We slept," he said.').regions
    assert [region.closed for region in found] == [False, True, True]


def test_an_open_quote_ends_with_its_paragraph() -> None:
    assert regions("“We came early. \n\nThen it rained.") == ["We came early."]


def test_a_block_set_apart_without_marks_is_one_region() -> None:
    assert regions("He wrote:\n\n> We are ready.\n>\n> Donald Trump\n") == ["We are ready."]


def test_paragraphs_set_apart_carry_each_other_on() -> None:
    found = read("He wrote:\n\n> We are ready.\n>\n> We always were.\n>\n> Donald Trump\n").regions
    assert [region.continues for region in found] == [None, 0]


@given(st.text(alphabet='ab “”"‘’«».\n>=', max_size=60))
def test_regions_lie_inside_the_text_in_order_and_apart(text: str) -> None:
    found = read(text).regions
    ends = [0]
    for region in found:
        assert ends[-1] <= region.outer.start <= region.span.start < region.span.end <= region.outer.end <= len(text)
        ends.append(region.outer.end)
