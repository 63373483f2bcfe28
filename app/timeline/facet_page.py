"""The page of a long list of filters: every value of one facet of a view, each with its count.

`facet_page(session, snapshot, query, key) -> FacetPage`
"""

from sqlmodel import Session

from app.languages.message import _
from app.timeline.empty import empty_link, empty_words
from app.timeline.facets import whole_facet
from app.timeline.heading import count_words, heading
from app.timeline.index import Snapshot
from app.timeline.page.facets import FacetPage
from app.timeline.page.links import Link
from app.timeline.query import TimelineQuery
from app.timeline.said_view import view_of
from app.timeline.view import View


def facet_page(session: Session, snapshot: Snapshot, query: TimelineQuery, key: str) -> FacetPage:
    """All values of a facet of a view; NotFound for a name that nobody has or a facet that the view does not have."""
    view = view_of(session, snapshot, query)
    facet = whole_facet(view, key)
    back = Link(heading(view), query.arranged().url())
    empty, helpful = (None, None) if facet.values else _empty(view, back)
    return FacetPage(f"{facet.heading} · {back.label}", count_words(view), query.view, facet, (back,), empty, helpful)


def _empty(view: View, back: Link) -> tuple[str, Link | None]:
    """Why there is nothing to choose from, and what helps."""
    if view.ids:
        return _("There is nothing of this kind to choose from in this view."), back
    return empty_words(view), empty_link(view)
