"""What no other file of these tests walks through: the way a change, a search, a language or a chip leads."""

import re
from itertools import pairwise

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import Reader, ReaderMaker

pytestmark = pytest.mark.browser


def titles(page: Page) -> list[str]:
    return page.locator("[data-event] h3").all_inner_texts()


def test_each_chip_takes_one_filter_away_and_one_link_all_of_them(reader: Reader) -> None:
    page = reader.open("/?actor=donald-trump&topic=ceasefire&kind=call")
    chips = page.locator(".chips.active .chip.on")
    expect(chips).to_have_count(3)
    chips.filter(has_text="Ceasefire").click()
    expect(page).to_have_url(re.compile(r"/\?actor=donald-trump&kind=call$"))
    expect(chips).to_have_count(2)
    page.get_by_role("link", name="Clear all").click()
    expect(page).to_have_url(re.compile("/$"))
    expect(chips).to_have_count(0)


@pytest.mark.parametrize(
    ("path", "heading"),
    [
        ("/?actor=donald-trump&topic=minerals-deal", "Donald Trump · Minerals deal"),
        (
            "/?side=ukraine&role=spoke&topic=nato-membership&from=2025-03&to=2025-03",
            "What Ukraine’s side said on NATO membership, March 2025",
        ),
        ("/?actor=donald-trump&role=took-part&kind=call", "Donald Trump, taking part · Calls"),
    ],
)
def test_a_view_is_headed_in_plain_words(readers: ReaderMaker, path: str, heading: str) -> None:
    page = readers(java_script_enabled=False).open(path)
    assert page.inner_text("h1").replace("\xa0", " ") == heading


def test_on_a_phone_the_heading_and_the_button_say_what_the_chips_say_elsewhere(phone: Reader) -> None:
    page = phone.open("/?actor=donald-trump&topic=ceasefire")
    expect(page.locator("h1")).to_have_text(re.compile("Donald Trump.·.Ceasefire"))
    expect(page.get_by_role("button", name="Filters (2)")).to_be_visible()
    expect(page.locator(".chips.active")).to_be_hidden()


def test_in_the_view_of_quotes_topic_and_days_are_those_of_the_quote(reader: Reader) -> None:
    page = reader.open("/?view=quotes")
    for link in ("#f-topic-ceasefire", "#f-speaker-donald-trump"):
        promised = page.inner_text(f"{link} .n")
        page.click(link)
        expect(page.locator(f"{link}[aria-current]")).to_be_visible()
        expect(page.locator(".saying")).to_have_count(int(promised))
    page.fill("input[type=date][name=from]", "2025-02-20")
    page.click(".dates button")
    expect(page).to_have_url(re.compile(r"/\?topic=ceasefire&speaker=donald-trump&from=2025-02-20&view=quotes$"))
    expect(page.locator(".saying blockquote")).to_have_text([re.compile("begin by calling Moscow")])


def test_the_pages_of_people_and_topics_say_who_is_met_with_and_on_what(readers: ReaderMaker) -> None:
    page = readers(java_script_enabled=False).open("/actors/donald-trump")
    for heading in ("Topics", "Most often with"):
        part = page.locator("section", has=page.get_by_role("heading", name=heading, exact=True))
        row = part.locator(".entries li").first
        promised = re.sub(r"\D", "", row.locator(".n").evaluate("link => link.firstChild.textContent"))
        expect(part.locator(".entries li").first).to_be_visible()
        row.locator("a.n").click()
        expect(page.locator(".count")).to_have_text(re.compile(rf"^{promised} event"))
        page.go_back()


def test_what_has_no_day_stands_last_and_a_range_under_its_first_day(readers: ReaderMaker) -> None:
    page = readers(java_script_enabled=False).open("/?actor=volodymyr-zelenskyy&to=2025-02-16&view=list")
    range_day = page.locator(".day", has_text="Munich Security Conference").locator("> time")
    expect(range_day).to_have_text(re.compile(r"^\s*14–16"))
    page.goto(page.url.split("?")[0] + "?actor=keir-starmer")
    last_of_march = page.locator(".day", has_text="Visit to Kyiv")
    expect(last_of_march).to_contain_text("Sometime in March 2025")
    at = page.locator(".event h3").all_inner_texts().index("Visit to Kyiv")
    months = page.locator(".month").all_inner_texts()
    assert [month.split("\n")[0] for month in months[:3]] == ["February 2025", "March 2025", "April 2025"]
    assert at > 0
    page.goto(page.url.split("?")[0] + "?actor=vladimir-putin&kind=statement&order=newest")
    undated = page.locator(".event", has_text="Putin speaks of root causes")
    expect(page.locator(".event").last).to_contain_text(undated.locator("h3").inner_text())
    expect(page.get_by_role("heading", name="No date in the sources")).to_be_visible()


def test_headings_of_months_stay_in_sight_and_cover_what_passes_under_them(reader: Reader) -> None:
    page = reader.open("/")
    month = page.locator(".month").first
    page.locator("[data-event]").nth(4).evaluate("each => each.scrollIntoView({block: 'center'})")
    box = month.bounding_box()
    assert box
    assert abs(box["y"]) < 2
    assert month.evaluate("each => getComputedStyle(each).backgroundColor") == page.evaluate(
        "getComputedStyle(document.body).backgroundColor"
    )


def test_how_an_event_ended_is_a_sign_and_a_word(reader: Reader) -> None:
    page = reader.open("/?status=cancelled")
    struck = page.locator(".event h3 a").first
    assert "line-through" in struck.evaluate("each => getComputedStyle(each).textDecorationLine")
    expect(page.locator(".event .badge").first).to_have_text(re.compile("Cancelled"))
    corner = "each => getComputedStyle(each, '::before').borderTopLeftRadius"
    assert float(page.locator(".event").first.evaluate(corner).rstrip("%px")) < 4
    page.goto(f"{reader.address}/?status=happened")
    assert page.locator(".event").first.evaluate(corner) == "50%"


def test_a_screen_of_the_compact_view_has_more_than_a_dozen_events(reader: Reader) -> None:
    page = reader.open("/?view=compact")
    lines = page.locator(".line article").all()[:40]
    boxes = [box for line in lines if (box := line.bounding_box())]
    assert sum(box["y"] + box["height"] <= 900 for box in boxes) > 12
    first = page.locator(".line", has_text="Trump and Putin speak by phone").first
    expect(first.locator(".when")).to_have_text("12 February 2025")
    expect(first.locator(".codes .side")).to_have_count(2)
    expect(first.locator(".n")).to_have_text("2 sources")


def test_lanes_of_two_hundred_events_and_forty_people_are_legible(readers: ReaderMaker, large: str) -> None:
    page = readers(large, viewport={"width": 1280, "height": 900}).open("/?view=lanes")
    columns = page.locator(".columns a").evaluate_all("all => all.map(e => e.getBoundingClientRect().width)")
    assert len(columns) == 200
    assert min(columns) >= 17.5
    assert max(columns) <= 46.5
    names = page.locator(".names li")
    assert names.count() <= 42
    tops = names.evaluate_all("all => all.map(e => e.getBoundingClientRect().top)")
    assert min(after - before for before, after in pairwise(tops)) >= 18
    assert page.locator(".names li").first.evaluate("each => parseFloat(getComputedStyle(each).fontSize)") >= 12


def test_a_citation_leads_to_what_changed_since(readers: ReaderMaker) -> None:
    for scripted in (True, False):
        page = readers(java_script_enabled=scripted).open("/?actor=donald-trump&view=compact")
        page.click("#share > summary")
        cite = page.locator("#share-cite").inner_text()
        link = re.search(r"What has changed since: (\S+)", cite)
        assert link
        page.goto(link[1])
        expect(page.locator("h1")).to_contain_text("Donald Trump")
        expect(page.locator(".empty")).to_contain_text("No event")


def test_changes_are_a_page_a_feed_and_a_filter_of_every_view(readers: ReaderMaker) -> None:
    reader = readers(viewport={"width": 1280, "height": 900}, java_script_enabled=False)
    page = reader.open("/")
    page.locator(".footer a", has_text="Changes").click()
    expect(page.locator("h1")).to_have_text("Changes")
    feed = page.locator('link[type="application/atom+xml"]').first.get_attribute("href") or ""
    assert "<feed" in page.request.get(reader.address + feed.removeprefix(reader.address)).text()
    for view in ("list", "compact", "lanes", "quotes"):
        page.goto(f"{reader.address}/?since=1&view={view}")
        expect(page.locator("h1")).to_be_visible()
        expect(page.locator(".chips.active")).to_contain_text(re.compile("since", re.IGNORECASE))


@pytest.mark.parametrize(
    ("typed", "heading"),
    [
        ('"round 12"', "Talks, round 12"),
        ("presid*", "Trump and Putin speak by phone"),
        ("round -12", "Talks, round 1"),
        ("Zelenskiy", ""),
        ('"((( AND NOT ^*:"', ""),
        ("-", ""),
        ("OR OR *", ""),
    ],
)
def test_whatever_is_typed_is_answered(reader: Reader, typed: str, heading: str) -> None:
    page = reader.open("/")
    page.fill("#search", typed)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"\?q="))
    expect(page.locator("h1")).to_be_visible()
    if heading:
        expect(page.locator("[data-event] h3").first).to_have_text(heading)
    if "-12" in typed:
        assert "Talks, round 12" not in titles(page)


def test_articles_with_the_words_stand_apart_from_events(reader: Reader) -> None:
    page = reader.open("/?q=sign")
    apart = page.locator("section", has=page.get_by_role("heading", name="Articles with these words"))
    expect(apart.locator("mark").first).to_have_text("sign")
    apart.get_by_role("link", name="A weekly review", exact=True).click()
    expect(page).to_have_url(re.compile(r"/articles/article-\d+"))


def test_what_was_typed_before_the_script_had_come_is_suggested_for_too(reader: Reader) -> None:
    page = reader.context.new_page()
    held: list[Route] = []
    page.route("**/htmx.min.js", lambda route: held.append(route))
    page.goto(reader.address)
    with page.expect_request("**/htmx.min.js"):
        page.locator("#search").press_sequentially("zelen")
    expect(page.locator("#suggestions a")).to_have_count(0)
    held[0].continue_()
    expect(page.locator("#suggestions a")).to_have_text(re.compile("Volodymyr Zelenskyy"))


def test_single_keys_reach_the_search_the_filters_and_their_list(reader: Reader) -> None:
    page = reader.open("/")
    page.keyboard.press("/")
    expect(page.locator("#search")).to_be_focused()
    page.keyboard.type("jkf?")
    expect(page.locator("#search")).to_have_value("jkf?")
    page.locator("h1").focus()
    page.keyboard.press("f")
    assert page.evaluate("document.activeElement.closest('#filters') !== null")
    page.keyboard.press("?")
    expect(page.locator("#keys")).to_be_visible()


def test_the_other_language_is_a_link_that_keeps_the_view_and_is_remembered(readers: ReaderMaker) -> None:
    page = readers(java_script_enabled=False).open("/?actor=volodymyr-zelenskyy&topic=ceasefire")
    shown = titles(page)
    page.get_by_role("link", name="Українська").click()
    expect(page.locator("html")).to_have_attribute("lang", "uk")
    expect(page.locator("h1")).to_have_text("Володимир Зеленський · Припинення вогню")
    expect(page.locator(".count")).to_have_text(re.compile(r"^\d+ (подія|події|подій), .* 2025"))
    expect(page.locator(".month").first).to_contain_text(re.compile(r"^\s*Лютий 2025"))
    assert titles(page) == shown
    expect(page.locator(".event h3 a").first).to_have_attribute("lang", "en")
    page.goto(page.url.split("?")[0] + "topics")
    expect(page.locator("html")).to_have_attribute("lang", "uk")
    expect(page.locator(".entries")).to_contain_text("Припинення вогню")
    page.get_by_role("link", name="English").click()
    expect(page.locator(".entries")).to_contain_text("Ceasefire")


def test_fields_on_a_phone_are_large_enough_not_to_be_magnified(phone: Reader) -> None:
    for path in ("/", "/compare", "/add"):
        page = phone.open(path)
        sizes = page.locator("input, select, textarea").evaluate_all(
            "all => all.filter(e => e.checkVisibility() && !['checkbox', 'radio', 'file'].includes(e.type))"
            ".map(e => parseFloat(getComputedStyle(e).fontSize))"
        )
        assert sizes
        assert min(sizes) >= 16, path


def test_before_and_after_lead_along_time(reader: Reader) -> None:
    page = reader.open("/events/event-1")
    after = page.get_by_role("navigation", name="Before and after").get_by_role("link").last
    title = after.inner_text().split(" · ")[1].rstrip(" →")
    after.click()
    expect(page.locator("h1")).to_have_text(title)


@pytest.mark.parametrize("locale", ["en", "uk"])
def test_the_names_of_the_lanes_are_whole(readers: ReaderMaker, locale: str) -> None:
    page = readers(locale=locale, viewport={"width": 1280, "height": 900}).open("/?view=lanes")
    cut = "all => all.filter(e => e.scrollWidth > e.clientWidth).map(e => e.textContent)"
    assert page.locator(".names li > :first-child").evaluate_all(cut) == []


def test_the_way_back_from_a_range_is_one_line_on_a_phone(phone: Reader) -> None:
    page = phone.open("/?from=2025-02-12&to=2025-03-14")
    steps = page.locator(".density .trail :is(a, b)")
    middles = steps.evaluate_all(
        "all => all.map(e => { const b = e.getBoundingClientRect(); return b.y + b.height / 2; })"
    )
    assert len(middles) == 3
    assert max(middles) - min(middles) <= 1
