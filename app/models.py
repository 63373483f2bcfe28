"""The tables. A mention is the atom; an event is what its mentions add up to.

Dates are EDTF (ISO 8601-2) text plus `starts_on`/`ends_on`, the first and last day it may mean; spans are code-point
offsets into `article.text`, end exclusive; moments are UTC.
"""

from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, Column, DateTime, Dialect, Index, TypeDecorator, UniqueConstraint
from sqlmodel import Field, SQLModel


class Moment(TypeDecorator[datetime]):
    """A moment in UTC, aware on both sides, whatever the database keeps."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return value and value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return value and value.replace(tzinfo=UTC)


def _moment(*, nullable: bool = False) -> Any:
    return Field(default=None, sa_column=Column(Moment, nullable=nullable))


def _json(*, nullable: bool = False) -> Any:
    return Field(default=None, sa_column=Column(JSON, nullable=nullable))


class Draft(SQLModel, table=True):
    """An article that is not public yet: its Document, its Findings and the editor's changes, as JSON.

    Its number is never given again, so that one published or discarded can come back whatever was added since.
    """

    __table_args__ = {"sqlite_autoincrement": True}

    id: int | None = Field(default=None, primary_key=True)
    document: dict[str, Any] = _json()
    findings: dict[str, Any] = _json()
    edits: dict[str, Any] = _json()
    sha256: str = Field(unique=True)
    claimed_by: str | None = None
    added_at: datetime = _moment()


class Article(SQLModel, table=True):
    """A published article as it was read. A withdrawn one keeps its row; its mentions no longer count."""

    id: int | None = Field(default=None, primary_key=True)
    slug: str = Field(unique=True)
    title: str
    publisher: str | None = None
    url: str | None = None
    references: list[str] = _json()
    language: str
    published_on: date | None = None
    published_basis: str | None = None
    text: str
    sha256: str = Field(unique=True)
    sketch: list[int] = _json()
    reprint_of: int | None = Field(default=None, foreign_key="article.id")
    media_type: str | None = None
    file_name: str | None = None
    withdrawn_at: datetime | None = _moment(nullable=True)
    added_at: datetime = _moment()


class ArticleShingle(SQLModel, table=True):
    """The lowest shingle hashes of an article's sketch, kept apart so that near-duplicates are found by index."""

    __tablename__ = "article_shingle"
    __table_args__ = (Index("ix_article_shingle_shingle", "shingle"),)

    article_id: int = Field(foreign_key="article.id", primary_key=True)
    shingle: int = Field(sa_column=Column(BigInteger, primary_key=True))


class Event(SQLModel, table=True):
    """What its mentions add up to. `slug` and `pins` are kept; every other column is resolved from the mentions."""

    id: int | None = Field(default=None, primary_key=True)
    slug: str = Field(unique=True)
    merged_into: int | None = Field(default=None, foreign_key="event.id")
    title: str
    summary: str | None = None
    summary_mention_id: int | None = None
    kind: str = Field(index=True)
    status: str
    date_edtf: str | None = None
    starts_on: date | None = Field(default=None, index=True)
    ends_on: date | None = None
    precision: str | None = None
    place: str | None = None
    pins: dict[str, Any] = _json()
    sources_differ: list[str] = _json()
    article_count: int = 0
    quote_count: int = 0
    updated_at: datetime = _moment()


class Mention(SQLModel, table=True):
    """A passage that tells of something, with date, place, kind and status as that article gives them.

    `passages` are [start, end] pairs, the first is the passage; `date_basis` is stated, relative, carried, called-off
    (the day when that was decided) or none.
    `ordinal` counts within the article; `marks` are the occasions and quotes in the passages that matching compares.
    """

    __table_args__ = (Index("ix_mention_kind_starts_on", "kind", "starts_on"),)

    id: int | None = Field(default=None, primary_key=True)
    article_id: int = Field(foreign_key="article.id", index=True)
    ordinal: int = 0
    event_id: int = Field(foreign_key="event.id", index=True)
    passages: list[list[int]] = _json()
    kind: str
    status: str
    title: str
    date_edtf: str | None = None
    starts_on: date | None = None
    ends_on: date | None = None
    date_start: int | None = None
    date_end: int | None = None
    date_basis: str
    place: str | None = None
    marks: list[str] = _json()
    rule: str
    score: float = 1.0
    reason: str | None = None


class Quote(SQLModel, table=True):
    """A verbatim stretch of speech; `start`/`end` lie inside its quotation marks."""

    id: int | None = Field(default=None, primary_key=True)
    article_id: int = Field(foreign_key="article.id", index=True)
    mention_id: int | None = Field(default=None, foreign_key="mention.id", index=True)
    actor_id: int | None = Field(default=None, foreign_key="actor.id", index=True)
    speaker: str | None = None
    start: int
    end: int
    text: str
    cue: str | None = None
    channel: str | None = None
    said_on: str | None = None
    fragment: bool = False
    continues: int | None = Field(default=None, foreign_key="quote.id")
    translated: bool = False
    rule: str


class Decision(SQLModel, table=True):
    """What an editor decided about a passage: verb is drop, keep, is, is-not, set or add; `value` says what."""

    id: int | None = Field(default=None, primary_key=True)
    article_id: int = Field(foreign_key="article.id", index=True)
    start: int
    end: int
    kind_group: str
    verb: str
    value: dict[str, Any] = _json()
    decided_by: str
    decided_at: datetime = _moment()
    revision_id: int | None = Field(default=None, foreign_key="revision.id")


class Actor(SQLModel, table=True):
    """Someone or something that acts: kind is person, state or body; side is us, ukraine, russia, europe or other."""

    id: int | None = Field(default=None, primary_key=True)
    slug: str = Field(unique=True)
    name: str
    kind: str
    side: str
    wikidata: str | None = None
    description: str | None = None
    origin: str


class ActorAlias(SQLModel, table=True):
    __tablename__ = "actor_alias"
    __table_args__ = (UniqueConstraint("actor_id", "alias"),)

    id: int | None = Field(default=None, primary_key=True)
    actor_id: int = Field(foreign_key="actor.id", index=True)
    alias: str


class ActorOffice(SQLModel, table=True):
    __tablename__ = "actor_office"

    id: int | None = Field(default=None, primary_key=True)
    actor_id: int = Field(foreign_key="actor.id", index=True)
    title: str
    since: date | None = None
    until: date | None = None


class Topic(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    slug: str = Field(unique=True)
    name: str
    description: str | None = None


class EventActor(SQLModel, table=True):
    """role is participant, host, speaker or subject."""

    __tablename__ = "event_actor"
    __table_args__ = (Index("ix_event_actor_actor_event", "actor_id", "event_id"),)

    event_id: int = Field(foreign_key="event.id", primary_key=True)
    actor_id: int = Field(foreign_key="actor.id", primary_key=True)
    role: str = Field(primary_key=True)


class EventTopic(SQLModel, table=True):
    __tablename__ = "event_topic"
    __table_args__ = (Index("ix_event_topic_topic_event", "topic_id", "event_id"),)

    event_id: int = Field(foreign_key="event.id", primary_key=True)
    topic_id: int = Field(foreign_key="topic.id", primary_key=True)


class MentionActor(SQLModel, table=True):
    __tablename__ = "mention_actor"
    __table_args__ = (Index("ix_mention_actor_actor_mention", "actor_id", "mention_id"),)

    mention_id: int = Field(foreign_key="mention.id", primary_key=True)
    actor_id: int = Field(foreign_key="actor.id", primary_key=True)
    role: str = Field(primary_key=True)


class MentionTopic(SQLModel, table=True):
    __tablename__ = "mention_topic"

    mention_id: int = Field(foreign_key="mention.id", primary_key=True)
    topic_id: int = Field(foreign_key="topic.id", primary_key=True)


class QuoteTopic(SQLModel, table=True):
    __tablename__ = "quote_topic"

    quote_id: int = Field(foreign_key="quote.id", primary_key=True)
    topic_id: int = Field(foreign_key="topic.id", primary_key=True)


class Revision(SQLModel, table=True):
    """One write: every row it touched, before and after, so that it can be undone."""

    id: int | None = Field(default=None, primary_key=True)
    verb: str
    subject: str
    rows: list[dict[str, Any]] = _json()
    made_by: str
    made_at: datetime = _moment()
    undo_of: int | None = Field(default=None, foreign_key="revision.id")


class Change(SQLModel, table=True):
    """One row an object changed; `serial` is given under the writer's lock and is the data version.

    object_type is article, event, actor or topic; verb is added, changed or removed (no longer shown to readers).
    """

    __table_args__ = (Index("ix_change_object", "object_type", "object_id"), {"sqlite_autoincrement": True})

    serial: int | None = Field(default=None, primary_key=True)
    object_type: str
    object_id: int
    verb: str
    revision_id: int | None = Field(default=None, foreign_key="revision.id")
    changed_at: datetime = _moment()


class Account(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    name: str = Field(unique=True)
    password_hash: str
    created_at: datetime = _moment()
    disabled_at: datetime | None = _moment(nullable=True)


class Token(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    account_id: int = Field(foreign_key="account.id", index=True)
    token_hash: str = Field(unique=True)
    label: str
    created_at: datetime = _moment()


class LoginSession(SQLModel, table=True):
    __tablename__ = "session"

    id: int | None = Field(default=None, primary_key=True)
    account_id: int = Field(foreign_key="account.id", index=True)
    key_hash: str = Field(unique=True)
    created_at: datetime = _moment()
    expires_at: datetime = _moment()


class FailedLogin(SQLModel, table=True):
    """A password that was wrong, kept while it counts: against its account, until somebody gets in, and its address."""

    __tablename__ = "failed_login"

    id: int | None = Field(default=None, primary_key=True)
    account: str | None = Field(default=None, index=True)
    address: str = Field(index=True)
    failed_at: datetime = _moment()
