"""1,000 events in headless Chromium: Parley's pages, vis-timeline and TimelineJS 3 with the same events.

Each round opens every side in a fresh profile, so nothing is kept from before, and takes the time from navigation until
the view is usable: it says of itself that it is drawn, a frame with it has been painted, and the page has taken up
another task. Parley says so when its document and its scripts are there, vis-timeline at its first draw, TimelineJS
with its loaded event. The other two get their events inside their page and are plain files, so they wait for no server.
Parley's pages come from its server: as it keeps them ready from the round before, and the list once more under an
address that is new in each round, so that it is made anew.
"""

import gzip
import json
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory, gettempdir
from typing import Any

from playwright.sync_api import Browser, Page, Request, ViewportSize, sync_playwright

from tests.bench.collection import make_collection
from tests.bench.serving import parley
from tests.bench.timing import line
from tests.browser.packages import NotThere, package, serving_folder
from tests.browser.serving import SWITCHES

EVENTS, ROUNDS = 1000, 9
SCREEN: ViewportSize = {"width": 1280, "height": 800}
VIS = ("vis-timeline", "8.5.4")
TIMELINEJS = ("@knight-lab/timelinejs", "3.9.11")
OWN = {
    "list": "/",
    "list made anew": "/?from=2021-12-{round:02}",
    "compact": "/?view=compact",
    "lanes, 200 events": "/?view=lanes",
}
"""The addresses of views that hold all events; {round} is another number each time."""
GOALS = {"vis-timeline": 0.5, "TimelineJS": 0.25}
MOST_CODE = 35_000
USABLE = """window.usable = new Promise((done) => {
    window.drawn = () => requestAnimationFrame(() => setTimeout(() => done(performance.now())));
});"""
DRAWN_WITH_ITS_SCRIPTS = "addEventListener('DOMContentLoaded', () => window.drawn());"
VIS_PAGE = """<!doctype html><meta charset="utf-8"><title>A view</title>
<link rel="stylesheet" href="program/styles/vis-timeline-graph2d.min.css">
<script src="program/standalone/umd/vis-timeline-graph2d.min.js"></script>
<div id="view"></div>
<script type="application/json" id="data">%s</script>
<script>
new vis.Timeline(document.getElementById("view"), new vis.DataSet(JSON.parse(document.getElementById("data").text)),
    {height: "600px", verticalScroll: true, onInitialDrawComplete: () => window.drawn()});
</script>"""
TIMELINEJS_PAGE = """<!doctype html><meta charset="utf-8"><title>A view</title>
<link rel="stylesheet" href="program/dist/css/timeline.css">
<div id="view" style="width: 100%%; height: 600px"></div>
<script src="program/dist/js/timeline.js"></script>
<script type="application/json" id="data">%s</script>
<script>
new TL.Timeline("view", JSON.parse(document.getElementById("data").text),
    {font: null, script_path: "program/dist/js", hash_bookmark: false}).on("loaded", () => window.drawn());
</script>"""
SHOWN = {
    "vis-timeline": "document.querySelector('.vis-item .vis-item-content').textContent",
    "TimelineJS": f"document.querySelectorAll('.tl-timemarker').length === {EVENTS}",
    "Parley": f"document.querySelector('.count').textContent.includes('{EVENTS:,}') && document.querySelector('h3 a')",
}
"""What is true of a page that shows the events."""


def run() -> None:
    """Prints the time of each side, how it compares, and the bytes of its code."""
    with TemporaryDirectory() as folder:
        database = Path(folder) / "parley.sqlite"
        make_collection(EVENTS, database)
        try:
            with parley(database) as (client, _process), _others(client.get, Path(folder)) as pages:
                own = {f"Parley, {name}": f"http://127.0.0.1:{client.port}{path}" for name, path in OWN.items()}
                _compare({**own, **pages})
        except NotThere as reason:
            line("in the browser", f"skipped: {reason}")


@contextmanager
def _others(get: Any, folder: Path) -> Iterator[Mapping[str, str]]:
    """The addresses of the other programs' pages with the events of the collection in them."""
    events = json.loads(get("/timeline.timelinejs.json")[2])
    assert len(events["events"]) == EVENTS
    cache = Path(gettempdir()) / "parley-bench-npm"
    made = {
        "vis-timeline": (VIS, VIS_PAGE % _in_html([_item(each) for each in events["events"]])),
        "TimelineJS": (TIMELINEJS, TIMELINEJS_PAGE % _in_html(events)),
    }
    for name, (program, html) in made.items():
        (folder / name).mkdir()
        (folder / name / "program").symlink_to(package(*program, cache))
        (folder / name / "index.html").write_text(html, encoding="utf-8")
    with serving_folder(folder) as address:
        yield {name: f"{address}/{name}/" for name in made}


def _item(event: Mapping[str, Any]) -> dict[str, Any]:
    """An event as vis-timeline takes it: its title, linked, at its day."""
    start = event["start_date"]
    day = f"{start['year']}-{start['month']:02}-{start['day']:02}"
    return {"id": event["unique_id"], "content": event["text"]["headline"], "start": day}


def _in_html(data: object) -> str:
    return json.dumps(data).replace("<", "\\u003c")


def _compare(pages: Mapping[str, str]) -> None:
    found: dict[str, list[float]] = {name: [] for name in pages}
    code: dict[str, int] = {}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=list(SWITCHES))
        for number in range(ROUNDS + 1):  # the first is not counted
            for name, url in pages.items():
                ms, code[name] = _opened(browser, name, url.format(round=number + 1))
                found[name] += [ms] if number else []
        browser.close()
    _print({name: median(times) for name, times in found.items()}, code)


def _print(times: Mapping[str, float], code: Mapping[str, int]) -> None:
    for name, ms in times.items():
        today = f"{ms:.0f} ms, {code[name] / 1000:.1f} KB of code"
        ratios = [f"{ms / times[other]:.2f}x {other}" for other in GOALS if name not in GOALS]
        goal = ", ".join(f"{most}x" for most in GOALS.values()) + f"; {MOST_CODE // 1000} KB" if ratios else ""
        line(f"{EVENTS:,} events in the browser: {name}", today, ", ".join(ratios), goal)


def _opened(browser: Browser, name: str, url: str) -> tuple[float, int]:
    """(milliseconds until a page is usable in a fresh profile, bytes of its scripts and style sheets in gzip)."""
    asked: list[Request] = []
    with browser.new_context(viewport=SCREEN) as context:
        page: Page = context.new_page()
        page.on("requestfinished", lambda request: asked.append(request))
        page.add_init_script(USABLE + (DRAWN_WITH_ITS_SCRIPTS if name not in GOALS else ""))
        page.goto(url)
        ms: float = page.evaluate("window.usable")
        if not page.evaluate(f"Boolean({SHOWN.get(name, SHOWN['Parley'])})"):
            raise RuntimeError(f"{name}: the events are not on screen")
        bodies = [each.response().body() for each in asked if each.resource_type in ("script", "stylesheet")]  # type: ignore[union-attr]
    return ms, sum(len(gzip.compress(body, 9)) for body in bodies)
