"""What a page shows, as frozen values: all that templates get. Everything here is already worded and linked."""

from dataclasses import dataclass
from datetime import datetime
from typing import Generic, TypeVar

Card = TypeVar("Card")

Pieces = tuple[tuple[str, bool], ...]
"""Runs of a snippet, each with whether it is what was looked for."""


@dataclass(frozen=True, slots=True)
class Link:
    """Somewhere to go: `current` marks the link of the view on screen."""

    label: str
    url: str
    current: bool = False


@dataclass(frozen=True, slots=True)
class OtherForm:
    """The address of a view in another form, and what that is: "text/csv"."""

    label: str
    url: str
    media_type: str


@dataclass(frozen=True, slots=True)
class Share:
    """What the share panel offers; `url` is absolute. A page that is no view has its link only."""

    url: str
    cite: str = ""
    embed: str = ""
    subscribe: tuple[OtherForm, ...] = ()
    download: tuple[OtherForm, ...] = ()


@dataclass(frozen=True, slots=True)
class Chip:
    """An active filter; `remove_url` is the same view without it."""

    key: str
    label: str
    remove_url: str
    side: str | None = None


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One line of a facet: `count` is what its link then shows. An active value's link takes it away again."""

    slug: str
    name: str
    count: int
    url: str
    active: bool = False
    side: str | None = None


@dataclass(frozen=True, slots=True)
class Facet:
    """Values with a count, the active ones first; `shown` of them stand above "All N…".

    Of a long list only these come with a page: `whole` leads to all of its values.
    """

    key: str
    heading: str
    values: tuple[FacetValue, ...]
    shown: int
    whole: Link | None = None


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of the density strip: days `first` to `last` (ISO), `height` from 0 to 1.

    `words` names its days, `label` says how many events besides.
    """

    first: str
    last: str
    count: int
    height: float
    url: str
    words: str
    label: str
    inside: bool


@dataclass(frozen=True, slots=True)
class StripLabel:
    """A month or year name under the strip, from its bar `first` on for `bars` bars; "" where it has no room."""

    text: str
    first: int
    bars: int


@dataclass(frozen=True, slots=True)
class Strip:
    """Events, or quotes where `said`, per day, week, month or year (`unit`); `frame`: the chosen (first, last) bar.

    `trail` leads from all dates down to the chosen range, which is its last; `drawn` is the address of a range that a
    reader draws, with FIRST and LAST in the place of its days.
    """

    unit: str
    bars: tuple[Bar, ...]
    labels: tuple[StripLabel, ...]
    frame: tuple[int, int] | None
    trail: tuple[Link, ...]
    drawn: str
    said: bool = False


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
    "as told by SOURCE, DATE"; `office` is what the speaker held then, where that is to be shown.
    """

    text: str
    speaker: str | None
    speaker_url: str | None
    side: str
    side_name: str
    channel: str | None
    said_on: str | None
    fragment: bool
    source_title: str
    source_url: str
    told_by: str = ""
    office: str | None = None


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


@dataclass(frozen=True, slots=True)
class ArticleFound:
    """An article that a search finds; `pieces` are runs of a snippet with whether they are the words looked for."""

    title: str
    url: str
    pieces: Pieces


@dataclass(frozen=True, slots=True)
class LaneNode:
    """Someone in an event, at the middle `y` of their row. `side` is "" for a row of several, `spoke`: only spoke."""

    y: int
    side: str
    spoke: bool


@dataclass(frozen=True, slots=True)
class LaneColumn:
    """Where an event is drawn, in pixels: a node for each in it, a `tie` from the first who took part to the last."""

    x: int
    width: int
    middle: float
    day: str
    nodes: tuple[LaneNode, ...]
    tie: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class LaneBand:
    """A month, or what is known no better, over the columns from `x` on."""

    x: int
    width: int
    label: str


@dataclass(frozen=True, slots=True)
class LaneRow:
    """A row: someone with the view narrowed to them too, or all those who have no row of their own."""

    name: str
    side: str | None
    side_name: str | None
    url: str | None


@dataclass(frozen=True, slots=True)
class LaneEvent:
    """An event in its column, with everyone who has a node there. `kind` is the machine word; `words` say all of it to
    those who cannot see it.
    """

    card: EventCard
    kind: str
    column: LaneColumn
    who: tuple[Person, ...]
    words: str


@dataclass(frozen=True, slots=True)
class LanesPage:
    """The events of a page as lanes; sizes in pixels. `notes` say what stands in no row or column of its own."""

    count_words: str
    notes: tuple[str, ...]
    rows: tuple[LaneRow, ...]
    events: tuple[LaneEvent, ...]
    bands: tuple[LaneBand, ...]
    width: int
    height: int
    row: int


@dataclass(frozen=True, slots=True)
class TimelinePage:
    """The timeline under one view. `url` is the canonical address; `empty_*` say why nothing matches."""

    heading: str
    count_words: str
    url: str
    view: str
    order: str
    total: int
    chips: tuple[Chip, ...]
    clear_url: str
    strip: Strip | None
    facets: tuple[Facet, ...]
    months: tuple[Month[EventCard], ...]
    undated_heading: str | None
    undated: tuple[EventCard, ...]
    earlier: Link | None
    later: Link | None
    views: tuple[Link, ...]
    orders: tuple[Link, ...]
    hidden_fields: tuple[tuple[str, str], ...]
    search_fields: tuple[tuple[str, str], ...]
    q: str
    date_from: str
    date_to: str
    data_version: int
    empty_words: str | None = None
    empty_link: Link | None = None
    empty_events: Link | None = None
    articles_found: tuple[Link, ...] = ()
    articles: tuple[ArticleFound, ...] = ()
    suggestions: tuple[FacetValue, ...] = ()
    lanes: LanesPage | None = None
    said: tuple[Month[SaidCard], ...] = ()
    undated_said: tuple[SaidCard, ...] = ()
    compare: Link | None = None
    news_url: str = ""


@dataclass(frozen=True, slots=True)
class FacetPage:
    """A facet of a view with all of its values; `view` is list, compact, lanes or quotes, as in its links."""

    heading: str
    count_words: str
    view: str
    facet: Facet
    breadcrumb: tuple[Link, ...]


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


@dataclass(frozen=True, slots=True)
class Choice:
    """A value to choose; `side` where it is someone."""

    value: str
    label: str
    chosen: bool = True
    side: str | None = None
    side_name: str | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of an article's text with the marks on it: `layers`: person, date, quote, event.

    `anchors` are the cited spans that begin here, (start, end) in the article: `#c120-188` lands on (120, 188).
    """

    text: str
    start: int
    end: int
    layers: tuple[str, ...]
    side: str | None
    url: str | None
    title: str | None
    anchors: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """A stored article: its metadata and its text as paragraphs of pieces, or only the cited passages."""

    slug: str
    title: str
    language: str
    publisher: str | None
    published: str | None
    published_words: str
    original_url: str | None
    references: tuple[Link, ...]
    reprint_of: Link | None
    withdrawn: str | None
    whole_text: bool
    paragraphs: tuple[tuple[Piece, ...], ...]
    events: tuple[EventCard, ...]
    unresolved: tuple[str, ...]


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
class Option:
    """A choice of a form."""

    value: str
    label: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class OptionGroup:
    """Choices under one heading."""

    label: str
    options: tuple[Option, ...]


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
