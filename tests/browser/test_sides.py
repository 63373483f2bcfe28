"""What each side said, in a browser: columns to swipe on a phone, a form to compare with, and the way to a passage."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.conftest import Reader, ReaderMaker

pytestmark = pytest.mark.browser

CALL = "/events/event-1"


def shown_whole(page: Page, side: str) -> None:
    """The column of a side has come to stand in the row, whole."""
    expect(page.locator(f"#said-{side}")).to_be_in_viewport(ratio=0.99)


def swipe(page: Page, selector: str, by: int) -> None:
    """A finger put on an element and drawn sideways."""
    box = page.locator(selector).bounding_box()
    assert box
    finger = page.context.new_cdp_session(page)
    x, y = box["x"] + box["width"] * 0.8, box["y"] + 40
    for kind, points in (
        ("touchStart", [{"x": x, "y": y}]),
        *(("touchMove", [{"x": x + by * step / 10, "y": y}]) for step in range(1, 11)),
        ("touchEnd", []),
    ):
        finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})


def sides(page: Page) -> list[str]:
    """The sides of the columns from the left."""
    return [each.removeprefix("said-") for each in page.locator(".readout").evaluate_all("all => all.map(e => e.id)")]


def test_on_a_phone_each_side_is_reached_by_its_control_without_scripts(readers: ReaderMaker) -> None:
    phone = readers(viewport={"width": 360, "height": 640}, has_touch=True, java_script_enabled=False)
    page = phone.open(CALL)
    assert page.locator(".to-sides a").count() == len(sides(page)) == 3
    for side in reversed(sides(page)):
        page.locator(f'.to-sides a[href="#said-{side}"]').tap()
        expect(page).to_have_url(re.compile(f"#said-{side}$"))
        shown_whole(page, side)


def test_on_a_phone_the_row_is_moved_by_keyboard_and_by_swiping(phone: Reader) -> None:
    page = phone.open(CALL)
    first, _second, last = sides(page)
    page.locator(".to-sides a").last.focus()
    page.keyboard.press("Enter")
    shown_whole(page, last)
    page.locator(".to-sides a").first.focus()
    page.keyboard.press("Enter")
    shown_whole(page, first)
    swipe(page, ".readouts", -250)
    expect(page.locator(f"#said-{first}")).not_to_be_in_viewport(ratio=0.99)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_the_controls_are_large_enough_for_a_finger_and_there_on_a_phone_only(phone: Reader, reader: Reader) -> None:
    page = phone.open(CALL)
    for control in page.locator(".to-sides a").all():
        box = control.bounding_box()
        assert box
        assert box["height"] >= 44
    expect(reader.open(CALL).locator(".to-sides")).to_be_hidden()


def test_on_a_wide_screen_all_columns_stand_side_by_side(reader: Reader) -> None:
    page = reader.open(CALL)
    boxes = [column.bounding_box() for column in page.locator(".readout").all()]
    assert len({round(box["y"]) for box in boxes if box}) == 1


def test_a_card_leads_to_what_each_side_said(readers: ReaderMaker) -> None:
    page = readers(java_script_enabled=False).open("/?actor=donald-trump&topic=ceasefire")
    page.locator("#e-event-1 a", has_text="What each side said").click()
    expect(page).to_have_url(re.compile(r"/events/event-1#sides$"))
    expect(page.locator("#sides h2")).to_be_in_viewport()


@pytest.mark.parametrize("javascript", [True, False])
def test_two_are_chosen_in_a_form_and_the_address_can_be_passed_on(readers: ReaderMaker, javascript: bool) -> None:
    page = readers(java_script_enabled=javascript).open("/")
    page.locator(".nav a", has_text="Compare").click()
    expect(page.locator("select[name=who]")).to_have_count(2)
    who, beside = page.locator("select[name=who]").all()
    who.select_option(label="Vladimir Putin")
    beside.select_option(label="United States")
    page.locator("select[name=topic]").select_option(label="Ceasefire")
    page.fill("input[name=from]", "2025-02-01")
    page.locator("main").get_by_role("button", name="Compare").click()
    expect(page).to_have_url(re.compile(r"/compare\?actor=vladimir-putin&side=us&topic=ceasefire&from=2025-02-01$"))
    expect(page.locator("h1")).to_have_text(
        "What Vladimir Putin and the US side said on a ceasefire, from 1 February 2025"
    )
    expect(page.locator("select[name=who]").first).to_have_value("actor:vladimir-putin")
    expect(page.locator(".moment time")).to_have_text(["12 Feb 2025", "20 Feb 2025"])
    changed = page.locator(".entry", has_text="begin by calling Moscow")
    expect(changed.locator("del")).to_have_text(["taken out: today; ", "taken out: Kyiv; "])


def test_the_page_of_a_topic_leads_to_the_comparison_and_on_to_the_passage(readers: ReaderMaker) -> None:
    page = readers(java_script_enabled=False).open("/topics/ceasefire")
    page.locator("#sides ~ .foot a").click()
    expect(page.locator("h1")).to_have_text("What each side said on a ceasefire")
    page.locator(".entry", has_text="root causes").locator("a.from").click()
    expect(page.locator(":target")).to_have_text("root causes")


def test_the_page_of_a_person_shows_positions_by_topic(reader: Reader) -> None:
    page = reader.open("/actors/donald-trump")
    position = page.locator(".position", has=page.locator("h3", has_text="Ceasefire"))
    expect(position.locator(".moment time")).to_have_text(["12 Feb 2025", "20 Feb 2025"])
    expect(position).to_contain_text(re.compile(r"2 statements, the first 12\sFeb\s2025, the last 20\sFeb\s2025"))
    position.locator(".foot a").click()
    expect(page).to_have_url(re.compile(r"/compare\?actor=donald-trump&topic=ceasefire$"))


def test_what_changed_in_a_wording_is_said_and_not_only_shown(reader: Reader) -> None:
    page = reader.open("/compare?actor=donald-trump&topic=ceasefire")
    told = " ".join((page.locator(".difference").text_content() or "").split())
    assert "taken out: today" in told
    assert "put in: tomorrow" in told


def test_an_empty_comparison_says_what_helps(reader: Reader) -> None:
    page = reader.open("/compare?topic=ceasefire&from=2025-07-01&to=2025-07-31")
    expect(page.locator(".empty")).to_contain_text("Nothing that any side said on a ceasefire")
    page.get_by_role("link", name="statements on any day").click()
    expect(page.locator(".moment").first).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", [CALL, "/compare?topic=ceasefire", "/topics/ceasefire", "/actors/donald-trump"])
def test_axe_finds_nothing_on_a_phone(readers: ReaderMaker, path: str, scheme: str) -> None:
    page = readers(color_scheme=scheme, viewport={"width": 360, "height": 640}).open(path)
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    assert [(each["id"], each["nodes"][0]["html"]) for each in found] == []


def test_on_paper_every_column_is_whole(readers: ReaderMaker) -> None:
    page = readers(viewport={"width": 720, "height": 1000}).open(CALL)
    page.emulate_media(media="print")
    row = page.locator(".readouts")
    assert row.evaluate("row => row.scrollWidth <= row.clientWidth")
    expect(page.locator(".to-sides")).to_be_hidden()
