"""The gold files hold to the articles they annotate: every passage, quote and date stands in the body."""

import json
from pathlib import Path
from typing import Any

import pytest

from app.edtf import bounds
from app.reading.document import Document
from app.reading.files import read_path
from tests.golden.floors import HERE, PARTS

ARTICLES = [path for _, articles in PARTS.values() for path in sorted(articles.glob("*.*"))]
GOLD = [path for part in PARTS for path in sorted((HERE / part).glob("*.json"))]
KINDS = {
    "call",
    "meeting",
    "summit",
    "conference",
    "visit",
    "statement",
    "proposal",
    "agreement",
    "truce",
    "vote",
    "sanctions",
    "aid",
    "exchange",
    "deadline",
    "attack",
    "other",
}
STATUSES = {"planned", "happened", "cancelled", "postponed"}
TOPICS = {
    "minerals-deal",
    "munich-conference",
    "nato-membership",
    "territory",
    "security-guarantees",
    "ceasefire",
    "peace-plan",
    "sanctions",
    "neutrality",
    "elections",
    "military-aid",
    "prisoner-exchange",
    "europe-role",
    "energy-truce",
    "black-sea",
    "zaporizhzhia-plant",
    "frozen-assets",
}


def gold(path: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return loaded


def article(stem: str) -> Document:
    (path,) = [path for path in ARTICLES if path.name.startswith(f"{stem}.")]
    return read_path(path)


def names(path: Path) -> str:
    return path.stem


@pytest.mark.parametrize("path", GOLD, ids=names)
def test_the_gold_gives_the_title_and_the_day_of_its_article(path: Path) -> None:
    document = article(path.stem)
    entry = gold(path)
    assert (document.title, str(document.published)) == (entry["title"], entry["published"])
    assert path.stem.startswith(entry["published"])


@pytest.mark.parametrize("path", GOLD, ids=names)
def test_every_passage_quote_and_date_stands_in_the_body(path: Path) -> None:
    body = article(path.stem).text
    entry = gold(path)
    passages = [event["evidence"] for event in entry["events"]] + entry["not_events"]
    assert [p for p in passages if body.count(p) != 1] == []
    assert [q["text"] for q in entry["quotes"] if q["text"] not in body] == []
    texts = [d["text"] for d in entry["dates"]]
    assert [t for t in texts if body.count(t) < texts.count(t)] == []


@pytest.mark.parametrize("path", GOLD, ids=names)
def test_kinds_statuses_topics_and_people_are_known(path: Path) -> None:
    entry = gold(path)
    for event in entry["events"]:
        assert event["kind"] in KINDS
        assert event["status"] in STATUSES
        assert set(event["topics"]) <= TOPICS
        assert set(event["participants"]) <= set(entry["actors"])
        assert event.get("salience", "main") in {"main", "minor"}
    speakers = {quote["speaker"] for quote in entry["quotes"]} - {None}
    assert speakers <= set(entry["actors"])


@pytest.mark.parametrize("path", GOLD, ids=names)
def test_dates_are_edtf(path: Path) -> None:
    entry = gold(path)
    values = [date["value"] for date in entry["dates"]]
    for event in entry["events"]:
        values += [event["date"], *event.get("date_ok", [])]
    assert all(bounds(value) for value in values if value is not None)


def test_every_article_has_its_gold_and_every_gold_its_article() -> None:
    assert sorted(path.name.partition(".")[0] for path in ARTICLES) == sorted(path.stem for path in GOLD)
