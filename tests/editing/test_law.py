"""The law of matching, through the database: the same articles give the same events in any order of publishing."""

import itertools
import multiprocessing
import re
import shutil
from datetime import UTC, datetime
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine
from sqlmodel import select

from app.db import make_engine, reading
from app.editing.publish import ingest_document
from app.editing.rebuild import differences
from app.editing.withdraw import withdraw
from app.extraction.types import Findings, Quote, Span
from app.models import Article, Event, Mention
from app.reading.document import Document
from tests.factories import (
    FRANCE,
    LAVROV,
    MACRON,
    PUTIN,
    RUBIO,
    RUSSIA,
    TRUMP,
    US,
    YERMAK,
    ZELENSKYY,
    document,
    findings,
    mention,
)

NOW = datetime(2025, 3, 1, tzinfo=UTC)
COMPANIES: list[list[str | tuple[str, str]]] = [
    [],
    [TRUMP, PUTIN],
    [TRUMP, ZELENSKYY],
    [TRUMP, PUTIN, ZELENSKYY],
    [RUBIO, LAVROV],
    [US, RUSSIA],
    [FRANCE],
    [MACRON, ZELENSKYY],
    [(YERMAK, "subject")],
]
_QUOTED = re.compile("“[^”]*”")
_numbers = itertools.count()


@st.composite
def articles(draw: st.DrawFn) -> list[Findings]:
    """Two to four articles with one to three mentions each, on few days."""
    return [_article(draw, i) for i in range(draw(st.integers(2, 4)))]


def _article(draw: st.DrawFn, number: int) -> Findings:
    said = draw(st.lists(st.sampled_from(["“We want peace and we want it soon”", "Nothing"]), min_size=1, max_size=3))
    lines = [f"Line {i} of article {number}: {words}." for i, words in enumerate(said)]
    article = document(
        "\n".join(lines),
        published=draw(st.sampled_from(["2025-02-13", "2025-02-14", "2025-02-27", "2025-06-01", None])),
    )
    quotes = [
        Quote(Span(m.start() + 1, m.end() - 1), None, None, None, "said", "test")
        for m in _QUOTED.finditer(article.text)
    ]
    told = [
        mention(
            article,
            line,
            *draw(st.sampled_from(COMPANIES)),
            kind=draw(st.sampled_from(["call", "meeting", "visit", "conference", "statement", "sanctions", "other"])),
            status=draw(st.sampled_from(["happened", "planned"])),
            date=draw(
                st.sampled_from(["2025-02-12", "2025-02-13", "2025-02-12/2025-02-14", "2025-02-20", "2025-02", None])
            ),
            basis=draw(st.sampled_from(["stated", "relative"])),
            topics=draw(st.lists(st.sampled_from(["ceasefire", "territory"]), max_size=1)),
            place=draw(st.sampled_from([None, None, "Moscow", "Munich"])),
            quotes=[at for at, quoted in enumerate(quotes) if quoted.span.start in _extent(article, line)],
        )
        for line in lines
    ]
    return findings(article, *told, quotes=quotes)


def _extent(article: Document, line: str) -> range:
    start = article.text.index(line)
    return range(start, start + len(line))


def _published(folder: Path, empty: Path, order: list[Findings]) -> Engine:
    path = folder / f"{next(_numbers)}.sqlite"
    shutil.copy(empty, path)
    engine = make_engine(f"sqlite:///{path}")
    for found in order:
        ingest_document(engine, found.document, found, publish=True, by="tester", now=NOW)
    return engine


def partition(engine: Engine) -> tuple[set[frozenset[tuple[str, int]]], list[object]]:
    """Which mentions are together, by article and position, and what the events say."""
    with reading(engine) as session:
        rows = session.exec(
            select(Mention.event_id, Article.sha256, Mention.ordinal).join(Article).where(Article.withdrawn_at == None)  # noqa: E711
        ).all()
        events = session.exec(select(Event).where(Event.article_count > 0)).all()
        said = sorted(repr((e.title, e.kind, e.status, e.date_edtf, e.place, e.article_count)) for e in events)
    together: dict[int, set[tuple[str, int]]] = {}
    for event_id, article, ordinal in rows:
        together.setdefault(event_id, set()).add((article, ordinal))
    return {frozenset(group) for group in together.values()}, list(said)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(articles(), st.randoms())
def test_any_order_of_publishing_gives_the_same_events(
    empty_database: Path, tmp_path: Path, told: list[Findings], random: object
) -> None:
    shuffled = list(told)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    one, other = _published(tmp_path, empty_database, told), _published(tmp_path, empty_database, shuffled)
    assert partition(one) == partition(other)
    assert differences(one) == []


def test_a_plan_of_nobody_named_waits_for_what_was_held_at_its_place(empty_database: Path, tmp_path: Path) -> None:
    plan, held = (document(f"A visit, {word}.", published="2025-02-13") for word in ("planned", "held"))
    told = [
        findings(plan, mention(plan, plan.text, kind="visit", status="planned", date="2025-02-12", place="Moscow")),
        findings(held, mention(held, held.text, kind="visit", status="happened", date="2025-02-12")),
    ]
    one, other = (_published(tmp_path, empty_database, order) for order in (told, told[::-1]))
    assert partition(one) == partition(other)
    assert len(partition(one)[0]) == 2


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(articles())
def test_withdrawing_an_article_leaves_what_the_others_alone_would_give(
    empty_database: Path, tmp_path: Path, told: list[Findings]
) -> None:
    one = _published(tmp_path, empty_database, told)
    with reading(one) as session:
        slug = session.exec(select(Article.slug).where(Article.sha256 == told[0].document.sha256)).one()
    withdraw(one, slug, by="tester", now=NOW)
    assert partition(one) == partition(_published(tmp_path, empty_database, told[1:]))
    assert differences(one) == []


def _publish_in_a_process(url: str, number: int, start: object) -> None:
    article = document(f"Report {number}: Trump and Putin spoke by telephone on 12 February.", title=f"Report {number}")
    found = findings(article, mention(article, article.text, TRUMP, PUTIN, date="2025-02-12"))
    engine = make_engine(url)
    start.wait(20)  # type: ignore[attr-defined]
    ingest_document(engine, article, found, publish=True, by=f"editor {number}", now=NOW)
    engine.dispose()


def test_two_people_who_publish_on_one_call_at_the_same_time_end_with_one_event(engine: Engine) -> None:
    context = multiprocessing.get_context("spawn")
    start = context.Barrier(2)
    people = [context.Process(target=_publish_in_a_process, args=(str(engine.url), i, start)) for i in (1, 2)]
    for person in people:
        person.start()
    for person in people:
        person.join(60)
    assert [person.exitcode for person in people] == [0, 0]
    with reading(engine) as session:
        (event,) = session.exec(select(Event)).all()
        assert (event.article_count, event.slug) == (2, "call-trump-putin-2025-02-12")
        assert len(session.exec(select(Mention)).all()) == 2
