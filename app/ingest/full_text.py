"""The full-text tables of SQLite, written in the transaction of their rows. Other databases have none."""

from collections.abc import Iterable, Sequence

from sqlalchemy import text
from sqlmodel import Session

from app.ingest.facts import MentionFacts
from app.ingest.recording import Row


def write_events(session: Session, events: Iterable[tuple[int, str, Sequence[MentionFacts]]]) -> None:
    """Makes title, passages and quotes of events (id, title, mentions) searchable, in the place of what was there."""
    rows = [
        {
            "id": event_id,
            "title": title,
            "passages": "\n".join(dict.fromkeys(s.text for m in mentions for s in m.sentences)),
            "quotes": "\n".join(dict.fromkeys(quote for m in mentions for quote in m.quotes)),
        }
        for event_id, title, mentions in events
    ]
    columns = "(rowid, title, passages, quotes) VALUES (:id, :title, :passages, :quotes)"
    _run(session, f"INSERT OR REPLACE INTO event_fts {columns}", rows)


def forget_events(session: Session, event_ids: Iterable[int]) -> None:
    """Takes events out of the search."""
    _run(session, "DELETE FROM event_fts WHERE rowid = :id", [{"id": event_id} for event_id in event_ids])


def write_article(session: Session, article_id: int, title: str, body: str) -> None:
    """Makes an article searchable, in the place of what was there."""
    row = {"id": article_id, "title": title, "body": body}
    _run(session, "INSERT OR REPLACE INTO article_fts (rowid, title, text) VALUES (:id, :title, :body)", [row])


def forget_article(session: Session, article_id: int) -> None:
    """Takes an article out of the search."""
    _run(session, "DELETE FROM article_fts WHERE rowid = :id", [{"id": article_id}])


def _run(session: Session, statement: str, rows: Sequence[Row]) -> None:
    if rows and session.get_bind().dialect.name == "sqlite":
        session.execute(text(statement), rows)
