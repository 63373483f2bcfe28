"""Phrases of the word lists in a text: whole words, longest first, letters' case as the list wants."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extraction.naming import lexicon


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Trump met us.", ["Trump"]),
        ("The US met us.", ["US"]),
        ("A trump card.", []),
        ("Trumped up.", []),
        ("US Treasury Secretary Bessent", ["US", "Treasury Secretary", "Bessent"]),
        ("the US Treasury said", ["US Treasury"]),
        ("the Munich meeting", ["Munich"]),
        ("Erdoğan and Orbán", ["Erdoğan", "Orbán"]),
        ("U.S.-Russia talks", ["U.S.", "Russia"]),
        ("the coalition of the willing", ["coalition of the willing"]),
    ],
)
def test_phrases_are_whole_and_longest(text: str, found: list[str]) -> None:
    assert [text[hit.span.start : hit.span.end] for hit in lexicon().hits(text)] == found


def test_holders_follow_their_terms() -> None:
    words = lexicon()
    assert words.holders("president", "united-states", date(2025, 1, 20))[0] == "donald-trump"
    assert words.holders("president", "united-states", date(2025, 1, 19)) == ("joe-biden",)
    assert words.holders("president", "united-states", None) == ("donald-trump",)


def test_an_actor_comes_with_the_office_of_that_day() -> None:
    umerov = [lexicon().actor("rustem-umerov", date(2025, month, 1)) for month in (3, 9)]
    assert [actor and actor.office for actor in umerov] == [
        "Ukrainian Defence Minister",
        "Secretary of Ukraine's National Security and Defense Council",
    ]
    assert lexicon().actor("nobody-at-all", None) is None


@given(st.text(alphabet="Trump Putin’s US-.“”\nİßłŞe", max_size=80))
def test_hits_lie_in_order_inside_any_text(text: str) -> None:
    ends = [0]
    for hit in lexicon().hits(text):
        assert ends[-1] <= hit.span.start < hit.span.end <= len(text)
        ends.append(hit.span.end)
