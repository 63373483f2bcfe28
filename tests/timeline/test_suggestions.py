"""What is typed in the search field may mean a person, a body or a topic: each with the view it gives."""

from collections.abc import Iterator

import pytest
from sqlmodel import Session

from app.db import writing
from app.timeline.index import TimelineIndex
from app.timeline.query import TimelineQuery
from app.timeline.suggestions import suggestions
from app.timeline.view import View
from tests.timeline.collection import new_database
from tests.timeline.story import tell


@pytest.fixture(scope="module")
def session() -> Iterator[Session]:
    with new_database() as engine, writing(engine) as session:
        tell(session)
        yield session


def suggested(session: Session, typed: str, held: str = "") -> list[str]:
    pairs = [(key, value) for key, _, value in (each.partition("=") for each in held.split("&") if each)]
    view = View(session, TimelineIndex().at(session), TimelineQuery.parse(pairs))
    return [each.name for each in suggestions(view, typed)]


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("tru", ["Donald Trump"]),
        ("Trump D", ["Donald Trump"]),
        ("zelenskiy", ["Volodymyr Zelenskyy"]),
        ("VOLODIMIR", ["Volodymyr Zelenskyy"]),
        ("vladimir", ["Vladimir Putin"]),
        ("cease", ["Ceasefire"]),
        ("rump", []),
        ("donald rubio", []),
        ("", []),
        ("  ", []),
        ('"*-', []),
    ],
)
def test_a_name_is_suggested_by_how_its_words_begin(session: Session, typed: str, names: list[str]) -> None:
    assert suggested(session, typed) == names


def test_who_has_most_events_stands_first_and_who_has_none_is_left_out(session: Session) -> None:
    assert suggested(session, "m") == ["Marco Rubio"]
    assert suggested(session, "marco", "kind=call") == []
    assert suggested(session, "trump", "actor=donald-trump") == []


def test_a_suggestion_leads_to_as_many_events_as_it_says(session: Session) -> None:
    snapshot = TimelineIndex().at(session)
    for typed in "abcdefghijklmnopqrstuvwxyz":
        for each in suggestions(View(session, snapshot, TimelineQuery()), typed):
            query = TimelineQuery.parse([tuple(each.url.removeprefix("/?").split("="))])  # type: ignore[list-item]
            assert len(View(session, snapshot, query).ids) == each.count
