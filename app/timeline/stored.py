"""What is stored of events, as frozen records: the rows behind cards, pages and exports."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class StoredArticle:
    """An article; `text` is None where it was not asked for. `independent` is the id that it counts as."""

    id: int
    slug: str
    title: str
    publisher: str | None
    url: str | None
    published_on: date | None
    independent: int
    text: str | None = None

    @property
    def is_reprint(self) -> bool:
        """Whether it stands for another article."""
        return self.independent != self.id


@dataclass(frozen=True, slots=True)
class StoredMention:
    """What one article tells of an event. `roles` are (actor slug, role), there only with the texts."""

    id: int
    article: StoredArticle
    passages: tuple[tuple[int, int], ...]
    kind: str
    status: str
    date_edtf: str | None
    date_basis: str
    date_span: tuple[int, int] | None
    place: str | None
    reason: str | None
    roles: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class StoredActor:
    """Someone who acts in an event, with every role."""

    slug: str
    name: str
    side: str
    kind: str
    roles: tuple[str, ...]

    @property
    def took_part(self) -> bool:
        """Whether they were there."""
        return "participant" in self.roles or "host" in self.roles


@dataclass(frozen=True, slots=True)
class StoredQuote:
    """One verbatim stretch. `speaker` is the name shown: the actor's, or as the article prints it."""

    id: int
    mention: int | None
    article: StoredArticle
    actor: str | None
    side: str | None
    speaker: str | None
    start: int
    end: int
    text: str
    cue: str | None
    channel: str | None
    said_on: str | None
    fragment: bool
    continues: int | None


@dataclass(frozen=True, slots=True)
class StoredEvent:
    """A live event and all that hangs on it; mentions by publication, originals before reprints."""

    id: int
    slug: str
    title: str
    summary: str | None
    summary_mention: int | None
    kind: str
    status: str
    date_edtf: str | None
    place: str | None
    sources_differ: tuple[str, ...]
    actors: tuple[StoredActor, ...] = ()
    topics: tuple[tuple[str, str], ...] = ()
    mentions: tuple[StoredMention, ...] = ()
    quotes: tuple[StoredQuote, ...] = ()

    @property
    def articles(self) -> int:
        """How many independent articles tell of it."""
        return len({mention.article.independent for mention in self.mentions})
