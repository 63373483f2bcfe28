"""What a page says when there is nothing to show, nothing known, or nothing that works; and how sure an event is."""

import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, expect

from tests.browser.conftest import Reader, ReaderMaker
from tests.browser.serving import serving
from tests.browser.test_pages import RULES
from tests.web.stories import filled

pytestmark = pytest.mark.browser

NOTHING = "/?actor=donald-trump&actor=envoy-1&kind=call"
"""Nobody called with the envoy: without the kind there is still nothing, without either person there is something."""


@pytest.mark.parametrize("javascript", [True, False])
def test_nothing_found_offers_the_removal_that_helps_most_and_keeps_its_word(
    readers: ReaderMaker, javascript: bool
) -> None:
    page = readers(java_script_enabled=javascript).open(NOTHING)
    expect(page.locator(".empty")).to_contain_text("matches Donald Trump, Envoy Number 1 and Calls together")
    offer = page.locator(".empty a")
    named = re.fullmatch(r"Without Envoy Number 1: (\d+) events", offer.inner_text())
    assert named
    offer.click()
    expect(page).to_have_url(re.compile(r"/\?actor=donald-trump&kind=call$"))
    expect(page.locator(".count")).to_contain_text(f"{named[1]} events")


@pytest.mark.parametrize(("scheme", "locale"), [("light", "en"), ("dark", "uk")])
@pytest.mark.parametrize("path", [NOTHING, "/?view=quotes&q=nowhere", "/actors/donald-tramp", "/?from=never"])
def test_axe_finds_nothing_where_nothing_is_found(readers: ReaderMaker, path: str, scheme: str, locale: str) -> None:
    reader = readers(color_scheme=scheme, locale=locale)
    page = reader.open(path)
    assert page.get_attribute("html", "lang") == locale
    found = Axe().run(page, options=RULES).response["violations"]
    assert [(each["id"], each["nodes"][0]["html"]) for each in found] == []
    reader.complaints[:] = [text for text in reader.complaints if not re.search("404|422", text)]


@pytest.mark.parametrize("path", ["/actors/donald-tramp", "/topics/cease", "/?actor=donald-tramp&kind=call"])
def test_an_unknown_name_offers_near_ones_that_lead_on(readers: ReaderMaker, path: str) -> None:
    reader = readers(java_script_enabled=False)
    page = reader.open(path)
    expect(page.locator("h1")).to_have_text("There is nothing under this address")
    page.locator("main .chip").first.click()
    expect(page.locator("h1")).to_contain_text(re.compile("Donald Trump|Ceasefire"))
    if "?" in path:
        expect(page).to_have_url(re.compile(r"/\?actor=donald-trump&kind=call$"))
    reader.complaints[:] = [text for text in reader.complaints if "404" not in text]


@pytest.mark.parametrize(("locale", "words"), [("en", "Something broke"), ("uk", "Щось зламалося")])
def test_a_page_says_so_when_the_database_is_broken_under_a_running_server(
    chromium: Browser, tmp_path: Path, locale: str, words: str
) -> None:
    settings = filled(tmp_path)
    with serving(settings) as address:
        reader = Reader(chromium.new_context(locale=locale), address)
        page = reader.open("/")
        expect(page.locator("[data-event]").first).to_be_visible()
        for file in tmp_path.glob("parley.sqlite*"):
            file.write_bytes(b"no database any more" * 400)
        answer = page.goto(f"{address}/?kind=call")
        assert answer
        assert answer.status == 500
        expect(page.locator("h1")).to_have_text(words)
        assert "default-src" in answer.headers["content-security-policy"]
        found = Axe().run(page, options=RULES).response["violations"]
        assert [each["id"] for each in found] == []
        assert reader.strangers == []
        reader.context.close()


def test_cards_and_the_page_of_an_event_say_in_words_how_it_is_known(reader: Reader) -> None:
    page = reader.open("/?kind=call")
    call = page.locator("#e-event-1")
    expect(call.locator(".badge")).to_have_text("Sources differ")
    expect(call.locator(".foot")).to_contain_text("2 sources")
    page.goto(f"{reader.address}/events/event-1")
    expect(page.locator(".facts")).to_contain_text("Sources differ")
    page.locator(".facts a.badge").click()
    expect(page.locator("#differ:target li").first).to_be_visible()
    page.goto(f"{reader.address}/events/event-2")
    expect(page.locator(".facts .badge")).to_have_text("One source")
    page.goto(f"{reader.address}/?status=planned")
    expect(page.locator(".event.planned .badge").first).to_have_text("Announced; outcome not in these sources")
    expect(page.locator(".event.planned .foot").first).to_contain_text("One source")


@pytest.mark.parametrize(
    ("facet", "words", "address"),
    [
        ("marks-dated", "With a known day", "dated=1"),
        ("marks-differ", "Sources differ", "differ=1"),
        ("marks-sources", "One source", "sources=1"),
        ("publisher-the-kyiv-ledger", "Told by The Kyiv Ledger", "publisher=the-kyiv-ledger"),
    ],
)
def test_how_it_is_known_and_who_told_it_are_filters_with_their_numbers(
    reader: Reader, facet: str, words: str, address: str
) -> None:
    page = reader.open("/?order=newest")
    link = page.locator(f"#f-{facet}")
    promised = link.locator(".n").inner_text()
    link.click()
    expect(page).to_have_url(re.compile(rf"/\?{address}&order=newest$"))
    expect(page.locator(".chips.active")).to_contain_text(words)
    expect(page.locator(".count")).to_have_text(re.compile(rf"^{promised} event"))


def test_whom_one_view_quotes_is_a_filter_of_the_list_too(reader: Reader) -> None:
    page = reader.open("/?speaker=vladimir-putin")
    expect(page.locator("h1")).to_have_text("Vladimir Putin quoted")
    expect(page.locator("[data-event]")).to_have_count(1)
    expect(page.locator(".chips.active .chip").first).to_contain_text("Vladimir Putin quoted")
