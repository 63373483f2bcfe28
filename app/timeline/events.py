"""Ids become events with their people, topics, quotes and sources, in a flat number of queries."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, TypeVar

from sqlalchemy import null, select
from sqlmodel import Session, col

from app.models import Actor, Article, Event, EventActor, EventTopic, Mention, MentionActor, Quote, Topic
from app.timeline.live import independent, unmerged, unwithdrawn
from app.timeline.stored import StoredActor, StoredArticle, StoredEvent, StoredMention, StoredQuote

T = TypeVar("T")


def load_events(session: Session, ids: Sequence[int], *, texts: bool = False) -> list[StoredEvent]:
    """The live events among `ids`, in that order; with the articles' texts and the roles of mentions if asked for."""
    articles = _articles(session, ids, texts)
    mentions = _mentions(session, ids, articles, texts)
    actors, topics, quotes = _actors(session, ids), _topics(session, ids), _quotes(session, ids, articles)
    found = {
        event.id: replace(
            event,
            actors=tuple(actors[event.id]),
            topics=tuple(topics[event.id]),
            mentions=tuple(mentions[event.id]),
            quotes=tuple(quotes[event.id]),
        )
        for event in _events(session, ids)
        if mentions[event.id]
    }
    return [found[id] for id in ids if id in found]


def _events(session: Session, ids: Sequence[int]) -> Iterable[StoredEvent]:
    columns: tuple[Any, ...] = (
        Event.id, Event.slug, Event.title, Event.summary, Event.summary_mention_id, Event.kind, Event.status,
        Event.date_edtf, Event.place, Event.sources_differ,
    )  # fmt: skip
    for row in session.execute(select(*columns).where(col(Event.id).in_(ids), unmerged())):
        yield _made(StoredEvent, *row[:-1], tuple(row[-1] or ()))


def _articles(session: Session, ids: Sequence[int], texts: bool) -> dict[int, StoredArticle]:
    text = col(Article.text) if texts else null()
    columns: tuple[Any, ...] = (
        Article.id, Article.slug, Article.title, Article.publisher, Article.url, Article.published_on, independent(),
        text,
    )  # fmt: skip
    told: Any = select(col(Mention.article_id)).where(col(Mention.event_id).in_(ids))
    rows = session.execute(select(*columns).where(col(Article.id).in_(told), unwithdrawn()))
    return {row[0]: StoredArticle(*row) for row in rows}


def _mentions(
    session: Session, ids: Sequence[int], articles: dict[int, StoredArticle], texts: bool
) -> dict[int, list[StoredMention]]:
    columns: tuple[Any, ...] = (
        Mention.event_id, Mention.article_id, Mention.id, Mention.passages, Mention.kind, Mention.status,
        Mention.date_edtf, Mention.date_basis, Mention.date_start, Mention.date_end, Mention.place, Mention.reason,
    )  # fmt: skip
    rows = session.execute(select(*columns).where(col(Mention.event_id).in_(ids))).all()
    told = [row for row in rows if row.article_id in articles]
    roles = _roles(session, [row.id for row in told]) if texts else {}
    told.sort(key=lambda row: (*_precedence(articles[row.article_id]), row.passages[0][0], row.id))
    return _grouped((row.event_id, _mention(row, articles[row.article_id], roles)) for row in told)


def _precedence(article: StoredArticle) -> tuple[bool, date, int]:
    """Originals before reprints, the earlier before the later."""
    return article.is_reprint, article.published_on or date.max, article.id


def _mention(row: Any, article: StoredArticle, roles: dict[int, list[tuple[str, str]]]) -> StoredMention:
    dated = None if row.date_start is None or row.date_end is None else (row.date_start, row.date_end)
    return StoredMention(
        id=row.id,
        article=article,
        passages=tuple((start, end) for start, end in row.passages),
        kind=row.kind,
        status=row.status,
        date_edtf=row.date_edtf,
        date_basis=row.date_basis,
        date_span=dated,
        place=row.place,
        reason=row.reason,
        roles=tuple(roles.get(row.id, ())),
    )


def _roles(session: Session, mentions: Sequence[int]) -> dict[int, list[tuple[str, str]]]:
    statement = (
        select(col(MentionActor.mention_id), col(Actor.slug), col(MentionActor.role))
        .join(Actor, col(Actor.id) == MentionActor.actor_id)
        .where(col(MentionActor.mention_id).in_(mentions))
        .order_by(col(Actor.slug))
    )
    return _grouped((mention, (slug, role)) for mention, slug, role in session.execute(statement))


ROLE_ORDER = ("participant", "host", "speaker", "subject")


def _actors(session: Session, ids: Sequence[int]) -> dict[int, list[StoredActor]]:
    """Who took part first, persons before bodies and states, then by name."""
    columns = map(col, (EventActor.event_id, Actor.slug, Actor.name, Actor.side, Actor.kind, EventActor.role))
    joined = select(*columns).join(Actor, col(Actor.id) == EventActor.actor_id)
    roles: dict[tuple[Any, ...], list[str]] = defaultdict(list)
    for *who, role in session.execute(joined.where(col(EventActor.event_id).in_(ids))):
        roles[tuple(who)].append(role)
    acting = [(event, _made(StoredActor, *who, _in_order(held))) for (event, *who), held in roles.items()]
    acting.sort(key=lambda pair: (ROLE_ORDER.index(pair[1].roles[0]), pair[1].kind != "person", pair[1].name))
    return _grouped(acting)


def _in_order(roles: Sequence[str]) -> tuple[str, ...]:
    return tuple(sorted(roles, key=ROLE_ORDER.index))


def _topics(session: Session, ids: Sequence[int]) -> dict[int, list[tuple[str, str]]]:
    statement = (
        select(col(EventTopic.event_id), col(Topic.slug), col(Topic.name))
        .join(Topic, col(Topic.id) == EventTopic.topic_id)
        .where(col(EventTopic.event_id).in_(ids))
        .order_by(col(Topic.name))
    )
    return _grouped((event, (slug, name)) for event, slug, name in session.execute(statement))


def _quotes(session: Session, ids: Sequence[int], articles: dict[int, StoredArticle]) -> dict[int, list[StoredQuote]]:
    """In order of publication and place in the article."""
    columns: tuple[Any, ...] = (
        Mention.event_id, Quote.article_id, Quote.id, Quote.mention_id, Actor.slug, Actor.side, Actor.name,
        Quote.speaker, Quote.start, Quote.end, Quote.text, Quote.cue, Quote.channel, Quote.said_on, Quote.fragment,
        Quote.continues,
    )  # fmt: skip
    statement = (
        select(*columns)
        .join(Mention, col(Mention.id) == Quote.mention_id)
        .outerjoin(Actor, col(Actor.id) == Quote.actor_id)
        .where(col(Mention.event_id).in_(ids))
    )
    rows = [row for row in session.execute(statement) if row.article_id in articles]
    rows.sort(key=lambda row: (*_precedence(articles[row.article_id]), row.start))
    return _grouped((row.event_id, _quote(articles[row.article_id], *row[2:])) for row in rows)


def _quote(
    article: StoredArticle, id: int, mention: int, slug: str | None, side: str | None, name: str | None,
    printed: str | None, *rest: Any,
) -> StoredQuote:  # fmt: skip
    return _made(StoredQuote, id, mention, article, slug, side, name or printed, *rest)


def _made(record: Callable[..., T], *values: Any) -> T:
    return record(*values)


def _grouped(pairs: Iterable[tuple[int, T]]) -> dict[int, list[T]]:
    groups: dict[int, list[T]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return groups
