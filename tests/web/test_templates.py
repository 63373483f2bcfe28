"""Every template compiles and renders, with every name given; nothing in them needs a looser policy."""

import re
from dataclasses import replace
from typing import Any

import pytest
from jinja2 import Environment

from app.settings import RESOURCES
from app.timeline.page.links import Link
from app.web.assets import Assets
from app.web.templates import make_templates
from tests.web import fixtures

SHARED = {
    "may_edit": True,
    "share": fixtures.SHARE,
    "structured": {"@type": "Event", "name": "</script><script>alert(1)</script>"},
}
PAGES: dict[str, tuple[str, dict[str, Any]]] = {
    "timeline": ("timeline/page.html", {"page": fixtures.TIMELINE, **SHARED}),
    "compact": ("timeline/page.html", {"page": fixtures.COMPACT, **SHARED}),
    "lanes": ("timeline/page.html", {"page": fixtures.LANES, **SHARED}),
    "quotes": ("timeline/page.html", {"page": fixtures.QUOTES, **SHARED}),
    "empty": ("timeline/page.html", {"page": fixtures.EMPTY, **SHARED}),
    "filters": ("timeline/filters.html", {"page": fixtures.FILTERS, **SHARED}),
    "event": ("event/page.html", {"page": fixtures.EVENT, **SHARED}),
    "article": ("article/page.html", {"page": fixtures.ARTICLE, **SHARED}),
    "actor": ("actor/page.html", {"page": fixtures.ACTOR, **SHARED}),
    "topic": ("topic/page.html", {"page": fixtures.TOPIC, **SHARED}),
    "actors": ("portrait/index.html", {"page": fixtures.INDEX, **SHARED}),
    "topics": ("portrait/index.html", {"page": replace(fixtures.INDEX, groups=()), **SHARED}),
    "compare": ("compare/page.html", {"page": fixtures.COMPARE, **SHARED}),
    "changes": ("changes/page.html", {"page": fixtures.CHANGES, **SHARED}),
    "embed": ("embed/page.html", {"page": fixtures.TIMELINE, "whole_url": "http://127.0.0.1:8000/"}),
    "embedded lanes": ("embed/page.html", {"page": fixtures.LANES, "whole_url": "http://127.0.0.1:8000/"}),
    "embedded quotes": ("embed/page.html", {"page": fixtures.QUOTES, "whole_url": "http://127.0.0.1:8000/"}),
    "about": ("about/page.html", SHARED),
    "error": (
        "error/page.html",
        {"status": 404, "heading": "H", "message": "M", "near": (Link("x", "/x"),), "again": "/y"},
    ),
}


@pytest.fixture(scope="module")
def templates() -> Environment:
    return make_templates(RESOURCES / "templates", Assets(RESOURCES / "static"))


def rendered(templates: Environment, name: str) -> str:
    """One of the pages above as HTML."""
    template, names = PAGES[name]
    return templates.get_template(template).render(**names)


def test_every_template_compiles(templates: Environment) -> None:
    names = templates.list_templates()
    assert names
    for name in names:
        templates.get_template(name)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_has_one_heading_one_main_part_and_no_double_id(templates: Environment, name: str) -> None:
    html = rendered(templates, name)
    ids = re.findall(r'\sid="([^"]+)"', html)
    assert html.count("<h1") == html.count("<main") == 1
    assert sorted(ids) == sorted(set(ids))


@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_inline_and_nothing_comes_from_elsewhere(templates: Environment, name: str) -> None:
    html = rendered(templates, name)
    assert not re.search(r"<[^>]+\s(style|on[a-z]+)=", html)
    assert "<style" not in html
    data = '<script type="application/ld+json">'
    assert all("src=" in tag or tag == data for tag in re.findall(r"<script[^>]*>", html))
    assert html.count("</script>") == html.count("<script")
    assert not re.findall(r'(?:src|srcset)="(?!/static/)', html)
    assert not re.findall(r'<link[^>]+href="(?!/[^/])', html)


def test_a_name_that_is_not_given_is_an_error(templates: Environment) -> None:
    with pytest.raises(Exception, match="undefined"):
        templates.get_template("error/page.html").render(status=404)


def test_what_comes_from_articles_is_escaped(templates: Environment) -> None:
    hostile = "<img src=x onerror=alert(1)>"
    card = replace(fixtures.CALL, title=hostile, summary=hostile, place=hostile, summary_from=hostile)
    html = templates.get_template("event/page.html").render(page=replace(fixtures.EVENT, card=card), **SHARED)
    assert "<img" not in html
    assert html.count("&lt;img") >= 4


def test_cited_spans_of_an_article_can_be_linked_to(templates: Environment) -> None:
    html = rendered(templates, "article")
    assert all(f'id="{anchor}"' in html for anchor in ("c14-38", "c14-60", "c63-84"))


def test_how_an_event_is_known_is_said_in_words_on_its_card_and_its_page(templates: Environment) -> None:
    marks = ("Sources differ", "Date from another source", "One source")
    card = replace(fixtures.CALL, sources_differ=True, date_from_another=True, single_source=True)
    page = replace(fixtures.EVENT, card=card)
    html = templates.get_template("event/page.html").render(page=page, **SHARED)
    assert [mark for mark in marks if mark not in html.partition('id="differ"')[0]] == []
    cards = rendered(templates, "timeline")
    assert [mark for mark in marks if mark not in cards] == []


def test_an_empty_panel_is_not_shown(templates: Environment) -> None:
    bare = replace(
        fixtures.EVENT, readouts=(), quotes=(), history=(), corrections=(), differences=(), before=None, after=None
    )
    html = templates.get_template("event/page.html").render(page=bare, **SHARED)
    assert re.findall(r"<h2[^>]*>([^<]+)", html)[:3] == ["Share this view", "Where this comes from", "Cite"]


def test_an_address_that_is_none_is_not_linked_to(templates: Environment) -> None:
    hostile = "javascript:alert(1)"
    source = replace(fixtures.SOURCE, original_url=hostile)
    article = replace(fixtures.ARTICLE, original_url=hostile, references=(Link(hostile, hostile),))
    pages = (
        templates.get_template("event/page.html").render(page=replace(fixtures.EVENT, sources=(source,)), **SHARED),
        templates.get_template("article/page.html").render(page=article, **SHARED),
    )
    assert all('href="javascript' not in page for page in pages)
