"""What correcting an event begins with: finding it, and matching again what a correction touches."""

from sqlalchemy import select
from sqlmodel import Session, col

from app.errors import Conflict, NotFound
from app.ingest.recording import Row
from app.languages.message import _
from app.models import Event, Mention


def event_row(session: Session, slug: str) -> Row:
    """The event of this slug; NotFound if there is none, Conflict if it is part of another one by now."""
    event = session.execute(select(Event).where(col(Event.slug) == slug)).scalar_one_or_none()
    if event is None:
        raise NotFound(_("There is no event “%(slug)s”.") % {"slug": slug})
    if event.merged_into:
        heir = session.execute(select(col(Event.slug)).where(col(Event.id) == event.merged_into)).scalar_one()
        raise Conflict(
            _("The event “%(slug)s” is part of “%(heir)s” by now; correct that one.") % {"slug": slug, "heir": heir}
        )
    row: Row = event.model_dump()
    return row


def mention_row(session: Session, mention_id: int) -> Row:
    """The mention of this id; NotFound if there is none."""
    mention = session.execute(select(Mention).where(col(Mention.id) == mention_id)).scalar_one_or_none()
    if mention is None:
        raise NotFound(
            _("There is no mention %(mention_id)s; it was dropped, or its article unpublished.")
            % {"mention_id": mention_id}
        )
    row: Row = mention.model_dump()
    return row
