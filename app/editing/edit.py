"""Editing an event pins fields: an editor's word that wins over what the sources add up to, until it is unpinned."""

from collections.abc import Callable, Collection, Mapping
from datetime import datetime
from typing import Any, get_args

from sqlalchemy import Engine, select
from sqlmodel import Session, col

from app.db import writing
from app.editing.correct import event_row
from app.edtf import bounds
from app.errors import BadValue
from app.extraction.types import Kind, Role, Status
from app.ingest.cast import catalogue_actor, known_topics, store_actors, store_topics
from app.ingest.events import save_events
from app.ingest.recording import Recorder
from app.languages.message import _
from app.models import Actor, Event, Topic

LONGEST_TITLE = 200
LONGEST_TEXT = 1000


def edit_event(
    engine: Engine, slug: str, pins: Mapping[str, Any], *, unpin: Collection[str] = (), by: str, now: datetime
) -> int:
    """Pins these fields of an event and gives others back to its sources; returns the revision.

    Fields: title, summary, kind, status, date (EDTF or None), place (or None); actors {"add": [[slug, role]], "remove":
    [slug]} and topics {"add": [slug], "remove": [slug]}, which take the place of the same pin made before.
    """
    with writing(engine) as session:
        event = event_row(session, slug)
        recorder = Recorder(session, "edit", by, now)
        added = [slug for slug, _ in pins.get("actors", {}).get("add", [])]
        store_actors(recorder, filter(None, map(catalogue_actor, added)))
        store_topics(recorder, known_topics().keys() & set(pins.get("topics", {}).get("add", [])))
        for name, value in pins.items():
            check_value(session, name, value)
        kept = {name: value for name, value in event["pins"].items() if name not in unpin}
        recorder.update(Event, event["id"], {"pins": kept | dict(pins)})
        save_events(recorder, [event["id"]])
        return recorder.finish(slug)


def check_value(session: Session, name: str, value: Any) -> None:
    """BadValue where a field of an event cannot have this value."""
    checks: dict[str, Callable[[], None]] = {
        "title": lambda: _text(name, value, LONGEST_TITLE),
        "summary": lambda: _text(name, value, LONGEST_TEXT),
        "place": lambda: None if value is None else _text(name, value, LONGEST_TITLE),
        "kind": lambda: _one_of(name, value, get_args(Kind)),
        "status": lambda: _one_of(name, value, get_args(Status)),
        "date": lambda: None if value is None else _date(value),
        "actors": lambda: _actors(session, value),
        "topics": lambda: _known(session, Topic, [*value.get("add", []), *value.get("remove", [])]),
    }
    if name not in checks:
        raise BadValue(
            _("An event has no field “%(name)s”; the fields are %(names)s.")
            % {"name": name, "names": ", ".join(checks)}
        )
    checks[name]()


def _text(name: str, value: Any, longest: int) -> None:
    if not isinstance(value, str) or not value.strip() or len(value) > longest:
        raise BadValue(
            _("The %(name)s must be a text of 1 to %(longest)s characters.") % {"name": name, "longest": longest}
        )


def _one_of(name: str, value: Any, allowed: Collection[str]) -> None:
    if value not in allowed:
        raise BadValue(
            _("The %(name)s “%(value)s” is none of %(names)s.")
            % {"name": name, "value": value, "names": ", ".join(allowed)}
        )


def _date(value: Any) -> None:
    bounds(str(value))


def _actors(session: Session, value: Mapping[str, Any]) -> None:
    for _slug, role in value.get("add", []):
        _one_of("role", role, get_args(Role))
    _known(session, Actor, [*(slug for slug, _ in value.get("add", [])), *value.get("remove", [])])


def _known(session: Session, model: type[Actor] | type[Topic], slugs: Collection[str]) -> None:
    found = set(session.execute(select(col(model.slug)).where(col(model.slug).in_(slugs))).scalars())
    if missing := sorted(set(slugs) - found):
        raise BadValue(
            _("No %(what)s is called %(names)s; choose one that is stored.")
            % {"what": model.__name__.lower(), "names": ", ".join(missing)}
        )
