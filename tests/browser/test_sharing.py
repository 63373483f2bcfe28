"""The share panel, the frame on another site, and the paper, in a real browser."""

import re
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Reader, ReaderMaker

pytestmark = pytest.mark.browser


@pytest.fixture
def elsewhere() -> Iterator[tuple[str, dict[str, str]]]:
    """The address of a server on another origin, and the pages that it serves by path."""
    pages: dict[str, str] = {}

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(pages.get(self.path, "").encode())

        def log_message(self, format: str, *args: object) -> None: ...

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}", pages
    server.shutdown()
    server.server_close()


def test_the_code_of_the_panel_shows_the_view_on_another_site(
    readers: ReaderMaker, elsewhere: tuple[str, dict[str, str]]
) -> None:
    reader, (there, pages) = readers(), elsewhere
    page = reader.open("/?kind=call&status=planned")
    page.click("#share > summary")
    pages["/"] = page.locator("#share-frame").input_value()
    total = page.locator("[data-event]").count()
    page.goto(there + "/")
    frame = page.frame_locator("iframe")
    expect(frame.locator("[data-event]")).to_have_count(total)
    with reader.context.expect_page() as opened:
        frame.locator("h3 a").first.click()
    opened.value.wait_for_load_state()
    assert opened.value.url.startswith(f"{reader.address}/events/")
    assert page.url == there + "/"
    reader.strangers.clear()
    reader.complaints[:] = [text for text in reader.complaints if "favicon" not in text]


def test_no_other_page_of_ours_is_shown_in_a_frame(readers: ReaderMaker, elsewhere: tuple[str, dict[str, str]]) -> None:
    reader, (there, pages) = readers(), elsewhere
    pages["/"] = f'<iframe src="{reader.address}/?kind=call"></iframe>'
    page = reader.context.new_page()
    page.goto(there + "/")
    expect(page.frame_locator("iframe").locator("[data-event]")).to_have_count(0)
    assert any("frame-ancestors" in text for text in reader.complaints)
    reader.complaints.clear()
    reader.strangers.clear()


def test_the_panel_works_without_javascript(readers: ReaderMaker) -> None:
    page = readers(java_script_enabled=False).open("/?actor=donald-trump")
    page.click("#share > summary")
    expect(page.locator("#share-link")).to_have_value(re.compile(r"/\?actor=donald-trump$"))
    expect(page.locator("#share a", has_text="Calendar")).to_have_attribute("href", "/timeline.ics?actor=donald-trump")
    expect(page.locator("#share button:visible")).to_have_count(0)
    with page.expect_download() as started:
        page.locator("#share a", has_text="CSV").click()
    assert started.value.suggested_filename == "parley-donald-trump.csv"


def test_each_form_of_the_panel_comes_down_under_a_name_of_its_own(reader: Reader) -> None:
    page = reader.open("/?actor=donald-trump&topic=ceasefire")
    page.click("#share > summary")
    for label, ending, begins in (
        ("CSV", "parley-donald-trump-ceasefire.csv", "id,address,date"),
        ("JSON", "parley-donald-trump-ceasefire.json", "{"),
        ("Markdown", "parley-donald-trump-ceasefire.md", "# Donald Trump"),
    ):
        with page.expect_download() as started:
            page.locator("#share a[download]", has_text=label).click()
        assert started.value.suggested_filename == ending
        assert started.value.path().read_text(encoding="utf-8-sig").startswith(begins), label


def test_print_opens_what_prints(reader: Reader) -> None:
    page = reader.open("/")
    page.evaluate("window.print = () => { window.printed = true; }")
    page.click("#share > summary")
    page.click("[data-print]")
    assert page.evaluate("window.printed")


def test_copy_takes_the_citation(readers: ReaderMaker) -> None:
    reader = readers()
    reader.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = reader.open("/?actor=donald-trump")
    page.click("#share > summary")
    page.locator("[data-copy=share-cite]").click()
    expect(page.locator("#announcement")).to_have_text("Copied")
    assert "“Donald Trump”. Parley, http" in page.evaluate("navigator.clipboard.readText()")


def test_the_page_of_an_event_is_cited_with_its_title_its_days_and_its_version(readers: ReaderMaker) -> None:
    page = readers(permissions=["clipboard-read", "clipboard-write"]).open("/events/event-1")
    page.locator("#cite").get_by_role("button", name="Copy").click()
    expect(page.locator("#announcement")).to_have_text("Copied")
    cited = page.evaluate("navigator.clipboard.readText()")
    assert cited == page.locator("#cite-text").inner_text()
    for words in ("Trump and Putin speak by phone", page.url, "12 February 2025", "data version", "read on"):
        assert words in cited


@pytest.mark.parametrize("width", [320, 1280])
def test_the_open_panel_fits_the_screen(readers: ReaderMaker, width: int) -> None:
    page = readers(viewport={"width": width, "height": 640}).open("/?actor=donald-trump")
    page.click("#share > summary")
    box = page.locator("#share .panel").bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_paper_has_the_citation_and_whole_addresses_and_no_chrome(reader: Reader) -> None:
    page = reader.open("/?actor=donald-trump")
    expect(page.locator(".print-only")).to_be_hidden()
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    for part in (".search", "#filters", ".density", ".actions", ".footer", ".nav"):
        expect(page.locator(part).first).to_be_hidden()
    expect(page.locator(".print-only")).to_be_visible()
    expect(page.locator(".print-only")).to_contain_text(f"{reader.address}/?actor=donald-trump, data version")
    shown = page.locator(".event .foot a", has_text="source").first
    content = shown.evaluate("link => getComputedStyle(link, '::after').content")
    assert reader.address + "/events/" in content


@pytest.mark.parametrize(
    ("path", "link", "address"),
    [
        ("/?view=quotes", ".saying .from", "/articles/"),
        ("/?view=lanes&kind=call", ".as-table h3 a", "/events/"),
        ("/actors/donald-trump", ".entry .from", "/articles/"),
    ],
)
def test_on_paper_every_view_has_whole_addresses(reader: Reader, path: str, link: str, address: str) -> None:
    page = reader.open(path)
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    content = page.locator(link).first.evaluate("link => getComputedStyle(link, '::after').content")
    assert content.startswith(f'"{reader.address}{address}')


def test_on_paper_a_day_stays_with_its_events_and_a_passage_stays_marked(reader: Reader) -> None:
    for path, part, style, value in (
        ("/", ".day > time", "breakAfter", "avoid"),
        ("/topics/ceasefire", ".moment > .at", "breakAfter", "avoid"),
        ("/events/event-1", ".evidence mark", "printColorAdjust", "exact"),
        ("/", ".event .quote", "breakInside", "avoid"),
        ("/events/event-1", ".readout .quote", "breakInside", "avoid"),
    ):
        page = reader.open(path)
        page.emulate_media(media="print")
        assert page.locator(part).first.evaluate(f"part => getComputedStyle(part).{style}") == value, path


@pytest.mark.parametrize("width", [700, 1280])
def test_on_paper_an_address_stands_apart_from_its_link(readers: ReaderMaker, width: int) -> None:
    page = readers(viewport={"width": width, "height": 900}).open("/events/event-1")
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    link = page.locator("#sources .foot a").first
    style = link.evaluate("link => { const s = getComputedStyle(link, '::after'); return [s.content, s.marginLeft]; }")
    assert "http://127.0.0.1" in style[0]
    assert float(style[1].removesuffix("px")) > 3
    assert link.evaluate("link => getComputedStyle(link).display") == "block"
