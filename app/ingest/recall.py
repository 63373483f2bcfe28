"""Stored mentions as facts."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from app.ingest.facts import MentionFacts
from app.ingest.gazetteer import within
from app.ingest.passages import sentences_of
from app.ingest.recording import table_of
from app.models import Actor, ActorAlias, Article, Mention, MentionActor, MentionTopic, Quote, Topic

Stored = dict[int, MentionFacts]
"""Facts by mention id."""

_ORIGINAL = aliased(Article)


def key_of(sha256: str, ordinal: int) -> str:
    """The key of a mention: where it stands in which text, so nothing of when it was stored."""
    return f"{sha256}:{ordinal:05d}"


def mentions_of(session: Session, event_ids: Collection[int]) -> dict[int, list[tuple[int, MentionFacts]]]:
    """For each event its live mentions, (id, facts), with all that resolving looks at."""
    statement = live().where(col(Mention.event_id).in_(event_ids))
    events: dict[int, int] = {}
    facts = facts_of(session, statement, events)
    facts = _with_words(session, facts)
    found: dict[int, list[tuple[int, MentionFacts]]] = {event: [] for event in event_ids}
    for mention_id, fact in facts.items():
        found[events[mention_id]].append((mention_id, fact))
    return found


def mentions_in(session: Session, article_ids: Collection[int]) -> Stored:
    """The live mentions of these articles, as matching sees them."""
    return facts_of(session, live().where(col(Mention.article_id).in_(article_ids)))


def mentions_by_id(session: Session, ids: Collection[int]) -> Stored:
    """These mentions, as matching sees them; those of withdrawn articles are left out."""
    return facts_of(session, live().where(col(Mention.id).in_(ids)))


def live() -> Select[Any]:
    """Selects the mentions of published, unwithdrawn articles with what their articles add."""
    return (
        select(
            *table_of(Mention).columns,
            col(Article.sha256),
            col(Article.published_on),
            func.coalesce(_ORIGINAL.sha256, Article.sha256).label("independent"),
        )
        .join(Article, col(Article.id) == Mention.article_id)
        .outerjoin(_ORIGINAL, col(_ORIGINAL.id) == Article.reprint_of)
        .where(col(Article.withdrawn_at).is_(None))
    )


def facts_of(
    session: Session, statement: Select[Any], events: dict[int, int] | None = None, leave: Collection[int] = ()
) -> Stored:
    """The mentions that `statement` (from `live`) finds, but those to `leave`; notes the event of each in `events`."""
    rows = [row for row in session.execute(statement).mappings() if row["id"] not in leave]
    ids = [row["id"] for row in rows]
    people, sides = _people(session, ids)
    topics = _topics(session, ids)
    if events is not None:
        events.update((row["id"], row["event_id"]) for row in rows)
    return {
        row["id"]: MentionFacts(
            key=key_of(row["sha256"], row["ordinal"]),
            article=row["sha256"],
            independent=row["independent"],
            published=row["published_on"],
            kind=row["kind"],
            status=row["status"],
            title=row["title"],
            date=row["date_edtf"],
            basis=row["date_basis"],
            place=row["place"],
            place_within=within(row["place"]),
            people=tuple(people[row["id"]]),
            sides=sides,
            topics=tuple(topics[row["id"]]),
            marks=frozenset(row["marks"] or ()),
        )
        for row in rows
    }


def _people(
    session: Session, ids: Sequence[int]
) -> tuple[dict[int, list[tuple[str, str]]], dict[str, tuple[str, str]]]:
    statement = (
        select(*map(col, (MentionActor.mention_id, Actor.slug, MentionActor.role, Actor.side, Actor.kind)))
        .join(Actor, col(Actor.id) == MentionActor.actor_id)
        .where(col(MentionActor.mention_id).in_(ids))
        .order_by(col(Actor.slug), col(MentionActor.role))
    )
    people, sides = defaultdict(list), {}
    for mention_id, slug, role, side, kind in session.execute(statement):
        people[mention_id].append((slug, role))
        sides[slug] = (side, kind)
    return people, sides


def _topics(session: Session, ids: Sequence[int]) -> dict[int, list[str]]:
    statement = (
        select(col(MentionTopic.mention_id), col(Topic.slug))
        .join(Topic, col(Topic.id) == MentionTopic.topic_id)
        .where(col(MentionTopic.mention_id).in_(ids))
        .order_by(col(Topic.slug))
    )
    topics = defaultdict(list)
    for mention_id, slug in session.execute(statement):
        topics[mention_id].append(slug)
    return topics


def _with_words(session: Session, facts: Stored) -> Stored:
    """The same facts with the sentences of their passages and the words of their quotes."""
    forms = forms_of(session, {slug for fact in facts.values() for slug, _ in fact.people})
    quotes: dict[int, list[str]] = defaultdict(list)
    said = (
        select(col(Quote.mention_id), col(Quote.text))
        .where(col(Quote.mention_id).in_(facts))
        .order_by(col(Quote.start))
    )
    for mention_id, text in session.execute(said):
        quotes[mention_id].append(text)
    passages = _passages(session, list(facts))
    return {
        key: replace(fact, sentences=sentences_of(passages[key], forms), quotes=tuple(quotes[key]))
        for key, fact in facts.items()
    }


def _passages(session: Session, ids: Sequence[int]) -> dict[int, list[str]]:
    rows = session.execute(
        select(col(Mention.id), col(Mention.passages), col(Mention.article_id)).where(col(Mention.id).in_(ids))
    ).all()
    articles = {row[2] for row in rows}
    texts = dict(session.execute(select(col(Article.id), col(Article.text)).where(col(Article.id).in_(articles))).all())
    return {key: [texts[article][start:end] for start, end in spans] for key, spans, article in rows}


def forms_of(session: Session, slugs: Collection[str]) -> dict[str, list[str]]:
    """For each actor the names under which they stand in texts: the name, its last word, and every alias."""
    found = {}
    for slug, name, kind in session.execute(
        select(col(Actor.slug), col(Actor.name), col(Actor.kind)).where(col(Actor.slug).in_(slugs))
    ):
        found[slug] = [name, name.split()[-1]] if kind == "person" else [name]
    aliases = select(col(Actor.slug), col(ActorAlias.alias)).join(Actor, col(Actor.id) == ActorAlias.actor_id)
    for slug, alias in session.execute(aliases.where(col(Actor.slug).in_(slugs)).order_by(col(ActorAlias.id))):
        found[slug].append(alias)
    return found
