"""A view as a calendar: `/timeline.ics` (RFC 5545), all-day entries, to be subscribed to.

Only known days are entered: what has a month, a season, a year or nothing stays out, and the calendar says how many.
Announced and postponed events are tentative, cancelled ones are kept as cancelled; the title says so too.
"""

from datetime import date, datetime, timedelta

from icalendar import Calendar, Event, vText

from app.exports.whole import address, events_of, lasting_id, one_line, source_addresses, view_address
from app.languages.message import _, ngettext
from app.timeline.basis import outcome_badge
from app.timeline.cards import event_url, when_words
from app.timeline.changes import last_changes
from app.timeline.heading import heading
from app.timeline.slots import slot_of
from app.timeline.sources import told_by
from app.timeline.stored import StoredEvent
from app.timeline.view import View
from app.timeline.words import kind_name, status_name

STATUSES = {"happened": "CONFIRMED", "planned": "TENTATIVE", "postponed": "TENTATIVE", "cancelled": "CANCELLED"}
ASK_AGAIN = timedelta(hours=6)
PROGRAM = "-//Parley//Timeline//EN"


def view_ics(view: View, base_url: str) -> bytes:
    """The calendar of a view; an entry keeps its UID for ever and was last modified when its event last changed."""
    changed = last_changes(view.session)
    entries = [
        _entry(event, changed[event.id], base_url) for event in events_of(view) if slot_of(event.date_edtf).dated
    ]
    calendar = _calendar(view, base_url, len(view.ids) - len(entries))
    for entry in entries:
        calendar.add_component(entry)
    written: bytes = calendar.to_ical()
    return written


def _calendar(view: View, base_url: str, left_out: int) -> Calendar:
    calendar, link = Calendar(), view_address(base_url, view.query)
    name, about = one_line(heading(view)), _about(link, left_out)
    calendar.add("prodid", PROGRAM)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    for key, value in {"name": name, "x-wr-calname": name, "description": about, "x-wr-caldesc": about}.items():
        calendar.add(key, vText(value))
    calendar.add("url", link)
    calendar.add("refresh-interval", ASK_AGAIN, parameters={"value": "DURATION"})
    calendar.add("x-published-ttl", "PT6H")
    return calendar


def _about(link: str, left_out: int) -> str:
    if not left_out:
        return link
    words = ngettext(
        "%(n)s event whose day is not in the sources is left out here; the timeline has it.",
        "%(n)s events whose day is not in the sources are left out here; the timeline has them.",
        left_out,
    )
    return f"{words}\n{link}"


def _entry(event: StoredEvent, changed: datetime, base_url: str) -> Event:
    entry, slot = Event(), slot_of(event.date_edtf)
    path = event_url(event.slug)
    entry.add("uid", str(lasting_id(base_url, path)))
    entry.add("dtstamp", changed)
    entry.add("last-modified", changed)
    entry.add("dtstart", slot.first)
    if slot.last < date.max:
        entry.add("dtend", slot.last + timedelta(days=1))
    entry.add("summary", _title(event))
    entry.add("status", STATUSES[event.status])
    entry.add("transp", "TRANSPARENT")
    entry.add("url", address(base_url, path))
    entry.add("description", _description(event))
    entry.add("categories", [kind_name(event.kind), *(one_line(name) for _slug, name in event.topics)])
    if event.place:
        entry.add("location", one_line(event.place))
    return entry


def _title(event: StoredEvent) -> str:
    title = one_line(event.title)
    return f"{status_name(event.status)}: {title}" if outcome_badge(event) else title


def _description(event: StoredEvent) -> str:
    told = next((mention for mention in event.mentions if mention.id == event.summary_mention), None)
    people = ", ".join(one_line(actor.name) for actor in event.actors if actor.took_part)
    lines = [
        " · ".join(filter(None, (when_words(event), outcome_badge(event)))),
        f"{_('Who took part')}: {people}" if people else "",
        f"{one_line(event.summary)} ({one_line(told_by(told.article, None))})" if event.summary and told else "",
        *source_addresses(event),
    ]
    return "\n".join(filter(None, lines))
