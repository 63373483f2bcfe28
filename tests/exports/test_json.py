"""A view as JSON has one form, whole or page by page."""

from collections.abc import Iterator
from random import Random
from urllib.parse import parse_qsl, urlsplit

import pytest
from jsonschema import Draft202012Validator
from sqlmodel import Session

from app.db import writing
from app.exports.json import page_json, view_json
from app.exports.schema import TIMELINE
from app.timeline.index import TimelineIndex
from app.timeline.query import TimelineQuery
from app.timeline.view import View
from tests.timeline.collection import fill, new_database
from tests.timeline.story import COURIER, HERALD, tell

BASE = "https://parley.example"


@pytest.fixture(scope="module")
def session() -> Iterator[Session]:
    with new_database() as engine, writing(engine) as session:
        fill(session, Random(3), 80)
        yield session


def query_of(url: str) -> TimelineQuery:
    return TimelineQuery.parse(parse_qsl(urlsplit(url).query))


@pytest.mark.parametrize("url", ["/", "/?actor=donald-trump&order=newest", "/?topic=ceasefire&from=2025-02", "/?q=zzz"])
def test_the_pages_of_a_view_are_the_whole_view(session: Session, url: str) -> None:
    snapshot = TimelineIndex().at(session)
    whole = view_json(session, snapshot, query_of(url), base_url=BASE)
    Draft202012Validator(TIMELINE).validate(whole)
    events, address = [], f"{BASE}{url}"
    while address:
        page = page_json(session, snapshot, query_of(address), base_url=BASE, size=7)
        Draft202012Validator(TIMELINE).validate(page)
        assert {**page, "events": [], "next": None} == {**whole, "events": []}
        events += page["events"]
        address = page["next"]
        assert address is None or address.startswith(f"{BASE}/timeline.json?")
    assert events == whole["events"]
    assert len(events) == whole["total"]


@pytest.mark.parametrize("url", ["/", "/?actor=donald-trump&role=spoke", "/?kind=call&status=planned", "/?side=us"])
def test_facets_count_what_the_view_has_under_each_value(session: Session, url: str) -> None:
    snapshot = TimelineIndex().at(session)
    form = page_json(session, snapshot, query_of(url), base_url=BASE)
    for key, values in form["facets"].items():
        for value in values:
            narrowed = View(session, snapshot, query_of(url).adding(key, value["slug"]))
            assert value["count"] == len(narrowed.ids), (key, value)


def test_an_event_tells_its_people_quotes_and_sources_with_their_places_in_the_text() -> None:
    with new_database() as engine, writing(engine) as session:
        tell(session)
        form = view_json(session, TimelineIndex().at(session), TimelineQuery(kind="call"), base_url=f"{BASE}/")
    (event,) = form["events"]
    assert form["view"] == {"title": "Calls", "url": "https://parley.example/?kind=call"}
    assert event["actors"][0] == {"slug": "donald-trump", "name": "Donald Trump", "side": "us", "role": "participant"}
    texts = {"article-1": HERALD, "article-2": COURIER}
    assert [quote["speaker"] for quote in event["quotes"]].count("donald-trump") == 4
    for quote in event["quotes"]:
        assert texts[quote["article"]][quote["start"] : quote["end"]] == quote["text"]
    for source in event["sources"]:
        assert texts[source["article"]][source["start"] : source["end"]] == source["passage"]
    assert [(s["published"], s["date"], s["date_basis"]) for s in event["sources"]] == [
        ("2025-02-13", "2025-02-12", "stated"), ("2025-02-15", None, "none"),
    ]  # fmt: skip
