"""A view in plain words: its heading, its chips, and its counts."""

from datetime import date

from app.languages.message import _, ngettext
from app.timeline.dates import day_words, month_words, short_range, span_words
from app.timeline.filters import Filter, day
from app.timeline.names import known
from app.timeline.page.facets import Chip
from app.timeline.query import TimelineQuery
from app.timeline.view import View
from app.timeline.words import kind_plural, listed, side_as_speaker, side_name, status_name, topic_in_sentence


def heading(view: View) -> str:
    """The view as a title: "Donald Trump · Minerals deal", "What Ukraine’s side said on NATO membership"."""
    query = view.query
    topics = [view.name("topic", slug) for slug in query.topic]
    if query.role == "spoke" or query.view == "quotes":
        said = _said(view)
        told = listed([topic_in_sentence(slug, name) for slug, name in zip(query.topic, topics, strict=True)])
        first = _("%(said)s on %(topics)s") % {"said": said, "topics": told} if topics else said
        parts = [first, *([] if query.role == "spoke" else _subjects(view)), *_rest(view)]
    else:
        parts = [*_subjects(view), *topics, *_rest(view)]
    words = capital(" · ".join(parts)) or _("The Ukraine peace talks")
    whole = _named_span(query)
    return f"{words}, {whole}" if whole else words


def capital(words: str) -> str:
    """The words with a capital to begin with."""
    return words[:1].upper() + words[1:]


def _said(view: View) -> str:
    """Whose words the view is about: "What Donald Trump said"."""
    who = _speakers(view)
    return _("What %(who)s said") % {"who": who} if who else _("What was said")


def _speakers(view: View) -> str:
    query = view.query
    if query.view == "quotes" and query.speaker:
        return view.name("actor", query.speaker)
    if query.role != "spoke":
        return ""
    actors = [view.name("actor", slug) for slug in query.actor]
    return listed(actors + [side_as_speaker(side) for side in query.side])


def _subjects(view: View) -> list[str]:
    who = [view.name("actor", slug) for slug in view.query.actor] + [side_name(side) for side in view.query.side]
    if view.query.role == "took-part":
        return [_("%(who)s, taking part") % {"who": listed(who)}] if who else [_("Who took part")]
    return [listed(who)] if who else []


def _rest(view: View) -> list[str]:
    query = view.query
    parts = [kind_plural(query.kind)] if query.kind else []
    parts += [status_name(query.status)] if query.status else []
    parts += [view.name("place", query.place)] if query.place else []
    shown = {"publisher", "q", "dated", "differ", "sources", "since"}
    if query.view != "quotes":
        shown.add("speaker")
    return parts + [each.words(view.name, value) for each, value in query.active() if each.words and each.key in shown]


def _named_span(query: TimelineQuery) -> str:
    """A range that has a name of its own: a day, a month, a year; others are told by the counts and the chip."""
    first, last = day(query.date_from), day(query.date_to)
    if not first or not last:
        return ""
    words = span_words(first, last)
    return words if words in (day_words(first), month_words(first), str(first.year)) else ""


def chips(view: View) -> tuple[Chip, ...]:
    """Every filter of the view with the way to remove it; the two ends of a range are one chip."""
    made = [_chip(view, each, value) for each, value in view.query.active() if each.key not in ("from", "to")]
    first, last = day(view.query.date_from), day(view.query.date_to)
    if first or last:
        made.append(Chip("from", range_chip(first, last), view.query.between("", "").url()))
    return tuple(made)


def _chip(view: View, each: Filter, value: str) -> Chip:
    side = value if each.key == "side" else None
    if each.named == "actor":
        side = known(view.snapshot.names, "actor", value).side
    label = each.words(view.name, value) if each.words else value
    return Chip(each.key, capital(label), view.query.without(each.key, value).url(), side)


def range_chip(first: date | None, last: date | None) -> str:
    """A chosen range, short: "12 Feb – 14 Mar 2025"."""
    if first is None or last is None or span_words(first, last) in (month_words(first), str(first.year)):
        return span_words(first, last)
    return day_words(first) if first == last else short_range(first, last)


def count_words(view: View) -> str:
    """How much there is: "4 events, 9 quotes from 8 articles · 12 February to 14 March 2025"; of quotes as well how
    many the list of events does not show: "12 quotes from 9 articles · 12 February 2025 · 3 quotes outside any event".
    """
    days, apart = view.days(), view.apart()
    words = [_from_articles(view)]
    if days:
        words.append(span_words(*days))
    if apart:
        words.append(ngettext("%(n)s quote outside any event", "%(n)s quotes outside any event", apart))
    return " · ".join(words)


def _from_articles(view: View) -> str:
    quotes, articles = view.quotes(), view.articles()
    words = view.counted(len(view.ids))
    if quotes:
        counted = ngettext("%(n)s quote", "%(n)s quotes", quotes)
        words = f"{words}, {counted}"
    if not articles:
        return words
    told = ngettext("%(n)s article", "%(n)s articles", articles)
    return _("%(what)s from %(articles)s") % {"what": words, "articles": told}
