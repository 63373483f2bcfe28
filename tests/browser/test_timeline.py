"""The timeline in a browser: links that others can open, Back and forward, focus, keys, a phone."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Reader, ReaderMaker

pytestmark = pytest.mark.browser

VIEWS = (
    "/",
    "/?actor=donald-trump",
    "/?actor=donald-trump&topic=ceasefire",
    "/?side=ukraine&status=planned",
    "/?kind=call&from=2025-04-01&to=2025-08-31",
    "/?q=round",
    "/?order=newest&view=compact",
    "/?place=munich",
)


def shown(page: Page) -> tuple[str, str, list[str], list[str]]:
    """What a reader sees: heading, counts, events in order, and the facets with their numbers."""
    events = page.locator("[data-event] h3").all_text_contents()
    facets = page.locator(".facet li a").all_text_contents()
    tidy = [" ".join(text.split()) for text in (*events, "|", *facets)]
    at = tidy.index("|")
    return page.inner_text("h1"), page.inner_text(".count"), tidy[:at], tidy[at + 1 :]


def settled(page: Page, path: str) -> None:
    """Wait until the address and the heading are those of the view asked for."""
    expect(page).to_have_url(re.compile(re.escape(path) + "$"))
    expect(page.locator(".htmx-request")).to_have_count(0)


@pytest.mark.parametrize("path", VIEWS)
def test_a_link_shows_the_same_to_anyone_with_and_without_javascript(readers: ReaderMaker, path: str) -> None:
    scripted = shown(readers().open(path))
    plain = shown(readers(java_script_enabled=False).open(path))
    assert scripted == plain
    assert scripted[2]


def test_a_filter_clicked_gives_what_its_address_gives(reader: Reader, readers: ReaderMaker) -> None:
    page = reader.open("/")
    page.evaluate("window.mark = 1")
    page.click("#f-actor-donald-trump")
    settled(page, "/?actor=donald-trump")
    page.click("#f-topic-ceasefire")
    settled(page, "/?actor=donald-trump&topic=ceasefire")
    assert page.evaluate("window.mark") == 1
    assert shown(page) == shown(readers().open("/?actor=donald-trump&topic=ceasefire"))
    assert page.title() == readers().open("/?actor=donald-trump&topic=ceasefire").title()


def test_a_filter_shows_as_many_events_as_it_promised(reader: Reader) -> None:
    page = reader.open("/")
    promised = page.inner_text("#f-actor-vladimir-putin .n")
    page.click("#f-actor-vladimir-putin")
    settled(page, "/?actor=vladimir-putin")
    assert page.inner_text(".count").startswith(f"{promised} events")


def test_back_and_forward_restore_each_view(reader: Reader) -> None:
    page = reader.open("/")
    seen = [shown(page)]
    for link, path in (("#f-actor-donald-trump", "/?actor=donald-trump"), ("#f-kind-call", "&kind=call")):
        page.click(link)
        settled(page, path)
        seen.append(shown(page))
    page.go_back()
    settled(page, "/?actor=donald-trump")
    expect(page.locator("h1")).to_have_text("Donald Trump")
    expect(page.locator("#f-kind-call")).to_be_focused()
    assert shown(page) == seen[1]
    page.go_back()
    settled(page, "/")
    expect(page.locator("#f-actor-donald-trump")).to_be_focused()
    assert shown(page) == seen[0]
    page.go_forward()
    page.go_forward()
    settled(page, "&kind=call")
    expect(page.locator("h1")).to_have_text(re.compile("Call"))
    assert shown(page) == seen[2]


def test_back_from_an_event_restores_the_view(reader: Reader) -> None:
    page = reader.open("/")
    page.click("#f-actor-donald-trump")
    settled(page, "/?actor=donald-trump")
    before = shown(page)
    page.locator("[data-event] h3 a").first.evaluate("link => location.assign(link.href)")
    expect(page).to_have_url(re.compile("/events/"))
    page.go_back()
    settled(page, "/?actor=donald-trump")
    assert shown(page) == before
    page.go_back()
    settled(page, "/")
    expect(page.locator("h1")).not_to_contain_text("Donald Trump")


def test_turning_the_page_goes_on_where_it_ended_and_back_to_the_same_place(reader: Reader) -> None:
    page = reader.open("/")
    first = shown(page)
    page.locator("#page-below").scroll_into_view_if_needed()
    place = page.evaluate("scrollY")
    page.click("#page-below")
    expect(page).to_have_url(re.compile("after="))
    expect(page.locator("#events")).to_be_focused()
    assert page.evaluate("scrollY") < place
    assert not set(first[2]) & set(shown(page)[2])
    page.go_back()
    settled(page, "/")
    page.wait_for_function("place => Math.abs(scrollY - place) < 5", arg=place)
    assert shown(page) == first


def test_the_focus_stays_on_the_filter_and_the_count_is_said(reader: Reader) -> None:
    page = reader.open("/")
    page.focus("#f-actor-donald-trump")
    page.keyboard.press("Enter")
    settled(page, "/?actor=donald-trump")
    expect(page.locator("#f-actor-donald-trump")).to_be_focused()
    expect(page.locator("#announcement")).to_have_text(page.inner_text(".count"))


def test_taking_a_chip_away_puts_the_focus_at_the_heading(reader: Reader) -> None:
    page = reader.open("/?actor=donald-trump")
    page.focus("#chip-1")
    page.keyboard.press("Enter")
    settled(page, "/")
    expect(page.locator("h1")).to_be_focused()


def test_a_search_keeps_the_filters(reader: Reader) -> None:
    page = reader.open("/?actor=donald-trump")
    page.fill("#search", "round")
    page.keyboard.press("Enter")
    settled(page, "/?actor=donald-trump&q=round")
    expect(page.locator("#search")).to_have_value("round")


def test_a_bar_of_the_strip_narrows_the_dates(reader: Reader) -> None:
    page = reader.open("/")
    page.locator(".density a:has(.hit)").nth(2).click()
    expect(page).to_have_url(re.compile(r"from=.*to="))
    expect(page.locator(".density .frame")).to_have_count(1)


def test_days_can_be_typed(reader: Reader) -> None:
    page = reader.open("/?topic=ceasefire")
    page.fill("input[type=date][name=from]", "2025-03-01")
    page.fill("input[type=date][name=to]", "2025-03-31")
    page.click(".dates button")
    settled(page, "/?topic=ceasefire&from=2025-03-01&to=2025-03-31")


def test_filters_in_any_order_are_one_address(reader: Reader) -> None:
    page = reader.open("/?topic=ceasefire&order=oldest&actor=donald-trump&q=")
    settled(page, "/?actor=donald-trump&topic=ceasefire")


def test_an_unknown_name_leads_to_the_nearest(readers: ReaderMaker) -> None:
    reader = readers()
    page = reader.open("/?actor=donald-tramp")
    page.click("main .chip")
    settled(page, "/?actor=donald-trump")
    reader.complaints[:] = [text for text in reader.complaints if "404" not in text]


def test_keys_lead_through_the_events_and_panels(reader: Reader) -> None:
    page = reader.open("/")
    titles = page.locator("[data-event] h3 a")
    page.keyboard.press("j")
    page.keyboard.press("j")
    expect(titles.nth(1)).to_be_focused()
    page.keyboard.press("k")
    expect(titles.nth(0)).to_be_focused()
    page.keyboard.press("s")
    expect(page.locator("#share-link")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#share summary")).to_be_focused()
    page.keyboard.press("?")
    page.uncheck("[data-keys-switch]")
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    expect(page.locator("#search")).not_to_be_focused()
    page.keyboard.press("?")
    expect(page.locator("#keys")).not_to_be_visible()


def test_the_link_can_be_copied(readers: ReaderMaker) -> None:
    reader = readers(permissions=["clipboard-read", "clipboard-write"])
    page = reader.open("/?actor=donald-trump")
    page.click("#share summary")
    page.click("[data-copy='share-link']")
    expect(page.locator("#announcement")).to_have_text("Copied")
    assert page.evaluate("navigator.clipboard.readText()") == f"{reader.address}/?actor=donald-trump"


def test_the_theme_is_kept_and_forgotten(readers: ReaderMaker) -> None:
    page = readers(color_scheme="light").open("/")
    paper = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(paper)
    page.click("[data-theme-switch]")
    dark = page.evaluate(paper)
    page.reload()
    assert light != dark == page.evaluate(paper)
    page.click("[data-theme-switch]")
    assert page.evaluate("localStorage.getItem('parley-theme')") is None
    assert page.evaluate(paper) == light


def test_a_server_that_is_gone_is_said(readers: ReaderMaker) -> None:
    reader = readers()
    page = reader.open("/")
    reader.context.set_offline(True)
    page.click("#f-actor-donald-trump")
    expect(page.locator("#notice")).to_be_visible()
    reader.complaints.clear()


def test_on_a_phone_the_first_event_begins_on_the_first_screen(phone: Reader) -> None:
    box = phone.open("/?actor=donald-trump&topic=ceasefire").locator(".event h3").first.bounding_box()
    assert box
    assert box["y"] + box["height"] < 640


@pytest.mark.parametrize("scripted", [True, False])
def test_on_a_phone_the_filters_open_as_a_panel(readers: ReaderMaker, scripted: bool) -> None:
    page = readers(viewport={"width": 360, "height": 640}, java_script_enabled=scripted).open("/")
    expect(page.locator("#filters")).to_be_hidden()
    page.click("[popovertarget=filters]:not([popovertargetaction])")
    page.click("#f-actor-donald-trump")
    settled(page, "/?actor=donald-trump")
    if scripted:
        expect(page.locator("#filters")).to_be_visible()
        page.click(".panel-foot button")
    expect(page.locator("#filters")).to_be_hidden()


def test_on_a_phone_every_control_is_large_enough_to_touch(phone: Reader) -> None:
    page = phone.open("/?actor=donald-trump")
    page.click("[popovertarget=filters]:not([popovertargetaction])")
    small = page.evaluate(
        """() => [...document.querySelectorAll("button, summary, input, .facet a, .foot a")]
            .filter((each) => each.checkVisibility() && each.type !== "checkbox")
            .filter((each) => each.getBoundingClientRect().height < 44).map((each) => each.outerHTML.slice(0, 120))"""
    )
    assert small == []


def test_a_long_list_narrows_while_one_types(reader: Reader) -> None:
    page = reader.open("/")
    page.click("#more-actor summary")
    page.fill("#more-actor input", "number 7")
    expect(page.locator(".facet:has(#more-actor) li:visible")).to_have_count(1)
    page.click("#f-topic-ceasefire")
    settled(page, "/?topic=ceasefire")
    page.go_back()
    settled(page, "/")
    expect(page.locator("#more-actor")).to_be_visible()


def test_a_very_long_list_is_fetched_in_place_and_stays_open(readers: ReaderMaker, large: str) -> None:
    page = readers(large, viewport={"width": 1280, "height": 900}).open("/?topic=topic-0")
    link = page.locator("#more-actor")
    wanted = re.sub(r"\D", "", link.inner_text())
    link.click()
    expect(page.locator("#more-actor summary")).to_be_focused()
    expect(page.locator("#list-actor li")).to_have_count(int(wanted))
    expect(page).to_have_title(re.compile("^(?!People)"))
    settled(page, "/?topic=topic-0")
    page.fill("#more-actor input", "zzz no such name")
    expect(page.locator("#list-actor li:visible")).to_have_count(0)
    page.click("#f-status-planned")
    settled(page, "/?topic=topic-0&status=planned")
    expect(page.locator("#more-actor summary")).to_be_visible()
    expect(page.locator("#f-status-planned")).to_be_focused()
    chosen = page.locator("#more-actor li a").nth(3)
    promised = chosen.locator(".n").inner_text()
    chosen.click()
    expect(page).to_have_url(re.compile("actor="))
    expect(page.locator(".count")).to_have_text(re.compile(f"^{promised} event"))


@pytest.mark.parametrize("scripted", [True, False])
def test_a_very_long_list_has_a_page_of_its_own(readers: ReaderMaker, large: str, scripted: bool) -> None:
    page = readers(large, java_script_enabled=scripted).open("/filters/actor?topic=topic-0&view=compact")
    if scripted:
        page.fill("[data-filter]", page.locator("#list-actor a > span:not(.side)").nth(40).inner_text())
        expect(page.locator("#list-actor li:visible")).to_have_count(1)
    last = page.locator("#list-actor li a:visible").last
    promised = last.locator(".n").inner_text()
    last.click()
    expect(page).to_have_url(re.compile(r"/\?actor=actor-\d+&topic=topic-0&view=compact$"))
    expect(page.locator(".count")).to_have_text(re.compile(f"^{promised} event"))


def test_without_javascript_all_of_a_long_list_is_a_link_away(readers: ReaderMaker, large: str) -> None:
    page = readers(large, java_script_enabled=False).open("/?topic=topic-0")
    page.click("#more-actor")
    expect(page).to_have_url(re.compile(r"/filters/actor\?topic=topic-0$"))
    assert page.locator("#list-actor li").count() > 50
    page.click(".trail a")
    settled(page, "/?topic=topic-0")


def test_a_link_works_before_what_swaps_pages_in_place_is_there(reader: Reader) -> None:
    page = reader.context.new_page()
    page.goto(reader.address)
    assert page.evaluate("window.htmx") is None
    page.evaluate("document.querySelector('#f-actor-donald-trump').click()")
    settled(page, "/?actor=donald-trump")
    assert page.evaluate("window.htmx") is None


def test_after_a_reload_going_back_shows_the_view_before(reader: Reader) -> None:
    page = reader.open("/")
    before = shown(page)
    page.click("#f-actor-donald-trump")
    settled(page, "/?actor=donald-trump")
    page.reload()
    page.go_back()
    settled(page, "/")
    expect(page.locator("h1")).not_to_contain_text("Donald Trump")
    assert shown(page) == before


def test_from_the_timeline_to_about_and_back(reader: Reader) -> None:
    page = reader.open("/?actor=donald-trump")
    before = shown(page)
    page.click(".nav a:has-text('About')")
    expect(page).to_have_url(re.compile("/about$"))
    page.go_back()
    settled(page, "/?actor=donald-trump")
    assert shown(page) == before


def test_names_are_suggested_while_one_types_and_the_keys_reach_them(reader: Reader) -> None:
    page = reader.open("/?kind=call")
    page.fill("#search", "")
    page.locator("#search").press_sequentially("zelenskiy")
    link = page.locator("#suggestions a")
    expect(link).to_have_count(1)
    expect(page.locator("#announcement")).to_contain_text("Volodymyr Zelenskyy")
    page.keyboard.press("ArrowDown")
    expect(link).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.locator("#search")).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    settled(page, "/?actor=volodymyr-zelenskyy&kind=call")
    expect(page.locator("#suggestions a")).to_have_count(0)


def test_escape_leaves_the_suggestions_and_what_was_typed_stays(reader: Reader) -> None:
    page = reader.open("/about")
    page.locator("#search").press_sequentially("trump")
    expect(page.locator("#suggestions a")).to_have_count(1)
    page.keyboard.press("Escape")
    expect(page.locator("#suggestions a")).to_have_count(0)
    expect(page.locator("#search")).to_have_value("trump")
    page.keyboard.press("Enter")
    settled(page, "/?q=trump")
    expect(page.locator(".meant a")).to_have_text(re.compile("Donald Trump"))


def test_a_search_marks_its_words_where_a_source_says_them(reader: Reader) -> None:
    page = reader.open("/?q=presidents")
    found = page.locator("[data-event] .snippet").first
    expect(found.locator("mark").first).to_have_text("presidents")
    said = " ".join(found.locator("> span").inner_text().split())
    expect(page.locator("[data-event]").first.get_by_text(said)).to_have_count(1)
    found.locator("a").first.click()
    expect(page.locator(".cited").first).to_contain_text("presidents")


def test_without_javascript_a_search_offers_the_person_it_may_mean(readers: ReaderMaker) -> None:
    page = readers(java_script_enabled=False).open("/?q=zelensky")
    promised = re.sub(r"\D", "", page.inner_text(".meant .n"))
    page.click(".meant a")
    settled(page, "/?actor=volodymyr-zelenskyy")
    assert page.inner_text(".count").startswith(f"{promised} event")
