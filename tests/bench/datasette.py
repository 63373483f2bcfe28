"""Datasette over a copy of a collection: one table of events, people and topics as JSON lists, the same full text."""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from sys import executable
from urllib.parse import urlencode

from tests.bench.collection import PHRASE
from tests.bench.serving import Client, serving

ROUNDS = 3
"""Requests with facets for each view; some take seconds."""
UNLIMITED = "60000"
FACETS = [("_facet", "month"), ("_facet_size", "max"), ("_facet_array", "actors"), ("_facet_array", "topics")]
PAGE = [("_size", "50"), ("_sort", "start")]
ROWS = [("_nofacet", "1"), ("_nocount", "1")]
TABLES = """
CREATE TABLE event (id INTEGER PRIMARY KEY, start TEXT, month TEXT, title TEXT, summary TEXT, kind TEXT, status TEXT,
  actors TEXT, topics TEXT);
INSERT INTO event SELECT e.id, e.starts_on, substr(e.starts_on, 1, 7), e.title, e.summary, e.kind, e.status,
  (SELECT json_group_array(DISTINCT a.slug) FROM parley.event_actor l JOIN parley.actor a ON a.id = l.actor_id
    WHERE l.event_id = e.id),
  (SELECT json_group_array(t.slug) FROM parley.event_topic l JOIN parley.topic t ON t.id = l.topic_id
    WHERE l.event_id = e.id)
  FROM parley.event e;
CREATE INDEX ix_event_start ON event (start);
CREATE INDEX ix_event_month ON event (month);
CREATE VIRTUAL TABLE event_fts USING fts5(title, summary, content="event", content_rowid="id");
INSERT INTO event_fts (event_fts) VALUES ('rebuild');
ANALYZE event;
"""


def installed() -> bool:
    """Whether Datasette can be run."""
    return find_spec("datasette") is not None


@contextmanager
def serving_copy(database: Path) -> Iterator[tuple[Client, Mapping[str, tuple[str, str]]]]:
    """Datasette over a copy; gives a client and for each of the ten views its address with facets, and without."""
    copy = database.with_name("copy.db")
    connection = sqlite3.connect(copy, isolation_level=None)
    connection.execute("ATTACH ? AS parley", (str(database),))
    connection.executescript(TABLES)
    half = connection.execute("SELECT min(50000, count(*) / 2) FROM event").fetchone()[0]
    far = connection.execute("SELECT start, id FROM event ORDER BY start, id LIMIT 1 OFFSET ?", (half,)).fetchone()
    connection.close()
    with serving(_command(copy)) as (client, _):
        yield client, {name: _addresses(pairs) for name, pairs in _filters(f"{far[0]},{far[1]}").items()}


def _command(copy: Path) -> list[str]:
    limits = {"sql_time_limit_ms": UNLIMITED, "facet_time_limit_ms": UNLIMITED, "suggest_facets": "off"}
    limits["default_cache_ttl"] = "0"
    settings = [part for name, value in limits.items() for part in ("--setting", name, value)]
    return [executable, "-m", "datasette", "serve", str(copy), "-p", "{port}", *settings]


def _filters(far: str) -> dict[str, list[tuple[str, str]]]:
    """The ten views by the names that views.py gives them."""
    actor, topic = "actors__arraycontains", "topics__arraycontains"
    phrase = [("_search", f'"{PHRASE}"'), ("_searchmode", "raw")]
    return {
        "no filter": [],
        "one popular actor": [(actor, "actor-0")],
        "two actors": [(actor, "actor-0"), (actor, "actor-1")],
        "actor and topic": [(actor, "actor-1"), (topic, "topic-2")],
        "topic and 90 days": [(topic, "topic-1"), ("start__gte", "2023-12-02"), ("start__lte", "2024-02-29")],
        "a phrase": phrase,
        "a phrase and an actor": [(actor, "actor-0"), *phrase],
        "page 1000": [("_next", far)],
        "a rare actor": [(actor, "actor-399")],
        "30 days": [("start__gte", "2024-09-27"), ("start__lte", "2024-10-26")],
    }


def _addresses(pairs: list[tuple[str, str]]) -> tuple[str, str]:
    faceted, rows = urlencode([*pairs, *PAGE, *FACETS]), urlencode([*pairs, *PAGE, *ROWS])
    return f"/copy/event.json?{faceted}", f"/copy/event.json?{rows}"
