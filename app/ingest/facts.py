"""What matching and resolving look at: frozen values, no database.

A mention here is always one of a published, unwithdrawn article.
"""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

Seniority = tuple[bool, datetime.date, str]


@dataclass(frozen=True, slots=True)
class SentenceFacts:
    """A verbatim sentence of a mention's passages, with the slugs of those it names."""

    text: str
    names: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class MentionFacts:
    """A mention as its article gives it. `key` is unique and says nothing of the order of publishing.

    `article` is the article's key, `independent` that of the article it reprints (or its own), `place_within` the
    places that `place` lies in, nearest first. `people` are (slug, role), `sides` slug -> (side, kind) of each.
    """

    key: str
    article: str
    independent: str
    published: datetime.date | None
    kind: str
    status: str
    title: str = ""
    date: str | None = None
    basis: str = "none"
    place: str | None = None
    place_within: tuple[str, ...] = ()
    people: tuple[tuple[str, str], ...] = ()
    sides: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    topics: tuple[str, ...] = ()
    sentences: tuple[SentenceFacts, ...] = ()
    quotes: tuple[str, ...] = ()
    marks: frozenset[str] = frozenset()

    @property
    def seniority(self) -> Seniority:
        """Sorts the earliest original before later articles and reprints; "earliest" means this everywhere."""
        return (self.article != self.independent, self.published or datetime.date.max, self.key)


@dataclass(frozen=True, slots=True)
class EventFacts:
    """What an event's mentions add up to.

    `summary_from` is a mention's key, `dated_by` the independent articles whose date it is, `sources_differ` names
    among date, place, outcome; the counts take reprints as one.
    """

    title: str
    summary: str | None
    summary_from: str | None
    kind: str
    status: str
    date: str | None
    starts_on: datetime.date | None
    ends_on: datetime.date | None
    precision: str | None
    place: str | None
    people: tuple[tuple[str, str], ...]
    topics: tuple[str, ...]
    sources_differ: tuple[str, ...]
    dated_by: tuple[str, ...]
    article_count: int
    quote_count: int


Pins = Mapping[str, Any]
"""An editor's word on title, summary, kind, status, date, place; on actors, topics {"add": […], "remove": […]}."""


def articles(mentions: Iterable[MentionFacts]) -> int:
    """How many independent articles these mentions come from."""
    return len({mention.independent for mention in mentions})
