"""What the stages of extraction hand to each other, all frozen; each finding names the `rule` that made it.

Spans count code points into `Document.text`, end exclusive.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, NamedTuple

from app.reading.document import Document

BlockKind = Literal["headline", "dateline", "paragraph", "quote", "byline", "caption", "furniture"]
Basis = Literal["stated", "relative", "carried", "called-off", "none"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
Precision = Literal["day", "range", "week", "month", "season", "year", "part", "unknown"]
ActorKind = Literal["person", "state", "body"]
Side = Literal["us", "ukraine", "russia", "europe", "other"]
Form = Literal["name", "short", "office", "pronoun", "group", "metonym", "demonym"]
Role = Literal["participant", "host", "speaker", "subject"]
Status = Literal["happened", "planned", "cancelled", "postponed"]
Kind = Literal[
    "call", "meeting", "summit", "conference", "visit", "statement", "proposal", "agreement", "truce", "vote",
    "sanctions", "aid", "exchange", "deadline", "attack", "other",
]  # fmt: skip


class Span(NamedTuple):
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph-like stretch between line ends. A `quote` block is speech set apart, `by` the line of its speaker."""

    span: Span
    kind: BlockKind
    by: Span | None = None


@dataclass(frozen=True, slots=True)
class QuoteRegion:
    """Paired quotation marks: `span` is inside, `outer` with them; `continues` indexes the region it carries on."""

    span: Span
    outer: Span
    closed: bool = True
    continues: int | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence; a quote of several sentences stays inside the sentence that introduces it."""

    span: Span
    block: int


class Token(NamedTuple):
    """A word, number or mark. `norm` is folded (tokens.fold); `tags` come from the word lists."""

    start: int
    end: int
    text: str
    norm: str
    tags: frozenset[str]
    sentence: int

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


class DateRef(NamedTuple):
    """A time expression. `edtf` is null where EDTF has no form for it; `timex` is the TIMEX3 value.

    `anchor` says in words what a relative date was counted from. `dates_act` is false where it dates no act
    ("2014 borders").
    """

    span: Span
    edtf: str | None
    timex: str
    type: TimexType
    precision: Precision
    basis: Basis
    anchor: str | None = None
    dates_act: bool = True
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Actor:
    """Someone or something that acts in this article; `origin` is catalogue, editor, stored or text."""

    slug: str
    name: str
    kind: ActorKind
    side: Side
    origin: str
    office: str | None = None
    gender: Literal["m", "f"] | None = None
    aliases: tuple[str, ...] = ()

    def called(self, names: Iterable[str]) -> "Actor":
        """The same with these as all its further names."""
        return Actor(self.slug, self.name, self.kind, self.side, self.origin, self.office, self.gender, tuple(names))


class ActorRef(NamedTuple):
    """Where an actor is named. `actor` is a slug, null where two fit; `candidates`: who fits, or a group's members."""

    span: Span
    actor: str | None
    form: Form
    candidates: tuple[str, ...] = ()
    rule: str = ""


class PlaceRef(NamedTuple):
    """A place named as a place: `name` as readers see it, `preposition` before it, `state` the slug of its state."""

    span: Span
    slug: str
    name: str
    preposition: str | None = None
    state: str | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """A verbatim stretch inside quotation marks. `speaker` is an actor's slug; unknown is null, never a guess.

    `speaker_name` is the name shown, `speaker_text` the words of the article; `continues` is the index of the earlier
    stretch of the same utterance.
    """

    span: Span
    speaker: str | None
    speaker_name: str | None
    speaker_text: str | None
    cue: str | None
    rule: str
    channel: str | None = None
    said_on: str | None = None
    topics: tuple[str, ...] = ()
    fragment: bool = False
    continues: int | None = None
    translated: bool = False


class Clause(NamedTuple):
    """One verb with its subject. Of the words of its sentence `at` is the verb, `first` to before `last` the clause.

    `tense`: past, present, future or none; `modality`: fact, plan, unfulfilled ("were to have met"), purpose, hope,
    condition, participle or negated.
    """

    span: Span
    sentence: int
    at: int
    first: int
    last: int
    verb: str
    tense: str
    modality: str
    subject: tuple[str, ...] = ()
    passive: bool = False


@dataclass(frozen=True, slots=True)
class Mention:
    """A passage that tells of an event, as this article gives it; `date_span` is where its date was read."""

    passages: tuple[Span, ...]
    kind: Kind
    status: Status
    title: str
    date: str | None
    date_basis: Basis
    place: str | None
    roles: tuple[tuple[str, Role], ...]
    topics: tuple[str, ...]
    quotes: tuple[int, ...]
    rule: str
    date_span: Span | None = None
    score: float = 1.0

    @property
    def span(self) -> Span:
        """The passage: the first of `passages`."""
        return self.passages[0]


@dataclass(frozen=True, slots=True)
class Warning:
    """Something a reader should look at: `code` is stable, `text` is for people."""

    code: str
    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Findings:
    """All that was read from one Document; `refs` are where actors are named, indices of quotes count in `quotes`."""

    document: Document
    actors: tuple[Actor, ...]
    refs: tuple[ActorRef, ...]
    dates: tuple[DateRef, ...]
    quotes: tuple[Quote, ...]
    mentions: tuple[Mention, ...]
    warnings: tuple[Warning, ...] = ()
