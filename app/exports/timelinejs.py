"""A view for TimelineJS 3: `/timeline.timelinejs.json`, to be given to that program as its source.

Dates stay as coarse as the sources have them; what has no date cannot be placed there, and the title slide says so.
"""

from datetime import date
from html import escape
from typing import Any

from app.edtf import bounds
from app.exports.whole import address, events_of, one_line, view_address
from app.languages.message import _, ngettext
from app.timeline.basis import outcome_badge
from app.timeline.cards import event_url, quote_view, when_words
from app.timeline.heading import count_words, heading
from app.timeline.slots import BY_DAY, BY_MONTH, BY_YEAR, NO_DATE, slot_of
from app.timeline.sources import told_by
from app.timeline.stored import StoredEvent
from app.timeline.utterances import best, utterances
from app.timeline.view import View
from app.timeline.words import kind_name


def view_timelinejs(view: View, base_url: str) -> dict[str, Any]:
    """The slides of a view; all text is escaped, for TimelineJS takes it as HTML."""
    slides = [_slide(event, base_url) for event in events_of(view) if slot_of(event.date_edtf) != NO_DATE]
    return {"title": {"text": _title(view, base_url, len(view.ids) - len(slides))}, "events": slides}


def _title(view: View, base_url: str, left_out: int) -> dict[str, str]:
    words = [escape(count_words(view))]
    if left_out:
        words.append(
            ngettext("%(n)s event without a date is left out", "%(n)s events without a date are left out", left_out)
        )
    all_of_it = _("All on Parley")
    words.append(f'<a href="{escape(view_address(base_url, view.query))}">{escape(all_of_it)}</a>')
    return {"headline": escape(heading(view)), "text": "".join(f"<p>{each}</p>" for each in words)}


def _slide(event: StoredEvent, base_url: str) -> dict[str, Any]:
    slot = slot_of(event.date_edtf)
    first, last = bounds(event.date_edtf or "")
    assert first is not None
    assert last is not None
    several = slot.first != slot.last if slot.rank == BY_DAY else slot.rank > BY_MONTH
    slide: dict[str, Any] = {
        "unique_id": event.slug,
        "group": kind_name(event.kind),
        "display_date": when_words(event),
        "start_date": _date(first, slot.rank),
        "text": {"headline": _headline(event, base_url), "text": _text(event)},
    }
    return {**slide, "end_date": _date(last, slot.rank)} if several else slide


def _date(day: date, rank: int) -> dict[str, int]:
    """A day with no more than its date says: the day, the month or the year alone."""
    parts = {"year": day.year, "month": day.month, "day": day.day}
    kept = 3 if rank == BY_DAY else 1 if rank == BY_YEAR else 2
    return dict(list(parts.items())[:kept])


def _headline(event: StoredEvent, base_url: str) -> str:
    return f'<a href="{escape(address(base_url, event_url(event.slug)))}">{escape(one_line(event.title))}</a>'


def _text(event: StoredEvent) -> str:
    told = next((mention for mention in event.mentions if mention.id == event.summary_mention), None)
    words = [escape(badge) for badge in [outcome_badge(event)] if badge]
    if event.summary and told:
        words.append(f"{escape(one_line(event.summary))} <small>{escape(told_by(told.article, None))}</small>")
    chosen = best(utterances(event.quotes))
    if chosen:
        quote = quote_view(chosen, None)
        said = f"— {quote.speaker or _('Speaker not named')}, {quote.told_by}"
        words.append(f"“{escape(one_line(quote.text))}” <small>{escape(said)}</small>")
    return "".join(f"<p>{each}</p>" for each in words)
