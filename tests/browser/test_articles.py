"""An article in a browser: where it was printed first, its reprints folded, its marks, and how much of it is shown."""

from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest
from playwright.sync_api import expect

from app.db import make_engine, writing
from app.editing.accounts import create_account
from app.migrations import migrate
from app.settings import Settings
from tests.browser.conftest import ReaderMaker
from tests.browser.serving import serving
from tests.timeline.collection import add_article, add_cast, add_event, add_mention, add_quote

pytestmark = pytest.mark.browser

CITED = "Donald Trump and Vladimir Putin spoke by phone on 12 February."
SAID = "Our teams start today,"
BETWEEN = "The hall in which the reporters waited was cold."
WIRE = f"{CITED}\n\n{BETWEEN}\n\n“{SAID}” Mr. Trump said."
PASSWORD = "a long enough password"


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """A call that one article tells and two others print again; readers are shown passages only."""
    settings = Settings(data_dir=tmp_path_factory.mktemp("told"), seeds="off", article_text="passages")
    migrate(settings.url)
    engine = make_engine(settings.url)
    with writing(engine) as session:
        add_cast(session)
        both = {"donald-trump": "participant", "vladimir-putin": "participant"}
        call = add_event(session, actors=both)
        first = add_article(session, WIRE, title="Presidents speak")
        told = add_mention(session, first, call, CITED, date="2025-02-12", basis="stated", actors=both)
        add_quote(session, told, SAID, "donald-trump")
        for title, publisher in (("Leaders talk", "The Gazette"), ("A call is made", "The Tribune")):
            again = add_article(
                session, WIRE, title=title, publisher=publisher, published=date(2025, 2, 14), reprint_of=first
            )
            add_mention(session, again, call, CITED, date="2025-02-12", basis="stated", actors=both)
    create_account(engine, "olena", PASSWORD, now=datetime.now(UTC))
    engine.dispose()
    return settings


@pytest.fixture(scope="module")
def site(told: Settings) -> Iterator[str]:
    with serving(told) as address:
        yield address


@pytest.mark.parametrize("scripted", [True, False])
def test_reprints_are_one_source_and_folded_under_it(readers: ReaderMaker, site: str, scripted: bool) -> None:
    page = readers(site, java_script_enabled=scripted).open("/")
    expect(page.locator(".count")).to_contain_text("1 event, 1 quote from 1 article")
    expect(page.locator(".event .foot")).to_contain_text("One source")
    page.goto(f"{site}/events/event-1")
    expect(page.locator(".facts")).to_contain_text("1 independent article")
    expect(page.locator("#sources .evidence")).to_have_count(1)
    folded = page.locator("#sources .reprints")
    expect(folded.locator("a").first).to_be_hidden()
    folded.get_by_text("2 reprints").click()
    expect(folded.locator("li a")).to_have_text(["Leaders talk", "A call is made"])
    folded.locator("li a").first.click()
    expect(page.locator("h1")).to_have_text("Leaders talk")
    expect(page.locator(".warning").first).to_contain_text("This is a reprint of Presidents speak")
    page.get_by_role("link", name="Presidents speak").click()
    expect(page.locator("h1")).to_have_text("Presidents speak")


def test_an_article_and_each_source_lead_to_the_original_address(readers: ReaderMaker, site: str) -> None:
    page = readers(site).open("/events/event-1")
    for path, part, name in (
        ("/events/event-1", "#sources .foot a", "Original: Presidents speak"),
        ("/articles/article-1", ".count a", "Original address"),
    ):
        page.goto(site + path)
        link = page.locator(part).last
        expect(link).to_have_text(name)
        expect(link).to_have_attribute("href", "https://news.example/1")
        assert {"noopener", "noreferrer"} <= set((link.get_attribute("rel") or "").split())


def test_by_the_setting_readers_see_the_cited_passages_and_nothing_else(readers: ReaderMaker, site: str) -> None:
    page = readers(site).open("/articles/article-1")
    expect(page.locator(".warning")).to_have_text("Only the passages that are cited on the timeline are shown here.")
    paper = page.locator(".paper")
    expect(paper).to_contain_text(CITED)
    expect(paper).to_contain_text(SAID)
    for path in (
        "/articles/article-1",
        "/events/event-1",
        "/?q=reporters",
        "/?q=hall",
        "/timeline.json",
        "/timeline.md",
    ):
        assert "waited was cold" not in page.request.get(site + path).text(), path
    page.goto(f"{site}/events/event-1")
    page.locator("#sources .foot a", has_text="Show in the article").click()
    expect(page.locator(".cited").first).to_be_in_viewport()
    assert "".join(page.locator(".cited").all_text_contents()) == CITED


def test_who_is_logged_in_reads_the_article_whole(readers: ReaderMaker, site: str) -> None:
    page = readers(site).open("/login?next=/articles/article-1")
    page.fill("#name", "olena")
    page.fill("#password", PASSWORD)
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Presidents speak")
    expect(page.locator(".paper")).to_contain_text(BETWEEN)
    expect(page.locator(".warning")).to_have_count(0)


def test_every_mark_leads_to_what_it_became_and_each_kind_can_be_taken_off(readers: ReaderMaker) -> None:
    page = readers(viewport={"width": 1280, "height": 900}).open("/articles/article-1")
    for layer, leads, off in (
        ("event", "/events/", "backgroundColor"),
        ("quote", "/events/", "backgroundColor"),
        ("person", "/?actor=", "textDecorationLine"),
        ("date", "/events/", "borderBottomStyle"),
    ):
        runs = page.locator(f".paper .m-{layer}")
        if layer == "date" and not runs.count():
            continue
        assert all(leads in str(href) for href in runs.evaluate_all("all => all.map(run => run.getAttribute('href'))"))
        style = f"run => getComputedStyle(run).{off}"
        run = runs.last
        marked = run.evaluate(style)
        page.uncheck(f"#marks-{layer}")
        assert run.evaluate(style) != marked, layer
        page.check(f"#marks-{layer}")
