"""What was written to the collection."""

from dataclasses import dataclass
from datetime import datetime

from app.timeline.page.links import Link


@dataclass(frozen=True, slots=True)
class ChangeEntry:
    """One write: when and what, the article it was about, and a line for each event; "" is the address of what is gone.

    `moment` is in UTC.
    """

    id: int
    moment: datetime
    day: str
    words: str
    subject: Link | None
    lines: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class ChangesPage:
    """What was written, newest first. `timeline` leads to the events that changed since, where that was asked."""

    heading: str
    count_words: str
    since_words: str | None
    timeline: Link | None
    entries: tuple[ChangeEntry, ...]
    older: Link | None
    empty_words: str | None
