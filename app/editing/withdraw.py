"""Withdrawing an article takes its mentions off the timeline, and nothing else; they are kept for an undo."""

from datetime import datetime

from sqlalchemy import Engine, select
from sqlmodel import Session, col

from app.db import writing
from app.errors import Conflict, NotFound
from app.ingest.full_text import forget_article
from app.ingest.recall import mentions_in
from app.ingest.recording import Recorder
from app.ingest.reprints import note_reprints
from app.ingest.settle import save, settle
from app.languages.message import _
from app.models import Article, Mention


def withdraw(engine: Engine, slug: str, *, by: str, now: datetime) -> int:
    """Withdraws an article, matches what it had tied together anew, and returns the revision."""
    with writing(engine) as session:
        article_id, withdrawn = _find(session, slug)
        if withdrawn:
            raise Conflict(
                _("The article “%(slug)s” is withdrawn already; undo that to have it back.") % {"slug": slug}
            )
        recorder = Recorder(session, "withdraw", by, now)
        mine = mentions_in(session, [article_id])
        events = select(col(Mention.event_id)).where(col(Mention.article_id) == article_id)
        touched = set(session.execute(events).scalars())
        recorder.update(Article, article_id, {"withdrawn_at": now})
        recorder.changed("article", article_id, "removed")
        forget_article(session, article_id)
        touched |= note_reprints(recorder, article_id).events
        done = settle(recorder, [], {}, around=list(mine.values()))
        done.touched |= touched
        save(recorder, done)
        return recorder.finish(slug)


def _find(session: Session, slug: str) -> tuple[int, datetime | None]:
    columns = select(col(Article.id), col(Article.withdrawn_at))
    found = session.execute(columns.where(col(Article.slug) == slug)).one_or_none()
    if found is None:
        raise NotFound(_("There is no article “%(slug)s”.") % {"slug": slug})
    return found.id, found.withdrawn_at
