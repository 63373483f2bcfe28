"""Lanes in a browser: the card under pointer and focus, a walk with the keys, the table, and a link that lasts."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Reader, ReaderMaker

pytestmark = pytest.mark.browser

TWO = "/?actor=donald-trump&actor=vladimir-putin&view=lanes"


def events(page: Page) -> list[str]:
    """The addresses of the events that are drawn, in order."""
    return list(page.locator(".columns a").evaluate_all("links => links.map(link => link.getAttribute('href'))"))


def column(page: Page, title: str) -> Locator:
    """The column of an event, which is called what its row of the table says."""
    return page.get_by_role("link", name=title, exact=False).and_(page.locator(".columns a"))


def tab_to(page: Page, target: Locator, key: str = "Tab") -> None:
    """Go on with the key until the target has the focus."""
    for _step in range(150):
        if target.evaluate("each => each === document.activeElement"):
            return
        page.keyboard.press(key)
    raise AssertionError(f"no way to {target} by {key}")


def test_the_pointer_on_a_column_shows_the_card_of_its_event(reader: Reader) -> None:
    page = reader.open("/?view=lanes&from=2025-02-01&to=2025-03-31")
    card = page.locator("[data-lane-card]")
    expect(card).to_be_hidden()
    column(page, "Trump and Putin speak by phone").hover()
    expect(card).to_be_visible()
    expect(card).to_contain_text("Trump and Putin speak by phone")
    expect(card).to_contain_text("Donald Trump")
    card.locator("h3 a").hover()
    expect(card).to_be_visible()
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    page.locator(".columns a").nth(2).hover()
    expect(card).to_be_visible()
    page.locator("h1").hover()
    expect(card).to_be_hidden()


def test_a_card_put_away_with_escape_stays_away_until_the_pointer_moves(reader: Reader) -> None:
    page = reader.open("/?view=lanes&from=2025-02-01&to=2025-03-31")
    card = page.locator("[data-lane-card]")
    box = page.locator(".columns a").nth(3).bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + 40
    page.mouse.move(x, y)
    expect(card).to_be_visible()
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    told_again = f"new PointerEvent('pointerover', {{bubbles: true, clientX: {x}, clientY: {y}}})"
    page.evaluate(f"document.elementFromPoint({x}, {y}).dispatchEvent({told_again})")
    expect(card).to_be_hidden()
    page.mouse.move(x, y + 300)
    page.mouse.move(x, y + 1)
    expect(card).to_be_visible()


def test_the_card_stays_on_the_screen_and_in_the_page(reader: Reader) -> None:
    page = reader.open("/?view=lanes")
    for number in (0, 20, 149):
        page.locator(".columns a").nth(number).focus()
        box = page.locator("[data-lane-card]").bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 1280


def test_arrows_walk_along_time_and_the_focus_shows_the_card(reader: Reader) -> None:
    page = reader.open("/?view=lanes&from=2025-02-01&to=2025-03-31")
    links = page.locator(".columns a")
    tab_to(page, links.first)
    card = page.locator("[data-lane-card] h3")
    expect(card).to_have_text("Trump and Putin speak by phone")
    page.keyboard.press("ArrowRight")
    expect(links.nth(1)).to_be_focused()
    expect(card).to_have_text("Munich Security Conference")
    page.keyboard.press("End")
    expect(links.last).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(links.last).to_be_focused()
    page.keyboard.press("ArrowLeft")
    expect(links.nth(links.count() - 2)).to_be_focused()
    page.keyboard.press("Home")
    expect(links.first).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/events/event-1$"))


def test_rows_and_events_are_one_stop_each_for_tab(reader: Reader) -> None:
    page = reader.open("/?view=lanes&from=2025-02-01&to=2025-03-31")
    tab_to(page, page.locator(".names a").first)
    page.keyboard.press("ArrowDown")
    expect(page.locator(".names a").nth(1)).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator(".columns a").first).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator("#lanes-table")).to_be_focused()


def test_the_single_keys_walk_the_lanes_too(reader: Reader) -> None:
    page = reader.open("/?view=lanes")
    page.keyboard.press("j")
    page.keyboard.press("j")
    expect(page.locator(".columns a").nth(1)).to_be_focused()
    page.keyboard.press("k")
    expect(page.locator(".columns a").nth(0)).to_be_focused()


def test_names_stay_while_the_drawing_is_scrolled(reader: Reader) -> None:
    page = reader.open("/?view=lanes")
    name = page.locator(".names li").first
    before = name.bounding_box()
    page.locator(".scroller").evaluate("box => { box.scrollLeft = 600; }")
    assert page.locator(".scroller").evaluate("box => box.scrollLeft") == 600
    assert name.bounding_box() == before
    expect(name).to_be_in_viewport()


def test_each_name_stands_at_the_height_of_its_row(reader: Reader) -> None:
    page = reader.open("/?view=lanes")
    heights = """() => {
        const middle = (box) => box.y + box.height / 2;
        const boxes = (all) => [...document.querySelectorAll(all)].map((each) => each.getBoundingClientRect());
        const middles = (all) => boxes(all).map(middle);
        const lanes = document.querySelector(".lane"), top = lanes.ownerSVGElement.getBoundingClientRect().y;
        const rows = [...lanes.getAttribute("d").matchAll(/M0 (\\d+)/g)].map(([, y]) => top + Number(y));
        return middles(".names li").map((y, at) => Math.abs(y - rows[at]));
    }"""
    assert max(page.evaluate(heights)) <= 1


def test_the_table_can_be_shown_and_tells_the_same(reader: Reader) -> None:
    page = reader.open("/?view=lanes")
    table = page.locator(".as-table")
    assert (table.bounding_box() or {"width": 0})["width"] <= 1
    page.check("#lanes-table")
    expect(table.locator("tbody tr")).to_have_count(page.locator(".columns a").count())
    assert (table.bounding_box() or {"width": 0})["width"] > 600
    drawn = events(page)
    assert table.locator("h3 a").evaluate_all("links => links.map(link => link.getAttribute('href'))") == drawn


def test_a_screen_reader_finds_the_table_with_headers(reader: Reader) -> None:
    tree = reader.open("/?view=lanes&from=2025-02-01&to=2025-03-31").locator("#events").aria_snapshot()
    assert 'columnheader "When"' in tree
    assert re.search(r'rowheader "Call Sources differ Trump and Putin speak by phone', tree)
    assert re.search(r'link "12 February 2025 Call Sources differ Trump and Putin speak by phone .*Donald Trump', tree)


@pytest.mark.parametrize("width", [320, 360])
def test_a_phone_gets_the_table_and_nothing_is_wider_than_it(readers: ReaderMaker, width: int) -> None:
    page = readers(viewport={"width": width, "height": 640}, has_touch=True).open("/?view=lanes")
    expect(page.locator(".drawing")).to_be_hidden()
    expect(page.locator(".as-table tbody tr").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert 'rowheader "' in page.locator("#events").aria_snapshot()
    page.locator(".as-table h3 a").first.tap()
    expect(page).to_have_url(re.compile("/events/"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_with_the_card_and_the_table_open(readers: ReaderMaker, scheme: str) -> None:
    page = readers(color_scheme=scheme, viewport={"width": 1280, "height": 900}).open("/?view=lanes")
    page.check("#lanes-table")
    page.locator(".columns a").nth(3).focus()
    expect(page.locator("[data-lane-card]")).to_be_visible()
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    assert [(each["id"], each["nodes"][0]["html"]) for each in found] == []


def test_without_javascript_nodes_are_links_and_the_table_can_be_shown(readers: ReaderMaker) -> None:
    page = readers(java_script_enabled=False, viewport={"width": 1280, "height": 900}).open("/")
    page.click("text=Lanes")
    expect(page).to_have_url(re.compile(r"/\?view=lanes$"))
    page.check("#lanes-table")
    expect(page.locator(".as-table tbody tr").first).to_be_visible()
    page.locator(".columns a").first.click()
    expect(page.locator("h1")).to_have_text("Trump and Putin speak by phone")


def test_paper_gets_the_table(reader: Reader) -> None:
    page = reader.open("/?view=lanes")
    page.emulate_media(media="print")
    expect(page.locator(".drawing")).to_be_hidden()
    box = page.locator(".as-table").bounding_box()
    assert box
    assert box["width"] > 600
    page.set_viewport_size({"width": 703, "height": 1000})  # a sheet of A4 between its margins
    row = page.locator(".as-table tbody tr").first
    tops = {round(cell.bounding_box()["y"]) for cell in row.locator(":is(td, th)").all()}  # type: ignore[index]
    assert len(tops) == 1
    assert page.evaluate("document.documentElement.scrollWidth") <= 703


def test_forced_colours_keep_nodes_and_ties_apart_from_the_paper(readers: ReaderMaker) -> None:
    page = readers(forced_colors="active", viewport={"width": 1280, "height": 900}).open("/?view=lanes")
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    for part, paint in ((".node:not(.held)", "fill"), (".node.held", "stroke"), (".tie", "stroke")):
        assert page.locator(part).first.evaluate(f"each => getComputedStyle(each).{paint}") != paper


def test_a_filter_on_the_lanes_keeps_them_and_a_row_narrows(reader: Reader) -> None:
    page = reader.open("/?view=lanes")
    page.click("#f-kind-call")
    expect(page).to_have_url(re.compile(r"/\?kind=call&view=lanes$"))
    promised = page.inner_text("#f-actor-vladimir-putin .n")
    page.locator(".names a", has_text="Vladimir Putin").click()
    expect(page).to_have_url(re.compile(r"/\?actor=vladimir-putin&kind=call&view=lanes$"))
    expect(page.locator(".columns a")).to_have_count(int(promised))


def test_by_keys_alone_from_the_front_page_to_a_shared_lanes_view_of_two(readers: ReaderMaker) -> None:
    reader = readers(viewport={"width": 1280, "height": 900}, permissions=["clipboard-read", "clipboard-write"])
    page = reader.open("/")
    skip = page.locator(".skip", has_text="Skip to the filters")
    tab_to(page, skip)
    page.keyboard.press("Enter")
    for slug, address in (("donald-trump", r"/\?actor=donald-trump$"), ("vladimir-putin", r"&actor=vladimir-putin$")):
        tab_to(page, page.locator(f"#f-actor-{slug}"))
        page.keyboard.press("Enter")
        expect(page).to_have_url(re.compile(address))
        expect(page.locator(".htmx-request")).to_have_count(0)
    tab_to(page, page.locator(".switch a", has_text="Lanes"), "Shift+Tab")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(re.escape(TWO) + "$"))
    expect(page.locator(".columns a").first).to_be_visible()
    tab_to(page, page.locator("#share > summary"))
    page.keyboard.press("Enter")
    tab_to(page, page.locator("[data-copy='share-link']"))
    page.keyboard.press("Enter")
    expect(page.locator("#announcement")).to_have_text("Copied")
    link = page.evaluate("navigator.clipboard.readText()")
    assert link == reader.address + TWO
    drawn = events(page)
    assert drawn
    for scripted in (True, False):
        fresh = readers(viewport={"width": 1280, "height": 900}, java_script_enabled=scripted)
        assert events(fresh.open(link.removeprefix(fresh.address))) == drawn


def test_after_a_filter_the_keys_and_the_card_work_as_before(reader: Reader) -> None:
    page = reader.open("/?view=lanes")
    page.locator(".columns a").nth(2).hover()
    page.click("#f-kind-call")
    expect(page).to_have_url(re.compile(r"/\?kind=call&view=lanes$"))
    expect(page.locator(".htmx-request")).to_have_count(0)
    links, card = page.locator(".columns a"), page.locator("[data-lane-card]")
    expect(page.locator(".columns a[tabindex='0']")).to_have_count(1)
    links.first.focus()
    page.keyboard.press("ArrowRight")
    expect(links.nth(1)).to_be_focused()
    expect(card).to_be_visible()
    expect(card).to_contain_text("Call")


def test_back_and_forward_between_the_list_and_the_lanes(reader: Reader) -> None:
    page = reader.open("/?kind=call")
    page.click(".switch a:has-text('Lanes')")
    expect(page.locator(".drawing")).to_be_visible()
    drawn = events(page)
    page.click(".switch a:has-text('List')")
    expect(page.locator(".event").first).to_be_visible()
    expect(page.locator(".drawing")).to_have_count(0)
    page.go_back()
    expect(page.locator(".drawing")).to_be_visible()
    assert events(page) == drawn
    page.go_back()
    expect(page.locator(".event").first).to_be_visible()
    page.go_forward()
    expect(page.locator(".drawing")).to_be_visible()
    expect(page.locator(".scroller")).to_have_css("overflow-x", "auto")
