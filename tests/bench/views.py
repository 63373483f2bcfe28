"""The ten views at 10,000 and 100,000 events: the index, the pages, the memory, and how they grow."""

from collections.abc import Callable, Mapping
from pathlib import Path
from statistics import geometric_mean, median
from tempfile import TemporaryDirectory
from time import process_time
from urllib.parse import parse_qsl, urlencode

from app.db import make_engine, reading
from app.timeline.index import Snapshot, TimelineIndex
from app.timeline.query import TimelineQuery
from app.timeline.slots import print_cursor
from app.timeline.view import View
from app.timeline.walk import forward
from tests.bench import datasette
from tests.bench.collection import ACTORS, PHRASE, make_collection
from tests.bench.serving import PLAIN, Client, memory_mb, parley, serving, uvicorn
from tests.bench.timing import in_turn, line, taken

SIZES = (10_000, 100_000)
ROUNDS = 15
PAGE, FAR = 50, 1_000
SPAN = {"from": "2023-12-02", "to": "2024-02-29"}
MONTH = {"from": "2024-09-27", "to": "2024-10-26"}


def run() -> None:
    """Prints what the views take at each size; at the largest beside Datasette and beside plain text."""
    found = {}
    for events in SIZES:
        with TemporaryDirectory() as folder:
            database = Path(folder) / "parley.sqlite"
            seconds = taken(lambda: make_collection(events, database))  # noqa: B023
            line(f"{events:,} events written", f"{seconds:.1f} s, {database.stat().st_size / 1e6:.0f} MB")
            views = _build(events, database)
            found[events] = _over_http(events, database, views, beside=events == SIZES[-1])
    small, large = (found[events] for events in SIZES)
    for name in small:
        goal = "6x" if "phrase" in name else "3x"
        line(f"growth of {name}, {SIZES[0]:,} to {SIZES[-1]:,}", "", f"{large[name] / small[name]:.1f}x", goal)


def queries(far: str) -> Mapping[str, dict[str, str] | list[tuple[str, str]]]:
    """The ten views: actor-0 is the most frequent, topic-1 and topic-2 are among the first; `far` is a cursor."""
    return {
        "no filter": {},
        "one popular actor": {"actor": "actor-0"},
        "two actors": [("actor", "actor-0"), ("actor", "actor-1")],
        "actor and topic": {"actor": "actor-1", "topic": "topic-2"},
        "topic and 90 days": {"topic": "topic-1", **SPAN},
        "a phrase": {"q": f'"{PHRASE}"'},
        "a phrase and an actor": {"actor": "actor-0", "q": f'"{PHRASE}"'},
        "page 1000": {"after": far},
        "a rare actor": {"actor": f"actor-{ACTORS - 1}"},
        "30 days": MONTH,
    }


def _build(events: int, database: Path) -> dict[str, TimelineQuery]:
    """Builds the index and times what it does for each view; returns the views."""
    engine, index = make_engine(f"sqlite:///{database}"), TimelineIndex()
    with reading(engine) as session:
        start = process_time()
        snapshot = index.at(session)
        line(f"{events:,} events: index built", f"{process_time() - start:.2f} s", "", "4 s at a million")
        views = {
            name: TimelineQuery.parse(parse_qsl(urlencode(pairs)))
            for name, pairs in queries(_far(snapshot, events)).items()
        }
        for name, query in views.items():
            ms = 1000 * in_turn({"": lambda q=query: _ask(View(session, snapshot, q))}, ROUNDS, process_time)[""]  # type: ignore[misc]
            line(f"{events:,} events: index, {name}", f"{ms:.2f} ms")
    engine.dispose()
    return views


def _far(snapshot: Snapshot, events: int) -> str:
    """The cursor of page 1000, or of the middle of a smaller collection."""
    at = min(FAR * PAGE, events // 2)
    return next(print_cursor(*place) for n, place in enumerate(forward(snapshot, snapshot.live), 1) if n == at)


def _ask(view: View) -> None:
    """A page with all its facets, before anything is loaded or rendered."""
    view.page(PAGE)
    for key in ("actor", "topic", "side", "kind", "status", "publisher"):
        view.counts(key)


def _over_http(events: int, database: Path, views: Mapping[str, TimelineQuery], *, beside: bool) -> dict[str, float]:
    found = {}
    with parley(database) as (client, process), serving(uvicorn(PLAIN)) as (plain, _):
        for name, query in views.items():
            page, data = query.url(), query.url("/timeline.json")
            sides = {"anew": _anew(client, page), "kept": _getter(client, page), "json": _anew(client, data)}
            times = in_turn(sides, ROUNDS)
            found[name] = times["anew"]
            anew, kept, json = (1000 * times[side] for side in ("anew", "kept", "json"))
            line(f"{events:,} events: {name}", f"page {anew:.1f} ms, kept {kept:.1f} ms, JSON {json:.1f} ms")
        _beside_plain_text(events, client, plain)
        line(f"{events:,} events: memory of the server", f"{memory_mb(process):.0f} MB", "", "200 MB at 100,000")
        if beside:
            _beside_datasette(database, client, views)
    return found


def _beside_plain_text(events: int, client: Client, plain: Client) -> None:
    tag = next(row for row in client.get("/")[1].split("\r\n") if row.lower().startswith("etag:")).split(":", 1)[1]
    status = client.get("/", f"If-None-Match:{tag}\r\n")[0]
    assert status == 304, status
    sides = {
        "page made anew": _anew(client, "/"),
        "kept page": _getter(client, "/"),
        "kept page in gzip": lambda: client.get("/", "Accept-Encoding: gzip\r\n"),
        "304": lambda: client.get("/", f"If-None-Match:{tag}\r\n"),
        "plain": _getter(plain, "/"),
    }
    times = in_turn(sides, 40 * ROUNDS)
    for name, goal in (("page made anew", ""), ("kept page", "0.7x"), ("kept page in gzip", "0.7x"), ("304", "1x")):
        today = f"{1 / times[name]:.0f} a second"
        ratio = f"{times['plain'] / times[name]:.2f}x FastAPI plain text ({1 / times['plain']:.0f})"
        line(f"{events:,} events: {name}, one connection", today, ratio, goal)


def _beside_datasette(database: Path, client: Client, views: Mapping[str, TimelineQuery]) -> None:
    """Full pages of each view beside Datasette's with the same facets, and its rows alone."""
    if not datasette.installed():
        line("beside Datasette", "skipped: datasette is not installed (uv sync --group bench)")
        return
    ratios = []
    with datasette.serving_copy(database) as (other, addresses):
        for name, query in views.items():
            facets, rows = addresses[name]
            sides = {
                "parley": _anew(client, query.url("/timeline.json")),
                "rows": _getter(other, rows),
            }
            times = in_turn(sides, ROUNDS)
            slow = median(taken(_getter(other, facets)) for _ in range(datasette.ROUNDS))
            ratios.append(slow / times["parley"])
            today = f"{1000 * times['parley']:.1f} ms, Datasette {1000 * slow:.0f}, its rows {1000 * times['rows']:.1f}"
            both = f"{ratios[-1]:.0f}x faceted, {times['rows'] / times['parley']:.1f}x rows alone"
            line(f"beside Datasette, JSON: {name}", today, both, "10x, 1x")
    line("beside Datasette, geometric mean", "", f"{geometric_mean(ratios):.0f}x", "50x")


def _getter(client: Client, path: str) -> Callable[[], None]:
    """Asks for a page; anything but 200 is an error."""
    return lambda: _expect(path, client.get(path)[0])


def _anew(client: Client, path: str) -> Callable[[], None]:
    """Asks for a page that the server has to make."""
    return lambda: _expect(path, client.get_anew(path)[0])


def _expect(path: str, status: int) -> None:
    if status != 200:
        raise RuntimeError(f"{path}: {status}")
