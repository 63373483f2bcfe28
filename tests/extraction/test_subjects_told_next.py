"""What an event is about, told in sentences beside it."""

import pytest

from tests.extraction.acting import read


def topics(text: str, kind: str) -> list[set[str]]:
    """The topics of the mentions of a kind."""
    return [set(mention.topics) for mention in read(text).mentions if mention.kind == kind]


BESIDE = [
    ("Donald Trump and Vladimir Putin spoke by phone on Tuesday. Russia accepted a halt to strikes on energy sites.",
     "call", "energy-truce"),
    ("Europe cannot agree on the frozen Russian assets. They meet in Brussels on Friday, Emmanuel Macron and Bart De"
     " Wever.", "meeting", "frozen-assets"),
    ("Donald Trump threatened Russia with tariffs and set a deadline. It was a long week.\n\nThe deadline of 8 August"
     " expired without them.", "deadline", "sanctions"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "topic"), BESIDE)
def test_the_sentences_beside_an_event_say_what_it_is_about(text: str, kind: str, topic: str) -> None:
    assert topic in topics(text, kind)[0]


def test_what_a_day_is_counted_from_is_no_topic() -> None:
    text = "Marco Rubio met Andriy Yermak in Geneva two days before the Munich conference and gave him a plan."
    assert "munich-conference" not in topics(text, "meeting")[0]
