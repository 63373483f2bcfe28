"""Those who are invited to talks on a day to come are to meet whoever invited them; no invitation is a meeting held."""

import pytest

from tests.extraction.acting import TALKS, people, read

TO_COME = [
    ("Macron plans to invite Zelenskyy to an emergency meeting in Paris on Monday.",
     "meeting", "2025-08-04", {"emmanuel-macron", "volodymyr-zelenskyy"}),
    ("Macron has invited Zelenskyy to talks on Monday.",
     "meeting", "2025-08-04", {"emmanuel-macron", "volodymyr-zelenskyy"}),
    ("Merz has invited Zelenskyy and European leaders to a video conference on Monday.",
     "call", "2025-08-04", {"friedrich-merz", "volodymyr-zelenskyy"}),
    ("Erdogan intends to invite Putin and Zelenskyy to talks in Istanbul on August 8.",
     "meeting", "2025-08-08", {"recep-tayyip-erdogan", "vladimir-putin", "volodymyr-zelenskyy"}),
    ("Starmer will invite European leaders to a summit in London on Sunday.",
     "summit", "2025-08-03", {"keir-starmer"}),
    ("Macron was planning to invite several European leaders to a meeting in Paris on Monday, officials said.",
     "meeting", "2025-08-04", {"emmanuel-macron"}),
]  # fmt: skip

NOT_TOLD = [
    "Macron plans to invite European leaders to an emergency meeting.",
    "Macron invited Zelenskyy to an emergency meeting.",
    "Macron invited Zelenskyy on Wednesday to talks in Paris.",
    "Macron invited Zelenskyy to talks on Wednesday.",
    "Officials plan to invite Zelenskyy to a meeting on Monday.",
    "Trump wants to invite Putin to a summit on Monday.",
    "Macron considered inviting Putin to talks on Monday.",
    "Lukashenko invited Zelenskyy and Putin to Minsk on Friday, but Kyiv turned him down.",
    "Macron has invited Putin and Zelenskyy to Paris on Monday, but the Kremlin declined.",
    "Macron has not invited Putin to the talks on Monday.",
]


@pytest.mark.parametrize(("text", "kind", "day", "who"), TO_COME)
def test_invited_for_a_day_to_come(text: str, kind: str, day: str, who: set[str]) -> None:
    (mention,) = [mention for mention in read(text).mentions if mention.kind in TALKS]
    assert (mention.kind, mention.status, mention.date, people(mention)) == (kind, "planned", day, who)


@pytest.mark.parametrize("text", NOT_TOLD)
def test_an_invitation_alone_is_no_meeting(text: str) -> None:
    assert [mention.title for mention in read(text).mentions if mention.kind in TALKS] == []


def test_an_invitation_beside_does_not_move_the_day() -> None:
    (mention,) = read(
        "Erdogan, who has invited both leaders to Istanbul, spoke with Putin by phone on Thursday."
    ).mentions
    assert (mention.kind, mention.status, mention.date) == ("call", "happened", "2025-07-31")
