"""The page of a topic, and the list of all of them.

`topic_page(session, snapshot, slug) -> TopicPage`, `topics_page(session, snapshot) -> IndexPage`
"""

from collections.abc import Mapping
from itertools import islice

from sqlmodel import Session, select

from app.models import Topic
from app.timeline.cards import event_card
from app.timeline.entries import entries, entry
from app.timeline.events import load_events
from app.timeline.heading import count_words
from app.timeline.index import Snapshot
from app.timeline.names import known
from app.timeline.page import EventCard, IndexGroup, IndexPage, Link, Said, SideColumn, TopicPage
from app.timeline.query import TimelineQuery
from app.timeline.spoken import said_on_topic
from app.timeline.strip import strip
from app.timeline.view import View
from app.timeline.words import SIDES, _, ngettext, side_name

LATEST, PEOPLE, SAID, DONE = 8, 12, 4, 4
"""So many events and people stand on the page, and quotes and events in each side's column."""


def topic_page(session: Session, snapshot: Snapshot, slug: str) -> TopicPage:
    """A topic; NotFound, with the nearest slugs, where there is none of that name."""
    known(snapshot.names, "topic", slug)
    view = View(session, snapshot, TimelineQuery(topic=(slug,), order="newest"))
    oldest_first = view.query.arranged(order="oldest")
    topic = session.exec(select(Topic).where(Topic.slug == slug)).one()
    latest = view.page(LATEST).ids
    done = {side: _done(view, side) for side in SIDES}
    wanted = dict.fromkeys((*latest, *(id for ids in done.values() for id in ids)))
    cards = {event.id: event_card(event) for event in load_events(session, tuple(wanted))}
    return TopicPage(
        name=topic.name,
        description=topic.description,
        count_words=count_words(view),
        total=len(view.ids),
        timeline=_all_events(view, oldest_first),
        strip=strip(View(session, snapshot, oldest_first)) if view.ids else None,
        sides=_sides(view, done, said_on_topic(session, topic.id or 0, SAID), cards),
        people=entries(view, "actor", PEOPLE),
        topics=entries(view, "topic"),
        latest=tuple(cards[id] for id in latest if id in cards),
        breadcrumb=(Link(_("Topics"), "/topics"),),
    )


def _done(view: View, side: str) -> tuple[int, ...]:
    """The latest events of the view in which a side acts."""
    return tuple(islice(View(view.session, view.snapshot, view.query.adding("side", side)).all(), DONE))


def _sides(
    view: View, done: Mapping[str, tuple[int, ...]], said: Mapping[str, tuple[Said, ...]], cards: dict[int, EventCard]
) -> tuple[SideColumn, ...]:
    """A column for each side that acts on the topic or speaks of it."""
    query = view.query.arranged(order="oldest")
    return tuple(
        SideColumn(
            side,
            side_name(side),
            _all_events(view, query.adding("side", side)),
            said.get(side, ()),
            tuple(cards[id] for id in done[side] if id in cards),
        )
        for side in SIDES
        if done[side] or said.get(side)
    )


def _all_events(view: View, query: TimelineQuery) -> Link:
    return Link(ngettext("The %(n)s event", "All %(n)s events", len(view.selected(query))), query.url())


def topics_page(session: Session, snapshot: Snapshot) -> IndexPage:
    """Every topic with an event in this collection, most events first."""
    view = View(session, snapshot, TimelineQuery())
    notes = dict(session.exec(select(Topic.slug, Topic.description)).all())
    url = view.query.adder("topic")
    made = [entry(view, "topic", slug, n, url(slug), notes[slug]) for slug, n in view.counts("topic").items()]
    made.sort(key=lambda each: (-each.count, each.name))
    return IndexPage(
        heading=_("Topics"),
        count_words=ngettext("%(n)s topic in this collection", "%(n)s topics in this collection", len(made)),
        narrow_label=_("Narrow the list of topics"),
        groups=(IndexGroup(None, None, tuple(made)),) if made else (),
        empty_words=_("No event of this collection has a topic yet."),
    )
