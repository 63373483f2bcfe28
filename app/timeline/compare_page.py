"""The page that sets two speakers or sides, or every side, beside one another on one topic.

`compare_page(session, snapshot, query) -> ComparePage`
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy import ColumnElement, func, select
from sqlmodel import Session, col

from app.languages.message import _, called, ngettext
from app.models import Actor, Article, Quote, QuoteTopic, Topic
from app.timeline.cards import topic_page_url
from app.timeline.compare_form import topic_options, who_options
from app.timeline.compare_query import CompareQuery
from app.timeline.dates import span_words
from app.timeline.filters import day
from app.timeline.index import Snapshot
from app.timeline.ledger import Statement, stated
from app.timeline.ledger_page import Lane, actor_lane, every_side, ledger, side_lane, statement_link, tellings
from app.timeline.live import unwithdrawn
from app.timeline.names import known
from app.timeline.page.ledger import ComparePage, Ledger
from app.timeline.page.links import Link
from app.timeline.slots import overlaps
from app.timeline.spoken import spoken
from app.timeline.told import passages_of, told
from app.timeline.words import listed, topic_in_sentence

HELPFUL = 8
"""So many topics are offered where none is chosen or nothing is found."""


def compare_page(session: Session, snapshot: Snapshot, query: CompareQuery) -> ComparePage:
    """Statements of those compared along one axis of dates; NotFound, with the nearest slugs, for an unknown name."""
    lanes = _lanes(snapshot, query)
    topic = topic_in_sentence(query.topic, known(snapshot.names, "topic", query.topic).name) if query.topic else ""
    everything = _statements(session, query) if query.topic else []
    found = [each for each in everything if _within(each, query)]
    help_heading, helpful = _help(session, query, everything, found)
    return ComparePage(
        heading=_heading(query, lanes, topic),
        count_words=ngettext("%(n)s statement", "%(n)s statements", len(found)) if found else "",
        url=query.url(),
        ledger=_ledger(session, found, lanes or every_side(found, query.topic)) if found else None,
        who=who_options(session, snapshot, query),
        topics=topic_options(snapshot, query),
        date_from=query.date_from,
        date_to=query.date_to,
        empty_words=_empty_words(query, lanes, topic) if query.topic and not found else None,
        help_heading=help_heading,
        helpful=helpful,
        breadcrumb=_breadcrumb(snapshot, query),
    )


def _lanes(snapshot: Snapshot, query: CompareQuery) -> list[Lane]:
    actors = [known(snapshot.names, "actor", slug) for slug in query.actor]
    return [
        *(actor_lane(actor.slug, actor.name, actor.side or "other") for actor in actors),
        *(side_lane(side, query.topic) for side in query.side),
    ]


def _statements(session: Session, query: CompareQuery) -> list[Statement]:
    who = _who(query)
    return stated(spoken(session, *who, topic=query.topic), told(session, *who, topic=query.topic))


def _who(query: CompareQuery) -> tuple[ColumnElement[bool], ...]:
    """The condition on speakers, none where every side is asked for."""
    if not query.actor and not query.side:
        return ()
    return (col(Actor.slug).in_(query.actor) | col(Actor.side).in_(query.side),)


def _within(statement: Statement, query: CompareQuery) -> bool:
    """Whether a statement falls in the days chosen; one without a date only where none are."""
    first, last = day(query.date_from), day(query.date_to)
    if not first and not last:
        return True
    return overlaps(statement.when.slot, (first or date.min).toordinal(), (last or date.max).toordinal())


def _ledger(session: Session, found: Sequence[Statement], lanes: Sequence[Lane]) -> Ledger:
    shown = range(len(found))
    return ledger(found, shown, passages_of(session, tellings(found, shown)), lanes)


def _heading(query: CompareQuery, lanes: Sequence[Lane], topic: str) -> str:
    """As "What Donald Trump and Russia’s side said on a ceasefire, March 2025"."""
    if not topic:
        return _("Compare what was said")
    words = _("What %(who)s said on %(topic)s") % {"who": _named(lanes) or _("each side"), "topic": topic}
    return f"{words}, {_span(query)}" if _span(query) else words


def _named(lanes: Sequence[Lane]) -> str:
    return listed([lane.as_speaker for lane in lanes])


def _empty_words(query: CompareQuery, lanes: Sequence[Lane], topic: str) -> str:
    """Why nothing is shown."""
    put_in = {"who": _named(lanes) or _("any side"), "topic": topic, "span": _span(query)}
    if put_in["span"]:
        return _("Nothing that %(who)s said on %(topic)s, %(span)s, is in these sources.") % put_in
    return _("Nothing that %(who)s said on %(topic)s is in these sources.") % put_in


def _span(query: CompareQuery) -> str:
    return span_words(day(query.date_from), day(query.date_to))


def _help(
    session: Session, query: CompareQuery, everything: Sequence[Statement], found: Sequence[Statement]
) -> tuple[str, tuple[Link, ...]]:
    """Where to go from here: a topic to choose, or what was said on other days or on other topics."""
    if not query.topic:
        return _("Spoken of most"), _topics_spoken(session, query)
    if found:
        return "", ()
    if everything:
        return _("On other days"), _other_days(query, everything)
    spoken_of = _topics_spoken(session, query)
    if spoken_of or not _who(query):
        return _("What they speak of"), spoken_of
    every = Link(_("What each side said on it"), replace(query, actor=(), side=()).url())
    return _("What others say"), (every,)


def _other_days(query: CompareQuery, everything: Sequence[Statement]) -> tuple[Link, ...]:
    """The nearest statement before and after the days chosen, and all of them."""
    first = day(query.date_from)
    before = [each for each in everything if first and each.when.slot.last < first]
    after = [each for each in everything if each not in before]
    nearest = [statement_link(each) for each in (*before[-1:], *after[:1])]
    count = ngettext("%(n)s statement on any day", "All %(n)s statements on any day", len(everything))
    return (*nearest, Link(count, replace(query, date_from="", date_to="").url()))


def _topics_spoken(session: Session, query: CompareQuery) -> tuple[Link, ...]:
    """The topics on which those compared are quoted most."""
    rows = session.execute(
        select(col(Topic.slug), col(Topic.name))
        .join(QuoteTopic, col(QuoteTopic.topic_id) == Topic.id)
        .join(Quote, col(Quote.id) == QuoteTopic.quote_id)
        .join(Article, col(Article.id) == Quote.article_id)
        .join(Actor, col(Actor.id) == Quote.actor_id)
        .where(unwithdrawn(), *_who(query))
        .group_by(col(Topic.id))
        .order_by(func.count().desc(), col(Topic.slug))
        .limit(HELPFUL)
    )
    return tuple(Link(called(name), replace(query, topic=slug).url()) for slug, name in rows)


def _breadcrumb(snapshot: Snapshot, query: CompareQuery) -> tuple[Link, ...]:
    if not query.topic:
        return ()
    topic = known(snapshot.names, "topic", query.topic).name
    return Link(_("Topics"), "/topics"), Link(topic, topic_page_url(query.topic))
