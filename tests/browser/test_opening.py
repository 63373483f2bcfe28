"""A card opens in place: what its event's page says stands under its title, and the address says which one is open."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.conftest import Reader, ReaderMaker

pytestmark = pytest.mark.browser

CALL = "#e-event-1"


def begun(reader: Reader, path: str = "/") -> Page:
    """A page whose cards know how to open."""
    page = reader.open(path)
    expect(page.locator("#events .event h3 a[aria-expanded]").first).to_be_attached()
    return page


def title(page: Page, card: str = CALL) -> Locator:
    return page.locator(f"{card} h3 a").first


def opened(page: Page, card: str = CALL) -> Locator:
    return page.locator(f"{card} .opened")


@pytest.mark.parametrize("by", ["finger", "mouse", "keys"])
def test_who_opens_a_card_first_of_all_waits_for_what_opens_it(readers: ReaderMaker, by: str) -> None:
    page = readers(viewport={"width": 360, "height": 640}, has_touch=True).context.new_page()
    held: list[Route] = []
    page.route("**/card.js", lambda route: held.append(route))
    page.goto(readers.address)
    assert page.locator("script[src]").count() == 1
    page.evaluate("window.mark = 1")
    with page.expect_request("**/card.js"):
        if by == "keys":
            title(page).press("Enter")
        else:
            title(page).tap() if by == "finger" else title(page).click()
    page.wait_for_function("() => window.htmx")  # whatever else was fetched has come
    expect(opened(page)).to_have_count(0)
    held[0].continue_()
    expect(opened(page)).to_be_focused()
    expect(page).to_have_url(f"{readers.address}/{CALL}")
    assert page.evaluate("window.mark") == 1


def test_where_what_opens_a_card_does_not_come_the_link_leads_to_its_page(readers: ReaderMaker) -> None:
    reader = readers()
    page = reader.context.new_page()
    page.route("**/card.js", lambda route: route.abort())
    page.goto(readers.address)
    title(page).click()
    expect(page).to_have_url(re.compile("/events/event-1$"))
    expect(page.locator("h1")).to_have_text("Trump and Putin speak by phone")
    reader.complaints[:] = [text for text in reader.complaints if "ERR_FAILED" not in text]


def test_a_title_opens_its_card_where_it_stands_and_the_address_says_so(reader: Reader) -> None:
    page = begun(reader, "/?actor=donald-trump")
    page.evaluate("window.mark = 1")
    before = page.locator("[data-event]").count()
    title(page).click()
    for part in ("What each side said, in these sources", "Where this comes from"):
        expect(opened(page).get_by_role("heading", name=part)).to_be_visible()
    expect(opened(page).locator("#sources mark").first).to_have_text("the two presidents spoke by phone")
    expect(page).to_have_url(f"{reader.address}/?actor=donald-trump{CALL}")
    assert page.evaluate("window.mark") == 1
    assert page.locator("[data-event]").count() == before
    expect(page.locator(f"{CALL} > .summary")).to_be_hidden()


def test_the_focus_goes_into_the_opened_card_and_back_to_what_opened_it(reader: Reader) -> None:
    page = begun(reader)
    for link, inside in (
        (title(page), opened(page)),
        (page.locator(f"{CALL} > .foot a", has_text="2 sources"), page.locator(f"{CALL} #sources h2")),
        (page.locator(f"{CALL} > .foot a", has_text="What each side said"), page.locator(f"{CALL} #sides h2")),
    ):
        link.focus()
        page.keyboard.press("Enter")
        expect(inside).to_be_focused()
        expect(inside).to_be_in_viewport()
        expect(page.locator("#announcement")).to_have_text("Opened. Escape closes it.")
        expect(title(page)).to_have_attribute("aria-expanded", "true")
        page.keyboard.press("Escape")
        expect(link).to_be_focused()
        expect(link).to_be_in_viewport()
        expect(opened(page)).to_have_count(0)
        expect(page.locator("#announcement")).to_have_text("Closed.")
        expect(title(page)).to_have_attribute("aria-expanded", "false")
        expect(page).to_have_url(f"{reader.address}/")


def test_the_button_and_the_title_close_it_too(reader: Reader) -> None:
    page = begun(reader)
    for closing in (page.get_by_role("button", name="Close", exact=True), title(page)):
        title(page).click()
        expect(opened(page)).to_be_focused()
        closing.click()
        expect(opened(page)).to_have_count(0)
        expect(title(page)).to_be_focused()
    assert page.evaluate("history.length") == 3  # the empty tab, the view, the card: closing leaves no step behind


def test_back_closes_and_forward_opens_without_moving_the_page(reader: Reader) -> None:
    page = begun(reader)
    page.evaluate("window.mark = 1")
    title(page).click()
    expect(opened(page)).to_be_visible()
    page.go_back()
    expect(opened(page)).to_have_count(0)
    expect(title(page)).to_be_focused()
    expect(page).to_have_url(f"{reader.address}/")
    page.go_forward()
    expect(opened(page)).to_be_focused()
    expect(page).to_have_url(f"{reader.address}/{CALL}")
    assert page.evaluate("window.mark") == 1


def test_one_card_is_open_at_a_time_and_the_title_at_hand_stays_where_it_is(reader: Reader) -> None:
    page = begun(reader)
    title(page).click()
    expect(opened(page)).to_be_visible()
    far = page.locator("#events [data-event]").nth(9)
    card = f"#{far.get_attribute('id')}"
    link = title(page, card)
    link.scroll_into_view_if_needed()
    before = link.bounding_box()
    link.click()
    expect(opened(page, card)).to_be_focused()
    expect(page.locator(".opened")).to_have_count(1)
    after = link.bounding_box()
    assert before
    assert after
    assert abs(after["y"] - before["y"]) < 2
    page.keyboard.press("Escape")
    expect(page.locator(".opened")).to_have_count(0)
    expect(link).to_be_focused()
    expect(link).to_be_in_viewport()
    expect(page).to_have_url(f"{reader.address}/")


def test_a_filter_closes_the_card_and_back_opens_it_again(reader: Reader) -> None:
    page = begun(reader)
    title(page).click()
    expect(opened(page)).to_be_visible()
    page.click("#f-topic-ceasefire")
    expect(page).to_have_url(re.compile(r"/\?topic=ceasefire$"))
    expect(page.locator(".opened")).to_have_count(0)
    expect(page.locator(f"{CALL} > .foot")).to_be_visible()
    page.go_back()
    expect(page).to_have_url(f"{reader.address}/{CALL}")
    expect(opened(page)).to_be_visible()
    page.go_back()
    expect(page).to_have_url(f"{reader.address}/")
    expect(page.locator(".opened")).to_have_count(0)


def test_a_card_still_on_its_way_does_not_open_once_the_address_names_it_no_more(reader: Reader) -> None:
    page = begun(reader)
    everything = page.locator("h1").inner_text()
    title(page).click()
    expect(opened(page)).to_be_visible()
    page.click("#f-topic-ceasefire")
    expect(page.locator(".opened")).to_have_count(0)
    held: list[Route] = []
    page.route("**/events/event-1", lambda route: held.append(route))
    page.go_back()
    expect(page.locator("h1")).to_have_text(everything)
    expect(page.locator(f"{CALL}[aria-busy]")).to_be_attached()
    page.go_back()
    expect(page).to_have_url(f"{reader.address}/")
    for route in held:
        route.continue_()
    expect(page.locator("[aria-busy]")).to_have_count(0)
    expect(page.locator(".opened")).to_have_count(0)


def test_what_an_opened_card_leads_to_comes_back_to_it(reader: Reader) -> None:
    page = begun(reader)
    title(page).click()
    opened(page).get_by_role("link", name="The whole page of this event").click()
    expect(page).to_have_url(re.compile("/events/event-1$"))
    page.go_back()
    expect(opened(page)).to_be_visible()
    opened(page).locator("#sources a", has_text="Show in the article").first.click()
    expect(page.locator(".cited").first).to_have_text("the two presidents spoke by phone")


def test_a_link_to_an_open_card_opens_it_for_anyone(readers: ReaderMaker) -> None:
    page = readers().context.new_page()
    page.goto(f"{readers.address}/?topic=ceasefire{CALL}")
    expect(opened(page)).to_be_visible()
    expect(title(page)).to_be_in_viewport()
    page.get_by_role("button", name="Close", exact=True).click()
    expect(opened(page)).to_have_count(0)
    expect(page).to_have_url(f"{readers.address}/?topic=ceasefire")
    plain = readers(java_script_enabled=False).open(f"/?topic=ceasefire{CALL}")
    expect(title(plain)).to_be_in_viewport()


@pytest.mark.parametrize("part", ["h3 a", ".foot a:last-child"])
def test_without_javascript_the_links_lead_to_the_page_of_the_event(readers: ReaderMaker, part: str) -> None:
    page = readers(java_script_enabled=False).open("/")
    page.locator(f"{CALL} {part}").click()
    expect(page).to_have_url(re.compile(r"/events/event-1(#sources)?$"))
    expect(page.locator("h1")).to_have_text("Trump and Putin speak by phone")


def test_by_keys_alone_from_card_to_card(reader: Reader) -> None:
    page = begun(reader)
    for card in (CALL, "#e-event-2"):
        page.keyboard.press("j")
        expect(title(page, card)).to_be_focused()
        page.keyboard.press("Enter")
        expect(opened(page, card)).to_be_focused()
        page.keyboard.press("Tab")
        assert page.evaluate("card => document.activeElement.closest('.opened') !== null", card)
    page.keyboard.press("Escape")
    expect(title(page, "#e-event-2")).to_be_focused()


def test_a_part_named_inside_the_card_is_gone_to_there(reader: Reader) -> None:
    page = begun(reader)
    title(page).click()
    opened(page).locator(".facts a[href='#sources']").click()
    expect(opened(page).locator("#sources h2")).to_be_focused()
    expect(page).to_have_url(f"{reader.address}/{CALL}")


@pytest.mark.parametrize("width", [320, 360])
def test_on_a_phone_an_opened_card_fits_and_its_sides_are_swiped(readers: ReaderMaker, width: int) -> None:
    page = begun(readers(viewport={"width": width, "height": 640}, has_touch=True))
    title(page).tap()
    expect(opened(page)).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    for control in opened(page).locator(".to-sides a, :scope > .foot :is(a, button)").all():
        box = control.bounding_box()
        assert box
        assert box["height"] >= 44
    opened(page).locator(".to-sides a").last.tap()
    expect(opened(page).locator(".readout").last).to_be_in_viewport(ratio=0.5)
    expect(page).to_have_url(f"{readers.address}/{CALL}")


@pytest.mark.parametrize("locale", ["en", "uk"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_an_opened_card(readers: ReaderMaker, scheme: str, locale: str) -> None:
    page = begun(readers(color_scheme=scheme, locale=locale, viewport={"width": 1280, "height": 900}))
    title(page).click()
    expect(opened(page)).to_be_visible()
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    assert [(each["id"], each["nodes"][0]["html"]) for each in found] == []


def test_speech_finds_what_is_opened_under_the_name_and_below_the_level_of_its_title(reader: Reader) -> None:
    page = begun(reader)
    title(page).click()
    expect(opened(page)).to_be_focused()
    tree = page.locator(CALL).aria_snapshot()
    assert 'heading "Trump and Putin speak by phone" [level=3]' in tree
    assert 'link "Trump and Putin speak by phone" [expanded]' in tree
    assert '- region "Trump and Putin speak by phone"' in tree
    nodes = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    levels = {
        node["name"]["value"]: each["value"]["value"]
        for node in nodes
        for each in node.get("properties", ())
        if each["name"] == "level" and not node["ignored"]
    }
    assert (levels["Where this comes from"], levels["Two calls in a day"]) == (4, 5)


def test_without_the_server_the_card_stays_and_the_page_says_so(readers: ReaderMaker) -> None:
    reader = readers()
    page = begun(reader)
    reader.context.set_offline(True)
    title(page).click()
    expect(page.locator("#notice")).to_be_visible()
    expect(page).to_have_url(f"{reader.address}/")
    expect(page.locator(f"{CALL} > .foot")).to_be_visible()
    reader.complaints.clear()


def test_paper_gets_the_opened_card_whole_and_without_its_buttons(reader: Reader) -> None:
    page = begun(reader)
    title(page).click()
    expect(opened(page)).to_be_visible()
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(opened(page).get_by_role("button", name="Close", exact=True)).to_be_hidden()
    link = opened(page).locator(".evidence .foot a").first
    expect(link).to_be_visible()
    content = link.evaluate("link => getComputedStyle(link, '::after').content")
    assert content.startswith(f'"{reader.address}/articles/')
