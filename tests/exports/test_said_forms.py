"""A view of quotes in the forms that can say it: the same quotes, whole, with their sources."""

import csv
import io
from datetime import date
from urllib.parse import parse_qsl, urlsplit

import pytest
from jsonschema import Draft202012Validator
from markdown_it import MarkdownIt
from sqlmodel import Session, select

from app.exports.csv import SAID_COLUMNS
from app.exports.forms import BY_KEY, FORMS
from app.exports.json import page_json, view_json
from app.exports.schema import QUOTES
from app.exports.share import share_view
from app.models import Article, Quote
from app.timeline.index import TimelineIndex
from app.timeline.query import TimelineQuery
from app.timeline.said_view import view_of

BASE = "https://parley.example"
URL = "/?view=quotes"


def query_of(url: str) -> TimelineQuery:
    return TimelineQuery.parse(parse_qsl(urlsplit(url).query))


def written(session: Session, form: str, url: str = URL) -> str:
    snapshot = TimelineIndex().at(session)
    return BY_KEY[form].body(BY_KEY[form].view(session, snapshot, query_of(url)), BASE).decode()


@pytest.mark.parametrize("url", [URL, "/?topic=ceasefire&view=quotes", "/?speaker=nato&order=newest&view=quotes"])
def test_the_pages_of_json_are_the_whole_view_of_quotes(many: Session, url: str) -> None:
    snapshot = TimelineIndex().at(many)
    whole = view_json(many, snapshot, query_of(url), base_url=BASE)
    Draft202012Validator(QUOTES).validate(whole)
    assert len(whole["quotes"]) == whole["total"] == len(view_of(many, snapshot, query_of(url)).ids)
    pages, address = [], f"{BASE}{url}"
    while address:
        page = page_json(many, snapshot, query_of(address), base_url=BASE, size=7)
        Draft202012Validator(QUOTES).validate(page)
        pages += page["quotes"]
        address = page["next"]
    assert pages == whole["quotes"]
    assert whole["view"]["url"] == f"{BASE}{url}"


def test_every_span_of_json_holds_the_words_in_the_article(story: Session) -> None:
    said = view_json(story, TimelineIndex().at(story), query_of(URL), base_url=BASE)["quotes"]
    texts = {article.slug: article.text for article in story.exec(select(Article))}
    assert len(said) == 3
    for each in said:
        assert texts[each["article"]][each["start"] : each["end"]].rstrip(" ,") in each["text"]
    assert said[0]["events"] == ["event-1"]
    assert (said[0]["articles"], said[0]["printed"], said[0]["side"]) == (2, False, "us")


def test_the_table_of_quotes_reads_back(story: Session) -> None:
    rows = list(csv.DictReader(io.StringIO(written(story, "csv").removeprefix("\ufeff"))))
    assert all(list(row) == list(SAID_COLUMNS) for row in rows)
    first = rows[0]
    assert first["quote"] == "We agreed to begin talks at once"
    assert first["speaker_id"] == "donald-trump"
    assert first["passage"].startswith(f"{BASE}/articles/article-1#c")
    assert first["events"] == f"{BASE}/events/event-1"
    assert (first["date"], first["printed"], first["channel"]) == ("2025-02-12", "0", "Truth Social")


def test_a_cell_that_would_run_as_a_formula_is_defused(story: Session) -> None:
    for quote in story.exec(select(Quote)):
        quote.text = '=HYPERLINK("http://evil.example")'
    story.flush()
    rows = list(csv.DictReader(io.StringIO(written(story, "csv").removeprefix("\ufeff"))))
    assert all(row["quote"].startswith("'=") for row in rows)


def test_the_briefing_has_every_quote_whole_under_its_day_with_its_source(story: Session) -> None:
    briefing = written(story, "md")
    shown = MarkdownIt().render(briefing)
    assert briefing.startswith("# What was said\n\n3 quotes from 2 articles")
    assert "## 12 Feb 2025" in briefing
    assert shown.count("<blockquote>") == 3
    assert "“We agreed to begin talks at once”" in shown
    assert f'href="{BASE}/articles/article-1#c' in shown


def test_forms_that_cannot_say_quotes_say_the_events(story: Session) -> None:
    for form in FORMS:
        if form.said is None:
            assert written(story, form.key) == written(story, form.key, "/")


def test_what_is_offered_for_a_view_of_quotes_shows_quotes() -> None:
    share = share_view(query_of(URL), "What was said", BASE, page=URL, version=7, today=date(2026, 11, 22))
    assert [form.url for form in (*share.subscribe, *share.download)] == [
        "/timeline.json?view=quotes", "/timeline.csv?view=quotes", "/timeline.md?view=quotes",
    ]  # fmt: skip
    assert "/embed?view=quotes" in share.embed
    assert f"{BASE}/?since=7&amp;view=quotes" in share.cite or f"{BASE}/?since=7&view=quotes" in share.cite
