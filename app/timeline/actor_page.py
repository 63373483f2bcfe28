"""The page of a person, state or body, and the list of all of them.

`actor_page(session, snapshot, slug) -> ActorPage`, `actors_page(session, snapshot) -> IndexPage`
"""

from collections import defaultdict
from collections.abc import Sequence
from itertools import groupby

from sqlalchemy import select
from sqlmodel import Session, col

from app.languages.message import _, called, ngettext
from app.models import Actor, ActorAlias, ActorOffice
from app.timeline.cards import actor_page_url, event_card, event_link, quote_view, topic_page_url
from app.timeline.compare_query import CompareQuery
from app.timeline.dates import span_words
from app.timeline.entries import entries, entry
from app.timeline.events import load_events
from app.timeline.heading import count_words
from app.timeline.index import Snapshot
from app.timeline.ledger import Statement, shortened, stated
from app.timeline.ledger_page import actor_lane, ledger, tellings
from app.timeline.names import known
from app.timeline.page.ledger import TopicLedger
from app.timeline.page.links import Link
from app.timeline.page.portrait import ActorPage, Entry, IndexGroup, IndexPage, Office, Said
from app.timeline.query import TimelineQuery
from app.timeline.search import printed
from app.timeline.slots import NO_DATE
from app.timeline.spoken import Spoken, spoken
from app.timeline.strip import strip
from app.timeline.told import passages_of, told
from app.timeline.view import View
from app.timeline.words import ACTOR_KINDS, SIDES, side_name

LATEST, SAID, COMPANIONS, TOPICS, STATED = 8, 6, 12, 6, 4
"""So many events, quotes and people stand on the page, topics with a ledger, and latest statements in each; links lead
to all the others.
"""

WIKIDATA = "https://www.wikidata.org/wiki/"


def actor_page(session: Session, snapshot: Snapshot, slug: str) -> ActorPage:
    """A person, state or body; NotFound, with the nearest slugs, where nobody has it."""
    known(snapshot.names, "actor", slug)
    view = View(session, snapshot, TimelineQuery(actor=(slug,), order="newest"))
    actor = session.execute(select(Actor).where(col(Actor.slug) == slug)).scalar_one()
    assert actor.id
    offices = _offices(session, actor.id)
    oldest_first = view.query.arranged(order="oldest")
    quoted = spoken(session, col(Actor.slug) == slug)
    return ActorPage(
        name=called(actor.name),
        side=actor.side,
        side_name=side_name(actor.side),
        kind_words=_(ACTOR_KINDS[actor.kind]),
        description=None if offices or not actor.description else called(actor.description),
        offices=offices,
        aliases=_aliases(session, actor),
        reference=Link(_("Wikidata"), WIKIDATA + actor.wikidata) if actor.wikidata else None,
        count_words=count_words(view),
        total=len(view.ids),
        timeline=Link(ngettext("The one event", "All %(n)s events", len(view.ids)), oldest_first.url()),
        strip=strip(View(session, snapshot, oldest_first)) if view.ids else None,
        topics=entries(view, "topic"),
        companions=entries(view, "actor", COMPANIONS),
        latest=tuple(map(event_card, load_events(session, view.page(LATEST).ids))),
        ledgers=_ledgers(session, snapshot, slug, quoted),
        said=_latest_said(quoted),
        all_said=_all_said(view, slug),
        breadcrumb=(Link(_("People and bodies"), "/actors"),),
    )


def _offices(session: Session, actor_id: int) -> tuple[Office, ...]:
    """The latest office first."""
    rows = session.execute(
        select(*map(col, (ActorOffice.title, ActorOffice.since, ActorOffice.until)))
        .where(col(ActorOffice.actor_id) == actor_id)
        .order_by(col(ActorOffice.since).desc().nulls_last(), col(ActorOffice.title))
    )
    return tuple(Office(called(title), span_words(since, until)) for title, since, until in rows)


def _aliases(session: Session, actor: Actor) -> tuple[str, ...]:
    """The names that articles print besides those that are part of the name itself."""
    names = select(col(ActorAlias.alias)).where(col(ActorAlias.actor_id) == actor.id).order_by(col(ActorAlias.alias))
    return printed(session, (alias for alias in session.execute(names).scalars() if alias not in actor.name))


def _ledgers(session: Session, snapshot: Snapshot, slug: str, quoted: Sequence[Spoken]) -> tuple[TopicLedger, ...]:
    """The position ledgers on the topics that someone speaks of most: first and latest statements on each."""
    by_topic: dict[str, list[Statement]] = defaultdict(list)
    for each in stated([said for said in quoted if said.topics], told(session, col(Actor.slug) == slug)):
        for topic in each.topics:
            by_topic[topic].append(each)
    most = sorted(by_topic.items(), key=lambda pair: (-len(pair[1]), pair[0]))[:TOPICS]
    shown = {topic: shortened(len(among), STATED, (0,)) for topic, among in most}
    told_of = [telling for topic, among in most for telling in tellings(among, shown[topic])]
    passages, actor = passages_of(session, told_of), known(snapshot.names, "actor", slug)
    lane = actor_lane(slug, actor.name, actor.side or "other")
    return tuple(
        TopicLedger(
            topic,
            known(snapshot.names, "topic", topic).name,
            topic_page_url(topic),
            ledger(among, shown[topic], passages, [lane]),
            Link(_("Compare with others"), CompareQuery(actor=(slug,), topic=topic).url()),
        )
        for topic, among in most
    )


def _latest_said(quoted: Sequence[Spoken]) -> tuple[Said, ...]:
    """The latest quotes, those without a date last."""
    latest = sorted(quoted, key=lambda each: (each.when.slot != NO_DATE, each.when), reverse=True)[:SAID]
    return tuple(
        Said(quote_view(each.utterance, None, actor_page_url), event_link(*each.events[0]) if each.events else None)
        for each in latest
    )


def _all_said(view: View, slug: str) -> Link | None:
    """The events in which someone is quoted."""
    query = TimelineQuery(speaker=slug)
    total = len(view.selected(query))
    return (
        Link(ngettext("%(n)s event with a quote", "%(n)s events with a quote", total), query.url()) if total else None
    )


def actors_page(session: Session, snapshot: Snapshot) -> IndexPage:
    """Everyone who acts in an event of this collection, by side."""
    view = View(session, snapshot, TimelineQuery())
    offices = _held_last(session)
    url = view.query.adder("actor")
    made = [entry(view, "actor", slug, n, url(slug), offices.get(slug)) for slug, n in view.counts("actor").items()]
    made.sort(key=lambda each: (list(SIDES).index(each.side or "other"), -each.count, each.name))
    return IndexPage(
        heading=_("People and bodies"),
        count_words=ngettext("%(n)s in this collection", "%(n)s in this collection", len(made)),
        narrow_label=_("Narrow the list of people and bodies"),
        groups=tuple(_group(side, list(of_side)) for side, of_side in groupby(made, lambda each: each.side)),
        empty_words=_("Nobody acts in this collection yet. Add articles to begin."),
    )


def _group(side: str | None, of_side: Sequence[Entry]) -> IndexGroup:
    return IndexGroup(side_name(side or "other"), side, tuple(of_side))


def _held_last(session: Session) -> dict[str, str]:
    """For each actor the office taken up last, by which readers know them."""
    rows = session.execute(
        select(col(Actor.slug), col(ActorOffice.title))
        .join(ActorOffice, col(ActorOffice.actor_id) == Actor.id)
        .order_by(col(ActorOffice.since).nulls_first(), col(ActorOffice.id))
    )
    return {slug: called(title) for slug, title in rows}
