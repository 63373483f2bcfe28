"""What eyes, hands and ears of many kinds need: magnified, in forced colours, at rest, by keyboard, by speech."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Reader, ReaderMaker
from tests.browser.test_pages import PAGES

pytestmark = pytest.mark.browser

NAME = re.compile(r'- (link|button|searchbox|textbox|slider|combobox|checkbox|navigation|region|complementary)(?! ")')
"""A control or a part of the page that speech cannot name."""
SMALLEST_TARGET = 24
"""Pixels that a pointer needs, WCAG 2.2."""
MAGNIFIED: dict[str, Any] = {"viewport": {"width": 640, "height": 450}, "device_scale_factor": 2}
"""A window of 1280 by 900 at 200 per cent."""


def test_at_twice_the_size_nothing_is_cut_off_or_out_of_reach(readers: ReaderMaker) -> None:
    reader = readers(**MAGNIFIED)
    for path in PAGES:
        page = reader.open(path)
        assert page.evaluate("document.documentElement.scrollWidth") <= 640, path
        assert page.evaluate(CUT) == [], path
        page.close()
    page = reader.open("/")
    page.get_by_role("button", name="Filters").click()
    page.click("#f-kind-call")
    expect(page).to_have_url(re.compile(r"\?kind=call$"))


CUT = """[...document.querySelectorAll('main :is(h1, h2, h3, p, a, button, blockquote, dd, li)')]
    .filter(each => each.checkVisibility() && !each.closest('.vh, .names, .scroll, .scroller, .readouts, .density'))
    .map(each => [each.getBoundingClientRect(), each])
    .filter(([box]) => box.width > 1 && (box.right > 641 || box.left < -1))
    .map(([, each]) => each.outerHTML.slice(0, 80))"""


HEIGHTS = """[...document.querySelectorAll(":is(.nav, .footer, .event .foot) :is(a, button)")]
    .filter(each => each.checkVisibility())
    .map(each => [each.textContent, each.getBoundingClientRect().height])"""


def test_links_at_the_head_and_the_foot_can_be_hit(reader: Reader) -> None:
    for path in ("/", "/?view=lanes", "/about"):
        page = reader.open(path)
        heights = page.evaluate(HEIGHTS)
        assert heights
        assert [each for each in heights if each[1] < SMALLEST_TARGET] == [], path
        page.close()


def test_forced_colours_keep_sides_signs_marks_and_what_is_chosen(readers: ReaderMaker) -> None:
    page = readers(forced_colors="active", viewport={"width": 1280, "height": 900}).open("/?actor=donald-trump")
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    style = "(each, [part, what]) => getComputedStyle(each, part)[what]"
    event = page.locator(".event .side").first
    assert event.evaluate(style, ["::before", "content"]).startswith('"')
    assert event.evaluate(style, ["::before", "borderTopColor"]) != paper
    assert page.locator(".event").first.evaluate(style, ["::before", "borderTopColor"]) != paper
    chosen = page.locator("#f-actor-donald-trump")
    assert chosen.evaluate(style, ["", "outlineStyle"]) == "solid"
    assert page.locator(".density .bar").first.evaluate(style, ["", "fill"]) != paper
    page.goto(page.url.split("?")[0] + "?status=cancelled")
    assert "gradient" in page.locator(".event.cancelled").first.evaluate(style, ["::before", "backgroundImage"])
    page.goto(page.url.split("?")[0] + "events/event-1")
    assert page.locator("#sources mark").first.evaluate(style, ["", "backgroundColor"]) != paper


def test_nothing_moves_for_those_who_ask_for_rest(readers: ReaderMaker) -> None:
    page = readers(reduced_motion="reduce", viewport={"width": 1280, "height": 900}).open("/")
    page.click("#f-kind-call")
    expect(page).to_have_url(re.compile(r"\?kind=call$"))
    assert page.evaluate("document.getAnimations().length") == 0
    moving = "[...document.querySelectorAll('*')].filter(each => getComputedStyle(each).transitionDuration !== '0s')"
    assert page.evaluate(f"{moving}.length") == 0
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"


def test_the_first_stops_of_the_tab_key_skip_to_the_events_and_the_filters(reader: Reader) -> None:
    for stops, target in ((1, "events"), (2, "filters")):
        page = reader.open("/")
        for _stop in range(stops):
            page.keyboard.press("Tab")
        expect(page.locator(":focus")).to_be_in_viewport()
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        assert page.evaluate("target => document.activeElement.closest('#' + target) !== null", target)
        page.close()


@pytest.mark.parametrize("path", ["/events/event-1", "/articles/article-1", "/actors", "/changes", "/docs", "/add"])
def test_the_first_stop_of_every_other_page_skips_to_its_content(reader: Reader, path: str) -> None:
    page = reader.open(path)
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Skip to the content")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


@pytest.mark.parametrize("path", PAGES)
def test_every_page_has_its_landmarks_one_heading_and_names_for_all_controls(reader: Reader, path: str) -> None:
    page = reader.open(path)
    tree = page.locator("body").aria_snapshot()
    roles = re.findall(r"^\s*- (banner|main|contentinfo|search)\b", tree, re.MULTILINE)
    around = [] if path.startswith("/embed") else ["search"]
    assert sorted(roles) == ["banner", "contentinfo", "main", *around]
    assert len(re.findall(r"- heading .*\[level=1\]", tree)) == 1
    assert NAME.findall(tree) == []


def test_chromium_tells_the_timeline_as_an_ordered_list_with_dates(reader: Reader) -> None:
    page = reader.open("/")
    told = spoken(page)
    days, titles, month = [], [], ""
    for at, (role, name) in enumerate(told):
        if role == "heading" and re.match(r"[A-Z][a-z]+ 20\d\d ", name):
            month = " ".join(name.split()[:2])
        elif role == "time" and month:
            number = next(words for kind, words in told[at:] if kind == "StaticText")
            days.append(datetime.strptime(f"{number.split('–')[0]} {month}", "%d %B %Y").replace(tzinfo=UTC))
            assert "list" in [kind for kind, _name in told[at : at + 8]]
        elif role == "article":
            assert told[at - 1][0] == "listitem"
            titles.append(name)
    assert days == sorted(set(days))
    assert len(days) > 5
    assert titles == page.locator("[data-event] h3").all_inner_texts()


def spoken(page: Page) -> list[tuple[str, str]]:
    """(role, name) of all that Chromium tells a screen reader, in its order."""
    nodes = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    by_id = {node["nodeId"]: node for node in nodes}

    def below(node: dict[str, Any]) -> Iterator[tuple[str, str]]:
        if not node["ignored"]:
            yield node["role"]["value"], node.get("name", {}).get("value", "")
        for child in node.get("childIds", ()):
            if child in by_id:
                yield from below(by_id[child])

    return list(below(nodes[0]))
