"""What narrows a view: its chips, and its lists of filters with their counts."""

from dataclasses import dataclass

from app.timeline.page.links import Link


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
class FacetPage:
    """A facet of a view with all of its values; `view` is list, compact, lanes or quotes, as in its links.

    Where it has no value, `empty_words` say why and `helpful` leads on.
    """

    heading: str
    count_words: str
    view: str
    facet: Facet
    breadcrumb: tuple[Link, ...]
    empty_words: str | None = None
    helpful: Link | None = None
