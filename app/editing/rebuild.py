"""Rebuild: everything derived is resolved again. Identity, mentions and what belongs together stay as stored."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Engine, select
from sqlmodel import Session, col

from app.db import reading, writing
from app.ingest.events import Derived, derive, linked, save_events
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
    for event_id, derived in derive(session, ids):
        yield event_id, list(_differing(session, event_id, derived))


def _differing(session: Session, event_id: int, derived: Derived) -> Iterator[Difference]:
    event = session.execute(select(Event).where(col(Event.id) == event_id)).scalar_one()
    for name, right in derived.columns.items():
        if getattr(event, name) != right:
            yield Difference(event.slug, name, getattr(event, name), right)
    people, topics = linked(session, event_id)
    if people != derived.people:
        yield Difference(event.slug, "people", sorted(people), sorted(derived.people))
    if topics != derived.topics:
        yield Difference(event.slug, "topics", sorted(topics), sorted(derived.topics))
