"""How an event was reported, in a browser: each step with its source, and a date that another source gives."""

import re

import pytest
from playwright.sync_api import Locator, Route, expect

from tests.browser.conftest import ReaderMaker

pytestmark = pytest.mark.browser


def words(found: Locator) -> list[str]:
    """The text of each element, its white space folded."""
    return [" ".join(text.split()) for text in found.all_inner_texts()]


def follow(link: Locator) -> None:
    """Goes where a link leads, as the page of an event."""
    link.page.goto(link.evaluate("link => link.href"))


@pytest.mark.parametrize("scripted", [True, False])
def test_the_steps_of_an_event_are_told_in_order_and_lead_to_their_passages(
    readers: ReaderMaker, told: str, scripted: bool
) -> None:
    page = readers(told, java_script_enabled=scripted).open("/?place=munich")
    follow(page.locator("[data-event] h3 a"))
    steps = page.locator("section", has=page.get_by_role("heading", name="How it was reported, in order"))
    assert words(steps.get_by_role("listitem")) == [
        "Announced for 14–16 February 2025, as told by Leaders talk, 13 Feb 2025",
        "Cancelled, having been announced for 14 February 2025, as told by Moscow’s view, 15 Feb 2025",
    ]
    steps.get_by_role("link").last.click()
    expect(page).to_have_url(re.compile(r"/articles/article-2#c\d+-\d+$"))
    if scripted:
        expect(page.locator(".cited").first).to_contain_text("meeting in Munich was called off")


def test_a_date_that_another_source_gives_is_said_on_the_card_and_explained_on_the_page(
    readers: ReaderMaker, told: str
) -> None:
    page = readers(told).open("/?topic=ceasefire")
    card = page.locator("[data-event]", has_text="longer settlement")
    expect(card.locator(".badge")).to_have_text(["Date from another source"])
    expect(page.locator(".badge", has_text="Date from another source")).to_have_count(1)
    follow(card.locator("h3 a"))
    when = page.locator(".facts > *", has_text="stated in one source")
    expect(when.first).to_contain_text("stated in one source; the other gives no date")
    expect(page.locator("#sources .evidence .meta")).to_have_text(
        [re.compile("names the date$"), re.compile("gives no date; joined because: same people and kind$")]
    )


@pytest.mark.parametrize(("locale", "said"), [("en", "Date from another source"), ("uk", "Дата з іншого джерела")])
def test_the_mark_is_said_in_the_language_of_the_page(readers: ReaderMaker, told: str, locale: str, said: str) -> None:
    page = readers(told, locale=locale).open("/?view=list&topic=ceasefire")
    expect(page.locator("[data-event] .badge", has_text=said)).to_have_count(1)


@pytest.mark.parametrize("scripted", [True, False])
def test_a_side_that_was_not_there_has_a_column_that_says_so(readers: ReaderMaker, told: str, scripted: bool) -> None:
    page = readers(told, java_script_enabled=scripted).open("/?kind=call&topic=ceasefire")
    follow(page.locator("[data-event]", has_text="longer settlement").get_by_role("link", name="What each side said"))
    expect(page.locator("#said-us blockquote, #said-us q").first).to_be_visible()
    expect(page.locator("#said-russia :is(blockquote, q)").first).to_be_visible()
    expect(page.locator("#said-ukraine")).to_contain_text("Was not on this call.")
    expect(page.locator("#said-ukraine :is(blockquote, q)")).to_have_count(0)


@pytest.mark.parametrize("width", [360, 1280])
def test_the_table_of_lanes_gets_the_sentence_of_each_event_and_whose_it_is(
    readers: ReaderMaker, told: str, width: int
) -> None:
    page = readers(told, viewport={"width": width, "height": 700}).open("/?topic=ceasefire&view=lanes")
    row = page.locator(".as-table tbody tr", has_text="longer settlement")
    expect(row.locator(".told .summary")).to_have_text(
        re.compile(r"^In a call with Donald Trump, Putin asked for a longer settlement\. as told by \S")
    )
    expect(page.locator(".as-table thead th")).to_have_text(["When", "What", "In a source’s words", "Who"])
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    if width > 900:
        link = page.locator(".columns a").nth(row.evaluate("row => row.sectionRowIndex"))
        link.hover()
        expect(page.locator("[data-lane-card] .summary")).to_contain_text("asked for a longer settlement")
        name = row.locator("h3").inner_text()
        expect(page.get_by_role("link", name=name).and_(link)).to_be_visible()
        assert "longer settlement" not in page.locator(".columns").aria_snapshot()
        page.click("#f-kind-call")
        expect(page).to_have_url(re.compile("kind=call"))
    expect(row.locator(".told .summary")).to_have_count(1)


def test_sentences_of_the_lanes_that_come_late_are_not_put_beside_other_events(readers: ReaderMaker, told: str) -> None:
    page = readers(told, viewport={"width": 1280, "height": 700}).context.new_page()
    held: dict[str, Route] = {}
    page.route("**/summaries?*", lambda route: held.update({route.request.url.rpartition("?")[2]: route}))
    page.goto(f"{told}/?place=munich&view=lanes")
    with page.expect_request("**/summaries?*"):
        page.keyboard.press("Shift")
    page.wait_for_function("() => window.htmx")
    with page.expect_request("**/summaries?view=lanes"):
        page.click(".chips.active .chip.on")
    with page.expect_response("**/summaries?place=munich&view=lanes"):
        held["place=munich&view=lanes"].continue_()
    page.evaluate("() => new Promise(requestAnimationFrame)")
    expect(page.locator("td.told")).to_have_count(0)
    held["view=lanes"].continue_()
    row = page.locator(".as-table tbody tr", has_text="longer settlement")
    expect(row.locator(".told .summary")).to_have_count(1)


def test_who_acts_without_taking_part_stands_apart_and_leads_to_their_page(readers: ReaderMaker, told: str) -> None:
    page = readers(told).open("/?actor=marco-rubio&actor=nato")
    follow(page.locator("[data-event] h3 a"))
    for fact, name in (("Who took part", "NATO"), ("Who else acts", "Marco Rubio")):
        people = page.locator(".facts dt", has_text=fact).locator(":scope + dd").get_by_role("link")
        expect(people).to_have_text([re.compile(f"^{name}")])
    people.click()
    expect(page.locator("h1")).to_have_text("Marco Rubio")
