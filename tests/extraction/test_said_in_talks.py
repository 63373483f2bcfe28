"""What is said in a call or a meeting is no statement beside it."""

import pytest

from tests.extraction.acting import read

CALL = "Donald Trump spoke with Vladimir Putin by phone on Thursday."
WITHIN = [
    f"{CALL} In the call, Mr. Putin warned against giving Ukraine Tomahawk missiles.",
    f"{CALL} During the conversation, Putin said that a ceasefire was possible.",
    "In a call with Donald Trump on Thursday, Vladimir Putin warned against sanctions.",
    "Donald Trump met Volodymyr Zelenskyy in Paris on Thursday. At the meeting, Zelenskyy asked for a ceasefire.",
    "Vladimir Putin told Donald Trump on Thursday that Russia would halt strikes on energy sites.",
]
BESIDE = [
    f"{CALL} After the call, Putin told reporters that a ceasefire was possible.",
    "At a meeting with Dmitry Peskov on Thursday, Vladimir Putin said that a ceasefire was possible.",
    "Dmitry Peskov told Donald Trump on Thursday that a ceasefire was possible.",
    "Volodymyr Zelenskyy told a news conference on Thursday that a ceasefire was possible.",
]


@pytest.mark.parametrize("text", WITHIN)
def test_what_is_said_in_talks_belongs_to_them(text: str) -> None:
    (mention,) = read(text).mentions
    assert mention.kind in ("call", "meeting")
    assert mention.topics


@pytest.mark.parametrize("text", BESIDE)
def test_what_is_said_beside_talks_is_a_statement(text: str) -> None:
    assert "statement" in {mention.kind for mention in read(text).mentions}
