"""Routes over a filled database: one address a view, the same numbers everywhere, kept by version."""

import re
from pathlib import Path

import pytest
from fastapi import FastAPI
from jsonschema import Draft202012Validator
from sqlmodel import select
from starlette.testclient import TestClient

from app.db import writing
from app.main import create_app
from app.models import Actor, Event
from app.timeline.timeline_page import PAGE_SIZE
from tests.timeline.collection import add_event, note
from tests.web.conftest import HERE, client_of
from tests.web.stories import filled

PEOPLE_AND_TOPICS = (
    "/actors",
    "/actors/donald-trump",
    "/topics",
    "/topics/ceasefire",
    "/compare",
    "/compare?topic=ceasefire",
)


@pytest.fixture
def reader(full: FastAPI) -> TestClient:
    return client_of(full)


@pytest.mark.parametrize(
    ("given", "canonical"),
    [
        ("/?topic=ceasefire&actor=donald-trump", "/?actor=donald-trump&topic=ceasefire"),
        ("/?actor=vladimir-putin&actor=donald-trump", "/?actor=donald-trump&actor=vladimir-putin"),
        ("/?q=&from=&to=&order=oldest&view=list", "/"),
        ("/?from=2025-03&to=2025-03", "/?from=2025-03-01&to=2025-03-31"),
        ("/compare?topic=ceasefire&side=us", "/compare?side=us&topic=ceasefire"),
        (
            "/compare?who=actor:donald-trump&who=side:russia&topic=ceasefire&from=&to=",
            "/compare?actor=donald-trump&side=russia&topic=ceasefire",
        ),
        ("/timeline.json?topic=ceasefire&actor=donald-trump", "/timeline.json?actor=donald-trump&topic=ceasefire"),
    ],
)
def test_filters_in_any_order_lead_to_one_address(reader: TestClient, given: str, canonical: str) -> None:
    answer = reader.get(given)
    assert (answer.status_code, answer.headers["location"]) == (307, canonical)
    assert reader.get(canonical).status_code == 200


def test_a_search_written_with_plus_or_percent_is_not_sent_around(reader: TestClient) -> None:
    for address in ("/?q=talks+round", "/?q=talks%20round", "/?q=%C3%A9lan", "/?q=a%2Bb"):
        assert reader.get(address).status_code == 200


@pytest.mark.parametrize(
    "path", ["/", "/?actor=donald-trump", "/about", "/events/event-1", "/articles/article-1", "/actors", "/topics"]
)
def test_the_answer_does_not_depend_on_htmx(reader: TestClient, path: str) -> None:
    with_htmx = reader.get(path, headers={"HX-Request": "true", "HX-Request-Type": "full", "HX-Target": "div#view"})
    assert with_htmx.text == reader.get(path).text


def test_the_page_and_its_json_tell_the_same(reader: TestClient) -> None:
    for query in ("", "?actor=donald-trump", "?kind=call&status=planned", "?q=round", "?order=newest"):
        page, data = reader.get("/" + query).text, reader.get("/timeline.json" + query).json()
        assert data["events"]
        assert data["view"]["url"] == f"{HERE}/{query}"
        shown = re.findall(r'<article id="e-([^"]+)"', page)
        assert shown == [event["slug"] for event in data["events"]][: len(shown)]
        assert len(shown) == min(data["total"], PAGE_SIZE)


def test_following_next_gives_every_event_once(reader: TestClient) -> None:
    address, seen = "/timeline.json", []
    while address:
        data = reader.get(address).json()
        seen += [event["slug"] for event in data["events"]]
        address = (data["next"] or "").removeprefix(HERE)
    assert len(seen) == len(set(seen)) == data["total"]


def test_json_names_its_errors(reader: TestClient) -> None:
    unknown = reader.get("/timeline.json?actor=donald-tramp")
    assert unknown.status_code == 404
    assert unknown.json()["near"][0] == {"name": "Donald Trump", "url": "/timeline.json?actor=donald-trump"}
    assert reader.get("/timeline.json?from=yesterday").status_code == 422


def test_an_event_shows_its_passages_and_speakers(reader: TestClient) -> None:
    page = reader.get("/events/event-1").text
    assert "<mark>the two presidents spoke by phone</mark>" in page
    assert "Our teams start today, and we begin by calling Kyiv" in page
    assert 'href="/articles/article-1#c' in page


def test_an_unknown_event_offers_near_ones(reader: TestClient) -> None:
    answer = reader.get("/events/event-1x")
    assert answer.status_code == 404
    assert 'href="/events/event-1"' in answer.text


def test_a_merged_event_leads_to_its_heir(reader: TestClient, full: FastAPI) -> None:
    with writing(full.state.site.engine) as session:
        merged = add_event(session, "The same call")
        heir = session.exec(select(Event).where(Event.slug == "event-1")).one()
        session.get_one(Event, merged).merged_into = heir.id
        note(session, "event", merged)
        slug = session.get_one(Event, merged).slug
    answer = reader.get(f"/events/{slug}")
    assert (answer.status_code, answer.headers["location"]) == (307, "/events/event-1")


def test_a_write_makes_every_page_new(reader: TestClient, full: FastAPI) -> None:
    paths = ("/", "/timeline.json", "/events/event-1", "/articles/article-1", *PEOPLE_AND_TOPICS)
    tags = {path: reader.get(path).headers["etag"] for path in paths}
    assert all(reader.get(path, headers={"If-None-Match": tags[path]}).status_code == 304 for path in paths)
    with writing(full.state.site.engine) as session:
        note(session, "event", 1)
    assert all(reader.get(path, headers={"If-None-Match": tags[path]}).status_code == 200 for path in paths)


def test_other_machines_see_only_what_is_cited(full: FastAPI, reader: TestClient) -> None:
    uncited = "The two sides are to meet in Munich from Friday to Sunday."
    assert "for an hour and a half" in reader.get("/articles/article-1").text
    there = client_of(full, "203.0.113.9").get("/articles/article-1").text
    assert "the two presidents spoke by phone" in there
    assert "for an hour and a half" not in there
    assert uncited not in there


def test_the_setting_decides_what_is_seen_of_articles(tmp_path: Path) -> None:
    settings = filled(tmp_path)
    app = create_app(settings.model_copy(update={"article_text": "passages"}))
    assert "for an hour and a half" not in client_of(app).get("/articles/article-1").text
    app.state.site.engine.dispose()


def test_every_link_of_the_timeline_leads_somewhere(reader: TestClient) -> None:
    page = reader.get("/?actor=donald-trump").text
    links = {part.split('"')[0].replace("&amp;", "&") for part in page.split('href="')[1:]}
    local = [link for link in links if link.startswith("/") and not link.startswith("/static/")]
    assert len(local) > 60
    for link in local:
        answer = reader.get(link)
        assert answer.status_code == 200, link


@pytest.mark.parametrize("path", PEOPLE_AND_TOPICS)
def test_every_link_of_people_and_topics_leads_somewhere(reader: TestClient, path: str) -> None:
    page = reader.get(path).text
    links = {part.split('"')[0].replace("&amp;", "&") for part in page.split('href="')[1:]}
    local = [link for link in links if link.startswith("/") and not link.startswith("/static/")]
    assert len(local) > 8
    for link in local:
        assert reader.get(link).status_code == 200, link


def test_someone_of_whom_nothing_is_told_has_a_page_that_says_so(reader: TestClient, full: FastAPI) -> None:
    with writing(full.state.site.engine) as session:
        session.add(Actor(slug="nobody-yet", name="Nobody Yet", kind="person", side="other", origin="catalogue"))
        session.flush()
        note(session, "actor", 1)
    answer = reader.get("/actors/nobody-yet")
    assert answer.status_code == 200
    assert "Nothing in this collection tells of what they did." in answer.text
    assert "Nobody Yet" not in reader.get("/actors").text


@pytest.mark.parametrize(
    ("address", "status", "word"),
    [
        ("/compare?side=mars", 422, "“side=mars” is not known"),
        ("/compare?side=us&side=russia&side=europe", 422, "Two can be compared, not 3"),
        ("/compare?who=me", 422, "write actor:NAME or side:NAME"),
        ("/compare?actor=donald-tramp", 404, 'href="/compare?actor=donald-trump"'),
        ("/compare?topic=cease-fire", 404, 'href="/compare?topic=ceasefire"'),
    ],
)
def test_a_comparison_that_cannot_be_is_refused_with_the_remedy(
    reader: TestClient, address: str, status: int, word: str
) -> None:
    answer = reader.get(address)
    assert answer.status_code == status
    assert word in answer.text


def test_a_name_that_nobody_has_leads_to_near_ones(reader: TestClient) -> None:
    for wanted, near in (("/actors/donald-tramp", "/actors/donald-trump"), ("/topics/ceasefires", "/topics/ceasefire")):
        answer = reader.get(wanted)
        assert answer.status_code == 404
        assert f'href="{near}"' in answer.text


def test_a_client_made_from_the_openapi_document_gets_what_it_promises(reader: TestClient) -> None:
    document = reader.get("/openapi.json").json()
    for path, methods in document["paths"].items():
        answer = reader.get(path, params={"actor": "donald-trump"})
        assert answer.status_code == 200
        assert answer.headers["content-type"].split(";")[0] in methods["get"]["responses"]["200"]["content"]
    schema = {**document["components"]["schemas"]["Timeline"]}
    Draft202012Validator(schema).validate(reader.get("/timeline.json").json())
    assert "application/atom+xml" in reader.get("/docs").text


def test_the_list_of_a_filter_says_what_to_do_where_nothing_was_added_yet(client: TestClient) -> None:
    answer = client.get("/filters/actor")
    assert answer.status_code == 200
    assert "There are no events in this collection yet. Add articles to begin." in answer.text
    assert '<a class="button primary" href="/add">' in answer.text.partition("<main")[2]
