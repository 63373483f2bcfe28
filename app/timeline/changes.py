"""The change log as the read side follows it: which events a change touches."""

from collections.abc import Collection
from datetime import UTC, date, datetime, time
from typing import Any

from pyroaring import BitMap
from sqlalchemy import Connection, Select
from sqlmodel import Session, col, func, select

from app.models import Change, EventActor, EventTopic, Mention, Quote

_LAST = select(func.max(Change.serial))
_QUOTED = select(Mention.event_id).join(Quote, col(Quote.mention_id) == Mention.id)
TOUCHED: dict[str, tuple[tuple[Select[Any], Any], ...]] = {
    "article": ((select(Mention.event_id), Mention.article_id),),
    "mention": ((select(Mention.event_id), Mention.id),),
    "quote": ((_QUOTED, Quote.id),),
    "actor": ((select(EventActor.event_id), EventActor.actor_id), (_QUOTED, Quote.actor_id)),
    "topic": ((select(EventTopic.event_id), EventTopic.topic_id),),
}
"""For each type of object but an event itself: where its events are found, and by which column."""

AT_ONCE = 500


def data_version(session: Session | Connection) -> int:
    """The serial of the last change that the session sees; 0 when nothing was ever written."""
    return session.execute(_LAST).scalar_one() or 0


def touched_events(session: Session, version: int) -> BitMap:
    """Ids of all events that a change after `version` may show in."""
    touched = BitMap()
    rows = select(Change.object_type, Change.object_id).where(col(Change.serial) > version).distinct()
    by_type: dict[str, list[int]] = {}
    for object_type, object_id in session.exec(rows):
        by_type.setdefault(object_type, []).append(object_id)
    touched.update(by_type.get("event", ()))
    for object_type, ways in TOUCHED.items():
        ids = by_type.get(object_type, [])
        for start in range(0, len(ids), AT_ONCE):
            for statement, column in ways:
                touched.update(
                    session.execute(statement.where(col(column).in_(ids[start : start + AT_ONCE]))).scalars()
                )
    return touched


def changed_since(session: Session, since: str) -> BitMap:
    """Ids of the events that changed after a data version (digits), or from the beginning of an ISO day in UTC."""
    rows = select(Change.object_id).where(Change.object_type == "event")
    if since.isdigit():
        rows = rows.where(col(Change.serial) > int(since))
    else:
        rows = rows.where(col(Change.changed_at) >= datetime.combine(date.fromisoformat(since), time(), UTC))
    return BitMap(session.exec(rows).all())


def last_serials(session: Session, event_ids: Collection[int]) -> dict[int, int]:
    """The data version at which each of some events changed last, by id."""
    rows = select(Change.object_id, func.max(Change.serial)).where(Change.object_type == "event")
    rows = rows.where(col(Change.object_id).in_(event_ids))
    grouped = session.exec(rows.group_by(col(Change.object_id)))
    return {event: serial for event, serial in grouped if serial}


def last_changes(session: Session) -> dict[int, datetime]:
    """When each event that was ever written changed last, by id."""
    rows = select(Change.object_id, func.max(Change.changed_at)).where(Change.object_type == "event")
    return dict(session.exec(rows.group_by(col(Change.object_id))).all())
