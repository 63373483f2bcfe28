"""The events of a page as lanes: who acts in which, worded and linked, with the places that the layout gives them.

`lanes_page(view, events, cards) -> LanesPage`
"""

from collections.abc import Mapping, Sequence

from sqlmodel import Session

from app.languages.message import _, called, ngettext, number
from app.timeline.cards import event_card, person
from app.timeline.dates import coarse_words, day_number, month_short
from app.timeline.events import load_events
from app.timeline.index import Snapshot
from app.timeline.lane_paths import outlines
from app.timeline.lanes import MOST_EVENTS, MOST_ROWS, NOBODY, OTHERS, Lanes, Told, lay_out
from app.timeline.page.cards import EventCard
from app.timeline.page.lanes import LaneEvent, LaneRow, LanesPage
from app.timeline.query import TimelineQuery
from app.timeline.slots import BY_MONTH, BY_SEASON, UNDATED, Slot, slot_of
from app.timeline.stored import StoredActor, StoredEvent
from app.timeline.view import View
from app.timeline.words import SIDES, side_name

NO_DAY = "–"


def lanes_page(view: View, events: Sequence[StoredEvent], cards: Sequence[EventCard]) -> LanesPage:
    """The lanes of events in the order of the page, each with its card."""
    acting = [_acting(event) for event in events]
    people = {actor.slug: actor for those in acting for actor in those}
    ranks = list(SIDES)
    everyone = sorted(people.values(), key=lambda actor: (ranks.index(actor.side), actor.kind != "person", actor.name))
    lanes = lay_out(list(map(_told, events, acting)), {actor.slug: actor.side for actor in everyone})
    return LanesPage(
        count_words=_count_words(len(events), len(view.ids), len(people)),
        hints=tuple(_hints(view, len(events), len(people))),
        rows=_rows(view, lanes, people),
        events=tuple(
            LaneEvent(card, column, tuple(map(person, those)))
            for card, column, those in zip(cards, lanes.columns, acting, strict=True)
        ),
        paths=outlines((column, event.kind, event.status) for column, event in zip(lanes.columns, events, strict=True)),
        bands=lanes.bands,
        width=lanes.width,
        height=lanes.height,
        row=lanes.row,
        narrow=min(column.width for column in lanes.columns),
    )


def lane_cards(session: Session, snapshot: Snapshot, query: TimelineQuery) -> list[EventCard]:
    """The cards of the events that a page of lanes draws, in its order."""
    view = View(session, snapshot, query.arranged(view="lanes", after=query.after))
    return [event_card(event) for event in load_events(session, view.page(MOST_EVENTS).ids)]


def _acting(event: StoredEvent) -> list[StoredActor]:
    """Those who took part, then those who only spoke: whose statement it is, and who is quoted on it."""
    took_part = [actor for actor in event.actors if actor.took_part]
    speakers = {actor.slug: actor for actor in event.actors if "speaker" in actor.roles}
    for quote in event.quotes:
        if quote.actor and quote.actor not in speakers:
            name, side = quote.speaker or quote.actor, quote.side or "other"
            speakers[quote.actor] = StoredActor(quote.actor, name, side, "person", ("speaker",))
    present = {actor.slug for actor in took_part}
    return [*took_part, *(actor for slug, actor in speakers.items() if slug not in present)]


def _told(event: StoredEvent, acting: Sequence[StoredActor]) -> Told:
    slot = slot_of(event.date_edtf)
    return Told(
        took_part=tuple(actor.slug for actor in acting if actor.took_part),
        spoke=tuple(actor.slug for actor in acting if not actor.took_part),
        day=day_number(slot.first, slot.last) if slot.dated else NO_DAY,
        short_day=str(slot.first.day) if slot.dated else NO_DAY,
        band=_band(slot, event.date_edtf),
    )


def _band(slot: Slot, edtf: str | None) -> tuple[str, str, str]:
    """The name and year of the month that an event stands in, or of what is known of its date; and their key."""
    if slot.rank == UNDATED:
        return _("No date"), "", ""
    if slot.rank <= BY_MONTH:
        return month_short(slot.first), str(slot.first.year), str(slot.month)
    if slot.rank == BY_SEASON:
        return f"{month_short(slot.first)}–{month_short(slot.last)}", str(slot.last.year), str(edtf)
    return coarse_words(str(edtf)), "", str(edtf)


def _rows(view: View, lanes: Lanes, people: Mapping[str, StoredActor]) -> tuple[LaneRow, ...]:
    url = view.query.adder("actor")
    held = view.query.actor
    named = {
        slug: LaneRow(called(actor.name), actor.side, side_name(actor.side), None if slug in held else url(slug))
        for slug, actor in people.items()
    }
    others = len(people) - MOST_ROWS
    named[OTHERS] = LaneRow(ngettext("%(n)s other", "%(n)s others", others), None, None, None)
    named[NOBODY] = LaneRow(_("Nobody named"), None, None, None)
    return tuple(named[row] for row in lanes.rows)


def _count_words(shown: int, of: int, people: int) -> str:
    events = ngettext("%(n)s event", "%(n)s events", shown)
    return _("%(events)s among %(people)s") % {
        "events": _("%(events)s of %(all)s") % {"events": events, "all": number(of)} if shown < of else events,
        "people": ngettext("%(n)s person or body", "%(n)s people and bodies", people),
    }


def _hints(view: View, shown: int, people: int) -> list[str]:
    """How to see the events that are on another page, and the people without a row, where there are any."""
    hints = [_("Turn the page, or narrow by dates, people or topics.")] if shown < len(view.ids) else []
    if people > MOST_ROWS:
        hints.append(
            _("The %(n)s who act most often have a row each; the others share one. A filter brings them out.")
            % {"n": MOST_ROWS}
        )
    return hints
