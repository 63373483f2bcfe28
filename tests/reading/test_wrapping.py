from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from app.reading.wrapping import paragraphs_of

WRAPPED = """The guests came to the villa by boat, since the only road was
closed to cars. Nobody who saw them land could tell how many of
them there were.

Dinner was served late, the cook said, and he was never told who
had eaten it.
"""


def told(text: str) -> list[str]:
    return [" ".join(text[start:end].split()) for start, end in paragraphs_of(text)]


def test_lines_broken_to_a_width_are_one_paragraph() -> None:
    assert [words.split()[0] for words in told(WRAPPED)] == ["The", "Dinner"]


def test_lines_that_are_paragraphs_stay_apart() -> None:
    text = "The villa was closed.\nNobody came.\nThe cook went home, and the boat was tied up for the night.\n"
    assert told(text) == text.splitlines()


def test_quoted_lines_of_mail_are_not_joined() -> None:
    quoted = "".join(f"> {line}\n" for line in WRAPPED.split("\n\n")[0].splitlines())
    assert len(told(f"{WRAPPED}\n{quoted}")) == 2 + 3


@given(st.text(alphabet="ab .>-\r\n", max_size=300))
def test_paragraphs_lie_in_order_and_leave_nothing_out(text: str) -> None:
    spans = paragraphs_of(text)
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))
    kept = "".join(text[start:end] for start, end in spans)
    assert [c for c in kept if c in "ab.-"] == [c for c in text if c in "ab.-"]
