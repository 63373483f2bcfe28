"""Events and quotes as they stand in a list, with who took part and where each comes from."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from app.timeline.page.links import Link

Card = TypeVar("Card")

Pieces = tuple[tuple[str, bool], ...]
"""Runs of a snippet, each with whether it is what was looked for."""


@dataclass(frozen=True, slots=True)
class Person:
    """An actor on a card: a chip. `side_name` is for those who cannot see the code."""

    slug: str
    name: str
    side: str
    side_name: str
    role: str
    url: str


@dataclass(frozen=True, slots=True)
class QuoteView:
    """A verbatim quote with its marks left out. `source_url` leads to the span in the article; `told_by` is
    "as told by SOURCE, DATE"; `office` is what the speaker held then, where that is to be shown; `pieces` is the text
    in runs where a search found something in it.
    """

    text: str
    speaker: str | None
    speaker_url: str | None
    side: str
    side_name: str
    channel: str | None
    said_on: str | None
    fragment: bool
    source_url: str
    told_by: str = ""
    office: str | None = None
    pieces: Pieces = ()


@dataclass(frozen=True, slots=True)
class SourceView:
    """Where an event comes from: one article's passage. `before`, `passage`, `after` join to the sentence it stands in.

    `date_words` says whose date it is: "names the date", "gives no date; joined because …".
    """

    article: str
    title: str
    publisher: str | None
    published: str | None
    url: str
    original_url: str | None
    before: str
    passage: str
    after: str
    date_words: str
    status_words: str
    reprints: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """A snippet in which a search found its words, "as told by …", and the address of the words in the article."""

    pieces: Pieces
    told_by: str
    url: str


@dataclass(frozen=True, slots=True)
class EventCard:
    """One event in the list. `status` is the machine word, `status_words` the badge or null.

    `summary_from` reads "as told by …"; `found` is where it says what a search looks for.
    """

    slug: str
    url: str
    title: str
    kind: str
    status: str
    status_words: str | None
    place: str | None
    date_words: str
    datetime: str | None
    summary: str | None
    summary_from: str | None
    people: tuple[Person, ...]
    quote: QuoteView | None
    more_quotes: int
    sides_spoke: int
    sources: int
    sources_differ: bool
    date_from_another: bool
    single_source: bool
    found: Found | None = None
    changed: int = 0


@dataclass(frozen=True, slots=True)
class SaidCard:
    """What someone said once, with the events it belongs to; `topics` narrow the view.

    `notes` say that only the day of print is known, and how many articles have it.
    """

    id: str
    quote: QuoteView
    events: tuple[Link, ...]
    topics: tuple[Link, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Day(Generic[Card]):
    """A day or range with what stands on it: `number` is "12" or "14–16", `weekday` "Wed" or "Fri–Sun"."""

    datetime: str
    number: str
    weekday: str
    is_range: bool
    events: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Month(Generic[Card]):
    """What a month has by day, then that of which only the month is known (`sometime`)."""

    id: str
    heading: str
    count_words: str
    days: tuple[Day[Card], ...]
    sometime_heading: str | None
    sometime: tuple[Card, ...]
