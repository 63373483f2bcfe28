"""Positions taken on a topic, and speeches, told sentence by sentence."""

import pytest

from tests.extraction.acting import people, read, told

TOLD = [
    ("Lavrov said on Monday that Russia would not accept NATO troops in Ukraine.",
     "2025-07-28", {"sergey-lavrov"}, {"security-guarantees"}),
    ("“We will never recognise Crimea as Russian,” Zelenskyy said on Tuesday.",
     "2025-07-29", {"volodymyr-zelenskyy"}, {"territory"}),
    ("Marco Rubio told reporters that Ukraine would have to make concessions on territory.",
     None, {"marco-rubio"}, {"territory"}),
    ("Membership of NATO was not realistic, Pete Hegseth said on Wednesday.",
     "2025-07-30", {"pete-hegseth"}, {"nato-membership"}),
    ("Donald Trump wrote on Truth Social that Ukraine needed elections.", None, {"donald-trump"}, {"elections"}),
    ("The Kremlin rejected a ceasefire on Thursday.", "2025-07-31", {"kremlin"}, {"ceasefire"}),
    ("The ceasefire was rejected by the Kremlin on Thursday.", "2025-07-31", {"kremlin"}, {"ceasefire"}),
    ("Volodymyr Zelenskyy has demanded security guarantees.", None, {"volodymyr-zelenskyy"}, {"security-guarantees"}),
    ("On Wednesday Donald Trump dropped his demand for a ceasefire.", "2025-07-30", {"donald-trump"}, {"ceasefire"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "day", "who", "topics"), TOLD)
def test_a_position_on_a_topic_is_a_statement(text: str, day: str | None, who: set[str], topics: set[str]) -> None:
    (mention,) = told(text)
    assert (mention.kind, mention.date, people(mention)) == ("statement", day, who)
    assert topics <= set(mention.topics)


SPEECHES = [
    ("Volodymyr Zelenskyy spoke to the Munich Security Conference on Monday.", "happened", "2025-07-28"),
    ("Volodymyr Zelenskyy is to address the US Congress on Tuesday.", "planned", "2025-08-05"),
    ("Volodymyr Zelenskyy used his address to the Munich Security Conference on Monday to plead for unity.",
     "happened", "2025-07-28"),
    ("“We face a hard choice,” Volodymyr Zelenskyy said in an address to the nation on Monday.",
     "happened", "2025-07-28"),
    ("In a speech to the Bundestag on Monday, Volodymyr Zelenskyy called for unity.", "happened", "2025-07-28"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "status", "day"), SPEECHES)
def test_a_speech_to_a_body_or_a_conference_is_an_event_whatever_its_topic(text: str, status: str, day: str) -> None:
    (mention,) = told(text)
    assert (mention.kind, mention.status, mention.date) == ("statement", status, day)
    assert people(mention) == {"volodymyr-zelenskyy"}


NO_STATEMENT = [
    "Donald Trump said that he had met Vladimir Putin on Monday.",
    "Donald Trump said that he was tired.",
    "Donald Trump told reporters that he and Vladimir Putin had agreed to meet.",
    "“We have agreed to start negotiations on a peace plan,” Donald Trump said.",
    "Britain added 1.6 billion pounds of credit for wind farms.",
    "America had promised Vladimir Putin a summit, denied Volodymyr Zelenskyy a weapon and lost its way on sanctions.",
    "Anyone who looked to the speech for a plan was left without one.",
    "A ceasefire would freeze the front.",
    "Any agreement must include security guarantees.",
]


@pytest.mark.parametrize("text", NO_STATEMENT)
def test_who_reports_a_meeting_or_speaks_on_no_topic_makes_no_statement(text: str) -> None:
    assert told(f"The day was long.\n\n{text}") == []


NEWS = [
    ("Poland’s foreign minister, Radosław Sikorski, has warned that time is short.", None, "radoslaw-sikorski"),
    ("Patience is running out, Poland’s foreign minister, Radosław Sikorski, has warned.", None, "radoslaw-sikorski"),
    ("The Kremlin has issued a stark warning over what the president of the United States demands.", None, "kremlin"),
    ("Mette Frederiksen has announced that all is ready.", None, "mette-frederiksen"),
    ("Alexander Stubb has acknowledged that he reached out to Donald Trump.", None, "alexander-stubb"),
    ("WARSAW (AP) — Donald Tusk said on Tuesday that much was possible.", "2025-07-29", "donald-tusk"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "day", "who"), NEWS)
def test_what_the_article_opens_with_is_news_whatever_it_is_on(text: str, day: str | None, who: str) -> None:
    (mention,) = told(f"{text}\n\nThe day was long.")
    assert (mention.kind, mention.date, people(mention)) == ("statement", day, {who})


def test_what_is_said_on_a_told_day_is_news_far_down_the_article_too() -> None:
    lines = "\n\n".join(["The day was long."] * 12)
    (mention,) = told(f"{lines}\n\nAlexander Stubb told reporters on Wednesday that much was possible.")
    assert (mention.kind, mention.date, people(mention)) == ("statement", "2025-07-30", {"alexander-stubb"})


def test_the_day_of_what_somebody_tells_of_is_not_the_day_he_says_so() -> None:
    text = "The border was closed in Warsaw on Tuesday for an hour, Alexander Stubb told the reporters."
    assert [mention.date for mention in told(text)] == [None]


def test_what_opens_without_a_topic_goes_on_in_what_its_speaker_says_next() -> None:
    text = (
        "Alexander Stubb has issued a stark warning.\n\nStubb said on Wednesday that Kyiv needed security guarantees."
    )
    (mention,) = told(text)
    assert (mention.date, mention.topics, len(mention.passages)) == ("2025-07-30", ("security-guarantees",), 2)
    assert len(told(text.replace("Stubb said", "Tusk said"))) == 2
    assert len(told(text.replace("a stark warning", "a stark warning over sanctions"))) == 2


NO_NEWS = [
    "The day was long. Alexander Stubb said that much was possible.",
    "A passer-by, Jane Doe, said that much was possible.",
    "Alexander Stubb declined to comment.",
    "Alexander Stubb may say that much is possible.",
]


@pytest.mark.parametrize("text", NO_NEWS)
def test_a_later_sentence_a_stranger_and_what_is_not_said_are_no_news(text: str) -> None:
    assert told(text) == []


def test_what_somebody_named_in_passing_once_said_is_no_news() -> None:
    text = "Any deal on minerals waits for Pete Hegseth, who told allies in Brussels on Wednesday that much was open."
    assert told(f"The day was long.\n\n{text}") == []


def test_a_sentence_that_sets_the_day_and_place_belongs_to_the_statement_after_it() -> None:
    text = (
        "In Brussels on Wednesday, Pete Hegseth lowered expectations. He said that NATO membership was not realistic."
    )
    (mention,) = told(text)
    assert (mention.date, mention.place, len(mention.passages)) == ("2025-07-30", "Brussels", 2)


def test_a_line_that_quotes_a_speaker_is_a_statement() -> None:
    text = "The day was long.\n\nPete Hegseth: “returning to Ukraine’s pre-2014 borders is an unrealistic objective”"
    (mention,) = told(text)
    assert (mention.kind, people(mention), mention.topics) == ("statement", {"pete-hegseth"}, ("territory",))


def test_a_block_quote_is_a_statement_of_the_name_on_the_next_line() -> None:
    text = "So it went.\n\n“The priority is security guarantees for Ukraine”\nVolodymyr Zelenskyy\n\nThat was all."
    (mention,) = told(text)
    assert (people(mention), mention.topics) == ({"volodymyr-zelenskyy"}, ("security-guarantees",))


def test_statements_of_one_speaker_on_two_days_stay_two() -> None:
    text = (
        "Sergey Lavrov said on Monday that a ceasefire was far off.\n\n"
        "Sergey Lavrov said on Wednesday that sanctions had to be lifted."
    )
    assert [mention.date for mention in told(text)] == ["2025-07-28", "2025-07-30"]


def test_two_who_sign_a_statement_both_make_it() -> None:
    joint = (
        "“Nothing is agreed on security guarantees,” Marco Rubio and Mike Waltz said in a joint statement on Monday."
    )
    (mention,) = told(joint)
    assert people(mention) == {"marco-rubio", "mike-waltz"}


def test_the_words_that_somebody_used_are_no_position() -> None:
    assert not told("The Kremlin said “security guarantees”, without an article.")
    assert told("The Kremlin said “security guarantees” would come first.")


TITLES = [
    ("Alexander Stubb has warned that time is short.", "Stubb issues warning"),
    ("Alexander Stubb and Donald Tusk have announced that all is ready.", "Stubb and Tusk make announcement"),
    ("Alexander Stubb has acknowledged that time is short.", "Stubb makes statement"),
]
JOINT = [
    ("Alexander Stubb and nine other leaders backed military aid on Monday.", "Stubb and others back military aid"),
    ("Alexander Stubb, Donald Tusk and other leaders backed military aid.", "Stubb, Tusk and others back military aid"),
    ("Alexander Stubb met Donald Tusk. He and his allies backed military aid.", "Stubb and others back military aid"),
    ("Alexander Stubb of the Baltic leaders backed military aid.", "Stubb backs military aid"),
]


@pytest.mark.parametrize(("text", "title"), JOINT)
def test_a_title_says_that_others_without_a_name_say_it_too(text: str, title: str) -> None:
    assert told(text)[-1].title == title


@pytest.mark.parametrize(("text", "title"), TITLES)
def test_what_is_said_on_no_topic_is_titled_by_its_verb(text: str, title: str) -> None:
    (mention,) = told(text)
    assert mention.title == title


BY_OTHERS = [
    "Zelenskyy could travel to Washington later this week, two sources said.",
    "Zelenskyy could travel to Washington this week, a senior official said on Monday.",
]


@pytest.mark.parametrize("text", BY_OTHERS)
def test_what_unnamed_sources_say_of_somebody_is_not_said_by_him(text: str) -> None:
    assert [m.title for m in read(text).mentions if m.kind == "statement"] == []


def test_what_opens_an_article_is_said_though_it_is_about_the_talks() -> None:
    found = read("It is too early to say that the talks have failed, Sergey Lavrov said.").mentions
    assert [(m.kind, m.roles) for m in found] == [("statement", (("sergey-lavrov", "speaker"),))]
