"""The pairs for measuring matching: two gold events of different articles each, none contradicting another."""

import json

import pytest

from app.db import make_engine
from app.migrations import migrate
from tests.golden.floors import FLOORS
from tests.golden.pairs import HERE, PAIRS, Figures, figures, measure, side


@pytest.fixture(scope="module")
def measured(tmp_path_factory: pytest.TempPathFactory) -> Figures:
    """What comes of the pairs when the golden articles are published into a new database."""
    address = f"sqlite:///{tmp_path_factory.mktemp('pairs')}/parley.sqlite"
    migrate(address)
    engine = make_engine(address)
    found = figures(measure(engine))
    engine.dispose()
    return found


@pytest.mark.parametrize("name", ["precision", "recall", "found"])
def test_matching_tells_pairs_as_well_as_before(measured: Figures, name: str) -> None:
    assert getattr(measured, name) >= FLOORS["pairs"][name]


def events_told_once() -> set[tuple[str, str, str]]:
    told: list[tuple[str, str, str]] = []
    for path in (HERE / "gold").glob("*.json"):
        events = json.loads(path.read_text(encoding="utf-8"))["events"]
        told += [(path.stem, e["evidence"], e["kind"]) for e in events if e.get("salience", "main") == "main"]
    return {event for event in told if told.count(event) == 1}


def test_each_side_is_one_main_event_of_its_article() -> None:
    known = events_told_once()
    assert [pair for pair in PAIRS if not {side(pair, "a"), side(pair, "b")} <= known] == []


def test_the_two_sides_come_from_different_articles() -> None:
    assert [pair for pair in PAIRS if pair["a"][0] == pair["b"][0]] == []


def test_there_are_enough_of_both_answers() -> None:
    same = sum(pair["same"] for pair in PAIRS)
    assert same >= 100
    assert len(PAIRS) - same >= 100


def test_no_two_events_called_different_are_joined_by_events_called_the_same() -> None:
    group: dict[tuple[str, str, str], set[tuple[str, str, str]]] = {}
    for pair in PAIRS:
        if pair["same"]:
            a, b = side(pair, "a"), side(pair, "b")
            joined = group.get(a, {a}) | group.get(b, {b})
            group |= dict.fromkeys(joined, joined)
    assert [pair for pair in PAIRS if not pair["same"] and side(pair, "b") in group.get(side(pair, "a"), set())] == []
