"""The page of a person, state or body, and the list of all of them.

`actor_page(session, snapshot, slug) -> ActorPage`, `actors_page(session, snapshot) -> IndexPage`
"""

from collections.abc import Sequence
from itertools import groupby

from sqlalchemy import select
from sqlmodel import Session, col

from app.models import Actor, ActorAlias, ActorOffice
from app.timeline.cards import event_card
from app.timeline.dates import span_words
from app.timeline.entries import entries, entry
from app.timeline.events import load_events
from app.timeline.heading import count_words
from app.timeline.index import Snapshot
from app.timeline.names import known
from app.timeline.page import ActorPage, Entry, IndexGroup, IndexPage, Link, Office
from app.timeline.query import TimelineQuery
from app.timeline.spoken import said_by
from app.timeline.strip import strip
from app.timeline.view import View
from app.timeline.words import ACTOR_KINDS, SIDES, _, ngettext, side_name

LATEST, SAID, COMPANIONS = 8, 6, 12
"""So many events, quotes and people stand on the page; links lead to all the others."""

WIKIDATA = "https://www.wikidata.org/wiki/"


def actor_page(session: Session, snapshot: Snapshot, slug: str) -> ActorPage:
    """A person, state or body; NotFound, with the nearest slugs, where nobody has it."""
    known(snapshot.names, "actor", slug)
    view = View(session, snapshot, TimelineQuery(actor=(slug,), order="newest"))
    actor = session.execute(select(Actor).where(col(Actor.slug) == slug)).scalar_one()
    assert actor.id
    offices = _offices(session, actor.id)
    oldest_first = view.query.arranged(order="oldest")
    return ActorPage(
        name=actor.name,
        side=actor.side,
        side_name=side_name(actor.side),
        kind_words=_(ACTOR_KINDS[actor.kind]),
        description=None if offices else actor.description,
        offices=offices,
        aliases=_aliases(session, actor),
        reference=Link(_("Wikidata"), WIKIDATA + actor.wikidata) if actor.wikidata else None,
        count_words=count_words(view),
        total=len(view.ids),
        timeline=Link(ngettext("The %(n)s event", "All %(n)s events", len(view.ids)), oldest_first.url()),
        strip=strip(View(session, snapshot, oldest_first)) if view.ids else None,
        topics=entries(view, "topic"),
        companions=entries(view, "actor", COMPANIONS),
        latest=tuple(map(event_card, load_events(session, view.page(LATEST).ids))),
        said=said_by(session, actor.id, SAID),
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
    return tuple(Office(title, span_words(since, until)) for title, since, until in rows)


def _aliases(session: Session, actor: Actor) -> tuple[str, ...]:
    """Other names than those that are part of the name itself."""
    names = select(col(ActorAlias.alias)).where(col(ActorAlias.actor_id) == actor.id).order_by(col(ActorAlias.alias))
    return tuple(alias for alias in session.execute(names).scalars() if alias not in actor.name)


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
    return dict(rows.all())
