"""The day of a deed: not that of what is proposed, and of a deadline the day that it sets."""

from app.extraction.mentions.around import date_of
from app.extraction.mentions.deed_things import Thing
from app.extraction.mentions.deeds import Deed
from app.extraction.mentions.lasting import days_it_lasts
from app.extraction.types import DateRef, Kind
from app.extraction.words import Words

EXPIRY = 3
"""Words between a deadline and its day: "set a deadline of Aug. 8"."""
_SETTING = frozenset("on in at".split())


def date_of_deed(deed: Deed, thing: Thing, kind: Kind) -> DateRef | None:
    """The day of the act; what is proposed may have a day of its own after it, and what is set as a deadline has."""
    date, published = _day_beside(deed, thing), deed.words.reading.document.published
    if deed.act.kind == "truce" and (lasting := days_it_lasts(deed.words)):
        return lasting
    if date and (_is_meant_for(deed, thing, date) or (kind != deed.act.kind and _is_named(deed, thing, date))):
        return None
    past = date and date.edtf and published and date.edtf[:10] < published.isoformat()[: len(date.edtf[:10])]
    if (
        date
        and not past
        and deed.act.more.get("dates_thing")
        and date.span.start >= deed.words.tokens[thing.first].start
    ):
        return None
    return date


def _day_beside(deed: Deed, thing: Thing) -> DateRef | None:
    """The day that stands by the act, or of a deadline the one right after it."""
    if deed.act.kind == "deadline":
        behind = next((ref for first, _, ref in deed.words.dates if first == thing.last and ref.edtf), None)
        return behind or date_of(deed.words, deed.at)
    return date_of(deed.words, deed.at)


def _is_meant_for(deed: Deed, thing: Thing, date: DateRef) -> bool:
    """ "Proposed direct talks for May 15": the day of the talks, be it past by now."""
    first = deed.words.at(date.span.start)
    return bool(deed.act.more.get("dates_thing")) and first > thing.first and deed.words.norms[first - 1] == "for"


def expires(deed: Deed, thing: Thing) -> bool:
    """A day to come stands between the verb and the deadline, or right after it."""
    words = deed.words
    date, published = _day_beside(deed, thing), words.reading.document.published
    to_come = date and date.edtf and published and date.edtf[:10] > published.isoformat()
    moved = deed.act.more["says"] == "shift" and date is not None and _is_moved_to(words, thing, date)
    return moved or bool(to_come and _is_named(deed, thing))


def _is_moved_to(words: Words, thing: Thing, date: DateRef) -> bool:
    """ "Moved the deadline up to Aug. 8": the day behind "to", be it past by now."""
    first = words.at(date.span.start)
    return thing.last < first <= thing.last + EXPIRY and words.norms[first - 1] == "to"


def _is_named(deed: Deed, thing: Thing, day: DateRef | None = None) -> bool:
    """ "Named Thanksgiving as the time", "a deadline of Aug. 8": a day that is set, not that of the setting; or `day`
    itself."""
    words = deed.words
    return any(
        deed.at < first < thing.first
        or (thing.last <= first <= thing.last + EXPIRY and words.norms[first - 1] not in _SETTING)
        for first, _, ref in words.dates
        if ref.precision == "day" and day in (None, ref)
    )
