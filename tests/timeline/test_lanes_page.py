"""The lanes of a view: the events of the list, worded for those who see them and for those who do not."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from urllib.parse import parse_qsl, urlsplit

import pytest
from sqlalchemy import Engine
from sqlmodel import Session

from app.db import reading, writing
from app.models import Actor
from app.timeline.index import TimelineIndex
from app.timeline.lanes import MOST_EVENTS, MOST_ROWS
from app.timeline.page.lanes import LanesPage
from app.timeline.page.timeline import TimelinePage
from app.timeline.query import TimelineQuery
from app.timeline.timeline_page import timeline_page
from tests.timeline.collection import add_article, add_event, add_mention, add_quote, fill, new_database
from tests.timeline.counting import statements
from tests.timeline.story import tell


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    with new_database() as engine:
        with writing(engine) as session:
            fill(session, Random(5), 60)
        yield engine


@pytest.fixture
def session(engine: Engine) -> Iterator[Session]:
    with reading(engine) as session:
        yield session


def page_at(session: Session, url: str) -> TimelinePage:
    query = TimelineQuery.parse(parse_qsl(urlsplit(url).query))
    return timeline_page(session, TimelineIndex().at(session), query)


def lanes_at(session: Session, url: str) -> LanesPage:
    lanes = page_at(session, url).lanes
    assert lanes
    return lanes


def slugs_in_list(page: TimelinePage) -> list[str]:
    months = [
        card.slug
        for month in page.months
        for card in (*(card for day in month.days for card in day.events), *month.sometime)
    ]
    return [*months, *(card.slug for card in page.undated)]


@pytest.mark.parametrize(
    "filters", ["", "actor=donald-trump", "kind=call&from=2025-02", "topic=ceasefire&order=newest"]
)
def test_lanes_show_the_events_of_the_list_in_its_order(session: Session, filters: str) -> None:
    lanes = lanes_at(session, f"/?{filters}&view=lanes")
    listed = slugs_in_list(page_at(session, f"/?{filters}"))
    assert [event.card.slug for event in lanes.events][: len(listed)] == listed


def test_facets_strip_chips_and_counts_are_those_of_the_list(session: Session) -> None:
    listed, drawn = (page_at(session, f"/?actor=donald-trump{view}") for view in ("", "&view=lanes"))
    assert [(facet.key, [value.count for value in facet.values]) for facet in listed.facets] == [
        (facet.key, [value.count for value in facet.values]) for facet in drawn.facets
    ]
    assert (listed.heading, listed.count_words, listed.total) == (drawn.heading, drawn.count_words, drawn.total)
    assert [bar.count for bar in listed.strip.bars] == [bar.count for bar in drawn.strip.bars]  # type: ignore[union-attr]
    assert all("view=lanes" in value.url for facet in drawn.facets for value in facet.values)
    assert all("view=lanes" in chip.remove_url for chip in drawn.chips)


def test_a_row_leads_to_the_lanes_narrowed_to_its_person(session: Session) -> None:
    rows = {row.name: row.url for row in lanes_at(session, "/?actor=donald-trump&view=lanes").rows}
    assert rows["Donald Trump"] is None
    assert rows["Vladimir Putin"] == "/?actor=donald-trump&actor=vladimir-putin&view=lanes"


def test_an_event_is_drawn_by_its_kind_and_what_became_of_it() -> None:
    with new_database() as engine, writing(engine) as session:
        tell(session)
        lanes = lanes_at(session, "/?view=lanes")
    call, munich = lanes.events
    assert (call.column.day, munich.column.day) == ("12", "14–16")
    assert {"tie call", "tie held", "node us", "node us held", "strike us"} <= {path.sign for path in lanes.paths}
    assert all(event.column.tie for event in (call, munich))


def test_who_is_quoted_on_an_event_without_having_been_there_has_a_node_too() -> None:
    with new_database() as engine, writing(engine) as session:
        article = add_article(session, "They met. “We wait,” he said.")
        event = add_event(session, actors={"donald-trump": "participant", "marco-rubio": "participant"})
        add_quote(session, add_mention(session, article, event, "They met"), "We wait,", "vladimir-putin")
        lanes = lanes_at(session, "/?actor=vladimir-putin&view=lanes")
    assert {row.name for row in lanes.rows} == {"Donald Trump", "Marco Rubio", "Vladimir Putin"}
    assert [node.side for node in lanes.events[0].column.nodes if node.spoke] == ["russia"]
    assert [(one.name, one.role) for one in lanes.events[0].who][-1] == ("Vladimir Putin", "speaker")


def test_months_seasons_and_years_have_bands_without_a_day() -> None:
    dates = ("2025-02-12", "2025-02", "2025-03-01", "2025-21", "2025", None)
    with new_database() as engine, writing(engine) as session:
        article = add_article(session, "They met.")
        for given in dates:
            add_mention(session, article, add_event(session, date=given), "They met")
        lanes = lanes_at(session, "/?view=lanes")
    assert [event.column.day for event in lanes.events] == ["12", "–", "1", "–", "–", "–"]
    assert [band.label for band in lanes.bands] == ["Feb 2025", "Mar", "Mar–May", "2025", "No date"]
    assert [row.name for row in lanes.rows] == ["Nobody named"]


def test_more_than_can_be_drawn_is_said_and_a_page_can_be_turned() -> None:
    with new_database() as engine, writing(engine) as session:
        article = add_article(session, "They met.")
        envoys = [f"envoy-{number}" for number in range(MOST_ROWS + 3)]
        session.add_all(
            Actor(slug=slug, name=slug, kind="person", side="europe", origin="catalogue") for slug in envoys
        )
        session.flush()
        for number in range(MOST_EVENTS + 5):
            day = date(2025, 2, 1) + timedelta(days=number)
            pair = {envoys[number % len(envoys)]: "participant", envoys[(number + 1) % len(envoys)]: "host"}
            add_mention(session, article, add_event(session, date=day.isoformat(), actors=pair), "They met")
        index = TimelineIndex().at(session)
        page = timeline_page(session, index, TimelineQuery(view="lanes"))
        assert page.lanes
        assert page.later
        rest = lanes_at(session, page.later.url)
    assert len(page.lanes.events) == MOST_EVENTS
    assert page.lanes.count_words == "200 events of 205 among 43 people and bodies"
    assert page.lanes.hints == (
        "Turn the page, or narrow by dates, people or topics.",
        "The 40 who act most often have a row each; the others share one. A filter brings them out.",
    )
    assert page.lanes.rows[-1].name == "3 others"
    assert len(rest.events) == 5


def test_lanes_take_the_same_few_queries_as_the_list(session: Session) -> None:
    snapshot = TimelineIndex().at(session)
    with statements(session) as seen:
        timeline_page(session, snapshot, TimelineQuery(view="lanes"))
    assert len(seen) <= 7


def test_an_empty_view_has_no_drawing(session: Session) -> None:
    page = page_at(session, "/?from=1999&to=1999&view=lanes")
    assert page.lanes is None
    assert page.empty_words
