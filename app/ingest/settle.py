"""Finds the events of new mentions, and anew those of the block they touch: mentions move, events appear and merge."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import BindParameter, bindparam, select
from sqlmodel import Session

from app.ingest.block import block_around
from app.ingest.decisions import heirs_of, placed_in
from app.ingest.events import insert_events, save_events
from app.ingest.facts import EventFacts, MentionFacts
from app.ingest.identity import Heirs, inherit
from app.ingest.matching import Cluster, Placed, partition
from app.ingest.naming import event_slug
from app.ingest.people import ACTING
from app.ingest.recall import mentions_by_id
from app.ingest.recording import Recorder, table_of
from app.ingest.resolve import resolve
from app.models import Actor, Event, Mention


@dataclass(slots=True)
class Settlement:
    """Where the new mentions belong: event id and reason by mention key; `touched` are all events to resolve again."""

    events: dict[str, int] = field(default_factory=dict)
    reasons: dict[str, str] = field(default_factory=dict)
    created: set[int] = field(default_factory=set)
    touched: set[int] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Match:
    """A partition of a block with the event that each cluster goes on as; `ids` and `events` are of stored mentions."""

    clusters: Sequence[Cluster]
    heirs: Heirs
    ids: Mapping[str, int]
    events: Mapping[str, int]


def match(
    session: Session,
    new: Sequence[MentionFacts],
    rulings: Mapping[str, Placed],
    around: Sequence[MentionFacts] = (),
    changed: Collection[int] = (),
) -> Match:
    """Partitions the block around mentions that are new, or that went or changed; writes nothing.

    `rulings` are the decisions on the new ones, by key; `changed` are ids of stored ones that say something else now.
    """
    block = block_around(session, [*new, *around]) | mentions_by_id(session, changed)
    now = _events_of(session, list(block))
    decided, labels = placed_in(session, {article for _, article in now.values()})
    new_rulings, new_labels = heirs_of(session, rulings)
    everyone = {fact.key: fact for fact in (*block.values(), *new)}
    clusters = partition(everyone.values(), decided | new_rulings)
    events = {fact.key: now[mention_id][0] for mention_id, fact in block.items()}
    heirs = inherit(clusters, events, labels | new_labels, _pinned(session, set(events.values())))
    return Match(clusters, heirs, {fact.key: mention_id for mention_id, fact in block.items()}, events)


def settle(
    recorder: Recorder,
    new: Sequence[MentionFacts],
    rulings: Mapping[str, Placed],
    around: Sequence[MentionFacts] = (),
    changed: Collection[int] = (),
) -> Settlement:
    """Matches, moves stored mentions accordingly and makes new events; new mentions get theirs from the answer."""
    found = match(recorder.session, new, rulings, around, changed)
    done = Settlement()
    heirs = found.heirs.events
    fresh = iter(_new_events(recorder, [c for c, heir in zip(found.clusters, heirs, strict=True) if not heir]))
    for cluster, heir in zip(found.clusters, heirs, strict=True):
        event = heir or next(fresh)
        done.created |= set() if heir else {event}
        moved = [m for m in cluster.mentions if found.events.get(m.key) != event]
        done.touched |= {event for _ in moved} | {found.events[m.key] for m in moved if m.key in found.events}
        done.events |= {m.key: event for m in cluster.mentions}
        done.reasons |= cluster.reasons
        for m in moved:
            if m.key in found.ids:
                reason = cluster.reasons.get(m.key)
                recorder.update(Mention, found.ids[m.key], {"event_id": event, "reason": reason})
    for event, heir in found.heirs.merged.items():
        recorder.update(Event, event, {"merged_into": heir})
    return done


def save(recorder: Recorder, done: Settlement) -> None:
    """Resolves and stores every event that a settlement touched; to be called when all mentions are stored."""
    save_events(recorder, done.touched)


_GIVEN: BindParameter[Any] = bindparam("given", expanding=True)
_MENTION, _EVENT, _ACTOR = (table_of(m).c for m in (Mention, Event, Actor))
_BELONG = select(_MENTION.id, _MENTION.event_id, _MENTION.article_id).where(_MENTION.id.in_(_GIVEN))
_PINS = select(_EVENT.id, _EVENT.pins).where(_EVENT.id.in_(_GIVEN))
_NAMES = select(_ACTOR.slug, _ACTOR.name, _ACTOR.kind).where(_ACTOR.slug.in_(_GIVEN))


def _new_events(recorder: Recorder, clusters: Sequence[Cluster]) -> list[int]:
    slugs = slugs_for(recorder.session, [cluster.mentions for cluster in clusters])
    kinds = [min(cluster.mentions, key=lambda m: m.seniority).kind for cluster in clusters]
    return insert_events(recorder, list(zip(slugs, kinds, strict=True)))


def slugs_for(session: Session, events: Sequence[Sequence[MentionFacts]]) -> list[str]:
    """Slugs that are free, for new events each of these mentions."""
    facts = [resolve(mentions, {}) for mentions in events]
    acting = [_in_order(mentions, fact) for mentions, fact in zip(events, facts, strict=True)]
    wanted = list({slug for slugs in acting for slug in slugs})
    named: Iterable[Any] = session.execute(_NAMES, {"given": wanted}) if wanted else []
    names = {slug: name.split()[-1] if kind == "person" else name for slug, name, kind in named}
    found: list[str] = []
    for fact, slugs in zip(facts, acting, strict=True):
        found.append(event_slug(session, fact, [names[slug] for slug in slugs if slug in names], found))
    return found


def _in_order(mentions: Sequence[MentionFacts], facts: EventFacts) -> list[str]:
    """Slugs of those who act, those of the earliest mention first."""
    earliest = min(mentions, key=lambda m: m.seniority)
    return list(dict.fromkeys(slug for slug, role in (*earliest.people, *facts.people) if role in ACTING))


def _events_of(session: Session, mention_ids: Sequence[int]) -> dict[int, tuple[int, int]]:
    rows: Iterable[Any] = session.execute(_BELONG, {"given": mention_ids}) if mention_ids else []
    return {mention_id: (event, article) for mention_id, event, article in rows}


def _pinned(session: Session, event_ids: set[int]) -> set[int]:
    rows: Iterable[Any] = session.execute(_PINS, {"given": list(event_ids)}) if event_ids else []
    return {event_id for event_id, pins in rows if pins}
