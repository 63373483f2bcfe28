"""What a first view may cost on every page: bytes, strangers asked, things that move, and width."""

import pytest
from playwright.sync_api import Page, Request

from tests.browser.conftest import Reader, ReaderMaker
from tests.browser.test_pages import PAGES

pytestmark = pytest.mark.browser

MOST_BYTES = 35_000
"""Of all that a first view asks for besides the type faces, in gzip, the larger of the two encodings."""
MOST_MOVED = 0.02
"""Layout shift, as browsers count it."""
NARROW, WIDE = 320, 1280
EDITORS_PAGES = ("/add", "/drafts", "/events/event-1/edit")
OF_THE_SEEDS = (
    *("/", "/?actor=donald-trump", "/?actor=donald-trump&topic=ceasefire", "/?view=compact", "/?view=quotes"),
    *("/?q=ceasefire", "/?view=lanes", "/actors", "/actors/donald-trump", "/topics/ceasefire", "/changes"),
    *("/compare?side=russia&side=us&topic=ceasefire", "/filters/actor"),
)
OF_A_LARGE_COLLECTION = (
    *("/", "/?actor=actor-0", "/?actor=actor-0&topic=topic-0", "/?order=newest", "/?view=compact", "/?view=quotes"),
    *("/?q=ceasefire", "/?view=lanes", "/actors", "/actors/actor-0", "/topics/topic-0", "/filters/actor"),
)
GZIP = {"Accept-Encoding": "gzip"}
WATCH = """window.moved = 0;
new PerformanceObserver((list) => { for (const each of list.getEntries()) window.moved += each.value; })
    .observe({ type: "layout-shift", buffered: true });"""


@pytest.mark.parametrize("width", [NARROW, WIDE])
@pytest.mark.parametrize("path", [*PAGES, *EDITORS_PAGES])
def test_a_first_view_is_light_keeps_still_asks_no_stranger_and_fits(
    readers: ReaderMaker, path: str, width: int
) -> None:
    reader = readers(viewport={"width": width, "height": 800}, extra_http_headers=GZIP)
    page, sizes = first_view(reader, reader.address + path)
    assert sum(sizes.values()) <= MOST_BYTES, sizes
    assert page.evaluate("window.moved") <= MOST_MOVED
    assert reader.strangers == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("path", OF_THE_SEEDS)
def test_a_first_view_of_the_seeds_is_light(readers: ReaderMaker, seeds: str, path: str) -> None:
    sizes = first_view(readers(seeds, extra_http_headers=GZIP), seeds + path)[1]
    assert sum(sizes.values()) <= MOST_BYTES, sizes


@pytest.mark.parametrize("path", OF_A_LARGE_COLLECTION)
def test_a_first_view_of_a_thousand_events_and_hundreds_of_people_is_light(
    readers: ReaderMaker, large: str, path: str
) -> None:
    sizes = first_view(readers(large, extra_http_headers=GZIP), large + path)[1]
    assert sum(sizes.values()) <= MOST_BYTES, sizes


def test_a_page_in_english_asks_for_no_type_face_but_those_for_its_letters(reader: Reader) -> None:
    asked: list[str] = []
    reader.context.on("requestfinished", lambda request: asked.append(request.url.rsplit("/", 1)[-1]))
    page = reader.context.new_page()
    page.goto(reader.address + "/", wait_until="networkidle")
    assert sorted(each for each in asked if each.endswith(".woff2")) == [
        "inter-latin.woff2", "source-serif-4-latin.woff2"
    ]  # fmt: skip
    assert page.locator("script[src]").count() == 1


@pytest.mark.parametrize("path", ["/", "/?view=lanes", "/events/event-1", "/articles/article-1", "/compare"])
def test_all_that_a_first_view_asks_for_is_named_in_its_page(reader: Reader, path: str) -> None:
    asked: list[str] = []
    reader.context.on("request", lambda request: asked.append(request.url.removeprefix(reader.address)))
    page = reader.context.new_page()
    answer = page.goto(reader.address + path, wait_until="networkidle")
    assert answer
    source = answer.text()
    assert [each for each in asked[1:] if each not in source] == []


def first_view(reader: Reader, url: str) -> tuple[Page, dict[str, int]]:
    """A page that nobody has touched, and the bytes of all that it asked for besides the type faces."""
    asked: list[Request] = []
    reader.context.on("requestfinished", lambda request: asked.append(request))
    page = reader.context.new_page()
    page.add_init_script(WATCH)
    page.goto(url, wait_until="networkidle")
    answers = {each.url: each.response() for each in asked if not each.url.endswith(".woff2")}
    assert {each.headers.get("content-encoding", "gzip") for each in answers.values() if each} == {"gzip"}
    return page, {each.url: each.sizes()["responseBodySize"] for each in asked if each.url in answers}
