"""A view in other forms, read by readers that others wrote."""

import csv
import io
import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit
from xml.etree.ElementTree import fromstring

import feedparser
import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from markdown_it import MarkdownIt
from sqlmodel import Session, select

from app.db import writing
from app.exports.atom import ATOM, view_atom
from app.exports.csv import COLUMNS, view_csv
from app.exports.forms import FORMS
from app.exports.ics import view_ics
from app.exports.markdown import escaped, view_markdown
from app.exports.timelinejs import view_timelinejs
from app.exports.whole import one_line
from app.models import Article, Change, Event
from app.timeline.index import TimelineIndex
from app.timeline.query import TimelineQuery
from app.timeline.slots import slot_of
from app.timeline.view import View
from tests.timeline.collection import NOW, add_article, add_event, add_mention, new_database

BASE = "https://parley.example"
HOSTILE = '=HYPERLINK("http://evil.example") <img src=x onerror=alert(1)> & \x00\x0b\ud7ff[a](javascript:b) *b* 1. |'
VIEWS = ("/", "/?actor=donald-trump&order=newest", "/?topic=ceasefire&from=2025-02", "/?q=zzz", "/?view=compact")


@pytest.fixture
def hostile() -> Iterator[Session]:
    """One event whose title, place, summary and source are made to break out of every form."""
    with new_database() as engine, writing(engine) as session:
        article = add_article(session, "Words are here.", title=HOSTILE, publisher=HOSTILE)
        session.get_one(Article, article).url = "javascript:alert(1)"
        event = add_event(session, HOSTILE, place=HOSTILE, actors={"donald-trump": "participant"})
        mention = add_mention(session, article, event, "Words are here.", date="2025-02-12", basis="stated")
        row = session.get_one(Event, event)
        row.summary, row.summary_mention_id = HOSTILE, mention
        session.flush()
        yield session


def view_of(session: Session, url: str = "/") -> View:
    return View(session, TimelineIndex().at(session), TimelineQuery.parse(parse_qsl(urlsplit(url).query)))


def events_of(view: View) -> list[Event]:
    by_id = {event.id: event for event in view.session.exec(select(Event))}
    return [by_id[event] for event in view.all()]


def rows_of(view: View) -> list[dict[str, str]]:
    text = view_csv(view, BASE)
    assert text.startswith("\ufeffid,address,date,")
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def entries_of(view: View) -> list[Any]:
    return list(icalendar.Calendar.from_ical(view_ics(view, BASE)).walk("VEVENT"))


@pytest.mark.parametrize("url", VIEWS)
def test_a_table_has_one_row_an_event_in_order(many: Session, url: str) -> None:
    view = view_of(many, url)
    rows = rows_of(view)
    assert [row["id"] for row in rows] == [event.slug for event in events_of(view)]
    assert all(list(row) == list(COLUMNS) for row in rows)
    for row, event in zip(rows, events_of(view), strict=True):
        dated = slot_of(event.date_edtf).dated
        assert row["date"] == (event.date_edtf or "")
        assert row["first_day"] == (event.starts_on.isoformat() if dated and event.starts_on else "")


def test_the_header_of_the_table_is_kept() -> None:
    assert ",".join(COLUMNS) == (
        "id,address,date,date_words,first_day,last_day,kind,status,title,place,took_part,spoke,topics,summary,"
        "summary_source,quotes,independent_articles,sources,original_addresses,sources_differ_on"
    )


@pytest.mark.parametrize(
    "title", ["=1+1", "+1", "-1", "@sum(a1)", "\t=1", " =1", "＝1", "|calc", "\r=1", "\n=cmd|' /C calc'!A0"]
)
def test_no_cell_is_a_formula(title: str) -> None:
    with new_database() as engine, writing(engine) as session:
        article = add_article(session, "Words are here.", title=title, publisher=title)
        add_mention(session, article, add_event(session, title, place=title), "Words are here.")
        (row,) = rows_of(view_of(session))
    for name in ("title", "place", "sources"):
        assert row[name] == f"'{' '.join(title.split())}"


def test_cells_keep_commas_quotes_and_lines_apart() -> None:
    with new_database() as engine, writing(engine) as session:
        article = add_article(session, "Words are here.")
        add_mention(session, article, add_event(session, 'He said "no, never"\nand left'), "Words are here.")
        (row,) = rows_of(view_of(session))
    assert row["title"] == 'He said "no, never" and left'


@pytest.mark.parametrize("url", VIEWS)
def test_a_calendar_has_every_event_with_a_known_day_and_counts_the_rest(many: Session, url: str) -> None:
    view = view_of(many, url)
    calendar = icalendar.Calendar.from_ical(view_ics(view, BASE))
    assert not calendar.errors
    dated = [event for event in events_of(view) if slot_of(event.date_edtf).dated]
    for entry, event in zip(entries_of(view), dated, strict=True):
        assert not entry.errors
        slot = slot_of(event.date_edtf)
        assert (slot.first, slot.last + timedelta(days=1)) == (entry.DTSTART, entry.DTEND)
        assert type(entry.DTSTART) is date
        assert entry["URL"] == f"{BASE}/events/{event.slug}"
        assert entry.decoded("DTSTAMP").tzinfo is not None
    left_out = len(view.ids) - len(dated)
    assert (f"{left_out} event" in str(calendar["DESCRIPTION"])) == bool(left_out)


def test_announced_is_tentative_and_cancelled_is_kept_as_cancelled() -> None:
    stored = ("happened", "planned", "postponed", "cancelled")
    with new_database() as engine, writing(engine) as session:
        article = add_article(session, "Words are here.")
        for status in stored:
            add_mention(session, article, add_event(session, "Talks", status=status), "Words are here.")
        entries = entries_of(view_of(session))
    assert [entry["STATUS"] for entry in entries] == ["CONFIRMED", "TENTATIVE", "TENTATIVE", "CANCELLED"]
    assert [str(entry["SUMMARY"]) for entry in entries] == [
        "Talks", "Announced: Talks", "Postponed: Talks", "Cancelled: Talks"
    ]  # fmt: skip


def test_ids_last_whatever_the_scheme_the_port_and_the_view(many: Session) -> None:
    def ids(base: str, url: str) -> dict[str, str]:
        calendar = icalendar.Calendar.from_ical(view_ics(view_of(many, url), base))
        return {urlsplit(str(entry["URL"])).path: str(entry["UID"]) for entry in calendar.walk("VEVENT")}

    one, other = ids(BASE, "/"), ids("http://parley.example:8000/", "/?actor=donald-trump")
    assert len(set(one.values())) == len(one)
    assert other
    assert other.items() <= one.items()


@pytest.mark.parametrize("url", VIEWS)
def test_a_feed_is_what_rfc_4287_asks_for(many: Session, url: str) -> None:
    view = view_of(many, url)
    written = view_atom(view, BASE)
    found = feedparser.parse(written)
    assert not found.bozo
    assert found.version == "atom10"
    assert found.feed.updated.endswith("Z")
    assert found.feed.author == "Parley"
    links = {link.rel: link.href for link in found.feed.links}
    bare = TimelineQuery.parse(parse_qsl(urlsplit(url).query)).arranged(view="list")
    assert links == {"self": BASE + bare.url("/timeline.atom"), "alternate": BASE + bare.url()}
    assert {entry.link for entry in found.entries} == {f"{BASE}/events/{event.slug}" for event in events_of(view)}
    assert len({entry.id for entry in found.entries}) == len(found.entries)
    for entry in fromstring(written).iter(f"{{{ATOM}}}entry"):
        for tag in ("id", "title", "updated"):
            assert len(entry.findall(f"{{{ATOM}}}{tag}")) == 1


def test_an_entry_is_updated_when_its_event_changes_and_comes_first(story: Session) -> None:
    before = feedparser.parse(view_atom(view_of(story), BASE))
    later = NOW + timedelta(days=3)
    story.add(Change(object_type="event", object_id=1, verb="changed", changed_at=later))
    story.flush()
    after = feedparser.parse(view_atom(view_of(story), BASE))
    assert {entry.id for entry in after.entries} == {entry.id for entry in before.entries}
    first, *rest = after.entries
    assert first.link == f"{BASE}/events/event-1"
    assert after.feed.updated == first.updated == later.isoformat().replace("+00:00", "Z")
    assert all(entry.updated == NOW.isoformat().replace("+00:00", "Z") for entry in rest)
    assert tuple(first.updated_parsed[:6]) == later.timetuple()[:6]


def test_a_briefing_tells_quotes_whole_with_links_to_event_passage_and_original(story: Session) -> None:
    text = view_markdown(view_of(story, "/?kind=call"), BASE)
    html = MarkdownIt("commonmark").render(text)
    assert html.startswith("<h1>Calls</h1>")
    assert f'<h3><a href="{BASE}/events/event-1">Trump and Putin speak by phone</a></h3>' in html
    assert "“Their people are dying … and it has to end.”" in html
    assert "as told by Leaders talk, 13 Feb 2025" in html
    assert f'href="{BASE}/articles/article-1#c' in html
    assert 'href="https://news.example/1"' in html
    assert "on Truth Social" in html


@given(st.text(max_size=80))
def test_escaped_text_reads_as_itself(text: str) -> None:
    html = MarkdownIt("commonmark").enable("table").enable("strikethrough").render(f"{escaped(text)}\n")
    tokens = MarkdownIt("commonmark").parse(f"{escaped(text)}\n")
    assert "".join(child.content for token in tokens for child in token.children or ()) == one_line(text)
    assert {part.split(">")[0] for part in html.split("<")[1:]} <= {"p", "/p"}


def test_hostile_words_break_out_of_no_form(hostile: Session) -> None:
    view = view_of(hostile)
    (row,) = rows_of(view)
    assert row["title"].startswith("'=HYPERLINK")
    assert row["original_addresses"] == ""
    html = MarkdownIt("commonmark").render(view_markdown(view, BASE))
    assert "<img" not in html
    assert "javascript:alert" not in html
    assert 'href="javascript' not in html
    found = feedparser.parse(view_atom(view, BASE), sanitize_html=False)
    assert not found.bozo
    assert "<img" not in found.entries[0].content[0].value
    assert 'href="javascript' not in found.entries[0].content[0].value
    (entry,) = entries_of(view)
    assert "onerror" in entry["SUMMARY"]
    slides = view_timelinejs(view, BASE)
    assert "<img" not in json.dumps(slides)


DATE = {
    "type": "object",
    "properties": {
        "year": {"type": "integer"},
        "month": {"minimum": 1, "maximum": 12},
        "day": {"minimum": 1, "maximum": 31},
    },
    "required": ["year"],
    "additionalProperties": False,
}
TOLD = {
    "type": "object",
    "properties": {"headline": {"type": "string"}, "text": {"type": "string"}},
    "required": ["headline", "text"],
}
SLIDE: dict[str, Any] = {
    "type": "object",
    "properties": {
        "unique_id": {"type": "string"}, "group": {"type": "string"}, "display_date": {"type": "string"},
        "start_date": DATE, "end_date": DATE, "text": TOLD,
    },
    "required": ["unique_id", "group", "display_date", "start_date", "text"],
    "additionalProperties": False,
}  # fmt: skip
SLIDES = {
    "type": "object",
    "properties": {
        "title": {"type": "object", "properties": {"text": TOLD}},
        "events": {"type": "array", "items": SLIDE},
    },
    "required": ["title", "events"],
    "additionalProperties": False,
}


@pytest.mark.parametrize("url", VIEWS)
def test_slides_have_the_form_of_timelinejs_and_dates_no_finer_than_the_sources(many: Session, url: str) -> None:
    view = view_of(many, url)
    form = view_timelinejs(view, BASE)
    Draft202012Validator(SLIDES).validate(form)
    placed = [event for event in events_of(view) if event.starts_on]
    assert [slide["unique_id"] for slide in form["events"]] == [event.slug for event in placed]
    for slide, event in zip(form["events"], placed, strict=True):
        assert ("day" in slide["start_date"]) == slot_of(event.date_edtf).dated
    left_out = len(view.ids) - len(placed)
    assert (f"{left_out} event" in form["title"]["text"]["text"]) or not left_out


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.key)
def test_a_form_of_an_empty_collection_is_whole_too(form: Any) -> None:
    with new_database() as engine, writing(engine) as session:
        assert form.write(view_of(session), BASE)


def test_a_file_is_named_after_its_view(many: Session) -> None:
    by_key = {form.key: form.file_name(view_of(many, "/?actor=donald-trump&topic=minerals-deal")) for form in FORMS}
    assert by_key["csv"] == "parley-donald-trump-minerals-deal.csv"
    assert by_key["timelinejs"] == "parley-donald-trump-minerals-deal.timelinejs.json"
    assert len(FORMS[0].file_name(view_of(many, f"/?q={'long+' * 50}"))) < 90
    assert Path(by_key["ics"]).suffix == ".ics"
