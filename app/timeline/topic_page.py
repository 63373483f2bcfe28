"""The page of a topic, and the list of all of them.

`topic_page(session, snapshot, slug) -> TopicPage`, `topics_page(session, snapshot) -> IndexPage`
"""

from sqlmodel import Session, select

from app.languages.message import _, called, ngettext
from app.models import Topic
from app.timeline.cards import event_card
from app.timeline.compare_query import CompareQuery
from app.timeline.entries import entries, entry
from app.timeline.events import load_events
from app.timeline.heading import count_words
from app.timeline.index import Snapshot
from app.timeline.ledger import shortened, stated
from app.timeline.ledger_page import every_side, ledger, tellings
from app.timeline.names import known
from app.timeline.page.ledger import Ledger
from app.timeline.page.links import Link
from app.timeline.page.portrait import IndexGroup, IndexPage, TopicPage
from app.timeline.query import TimelineQuery
from app.timeline.spoken import spoken
from app.timeline.strip import strip
from app.timeline.told import passages_of, told
from app.timeline.view import View

LATEST, PEOPLE, STATED = 8, 12, 12
"""So many events, people and statements stand on the page; links lead to all the others."""


def topic_page(session: Session, snapshot: Snapshot, slug: str) -> TopicPage:
    """A topic; NotFound, with the nearest slugs, where there is none of that name."""
    known(snapshot.names, "topic", slug)
    view = View(session, snapshot, TimelineQuery(topic=(slug,), order="newest"))
    oldest_first = view.query.arranged(order="oldest")
    topic = session.exec(select(Topic).where(Topic.slug == slug)).one()
    return TopicPage(
        name=called(topic.name),
        description=topic.description and called(topic.description),
        count_words=count_words(view),
        total=len(view.ids),
        timeline=_all_events(view, oldest_first),
        strip=strip(View(session, snapshot, oldest_first)) if view.ids else None,
        ledger=_ledger(session, slug),
        compare=Link(_("Compare two, or see every statement"), CompareQuery(topic=slug).url()),
        people=entries(view, "actor", PEOPLE),
        topics=entries(view, "topic"),
        latest=tuple(map(event_card, load_events(session, view.page(LATEST).ids))),
        breadcrumb=(Link(_("Topics"), "/topics"),),
    )


def _ledger(session: Session, slug: str) -> Ledger | None:
    """The first statement of each side and the latest of all, in columns by side; None where nobody states anything."""
    among = stated(spoken(session, topic=slug), told(session, topic=slug))
    lanes = every_side(among, slug)
    firsts = (next((at for at, each in enumerate(among) if lane.holds(each.speaker)), 0) for lane in lanes)
    shown = shortened(len(among), STATED, firsts)
    return ledger(among, shown, passages_of(session, tellings(among, shown)), lanes) if among else None


def _all_events(view: View, query: TimelineQuery) -> Link:
    return Link(ngettext("The one event", "All %(n)s events", len(view.selected(query))), query.url())


def topics_page(session: Session, snapshot: Snapshot) -> IndexPage:
    """Every topic with an event in this collection, most events first."""
    view = View(session, snapshot, TimelineQuery())
    rows = session.exec(select(Topic.slug, Topic.description))
    notes = {slug: text and called(text) for slug, text in rows}
    url = view.query.adder("topic")
    made = [entry(view, "topic", slug, n, url(slug), notes[slug]) for slug, n in view.counts("topic").items()]
    made.sort(key=lambda each: (-each.count, each.name))
    return IndexPage(
        heading=_("Topics"),
        count_words=ngettext("%(n)s topic in this collection", "%(n)s topics in this collection", len(made)),
        narrow_label=_("Narrow the list of topics"),
        groups=(IndexGroup(None, None, tuple(made)),) if made else (),
        empty_words=_("No event of this collection has a topic yet. Add articles to begin."),
    )
