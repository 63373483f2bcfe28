"""The timeline page of a view.

`timeline_page(session, snapshot, query, *, size=None, whole_text=True) -> TimelinePage`
"""

from collections.abc import Sequence
from dataclasses import replace

from sqlmodel import Session

from app.languages.message import N_, _
from app.timeline.cards import event_card
from app.timeline.changes import last_serials
from app.timeline.compare_query import comparison
from app.timeline.empty import empty_link, empty_words, events_instead
from app.timeline.events import load_events
from app.timeline.facets import facets
from app.timeline.found import with_found
from app.timeline.heading import chips, count_words, heading
from app.timeline.index import Snapshot
from app.timeline.lanes import MOST_EVENTS
from app.timeline.lanes_page import lanes_page
from app.timeline.months import months, undated
from app.timeline.page.cards import EventCard, Pieces
from app.timeline.page.links import Link
from app.timeline.page.timeline import ArticleFound, TimelinePage
from app.timeline.query import TimelineQuery
from app.timeline.said_page import said_cards
from app.timeline.said_view import SaidView, view_of
from app.timeline.search import articles_saying, event_snippets
from app.timeline.slots import slot_of
from app.timeline.stored import StoredEvent
from app.timeline.strip import strip
from app.timeline.suggestions import suggestions
from app.timeline.view import Stretch, View

PAGE_SIZE = 25
"""Events on a page of the list: more would make the first view heavy, and nobody has read them by then."""
SIZES = {"compact": 50, "lanes": MOST_EVENTS}
"""Events on a page of the views that show more of them at once."""

VIEWS = (("list", N_("List")), ("compact", N_("Compact")), ("lanes", N_("Lanes")), ("quotes", N_("Quotes")))
ORDERS = (("oldest", N_("Oldest first")), ("newest", N_("Newest first")))


def timeline_page(
    session: Session, snapshot: Snapshot, query: TimelineQuery, *, size: int | None = None, whole_text: bool = True
) -> TimelinePage:
    """The page of a view, `size` events long; unknown names are NotFound. Snippets only with `whole_text`."""
    view = view_of(session, snapshot, query)
    stretch = view.page(size or SIZES.get(query.view, PAGE_SIZE))
    page = _around(view, stretch, whole_text)
    if isinstance(view, SaidView):
        said = said_cards(view, stretch)
        return replace(page, said=months(view, said), undated_said=undated(said))
    snippets = event_snippets(session, query.q, stretch.ids) if query.q else {}
    events = load_events(session, stretch.ids, texts=bool(snippets))
    serials = last_serials(session, stretch.ids)
    cards = [replace(_card(event, snippets.get(event.id)), changed=serials.get(event.id, 0)) for event in events]
    placed = [(slot_of(event.date_edtf), event.date_edtf, card) for event, card in zip(events, cards, strict=True)]
    if query.view == "lanes" and events:
        return replace(page, lanes=lanes_page(view, events, [card for _slot, _edtf, card in placed]))
    return replace(page, months=months(view, placed), undated=undated(placed))


def _around(view: View, stretch: Stretch, whole_text: bool) -> TimelinePage:
    """What every view has around what it shows."""
    query = view.query
    earlier, later = _paging(query, stretch)
    found = _articles_found(view.session, query, whole_text)
    total = len(view.ids)
    return TimelinePage(
        heading=heading(view),
        count_words=count_words(view),
        url=query.url(),
        view=query.view,
        order=query.order,
        total=total,
        chips=chips(view),
        clear_url=TimelineQuery(order=query.order, view=query.view).url(),
        strip=strip(view),
        facets=facets(view),
        months=(),
        undated_heading=_("No date in the sources"),
        undated=(),
        earlier=earlier,
        later=later,
        views=_choices(VIEWS, query.view, [query.arranged(view=name).url() for name, _label in VIEWS]),
        orders=_choices(ORDERS, query.order, [query.arranged(order=name).url() for name, _label in ORDERS]),
        hidden_fields=tuple((key, value) for key, value in query.pairs() if key not in ("from", "to", "after")),
        search_fields=tuple((key, value) for key, value in query.pairs() if key not in ("q", "after")),
        q=query.q,
        date_from=query.date_from,
        date_to=query.date_to,
        data_version=view.snapshot.version,
        empty_words=None if total else empty_words(view),
        empty_link=None if total else empty_link(view),
        empty_events=None if total else events_instead(view),
        articles=found,
        suggestions=suggestions(view.asking(query.without("q")), query.q) if query.q else (),
        compare=_compare(query),
        news_url="" if query.since else query.adding("since", "0").url(),
    )


def _compare(query: TimelineQuery) -> Link | None:
    compared = comparison(query)
    return Link(_("What was said on it, side by side"), compared.url()) if compared else None


def _card(event: StoredEvent, snippet: Pieces | None) -> EventCard:
    return with_found(event_card(event), event, snippet) if snippet else event_card(event)


def _paging(query: TimelineQuery, stretch: Stretch) -> tuple[Link | None, Link | None]:
    """The links (earlier, later): whichever way the page runs, earlier is back in time."""
    before, after = stretch.previous_cursor, stretch.next_cursor
    earlier, later = (after, before) if query.order == "newest" else (before, after)
    return _page_link(query, _("Earlier"), earlier), _page_link(query, _("Later"), later)


def _page_link(query: TimelineQuery, label: str, cursor: str | None) -> Link | None:
    return None if cursor is None else Link(label, query.arranged(after=cursor).url())


def _choices(names: Sequence[tuple[str, str]], current: str, urls: Sequence[str]) -> tuple[Link, ...]:
    return tuple(Link(_(label), url, name == current) for (name, label), url in zip(names, urls, strict=True))


def _articles_found(session: Session, query: TimelineQuery, whole_text: bool) -> tuple[ArticleFound, ...]:
    hits = articles_saying(session, query.q) if query.q else []
    return tuple(ArticleFound(hit.title, f"/articles/{hit.slug}", hit.pieces if whole_text else ()) for hit in hits)
