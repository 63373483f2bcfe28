"""Every step can be taken back, without loss."""

from typing import Any

import pytest
from sqlalchemy import Engine, text

from app.db import reading
from app.editing.publish import ingest_document, publish
from app.editing.rebuild import differences, rebuild
from app.editing.undo import undo
from app.editing.withdraw import withdraw
from app.errors import Conflict, NotFound
from app.extraction.types import Findings
from tests.editing.test_publish import DATED, NOW, dated, events, ingest, undated
from tests.factories import PUTIN, TRUMP, document, findings, mention

KEPT = (
    "draft", "article", "article_shingle", "event", "mention", "quote", "decision", "event_actor", "event_topic",
    "mention_actor", "mention_topic", "quote_topic", "actor", "topic", "event_fts", "article_fts",
)  # fmt: skip


def dump(engine: Engine) -> dict[str, list[Any]]:
    """All rows that are not history."""
    with reading(engine) as session:
        rows = {t: session.execute(text(f"SELECT {'rowid, ' * t.endswith('fts')} * FROM {t}")).all() for t in KEPT}
        return {table: sorted(map(repr, found)) for table, found in rows.items()}


def later_call() -> Findings:
    """An article on something else."""
    article = document("Trump and Putin spoke again on 18 March.", title="Again", published="2025-03-19")
    return findings(article, mention(article, article.text, TRUMP, PUTIN, date="2025-03-18"))


def test_undoing_a_publication_brings_the_draft_back_and_leaves_no_trace(engine: Engine) -> None:
    ingest(engine, undated())
    drafted = ingest_document(engine, DATED, dated(), publish=False, by="tester", now=NOW)
    before = dump(engine)
    publish(engine, drafted.draft or 0, by="tester", now=NOW)
    after = dump(engine)
    undone = undo(engine, 3, by="tester", now=NOW)
    assert dump(engine) == before
    undo(engine, undone, by="tester", now=NOW)
    assert dump(engine) == after


def test_withdrawing_takes_away_the_mentions_and_nothing_else(engine: Engine) -> None:
    ingest(engine, dated(), undated())
    withdraw(engine, "2025-02-13-ninety-minutes", by="tester", now=NOW)
    left = sorted((e.kind, e.date_edtf, e.article_count) for e in events(engine).values())
    assert left == [("call", None, 1), ("call", None, 1), ("meeting", None, 1)]
    assert differences(engine) == []


def test_an_event_that_nothing_tells_of_any_more_is_no_longer_found(engine: Engine) -> None:
    ingest(engine, dated())
    withdraw(engine, "2025-02-13-ninety-minutes", by="tester", now=NOW)
    assert {e.article_count for e in events(engine).values()} == {0}
    rows = dump(engine)
    assert rows["event_actor"] == rows["event_fts"] == rows["article_fts"] == []
    assert differences(engine) == []


def test_undoing_a_withdrawal_restores_everything(engine: Engine) -> None:
    ingest(engine, dated(), undated())
    before = dump(engine)
    undo(engine, withdraw(engine, "2025-02-13-two-readouts", by="tester", now=NOW), by="tester", now=NOW)
    assert dump(engine) == before


def test_an_article_is_withdrawn_once(engine: Engine) -> None:
    ingest(engine, dated())
    withdraw(engine, "2025-02-13-ninety-minutes", by="tester", now=NOW)
    with pytest.raises(Conflict, match="withdrawn already"):
        withdraw(engine, "2025-02-13-ninety-minutes", by="tester", now=NOW)
    with pytest.raises(NotFound, match="no article “nothing”"):
        withdraw(engine, "nothing", by="tester", now=NOW)


def test_undo_refuses_and_names_the_later_revision_that_touched_the_same_rows(engine: Engine) -> None:
    ingest(engine, dated(), undated())
    before = dump(engine)
    with pytest.raises(Conflict, match="Undo that one first: An article was published: Two readouts"):
        undo(engine, 1, by="tester", now=NOW)
    assert dump(engine) == before


def test_undo_goes_back_step_by_step(engine: Engine) -> None:
    empty = dump(engine)
    ingest(engine, dated(), undated())
    undo(engine, 2, by="tester", now=NOW)
    undo(engine, 1, by="tester", now=NOW)
    assert dump(engine) == empty


def test_undo_does_not_mind_later_revisions_of_other_events(engine: Engine) -> None:
    ingest(engine, dated(), later_call())
    undo(engine, 1, by="tester", now=NOW)
    assert [e.slug for e in events(engine).values()] == ["call-trump-putin-2025-03-18"]
    assert differences(engine) == []


def test_what_was_undone_cannot_be_undone_again(engine: Engine) -> None:
    ingest(engine, dated())
    undo(engine, 1, by="tester", now=NOW)
    with pytest.raises(Conflict, match="This was undone already"):
        undo(engine, 1, by="tester", now=NOW)


def test_rebuilding_repairs_derived_values_and_says_which(engine: Engine) -> None:
    ingest(engine, dated(), undated())
    right = dump(engine)
    with engine.begin() as connection:
        connection.execute(text("UPDATE event SET title = 'spoiled', article_count = 7 WHERE id = 1"))
        connection.execute(text("DELETE FROM event_actor WHERE event_id = 2"))
    found = {(d.event, d.field) for d in rebuild(engine, by="tester", now=NOW)}
    first, second = list(events(engine))[:2]
    assert found == {(first, "title"), (first, "article_count"), (second, "people")}
    assert dump(engine) == right
    assert rebuild(engine, by="tester", now=NOW) == []
