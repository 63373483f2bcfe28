"""People, bodies and topics: the lists of them, and a page for each."""

from dataclasses import dataclass

from app.timeline.page.cards import EventCard, QuoteView
from app.timeline.page.ledger import Ledger, TopicLedger
from app.timeline.page.links import Link
from app.timeline.page.strip import Strip


@dataclass(frozen=True, slots=True)
class Entry:
    """A person, body or topic in a list: `url` is its page, `count_url` the timeline that `count` counts.

    `side` is null for a topic. `note` says more in a line.
    """

    name: str
    url: str
    count: int
    count_url: str
    side: str | None = None
    side_name: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """A quote where its event is not on screen: `event` is the event it belongs to, if it belongs to one."""

    quote: QuoteView
    event: Link | None


@dataclass(frozen=True, slots=True)
class Office:
    """An office with its term in words: "US President", "from 20 January 2025"."""

    title: str
    term: str


@dataclass(frozen=True, slots=True)
class ActorPage:
    """A person, state or body: who they are, when they act, with whom, on what, and what they said of late."""

    name: str
    side: str
    side_name: str
    kind_words: str
    description: str | None
    offices: tuple[Office, ...]
    aliases: tuple[str, ...]
    reference: Link | None
    count_words: str
    total: int
    timeline: Link
    strip: Strip | None
    topics: tuple[Entry, ...]
    companions: tuple[Entry, ...]
    latest: tuple[EventCard, ...]
    ledgers: tuple[TopicLedger, ...]
    said: tuple[Said, ...]
    all_said: Link | None
    breadcrumb: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class TopicPage:
    """A topic: what it is about, when it came up, who acted on it, and what each side stated, in columns."""

    name: str
    description: str | None
    count_words: str
    total: int
    timeline: Link
    strip: Strip | None
    ledger: Ledger | None
    compare: Link
    people: tuple[Entry, ...]
    topics: tuple[Entry, ...]
    latest: tuple[EventCard, ...]
    breadcrumb: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class IndexGroup:
    """Entries under one heading, most events first; `side` is null where they have none."""

    heading: str | None
    side: str | None
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class IndexPage:
    """Everyone, or every topic, with events in this collection."""

    heading: str
    count_words: str
    narrow_label: str
    groups: tuple[IndexGroup, ...]
    empty_words: str
