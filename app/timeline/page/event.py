"""An event with where each fact comes from."""

from dataclasses import dataclass

from app.timeline.page.cards import EventCard, Person, QuoteView, SourceView
from app.timeline.page.links import Link


@dataclass(frozen=True, slots=True)
class Readout:
    """What one side said, in these sources; `note` says where it was not there, `elsewhere` where it spoke that day."""

    side: str
    side_name: str
    quotes: tuple[QuoteView, ...]
    passages: tuple[SourceView, ...]
    note: str | None
    elsewhere: Link | None = None


@dataclass(frozen=True, slots=True)
class StatusStep:
    """One line of an event's history: "announced by A on 10 February", "took place, as told by B"."""

    words: str
    url: str | None
    current: bool


@dataclass(frozen=True, slots=True)
class EventPage:
    """An event with where each fact comes from."""

    card: EventCard
    when_from: str
    status_sentence: str
    acted: tuple[Person, ...]
    topics: tuple[Link, ...]
    history: tuple[StatusStep, ...]
    readouts: tuple[Readout, ...]
    quotes: tuple[QuoteView, ...]
    sources: tuple[SourceView, ...]
    source_words: str
    differences: tuple[str, ...]
    corrections: tuple[StatusStep, ...]
    breadcrumb: tuple[Link, ...]
    before: Link | None
    after: Link | None
    cite: str
