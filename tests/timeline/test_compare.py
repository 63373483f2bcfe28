"""Comparisons: one address each, what is found, and what helps where nothing is."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from sqlmodel import Session

from app.db import writing
from app.errors import BadValue, NotFound
from app.timeline.compare_page import compare_page
from app.timeline.compare_query import CompareQuery
from app.timeline.index import TimelineIndex
from app.timeline.page.ledger import ComparePage
from tests.timeline.collection import add_article, add_event, add_mention, add_quote, new_database
from tests.timeline.counting import statements


@pytest.fixture
def session() -> Iterator[Session]:
    with new_database() as engine, writing(engine) as session:
        article = add_article(session, "“One.” “Two.” “Three.” “Four.”", published=date(2025, 5, 1))
        told = add_mention(session, article, add_event(session), "One")
        said = (
            ("One.", "donald-trump", "2025-02-12", "ceasefire"),
            ("Two.", "vladimir-putin", "2025-03-12", "ceasefire"),
            ("Three.", "marco-rubio", "2025-04-12", "ceasefire"),
            ("Four.", "donald-trump", "2025-04-13", "nato-membership"),
        )
        for text, speaker, day, topic in said:
            add_quote(session, told, text, speaker, said_on=day, topics=(topic,))
        yield session


def page_at(session: Session, **given: Any) -> ComparePage:
    return compare_page(session, TimelineIndex().at(session), CompareQuery(**given))


def shown(page: ComparePage) -> list[tuple[str, tuple[int, ...], str]]:
    assert page.ledger
    entries = [(row.words, entry) for row in page.ledger.rows for entry in row.entries]
    return [(when, entry.columns, entry.quote.text) for when, entry in entries if entry.quote]


@pytest.mark.parametrize(
    ("given", "url"),
    [
        ([], "/compare"),
        ([("topic", "ceasefire"), ("actor", "b"), ("actor", "a")], "/compare?actor=a&actor=b&topic=ceasefire"),
        ([("who", "side:us"), ("who", "actor:a"), ("topic", "")], "/compare?actor=a&side=us"),
        ([("who", ""), ("who", "side:us"), ("from", "2025-03"), ("to", "2025")],
         "/compare?side=us&from=2025-03-01&to=2025-12-31"),
        ([("actor", "a"), ("who", "actor:a")], "/compare?actor=a"),
    ],
)  # fmt: skip
def test_every_way_of_asking_has_one_address(given: list[tuple[str, str]], url: str) -> None:
    query = CompareQuery.parse(given)
    assert query.url() == url
    assert CompareQuery.parse(query.pairs()) == query


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ([("colour", "red")], "“colour” is nothing that can be compared; write actor, side, topic, from, to."),
        ([("who", "donald-trump")], "“who=donald-trump” is nobody; write actor:NAME or side:NAME."),
        ([("who", "topic:ceasefire")], "“who=topic:ceasefire” is nobody; write actor:NAME or side:NAME."),
        ([("side", "mars")], "“side=mars” is not known; write one of us, ukraine, russia, europe, other."),
        ([("side", "us"), ("side", "russia"), ("actor", "a")],
         "Two can be compared, not 3 (a, russia, us); leave some of them out."),
        ([("topic", "a"), ("topic", "b")], "topic is given twice (“a” and “b”); it takes one value."),
        ([("from", "yesterday")],
         "“from=yesterday” is not a date; write a day, month or year: 2025-02-12, 2025-02, 2025."),
        ([("from", "2025-03"), ("to", "2025-02")],
         "from=2025-03-01 is later than to=2025-02-28; write the earlier day in from."),
    ],
)  # fmt: skip
def test_what_cannot_be_compared_is_refused_with_the_remedy(given: list[tuple[str, str]], message: str) -> None:
    with pytest.raises(BadValue) as refused:
        CompareQuery.parse(given)
    assert refused.value.message == message


def test_two_stand_in_columns_along_one_axis_of_dates(session: Session) -> None:
    page = page_at(session, actor=("donald-trump", "vladimir-putin"), topic="ceasefire")
    assert page.heading == "What Donald Trump and Vladimir Putin said on a ceasefire"
    assert shown(page) == [("12 Feb 2025", (0,), "One."), ("12 Mar 2025", (1,), "Two.")]
    assert page.count_words == "2 statements"


def test_an_actor_beside_the_own_side_stands_in_both_columns(session: Session) -> None:
    page = page_at(session, actor=("donald-trump",), side=("us",), topic="ceasefire")
    assert shown(page) == [("12 Feb 2025", (0, 1), "One."), ("12 Apr 2025", (1,), "Three.")]


def test_without_a_choice_every_side_stands_there_the_silent_main_ones_too(session: Session) -> None:
    page = page_at(session, topic="ceasefire", date_from="2025-03-01")
    assert page.heading == "What each side said on a ceasefire, from 1 March 2025"
    assert page.ledger
    assert [(column.name, column.count_words) for column in page.ledger.columns] == [
        ("United States", "1 statement"),
        ("Ukraine", "Nothing in these sources"),
        ("Russia", "1 statement"),
    ]


def test_where_nothing_falls_in_the_days_the_nearest_and_all_the_others_are_offered(session: Session) -> None:
    page = page_at(session, topic="ceasefire", date_from="2025-02-20", date_to="2025-03-01")
    assert page.ledger is None
    assert (
        page.empty_words
        == "Nothing that any side said on a ceasefire, 20 February to 1 March 2025, is in these sources."
    )
    assert [(link.label, link.url) for link in page.helpful] == [
        ("12 Feb 2025 · Donald Trump", "/articles/article-1#c1-5"),
        ("12 Mar 2025 · Vladimir Putin", "/articles/article-1#c8-12"),
        ("All 3 statements on any day", "/compare?topic=ceasefire"),
    ]


def test_where_they_never_spoke_of_it_what_they_do_speak_of_is_offered(session: Session) -> None:
    page = page_at(session, actor=("vladimir-putin",), topic="nato-membership")
    assert page.empty_words == "Nothing that Vladimir Putin said on NATO membership is in these sources."
    assert page.help_heading == "What they speak of"
    assert [link.url for link in page.helpful] == ["/compare?actor=vladimir-putin&topic=ceasefire"]


def test_who_is_quoted_on_no_topic_leads_to_what_every_side_said_on_it(session: Session) -> None:
    page = page_at(session, side=("europe",), topic="ceasefire")
    assert page.empty_words == "Nothing that Europe’s side said on a ceasefire is in these sources."
    assert [(link.label, link.url) for link in page.helpful] == [
        ("What each side said on it", "/compare?topic=ceasefire")
    ]


def test_without_a_topic_those_spoken_of_most_are_offered(session: Session) -> None:
    page = page_at(session)
    assert (page.ledger, page.empty_words) == (None, None)
    assert [link.label for link in page.helpful] == ["Ceasefire", "NATO membership"]


def test_only_who_is_quoted_or_told_of_can_be_chosen(session: Session) -> None:
    fields = page_at(session, actor=("marco-rubio",), side=("russia",)).who
    assert [(group.label, [option.label for option in group.options]) for group in fields[0]] == [
        ("Sides", ["United States", "Ukraine", "Russia", "Europe", "Others"]),
        ("United States", ["Marco Rubio", "Donald Trump"]),
        ("Russia", ["Vladimir Putin"]),
    ]
    chosen = [[option.value for group in field for option in group.options if option.chosen] for field in fields]
    assert chosen == [["actor:marco-rubio"], ["side:russia"]]


def test_whoever_was_asked_for_can_be_seen_to_be_chosen_even_if_they_said_nothing(session: Session) -> None:
    fields = page_at(session, actor=("volodymyr-zelenskyy",)).who
    assert [(group.label, [option.value for option in group.options if option.chosen]) for group in fields[0]][-1] == (
        "Nothing in these sources", ["actor:volodymyr-zelenskyy"],
    )  # fmt: skip


@pytest.mark.parametrize("given", [{"actor": ("donald-tramp",)}, {"topic": "cease"}])
def test_an_unknown_name_is_not_found_with_the_nearest(session: Session, given: dict[str, Any]) -> None:
    with pytest.raises(NotFound) as missing:
        page_at(session, **given)
    assert missing.value.near[0] in ("donald-trump", "ceasefire")


def test_a_page_takes_the_same_few_queries_however_much_is_said(session: Session) -> None:
    counts = []
    article = add_article(session, " ".join(f"“Word {n}.”" for n in range(40)))
    told = add_mention(session, article, add_event(session), "Word 1.")
    for rounds in (2, 40):
        for n in range(rounds):
            add_quote(session, told, f"Word {n}.", "keir-starmer", topics=("ceasefire",))
        snapshot = TimelineIndex().at(session)
        with statements(session) as sent:
            compare_page(session, snapshot, CompareQuery(topic="ceasefire"))
        counts.append(len(sent))
    assert counts[0] == counts[1] <= 6
