"""Whoever meets for a summit holds one; what somebody suggests is a proposal, and nobody has done it yet."""

import pytest

from tests.extraction.acting import people, read

SUMMITS = [
    ("Donald Trump met Vladimir Putin for a summit in Anchorage on Wednesday.", {"donald-trump", "vladimir-putin"}),
    ("European leaders met for a summit in London on Wednesday.", set()),
    ("The leaders of the G7 convened for a summit in Kananaskis on Wednesday.", set()),
]


@pytest.mark.parametrize(("text", "who"), SUMMITS)
def test_those_who_meet_for_a_summit_hold_one(text: str, who: set[str]) -> None:
    (mention,) = read(text).mentions
    assert (mention.kind, mention.status, mention.date) == ("summit", "happened", "2025-07-30")
    assert people(mention) >= who


def test_those_who_prepare_one_do_not() -> None:
    (mention,) = read("Macron met Starmer in Paris on Wednesday to prepare for a summit in London.").mentions
    assert mention.kind == "meeting"


SUGGESTED = [
    ("Kyiv suggested on Wednesday that Zelenskyy and Putin meet by the end of August.", "2025-07-30", "ukraine"),
    ("Erdogan suggested on Wednesday that the next round be held in Ankara.", "2025-07-30", "recep-tayyip-erdogan"),
    ("Erdogan suggested moving the talks to Ankara.", None, "recep-tayyip-erdogan"),
    ("Vladimir Medinsky offered ceasefires of two to three days.", None, "vladimir-medinsky"),
    ("Emmanuel Macron floated the idea of a one-month truce on Wednesday.", "2025-07-30", "emmanuel-macron"),
]


@pytest.mark.parametrize(("text", "day", "who"), SUGGESTED)
def test_what_is_suggested_is_a_proposal_and_not_done(text: str, day: str | None, who: str) -> None:
    mentions = read(text).mentions
    (mention,) = (mention for mention in mentions if mention.status == "happened")
    assert (mention.kind, mention.date, people(mention)) == ("proposal", day, {who})


@pytest.mark.parametrize(
    "text",
    [
        "Donald Trump suggested on Wednesday that Ukraine could win back territory.",
        "Volodymyr Zelenskyy suggested that Putin was not ready for peace.",
        "Polls suggested that voters back the deal.",
    ],
)
def test_what_somebody_only_thinks_is_no_proposal(text: str) -> None:
    assert {mention.kind for mention in read(text).mentions} <= {"statement"}
