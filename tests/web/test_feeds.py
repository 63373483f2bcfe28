"""The other forms of a view, as they are served."""

import feedparser
import icalendar
import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from app.db import writing
from app.exports.forms import FORMS
from tests.timeline.collection import note
from tests.web.conftest import HERE, client_of

PATHS = [form.path for form in FORMS]


@pytest.fixture
def reader(full: FastAPI) -> TestClient:
    return client_of(full)


@pytest.mark.parametrize(
    ("path", "media_type", "disposition"),
    [
        ("/timeline.csv", "text/csv; charset=utf-8; header=present", 'attachment; filename="parley-calls.csv"'),
        ("/timeline.md", "text/markdown; charset=utf-8", 'attachment; filename="parley-calls.md"'),
        ("/timeline.atom", "application/atom+xml; charset=utf-8", 'inline; filename="parley-calls.atom"'),
        ("/timeline.ics", "text/calendar; charset=utf-8", 'inline; filename="parley-calls.ics"'),
        ("/timeline.timelinejs.json", "application/json", 'attachment; filename="parley-calls.timelinejs.json"'),
    ],
)
def test_a_form_says_what_it_is_and_what_its_file_is_called(
    reader: TestClient, path: str, media_type: str, disposition: str
) -> None:
    headers = reader.get(f"{path}?kind=call").headers
    assert (headers["content-type"], headers["content-disposition"]) == (media_type, disposition)


@pytest.mark.parametrize("path", PATHS)
def test_a_form_is_sent_again_only_when_something_was_written(reader: TestClient, full: FastAPI, path: str) -> None:
    tag = reader.get(path).headers["etag"]
    again = reader.get(path, headers={"If-None-Match": tag})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    with writing(full.state.site.engine) as session:
        note(session, "event", 1)
    assert reader.get(path, headers={"If-None-Match": tag}).status_code == 200


@pytest.mark.parametrize("path", PATHS)
def test_the_filters_of_a_form_are_those_of_the_page(reader: TestClient, path: str) -> None:
    answer = reader.get(f"{path}?topic=ceasefire&actor=donald-trump")
    assert (answer.status_code, answer.headers["location"]) == (307, f"{path}?actor=donald-trump&topic=ceasefire")
    assert reader.get(f"{path}?actor=donald-tramp").status_code == 404
    assert reader.get(f"{path}?from=yesterday").status_code == 422


@pytest.mark.parametrize("query", ["", "?actor=donald-trump", "?kind=call&status=planned", "?q=round"])
def test_every_form_has_as_many_events_as_the_view(reader: TestClient, query: str) -> None:
    total = reader.get(f"/timeline.json{query}").json()["total"]
    assert total > 1
    assert len(reader.get(f"/timeline.csv{query}").text.splitlines()) == total + 1
    assert reader.get(f"/timeline.md{query}").text.count("\n### ") == total
    assert len(feedparser.parse(reader.get(f"/timeline.atom{query}").content).entries) == min(total, 100)
    entries = icalendar.Calendar.from_ical(reader.get(f"/timeline.ics{query}").content).walk("VEVENT")
    assert total - 2 <= len(entries) <= total


def test_links_in_a_form_begin_with_the_address_that_was_asked(full: FastAPI) -> None:
    there = TestClient(full, base_url="http://localhost:9000")
    feed = feedparser.parse(there.get("/timeline.atom").content)
    assert all(entry.link.startswith("http://localhost:9000/events/") for entry in feed.entries)
    assert HERE not in there.get("/timeline.md").text
