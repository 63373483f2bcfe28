"""Correcting what was read from one passage: drop a mention, set its fields, change who said a quote."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Engine, select
from sqlmodel import Session, col

from app.db import writing
from app.editing.correct import mention_row
from app.editing.edit import check_value
from app.edtf import bounds
from app.errors import NotFound
from app.ingest.anchoring import rule, rule_on
from app.ingest.cast import catalogue_actor, store_actors
from app.ingest.decisions import Ruling
from app.ingest.events import save_events
from app.ingest.obedience import QUOTE
from app.ingest.recall import mentions_by_id
from app.ingest.recording import Recorder, Row
from app.ingest.settle import save, settle
from app.languages.message import _
from app.models import Actor, Event, Mention, MentionActor, MentionTopic, Quote

COLUMNS = {"date": "date_edtf"}
"""Where a field is kept that is not called so."""


def drop_mention(engine: Engine, mention_id: int, *, by: str, now: datetime) -> int:
    """Takes a mention away for good: it is not read from that passage again. Its quotes stay. Returns the revision."""
    with writing(engine) as session:
        row = mention_row(session, mention_id)
        recorder = Recorder(session, "drop", by, now)
        around = list(mentions_by_id(session, [mention_id]).values())
        rule_on(recorder, [row], "drop", {})
        for quote in _quotes(session, mention_id):
            recorder.update(Quote, quote, {"mention_id": None})
        for link in (MentionActor, MentionTopic):
            recorder.delete(link, mention_id=mention_id)
        recorder.delete(Mention, id=mention_id)
        done = settle(recorder, [], {}, around=around)
        done.touched.add(row["event_id"])
        save(recorder, done)
        return recorder.finish(row["title"])


def set_mention(engine: Engine, mention_id: int, values: Mapping[str, Any], *, by: str, now: datetime) -> str:
    """Sets kind, status, date (EDTF or None) or place of a mention and matches it again; returns its event's slug.

    What is as it was stays as it was read; where all is, nothing is written.
    """
    with writing(engine) as session:
        row = mention_row(session, mention_id)
        values = {name: value for name, value in values.items() if value != row[COLUMNS.get(name, name)]}
        if not values:
            return _event_of(session, mention_id)
        for name, value in values.items():
            check_value(session, name, value)
        columns: Row = {name: value for name, value in values.items() if name != "date"}
        columns |= _dated(values["date"]) if "date" in values else {}
        recorder = Recorder(session, "set", by, now)
        before = list(mentions_by_id(session, [mention_id]).values())
        rule_on(recorder, [row], "set", dict(values))
        recorder.update(Mention, mention_id, columns)
        after = list(mentions_by_id(session, [mention_id]).values())
        done = settle(recorder, [], {}, around=[*before, *after], changed=[mention_id])
        done.touched.add(row["event_id"])
        save(recorder, done)
        recorder.finish(row["title"])
        return _event_of(session, mention_id)


def change_speaker(engine: Engine, quote_id: int, actor: str | None, *, by: str, now: datetime) -> int:
    """Says who spoke a quote: an actor's slug, or None for nobody known; returns the revision."""
    with writing(engine) as session:
        quote = session.execute(select(Quote).where(col(Quote.id) == quote_id)).scalar_one_or_none()
        if quote is None:
            raise NotFound(_("There is no quote %(quote_id)s.") % {"quote_id": quote_id})
        event = session.execute(select(col(Mention.event_id)).where(col(Mention.id) == quote.mention_id)).scalar()
        recorder = Recorder(session, "speaker", by, now)
        rule(recorder, quote.article_id, [Ruling(quote.start, quote.end, QUOTE, "set", {"speaker": actor})])
        store_actors(recorder, filter(None, [catalogue_actor(actor or "")]))
        recorder.update(Quote, quote_id, {"actor_id": _actor_id(session, actor)})
        recorder.changed("article", quote.article_id)
        save_events(recorder, [event] if event else [])
        return recorder.finish(quote.text[:80])


def _dated(value: str | None) -> Row:
    first, last = bounds(value) if value else (None, None)
    basis = "stated" if value else "none"
    dated = {"date_edtf": value, "starts_on": first, "ends_on": last, "date_basis": basis}
    return {**dated, "date_start": None, "date_end": None}


def _event_of(session: Session, mention_id: int) -> str:
    wanted = select(col(Event.slug)).join(Mention, col(Mention.event_id) == Event.id)
    return str(session.execute(wanted.where(col(Mention.id) == mention_id)).scalar_one())


def _quotes(session: Session, mention_id: int) -> list[int]:
    return list(session.execute(select(col(Quote.id)).where(col(Quote.mention_id) == mention_id)).scalars())


def _actor_id(session: Session, slug: str | None) -> int | None:
    found = session.execute(select(col(Actor.id)).where(col(Actor.slug) == slug)).scalar_one_or_none()
    if slug and found is None:
        raise NotFound(_("No actor is called “%(slug)s”; choose one that is stored.") % {"slug": slug})
    return found
