"""Rebuild: everything derived is resolved again. Identity, mentions and what belongs together stay as stored."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Engine, select
from sqlmodel import Session, col

from app.db import reading, writing
from app.ingest.events import Derived, StoredEvent, derive, save_events
from app.ingest.recording import Recorder
from app.models import Event


@dataclass(frozen=True, slots=True)
class Difference:
    """A derived value that is not what the mentions add up to: of which event (slug), which field, stored and right."""

    event: str
    field: str
    stored: Any
    right: Any


def differences(engine: Engine) -> list[Difference]:
    """All derived values that rebuilding would change; empty when the database is as it must be. Writes nothing."""
    with reading(engine) as session:
        return [difference for _, found in _compare(session) for difference in found]


def rebuild(engine: Engine, *, by: str, now: datetime) -> list[Difference]:
    """Resolves every event again and stores what differs, as one revision; returns the differences."""
    with writing(engine) as session:
        found = {event_id: list(differing) for event_id, differing in _compare(session) if differing}
        if found:
            recorder = Recorder(session, "rebuild", by, now)
            save_events(recorder, found)
            recorder.finish(f"{len(found)} events")
        return [difference for differing in found.values() for difference in differing]


def _compare(session: Session) -> Iterator[tuple[int, list[Difference]]]:
    ids = list(session.execute(select(col(Event.id)).order_by(col(Event.id))).scalars())
    for stored, derived in derive(session, ids):
        yield stored.id, list(_differing(stored, derived))


def _differing(stored: StoredEvent, derived: Derived) -> Iterator[Difference]:
    slug = stored.row["slug"]
    for name, right in derived.columns.items():
        if stored.row[name] != right:
            yield Difference(slug, name, stored.row[name], right)
    if stored.people != derived.people:
        yield Difference(slug, "people", sorted(stored.people), sorted(derived.people))
    if stored.topics != derived.topics:
        yield Difference(slug, "topics", sorted(stored.topics), sorted(derived.topics))
