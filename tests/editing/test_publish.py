"""From findings to events, through the database."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import Engine, text
from sqlmodel import select

from app.db import reading
from app.editing.drafts import discard, read_draft
from app.editing.publish import ingest_document, publish
from app.editing.rebuild import differences
from app.errors import NotFound
from app.extraction.types import Findings
from app.models import Actor, Article, Change, Draft, Event, EventActor, Mention, Quote, Revision
from tests.factories import PUTIN, TRUMP, ZELENSKYY, document, findings, mention, quote

NOW = datetime(2025, 2, 14, tzinfo=UTC)

DATED = document(
    "The two presidents are talking again.\n"
    "Trump and Putin spoke by telephone for ninety minutes on 12 February, the White House said.\n"
    "“We agreed to work together, very closely,” Trump wrote.\n"
    "Trump then spoke to Zelenskyy.\n"
    "Trump plans to meet Putin, possibly in Saudi Arabia.",
    title="Ninety minutes",
    publisher="The Daily Courier",
)
UNDATED = document(
    "The Kremlin confirmed that Putin and Trump held a telephone call.\n"
    "Zelenskyy called his conversation with Trump meaningful.\n"
    "Trump said that his first meeting with Putin would take place in Saudi Arabia.",
    title="Two readouts",
    publisher="Kyiv Weekly",
)


def dated() -> Findings:
    """An article that dates the call of the presidents."""
    return findings(
        DATED,
        mention(
            DATED,
            "Trump and Putin spoke by telephone for ninety minutes on 12 February, the White House said.",
            TRUMP, PUTIN, date="2025-02-12", topics=["peace-plan"], quotes=[0], title="Trump and Putin speak by phone",
        ),
        mention(DATED, "Trump then spoke to Zelenskyy.", TRUMP, ZELENSKYY, date="2025-02-12", basis="carried"),
        mention(
            DATED, "Trump plans to meet Putin, possibly in Saudi Arabia.", TRUMP, PUTIN,
            kind="meeting", status="planned", place="Saudi Arabia",
        ),
        quotes=[quote(DATED, "We agreed to work together, very closely,", TRUMP)],
    )  # fmt: skip


def undated() -> Findings:
    """An article that tells of the same without a date."""
    return findings(
        UNDATED,
        mention(UNDATED, "Putin and Trump held a telephone call", PUTIN, TRUMP),
        mention(UNDATED, "Zelenskyy called his conversation with Trump meaningful.", ZELENSKYY, TRUMP),
        mention(
            UNDATED, "Trump said that his first meeting with Putin would take place in Saudi Arabia.", TRUMP, PUTIN,
            kind="meeting", status="planned", place="Saudi Arabia",
        ),
    )  # fmt: skip


def ingest(engine: Engine, *articles: Findings) -> None:
    """Publishes articles in this order."""
    for found in articles:
        ingest_document(engine, found.document, found, publish=True, by="tester", now=NOW)


def events(engine: Engine) -> dict[str, Event]:
    """Events by slug."""
    with reading(engine) as session:
        found = list(session.exec(select(Event)).all())
        session.expunge_all()
        return {event.slug: event for event in found}


def count(engine: Engine, model: type) -> int:
    """Rows of a table."""
    with reading(engine) as session:
        return len(session.exec(select(model)).all())


@pytest.mark.parametrize("order", [[0, 1], [1, 0]])
def test_two_articles_on_the_same_calls_give_one_event_each_in_either_order(engine: Engine, order: list[int]) -> None:
    ingest(engine, *([dated(), undated()][i] for i in order))
    found = sorted((e.kind, e.date_edtf, e.article_count, e.status) for e in events(engine).values())
    assert found == [
        ("call", "2025-02-12", 2, "happened"),
        ("call", "2025-02-12", 2, "happened"),
        ("meeting", None, 2, "planned"),
    ]
    assert differences(engine) == []


def test_the_event_has_title_summary_people_and_slug(engine: Engine) -> None:
    ingest(engine, dated())
    call = events(engine)["call-trump-putin-2025-02-12"]
    assert call.title == "Trump and Putin speak by phone"
    assert call.summary == "Trump and Putin spoke by telephone for ninety minutes on 12 February, the White House said."
    assert (call.starts_on, call.precision, call.quote_count) == (date(2025, 2, 12), "day", 1)
    with reading(engine) as session:
        people = session.exec(select(Actor.name).join(EventActor).where(EventActor.event_id == call.id)).all()
        assert sorted(people) == ["Donald Trump", "Vladimir Putin"]


def test_a_slug_never_changes_when_the_date_arrives_later(engine: Engine) -> None:
    ingest(engine, undated(), dated())
    assert events(engine)["call-putin-trump"].date_edtf == "2025-02-12"


def test_every_stored_passage_and_quote_is_verbatim(engine: Engine) -> None:
    ingest(engine, dated())
    with reading(engine) as session:
        body = session.exec(select(Article.text)).one()
        (said,) = session.exec(select(Quote)).all()
        assert body[said.start : said.end] == said.text == "We agreed to work together, very closely,"
        assert all(body[s:e] in DATED.text for m in session.exec(select(Mention)).all() for s, e in m.passages)


def test_the_same_text_twice_says_so_and_changes_nothing(engine: Engine) -> None:
    ingest(engine, dated())
    again = ingest_document(engine, DATED, dated(), publish=True, by="tester", now=NOW)
    assert (again.outcome, again.article) == ("known", "2025-02-13-ninety-minutes")
    assert (count(engine, Article), count(engine, Revision)) == (1, 1)


def test_a_draft_leaks_nothing_until_it_is_published(engine: Engine) -> None:
    drafted = ingest_document(engine, DATED, dated(), publish=False, by="tester", now=NOW)
    assert drafted.outcome == "drafted"
    assert [count(engine, model) for model in (Article, Event, Mention, Quote, Actor, Change)] == [0] * 6
    published = publish(engine, drafted.draft or 0, by="tester", now=NOW)
    assert (published.outcome, published.created, published.joined) == ("published", 3, 0)
    assert (count(engine, Draft), count(engine, Event)) == (0, 3)


def test_a_draft_keeps_document_and_findings(engine: Engine) -> None:
    drafted = ingest_document(engine, DATED, dated(), publish=False, by="tester", now=NOW)
    kept, edits = read_draft(engine, drafted.draft or 0)
    assert (kept, edits) == (dated(), {})


def test_a_discarded_draft_is_gone(engine: Engine) -> None:
    drafted = ingest_document(engine, DATED, dated(), publish=False, by="tester", now=NOW)
    discard(engine, drafted.draft or 0, by="tester", now=NOW)
    with pytest.raises(NotFound, match="There is no draft"):
        publish(engine, drafted.draft or 0, by="tester", now=NOW)


def test_a_reprint_is_named_and_counted_once(engine: Engine) -> None:
    ingest(engine, dated())
    copy = document(DATED.text + "\nReprinted with permission.", title="A copy", published="2025-02-14")
    told = findings(copy, mention(copy, "Trump and Putin spoke by telephone", TRUMP, PUTIN, date="2025-02-12"))
    result = ingest_document(engine, copy, told, publish=True, by="tester", now=NOW)
    assert (result.outcome, result.reprint_of, result.joined) == ("reprint", "2025-02-13-ninety-minutes", 1)
    assert events(engine)["call-trump-putin-2025-02-12"].article_count == 1


def test_the_original_is_the_earlier_one_whichever_came_first(engine: Engine) -> None:
    copy = document(DATED.text + "\nReprinted with permission.", title="A copy", published="2025-02-14")
    told = findings(copy, mention(copy, "Trump and Putin spoke by telephone", TRUMP, PUTIN, date="2025-02-12"))
    ingest(engine, told, dated())
    with reading(engine) as session:
        by_title = {a.title: (a.id, a.reprint_of) for a in session.exec(select(Article)).all()}
    assert by_title["A copy"][1] == by_title["Ninety minutes"][0]
    assert by_title["Ninety minutes"][1] is None
    assert events(engine)["call-trump-putin-2025-02-12"].article_count == 1
    assert differences(engine) == []


def test_events_and_articles_can_be_searched_at_once(engine: Engine) -> None:
    ingest(engine, dated())
    with reading(engine) as session:
        match = "SELECT rowid FROM {0}_fts WHERE {0}_fts MATCH :words"
        found = session.execute(text(match.format("event")), {"words": "closely"}).scalars().all()
        assert found == [events(engine)["call-trump-putin-2025-02-12"].id]
        assert len(session.execute(text(match.format("article")), {"words": "presidents"}).scalars().all()) == 1


def test_every_write_is_a_revision_with_its_changes(engine: Engine) -> None:
    ingest(engine, dated())
    with reading(engine) as session:
        (revision,) = session.exec(select(Revision)).all()
        assert (revision.verb, revision.subject, revision.made_by) == ("publish", "2025-02-13-ninety-minutes", "tester")
        changes = session.exec(select(Change)).all()
        assert [c.serial for c in changes] == list(range(1, len(changes) + 1))
        assert {(c.object_type, c.verb) for c in changes} == {
            ("article", "added"), ("event", "added"), ("actor", "added"), ("topic", "added"),
        }  # fmt: skip
