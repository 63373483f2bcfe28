"""The page of a person: who they are, with whom, on what; every count is what its link shows."""

from collections.abc import Iterator
from datetime import date
from random import Random

import pytest
from sqlmodel import Session

from app.db import writing
from app.errors import NotFound
from app.models import Actor, ActorAlias, ActorOffice, Article
from app.timeline.actor_page import actor_page, actors_page
from app.timeline.index import TimelineIndex
from app.timeline.page.portrait import ActorPage, IndexPage
from tests.timeline.collection import (
    ACTORS,
    NOW,
    actor_id,
    add_article,
    add_event,
    add_mention,
    add_quote,
    fill,
    new_database,
    note,
)
from tests.timeline.counting import statements
from tests.timeline.links import total_at
from tests.timeline.story import tell


@pytest.fixture
def session() -> Iterator[Session]:
    with new_database() as engine, writing(engine) as session:
        yield session


def page_of(session: Session, slug: str) -> ActorPage:
    return actor_page(session, TimelineIndex().at(session), slug)


def index_of(session: Session) -> IndexPage:
    return actors_page(session, TimelineIndex().at(session))


def test_a_person_has_a_side_offices_by_term_and_other_spellings(session: Session) -> None:
    tell(session)
    trump = actor_id(session, "donald-trump")
    session.get_one(Actor, trump).wikidata = "Q22686"
    session.add_all(ActorAlias(actor_id=trump, alias=alias) for alias in ("Trump", "Donald J. Trump", "D. Tramp"))
    add_article(session, "Donald J. Trump signed it.")
    terms = ((date(2017, 1, 20), date(2021, 1, 20)), (date(2025, 1, 20), None))
    session.add_all(ActorOffice(actor_id=trump, title="US President", since=a, until=b) for a, b in terms)
    page = page_of(session, "donald-trump")
    assert (page.name, page.side, page.side_name, page.kind_words) == (
        "Donald Trump", "us", "United States", "Person",
    )  # fmt: skip
    assert [(office.title, office.term) for office in page.offices] == [
        ("US President", "from 20 January 2025"), ("US President", "20 January 2017 to 20 January 2021"),
    ]  # fmt: skip
    assert page.aliases == ("Donald J. Trump",)
    assert page.reference
    assert page.reference.url == "https://www.wikidata.org/wiki/Q22686"


def test_what_a_text_says_of_someone_stands_where_no_office_is_known(session: Session) -> None:
    tell(session)
    session.get_one(Actor, actor_id(session, "marco-rubio")).description = "Secretary of State"
    assert page_of(session, "marco-rubio").description == "Secretary of State"


def test_quotes_are_the_latest_first_each_told_once_with_its_event(session: Session) -> None:
    tell(session)
    page = page_of(session, "donald-trump")
    assert [said.quote.text for said in page.said] == [
        "We agreed to begin talks at once", "Their people are dying … and it has to end.",
    ]  # fmt: skip
    assert page.said[0].event
    assert page.said[0].event.label == "12 Feb 2025 · Trump and Putin speak by phone"
    assert page.said[0].quote.speaker_url == "/actors/donald-trump"
    assert page.all_said
    assert page.all_said.label == "1 event with a quote"


def test_a_quote_that_belongs_to_no_event_is_told_too(session: Session) -> None:
    article = add_article(session, "“We are ready,” Starmer said.", published=date(2025, 4, 1))
    mention = add_mention(session, article, add_event(session), "We are ready")
    quote = add_quote(session, mention, "We are ready,", "keir-starmer")
    session.connection().exec_driver_sql("UPDATE quote SET mention_id = NULL WHERE id = ?", (quote,))
    (said,) = page_of(session, "keir-starmer").said
    assert (said.quote.text, said.event) == ("We are ready", None)


def test_nothing_of_a_withdrawn_article_is_told(session: Session) -> None:
    story = tell(session)
    for id in (story.herald, story.courier):
        session.get_one(Article, id).withdrawn_at = NOW
        note(session, "article", id)
    page = page_of(session, "donald-trump")
    assert (page.total, page.said, page.latest, page.companions, page.strip) == (0, (), (), (), None)


def test_every_count_is_what_its_link_shows(session: Session) -> None:
    fill(session, Random(7), 60)
    snapshot = TimelineIndex().at(session)
    for slug in ACTORS:
        page = actor_page(session, snapshot, slug)
        assert total_at(session, snapshot, page.timeline.url) == page.total
        for entry in (*page.topics, *page.companions):
            assert total_at(session, snapshot, entry.count_url) == entry.count
    for group in actors_page(session, snapshot).groups:
        for entry in group.entries:
            assert total_at(session, snapshot, entry.count_url) == entry.count


def test_a_page_takes_the_same_few_queries_however_much_there_is() -> None:
    counts = []
    for events in (10, 120):
        with new_database() as engine, writing(engine) as session:
            fill(session, Random(3), events)
            snapshot = TimelineIndex().at(session)
            with statements(session) as of_page:
                actor_page(session, snapshot, "donald-trump")
            with statements(session) as of_index:
                actors_page(session, snapshot)
            counts.append((len(of_page), len(of_index)))
    assert counts[0] == counts[1]
    assert counts[0] <= (13, 1)


def test_the_list_is_grouped_by_side_with_most_events_first(session: Session) -> None:
    tell(session)
    groups = index_of(session).groups
    assert [(group.heading, [entry.name for entry in group.entries]) for group in groups] == [
        ("United States", ["Donald Trump", "Marco Rubio"]),
        ("Ukraine", ["Volodymyr Zelenskyy"]),
        ("Russia", ["Vladimir Putin"]),
    ]


def test_an_empty_collection_says_so(session: Session) -> None:
    page = index_of(session)
    assert (page.groups, page.count_words) == ((), "0 in this collection")
    assert page.empty_words == "Nobody acts in this collection yet. Add articles to begin."


def test_an_unknown_name_is_not_found_with_the_nearest(session: Session) -> None:
    with pytest.raises(NotFound) as missing:
        page_of(session, "donald-tramp")
    assert missing.value.near[0] == "donald-trump"
