"""When nothing matches: why, and the filter whose removal helps most."""

from datetime import date

from app.languages.message import N_, _
from app.timeline.filters import Filter, day
from app.timeline.heading import range_chip
from app.timeline.page.links import Link
from app.timeline.query import TimelineQuery
from app.timeline.said_view import SaidView
from app.timeline.view import View
from app.timeline.words import listed

NOTHING = {
    False: (
        N_("There are no events in this collection yet. Add articles to begin."),
        N_("No event in this collection matches %(filter)s."),
        N_("No event in this collection matches %(filters)s together."),
    ),
    True: (
        N_("There are no quotes in this collection yet. Add articles to begin."),
        N_("No quote in this collection matches %(filter)s."),
        N_("No quote in this collection matches %(filters)s together."),
    ),
}
"""What an empty collection, one filter and several leave, by whether quotes are looked for."""


def empty_words(view: View) -> str:
    """Why a view has nothing to show: the filters that hold it together, or an empty collection."""
    nothing, for_one, for_several = NOTHING[view.query.view == "quotes"]
    if not view.snapshot.live:
        return _(nothing)
    words = [_label(view, each, value) for each, value in view.query.active() if each.key not in ("from", "to")]
    first, last = day(view.query.date_from), day(view.query.date_to)
    if first or last:
        words.append(_dates(first, last))
    if len(words) == 1:
        return _(for_one) % {"filter": words[0]}
    return _(for_several) % {"filters": listed(words)}


def empty_link(view: View) -> Link | None:
    """The view without the one filter that keeps most events away, with the number it would show; where there are no
    events at all, where to add articles."""
    if not view.snapshot.live:
        return Link(_("Add articles"), "/add")
    ways = [(view.query.without(each.key, value), _label(view, each, value)) for each, value in view.query.active()]
    first, last = day(view.query.date_from), day(view.query.date_to)
    if first and last:
        ways.append((view.query.between("", ""), _dates(first, last)))
    if not ways:
        return None
    helped = [(len(view.selected(query)), query, label) for query, label in ways]
    count, query, label = max(helped, key=lambda way: way[0])
    if not count:
        return _everything(view)
    return Link(_("Without %(filter)s: %(events)s") % {"filter": label, "events": view.counted(count)}, query.url())


def events_instead(view: View) -> Link | None:
    """For a view of quotes that has none: the events that its filters have all the same."""
    if not isinstance(view, SaidView):
        return None
    query = view.query.arranged(view="list")
    events = View(view.session, view.events, query)
    if not events.ids:
        return None
    return Link(_("What happened: %(events)s") % {"events": events.counted(len(events.ids))}, query.url())


def _everything(view: View) -> Link:
    everything = TimelineQuery(order=view.query.order, view=view.query.view)
    events = view.counted(len(view.snapshot.live))
    return Link(_("Clear all filters: %(events)s") % {"events": events}, everything.url())


def _label(view: View, each: Filter, value: str) -> str:
    words = each.words(view.name, value) if each.words else value
    return _dates_named(words) if each.key in ("from", "to") else words


def _dates(first: date | None, last: date | None) -> str:
    words = range_chip(first, last)
    return words if first and last else _dates_named(words)


def _dates_named(words: str) -> str:
    """An open range inside a sentence: "the dates from 12 February 2025"."""
    return _("the dates %(range)s") % {"range": words}
