"""The bitmaps say what plain SQL says, for any data, filters and writes."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from itertools import chain
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, text
from sqlmodel import Session

from app.db import reading, writing
from app.errors import NotFound
from app.timeline.index import TimelineIndex
from app.timeline.query import TimelineQuery
from app.timeline.slots import slot_of
from app.timeline.view import View
from tests.timeline.collection import (
    ACTORS,
    KINDS,
    STATUSES,
    TOPICS,
    add_article,
    add_event,
    add_mention,
    disturb,
    fill,
    new_database,
)

LIVE = (
    "SELECT event.* FROM event WHERE merged_into IS NULL AND EXISTS (SELECT 1 FROM mention JOIN article ON article.id ="
    " mention.article_id WHERE mention.event_id = event.id AND article.withdrawn_at IS NULL)"
)
QUOTED = (
    "SELECT mention.event_id, quote.actor_id FROM quote JOIN mention ON mention.id = quote.mention_id"
    " JOIN article ON article.id = quote.article_id WHERE article.withdrawn_at IS NULL AND quote.actor_id IS NOT NULL"
)
ACTED = {
    "": f"SELECT event_id, actor_id FROM event_actor UNION {QUOTED}",
    "took-part": "SELECT event_id, actor_id FROM event_actor WHERE role IN ('participant', 'host')",
    "spoke": f"SELECT event_id, actor_id FROM event_actor WHERE role = 'speaker' UNION {QUOTED}",
}
ONE = {
    "kind": "kind = :value",
    "status": "status = :value",
    "place": "lower(replace(place, ' ', '-')) = :value",
    "publisher": "id IN (SELECT event_id FROM mention JOIN article ON article.id = mention.article_id WHERE"
    " withdrawn_at IS NULL AND lower(replace(publisher, ' ', '-')) = :value)",
    "speaker": f"id IN (SELECT event_id FROM ({QUOTED}) q JOIN actor ON actor.id = q.actor_id WHERE slug = :value)",
    "from": "ends_on >= :value",
    "to": "starts_on <= :value",
    "q": "id IN (SELECT rowid FROM event_fts WHERE event_fts MATCH :value)",
    "dated": "precision IN ('day', 'range')",
    "differ": "sources_differ != '[]'",
    "sources": "1 = (SELECT count(DISTINCT coalesce(reprint_of, article.id)) FROM mention JOIN article ON"
    " article.id = mention.article_id WHERE event_id = id_ AND withdrawn_at IS NULL)",
    "since": "id IN (SELECT object_id FROM change WHERE object_type = 'event' AND serial > :value)",
    "topic": "id IN (SELECT event_id FROM event_topic JOIN topic ON topic.id = topic_id WHERE slug = :value)",
}


def plain_sql(session: Session, query: TimelineQuery) -> set[int]:
    """What a query selects, said again as SQL alone."""
    found = {row.id for row in session.execute(text(LIVE))}
    for key, value in query.pairs():
        if key in ("order", "view", "after"):
            continue
        if key in ("actor", "side", "role"):
            column = {"actor": "slug = :value", "side": "side = :value", "role": "1"}[key]
            rows = f"SELECT event_id FROM ({ACTED[query.role]}) a JOIN actor ON actor.id = a.actor_id WHERE {column}"
        else:
            rows = f"SELECT id FROM (SELECT *, id AS id_ FROM event) WHERE {ONE[key]}"
        found &= set(session.execute(text(rows), {"value": value}).scalars())
    return found


@st.composite
def queries(draw: st.DrawFn) -> TimelineQuery:
    def maybe(*values: str) -> str:
        return draw(st.sampled_from(("", "", *values)))

    first, last = sorted(map(str, draw(st.tuples(*[st.dates(date(2025, 1, 1), date(2025, 6, 1))] * 2))))
    return TimelineQuery(
        actor=tuple(sorted(draw(st.sets(st.sampled_from(list(ACTORS)), max_size=2)))),
        topic=tuple(sorted(draw(st.sets(st.sampled_from(list(TOPICS)), max_size=1)))),
        side=tuple(sorted(draw(st.sets(st.sampled_from(["us", "russia"]), max_size=1)))),
        role=maybe("took-part", "spoke"),
        kind=maybe(*KINDS),
        status=maybe(*STATUSES),
        date_from=maybe(first),
        date_to=maybe(last),
        q=maybe("peace"),
        dated=maybe("1"),
        differ=maybe("1"),
        sources=maybe("1"),
        since=maybe("30"),
    )


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    with new_database() as engine:
        yield engine


@settings(max_examples=25)
@given(st.integers(0, 10**6), st.lists(queries(), min_size=1, max_size=4), st.integers(0, 6))
def test_the_index_equals_plain_sql_for_any_data_filters_and_writes(
    seed: int, asked: list[TimelineQuery], writes: int
) -> None:
    random, index = Random(seed), TimelineIndex()
    with new_database() as engine:
        with writing(engine) as session:
            fill(session, random, 12)
        for _ in range(writes + 1):
            with reading(engine) as session:
                for query in asked:
                    assert set(View(session, index.at(session), query).ids) == plain_sql(session, query)
                assert contents(index, session) == contents(TimelineIndex(), session)
            with writing(engine) as session:
                disturb(session, random)


def contents(index: TimelineIndex, session: Session) -> object:
    snapshot = index.at(session)
    families = {family: values for family, values in snapshot.families.items() if values}
    return snapshot.version, families, snapshot.slots, snapshot.names


@pytest.fixture(scope="module")
def filled(engine: Engine) -> Engine:
    with writing(engine) as session:
        fill(session, Random(7), 60)
    return engine


@pytest.mark.parametrize("order", ["oldest", "newest"])
@pytest.mark.parametrize("size", [1, 7, 500])
def test_the_pages_of_a_view_are_the_whole_view_in_order_and_lead_back(filled: Engine, order: str, size: int) -> None:
    with reading(filled) as session:
        snapshot = TimelineIndex().at(session)
        query = TimelineQuery(order=order, kind="call")
        whole = View(session, snapshot, query)
        pages: list[tuple[int, ...]] = []
        begun: list[str] = []
        cursor: str | None = ""
        while cursor is not None:
            page = View(session, snapshot, query.arranged(after=cursor)).page(size)
            assert page.previous_cursor == (begun[-1] if begun else None)
            pages.append(page.ids)
            begun.append(cursor)
            cursor = page.next_cursor
        assert list(chain(*pages)) == list(whole.all())
        assert set(whole.all()) == set(whole.ids)
        assert all(len(page) == size for page in pages[:-1])


def test_the_order_is_days_then_the_month_then_the_season_then_the_year_and_undated_last() -> None:
    dates = ("2025", None, "2025-02", "2025-02-14/2025-02-16", "2025-02-14", "2025-03-01", "2025-21", "XXXX-02-12")
    with new_database() as engine, writing(engine) as session:
        article = add_article(session, "They met.")
        for given_date in dates:
            add_mention(session, article, add_event(session, date=given_date), "They met")
        snapshot = TimelineIndex().at(session)
        in_order = [dates[id - 1] for id in View(session, snapshot, TimelineQuery()).all()]
        newest = [dates[id - 1] for id in View(session, snapshot, TimelineQuery(order="newest")).all()]
    assert in_order == [
        "2025-02-14", "2025-02-14/2025-02-16", "2025-02", "2025-03-01", "2025-21", "2025", None, "XXXX-02-12",
    ]  # fmt: skip
    assert newest == [
        "2025", "2025-21", "2025-03-01", "2025-02-14/2025-02-16", "2025-02-14", "2025-02", None, "XXXX-02-12",
    ]  # fmt: skip


def test_a_page_goes_on_where_it_was_when_its_last_event_has_moved_or_gone(filled: Engine) -> None:
    with reading(filled) as session:
        snapshot = TimelineIndex().at(session)
        everything = list(View(session, snapshot, TimelineQuery()).all())
        gone = TimelineQuery(after=f"0.20250213.20250213.{2**32 - 1}")
        rest = list(View(session, snapshot, gone).page(500).ids)
        last_day = slot_of("2025-02-13")
        place = sum(len(ids) for slot, ids in snapshot.slots.items() if slot <= last_day)
    assert rest == everything[place:]


def test_a_name_that_nobody_has_is_not_found_with_the_nearest_names(filled: Engine) -> None:
    with reading(filled) as session:
        snapshot = TimelineIndex().at(session)
        with pytest.raises(NotFound) as missing:
            View(session, snapshot, TimelineQuery(actor=("donald-trum",)))
        assert missing.value.near[0] == "donald-trump"
        assert "no person or body “donald-trum”" in missing.value.message
        with pytest.raises(NotFound):
            View(session, snapshot, TimelineQuery(place="atlantis"))


def test_a_known_name_without_events_selects_nothing() -> None:
    with new_database() as engine, reading(engine) as session:
        view = View(session, TimelineIndex().at(session), TimelineQuery(actor=("nato",)))
        assert (list(view.all()), view.days(), view.quotes(), view.articles()) == ([], None, 0, 0)


def test_a_reader_that_lags_behind_the_index_sees_the_newest_version(tmp_path: Path) -> None:
    with new_database(f"sqlite:///{tmp_path}/lag.sqlite") as engine:
        index = TimelineIndex()
        with reading(engine) as lagging:
            assert index.at(lagging).version == 0
            with writing(engine) as session:
                add_mention(session, add_article(session, "They met."), add_event(session), "They met")
            with reading(engine) as session:
                newest = index.at(session)
            assert newest.version > 0
            assert index.at(lagging) is newest


def test_an_older_copy_put_in_place_of_the_database_is_read_anew(tmp_path: Path) -> None:
    index = TimelineIndex()
    with new_database(f"sqlite:///{tmp_path}/new.sqlite") as engine:
        with writing(engine) as session:
            add_mention(session, add_article(session, "They met."), add_event(session), "They met")
        with reading(engine) as session:
            assert len(index.at(session).live) == 1
    with new_database(f"sqlite:///{tmp_path}/old.sqlite") as older, reading(older) as session:
        assert (index.at(session).version, len(index.at(session).live)) == (0, 0)


def test_readers_in_many_threads_see_what_their_own_session_sees(tmp_path: Path) -> None:
    index = TimelineIndex()

    def read(engine: Engine) -> bool:
        with reading(engine) as session:
            snapshot = index.at(session)
            asked = TimelineQuery(), TimelineQuery(q="peace"), TimelineQuery(actor=("nato",))
            return all(set(View(session, snapshot, query).ids) == plain_sql(session, query) for query in asked)

    with new_database(f"sqlite:///{tmp_path}/threads.sqlite") as engine, ThreadPoolExecutor(4) as pool:
        with writing(engine) as session:
            fill(session, Random(5), 12)
        readers = []
        for step in range(12):
            readers += [pool.submit(read, engine) for _ in range(6)]
            with writing(engine) as session:
                disturb(session, Random(step))
        assert all(reader.result() for reader in readers)
