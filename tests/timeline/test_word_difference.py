"""What changed between two wordings: both texts can be read back, and words stay whole."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.timeline.word_difference import ALIKE, Run, likeness, word_difference

WORDS = st.lists(
    st.sampled_from(("we", "will", "not", "sign", "now", ",", ".", "—", "Kyiv’s", "\n", "  ")), max_size=12
)
TEXTS = st.one_of(WORDS.map(" ".join), WORDS.map("".join), st.text(max_size=40))


def told(runs: tuple[Run, ...]) -> str:
    """The runs as a line: [-taken out-] {+put in+}."""
    marks = {"same": "%s", "deleted": "[-%s-]", "inserted": "{+%s+}"}
    return "".join(marks[run.change] % run.text for run in runs)


@given(TEXTS, TEXTS)
def test_both_texts_can_be_read_back(before: str, after: str) -> None:
    runs = word_difference(before, after)
    assert "".join(run.text for run in runs if run.change != "inserted") == before
    assert "".join(run.text for run in runs if run.change != "deleted") == after


@given(TEXTS, TEXTS)
def test_runs_are_never_empty_and_never_two_of_a_kind_together(before: str, after: str) -> None:
    runs = word_difference(before, after)
    assert all(run.text for run in runs)
    assert all(one.change != other.change for one, other in pairwise(runs))


@given(TEXTS)
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    assert {run.change for run in word_difference(text, text)} <= {"same"}
    assert likeness(text, text) in (0.0, 1.0)


@given(TEXTS, TEXTS)
def test_likeness_is_a_share_and_does_not_depend_on_capitals(one: str, other: str) -> None:
    assert 0 <= likeness(one, other) <= 1
    assert likeness(one, other.upper().lower()) == likeness(one, other.lower())


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("We committed, we delivered.", "We made a commitment, we delivered.",
         "We [-committed-]{+made a commitment+}, we delivered."),
        ("No troops will be sent", "No troops will be sent to Ukraine", "No troops will be sent{+ to Ukraine+}"),
        ("We will sign now", "We will not sign now", "We will {+not +}sign now"),
        ("a full and lasting peace", "a just but fragile peace", "a [-full and lasting-]{+just but fragile+} peace"),
        ("Kyiv’s army", "Kyiv’s armies", "Kyiv’s [-army-]{+armies+}"),
    ],
)  # fmt: skip
def test_words_are_taken_out_and_put_in_whole(before: str, after: str, expected: str) -> None:
    assert told(word_difference(before, after)) == expected


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("The ceasefire should lead to lasting peace", "A ceasefire must lead to lasting peace", True),
        ("We will not sign it", "we will NOT sign it.", True),
        ("The ceasefire should lead to lasting peace", "Together we are building a robust architecture", False),
        ("peace lasting to lead should ceasefire The", "The ceasefire should lead to lasting peace", False),
        ("", "", False),
    ],
)
def test_alike_are_wordings_that_say_the_same_again(one: str, other: str, alike: bool) -> None:
    assert (likeness(one, other) >= ALIKE) is alike
