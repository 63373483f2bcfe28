"""What stands on the timeline unseen, and what waits on the check page: SURE or UNSURE."""

import pytest

from app.extraction.mentions.score import SURE, UNSURE
from app.extraction.pipeline import extract
from app.reading.document import Document
from tests.extraction.test_mentions import LEXICON, PUBLISHED


def scores(text: str) -> list[tuple[str, float]]:
    """Kind and score of the mentions of a text published on Thursday, 20 February 2025."""
    found = extract(Document(text, published=PUBLISHED, published_basis="given"), LEXICON)
    return [(mention.kind, mention.score) for mention in found.mentions]


SURE_ENOUGH = [
    ("Donald Trump and Vladimir Putin spoke by telephone.", "call"),
    ("Steve Witkoff presented a peace plan in Paris on Tuesday.", "proposal"),
    ("Volodymyr Zelenskyy said on Monday that Ukraine would never recognise Crimea as Russian.", "statement"),
    ("“There will be no ceasefire this year,” Sergey Lavrov said on Tuesday.", "statement"),
    ("Steve Witkoff spent three hours in the Kremlin on Tuesday.", "meeting"),
    ("Keith Kellogg visited Kyiv on Wednesday.", "visit"),
    ("A meeting of foreign ministers in London on Wednesday was called off.", "meeting"),
    ("Volodymyr Zelenskyy addressed the UN General Assembly on Monday.", "statement"),
]


@pytest.mark.parametrize(("text", "kind"), SURE_ENOUGH)
def test_who_and_when_make_a_card(text: str, kind: str) -> None:
    assert (kind, SURE) in scores(text)


DOUBTFUL = [
    ("Rustem Umerov leads the Ukrainian side in the negotiations.", "meeting"),
    ("Steve Witkoff presented a peace plan.", "proposal"),
    ("Vladimir Putin accepted an energy truce in January.", "truce"),
    ("Sergey Lavrov said that Russia would not accept a ceasefire.", "statement"),
    ("Keith Kellogg visited Kyiv.", "visit"),
    ("Military aid to Ukraine was suspended on Monday.", "aid"),
    ("The next day Donald Trump telephoned Volodymyr Zelenskyy.", "call"),
    (
        "In January Donald Trump met Vladimir Putin in Alaska. "
        "Three days after that meeting he received Volodymyr Zelenskyy at the White House.",
        "meeting",
    ),
]


@pytest.mark.parametrize(("text", "kind"), DOUBTFUL)
def test_an_act_without_its_day_or_a_day_that_cannot_be_read_waits_to_be_checked(text: str, kind: str) -> None:
    assert (kind, UNSURE) in scores(text)


@pytest.mark.parametrize(
    "text",
    [
        "His officials work on the paper before the Munich Security Conference, which opens on Friday.",
        "They had last seen each other in February, when a televised session in the Oval Office ended in shouting.",
    ],
)
def test_what_is_only_announced_of_nobody_or_looked_back_upon_waits(text: str) -> None:
    assert SURE not in [score for _kind, score in scores(text)]


def test_undated_words_of_a_pronoun_wait() -> None:
    text = "Emmanuel Macron was in Rome. There must be security guarantees, he said."
    assert [score for kind, score in scores(text) if kind == "statement"] in ([], [UNSURE])


def test_a_day_that_contradicts_its_weekday_dates_nothing_and_is_asked_about() -> None:
    assert scores("Trump met Putin in Anchorage on Monday, 19 February.") == [("meeting", UNSURE)]
    assert scores("Trump met Putin in Anchorage on Wednesday, 19 February.") == [("meeting", SURE)]


def test_a_deadline_whose_setter_stands_elsewhere_is_asked_about() -> None:
    text = "Trump gave Putin some weeks on 14 February. Counted from then, the deadline ends on 5 April."
    assert ("deadline", UNSURE) in scores(text)
    assert ("deadline", SURE) not in scores(text)


ASKED_ABOUT = [
    ("A joint press conference of Trump and Zelenskyy was scrapped.", "conference"),
    ("“There will be no ceasefire this year,” Sergey Lavrov said.", "statement"),
    ("Donald Trump said in November that he was preparing a meeting between Putin and Zelenskyy.", "meeting"),
    ("Donald Trump, receiving Mark Rutte in the Oval Office, said that he would not go.", "meeting"),
]


@pytest.mark.parametrize(("text", "kind"), ASKED_ABOUT)
def test_what_has_no_day_here_though_one_stands_elsewhere_is_asked_about(text: str, kind: str) -> None:
    assert (kind, SURE) not in scores(text)
    assert (kind, UNSURE) in scores(text)


def test_a_deadline_known_by_its_month_alone_is_asked_about() -> None:
    text = "On 14 February Trump threatened Putin with tariffs if there is no deal soon. "
    assert ("deadline", UNSURE) in scores(text + "That deadline expires in early April.")
    assert ("deadline", SURE) not in scores(text + "That deadline expires in early April.")
