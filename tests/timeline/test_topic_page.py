"""The page of a topic: each side in a column, who acts on it; every count is what its link shows."""

from collections.abc import Iterator
from random import Random

import pytest
from sqlmodel import Session, select

from app.db import writing
from app.errors import NotFound
from app.models import Quote, QuoteTopic, Topic
from app.timeline.index import TimelineIndex
from app.timeline.topic_page import topic_page, topics_page
from tests.timeline.collection import (
    TOPICS,
    add_article,
    add_event,
    add_mention,
    add_quote,
    fill,
    new_database,
    topic_id,
)
from tests.timeline.counting import statements
from tests.timeline.links import total_at
from tests.timeline.story import tell


@pytest.fixture
def session() -> Iterator[Session]:
    with new_database() as engine, writing(engine) as session:
        yield session


def test_each_side_has_a_column_with_what_it_stated_and_main_sides_have_one_in_any_case(session: Session) -> None:
    tell(session)
    topic = topic_id(session, "ceasefire")
    session.add_all(QuoteTopic(quote_id=id or 0, topic_id=topic) for id in session.exec(select(Quote.id)))
    page = topic_page(session, TimelineIndex().at(session), "ceasefire")
    assert page.ledger
    assert [(column.name, column.count_words, column.url) for column in page.ledger.columns] == [
        ("United States", "2 statements", "/?topic=ceasefire&side=us"),
        ("Ukraine", "Nothing in these sources", "/?topic=ceasefire&side=ukraine"),
        ("Russia", "1 statement", "/?topic=ceasefire&side=russia"),
    ]
    (row,) = page.ledger.rows
    assert [(entry.columns, entry.quote and entry.quote.text) for entry in row.entries] == [
        ((0,), "We agreed to begin talks at once"),
        ((0,), "Their people are dying … and it has to end."),
        ((2,), "frank and useful"),
    ]
    assert page.compare.url == "/compare?topic=ceasefire"


def test_a_quote_on_something_else_is_not_told_under_the_topic(session: Session) -> None:
    tell(session)
    assert topic_page(session, TimelineIndex().at(session), "ceasefire").ledger is None


def test_of_a_long_ledger_the_first_of_each_side_and_the_latest_stay(session: Session) -> None:
    words = [f"Number {n} is all that I have to say." for n in range(30)]
    article = add_article(session, " ".join(words))
    event = add_event(session)
    told = add_mention(session, article, event, words[0])
    for n, text in enumerate(words):
        day = f"2025-03-{n + 1:02}"
        add_quote(
            session, told, text, "donald-trump" if n != 4 else "vladimir-putin", said_on=day, topics=("ceasefire",)
        )
    page = topic_page(session, TimelineIndex().at(session), "ceasefire")
    assert page.ledger
    rows = [row.skipped or row.words for row in page.ledger.rows]
    assert rows == [
        "1 Mar 2025",
        "3 more between",
        "5 Mar 2025",
        "13 more between",
        *(f"{n} Mar 2025" for n in range(19, 31)),
    ]


def test_every_count_is_what_its_link_shows(session: Session) -> None:
    fill(session, Random(5), 60)
    snapshot = TimelineIndex().at(session)
    for slug in TOPICS:
        page = topic_page(session, snapshot, slug)
        assert total_at(session, snapshot, page.timeline.url) == page.total
        for entry in (*page.topics, *page.people):
            assert total_at(session, snapshot, entry.count_url) == entry.count
    entries = [entry for group in topics_page(session, snapshot).groups for entry in group.entries]
    assert [total_at(session, snapshot, entry.count_url) for entry in entries] == [entry.count for entry in entries]


def test_a_page_takes_the_same_few_queries_however_much_there_is() -> None:
    counts = []
    for events in (10, 120):
        with new_database() as engine, writing(engine) as session:
            fill(session, Random(3), events)
            snapshot = TimelineIndex().at(session)
            with statements(session) as of_page:
                topic_page(session, snapshot, "ceasefire")
            with statements(session) as of_index:
                topics_page(session, snapshot)
            counts.append((len(of_page), len(of_index)))
    assert counts[0] == counts[1]
    assert counts[0] <= (10, 1)


def test_the_list_says_what_each_topic_is_about(session: Session) -> None:
    tell(session)
    session.get_one(Topic, topic_id(session, "ceasefire")).description = "A halt in the fighting."
    (group,) = topics_page(session, TimelineIndex().at(session)).groups
    assert [(entry.name, entry.count, entry.note) for entry in group.entries] == [
        ("Ceasefire", 2, "A halt in the fighting.")
    ]


def test_an_unknown_topic_is_not_found_with_the_nearest(session: Session) -> None:
    with pytest.raises(NotFound) as missing:
        topic_page(session, TimelineIndex().at(session), "cease-fire")
    assert missing.value.near[0] == "ceasefire"
