"""A text may break off anywhere: every beginning of a sentence is read without stumbling."""

from itertools import accumulate

from tests.extraction.acting import read
from tests.extraction.test_days_of_others import SENTENCES


def test_every_beginning_of_a_sentence_is_read() -> None:
    for text, _kind, _days in SENTENCES:
        for beginning in accumulate(text.split(), lambda one, other: f"{one} {other}"):
            assert read(beginning).document.text == beginning
