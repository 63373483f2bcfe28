"""Statements that sources tell of, whether or not they quote them: the passages of mentions that have a speaker."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, select
from sqlmodel import Session, col

from app.extraction.tokens import words_in
from app.extraction.topics import topics_of
from app.models import Actor, Article, Event, Mention, MentionActor, MentionTopic, Topic
from app.timeline.live import independent, unwithdrawn
from app.timeline.stored import StoredArticle
from app.timeline.when import Dating, EventRef, When, when_said

READ = 2_000
"""Mentions that are read at most, those published last."""


@dataclass(frozen=True, slots=True)
class Told:
    """One article's telling of what someone stated on a topic; `spans` are its passages."""

    mention: int
    article: StoredArticle
    actor: str
    name: str
    side: str
    topic: str
    event: EventRef
    when: When
    spans: tuple[tuple[int, int], ...]


def told(session: Session, *conditions: ColumnElement[bool], topic: str = "") -> list[Told]:
    """Tellings whose speaker meets the conditions, one for each topic, or on one: originals first, then by print."""
    about = (col(Topic.slug) == topic,) if topic else ()
    found = [_told(row) for row in session.execute(_mentions((*conditions, *about)))]
    return sorted(found, key=lambda t: (t.article.is_reprint, t.article.published_on or date.max, t.mention))


def _mentions(conditions: Iterable[ColumnElement[bool]]) -> Select[Any]:
    columns: tuple[Any, ...] = (
        Article.id, Article.slug, Article.title, Article.publisher, Article.url, Article.published_on, independent(),
        Event.slug, Event.title, Event.date_edtf, Mention.id, Actor.slug, Actor.name, Actor.side, Topic.slug,
        Mention.passages,
    )  # fmt: skip
    return (
        select(*columns)
        .join(MentionActor, col(MentionActor.mention_id) == Mention.id)
        .join(Actor, col(Actor.id) == MentionActor.actor_id)
        .join(MentionTopic, col(MentionTopic.mention_id) == Mention.id)
        .join(Topic, col(Topic.id) == MentionTopic.topic_id)
        .join(Article, col(Article.id) == Mention.article_id)
        .join(Event, col(Event.id) == Mention.event_id)
        .where(unwithdrawn(), col(MentionActor.role) == "speaker", col(Mention.status) == "happened", *conditions)
        .order_by(col(Article.published_on).desc().nulls_last(), col(Mention.id).desc())
        .limit(READ)
    )


def _told(row: Sequence[Any]) -> Told:
    article, event = StoredArticle(*row[:7]), EventRef(*row[7:10])
    mention, actor, name, side, topic, passages = row[10:]
    dating = Dating(article.independent, None, event.date_edtf)
    when = when_said([dating], [article.published_on] if article.published_on else [])
    return Told(mention, article, actor, name, side, topic, event, when, tuple((start, end) for start, end in passages))


@dataclass(frozen=True, slots=True)
class Passage:
    """Verbatim text of an article, and where it stands."""

    text: str
    start: int
    end: int


def passages_of(session: Session, tellings: Sequence[Told]) -> Mapping[Told, tuple[Passage, ...]]:
    """For each telling the passages that speak of its topic; all of them where none does by itself."""
    articles = {telling.article.id for telling in tellings}
    rows = session.execute(select(col(Article.id), col(Article.text)).where(col(Article.id).in_(articles)))
    texts = dict(rows.all())
    return {telling: _on_topic(telling, texts[telling.article.id]) for telling in tellings}


def _on_topic(telling: Told, text: str) -> tuple[Passage, ...]:
    passages = tuple(Passage(text[start:end], start, end) for start, end in telling.spans)
    return tuple(each for each in passages if telling.topic in topics_of(words_in(each.text))) or passages
