"""What was said, as quoted in articles, whether or not it belongs to an event: read from the database by utterance."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, or_, select
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from app.models import Actor, Article, Event, Mention, Quote, QuoteTopic, Topic
from app.timeline.live import independent, unwithdrawn
from app.timeline.stored import StoredArticle, StoredQuote
from app.timeline.utterances import Utterance, utterances
from app.timeline.when import Dating, EventRef, When, when_said

READ = 4_000
"""Stretches that are read at most, those published last: more than anyone reads on a page."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """An utterance with the day it was said, as far as is known, the events it belongs to, and its topics by slug.

    The first event is the one that gives the day, if one does.
    """

    utterance: Utterance
    when: When
    events: tuple[EventRef, ...]
    topics: frozenset[str]


def spoken(session: Session, *conditions: ColumnElement[bool], topic: str = "") -> list[Spoken]:
    """The utterances, oldest first, whose stretches and speakers meet the conditions; on one topic, or on any."""
    about = (col(Quote.id).in_(_on_topic(topic)),) if topic else ()
    events: dict[int, EventRef] = {}
    stretches = [_stretch(row, events) for row in session.execute(_stretches((*conditions, *about)))]
    stretches.sort(key=lambda q: (q.article.is_reprint, q.article.published_on or date.max, q.article.id, q.start))
    topics = _topics(session, stretches)
    found = [_spoken(utterance, events, topics) for utterance in utterances(stretches)]
    return sorted(found, key=lambda each: each.when)


def _on_topic(slug: str) -> Select[Any]:
    """The ids of stretches on a topic, and of those that they continue or that continue them."""
    stretch = aliased(Quote)
    about = (
        select(*map(col, (Quote.id, Quote.continues, Quote.article_id)))
        .join(QuoteTopic, col(QuoteTopic.quote_id) == Quote.id)
        .join(Topic, col(Topic.id) == QuoteTopic.topic_id)
        .where(col(Topic.slug) == slug)
        .cte("about", recursive=True)
    )
    beside = or_(col(stretch.id) == about.c.continues, col(stretch.continues) == about.c.id)
    more = select(*map(col, (stretch.id, stretch.continues, stretch.article_id)))
    whole = about.union(more.join(about, and_(col(stretch.article_id) == about.c.article_id, beside)))
    return select(whole.c.id)


def _stretches(conditions: Iterable[ColumnElement[bool]]) -> Select[Any]:
    columns: tuple[Any, ...] = (
        Quote.id, Quote.mention_id, Actor.slug, Actor.side, Actor.name, Quote.speaker, Quote.start, Quote.end,
        Quote.text, Quote.cue, Quote.channel, Quote.said_on, Quote.fragment, Quote.continues,
        Article.id, Article.slug, Article.title, Article.publisher, Article.url, Article.published_on, independent(),
        Event.slug, Event.title, Event.date_edtf,
    )  # fmt: skip
    return (
        select(*columns)
        .join(Article, col(Article.id) == Quote.article_id)
        .outerjoin(Actor, col(Actor.id) == Quote.actor_id)
        .outerjoin(Mention, col(Mention.id) == Quote.mention_id)
        .outerjoin(Event, col(Event.id) == Mention.event_id)
        .where(unwithdrawn(), *conditions)
        .order_by(col(Article.published_on).desc().nulls_last(), col(Article.id).desc(), col(Quote.start))
        .limit(READ)
    )


def _stretch(row: Sequence[Any], events: dict[int, EventRef]) -> StoredQuote:
    id, mention, slug, side, name, printed, *rest = row[:14]
    if row[21]:
        events[id] = EventRef(*row[21:24])
    return StoredQuote(id, mention, StoredArticle(*row[14:21]), slug, side, name or printed, *rest)


def _topics(session: Session, stretches: Sequence[StoredQuote]) -> Mapping[int, set[str]]:
    statement = (
        select(col(QuoteTopic.quote_id), col(Topic.slug))
        .join(Topic, col(Topic.id) == QuoteTopic.topic_id)
        .where(col(QuoteTopic.quote_id).in_([stretch.id for stretch in stretches]))
    )
    topics: dict[int, set[str]] = defaultdict(set)
    for quote, slug in session.execute(statement):
        topics[quote].add(slug)
    return topics


def _dating(stretch: StoredQuote, event: EventRef | None) -> Dating:
    return Dating(stretch.article.independent, stretch.said_on, event.date_edtf if event else None)


def _spoken(utterance: Utterance, events: Mapping[int, EventRef], topics: Mapping[int, set[str]]) -> Spoken:
    stretches = utterance.stretches
    belongs = dict.fromkeys(events[stretch.id] for stretch in stretches if stretch.id in events)
    printed = [stretch.article.published_on for stretch in stretches if stretch.article.published_on]
    when = when_said([_dating(stretch, events.get(stretch.id)) for stretch in stretches], printed)
    dating_first = sorted(belongs, key=lambda event: event.date_edtf != when.edtf)
    about = frozenset(slug for stretch in stretches for slug in topics.get(stretch.id, ()))
    return Spoken(utterance, when, tuple(dating_first), about)
