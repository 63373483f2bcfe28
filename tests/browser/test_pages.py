"""Each page in a browser: nothing serious for axe, nothing wider than the screen, nothing refused by the policy."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.conftest import Reader, ReaderMaker

pytestmark = pytest.mark.browser

PAGES = (
    "/",
    "/?actor=donald-trump&topic=ceasefire",
    "/?view=compact",
    "/?view=lanes",
    "/?view=quotes",
    "/?q=sign",
    "/?actor=keir-starmer&actor=nato&actor=vladimir-putin",
    "/filters/actor?topic=ceasefire",
    "/events/event-1",
    "/events/event-2",
    "/articles/article-1",
    "/actors",
    "/actors/donald-trump",
    "/topics",
    "/topics/ceasefire",
    "/compare",
    "/compare?topic=ceasefire",
    "/compare?actor=donald-trump&side=russia&topic=ceasefire",
    "/about",
    "/docs",
    "/changes",
    "/changes?since=1",
    "/embed?kind=call",
    "/embed?view=lanes",
)
RULES = {"resultTypes": ["violations"]}


@pytest.mark.parametrize("locale", ["en", "uk"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing(readers: ReaderMaker, path: str, scheme: str, locale: str) -> None:
    page = readers(color_scheme=scheme, locale=locale, viewport={"width": 1280, "height": 900}).open(path)
    assert page.get_attribute("html", "lang") == locale
    found = Axe().run(page, options=RULES).response["violations"]
    assert [(each["id"], each["nodes"][0]["html"]) for each in found] == []


@pytest.mark.parametrize("locale", ["en", "uk"])
@pytest.mark.parametrize("width", [320, 360, 800, 1280])
def test_nothing_is_wider_than_the_screen(readers: ReaderMaker, width: int, locale: str) -> None:
    reader = readers(viewport={"width": width, "height": 700}, locale=locale)
    for path in PAGES:
        page = reader.open(path)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
        page.close()


@pytest.mark.parametrize(
    "path",
    [
        "/nothing-here",
        "/?actor=nobody-at-all",
        "/?from=yesterday",
        "/events/no-such-event",
        "/actors/donald-tramp",
        "/topics/cease",
    ],
)
def test_a_refusal_is_a_whole_page(readers: ReaderMaker, path: str) -> None:
    reader = readers()
    page = reader.open(path)
    found = Axe().run(page, options=RULES).response["violations"]
    assert [(each["id"], each["nodes"][0]["html"]) for each in found] == []
    expect(page.locator("main a", has_text="To the whole timeline")).to_be_visible()
    reader.complaints[:] = [text for text in reader.complaints if not re.search("404|422", text)]


def test_from_an_event_to_its_passage_without_javascript(readers: ReaderMaker) -> None:
    page = readers(java_script_enabled=False).open("/")
    page.click("text=Trump and Putin speak by phone")
    page.locator("#sources a", has_text="Show in the article").first.click()
    cited = page.locator(":target")
    expect(cited).to_have_count(1)
    expect(cited).to_contain_text("the two presidents")


def test_a_cited_span_is_shown_whole(reader: Reader) -> None:
    page = reader.open("/events/event-1")
    page.locator("#sources a", has_text="Show in the article").first.click()
    page.locator(".cited").first.wait_for()
    marked = "".join(page.locator(".cited").all_text_contents())
    assert marked == "the two presidents spoke by phone"


def test_marks_can_be_taken_off(reader: Reader) -> None:
    page = reader.open("/articles/article-1")
    run = page.locator(".paper .m-event").first
    colour = "run => getComputedStyle(run).backgroundColor"
    assert run.evaluate(colour) != "rgba(0, 0, 0, 0)"
    page.uncheck("#marks-event")
    assert run.evaluate(colour) == "rgba(0, 0, 0, 0)"


def test_the_timeline_reads_as_lists_with_dates_under_headings(reader: Reader) -> None:
    tree = reader.open("/").locator("#events").aria_snapshot()
    assert 'heading "February 2025' in tree
    assert "- time: 12 Wed" in tree
    assert re.search(r"- listitem:\n\s+- article", tree)


def test_print_leaves_the_controls_out(reader: Reader) -> None:
    page = reader.open("/")
    page.emulate_media(media="print")
    for part in (".search", "#filters", ".density", ".actions"):
        expect(page.locator(part).first).to_be_hidden()
    expect(page.locator("h1")).to_be_visible()


def test_a_refusal_is_printed_without_its_buttons(reader: Reader) -> None:
    page = reader.open("/actors/donald-tramp")
    reader.complaints.clear()
    page.emulate_media(media="print")
    expect(page.locator(".error .lede")).to_be_visible()
    expect(page.locator(".error .button")).to_be_hidden()


def test_the_list_of_people_can_be_narrowed(reader: Reader) -> None:
    page = reader.open("/actors")
    page.fill("[data-filter]", "zelen")
    expect(page.locator(".entries li:visible")).to_have_count(1)
    expect(page.locator("h2:visible")).to_have_text(["Ukraine"])
    page.click("text=Volodymyr Zelenskyy")
    expect(page.locator("h1")).to_have_text("Volodymyr Zelenskyy")


def test_from_an_event_to_its_person_and_on_to_all_their_events(readers: ReaderMaker) -> None:
    for javascript in (True, False):
        page = readers(java_script_enabled=javascript).open("/events/event-1")
        page.locator(".facts .chip", has_text="Donald Trump").click()
        expect(page.locator("h1")).to_have_text("Donald Trump")
        shown = page.locator(".actions a.primary")
        total = (shown.text_content() or "").split()[1]
        shown.click()
        expect(page.locator(".count")).to_contain_text(f"{total} events")


def test_a_bar_on_the_page_of_a_person_leads_to_the_timeline(reader: Reader) -> None:
    page = reader.open("/actors/donald-trump")
    page.locator(".density a:has(.hit)").nth(3).click()
    expect(page.locator("#events")).to_be_visible()
    assert "/?actor=donald-trump&from=" in page.url


@pytest.mark.parametrize("path", ["/actors/donald-trump", "/topics/ceasefire"])
def test_on_a_phone_the_latest_events_of_a_page_have_their_dates(phone: Reader, path: str) -> None:
    page = phone.open(path)
    latest = page.locator("section", has=page.locator("#latest")).locator(".line")
    for line in latest.all():
        expect(line.locator(".when")).to_be_visible()
    page.goto(f"{phone.address}/?view=compact")
    expect(page.locator(".day > time").first).to_be_visible()
    expect(page.locator(".day .when").first).to_be_hidden()
