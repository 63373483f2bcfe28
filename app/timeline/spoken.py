"""What was said by someone or on a topic, newest first, whether or not it belongs to an event."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import Select, select
from sqlmodel import Session, col

from app.models import Actor, Article, Event, Mention, Quote, QuoteTopic
from app.timeline.cards import actor_page_url, event_url, quote_view
from app.timeline.dates import short_range
from app.timeline.live import independent, unwithdrawn
from app.timeline.page import Link, Said
from app.timeline.slots import slot_of
from app.timeline.stored import StoredArticle, StoredQuote
from app.timeline.utterances import Utterance, utterances

READ = 400
"""Stretches that are read at most: so many give a page's worth, however often the same words were printed."""


def said_by(session: Session, actor_id: int, most: int) -> tuple[Said, ...]:
    """The latest `most` utterances of one actor."""
    return _newest(session, _quotes().where(col(Quote.actor_id) == actor_id), most)


def said_on_topic(session: Session, topic_id: int, most: int) -> dict[str, tuple[Said, ...]]:
    """The latest utterances on a topic by side, at most `most` a side; whose speaker is unknown are left out."""
    on_topic = select(col(QuoteTopic.quote_id)).where(col(QuoteTopic.topic_id) == topic_id)
    found = _newest(session, _quotes().where(col(Quote.id).in_(on_topic), col(Quote.actor_id).is_not(None)), None)
    sides: dict[str, list[Said]] = {}
    for said in found:
        sides.setdefault(said.quote.side, []).append(said)
    return {side: tuple(told[:most]) for side, told in sides.items()}


def _quotes() -> Select[Any]:
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
        .where(unwithdrawn())
        .order_by(col(Article.published_on).desc().nulls_last(), col(Article.id).desc(), col(Quote.start))
        .limit(READ)
    )


def _newest(session: Session, statement: Select[Any], most: int | None) -> tuple[Said, ...]:
    events: dict[int, tuple[str, str, str | None]] = {}
    stretches = []
    for row in session.execute(statement):
        article = StoredArticle(*row[14:21])
        quote = _stretch(article, row[:14])
        stretches.append(quote)
        if row[21]:
            events[quote.id] = (row[21], row[22], row[23])
    stretches.sort(key=lambda q: (q.article.is_reprint, q.article.published_on or date.max, q.article.id, q.start))
    told = sorted(utterances(stretches), key=lambda u: _day(u, events), reverse=True)
    return tuple(_said(utterance, events) for utterance in told[:most])


def _stretch(article: StoredArticle, row: Sequence[Any]) -> StoredQuote:
    id, mention, slug, side, name, printed, *rest = row
    return StoredQuote(id, mention, article, slug, side, name or printed, *rest)


def _day(utterance: Utterance, events: dict[int, tuple[str, str, str | None]]) -> date:
    """The day on which it was said, as far as is known: its own, its event's, or that of publication."""
    event = events.get(utterance.first.id)
    for edtf in (utterance.first.said_on, event and event[2]):
        if edtf and slot_of(edtf).dated:
            return slot_of(edtf).first
    return utterance.first.article.published_on or date.min


def _said(utterance: Utterance, events: dict[int, tuple[str, str, str | None]]) -> Said:
    event = events.get(utterance.first.id)
    link = Link(_day_and_title(event[1], event[2]), event_url(event[0])) if event else None
    return Said(quote_view(utterance, None, actor_page_url), link)


def _day_and_title(title: str, edtf: str | None) -> str:
    slot = slot_of(edtf)
    return f"{short_range(slot.first, slot.last)} · {title}" if slot.dated else title
