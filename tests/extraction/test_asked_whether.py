"""What somebody answers who is asked whether something is so is told by him, on the day on which he is asked."""

import pytest

from tests.extraction.acting import read, told

ASKED = [
    "When asked whether the talks would go on, Macron said on Tuesday that nothing was decided.",
    "When asked on Tuesday whether the talks would go on, Macron said that nothing was decided.",
    "However, when he was asked on Tuesday if he would meet Zelensky, Macron said nothing was decided.",
    "Asked by a reporter on Tuesday whether he would receive Zelensky on Friday, Macron replied that he would.",
    "When pressed on Tuesday on why he had not met Zelensky, Macron answered that there had been no time.",
    "In response to a question on Tuesday on whether a ceasefire was near, Macron said that it could happen.",
    "While answering a question about whether France would send troops, Macron said on Tuesday that it might.",
    "French President Emmanuel Macron, asked whether the talks would go on, said on Tuesday that they would.",
    "Macron, when asked on Tuesday whether the talks would go on, replied that they would.",
    "Macron, who was asked on Tuesday whether the talks would go on, said that nothing was decided.",
]
NOT_HE = [
    "When Macron asked whether the talks would go on, nobody said a word on Tuesday.",
    "When asked on Tuesday whether Macron would come, a hotel clerk said that nobody knew.",
]


@pytest.mark.parametrize("text", ASKED)
def test_who_is_asked_whether_says_it(text: str) -> None:
    found = [m for m in told(f"The talks are slow.\n\n{text}") if m.kind == "statement"]
    assert [(m.date, [slug for slug, _ in m.roles]) for m in found] == [("2025-07-29", ["emmanuel-macron"])]


@pytest.mark.parametrize("text", NOT_HE)
def test_who_asks_or_is_asked_about_says_nothing(text: str) -> None:
    assert not [m for m in told(f"The talks are slow.\n\n{text}") if m.kind == "statement"]


def test_what_is_asked_did_not_happen() -> None:
    assert not read("Asked on Tuesday whether Macron had met Putin, Leavitt said that he had not.").mentions[1:]


def test_what_another_says_on_a_later_day_is_not_the_proposal_told_before() -> None:
    first = "Russia proposed that Ukraine set up three groups."
    text = f"{first}\n\nOn Tuesday Dmitry Peskov made clear that Putin would agree to no talks."
    found = {m.kind: (m.date, [slug for slug, _ in m.roles]) for m in read(text).mentions}
    assert found["proposal"] == (None, ["russia"])
    assert found["statement"] == ("2025-07-29", ["dmitry-peskov"])
