"""The timeline under one view."""

from dataclasses import dataclass

from app.timeline.page.cards import EventCard, Month, Pieces, SaidCard
from app.timeline.page.facets import Chip, Facet, FacetValue
from app.timeline.page.lanes import LanesPage
from app.timeline.page.links import Link
from app.timeline.page.strip import Strip


@dataclass(frozen=True, slots=True)
class ArticleFound:
    """An article that a search finds; `pieces` are runs of a snippet with whether they are the words looked for."""

    title: str
    url: str
    pieces: Pieces


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
    articles: tuple[ArticleFound, ...] = ()
    suggestions: tuple[FacetValue, ...] = ()
    lanes: LanesPage | None = None
    said: tuple[Month[SaidCard], ...] = ()
    undated_said: tuple[SaidCard, ...] = ()
    compare: Link | None = None
    news_url: str = ""
