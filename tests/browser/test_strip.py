"""The density strip: a range is drawn by mouse, by finger and by keys, and one goes down to a day and up again."""

import re
from collections.abc import Iterator
from datetime import date

import pytest
from playwright.sync_api import Page, expect

from app.db import make_engine, writing
from app.migrations import migrate
from app.settings import Settings
from app.timeline.axis import UNITS
from tests.browser.conftest import Reader, ReaderMaker
from tests.browser.serving import serving
from tests.timeline.collection import add_article, add_cast, add_event, add_mention

pytestmark = pytest.mark.browser

RANGE = re.compile(r"/\?from=(\d{4}-\d\d-\d\d)&to=(\d{4}-\d\d-\d\d)$")


def bars(page: Page) -> tuple[list[str], str]:
    """The first day of each bar, and the last day of the last."""
    told = page.locator("[data-strip]").evaluate("strip => ({...strip.dataset})")
    first, last = date.fromisoformat(told["first"]), date.fromisoformat(told["end"])
    cut = {unit: cut for unit, _size, cut in UNITS}[told["unit"]]
    return [str(start) for start, _end in cut(first, last)], str(last)


def middle(page: Page, bar: int) -> tuple[float, float]:
    """The point in the middle of a bar's place."""
    box = page.locator(".density .plot").bounding_box()
    assert box
    return box["x"] + box["width"] * (bar + 0.5) / len(bars(page)[0]), box["y"] + box["height"] / 2


def begun(reader: Reader, path: str = "/") -> Page:
    """A page whose reader pressed a key, so that the brush is there."""
    page = reader.open(path)
    page.keyboard.press("Shift")
    expect(page.locator("#range-1")).to_be_attached()
    expect(page.locator("#range-1")).not_to_have_attribute("hidden", re.compile(".*"))
    return page


def draw(page: Page, first: int, last: int) -> None:
    """A drag with the mouse from one bar to another."""
    page.mouse.move(*middle(page, first))
    page.mouse.down()
    page.mouse.move(*middle(page, (first + last) // 2))
    page.mouse.move(*middle(page, last))
    page.mouse.up()


def shows(page: Page, first: str, before: str) -> None:
    """The page is at a range from `first` to the day before `before`, and says so."""
    expect(page).to_have_url(RANGE)
    found = RANGE.search(page.url)
    assert found
    assert (found[1], found[2] < before) == (first, True)
    page.wait_for_function(
        "() => document.querySelector('#announcement').textContent === document.querySelector('.count').textContent"
    )


def test_a_drag_shows_the_days_it_covers(reader: Reader) -> None:
    page = begun(reader)
    page.evaluate("window.mark = 1")
    starts, _end = bars(page)
    draw(page, 4, 10)
    shows(page, starts[4], starts[11])
    assert page.evaluate("window.mark") == 1
    expect(page.locator(".density .frame")).to_have_count(1)
    expect(page.locator(".density .brush")).to_be_hidden()


def test_a_drag_to_the_left_is_the_same_range_and_keeps_the_filters(reader: Reader) -> None:
    page = begun(reader, "/?actor=donald-trump&q=round")
    starts, _end = bars(page)
    draw(page, 10, 4)
    expect(page).to_have_url(re.compile(rf"/\?actor=donald-trump&from={starts[4]}&to=\d{{4}}-\d\d-\d\d&q=round$"))


def test_a_drag_says_its_days_while_it_lasts_and_escape_ends_it(reader: Reader) -> None:
    page = begun(reader)
    page.mouse.move(*middle(page, 3))
    page.mouse.down()
    page.mouse.move(*middle(page, 9))
    expect(page.locator(".density .brush")).to_be_visible()
    expect(page.locator("[data-range]")).to_have_text(re.compile(r"\d+ \w+ – \d+ \w+.20\d\d"))
    page.keyboard.press("Escape")
    expect(page.locator(".density .brush")).to_be_hidden()
    page.mouse.up()
    expect(page).to_have_url(re.compile("/$"))


def test_an_end_can_be_dragged_alone(reader: Reader) -> None:
    page = begun(reader)
    starts, _end = bars(page)
    draw(page, 4, 10)
    shows(page, starts[4], starts[11])
    page.locator("#range-2").hover()
    page.mouse.down()
    page.mouse.move(*middle(page, 18))
    page.mouse.up()
    expect(page).to_have_url(re.compile(rf"from={starts[4]}&to=(?!{starts[11]})"))
    shows(page, starts[4], starts[19])


def test_a_finger_draws_a_range_and_a_tap_is_still_a_link(phone: Reader) -> None:
    page = begun(phone)
    starts, _end = bars(page)
    touch = phone.context.new_cdp_session(page)

    def send(kind: str, *bar: int) -> None:
        points = [{"x": x, "y": y} for x, y in (middle(page, each) for each in bar)]
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    send("touchStart", 5)
    for bar in (7, 9, 12):
        send("touchMove", bar)
    send("touchEnd")
    shows(page, starts[5], starts[13])
    expect(page.locator(".htmx-request")).to_have_count(0)
    page.wait_for_load_state("networkidle")
    page.touchscreen.tap(*middle(page, 8))
    expect(page).to_have_url(re.compile(rf"from={starts[8]}&"))


def test_a_finger_that_is_down_before_the_brush_has_come_draws_too(phone: Reader) -> None:
    page = phone.context.new_page()
    page.goto(phone.address)
    assert page.locator("script[src$='strip.js']").count() == 0
    touch = phone.context.new_cdp_session(page)
    for kind, bar in (("touchStart", 5), ("touchMove", 7), ("touchMove", 9), ("touchMove", 12)):
        x, y = middle(page, bar)
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x, "y": y}]})
        expect(page.locator("#range-1")).not_to_have_attribute("hidden", re.compile(".*"))
    expect(page.locator(".density .brush")).to_be_visible()
    touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    expect(page).to_have_url(RANGE)


def test_a_tap_on_the_first_bar_goes_through_the_handle(phone: Reader) -> None:
    page = begun(phone)
    page.touchscreen.tap(*middle(page, 0))
    expect(page).to_have_url(re.compile(rf"from={bars(page)[0][0]}&|from=2025-02-"))
    expect(page.locator(".density .trail")).to_be_visible()


def test_the_ends_move_by_keys_enter_shows_and_the_focus_stays(reader: Reader) -> None:
    page = begun(reader)
    starts, _end = bars(page)
    last = len(starts) - 1
    first_end, last_end = page.get_by_role("slider", name="First day"), page.get_by_role("slider", name="Last day")
    first_end.focus()
    for key in ("ArrowRight", "PageUp", "ArrowLeft"):
        page.keyboard.press(key)
    expect(first_end).to_have_attribute("aria-valuenow", "4")
    expect(first_end).to_have_attribute("aria-valuetext", re.compile(r"\w{3}.20\d\d"))
    page.keyboard.press("Tab")
    expect(last_end).to_be_focused()
    for key in ("Home", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight"):
        page.keyboard.press(key)
    expect(last_end).to_have_attribute("aria-valuenow", "8")
    assert last > 8
    page.keyboard.press("Enter")
    shows(page, starts[4], starts[9])
    expect(page.locator("#range-2")).to_be_focused()


def test_escape_leaves_the_range_as_it_was(reader: Reader) -> None:
    page = begun(reader)
    handle = page.locator("#range-1")
    handle.focus()
    page.keyboard.press("End")
    expect(page.locator(".density .brush")).to_be_visible()
    page.keyboard.press("Escape")
    expect(handle).to_have_attribute("aria-valuenow", "0")
    expect(page.locator(".density .brush")).to_be_hidden()
    expect(page.locator("#announcement")).to_have_text("The dates stay as they were.")
    page.keyboard.press("ArrowRight")
    page.locator("#search").focus()
    expect(handle).to_have_attribute("aria-valuenow", "0")


def test_the_bars_are_one_stop_of_the_tab_key_and_the_arrows_go_along(reader: Reader) -> None:
    page = begun(reader)
    links = page.locator(".density .bars a")
    assert [links.nth(at).get_attribute("tabindex") for at in range(3)] == ["0", "-1", "-1"]
    links.nth(0).focus()
    for key in ("ArrowRight", "ArrowRight", "ArrowLeft"):
        page.keyboard.press(key)
    expect(links.nth(1)).to_be_focused()
    target = links.nth(1).get_attribute("href")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(re.escape(str(target)) + "$"))


@pytest.mark.parametrize("scripted", [True, False])
def test_from_weeks_to_a_day_by_bars_and_up_by_the_trail(readers: ReaderMaker, scripted: bool) -> None:
    page = readers(java_script_enabled=scripted, viewport={"width": 1280, "height": 900}).open("/")
    caption = page.locator(".density figcaption")
    for unit, bar, steps in (("week", "#bar-2025-03-10", 4), ("day", ".bars a:has(.in:not(.whole))", 5)):
        expect(caption).to_have_text(f"Events per {unit}")
        page.locator(bar).first.click()
        expect(page.locator(".density .trail li")).to_have_count(steps)
    page.locator(".density .trail a").last.click()
    expect(caption).to_have_text("Events per day")
    page.locator(".density .trail a").first.click()
    expect(page.locator(".density .trail")).to_have_count(0)
    expect(caption).to_have_text("Events per week")


@pytest.fixture(scope="module")
def years(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a collection of seven years, whose axis begins with these."""
    settings = Settings(data_dir=tmp_path_factory.mktemp("years"), seeds="off")
    migrate(settings.url)
    engine = make_engine(settings.url)
    with writing(engine) as session:
        add_cast(session)
        for day in ("2019-03-02", "2022-06-01", "2025-01-20", "2025-02-12", "2025-02-13", "2025-12-20"):
            event = add_event(session, f"Talks on {day}", date=day, actors={"donald-trump": "participant"})
            article = add_article(session, f"They met on {day}.")
            add_mention(session, article, event, f"They met on {day}.", date=day, basis="stated")
    engine.dispose()
    with serving(settings) as address:
        yield address


@pytest.mark.parametrize("scripted", [True, False])
def test_from_years_to_a_day_by_bars_alone(readers: ReaderMaker, years: str, scripted: bool) -> None:
    page = readers(years, java_script_enabled=scripted, viewport={"width": 1280, "height": 900}).open("/")
    steps = {"year": "2025-01-01", "month": "2025-02-01", "week": "2025-02-10", "day": "2025-02-12"}
    for unit, first in steps.items():
        expect(page.locator(".density figcaption")).to_have_text(f"Events per {unit}")
        page.locator(f"#bar-{first}").click()
        expect(page).to_have_url(re.compile(f"from={first}"))
    expect(page.locator("[data-event]")).to_have_count(1)
    expect(page.locator("[data-event] h3")).to_have_text("Talks on 2025-02-12")


def test_a_range_drawn_on_the_page_of_a_person_leads_to_the_timeline(reader: Reader) -> None:
    page = begun(reader, "/actors/donald-trump")
    starts, _end = bars(page)
    draw(page, 2, 8)
    expect(page).to_have_url(re.compile(rf"/\?actor=donald-trump&from={starts[2]}&to="))


def test_the_numbers_of_the_bars_are_a_table_too(reader: Reader) -> None:
    page = begun(reader)
    table = page.get_by_role("table", name="Events per week")
    expect(table.get_by_role("row")).to_have_count(page.locator(".density .bars a").count() + 1)
    expect(table.get_by_role("rowheader").first).to_have_text(re.compile("February 2025"))


def test_a_month_without_a_day_is_one_dashed_bar_that_leads_to_it(reader: Reader) -> None:
    page = begun(reader)
    whole = page.locator(".density a:has(.whole)").first
    words = whole.locator("title").text_content() or ""
    assert words.startswith("Sometime in ")
    row = page.get_by_role("table", name="Events per week").get_by_role("row", name=words.split(":")[0])
    expect(row.get_by_role("cell")).to_have_text(words.split()[-2])
    address = whole.get_attribute("href") or ""
    whole.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(reader.address + address)
    expect(page.locator(".no-day").first).to_contain_text("Sometime in")
