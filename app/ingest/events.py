"""Events as stored: resolved again from their live mentions and written where anything differs."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlmodel import Session, col

from app.ingest.facts import EventFacts, MentionFacts
from app.ingest.full_text import forget_event, write_event
from app.ingest.recall import mentions_of
from app.ingest.recording import Recorder, Row
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


def save_events(recorder: Recorder, event_ids: Collection[int]) -> None:
    """Resolves these events and writes columns, links and full text; one that nothing tells of keeps its last words."""
    for event_id, derived in derive(recorder.session, sorted(event_ids)):
        before = recorder.row(Event, event_id)
        _save_links(recorder, event_id, derived)
        recorder.update(Event, event_id, {**derived.columns, "updated_at": recorder.now})
        if derived.mentions:
            write_event(recorder.session, event_id, str(derived.columns["title"]), derived.mentions)
        else:
            forget_event(recorder.session, event_id)
        _note(recorder, event_id, before, derived)


def write_full_text(session: Session, event_ids: Collection[int]) -> None:
    """Brings the full text of these events in line with what is stored."""
    titles = select(col(Event.id), col(Event.title)).where(col(Event.id).in_(event_ids))
    told = mentions_of(session, event_ids)
    stored: dict[int, str] = dict(session.execute(titles).all())
    for event_id in event_ids:
        if event_id in stored and told[event_id]:
            write_event(session, event_id, stored[event_id], [fact for _, fact in told[event_id]])
        else:
            forget_event(session, event_id)


def derive(session: Session, event_ids: Sequence[int]) -> Iterator[tuple[int, Derived]]:
    """What each of these events must be, by its live mentions and pins."""
    for start in range(0, len(event_ids), AT_ONCE):
        some = event_ids[start : start + AT_ONCE]
        pins = dict(session.execute(select(col(Event.id), col(Event.pins)).where(col(Event.id).in_(some))).all())
        told = mentions_of(session, some)
        for event_id in some:
            yield event_id, _derive(session, told[event_id], pins[event_id])


def _derive(session: Session, told: Sequence[tuple[int, MentionFacts]], pins: Mapping[str, Any]) -> Derived:
    if not told:
        return Derived({"article_count": 0, "quote_count": 0}, frozenset(), frozenset(), ())
    facts = resolve([fact for _, fact in told], pins)
    ids = {fact.key: mention_id for mention_id, fact in told}
    actors = _ids(session, Actor, {slug for slug, _ in facts.people})
    topics = _ids(session, Topic, facts.topics)
    return Derived(
        _columns(facts, ids),
        frozenset((actors[slug], role) for slug, role in facts.people if slug in actors),
        frozenset(topics.values()),
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
    statement = select(col(model.slug), col(model.id)).where(col(model.slug).in_(slugs))
    return dict(session.execute(statement).all())


def linked(session: Session, event_id: int) -> tuple[frozenset[tuple[int, str]], frozenset[int]]:
    """The people (actor id, role) and the topic ids that are stored with an event."""
    people = select(col(EventActor.actor_id), col(EventActor.role)).where(col(EventActor.event_id) == event_id)
    topics = select(col(EventTopic.topic_id)).where(col(EventTopic.event_id) == event_id)
    return frozenset(session.execute(people).all()), frozenset(session.execute(topics).scalars())


def _save_links(recorder: Recorder, event_id: int, derived: Derived) -> None:
    people, topics = linked(recorder.session, event_id)
    if people != derived.people:
        recorder.delete(EventActor, event_id=event_id)
        rows = [{"event_id": event_id, "actor_id": actor, "role": role} for actor, role in sorted(derived.people)]
        recorder.link(EventActor, rows)
    if topics != derived.topics:
        recorder.delete(EventTopic, event_id=event_id)
        recorder.link(EventTopic, [{"event_id": event_id, "topic_id": topic} for topic in sorted(derived.topics)])


def _note(recorder: Recorder, event_id: int, before: Row, derived: Derived) -> None:
    if before["article_count"] and not derived.mentions:
        recorder.changed("event", event_id, "removed")
    elif derived.mentions and not before["article_count"]:
        recorder.changed("event", event_id, "added")
    else:
        recorder.changed("event", event_id)


def insert_event(recorder: Recorder, slug: str, kind: str) -> int:
    """A new event that still has to be resolved."""
    row = {"slug": slug, "title": "", "kind": kind, "status": "", "pins": {}, "sources_differ": []}
    return recorder.insert(Event, {**row, "article_count": 0, "quote_count": 0, "updated_at": recorder.now})
