"""Payloads in every field of every format and form, on every page of a real browser: none runs, none is markup."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote
from xml.etree.ElementTree import XML

import pytest
from markdown_it import MarkdownIt
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Dialog, Error, Locator, Page, Route, expect
from sqlmodel import col, select

from app.db import make_engine, reading
from app.editing.accounts import create_account
from app.migrations import migrate
from app.models import Actor, Article, Draft, Event, Topic
from app.settings import Settings
from tests.browser.addresses import addresses, led_to
from tests.browser.conftest import NOT_MOVED
from tests.browser.hostile import LINES, NOW, SHORT, hostile
from tests.browser.payloads import INERT, PAYLOADS
from tests.browser.serving import serving

pytestmark = pytest.mark.browser

SCAN = (Path(__file__).parent / "scan.js").read_text(encoding="utf-8")
EXPECTED = re.compile(rf"Failed to load resource: the server responded with a status of 4\d\d|{NOT_MOVED.pattern}")
"""A refusal is no fault, nor is a transition that the browser leaves out between two pages."""


class Watched:
    """A page of a browser that notes whatever a payload may bring about."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        self.address = address
        self.page: Page = context.new_page()
        self.noticed: list[str] = []
        self.shown = ""
        self.page.route("**/raw", self._fulfil)
        context.on("dialog", self._close)
        context.on("console", self._listen)
        context.on("weberror", lambda error: self._note(str(error.error)))
        context.on("request", lambda request: self._watch(request.url))
        context.on("page", lambda page: self.noticed.append(f"a window was opened: {page.url}"))

    def open(self, path: str) -> Page:
        """Opens an address and looks at what is there."""
        self.page.goto(self.address + path)
        self.look(path)
        return self.page

    def open_together(self, paths: Sequence[str]) -> list[str]:
        """Opens the pages at these addresses as one, without our scripts; returns their answers.

        What is no page may not be taken for one.
        """
        answers = [self.page.request.get(self.address + path) for path in paths]
        pages = [answer.text() for answer in answers if answer.headers["content-type"].startswith("text/html")]
        for answer in answers:
            headers = answer.headers
            assert headers["x-content-type-options"] == "nosniff", answer.url
            assert headers["content-type"].startswith("text/html") or not TAKEN.search(headers["content-type"])
        self.show("".join(f"{OUR_SCRIPT.sub('', page)}<p data-page>" for page in pages))
        self.look(" ".join(paths))
        assert self.page.locator("[data-page]").count() == len(pages), "something swallowed a page"
        return pages

    def look(self, where: str) -> None:
        """Looks at the page as it is now."""
        found = [*self.page.evaluate(SCAN), *self.noticed]
        assert found == [], where

    def show(self, html: str) -> None:
        """Opens a page that is made of this."""
        self.shown = f"<!doctype html><title>x</title>{html}"
        self.page.goto(self.address + "/raw")

    def _close(self, dialog: Dialog) -> None:
        if dialog.type == "beforeunload":  # the check page asks before what was refused is left
            dialog.accept()
            return
        self.noticed.append(f"dialog {dialog.message}")
        dialog.dismiss()

    def _fulfil(self, route: Route) -> None:
        route.fulfill(body=self.shown, content_type="text/html; charset=utf-8")

    def _listen(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self._note(message.text)

    def _note(self, text: str) -> None:
        if not EXPECTED.search(text):
            self.noticed.append(text)

    def _watch(self, url: str) -> None:
        if not url.startswith(self.address):
            self.noticed.append(f"request to {url}")


TAKEN = re.compile("html|svg|javascript")
"""What a browser would show or run."""
OUR_SCRIPT = re.compile(r'<script src="/static/[^"]*"[^>]*></script>')
TOGETHER = 12
"""So many answers of the server are looked at as one page: each is parsed by the browser, but the loading is saved."""


def sheaves(paths: Sequence[str]) -> Iterator[Sequence[str]]:
    """The addresses, some together."""
    yield from (paths[at : at + TOGETHER] for at in range(0, len(paths), TOGETHER))


@dataclass(frozen=True)
class Collection:
    """Where the collection is served, and what is in it."""

    address: str
    articles: list[str]
    plain: list[str]
    events: list[str]
    actors: list[str]
    topics: list[str]
    drafts: list[int]


@pytest.fixture(scope="module")
def collection(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Collection]:
    settings = hostile(tmp_path_factory.mktemp("hostile"))
    engine = make_engine(settings.url)
    with reading(engine) as session:
        found = {
            "articles": list(session.exec(select(Article.slug))),
            "plain": list(session.exec(select(Article.slug).where(Article.media_type == "text/plain"))),
            "events": list(session.exec(select(Event.slug).where(col(Event.merged_into).is_(None)))),
            "actors": list(session.exec(select(Actor.slug))),
            "topics": list(session.exec(select(Topic.slug))),
            "drafts": [each or 0 for each in session.exec(select(Draft.id))],
        }
    engine.dispose()
    with serving(settings) as address:
        yield Collection(address=address, **found)  # type: ignore[arg-type]


@pytest.fixture
def strict(chromium: Browser, collection: Collection) -> Iterator[Watched]:
    """A browser that holds the pages to their policy, and says so when one is broken."""
    context = chromium.new_context()
    yield Watched(context, collection.address)
    context.close()


@pytest.fixture
def lax(chromium: Browser, collection: Collection) -> Iterator[Watched]:
    """A browser that minds no policy: whatever is markup would run."""
    context = chromium.new_context(bypass_csp=True)
    yield Watched(context, collection.address)
    context.close()


def folded(text: str) -> str:
    """Text as a reader sees it, whatever white space and unprintable characters became."""
    return " ".join(text.replace("\x01", " ").split())


INDEXES = ("/", "/?view=compact", "/?view=lanes", "/?order=newest", "/actors", "/topics", "/changes", "/add", "/drafts")
RAW = (
    "<p>{}</p>",
    '<input value="{}">',
    "<input value='{}'>",
    '<a href="{}">x</a>',
    "<textarea>{}</textarea>",
    "<title>{}</title>",
    "<select><option>{}</option></select>",
    "<script>let a = '{}'</script>",
    '<script>let a = "{}"</script>',
    "<!-- {} -->",
    "<img alt={}>",
)
"""Where a page that escapes nothing would put them."""


def test_there_are_enough_payloads() -> None:
    assert len(set(PAYLOADS)) >= 60
    assert len(set(PAYLOADS) - INERT) >= 60


def test_what_looks_at_the_pages_sees_every_payload_that_is_not_escaped(lax: Watched) -> None:
    lax.page.route("**/*evil*/**", lambda route: route.abort())
    live = sorted(set(PAYLOADS) - INERT)
    assert [each for each in live if not any(_is_seen(lax, raw.replace("{}", each)) for raw in RAW)] == []


def _is_seen(lax: Watched, html: str) -> bool:
    lax.noticed.clear()
    try:
        lax.show(html)
        return bool(lax.page.evaluate(SCAN) or lax.noticed)
    except Error:  # it led away while it was looked at
        return True


def test_no_payload_is_markup_on_any_page_of_readers_and_editors(lax: Watched, collection: Collection) -> None:
    pages = addresses(vars(collection))
    answers = [answer for paths in sheaves(pages) for answer in lax.open_together(paths)]
    further = led_to(answers)
    assert {"view=compact", "view=lanes"} <= {pair for path in further for pair in path.partition("?")[2].split("&")}
    for paths in sheaves(further):
        lax.open_together(paths)


def test_no_payload_runs_on_a_page_of_each_kind(lax: Watched, collection: Collection) -> None:
    some = {name: [values[0], values[-1]] for name, values in vars(collection).items() if isinstance(values, list)}
    for path in (*INDEXES, *(path for path in addresses(some) if not _is_a_file(lax, path))):
        lax.open(path)


def _is_a_file(watched: Watched, path: str) -> bool:
    """Whether a browser shows no page at this address."""
    return not watched.page.request.get(watched.address + path).headers["content-type"].startswith("text/html")


def test_a_policy_that_is_kept_has_nothing_to_forbid(strict: Watched, collection: Collection) -> None:
    pages = (collection.articles[0], collection.plain[-1])
    for path in (
        *INDEXES,
        *(f"/articles/{slug}" for slug in pages),
        f"/drafts/{collection.drafts[0]}",
        "/actors/donald-trump",
    ):
        strict.open(path)
    for slug in collection.events:
        strict.open(f"/events/{slug}")


def test_every_payload_stands_in_its_article_word_for_word(strict: Watched, collection: Collection) -> None:
    shown = ""
    for slug in collection.plain:
        page = strict.open(f"/articles/{slug}")
        shown += " ".join(
            folded(" ".join(page.locator(part).all_text_contents())) + " " for part in (".paper", "h1", ".refs")
        )
    assert [payload for payload in PAYLOADS if folded(payload) not in shown] == []


FEED = "{http://www.w3.org/2005/Atom}"


def test_the_briefing_and_the_feed_are_harmless_wherever_they_are_shown(lax: Watched) -> None:
    briefing = lax.page.request.get(f"{lax.address}/timeline.md").text()
    entries = XML(lax.page.request.get(f"{lax.address}/timeline.atom").body()).iter(f"{FEED}content")
    shown = [MarkdownIt("commonmark", {"html": True}).render(briefing), *(entry.text or "" for entry in entries)]
    assert len(shown) > 1
    for html in shown:
        lax.show(html)
        lax.look(html)


@pytest.mark.parametrize("form", ["json", "csv", "md", "atom", "ics", "timelinejs.json"])
def test_no_other_form_can_be_taken_for_a_page(lax: Watched, form: str) -> None:
    headers = lax.page.request.get(f"{lax.address}/timeline.{form}").headers
    assert headers["x-content-type-options"] == "nosniff"
    assert not TAKEN.search(headers["content-type"])
    assert headers["content-security-policy"].startswith("default-src 'none'")


def test_what_htmx_and_scripts_put_into_a_page_is_text_too(lax: Watched, collection: Collection) -> None:
    page = lax.open("/")
    page.keyboard.press("Shift")
    page.wait_for_function("() => window.htmx")
    page.evaluate("window.mark = 1")
    for filter in ("#f-kind-call", "#f-actor-donald-trump", ".chips.active a >> nth=0"):
        page.click(filter)
        expect(page.locator(".htmx-request")).to_have_count(0)
        lax.look(filter)
    for text in SHORT:
        page.fill("#search", text)
        with page.expect_response(lambda answer: "q=" in answer.url and answer.status == 200):
            page.press("#search", "Enter")
        expect(page.locator(".htmx-request")).to_have_count(0)
        assert folded(page.input_value("#search")) == folded(text)
        lax.look(text)
    assert page.evaluate("window.mark") == 1


QUERIES = (
    "/?q={}",
    "/embed?q={}",
    "/?actor={}",
    "/?place={}",
    "/?publisher={}",
    "/?from={}",
    "/?{}=x",
    "/timeline.json?q={}",
    "/events/{}",
    "/articles/{}",
    "/actors/{}",
    "/topics/{}",
    "/drafts/{}",
    "/login?next=/{}",
    "/{}",
)


@pytest.mark.parametrize("query", QUERIES)
def test_no_part_of_an_address_is_markup(lax: Watched, query: str) -> None:
    paths = [query.replace("{}", quote(text, safe="")) for text in (SHORT if "q={}" in query else LINES)]
    lax.open(paths[0])
    lax.open_together(paths)


def test_the_form_to_add_shows_the_names_of_files_as_text(lax: Watched) -> None:
    page = lax.open("/add")
    names = [text.translate({0x2F: "∕", 0x5C: None, 0x22: None, 0x01: None, 0x202E: None}) for text in SHORT]
    files = [{"name": f"{name}.png", "mimeType": "image/png", "buffer": b"\x89PNG\r\n\x1a\n"} for name in names]
    page.set_input_files("#files", files)  # type: ignore[arg-type]
    page.click("main .submit button")
    expect(page.locator(".added.refused")).to_have_count(len(names), timeout=30_000)
    lax.look("files")
    shown = folded(page.inner_text("#outcomes"))
    assert [name for name in names if folded(name) not in shown] == []


@pytest.mark.parametrize("field", ["url", "published"])
def test_the_form_to_add_shows_what_it_refuses_as_text(lax: Watched, field: str) -> None:
    token = lax.open("/add").input_value("form.add [name=token]")
    answers = []
    for value in SHORT:
        sent: dict[str, Any] = {"token": token, "text": "A text of one sentence.", field: value}
        answer = lax.page.request.post(f"{lax.address}/add", multipart=sent, headers={"Origin": lax.address})
        assert '<p class="warning" role="alert"' in answer.text()
        answers.append(OUR_SCRIPT.sub("", answer.text()))
    lax.show("".join(answers))
    lax.look(field)


def test_what_is_typed_into_a_check_page_comes_back_as_text(lax: Watched, collection: Collection) -> None:
    page = lax.open(f"/drafts/{collection.drafts[0]}")
    card = page.locator("article.draft").first
    for at, text in enumerate(SHORT):
        card.locator("details.more-fields").evaluate("(each) => { each.open = true; }")
        card.locator("[name=title]").evaluate("(each, text) => { each.value = text; }", text)
        _sent(page, card.locator("[name=place]"), SHORT[at - 1])
        assert folded(card.locator("h2").inner_text()) == folded(text)
        lax.look(text)


def test_what_a_check_page_refuses_comes_back_as_text(lax: Watched, collection: Collection) -> None:
    page = lax.open(f"/drafts/{collection.drafts[0]}")
    everything = folded(" ".join(PAYLOADS))
    for name in ("date", "add_person"):
        _opened(page)
        field = page.locator(f"article.draft [name={name}]").first
        _sent(page, field, everything)
        expect(page.locator(".warning[role=alert]")).to_have_count(1)
        assert field.input_value() == everything
        lax.look(name)
    _opened(page)
    page.fill("#passage", everything)
    page.fill("#new-people", everything)
    page.click(".missed button")
    expect(page.locator(".warning[role=alert]")).to_have_count(1)
    assert (page.input_value("#passage"), page.input_value("#new-people")) == (everything, everything)
    lax.look("missed")
    _opened(page)
    for name in ("name", "office", "aliases"):
        page.fill(f"#actor-{name}", everything)
    page.select_option("#actor-side", "other")
    page.click("#newcomer button")
    expect(page.locator("#newcomer .warning[role=alert]")).to_have_count(1)
    assert page.input_value("#actor-office") == everything
    lax.look("newcomer")


def _opened(page: Page) -> None:
    page.reload()
    page.evaluate("for (const each of document.querySelectorAll('main details')) each.open = true")
    page.evaluate("for (const each of document.querySelectorAll('[maxlength]')) each.removeAttribute('maxlength')")


def _sent(page: Page, field: Locator, text: str) -> None:
    """Types into a field and leaves it, which saves it, and waits until the page is drawn anew."""
    page.evaluate("document.querySelector('[data-redraws]').classList.add('old')")
    field.fill(text)
    field.blur()
    expect(page.locator("[data-redraws].old")).to_have_count(0)


def test_what_is_typed_into_a_correction_comes_back_as_text(lax: Watched, collection: Collection) -> None:
    everything = folded(" ".join(PAYLOADS))
    page = lax.open(f"/events/{collection.events[-1]}/edit")
    for at in (0, 1):
        page.fill("[name=title]", SHORT[at])
        page.fill("[name=place]", SHORT[at + 1])
        page.click("section:has([name=title]) .submit button")
        assert folded(page.input_value("[name=title]")) == folded(SHORT[at])
        lax.look(SHORT[at])
    for field in ("date", "add_person", "address"):
        page.fill(f"[name={field}]", everything)
        page.click(f"section:has([name={field}]) .submit button")
        expect(page.locator(".warning[role=alert]")).to_have_count(1)
        lax.look(field)
        page = lax.open(f"/events/{collection.events[-1]}/edit")


def test_the_form_to_log_in_keeps_a_name_as_text(chromium: Browser, tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path, seeds="off")
    migrate(settings.url)
    engine = make_engine(settings.url)
    create_account(engine, "olena", "a long enough password", now=NOW)
    engine.dispose()
    with serving(settings) as address:
        watched = Watched(chromium.new_context(bypass_csp=True), address)
        page = watched.open("/login?next=/drafts")
        page.fill("#name", " ".join(PAYLOADS))
        page.fill("#password", PAYLOADS[0])
        page.click("main button")
        expect(page.locator(".warning[role=alert]")).to_be_visible()
        watched.look("login")
        assert page.input_value("#name") == " ".join(PAYLOADS).strip()
        page.context.close()
