"""Events as stored: resolved again from their live mentions and written where anything differs."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import BindParameter, Select, bindparam, select
from sqlmodel import Session

from app.ingest.facts import EventFacts, MentionFacts
from app.ingest.full_text import forget_events, write_events
from app.ingest.recall import mentions_of
from app.ingest.recording import Recorder, Row, table_of
from app.ingest.resolve import resolve
from app.models import Actor, Event, EventActor, EventTopic, Topic

AT_ONCE = 200
"""Events that are recalled in one go: keeps the texts of their articles in memory within a few megabytes."""


@dataclass(frozen=True, slots=True)
class Derived:
    """Everything of an event that follows from its mentions and pins: columns, people (actor id, role), topic ids."""

    columns: Row
    people: frozenset[tuple[int, str]]
    topics: frozenset[int]
    mentions: tuple[MentionFacts, ...]


NOTHING_TOLD = Derived({"article_count": 0, "quote_count": 0}, frozenset(), frozenset(), ())


@dataclass(frozen=True, slots=True)
class StoredEvent:
    """An event as it is stored: its row and its links."""

    row: Row
    people: frozenset[tuple[int, str]]
    topics: frozenset[int]

    @property
    def id(self) -> int:
        """The event's id."""
        return int(self.row["id"])


def save_events(recorder: Recorder, event_ids: Collection[int]) -> None:
    """Resolves these events and writes columns, links and full text; one that nothing tells of keeps its last words."""
    found = list(derive(recorder.session, sorted(event_ids)))
    _save_links(recorder, found)
    for told in (True, False):  # those that nothing tells of any more keep most of their columns
        some = [(s, d) for s, d in found if bool(d.mentions) == told]
        recorder.update_many(Event, [(s.row, {**d.columns, "updated_at": recorder.now}) for s, d in some])
    for stored, derived in found:
        _note(recorder, stored, derived)
    write_events(recorder.session, [(s.id, str(d.columns["title"]), d.mentions) for s, d in found if d.mentions])
    forget_events(recorder.session, [s.id for s, d in found if not d.mentions])


def write_full_text(session: Session, event_ids: Collection[int]) -> None:
    """Brings the full text of these events in line with what is stored."""
    event = table_of(Event).c
    titles = select(event.id, event.title).where(event.id.in_(event_ids))
    told = mentions_of(session, event_ids)
    stored: dict[int, str] = dict(session.execute(titles).all())
    shown = [e for e in event_ids if e in stored and told[e]]
    write_events(session, [(e, stored[e], [fact for _, fact in told[e]]) for e in shown])
    forget_events(session, [e for e in event_ids if e not in shown])


def derive(session: Session, event_ids: Sequence[int]) -> Iterator[tuple[StoredEvent, Derived]]:
    """Each of these events as it is stored, and what it must be by its live mentions and pins."""
    for start in range(0, len(event_ids), AT_ONCE):
        some = event_ids[start : start + AT_ONCE]
        told = mentions_of(session, some)
        stored = _stored(session, some)
        resolved = {s.id: resolve([fact for _, fact in told[s.id]], s.row["pins"]) for s in stored if told[s.id]}
        actors = _ids(session, Actor, {slug for facts in resolved.values() for slug, _ in facts.people})
        topics = _ids(session, Topic, {slug for facts in resolved.values() for slug in facts.topics})
        for each in stored:
            facts = resolved.get(each.id)
            yield each, _derived(facts, told[each.id], actors, topics) if facts else NOTHING_TOLD


def _derived(
    facts: EventFacts,
    told: Sequence[tuple[int, MentionFacts]],
    actors: Mapping[str, int],
    topics: Mapping[str, int],
) -> Derived:
    return Derived(
        _columns(facts, {fact.key: mention_id for mention_id, fact in told}),
        frozenset((actors[slug], role) for slug, role in facts.people),
        frozenset(topics[slug] for slug in facts.topics),
        tuple(fact for _, fact in told),
    )


def _columns(facts: EventFacts, ids: Mapping[str, int]) -> Row:
    return {
        "title": facts.title,
        "summary": facts.summary,
        "summary_mention_id": ids[facts.summary_from] if facts.summary_from else None,
        "kind": facts.kind,
        "status": facts.status,
        "date_edtf": facts.date,
        "starts_on": facts.starts_on,
        "ends_on": facts.ends_on,
        "precision": facts.precision,
        "place": facts.place,
        "sources_differ": list(facts.sources_differ),
        "article_count": facts.article_count,
        "quote_count": facts.quote_count,
    }


def _ids(session: Session, model: type[Actor] | type[Topic], slugs: Collection[str]) -> dict[str, int]:
    return dict(session.execute(_ids_by_slug(model), {"given": list(slugs)}).all()) if slugs else {}


@cache
def _ids_by_slug(model: type[Actor] | type[Topic]) -> Select[tuple[str, int]]:
    columns = table_of(model).c
    return select(columns.slug, columns.id).where(columns.slug.in_(_GIVEN))


_GIVEN: BindParameter[Any] = bindparam("given", expanding=True)
_EVENT, _WHO, _WHAT = table_of(Event), table_of(EventActor).c, table_of(EventTopic).c
_EVENTS = select(_EVENT).where(_EVENT.c.id.in_(_GIVEN)).order_by(_EVENT.c.id)
_PEOPLE = select(_WHO.event_id, _WHO.actor_id, _WHO.role).where(_WHO.event_id.in_(_GIVEN))
_TOPICS = select(_WHAT.event_id, _WHAT.topic_id).where(_WHAT.event_id.in_(_GIVEN))


def _stored(session: Session, event_ids: Sequence[int]) -> list[StoredEvent]:
    given = {"given": list(event_ids)}
    people: dict[int, set[tuple[int, str]]] = defaultdict(set)
    for key, who, role in session.execute(_PEOPLE, given):
        people[key].add((who, role))
    topics: dict[int, set[int]] = defaultdict(set)
    for key, what in session.execute(_TOPICS, given):
        topics[key].add(what)
    rows = session.execute(_EVENTS, given).mappings()
    return [StoredEvent(dict(row), frozenset(people[row["id"]]), frozenset(topics[row["id"]])) for row in rows]


def _save_links(recorder: Recorder, found: Sequence[tuple[StoredEvent, Derived]]) -> None:
    for stored, derived in found:
        for actor, role in sorted(stored.people - derived.people):
            recorder.delete(EventActor, event_id=stored.id, actor_id=actor, role=role)
        if gone := stored.topics - derived.topics:
            recorder.delete(EventTopic, event_id=stored.id, topic_id=gone)
    people = [(s.id, actor, role) for s, d in found for actor, role in sorted(d.people - s.people)]
    recorder.link(EventActor, [{"event_id": e, "actor_id": actor, "role": role} for e, actor, role in people])
    topics = [(s.id, topic) for s, d in found for topic in sorted(d.topics - s.topics)]
    recorder.link(EventTopic, [{"event_id": e, "topic_id": topic} for e, topic in topics])


def _note(recorder: Recorder, stored: StoredEvent, derived: Derived) -> None:
    was, told = stored.row["article_count"], bool(derived.mentions)
    verb = "removed" if was and not told else "added" if told and not was else "changed"
    recorder.changed("event", stored.id, verb)


def insert_events(recorder: Recorder, named: Sequence[tuple[str, str]]) -> list[int]:
    """New events, each by (slug, kind), that still have to be resolved; their ids in this order."""
    blank = {"title": "", "status": "", "pins": {}, "sources_differ": [], "article_count": 0, "quote_count": 0}
    rows = [{"slug": slug, "kind": kind, **blank, "updated_at": recorder.now} for slug, kind in named]
    return recorder.insert_many(Event, rows)
