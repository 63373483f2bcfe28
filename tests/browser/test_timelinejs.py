"""The export for TimelineJS 3, shown by that very program on another server."""

import json
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.packages import NotThere, package, serving_folder

pytestmark = pytest.mark.browser

NAME, VERSION = "@knight-lab/timelinejs", "3.9.11"
PAGE = """<!doctype html><meta charset="utf-8"><title>A view</title>
<link rel="stylesheet" href="timelinejs/css/timeline.css">
<div id="view" style="width: 100%; height: 600px"></div>
<script src="timelinejs/js/timeline.js"></script>
<script>
const shown = new TL.Timeline("view", "view.json", {font: null, script_path: "timelinejs/js", hash_bookmark: false});
shown.on("loaded", () => { window.loaded = true; });
</script>"""


@pytest.fixture
def export(served: str) -> dict[str, object]:
    with urllib.request.urlopen(f"{served}/timeline.timelinejs.json?actor=donald-trump&topic=ceasefire") as answer:
        found: dict[str, object] = json.load(answer)
    return found


@pytest.fixture
def shown(export: dict[str, object], chromium: Browser, tmp_path: Path, pytestconfig: pytest.Config) -> Iterator[Page]:
    """TimelineJS showing the export, served by a server that is not Parley."""
    assert pytestconfig.cache
    try:
        program = package(NAME, VERSION, pytestconfig.cache.mkdir("npm"))
    except NotThere as reason:
        pytest.skip(f"TimelineJS cannot be tried: {reason}")
    copytree(program / "dist", tmp_path / "timelinejs")
    (tmp_path / "index.html").write_text(PAGE)
    (tmp_path / "view.json").write_text(json.dumps(export))
    context = chromium.new_context(viewport={"width": 1280, "height": 720})
    with serving_folder(tmp_path) as address:
        page = context.new_page()
        page.goto(address)
        page.wait_for_function("window.loaded")
        yield page
    context.close()


def test_timelinejs_shows_every_slide_with_its_title_and_its_date(shown: Page, export: dict[str, object]) -> None:
    events = export["events"]
    assert isinstance(events, list)
    assert events
    first = shown.locator(".tl-slide").nth(1)
    assert shown.locator(".tl-slide").count() == len(events) + 1
    assert shown.locator(".tl-timemarker").count() == len(events)
    assert [text.strip() for text in shown.locator(".tl-slide .tl-headline-date").all_text_contents()[1:]] == [
        event["display_date"] for event in sorted(events, key=_starts)
    ]
    assert first.locator("h2 a").get_attribute("href") in {_address(event) for event in events}
    title = export["title"]
    assert isinstance(title, dict)
    assert shown.locator(".tl-slide-titleslide h2").inner_text() == title["text"]["headline"]


def _starts(event: dict[str, dict[str, int]]) -> tuple[int, int, int]:
    start = event["start_date"]
    return start["year"], start.get("month", 1), start.get("day", 1)


def _address(event: dict[str, dict[str, str]]) -> str:
    return event["text"]["headline"].split('"')[1]
