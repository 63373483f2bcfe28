"""Web pages: what they say about themselves, and the article without the page around it."""

import json
from datetime import date

import pytest

from app.errors import BadValue
from app.reading.compose import compose
from app.reading.document import Document
from app.reading.html import read_html
from app.reading.limits import Limits
from app.reading.reader import read
from app.settings import Settings
from tests.reading.makers import ARTICLE, HEADLINE, NEWS, html, mhtml

LIMITS = Limits.of(Settings())
DAY = date(2025, 2, 13)


def linked(value: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


def page(source: str) -> Document:
    return compose(read_html(source, "a.html"), "a.html")


def test_the_text_is_the_article_alone() -> None:
    assert page(html()).text == "\n\n".join([HEADLINE, *ARTICLE]) + "\n"


def test_linked_data_comes_first() -> None:
    head = linked(NEWS) + '<meta property="og:title" content="Other"><meta name="date" content="2020-01-01">'
    found = page(html(head))
    assert (found.title, found.publisher) == (HEADLINE, "The Courier")
    assert (found.published, found.published_basis) == (DAY, "metadata")


@pytest.mark.parametrize(
    "value",
    [
        [NEWS],
        {"@graph": [{"@type": "Organization", "name": "The Courier"}, NEWS]},
        {"@type": "WebPage", "mainEntity": NEWS},
        NEWS | {"@type": ["ReportageNewsArticle", "Thing"]},
    ],
)
def test_linked_data_is_found_wherever_it_stands(value: object) -> None:
    assert page(html(linked(value))).published == DAY


@pytest.mark.parametrize(
    "broken", ["", "{", "[" * 5000, "null", '{"@type": 3}', '{"@type": "Article", "publisher": []}']
)
def test_broken_linked_data_leaves_the_rest(broken: str) -> None:
    head = f'<script type="application/ld+json">{broken}</script><meta name=date content="13 February 2025">'
    assert page(html(head)).published == DAY


@pytest.mark.parametrize(
    ("head", "field", "value"),
    [
        ('<meta property="article:published_time" content="2025-02-13T01:00Z">', "published", DAY),
        ('<meta itemprop="datePublished" content="2025-02-13">', "published", DAY),
        ('<meta name="parsely-pub-date" content="Thu, 13 Feb 2025">', "published", DAY),
        ('<meta property="og:site_name" content="The Courier">', "publisher", "The Courier"),
        ('<link rel="canonical" href="https://a.example/1">', "url", "https://a.example/1"),
        ('<meta property="og:url" content="https://a.example/2">', "url", "https://a.example/2"),
        ('<link rel="canonical" href="javascript:alert(1)">', "url", None),
        ("<!-- saved from url=(0024)https://a.example/saved -->", "url", "https://a.example/saved"),
        ('<meta property="og:title" content="Talks go on">', "title", "Talks go on"),
        ("<title>Some page</title>", "title", HEADLINE),
    ],
)
def test_what_a_page_says_about_itself(head: str, field: str, value: object) -> None:
    assert getattr(page(html(head)), field) == value


def test_a_canonical_path_is_joined_to_where_the_page_was_saved_from() -> None:
    head = '<!-- saved from url=(0024)https://a.example/saved?x=1 --><link rel=canonical href="/talks/1">'
    assert page(html(head)).url == "https://a.example/talks/1"


def test_the_name_of_the_site_is_taken_off_the_title() -> None:
    site = '<meta property="og:site_name" content="The Courier">'
    head = f'<meta property="og:title" content="Talks go on | The Courier">{site}'
    assert page(html(head)).title == "Talks go on"


def test_times_count_only_where_they_agree() -> None:
    one = '<time datetime="2025-02-13T10:00">Thursday</time>'
    assert page(html(tail=f"<p>{one}</p>")).published == DAY
    assert page(html(tail=f'<p>{one}<time datetime="2025-02-14">Friday</time></p>')).published is None


def test_quotes_lists_and_tables_stay_recognisable() -> None:
    tail = (
        "<blockquote><p>We met and we talked about all that there was to talk about.</p><p>Jane Doe</p></blockquote>"
        "<ul><li>one thing that they agreed</li><li>another <b>thing</b></li></ul>"
        "<table><tr><td>Geneva</td><td>Tuesday</td></tr></table><p>A line<br>and the next of the same paragraph.</p>"
    )
    text = page(html(tail=tail)).text
    assert "> We met and we talked about all that there was to talk about.\n>\n> Jane Doe\n" in text
    assert "- one thing that they agreed\n- another thing\n" in text
    assert "Geneva | Tuesday" in text
    assert "A line\nand the next of the same paragraph." in text


PAID = linked(NEWS | {"isAccessibleForFree": "False"})
AT_LENGTH = tuple(f"{line} It was point {n} of those of that day." for n in range(4) for line in ARTICLE)


def test_a_page_that_is_not_free_and_not_long_is_read_with_a_warning() -> None:
    (warning,) = page(html(PAID, AT_LENGTH)).warnings
    assert "paywall" in warning
    assert page(html(PAID, AT_LENGTH * 2)).warnings == ()


@pytest.mark.parametrize(
    ("head", "last"),
    [(PAID, "They went on."), ("", "Subscribe to continue reading."), ("", "Already a subscriber? Log in.")],
)
def test_a_page_with_what_stands_before_a_paywall_alone_is_refused(head: str, last: str) -> None:
    with pytest.raises(BadValue, match=r"a\.html holds only the beginning .* paste it") as refusal:
        page(html(head, (*ARTICLE, last)))
    assert refusal.value.status == 422


def test_a_page_that_holds_little_more_than_a_notice_is_read_with_a_warning() -> None:
    (warning,) = page("<html><body><p>Please turn on JavaScript to read this page.</p></body></html>").warnings
    assert "Little text" in warning


def test_markup_in_fields_is_text() -> None:
    attack = "<img src=x onerror=alert(1)>"
    escaped = attack.replace("<", "&lt;")
    found = page(html(f'<meta property="og:title" content="{escaped}">', (*ARTICLE, escaped)))
    assert found.title == attack
    assert attack in found.text


@pytest.mark.parametrize("source", ["<html></html>", "<!doctype html>", "<html><body><nav></nav></body></html>"])
def test_a_page_without_an_article_is_refused(source: str) -> None:
    with pytest.raises(BadValue, match=r"a\.html"):
        page(source)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1252"])
def test_pages_are_read_in_their_encoding(encoding: str) -> None:
    source = html().replace("charset=utf-8", f"charset={'utf-8' if 'utf' in encoding else encoding}")
    assert read(source.encode(encoding), "a.html", LIMITS).text == "\n\n".join([HEADLINE, *ARTICLE]) + "\n"


def test_a_page_that_declares_another_encoding_than_its_own_is_read_as_what_it_is() -> None:
    source = html().replace("charset=utf-8", "charset=iso-8859-1")
    assert ARTICLE[1] in read(source.encode("utf-8"), "a.html", LIMITS).text


def test_a_page_saved_as_one_file_is_read_with_its_address() -> None:
    found = read(mhtml(html(linked(NEWS))), "a.mhtml", LIMITS)
    assert found.text == "\n\n".join([HEADLINE, *ARTICLE]) + "\n"
    assert (found.url, found.published, found.title) == ("https://news.example/geneva", DAY, HEADLINE)


def test_a_saved_page_that_was_cut_off_before_its_text_is_refused() -> None:
    with pytest.raises(BadValue, match=r"a\.mhtml"):
        read(mhtml(html())[:420], "a.mhtml", LIMITS)


def test_the_works_that_a_page_cites_become_its_references() -> None:
    cited = ["https://a.example/1", {"@type": "WebPage", "url": "https://b.example/2"}]
    found = page(html(head=linked({"@type": "NewsArticle", "headline": HEADLINE, "citation": cited})))
    assert found.references == ("https://a.example/1", "https://b.example/2")
