"""What is made for other programs and other sites: the frame, the changes, and what crawlers read."""

import csv
import json
import re
from datetime import UTC, datetime
from pathlib import Path
from xml.etree.ElementTree import fromstring

import feedparser
import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from app.db import writing
from app.editing.edit import edit_event
from app.editing.merge import merge
from app.editing.rebuild import rebuild
from app.editing.undo import undo
from app.editing.withdraw import withdraw
from app.exports.sitemap import SCHEMA
from app.main import create_app
from tests.timeline.collection import add_article, add_event, add_mention
from tests.web.conftest import HERE, client_of
from tests.web.stories import filled

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.fixture
def reader(full: FastAPI) -> TestClient:
    return client_of(full)


def test_only_the_page_for_frames_may_be_framed(reader: TestClient) -> None:
    framed, page = reader.get("/embed?kind=call").headers, reader.get("/?kind=call").headers
    assert "frame-ancestors *" in framed["content-security-policy"]
    assert "form-action 'none'" in framed["content-security-policy"]
    assert "script-src" not in framed["content-security-policy"]
    assert "x-frame-options" not in framed
    assert "frame-ancestors 'none'" in page["content-security-policy"]
    assert page["x-frame-options"] == "DENY"


def test_a_frame_has_the_events_of_its_view_no_form_and_no_script(reader: TestClient) -> None:
    html = reader.get("/embed?kind=call&status=planned").text
    slugs = [event["slug"] for event in reader.get("/timeline.json?kind=call&status=planned").json()["events"]]
    assert re.findall(r'<article id="e-([^"]+)"', html) == slugs
    assert not re.search(r"<(form|script|input|button)", html)
    assert '<base target="_blank">' in html
    assert f'href="{HERE}/?kind=call&amp;status=planned"' in html


def test_a_frame_says_what_its_link_leads_to(reader: TestClient) -> None:
    assert re.search(r"All \d+ events, with filters and sources, on Parley", reader.get("/embed").text)
    assert re.search(r"(All )?\d+ quotes?, with filters and sources, on Parley", reader.get("/embed?view=quotes").text)
    assert "More on Parley" in reader.get("/embed?q=zzz").text


def test_a_frame_is_kept_until_something_is_written(reader: TestClient) -> None:
    tag = reader.get("/embed").headers["etag"]
    assert reader.get("/embed", headers={"If-None-Match": tag}).status_code == 304
    assert reader.get("/embed?kind=call&topic=ceasefire").headers["location"] == "/embed?topic=ceasefire&kind=call"


def structured(html: str) -> list[dict[str, object]]:
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    assert found
    graph: list[dict[str, object]] = json.loads(found[1])["@graph"]
    return graph


def test_an_event_tells_programs_what_it_is_who_was_there_and_where_it_was_told(reader: TestClient) -> None:
    event, *rest = structured(reader.get("/events/event-1").text)
    assert (event["@type"], event["name"]) == ("Event", "Trump and Putin speak by phone")
    assert event["startDate"] == "2025-02-12"
    assert event["eventStatus"] == "https://schema.org/EventScheduled"
    assert [each["name"] for each in event["attendee"]] == ["Donald Trump", "Vladimir Putin"]  # type: ignore[attr-defined]
    assert [each["@type"] for each in rest] == ["NewsArticle"] * 2 + ["Quotation"] * 4
    assert {"@id": f"{HERE}/articles/article-1"} in event["subjectOf"]  # type: ignore[operator]
    assert rest[2]["text"] == "Our teams start today, and we begin by calling Kyiv"


@pytest.mark.parametrize(
    ("slug", "status", "dates"),
    [
        ("event-2", "EventScheduled", {"startDate": "2025-02-14", "endDate": "2025-02-16"}),
        ("event-3", "EventCancelled", {"startDate": "2025-03"}),
        ("event-4", "EventScheduled", {}),
    ],
)
def test_status_and_dates_are_those_of_the_sources(
    reader: TestClient, slug: str, status: str, dates: dict[str, str]
) -> None:
    event = structured(reader.get(f"/events/{slug}").text)[0]
    assert event["eventStatus"] == f"https://schema.org/{status}"
    assert {key: event[key] for key in ("startDate", "endDate") if key in event} == dates


def test_an_event_that_was_announced_for_another_day_says_so(full: FastAPI, reader: TestClient) -> None:
    with writing(full.state.site.engine) as session:
        article = add_article(session, "They meet on Friday. They met on Monday.")
        event = add_event(session, "Moved", kind="meeting", date="2025-05-05")
        add_mention(
            session, article, event, "They meet on Friday.", date="2025-05-02", status="planned", kind="meeting"
        )
        add_mention(session, article, event, "They met on Monday.", date="2025-05-05", kind="meeting")
    slug = reader.get("/timeline.json?q=Monday").json()["events"][0]["slug"]
    found = structured(reader.get(f"/events/{slug}").text)[0]
    assert (found["eventStatus"], found["previousStartDate"]) == ("https://schema.org/EventRescheduled", ["2025-05-02"])


@pytest.mark.parametrize(
    "path", ["/?actor=donald-trump", "/events/event-1", "/actors/donald-trump", "/topics/ceasefire"]
)
def test_a_page_has_a_title_and_description_for_whoever_links_to_it(reader: TestClient, path: str) -> None:
    found = dict(re.findall(r'<meta property="og:(\w+)" content="([^"]+)">', reader.get(path).text))
    assert found["url"] == HERE + path
    assert found["title"]
    assert found["description"]


def test_the_share_panel_leads_to_every_form_and_cites_the_view(reader: TestClient) -> None:
    html = reader.get("/?actor=donald-trump").text
    panel = html[html.index('id="share"') : html.index("</details>", html.index('id="share"'))]
    links = re.findall(r'href="([^"]+)"', panel)
    assert [link.split("?")[0] for link in links] == [
        "/timeline.atom", "/timeline.ics", "/timeline.json", "/timeline.csv", "/timeline.md",
        "/timeline.timelinejs.json",
    ]  # fmt: skip
    assert all(reader.get(link).status_code == 200 for link in links)
    assert f"&lt;iframe src=&#34;{HERE}/embed?actor=donald-trump" in panel
    version = re.search(r"data version (\d+)", panel)
    assert version
    assert f"{HERE}/?actor=donald-trump&amp;since={version[1]}" in panel
    assert reader.get(f"/?actor=donald-trump&since={version[1]}").status_code == 200


def test_a_search_is_cited_in_one_pair_of_marks(reader: TestClient) -> None:
    words = reader.get("/?q=sign").text.partition('id="share-cite">')[2]
    assert words.startswith("“sign”. Parley, ")


def test_the_map_lists_every_page_once_and_each_is_there(reader: TestClient) -> None:
    root = fromstring(reader.get("/sitemap.xml").content)
    places = [str(loc.text) for loc in root.iter(f"{{{SCHEMA}}}loc")]
    assert len(places) == len(set(places)) > 150
    assert all(reader.get(place.removeprefix(HERE)).status_code == 200 for place in places[:12] + places[-20:])
    assert f"Sitemap: {HERE}/sitemap.xml" in reader.get("/robots.txt").text


def test_changes_tell_in_words_what_became_of_events(tmp_path: Path) -> None:
    app = create_app(filled(tmp_path))
    engine, client = app.state.site.engine, client_of(app)
    assert "Nothing was written" in client.get("/changes").text
    rebuild(engine, by="someone", now=NOW)
    rows = csv.DictReader(client.get("/timeline.csv").text.removeprefix("\ufeff").splitlines())
    titles = {row["id"]: row["title"] for row in rows}
    edit_event(engine, "event-1", {"date": "2025-02-13", "title": "A <b>call</b>"}, by="someone", now=NOW)
    merge(engine, "event-2", "event-3", by="someone", now=NOW)
    gone = withdraw(engine, "article-2", by="someone", now=NOW)
    undo(engine, gone, by="someone", now=NOW)
    html = client.get("/changes").text
    heads = re.findall(r"<h2>([^<]+?)(?:: <a|</h2>)", html)
    assert heads[:4] == ["A change was taken back", "Article withdrawn", "Events merged", "Event edited"]
    called, merged = (
        f"called “{titles['event-1']}” before; re-dated from “",
        f"Merged: “{titles['event-2']}” is part of “",
    )
    assert called in html
    assert merged in html
    assert "Gone, for no source tells of it: " in html
    assert "1 source fewer" in html
    assert "<b>call" not in html
    assert "someone" not in html
    feed = feedparser.parse(client.get("/changes.atom").content)
    assert not feed.bozo
    assert [entry.title.split(":")[0] for entry in feed.entries] == heads
    assert feed.feed.updated == "2026-03-01T12:00:00Z"
    since = client.get("/changes?since=2026-03-02").text
    assert "Nothing has changed since then" in since
    assert 'href="/?since=2026-03-02"' not in since
    assert 'href="/?since=2026-02-28"' in client.get("/changes?since=2026-02-28").text
    assert client.get("/changes?since=soon").status_code == 422
    assert client.get("/changes?before=x").status_code == 422
    app.state.site.engine.dispose()


def test_a_view_of_what_changed_since_says_so(reader: TestClient) -> None:
    assert "Changed since version 1 of the data" in reader.get("/?since=1").text
