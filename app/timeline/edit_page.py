"""The page on which an event is corrected: its fields, its mentions and quotes, its history."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any, get_args

from sqlalchemy import select
from sqlmodel import Session, col

from app.editing.people import cast_of
from app.editing.places import place_suggestions
from app.extraction.types import Kind, Status
from app.ingest.cast import known_topics
from app.ingest.recording import Row
from app.languages.message import Titled, _, called
from app.models import Actor, Article, Event, EventActor, EventTopic, Mention, Quote, Topic
from app.timeline.cards import event_url
from app.timeline.corrections import Step, event_history
from app.timeline.dates import date_words, day_words, named_words
from app.timeline.labels import topic_choices
from app.timeline.newcomer import NewcomerForm, newcomer_form
from app.timeline.page.links import Choice, Link
from app.timeline.sources import article_url
from app.timeline.words import kind_name, side_name, status_name

AROUND = timedelta(days=21)
MOST_NEAR = 12
"""Events offered for merging: those nearest in time, other than the event itself."""


@dataclass(frozen=True, slots=True)
class Telling:
    """A mention of the event: its passage and where it stands; `live` unless its article was withdrawn."""

    id: int
    passage: str
    source: Link
    article: str
    about: str
    live: bool
    kind: str
    status: str
    date: str
    place: str


@dataclass(frozen=True, slots=True)
class Spoken:
    """A quote of the event, with the name of whoever said it."""

    id: int
    text: str
    speaker: str
    side: str
    side_name: str
    printed: str | None


@dataclass(frozen=True, slots=True)
class EditPage:
    """An event as its editors see it; `pinned` are the fields on which an editor's word stands."""

    slug: str
    url: str
    title: str
    kind: str
    status: str
    date: str
    when: str
    place: str
    people: tuple[Choice, ...]
    topics: tuple[Choice, ...]
    pinned: tuple[str, ...]
    tellings: tuple[Telling, ...]
    articles: tuple[Link, ...]
    quotes: tuple[Spoken, ...]
    near: tuple[Choice, ...]
    history: tuple[Step, ...]
    kinds: tuple[Choice, ...]
    statuses: tuple[Choice, ...]
    all_topics: tuple[Choice, ...]
    actors: tuple[str, ...]
    places: tuple[str, ...]
    newcomer: NewcomerForm


def edit_page(session: Session, event: Row, added: str = "") -> EditPage:
    """The page of an event's row, whether anything tells of it now or not; `added` is who was made known just now."""
    tellings = _tellings(session, event["id"])
    live = {telling.article: telling.source.label for telling in tellings if telling.live}
    return EditPage(
        slug=event["slug"],
        url=event_url(event["slug"]),
        title=event["title"],
        kind=event["kind"],
        status=event["status"],
        date=event["date_edtf"] or "",
        when=date_words(event["date_edtf"]),
        place=called(event["place"] or ""),
        people=_people(session, event["id"]),
        topics=_topics(session, event["id"]),
        pinned=tuple(sorted(event["pins"])),
        tellings=tellings,
        articles=tuple(Link(Titled(title), slug) for slug, title in live.items()),
        quotes=_quotes(session, [telling.id for telling in tellings]),
        near=_near(session, event),
        history=tuple(event_history(session, event["id"])),
        kinds=tuple(Choice(kind, kind_name(kind)) for kind in get_args(Kind)),
        statuses=tuple(Choice(status, status_name(status)) for status in get_args(Status)),
        all_topics=topic_choices(known_topics()),
        actors=tuple(cast_of(session).suggestions()),
        places=tuple(place_suggestions()),
        newcomer=newcomer_form(session, added),
    )


def _people(session: Session, event_id: int) -> tuple[Choice, ...]:
    rows = session.execute(
        select(Actor).join(EventActor, col(EventActor.actor_id) == Actor.id).where(col(EventActor.event_id) == event_id)
    ).scalars()
    people = {row.slug: Choice(row.slug, called(row.name), True, row.side, side_name(row.side)) for row in rows}
    return tuple(people[slug] for slug in sorted(people))


def _topics(session: Session, event_id: int) -> tuple[Choice, ...]:
    rows = session.execute(
        select(col(Topic.slug), col(Topic.name))
        .join(EventTopic, col(EventTopic.topic_id) == Topic.id)
        .where(col(EventTopic.event_id) == event_id)
        .order_by(col(Topic.name))
    )
    return tuple(Choice(slug, called(name)) for slug, name in rows)


def _tellings(session: Session, event_id: int) -> tuple[Telling, ...]:
    rows = session.execute(
        select(Mention, Article)
        .join(Article, col(Article.id) == Mention.article_id)
        .where(col(Mention.event_id) == event_id)
        .order_by(col(Article.published_on), col(Mention.id))
    )
    return tuple(_telling(mention, article) for mention, article in rows)


def _telling(mention: Mention, article: Article) -> Telling:
    start, end = mention.passages[0]
    published = _("published %(day)s") % {"day": day_words(article.published_on)} if article.published_on else None
    about = (article.publisher, published, f"{status_name(mention.status)}: {_read_date(mention.date_edtf)}")
    return Telling(
        id=mention.id or 0,
        passage=" ".join(article.text[start:end].split()),
        source=Link(Titled(article.title), article_url(article.slug, start, end)),
        article=article.slug,
        about=" · ".join(filter(None, about)),
        live=article.withdrawn_at is None,
        kind=mention.kind,
        status=mention.status,
        date=mention.date_edtf or "",
        place=called(mention.place or ""),
    )


def _read_date(edtf: str | None) -> str:
    return named_words(edtf) if edtf else _("no date")


def _quotes(session: Session, mention_ids: list[int]) -> tuple[Spoken, ...]:
    rows = session.execute(
        select(Quote, Actor)
        .outerjoin(Actor, col(Actor.id) == Quote.actor_id)
        .where(col(Quote.mention_id).in_(mention_ids))
        .order_by(col(Quote.article_id), col(Quote.start))
    )
    return tuple(_spoken(quote, actor) for quote, actor in rows)


def _spoken(quote: Quote, actor: Actor | None) -> Spoken:
    side = actor.side if actor else "other"
    speaker = called(actor.name) if actor else ""
    return Spoken(quote.id or 0, " ".join(quote.text.split()), speaker, side, side_name(side), quote.speaker)


def _near(session: Session, event: Row) -> tuple[Choice, ...]:
    statement = select(Event).where(col(Event.merged_into).is_(None), col(Event.article_count) > 0)
    statement = statement.where(col(Event.id) != event["id"])
    if event["starts_on"] is None:
        found: Any = statement.where(col(Event.kind) == event["kind"], col(Event.starts_on).is_(None)).limit(MOST_NEAR)
        return tuple(_choice(row) for row in session.execute(found).scalars())
    first, last = event["starts_on"] - AROUND, event["ends_on"] + AROUND
    near = statement.where(col(Event.starts_on) <= last, col(Event.ends_on) >= first)
    rows = list(session.execute(near).scalars())
    rows.sort(key=lambda row: (row.kind != event["kind"], abs((row.starts_on - event["starts_on"]).days), row.slug))
    return tuple(_choice(row) for row in rows[:MOST_NEAR])


def _choice(row: Event) -> Choice:
    return Choice(row.slug, f"{row.title} ({date_words(row.date_edtf)})")
