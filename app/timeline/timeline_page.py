"""The timeline page of a view.

`timeline_page(session, snapshot, query, *, size=None, whole_text=True) -> TimelinePage`
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from sqlmodel import Session

from app.languages.message import N_, _, ngettext
from app.timeline.cards import event_card
from app.timeline.dates import coarse_words, day_number, month_words, weekdays
from app.timeline.empty import empty_link, empty_words
from app.timeline.events import load_events
from app.timeline.facets import facets
from app.timeline.found import found_in
from app.timeline.heading import chips, count_words, heading
from app.timeline.index import Snapshot
from app.timeline.lanes import MOST_EVENTS
from app.timeline.lanes_page import lanes_page
from app.timeline.page import ArticleFound, Day, EventCard, Link, Month, Pieces, TimelinePage
from app.timeline.query import TimelineQuery
from app.timeline.search import articles_saying, event_snippets
from app.timeline.slots import BY_DAY, BY_MONTH, UNDATED, Slot, slot_of
from app.timeline.stored import StoredEvent
from app.timeline.strip import strip
from app.timeline.suggestions import suggestions
from app.timeline.view import Stretch, View

PAGE_SIZE = 50
SIZES = {"lanes": MOST_EVENTS}
"""Events on a page of the views that do not show as many as the list does."""

VIEWS = (("list", N_("List")), ("compact", N_("Compact")), ("lanes", N_("Lanes")))
ORDERS = (("oldest", N_("Oldest first")), ("newest", N_("Newest first")))

Placed = tuple[Slot, str | None, EventCard]


def timeline_page(
    session: Session, snapshot: Snapshot, query: TimelineQuery, *, size: int | None = None, whole_text: bool = True
) -> TimelinePage:
    """The page of a view, `size` events long; unknown names are NotFound. Snippets only with `whole_text`."""
    view = View(session, snapshot, query)
    stretch = view.page(size or SIZES.get(query.view, PAGE_SIZE))
    snippets = event_snippets(session, query.q, stretch.ids) if query.q else {}
    events = load_events(session, stretch.ids, texts=bool(snippets))
    placed = [(slot_of(event.date_edtf), event.date_edtf, _card(event, snippets.get(event.id))) for event in events]
    drawn = query.view == "lanes" and bool(events)
    earlier, later = _paging(query, stretch)
    found = _articles_found(session, query, whole_text)
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
        months=() if drawn else _months(view, [each for each in placed if each[0].rank != UNDATED]),
        undated_heading=_("No date in the sources"),
        undated=() if drawn else tuple(card for slot, _edtf, card in placed if slot.rank == UNDATED),
        earlier=earlier,
        later=later,
        views=_choices(VIEWS, query.view, [query.arranged(view=name).url() for name, _label in VIEWS]),
        orders=_choices(ORDERS, query.order, [query.arranged(order=name).url() for name, _label in ORDERS]),
        hidden_fields=tuple((key, value) for key, value in query.pairs() if key not in ("from", "to", "after")),
        search_fields=tuple((key, value) for key, value in query.pairs() if key not in ("q", "after")),
        q=query.q,
        date_from=query.date_from,
        date_to=query.date_to,
        data_version=snapshot.version,
        empty_words=None if total else empty_words(view),
        empty_link=None if total else empty_link(view),
        articles_found=tuple(Link(article.title, article.url) for article in found),
        articles=found,
        suggestions=suggestions(View(session, snapshot, query.without("q")), query.q) if query.q else (),
        lanes=lanes_page(view, events, [card for _slot, _edtf, card in placed]) if drawn else None,
    )


def _card(event: StoredEvent, snippet: Pieces | None) -> EventCard:
    card = event_card(event)
    return replace(card, found=found_in(event, snippet)) if snippet else card


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


def _months(view: View, placed: Sequence[Placed]) -> tuple[Month, ...]:
    """The dated events by month and day; seasons and years stand by themselves after their last month."""
    groups = groupby(placed, lambda each: each[0].month if each[0].rank <= BY_MONTH else each[0])
    return tuple(_month(view, list(group)) for _key, group in groups)


def _month(view: View, placed: list[Placed]) -> Month:
    slot, edtf, _card = placed[0]
    dated = [each for each in placed if each[0].rank == BY_DAY]
    coarse = [each for each in placed if each[0].rank != BY_DAY]
    name = month_words(slot.first) if slot.rank <= BY_MONTH else coarse_words(edtf or "")
    return Month(
        id=f"{slot.first:%Y-%m}" if slot.rank <= BY_MONTH else str(edtf).replace("/", "_").strip("~?%"),
        heading=name[:1].upper() + name[1:],
        count_words=ngettext("%(n)s event", "%(n)s events", _month_total(view, slot)),
        days=tuple(_day(each, [card for _s, _e, card in cards]) for each, cards in groupby(dated, lambda d: d[0])),
        sometime_heading=_("Sometime in %(when)s") % {"when": name} if coarse else None,
        sometime=tuple(card for _slot, _edtf, card in coarse),
    )


def _month_total(view: View, slot: Slot) -> int:
    """All events of the view that stand under the heading of a slot, on this page or another."""
    if slot.rank > BY_MONTH:
        return view.snapshot.slots[slot].intersection_cardinality(view.ids)
    slots = (ids for each, ids in view.snapshot.slots.items() if each.month == slot.month and each.rank <= BY_MONTH)
    return sum(ids.intersection_cardinality(view.ids) for ids in slots)


def _day(slot: Slot, cards: Sequence[EventCard]) -> Day:
    first, last = slot.first, slot.last
    return Day(
        datetime=first.isoformat() if first == last else f"{first}/{last}",
        number=day_number(first, last),
        weekday=weekdays(first, last),
        is_range=first != last,
        events=tuple(cards),
    )
