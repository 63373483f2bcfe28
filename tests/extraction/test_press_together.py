"""Press conferences of several, told by who spoke at them; and governments that act under their state's adjective."""

import pytest

from tests.extraction.acting import people, read, told

HELD = [
    ("At a joint press conference with Friedrich Merz in Berlin on Wednesday, Volodymyr Zelenskyy thanked Germany.",
     "happened", "2025-07-30"),
    ("Volodymyr Zelenskyy said at a joint press conference with Friedrich Merz on Wednesday that he was ready.",
     "happened", "2025-07-30"),
    ("Speaking at a news conference alongside Friedrich Merz on Wednesday, Volodymyr Zelenskyy asked for more arms.",
     "happened", "2025-07-30"),
    ("“We are ready,” Volodymyr Zelenskyy told a joint news conference with Friedrich Merz.", "happened", None),
    ("Friedrich Merz and Volodymyr Zelenskyy are due to give a joint press conference on Saturday.",
     "planned", "2025-08-02"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "status", "day"), HELD)
def test_who_speaks_at_a_press_conference_with_another_held_it_with_him(text: str, status: str, day: str) -> None:
    found = [mention for mention in read(text).mentions if mention.kind == "conference"]
    assert [(mention.status, mention.date) for mention in found] == [(status, day)]
    assert people(found[0]) == {"volodymyr-zelenskyy", "friedrich-merz"}


NOT_HELD = [
    "“We are ready,” Volodymyr Zelenskyy said at a joint press conference.",
    "Volodymyr Zelenskyy told a press conference in Kyiv on Wednesday that he was ready.",
    "Donald Trump refused to hold a joint press conference with Volodymyr Zelenskyy.",
    "No joint press conference with Donald Trump was planned.",
    "The two allowed no questions at a press conference with Friedrich Merz.",
]


@pytest.mark.parametrize("text", NOT_HELD)
def test_what_one_says_alone_or_what_is_refused_is_no_press_conference(text: str) -> None:
    assert "conference" not in {mention.kind for mention in read(text).mentions}


GOVERNMENTS = [
    ("The British government sent two tanks to Ukraine on Wednesday.", "aid", "united-kingdom"),
    ("The Ukrainian authorities released the bodies of 30 soldiers on Wednesday.", "exchange", "ukraine"),
    ("The Polish government imposed sanctions on two banks on Wednesday.", "sanctions", "poland"),
]


@pytest.mark.parametrize(("text", "kind", "state"), GOVERNMENTS)
def test_a_government_acts_for_its_state(text: str, kind: str, state: str) -> None:
    found = next(mention for mention in told(text) if mention.kind == kind)
    assert people(found) == {state}
