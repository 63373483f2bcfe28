"""Stored mentions as facts."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import BindParameter, Select, bindparam, func, select
from sqlmodel import Session

from app.ingest.facts import MentionFacts
from app.ingest.gazetteer import demonyms, within
from app.ingest.passages import sentences_of
from app.ingest.recording import table_of
from app.models import Actor, ActorAlias, Article, Mention, MentionActor, MentionTopic, Quote, Topic

Stored = dict[int, MentionFacts]
"""Facts by mention id."""

# Tables rather than models in these statements: half the time of every publication went into compiling them.
_MENTION, _ARTICLE, _ACTOR, _ALIAS = (table_of(m) for m in (Mention, Article, Actor, ActorAlias))
_MENTION_ACTOR, _MENTION_TOPIC = table_of(MentionActor), table_of(MentionTopic)
_TOPIC, _QUOTE = table_of(Topic), table_of(Quote)
_ORIGINAL = _ARTICLE.alias()
_GIVEN: BindParameter[Any] = bindparam("given", expanding=True)
_COMPARED = [
    _MENTION.c[name]
    for name in ("id", "event_id", "ordinal", "kind", "status", "title", "date_edtf", "date_basis", "place", "marks")
]


def key_of(sha256: str, ordinal: int) -> str:
    """The key of a mention: where it stands in which text, so nothing of when it was stored."""
    return f"{sha256}:{ordinal:05d}"


def ordinal_of(key: str) -> int:
    """The position within its text of the mention with this key."""
    return int(key.rpartition(":")[2])


def mentions_of(session: Session, event_ids: Collection[int]) -> dict[int, list[tuple[int, MentionFacts]]]:
    """For each event its live mentions, (id, facts), with all that resolving looks at."""
    events: dict[int, int] = {}
    facts = _facts_of(session, _OF_EVENTS, event_ids, events)
    facts = _with_words(session, facts)
    found: dict[int, list[tuple[int, MentionFacts]]] = {event: [] for event in event_ids}
    for mention_id, fact in facts.items():
        found[events[mention_id]].append((mention_id, fact))
    return found


def mentions_in(session: Session, article_ids: Collection[int]) -> Stored:
    """The live mentions of these articles, as matching sees them."""
    return _facts_of(session, _OF_ARTICLES, article_ids)


def mentions_by_id(session: Session, ids: Collection[int]) -> Stored:
    """These mentions, as matching sees them; those of withdrawn articles are left out."""
    return _facts_of(session, _BY_ID, ids)


_INDEPENDENT = func.coalesce(_ORIGINAL.c.sha256, _ARTICLE.c.sha256).label("independent")
_LIVE = (
    select(*_COMPARED, _ARTICLE.c.sha256, _ARTICLE.c.published_on, _INDEPENDENT)
    .join(_ARTICLE, _ARTICLE.c.id == _MENTION.c.article_id)
    .outerjoin(_ORIGINAL, _ORIGINAL.c.id == _ARTICLE.c.reprint_of)
    .where(_ARTICLE.c.withdrawn_at.is_(None))
)
"""The mentions of published, unwithdrawn articles with what their articles add."""
_OF_EVENTS, _OF_ARTICLES, _BY_ID = (
    _LIVE.where(column.in_(_GIVEN)) for column in (_MENTION.c.event_id, _MENTION.c.article_id, _MENTION.c.id)
)


def _facts_of(
    session: Session, statement: Select[Any], given: Collection[int], events: dict[int, int] | None = None
) -> Stored:
    """The live mentions that belong to these or are these; notes the event of each in `events`."""
    rows = session.execute(statement, {"given": list(given)}).mappings().all() if given else []
    if not rows:
        return {}
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


_PEOPLE = (
    select(_MENTION_ACTOR.c.mention_id, _ACTOR.c.slug, _MENTION_ACTOR.c.role, _ACTOR.c.side, _ACTOR.c.kind)
    .join(_ACTOR, _ACTOR.c.id == _MENTION_ACTOR.c.actor_id)
    .where(_MENTION_ACTOR.c.mention_id.in_(_GIVEN))
    .order_by(_ACTOR.c.slug, _MENTION_ACTOR.c.role)
)
_TOPICS = (
    select(_MENTION_TOPIC.c.mention_id, _TOPIC.c.slug)
    .join(_TOPIC, _TOPIC.c.id == _MENTION_TOPIC.c.topic_id)
    .where(_MENTION_TOPIC.c.mention_id.in_(_GIVEN))
    .order_by(_TOPIC.c.slug)
)


def _people(
    session: Session, ids: Sequence[int]
) -> tuple[dict[int, list[tuple[str, str]]], dict[str, tuple[str, str]]]:
    people, sides = defaultdict(list), {}
    for mention_id, slug, role, side, kind in session.execute(_PEOPLE, {"given": ids}):
        people[mention_id].append((slug, role))
        sides[slug] = (side, kind)
    return people, sides


def _topics(session: Session, ids: Sequence[int]) -> dict[int, list[str]]:
    topics = defaultdict(list)
    for mention_id, slug in session.execute(_TOPICS, {"given": ids}):
        topics[mention_id].append(slug)
    return topics


_SAID = (
    select(_QUOTE.c.mention_id, _QUOTE.c.text)
    .where(_QUOTE.c.mention_id.in_(_GIVEN))
    .order_by(_QUOTE.c.start, _QUOTE.c.id)
)
_WHERE = select(_MENTION.c.id, _MENTION.c.passages, _MENTION.c.article_id).where(_MENTION.c.id.in_(_GIVEN))
_TEXTS = select(_ARTICLE.c.id, _ARTICLE.c.text).where(_ARTICLE.c.id.in_(_GIVEN))
_ACTORS = select(_ACTOR.c.slug, _ACTOR.c.name, _ACTOR.c.kind).where(_ACTOR.c.slug.in_(_GIVEN))
_ALIASES = (
    select(_ACTOR.c.slug, _ALIAS.c.alias)
    .join(_ALIAS, _ACTOR.c.id == _ALIAS.c.actor_id)
    .where(_ACTOR.c.slug.in_(_GIVEN))
    .order_by(_ALIAS.c.id)
)


def _with_words(session: Session, facts: Stored) -> Stored:
    """The same facts with the sentences of their passages and the words of their quotes."""
    forms = forms_of(session, {slug for fact in facts.values() for slug, _ in fact.people})
    quotes: dict[int, list[str]] = defaultdict(list)
    for mention_id, text in session.execute(_SAID, {"given": list(facts)}):
        quotes[mention_id].append(text)
    passages = _passages(session, list(facts))
    return {
        key: replace(fact, sentences=sentences_of(passages[key], forms), quotes=tuple(quotes[key]))
        for key, fact in facts.items()
    }


def _passages(session: Session, ids: Sequence[int]) -> dict[int, list[str]]:
    rows = session.execute(_WHERE, {"given": ids}).all()
    wanted = list({article_id for _, _, article_id in rows})
    texts = dict(session.execute(_TEXTS, {"given": wanted}).all())
    return {key: [texts[article_id][start:end] for start, end in spans] for key, spans, article_id in rows}


def forms_of(session: Session, slugs: Collection[str]) -> dict[str, list[str]]:
    """For each actor the names under which they stand in texts: the name, its last word, demonyms, every alias."""
    given = {"given": list(slugs)}
    found: dict[str, list[str]] = {}
    for slug, name, kind in session.execute(_ACTORS, given):
        found[slug] = [name, name.split()[-1]] if kind == "person" else [name, *demonyms(slug)]
    for slug, name in session.execute(_ALIASES, given):
        found[slug].append(name)
    return found
