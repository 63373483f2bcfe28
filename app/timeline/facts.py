"""What the index knows of events, read from the database as (family, value, event) rows."""

from array import array
from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select
from sqlmodel import Session, col

from app.models import Actor, Article, Event, EventActor, EventTopic, Mention, Quote, Topic
from app.timeline.live import independent, unmerged, unwithdrawn, whole_words
from app.timeline.names import slugify
from app.timeline.slots import Slot, slot_of

ROLE_FAMILY = {"participant": "took-part", "host": "took-part", "speaker": "spoke"}
"""The filter `role` for each role of an actor; a subject is under neither."""

Ids = defaultdict[Any, "array[int]"]


def _arrays() -> Ids:
    return defaultdict(lambda: array("I"))


@dataclass(slots=True)
class Facts:
    """Event ids by family and value, and by slot.

    `acted` holds them by role, actor and side, `spelled` the names behind the slugs of places and publishers.
    """

    families: defaultdict[str, Ids] = field(default_factory=lambda: defaultdict(_arrays))
    slots: "defaultdict[Slot, array[int]]" = field(default_factory=_arrays)
    acted: "defaultdict[tuple[str, str, str], array[int]]" = field(default_factory=_arrays)
    spelled: defaultdict[str, dict[str, str]] = field(default_factory=lambda: defaultdict(dict))

    def live(self) -> "array[int]":
        """Events that an unwithdrawn article tells of, merged ones among them."""
        return self.families["live"]["1"]

    def add(self, family: str, value: Any, event_id: int) -> None:
        """Note that an event stands under a value."""
        self.families[family][value].append(event_id)

    def spell(self, family: str, name: str) -> str:
        """The slug of a free name, remembered with its spelling."""
        slug = slugify(name)
        self.spelled[family].setdefault(slug, name)
        return slug


def read_facts(session: Session, events: Collection[int] | None = None) -> Facts:
    """Everything that the index keeps of live events; of all, or of those with the given ids."""
    facts = Facts()
    for reader in (_events, _sources, _actors, _topics, _quotes):
        reader(session, facts, events)
    _by_actor_and_side(facts)
    return facts


def _rows(session: Session, statement: Any, column: Any, events: Collection[int] | None) -> Iterator[Any]:
    if events is not None:
        statement = statement.where(col(column).in_(events))
    return iter(session.execute(statement))


def _events(session: Session, facts: Facts, events: Collection[int] | None) -> None:
    statement = select(
        *map(col, (Event.id, Event.kind, Event.status, Event.place, Event.date_edtf, Event.sources_differ))
    )
    for id, kind, status, place, edtf, differ in _rows(session, statement.where(unmerged()), Event.id, events):
        slot = slot_of(edtf)
        facts.slots[slot].append(id)
        facts.add("kind", kind, id)
        facts.add("status", status, id)
        if place:
            facts.add("place", facts.spell("place", place), id)
        if slot.dated:
            facts.add("dated", "1", id)
        if differ:
            facts.add("differ", "1", id)


def _sources(session: Session, facts: Facts, events: Collection[int] | None) -> None:
    statement = (
        select(col(Mention.event_id), independent(), col(Article.publisher))
        .join(Article, col(Article.id) == Mention.article_id)
        .where(unwithdrawn())
        .distinct()
    )
    articles: dict[int, set[int]] = defaultdict(set)
    for id, article, publisher in _rows(session, statement, Mention.event_id, events):
        facts.add("live", "1", id)
        facts.add("article", article, id)
        articles[id].add(article)
        if publisher:
            facts.add("publisher", facts.spell("publisher", publisher), id)
    for id, of_event in articles.items():
        if len(of_event) == 1:
            facts.add("sources", "1", id)


def _actors(session: Session, facts: Facts, events: Collection[int] | None) -> None:
    statement = select(*map(col, (EventActor.event_id, Actor.slug, Actor.side, EventActor.role))).join(
        Actor, col(Actor.id) == EventActor.actor_id
    )
    for id, slug, side, role in _rows(session, statement, EventActor.event_id, events):
        facts.acted[ROLE_FAMILY.get(role, ""), slug, side].append(id)


def _by_actor_and_side(facts: Facts) -> None:
    """The families of actors, sides and roles, each from who acted how."""
    for (role, slug, side), ids in facts.acted.items():
        for suffix in {"", role and f":{role}"}:
            facts.families[f"actor{suffix}"][slug].extend(ids)
            facts.families[f"side{suffix}"][side].extend(ids)
        if role:
            facts.families["role"][role].extend(ids)


def _topics(session: Session, facts: Facts, events: Collection[int] | None) -> None:
    statement = select(col(EventTopic.event_id), col(Topic.slug)).join(Topic, col(Topic.id) == EventTopic.topic_id)
    for id, slug in _rows(session, statement, EventTopic.event_id, events):
        facts.add("topic", slug, id)


def _quotes(session: Session, facts: Facts, events: Collection[int] | None) -> None:
    statement = (
        select(*map(col, (Mention.event_id, Actor.slug, Actor.side, Quote.id, Quote.continues, Quote.text)))
        .join(Mention, col(Mention.id) == Quote.mention_id)
        .join(Article, col(Article.id) == Quote.article_id)
        .outerjoin(Actor, col(Actor.id) == Quote.actor_id)
        .where(unwithdrawn())
        .order_by(col(Quote.id))
    )
    stretches: dict[int, list[tuple[int, int | None, str]]] = defaultdict(list)
    speakers: dict[int, str | None] = {}
    for id, slug, side, *stretch in _rows(session, statement, Mention.event_id, events):
        if slug:
            facts.acted["spoke", slug, side].append(id)
            facts.add("quoted", slug, id)
        speakers[stretch[0]] = slug
        stretches[id].append((stretch[0], stretch[1], stretch[2]))
    for id, told in stretches.items():
        # the words themselves would double the index; within a process a hash tells them apart
        for words in {hash((speakers[first], words)) for first, words in whole_words(told).items()}:
            facts.add("utterance", words, id)
