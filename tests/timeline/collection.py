"""A small collection for the tests of the read side: a named cast, and rows that a seed alone decides."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from random import Random

from sqlalchemy import Engine, text
from sqlmodel import Session, SQLModel, col, delete, select

from app.db import make_engine, writing
from app.edtf import bounds, precision
from app.models import (
    Actor,
    Article,
    Change,
    Event,
    EventActor,
    EventTopic,
    Mention,
    MentionActor,
    MentionTopic,
    Quote,
    QuoteTopic,
    Topic,
)

NOW = datetime(2025, 6, 1, 12, tzinfo=UTC)
ACTORS = {
    "donald-trump": ("Donald Trump", "person", "us"),
    "marco-rubio": ("Marco Rubio", "person", "us"),
    "volodymyr-zelenskyy": ("Volodymyr Zelenskyy", "person", "ukraine"),
    "vladimir-putin": ("Vladimir Putin", "person", "russia"),
    "keir-starmer": ("Keir Starmer", "person", "europe"),
    "nato": ("NATO", "body", "other"),
}
TOPICS = {"minerals-deal": "Minerals deal", "ceasefire": "Ceasefire", "nato-membership": "NATO membership"}
DATES = (
    "2025-02-12", "2025-02-12", "2025-02-13", "2025-02-14/2025-02-16", "2025-02-27/2025-03-02", "2025-03-11",
    "2025-05-02~", "2025-02", "2025-03", "2025-04~", "2025-21", "2025", "XXXX-02-12", None,
)  # fmt: skip
KINDS = ("call", "meeting", "statement")
STATUSES = ("happened", "happened", "planned", "cancelled")
PLACES = (None, "Kyiv", "Saudi Arabia")
ROLES = ("participant", "host", "speaker", "subject")
WORDS = ("minerals", "guarantees", "peace", "frontline", "élan", "budget")


@contextmanager
def new_database(url: str = "sqlite://") -> Iterator[Engine]:
    """An empty database with all tables and the cast."""
    engine = make_engine(url)
    SQLModel.metadata.create_all(engine)
    with engine.begin() as connection:
        for table, columns in {"event_fts": "title, passages, quotes", "article_fts": "title, text"}.items():
            tokens = "tokenize='unicode61 remove_diacritics 2'"
            connection.execute(text(f"CREATE VIRTUAL TABLE {table} USING fts5({columns}, {tokens})"))
    with writing(engine) as session:
        add_cast(session)
    yield engine
    engine.dispose()


def add_cast(session: Session) -> None:
    """The people, bodies and topics that the tests of the read side speak of."""
    session.add_all(
        Actor(slug=slug, name=name, kind=kind, side=side, origin="catalogue")
        for slug, (name, kind, side) in ACTORS.items()
    )
    session.add_all(Topic(slug=slug, name=name) for slug, name in TOPICS.items())
    session.flush()


def actor_id(session: Session, slug: str) -> int:
    return session.exec(select(Actor.id).where(Actor.slug == slug)).one() or 0


def topic_id(session: Session, slug: str) -> int:
    return session.exec(select(Topic.id).where(Topic.slug == slug)).one() or 0


def add_article(
    session: Session,
    body: str,
    *,
    title: str = "Talks go on",
    publisher: str | None = "The Daily Wire",
    published: date | None = date(2025, 2, 13),
    reprint_of: int | None = None,
) -> int:
    number = len(session.exec(select(Article.id)).all()) + 1
    article = Article(
        slug=f"article-{number}", title=title, publisher=publisher, url=f"https://news.example/{number}", references=[],
        language="en", published_on=published, published_basis="given", text=body, sha256=f"{number:064}", sketch=[],
        reprint_of=reprint_of, added_at=NOW,
    )  # fmt: skip
    session.add(article)
    session.flush()
    session.execute(
        text("INSERT INTO article_fts(rowid, title, text) VALUES (:id, :title, :text)"),
        {"id": article.id, "title": title, "text": body},
    )
    note(session, "article", article.id)
    return article.id or 0


def add_event(
    session: Session,
    title: str = "Trump and Putin speak by phone",
    *,
    date: str | None = "2025-02-12",
    kind: str = "call",
    status: str = "happened",
    place: str | None = None,
    actors: dict[str, str] | None = None,
    topics: tuple[str, ...] = (),
    differ: tuple[str, ...] = (),
) -> int:
    first, last = bounds(date) if date else (None, None)
    number = len(session.exec(select(Event.id)).all()) + 1
    event = Event(
        slug=f"event-{number}", title=title, kind=kind, status=status, date_edtf=date, starts_on=first, ends_on=last,
        precision=precision(date) if date else None, place=place, pins={}, sources_differ=list(differ), updated_at=NOW,
    )  # fmt: skip
    session.add(event)
    session.flush()
    assert event.id
    for slug, role in (actors or {}).items():
        session.add(EventActor(event_id=event.id, actor_id=actor_id(session, slug), role=role))
    for slug in topics:
        session.add(EventTopic(event_id=event.id, topic_id=topic_id(session, slug)))
    note(session, "event", event.id)
    return event.id


def add_mention(
    session: Session,
    article: int,
    event: int,
    passage: str,
    *,
    date: str | None = None,
    basis: str = "none",
    status: str = "happened",
    kind: str = "call",
    actors: dict[str, str] | None = None,
    reason: str | None = None,
    topics: tuple[str, ...] = (),
) -> int:
    body = session.exec(select(Article.text).where(Article.id == article)).one()
    start = body.index(passage)
    first, last = bounds(date) if date else (None, None)
    mention = Mention(
        article_id=article, event_id=event, passages=[[start, start + len(passage)]], kind=kind, status=status,
        title="", date_edtf=date, starts_on=first, ends_on=last, date_basis=basis, rule="test", reason=reason, marks=[],
    )  # fmt: skip
    session.add(mention)
    session.flush()
    assert mention.id
    for slug, role in (actors or {}).items():
        session.add(MentionActor(mention_id=mention.id, actor_id=actor_id(session, slug), role=role))
    session.add_all(MentionTopic(mention_id=mention.id, topic_id=topic_id(session, slug)) for slug in topics)
    index_text(session, event)
    note(session, "event", event)
    return mention.id


def add_quote(
    session: Session,
    mention: int,
    words: str,
    speaker: str | None,
    *,
    fragment: bool = False,
    channel: str | None = None,
    said_on: str | None = None,
    continues: int | None = None,
    topics: tuple[str, ...] = (),
) -> int:
    article, event = session.exec(select(Mention.article_id, Mention.event_id).where(Mention.id == mention)).one()
    start = session.exec(select(Article.text).where(Article.id == article)).one().index(words)
    actor = actor_id(session, speaker) if speaker else None
    quote = Quote(
        article_id=article, mention_id=mention, actor_id=actor, speaker=speaker, start=start, end=start + len(words),
        text=words, fragment=fragment, channel=channel, said_on=said_on, rule="test",
        continues=continues,
    )  # fmt: skip
    session.add(quote)
    session.flush()
    session.add_all(QuoteTopic(quote_id=quote.id or 0, topic_id=topic_id(session, slug)) for slug in topics)
    index_text(session, event)
    note(session, "event", event)
    return quote.id or 0


def note(session: Session, object_type: str, object_id: int | None) -> None:
    """Append to the change log."""
    session.add(Change(object_type=object_type, object_id=object_id or 0, verb="write", changed_at=NOW))
    session.flush()


def index_text(session: Session, event: int) -> None:
    """Write the full-text row of an event anew."""
    title = session.exec(select(Event.title).where(Event.id == event)).one()
    passages: list[str] = []
    quotes: list[str] = []
    for mention, body in session.exec(
        select(Mention, Article.text).where(Mention.event_id == event, Mention.article_id == Article.id)
    ):
        passages += [body[start:end] for start, end in mention.passages]
        quotes += session.exec(select(Quote.text).where(Quote.mention_id == mention.id)).all()
    session.execute(text("DELETE FROM event_fts WHERE rowid = :id"), {"id": event})
    session.execute(
        text("INSERT INTO event_fts(rowid, title, passages, quotes) VALUES (:id, :title, :passages, :quotes)"),
        {"id": event, "title": title, "passages": "\n".join(passages), "quotes": "\n".join(quotes)},
    )


def fill(session: Session, random: Random, events: int) -> None:
    """Random articles and events, the same for the same `random`; some withdrawn, reprinted or merged."""
    articles = [_random_article(session, random) for _ in range(max(2, events // 2))]
    for _ in range(events):
        event = _random_event(session, random)
        for article in random.sample(articles, random.randint(0, min(3, len(articles)))):
            _random_mention(session, random, article, event)
    for _ in range(events // 8):
        disturb(session, random)


def disturb(session: Session, random: Random) -> None:
    """One random write of the kinds that editors do, with its change row."""
    event = random.choice(session.exec(select(Event)).all())
    act = random.choice(("withdraw", "merge", "redate", "actors", "move"))
    if act == "withdraw":
        article = random.choice(session.exec(select(Article)).all())
        article.withdrawn_at = None if article.withdrawn_at else NOW
        note(session, "article", article.id)
    elif act == "merge":
        event.merged_into = None if event.merged_into else 1
    elif act == "redate":
        given = event.date_edtf = random.choice(DATES)
        event.starts_on, event.ends_on = bounds(given) if given else (None, None)
        event.precision = precision(given) if given else None
        event.status = random.choice(STATUSES)
    elif act == "actors":
        session.exec(delete(EventActor).where(col(EventActor.event_id) == event.id))
        session.add(
            EventActor(event_id=event.id or 0, actor_id=random.randint(1, len(ACTORS)), role=random.choice(ROLES))
        )
    else:
        mention = random.choice(session.exec(select(Mention)).all() or [None])
        if mention:
            note(session, "event", mention.event_id)
            mention.event_id = event.id or 0
    note(session, "event", event.id)


def _random_article(session: Session, random: Random) -> int:
    body = " ".join(random.choice(WORDS) for _ in range(40))
    earlier = session.exec(select(Article.id).where(col(Article.reprint_of).is_(None))).all()
    reprint_of = random.choice(earlier) if earlier and random.random() < 0.2 else None
    publisher = random.choice(("The Daily Wire", "Kyiv Herald", None))
    return add_article(session, body, publisher=publisher, reprint_of=reprint_of)


def _random_event(session: Session, random: Random) -> int:
    return add_event(
        session,
        f"{random.choice(WORDS)} talks",
        date=random.choice(DATES),
        kind=random.choice(KINDS),
        status=random.choice(STATUSES),
        place=random.choice(PLACES),
        actors={slug: random.choice(ROLES) for slug in random.sample(list(ACTORS), random.randint(0, 3))},
        topics=tuple(random.sample(list(TOPICS), random.randint(0, 2))),
        differ=random.choice(((), (), ("date",))),
    )


def _random_mention(session: Session, random: Random, article: int, event: int) -> None:
    body = session.exec(select(Article.text).where(Article.id == article)).one()
    words = body.split()
    first = random.randrange(len(words) - 4)
    mention = add_mention(session, article, event, " ".join(words[first : first + 4]))
    if random.random() < 0.5:
        add_quote(session, mention, " ".join(words[first : first + 3]), random.choice([*ACTORS, None]))
