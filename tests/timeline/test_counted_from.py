"""What a date was counted from is told in the language of the page, whatever it was noted in."""

import re

import pytest

from app.languages.message import Titled, speaking
from app.timeline.counted_from import counted_words
from tests.extraction.dating import dates

TOLD = [
    ("the Wednesday before publication, 12 February", "середа перед публікацією, 12 лютого"),
    ("the day of publication, 13 February", "день публікації, 13 лютого"),
    ("the day of 12 March", "того дня, 12 березня"),
    ("the week after publication", "тиждень після публікації"),
    ("the day after speaking, 4 May", "день після цих слів, 4 травня"),
    ("3 weeks before publication", "3 тижні перед публікацією"),
    ("1 day after 3 February", "1 день після 3 лютого"),
    ("one of the days 2025-02-03/2025-02-05", "один із днів: 3–5 лютого 2025 р."),
]


@pytest.mark.parametrize(("noted", "told"), TOLD)
def test_the_anchor_of_a_date_is_told_in_ukrainian(noted: str, told: str) -> None:
    with speaking("uk"):
        assert counted_words(noted).replace("\xa0", " ").startswith(told.removesuffix(" р."))


READ = """He left yesterday. They met on Tuesday. It will go on next week, and he speaks on Saturday. Last month they
came to Riyadh. Three weeks ago they had met in Paris. The day before yesterday he called. It was held overnight. On
3 February he came. The next day he left. Two days later he was in Kyiv. The following Monday they met. They are to meet
two days from now. This weekend they rest. In the middle of the month they will go on. The envoys met on the 16th.

“We spoke yesterday,” he said on 11 February."""


def test_what_the_rules_note_of_dates_is_told_in_english_and_in_ukrainian() -> None:
    anchors = [ref.anchor for ref in dates(READ).values() if ref.anchor]
    assert len(anchors) > 8
    assert [anchor for anchor in anchors if isinstance(counted_words(anchor), Titled)] == []
    with speaking("uk"):
        assert [words for words in map(counted_words, anchors) if re.search("[A-Za-z]", words)] == []


def test_an_anchor_of_no_known_shape_stays_in_the_language_it_was_noted_in() -> None:
    with speaking("uk"):
        assert counted_words("the month of 2025-03") == Titled("the month of 2025-03")
