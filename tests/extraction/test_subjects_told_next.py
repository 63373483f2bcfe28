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


CALL = "Donald Trump and Emmanuel Macron spoke by phone on Tuesday."
MEETING = "Steve Witkoff met Rustem Umerov in Istanbul on Tuesday."
GOES_ON = [
    ("who took part", f"{MEETING} It was a long day. Umerov raised the exchange of prisoners.", "prisoner-exchange"),
    ("who speaks for a side", f"{MEETING} It was a long day. Kyiv asked for a ceasefire.", "ceasefire"),
    ("they", f"{MEETING} It was a long day. They went through territory.", "territory"),
    ("the two", f"{MEETING}\n\nThe two envoys spoke of sanctions.", "sanctions"),
    ("the subject", f"{MEETING} It was a long day. Among the topics was a ceasefire.", "ceasefire"),
    (
        "at those talks",
        f"{MEETING} It was long. Turkey was asked during the talks to watch over a ceasefire.",
        "ceasefire",
    ),
    ("what is named first", f"{MEETING} It was a long day. A full ceasefire was beyond them.", "ceasefire"),
    ("after an opener", f"{MEETING} It was long. When it was over, the two men had dealt with sanctions.", "sanctions"),
    ("very next, of nothing else", f"{MEETING} Every prisoner of war is to be released.", "prisoner-exchange"),
]
STANDS_APART = [
    ("somebody else acts", f"{CALL} Moscow tied any truce to a halt in arms deliveries."),
    ("a state that has no part in it", f"{CALL} India was made to pay higher tariffs for its oil."),
    ("several others act", f"{CALL} European leaders joined the two presidents afterwards and spoke of sanctions."),
    ("several others, in the next paragraph", f"{CALL}\n\nEuropean leaders who visited Kyiv wanted a ceasefire."),
    ("what is no talk of two", f"{CALL}\n\nThe signing falls between two ceasefires."),
    ("something else, known already", f"{CALL} It was long. The agencies print what was said on tariffs."),
    ("an earlier day", f"{CALL} At a press conference earlier that day, Trump spoke of a ceasefire."),
    ("another day", f"{CALL} On Monday, Trump wanted sanctions."),
    ("what had been before", f"{CALL} Trump had said what he thought of Tomahawks."),
    ("what has come since", f"{CALL} Trump has since asked for sanctions."),
]  # fmt: skip


@pytest.mark.parametrize(("link", "text", "topic"), GOES_ON)
def test_a_sentence_that_goes_on_about_talks_says_what_they_were_on(link: str, text: str, topic: str) -> None:
    assert topic in set().union(*topics(text, "meeting"))


@pytest.mark.parametrize(("reason", "text"), STANDS_APART)
def test_a_sentence_about_something_else_lends_no_topic(reason: str, text: str) -> None:
    assert topics(text, "call") == [set()]


def test_what_a_speaker_does_not_say_is_no_topic_of_the_statement() -> None:
    text = "Zelenskyy wrote that the priority was security guarantees. Territory, the other priority, has not moved."
    assert topics(text, "statement") == [{"security-guarantees"}]


def test_what_is_told_beside_another_event_takes_nothing_from_it() -> None:
    text = (
        "Trump and Zelenskyy met in Washington on Tuesday. Before the meeting Trump had spoken with Putin by telephone."
        " The subject was a plan of twenty points."
    )
    assert topics(text, "call") == [set()]


def test_what_others_do_behind_a_semicolon_is_no_topic() -> None:
    text = "Trump spoke with Putin by telephone on Tuesday; after it, European leaders joined the two presidents."
    assert topics(text, "call") == [set()]
