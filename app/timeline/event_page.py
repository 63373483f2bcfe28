"""The page of one event.

`event_page(session, snapshot, slug, *, base_url, today) -> EventPage`. If the event was merged into another, the page
is that of the other: then `page.card.slug != slug`, and the address should redirect to `page.card.url`.
"""

from dataclasses import replace
from datetime import date

from sqlmodel import Session, col, select

from app.errors import NotFound
from app.languages.message import Titled, _, called, ngettext
from app.models import Event
from app.timeline.basis import date_comes_from, outcome_clause
from app.timeline.cards import (
    actor_page_url,
    event_card,
    event_link,
    event_url,
    person,
    quote_view,
    topic_page_url,
    when_words,
)
from app.timeline.corrections import corrections
from app.timeline.dates import day_words, month_words, named_words
from app.timeline.events import load_events
from app.timeline.history import differences, status_history
from app.timeline.index import Snapshot
from app.timeline.live import unmerged
from app.timeline.names import nearest
from app.timeline.neighbours import neighbours, spoke_that_day
from app.timeline.page.cards import EventCard
from app.timeline.page.event import EventPage
from app.timeline.page.links import Link
from app.timeline.query import TimelineQuery
from app.timeline.readouts import absent_sides, readouts
from app.timeline.slots import NO_DATE, slot_of
from app.timeline.sources import reference_day, source_views
from app.timeline.stored import StoredEvent
from app.timeline.utterances import utterances


def event_page(session: Session, snapshot: Snapshot, slug: str, *, base_url: str, today: date) -> EventPage:
    """An event with where each fact comes from; NotFound, with the nearest slugs, where no live event has it."""
    event = load_events(session, [find_event(session, snapshot, slug)], texts=True)[0]
    near, spoken = reference_day(event), utterances(event.quotes)
    columns = readouts(event, spoken, near, _elsewhere(session, snapshot, event))
    before, after = _around(session, snapshot, event)
    return EventPage(
        card=_card(event),
        when_from=date_comes_from(event),
        status_sentence=outcome_clause(event),
        acted=tuple(person(actor, actor_page_url) for actor in event.actors if not actor.took_part),
        topics=tuple(Link(called(name), topic_page_url(topic)) for topic, name in event.topics),
        history=status_history(event),
        readouts=columns,
        quotes=tuple(quote_view(u, near, actor_page_url) for u in spoken if not columns or u.first.side is None),
        sources=source_views(event),
        source_words=ngettext("%(n)s independent article", "%(n)s independent articles", event.articles),
        differences=differences(event),
        corrections=corrections(session, event.id),
        breadcrumb=_breadcrumb(event),
        before=before,
        after=after,
        cite=_cite(event, snapshot.version, base_url, today),
    )


def _card(event: StoredEvent) -> EventCard:
    """The card with everyone who took part and nobody else, and the weekday."""
    people = tuple(person(actor, actor_page_url) for actor in event.actors if actor.took_part)
    return replace(event_card(event), people=people, date_words=when_words(event, weekday=True))


def find_event(session: Session, snapshot: Snapshot, slug: str) -> int:
    """The id of the live event with a slug, or of the one that it was merged into."""
    row = session.exec(select(Event.id, Event.merged_into).where(Event.slug == slug)).first()
    while row and row[1] is not None:
        row = session.exec(select(Event.id, Event.merged_into).where(Event.id == row[1])).first()
    if row and row[0] and row[0] in snapshot.live:
        return row[0]
    rows = session.exec(select(Event.id, Event.slug).where(unmerged()))
    near = nearest(slug, (each for id, each in rows if id and id in snapshot.live))
    raise NotFound(_("There is no event “%(slug)s” in this collection.") % {"slug": slug}, near=near)


def _elsewhere(session: Session, snapshot: Snapshot, event: StoredEvent) -> dict[str, Link]:
    """For sides that were not there, where to read what they said on that day."""
    ids = {side: spoke_that_day(snapshot, event, side) for side in absent_sides(event)}
    rows = session.exec(select(Event).where(col(Event.id).in_([id for id in ids.values() if id]))).all()
    links = {row.id: Link(Titled(row.title), event_url(row.slug)) for row in rows}
    return {side: links[id] for side, id in ids.items() if id}


def _around(session: Session, snapshot: Snapshot, event: StoredEvent) -> tuple[Link | None, Link | None]:
    """Links to the events before and after: "11 Feb · Witkoff flies to Moscow"."""
    ids = neighbours(snapshot, event)
    rows = session.exec(select(Event).where(col(Event.id).in_([id for id in ids if id])))
    links = {row.id: event_link(row.slug, row.title, row.date_edtf) for row in rows}
    return links.get(ids[0]), links.get(ids[1])


def _breadcrumb(event: StoredEvent) -> tuple[Link, ...]:
    root, slot = Link(_("Timeline"), "/"), slot_of(event.date_edtf)
    if slot == NO_DATE:
        return (root,)
    month = slot.first if slot.dated else slot.last
    number = month.isoformat()[:7]
    query = TimelineQuery.parse([("from", number), ("to", number)])
    return root, Link(month_words(month), query.url())


def _when_inside(event: StoredEvent) -> str:
    """When an event was, inside a sentence."""
    if not event.date_edtf:
        return _("no date in the sources")
    return when_words(event) if slot_of(event.date_edtf).dated else named_words(event.date_edtf)


def _cite(event: StoredEvent, version: int, base_url: str, today: date) -> str:
    words = _("“%(title)s”, %(date)s. Parley, %(url)s, data version %(version)s, read on %(today)s.") % {
        "title": event.title,
        "date": _when_inside(event),
        "url": base_url.rstrip("/") + event_url(event.slug),
        "version": version,
        "today": day_words(today),
    }
    return Titled(words, event.title)
