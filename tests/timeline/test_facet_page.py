"""Long lists of filters: the first values come with a page, all of them with a page of their own."""

from collections.abc import Iterator

import pytest
from sqlmodel import Session

from app.db import reading, writing
from app.errors import NotFound
from app.models import Actor
from app.timeline.facet_page import facet_page
from app.timeline.index import TimelineIndex
from app.timeline.page.facets import FacetPage
from app.timeline.page.links import Link
from app.timeline.timeline_page import timeline_page
from tests.timeline.collection import add_article, add_event, add_mention, new_database
from tests.timeline.test_timeline_page import query_of

ENVOYS = [f"envoy-{number}" for number in range(30)]


@pytest.fixture(scope="module")
def session() -> Iterator[Session]:
    """Thirty meetings of one envoy, each with another."""
    with new_database() as engine:
        with writing(engine) as session:
            for slug in ENVOYS:
                session.add(Actor(slug=slug, name=slug.title(), kind="person", side="other", origin="text"))
            session.flush()
            article = add_article(session, "They met")
            for slug in ENVOYS:
                event = add_event(session, actors={"envoy-7": "participant", slug: "participant"})
                add_mention(session, article, event, "They met", date="2025-02-12")
        with reading(engine) as session:
            yield session


def all_of(session: Session, url: str, key: str) -> FacetPage:
    return facet_page(session, TimelineIndex().at(session), query_of(url), key)


@pytest.mark.parametrize("url", ["/?view=compact", "/?actor=envoy-7&view=compact"])
def test_a_long_list_comes_with_its_first_values_and_the_address_of_all(session: Session, url: str) -> None:
    people = timeline_page(session, TimelineIndex().at(session), query_of(url)).facets[0]
    whole = all_of(session, url, "actor")
    assert people.whole == Link("All 30…", f"/filters/actor{url[1:]}")
    assert (len(people.values), people.shown) == (8, 8)
    assert whole.facet.values[:8] == people.values
    assert sorted(value.slug for value in whole.facet.values) == sorted(ENVOYS)
    assert whole.breadcrumb[0].url == url


def test_every_value_of_a_whole_list_counts_what_its_link_shows(session: Session) -> None:
    snapshot = TimelineIndex().at(session)
    for value in all_of(session, "/?actor=envoy-7", "actor").facet.values:
        assert value.count == timeline_page(session, snapshot, query_of(value.url), size=1).total


def test_a_list_without_values_says_what_a_reader_can_do(session: Session) -> None:
    page = all_of(session, "/", "topic")
    assert page.empty_words == "There is nothing of this kind to choose from in this view."
    assert page.helpful == page.breadcrumb[0]
    page = all_of(session, "/?actor=envoy-7&from=2026-01-01", "topic")
    assert "No event in this collection matches" in (page.empty_words or "")
    assert page.helpful
    assert page.helpful.label.startswith("Without the dates from")
    with new_database() as engine, reading(engine) as empty:
        page = all_of(empty, "/", "actor")
    assert page.empty_words == "There are no events in this collection yet. Add articles to begin."
    assert page.helpful == Link("Add articles", "/add")


def test_a_list_that_a_view_does_not_have_is_not_found(session: Session) -> None:
    for key, url in (("speaker", "/"), ("q", "/"), ("marks", "/"), ("nothing", "/?view=quotes")):
        with pytest.raises(NotFound, match="actor, topic, side, kind, status, publisher"):
            all_of(session, url, key)
