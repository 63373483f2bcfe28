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
from tests.timeline.collection import TOPICS, fill, new_database, topic_id
from tests.timeline.counting import statements
from tests.timeline.links import total_at
from tests.timeline.story import tell


@pytest.fixture
def session() -> Iterator[Session]:
    with new_database() as engine, writing(engine) as session:
        yield session


def test_each_side_has_a_column_with_its_words_and_its_events(session: Session) -> None:
    tell(session)
    topic = topic_id(session, "ceasefire")
    session.add_all(QuoteTopic(quote_id=id or 0, topic_id=topic) for id in session.exec(select(Quote.id)))
    page = topic_page(session, TimelineIndex().at(session), "ceasefire")
    us, ukraine, russia = page.sides
    assert [said.quote.text for said in us.said] == [
        "We agreed to begin talks at once", "Their people are dying … and it has to end.",
    ]  # fmt: skip
    assert [card.slug for card in us.latest] == ["event-2", "event-1"]
    assert (ukraine.side_name, ukraine.said, [card.slug for card in ukraine.latest]) == ("Ukraine", (), ["event-2"])
    assert [said.quote.text for said in russia.said] == ["frank and useful"]
    assert (us.timeline.label, us.timeline.url) == ("All 2 events", "/?topic=ceasefire&side=us")


def test_a_quote_on_something_else_is_not_told_under_the_topic(session: Session) -> None:
    tell(session)
    page = topic_page(session, TimelineIndex().at(session), "ceasefire")
    assert all(not column.said for column in page.sides)


def test_every_count_is_what_its_link_shows(session: Session) -> None:
    fill(session, Random(5), 60)
    snapshot = TimelineIndex().at(session)
    for slug in TOPICS:
        page = topic_page(session, snapshot, slug)
        assert total_at(session, snapshot, page.timeline.url) == page.total
        for entry in (*page.topics, *page.people):
            assert total_at(session, snapshot, entry.count_url) == entry.count
        for column in page.sides:
            assert str(total_at(session, snapshot, column.timeline.url)) in column.timeline.label
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
    assert counts[0] <= (8, 1)


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
