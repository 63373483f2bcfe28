"""The events of a page as lanes: who acts in which, worded and linked, with the places that the layout gives them.

`lanes_page(view, events, cards) -> LanesPage`
"""

from collections.abc import Mapping, Sequence

from app.languages.message import _, ngettext
from app.timeline.dates import coarse_words, day_number, month_short
from app.timeline.lanes import MOST_ROWS, NOBODY, OTHERS, Lanes, Told, lay_out
from app.timeline.page import EventCard, LaneEvent, LaneRow, LanesPage
from app.timeline.slots import BY_MONTH, BY_SEASON, UNDATED, Slot, slot_of
from app.timeline.stored import StoredActor, StoredEvent
from app.timeline.view import View
from app.timeline.words import SIDES, side_name, status_badge

NO_DAY = "–"


def lanes_page(view: View, events: Sequence[StoredEvent], cards: Sequence[EventCard]) -> LanesPage:
    """The lanes of events in the order of the page, each with its card."""
    people = {actor.slug: actor for event in events for actor in event.actors if _acts(actor)}
    ranks = list(SIDES)
    everyone = sorted(people.values(), key=lambda actor: (ranks.index(actor.side), actor.kind != "person", actor.name))
    lanes = lay_out([_told(event) for event in events], {actor.slug: actor.side for actor in everyone})
    return LanesPage(
        count_words=_count_words(len(events), len(people)),
        notes=tuple(_notes(view, len(events), len(people))),
        rows=_rows(view, lanes, people),
        events=tuple(
            LaneEvent(card, event.kind, column, _words(event, card))
            for event, card, column in zip(events, cards, lanes.columns, strict=True)
        ),
        bands=lanes.bands,
        width=lanes.width,
        height=lanes.height,
        row=lanes.row,
    )


def _acts(actor: StoredActor) -> bool:
    return actor.took_part or "speaker" in actor.roles


def _told(event: StoredEvent) -> Told:
    slot = slot_of(event.date_edtf)
    return Told(
        took_part=tuple(actor.slug for actor in event.actors if actor.took_part),
        spoke=tuple(actor.slug for actor in event.actors if not actor.took_part and "speaker" in actor.roles),
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
        slug: LaneRow(actor.name, actor.side, side_name(actor.side), None if slug in held else url(slug))
        for slug, actor in people.items()
    }
    others = len(people) - MOST_ROWS
    named[OTHERS] = LaneRow(ngettext("%(n)s other", "%(n)s others", others), None, None, None)
    named[NOBODY] = LaneRow(_("Nobody named"), None, None, None)
    return tuple(named[row] for row in lanes.rows)


def _words(event: StoredEvent, card: EventCard) -> str:
    """A column for those who cannot see it: when, what, how it ended, who."""
    who = ", ".join(actor.name for actor in event.actors if _acts(actor))
    return ". ".join(filter(None, (card.date_words, f"{card.kind}: {card.title}", status_badge(event.status), who)))


def _count_words(events: int, people: int) -> str:
    return _("%(events)s among %(people)s") % {
        "events": ngettext("%(n)s event", "%(n)s events", events),
        "people": ngettext("%(n)s person or body", "%(n)s people and bodies", people),
    }


def _notes(view: View, shown: int, people: int) -> list[str]:
    """Which events and people are drawn, and how to see the others, where they are not all there."""
    notes = []
    if shown < len(view.ids):
        notes.append(
            _("%(events)s are drawn on this page; turn it, or narrow by dates, people or topics.")
            % {"events": ngettext("%(n)s event", "%(n)s events", shown)}
        )
    if people > MOST_ROWS:
        notes.append(
            _("The %(n)s who act most often have a row each; the others share one. A filter brings them out.")
            % {"n": MOST_ROWS}
        )
    return notes
