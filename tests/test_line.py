"""The line end to end: articles in, events out, whatever the order."""

import itertools
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine

from app.db import make_engine, reading
from app.editing.add import add_document
from app.exports.json import view_json
from app.migrations import migrate
from app.reading.document import Document
from app.timeline.index import TimelineIndex
from app.timeline.query import TimelineQuery

DATED = Document(
    "On February 12, Donald Trump spoke by telephone with Vladimir Putin for ninety minutes. Following that talk, "
    "Trump called Volodymyr Zelenskyy.\n\n"
    "In Kyiv, Scott Bessent met Zelenskyy on February 12 to discuss an agreement on minerals.\n\n"
    "Zelenskyy plans to attend the Munich Security Conference, scheduled from February 14 to 16.\n\n"
    "Trump also intends to meet Putin in Saudi Arabia.",
    title="Two calls in a day",
    published=date(2025, 2, 13),
    published_basis="given",
)
UNDATED = Document(
    "Trump held a long phone call with Putin. “We agreed to work together,” the American president said.\n\n"
    "Zelenskyy and Trump also spoke by phone.\n\n"
    "Trump said that he and Putin would hold their first meeting in Saudi Arabia.\n\n"
    "Zelenskyy will meet on Friday with JD Vance and Marco Rubio on the margins of the Munich conference.",
    title="After the calls",
    published=date(2025, 2, 13),
    published_basis="given",
)
REVIEW = Document(
    "A month after their first call, Donald Trump and Vladimir Putin spoke by telephone again on March 18.",
    title="Again on the line",
    published=date(2025, 3, 19),
    published_basis="given",
)


def events(folder: Path, order: tuple[Document, ...]) -> list[dict[str, Any]]:
    """The events that stand after publishing the documents in this order into an empty database."""
    url = f"sqlite:///{folder / 'parley.sqlite'}"
    migrate(url)
    engine: Engine = make_engine(url)
    for document in order:
        add_document(engine, document, publish=True, by="test")
    with reading(engine) as session:
        form = view_json(session, TimelineIndex().at(session), TimelineQuery.parse([]), base_url="http://localhost")
    engine.dispose()
    found: list[dict[str, Any]] = form["events"]
    return found


def between(found: list[dict[str, Any]], kind: str, *who: str) -> list[dict[str, Any]]:
    return [e for e in found if e["kind"] == kind and {a["slug"] for a in e["actors"]} == set(who)]


@pytest.mark.parametrize("order", list(itertools.permutations((DATED, UNDATED, REVIEW))))
def test_articles_in_any_order_add_up_to_the_same_events(order: tuple[Document, ...], tmp_path: Path) -> None:
    found = events(tmp_path, order)
    first, second = sorted(between(found, "call", "donald-trump", "vladimir-putin"), key=lambda e: str(e["date"]))
    assert (first["date"], len(first["sources"])) == ("2025-02-12", 2)
    assert (second["date"], len(second["sources"])) == ("2025-03-18", 1)
    (call,) = between(found, "call", "donald-trump", "volodymyr-zelenskyy")
    assert len(call["sources"]) == 2
    assert call["date"] in ("2025-02-12", None)
    (meeting,) = between(found, "meeting", "donald-trump", "vladimir-putin")
    assert (meeting["status"], meeting["place"], len(meeting["sources"])) == ("planned", "Saudi Arabia", 2)
    (munich,) = between(found, "meeting", "volodymyr-zelenskyy", "jd-vance", "marco-rubio")
    assert munich["date"] == "2025-02-14"
    (conference,) = [e for e in found if e["kind"] == "conference"]
    assert conference["date"] == "2025-02-14/2025-02-16"


def test_the_order_leaves_no_trace_in_what_readers_see(tmp_path: Path) -> None:
    told = []
    for number, order in enumerate(itertools.permutations((DATED, UNDATED, REVIEW))):
        (tmp_path / str(number)).mkdir()
        found = events(tmp_path / str(number), order)
        told.append(sorted(json.dumps({k: e[k] for k in ("title", "kind", "status", "date", "place")}) for e in found))
    assert all(each == told[0] for each in told)


def test_the_same_text_twice_changes_nothing_and_says_so(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'parley.sqlite'}"
    migrate(url)
    engine = make_engine(url)
    first = add_document(engine, DATED, publish=True, by="test")
    again = add_document(engine, DATED, publish=True, by="test")
    assert (first.outcome, again.outcome, again.article) == ("published", "known", first.article)
    engine.dispose()
