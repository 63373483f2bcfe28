"""What each side said on an event, in these sources: verbatim quotes and statement passages by side."""

from collections.abc import Mapping, Sequence
from datetime import date

from app.languages.message import _
from app.timeline.cards import actor_page_url, quote_view
from app.timeline.page.cards import SourceView
from app.timeline.page.event import Readout
from app.timeline.page.links import Link
from app.timeline.sources import source_view
from app.timeline.stored import StoredEvent, StoredMention
from app.timeline.utterances import Utterance
from app.timeline.words import MAIN_SIDES, side_name

MEETINGS = ("call", "meeting", "summit")


def readouts(
    event: StoredEvent, spoken: Sequence[Utterance], near: date | None, elsewhere: Mapping[str, Link]
) -> tuple[Readout, ...]:
    """A column a side with words in these sources, from two such sides up: those that took part first, then by name.

    Last come main sides that were not there; `elsewhere` leads to what such a side said on the same day.
    """
    passages = _passages(event)
    speaking = {u.first.side for u in spoken if u.first.side} | set(passages)
    if len(speaking) < 2:
        return ()
    absent = absent_sides(event)
    present = {actor.side for actor in event.actors if actor.took_part}
    sides = sorted(speaking | absent, key=lambda side: (side in absent, side not in present, side_name(side)))
    return tuple(
        Readout(
            side=side,
            side_name=side_name(side),
            quotes=tuple(quote_view(u, near, actor_page_url) for u in spoken if u.first.side == side),
            passages=tuple(passages.get(side, ())),
            note=_absence_words(event.kind) if side in absent else None,
            elsewhere=elsewhere.get(side) if side in absent else None,
        )
        for side in sides
    )


def _passages(event: StoredEvent) -> dict[str, list[SourceView]]:
    """Passages that tell what a side stated and that hold no quote of that side, reprints left out."""
    sides = {actor.slug: actor.side for actor in event.actors}
    found: dict[str, list[SourceView]] = {}
    for mention in event.mentions:
        speaking = {sides[slug] for slug, role in mention.roles if role == "speaker" and slug in sides}
        for side in speaking - _quoted_in(event, mention):
            if not mention.article.is_reprint:
                found.setdefault(side, []).append(source_view(mention, event))
    return found


def _quoted_in(event: StoredEvent, mention: StoredMention) -> set[str | None]:
    return {quote.side for quote in event.quotes if quote.mention == mention.id}


def absent_sides(event: StoredEvent) -> set[str]:
    """The main sides that were not at a call or meeting that took place, where it is known who was."""
    present = {actor.side for actor in event.actors if actor.took_part}
    known = len([actor for actor in event.actors if actor.took_part]) > 1
    if event.kind not in MEETINGS or event.status != "happened" or not known:
        return set()
    return set(MAIN_SIDES) - present


def _absence_words(kind: str) -> str:
    return {
        "call": _("Was not on this call."),
        "meeting": _("Was not at this meeting."),
        "summit": _("Was not at this summit."),
    }[kind]
