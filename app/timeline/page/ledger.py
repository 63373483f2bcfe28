"""Statements on a topic along one axis of dates."""

from dataclasses import dataclass

from app.timeline.page.cards import Person, QuoteView
from app.timeline.page.links import Link, Option, OptionGroup


@dataclass(frozen=True, slots=True)
class Difference:
    """How a wording differs from an earlier one: runs of (same, deleted or inserted; text). `before` leads to that."""

    before: Link
    runs: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """A statement in the columns of its speaker and side: a quote, or, where nothing is quoted, `passages` that tell of
    it with their source. `event` is the event it belongs to.
    """

    columns: tuple[int, ...]
    speaker: Person
    quote: QuoteView | None
    passages: tuple[str, ...]
    source_url: str
    told_by: str
    event: Link | None
    difference: Difference | None


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """A day with what was stated on it, or, with `skipped`, statements that are left out here.

    `printed`: the day is that of publication; no source gives another.
    """

    words: str
    datetime: str | None
    printed: bool
    entries: tuple[LedgerEntry, ...]
    skipped: str = ""


@dataclass(frozen=True, slots=True)
class LedgerColumn:
    """Whose statements stand in a column: how many, the first and the last, each leading to its passage."""

    name: str
    side: str
    side_name: str
    url: str
    count_words: str
    first: Link | None
    last: Link | None


@dataclass(frozen=True, slots=True)
class Ledger:
    """Statements on one topic along one axis of dates, in a column for each speaker or side."""

    columns: tuple[LedgerColumn, ...]
    rows: tuple[LedgerRow, ...]


@dataclass(frozen=True, slots=True)
class TopicLedger:
    """What one actor stated on one topic: `compare` leads to all of it, to be set beside what others stated."""

    slug: str
    name: str
    url: str
    ledger: Ledger
    compare: Link


@dataclass(frozen=True, slots=True)
class ComparePage:
    """What two speakers or sides, or every side, stated on a topic. `who` are the choices of its two fields.

    Where there is no ledger, `empty_words` say why (null until a topic is chosen) and `helpful` links lead on.
    """

    heading: str
    count_words: str
    url: str
    ledger: Ledger | None
    who: tuple[tuple[OptionGroup, ...], ...]
    topics: tuple[Option, ...]
    date_from: str
    date_to: str
    empty_words: str | None
    help_heading: str
    helpful: tuple[Link, ...]
    breadcrumb: tuple[Link, ...]
