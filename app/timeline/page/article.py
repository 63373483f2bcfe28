"""A stored article with its marks."""

from dataclasses import dataclass

from app.timeline.page.cards import EventCard
from app.timeline.page.links import Link


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
