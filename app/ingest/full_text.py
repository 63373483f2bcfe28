"""The full-text tables of SQLite, written in the transaction of their rows. Other databases have none."""

from collections.abc import Sequence

from sqlalchemy import text
from sqlmodel import Session

from app.ingest.facts import MentionFacts


def write_event(session: Session, event_id: int, title: str, mentions: Sequence[MentionFacts]) -> None:
    """Makes an event's title, passages and quotes searchable, in the place of what was there."""
    passages = dict.fromkeys(s.text for m in mentions for s in m.sentences)
    quotes = dict.fromkeys(quote for m in mentions for quote in m.quotes)
    forget_event(session, event_id)
    _run(
        session,
        "INSERT INTO event_fts (rowid, title, passages, quotes) VALUES (:id, :title, :passages, :quotes)",
        id=event_id,
        title=title,
        passages="\n".join(passages),
        quotes="\n".join(quotes),
    )


def forget_event(session: Session, event_id: int) -> None:
    """Takes an event out of the search."""
    _run(session, "DELETE FROM event_fts WHERE rowid = :id", id=event_id)


def write_article(session: Session, article_id: int, title: str, body: str) -> None:
    """Makes an article searchable, in the place of what was there."""
    forget_article(session, article_id)
    statement = "INSERT INTO article_fts (rowid, title, text) VALUES (:id, :title, :body)"
    _run(session, statement, id=article_id, title=title, body=body)


def forget_article(session: Session, article_id: int) -> None:
    """Takes an article out of the search."""
    _run(session, "DELETE FROM article_fts WHERE rowid = :id", id=article_id)


def _run(session: Session, statement: str, **values: object) -> None:
    if session.get_bind().dialect.name == "sqlite":
        session.execute(text(statement), values)
