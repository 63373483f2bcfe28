"""Merging moves mentions to one event; splitting moves them off again. Both are remembered as decisions."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import Engine, select
from sqlmodel import col

from app.db import writing
from app.editing.correct import event_row
from app.errors import BadValue, Conflict
from app.ingest.anchoring import anchor, mention_rows, rule_on
from app.ingest.events import insert_events, save_events
from app.ingest.recall import mentions_of
from app.ingest.recording import Recorder
from app.ingest.settle import slugs_for
from app.languages.message import _
from app.models import Decision, Event, Mention


def merge(engine: Engine, slug: str, into: str, *, by: str, now: datetime) -> int:
    """Makes the event `slug` part of the event `into`, to which its address leads from now on; returns the revision."""
    if slug == into:
        raise Conflict(_("The event “%(slug)s” cannot be merged with itself; choose another one.") % {"slug": slug})
    with writing(engine) as session:
        part, whole = event_row(session, slug), event_row(session, into)
        recorder = Recorder(session, "merge", by, now)
        moved = mention_rows(session, part["id"])
        _withdraw_is_not(recorder, {m["article_id"] for m in moved}, into)
        anchor(recorder, whole["id"], into)
        rule_on(recorder, moved, "is", {"event": into})
        for m in moved:
            recorder.update(Mention, m["id"], {"event_id": whole["id"], "reason": "an editor's decision"})
        recorder.update(Event, part["id"], {"merged_into": whole["id"]})
        save_events(recorder, [part["id"], whole["id"]])
        return recorder.finish(f"{slug} into {into}")


def _withdraw_is_not(recorder: Recorder, article_ids: Collection[int], slug: str) -> None:
    """Earlier decisions against this event no longer hold."""
    told = select(Decision).where(col(Decision.article_id).in_(article_ids), col(Decision.verb) == "is-not")
    against = [d.id for d in recorder.session.execute(told).scalars() if d.value["event"] == slug]
    recorder.delete(Decision, id=against)


def split(engine: Engine, slug: str, mention_ids: Collection[int], *, by: str, now: datetime) -> str:
    """Moves these mentions of an event to a new one of their own; returns its slug."""
    with writing(engine) as session:
        event = event_row(session, slug)
        told = mention_rows(session, event["id"])
        moved = [m for m in told if m["id"] in mention_ids]
        if len(moved) != len(set(mention_ids)):
            raise BadValue(
                _("Some of the mentions %(mentions)s are not of the event “%(slug)s”; reload it.")
                % {"mentions": sorted(mention_ids), "slug": slug}
            )
        recorder = Recorder(session, "split", by, now)
        live = dict(mentions_of(session, [event["id"]])[event["id"]])
        if not live.keys() & set(mention_ids) or live.keys() <= set(mention_ids):
            raise BadValue(_("Choose at least one mention to split off, and leave at least one with the event."))
        facts = [fact for key, fact in live.items() if key in mention_ids]
        new_slug = slugs_for(session, [facts])[0]
        new = insert_events(recorder, [(new_slug, event["kind"])])[0]
        rule_on(recorder, moved, "is-not", {"event": slug})
        rule_on(recorder, moved, "is", {"event": new_slug})
        for m in moved:
            recorder.update(Mention, m["id"], {"event_id": new, "reason": "an editor's decision"})
        save_events(recorder, [event["id"], new])
        recorder.finish(f"{new_slug} from {slug}")
        return new_slug
