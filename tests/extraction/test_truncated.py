"""A text may break off anywhere: every beginning of a sentence is read without stumbling."""

from itertools import accumulate

from tests.extraction.acting import read
from tests.extraction.test_days_of_others import SENTENCES


def test_every_beginning_of_a_sentence_is_read() -> None:
    for text, _kind, _days in SENTENCES:
        for beginning in accumulate(text.split(), lambda one, other: f"{one} {other}"):
            assert read(beginning).document.text == beginning


ENDS = [
    "Zelenskyy met Modi. With the guest",
    "Zelenskyy called such arrangements dead decisions",
    "Medinsky and Umerov spoke with",
    "The guns are to be silent from Saturday through Monday, Trump announced",
    "Zelenskyy flew to Paris on Monday and met him, and put",
]


def test_a_text_may_end_without_a_mark() -> None:
    for text in ENDS:
        for end in range(len(text), 0, -1):
            assert read(text[:end]).document.text == text[:end]
