"""What a first view may cost on every page: bytes, strangers asked, things that move, and width."""

import pytest
from playwright.sync_api import Request

from tests.browser.conftest import ReaderMaker
from tests.browser.test_pages import PAGES

pytestmark = pytest.mark.browser

MOST_BYTES = 35_000
"""Compressed, of all that a first view asks for besides the type faces."""
DRAWING = 60_000
"""The same for lanes, which draw up to 200 events at once and tell them in a table."""
MOST_MOVED = 0.02
"""Layout shift, as browsers count it."""
NARROW, WIDE = 320, 1280
EDITORS_PAGES = ("/add", "/drafts", "/events/event-1/edit")
WATCH = """window.moved = 0;
new PerformanceObserver((list) => { for (const each of list.getEntries()) window.moved += each.value; })
    .observe({ type: "layout-shift", buffered: true });"""


@pytest.mark.parametrize("width", [NARROW, WIDE])
@pytest.mark.parametrize("path", [*PAGES, *EDITORS_PAGES])
def test_a_first_view_is_light_keeps_still_asks_no_stranger_and_fits(
    readers: ReaderMaker, path: str, width: int
) -> None:
    reader = readers(viewport={"width": width, "height": 800})
    asked: list[Request] = []
    reader.context.on("requestfinished", lambda request: asked.append(request))
    page = reader.context.new_page()
    page.add_init_script(WATCH)
    page.goto(reader.address + path, wait_until="networkidle")
    sizes = {each.url: each.sizes()["responseBodySize"] for each in asked if not each.url.endswith(".woff2")}
    assert sum(sizes.values()) <= (DRAWING if "view=lanes" in path else MOST_BYTES), sizes
    assert page.evaluate("window.moved") <= MOST_MOVED
    assert reader.strangers == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
