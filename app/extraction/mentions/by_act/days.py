"""The day of a deed: not that of what is proposed, and of a deadline the day that it sets."""

from app.edtf import bounds
from app.extraction.mentions.around import date_of
from app.extraction.mentions.by_act.deeds import Deed
from app.extraction.mentions.by_act.things import Thing
from app.extraction.mentions.days.lasting import days_it_lasts
from app.extraction.types import DateRef, Kind
from app.extraction.words import Words

EXPIRY = 3
"""Words between a deadline and its day: "set a deadline of Aug. 8"."""
MOVED = 12
"""Words between a deadline and the length to which it is moved: "cut the time he has given Putin for a truce to"."""
NEAR = 7
"""Words between making something known and what is made known: "let it be known late on Tuesday that"."""
_TERM = frozenset(("by", "until", "before"))
_UNTIL = frozenset(("until", "till", "by"))
_KNOWN = frozenset(("announced", "known"))
_GIVEN = frozenset(("he", "she", "it", "that"))
_SETTING = frozenset("on in at".split())
_DAYS = ("day", "range", "week")
_TO_COME = ("plan", "purpose", "hope")
_MEANT = frozenset("for from until till starting beginning".split())


def date_of_deed(deed: Deed, thing: Thing, kind: Kind) -> DateRef | None:
    """The day of the act; what is proposed may have a day of its own after it, and what is set as a deadline has."""
    date, published = _day_beside(deed, thing) or _day_of_agreeing(deed), deed.words.reading.document.published
    if deed.act.kind == "truce":
        lasting = days_it_lasts(deed.words)
        if lasting or date is None:
            return lasting or _day_of_announcing(deed)
    if date is None and deed.act.kind == "agreement" and _is_made_known(deed):
        date = _day_of_announcing(deed)
    if date and (_is_meant_for(deed, thing, date) or (kind != deed.act.kind and _is_named(deed, thing, date))):
        return None
    past = date and date.edtf and published and date.edtf[:10] < published.isoformat()[: len(date.edtf[:10])]
    if (
        date
        and not past
        and deed.act.more.get("dates_thing")
        and "sanctions" not in thing.name  # they are proposed on that day, and not for it
        and date.span.start >= deed.words.tokens[thing.first].start
    ):
        return None
    return date


def _day_beside(deed: Deed, thing: Thing) -> DateRef | None:
    """The day that stands by the act, or of a deadline the one right after it."""
    if deed.act.kind == "deadline":
        days = [ref for _, _, ref in deed.words.dates if ref.edtf]
        if deed.act.more["says"] == "shift" and (
            moved := next((d for d in days if _is_moved_to(deed.words, thing, d)), None)
        ):
            return moved
        behind = next((ref for ref in days if deed.words.at(ref.span.start) == thing.last), None)
        term = next((ref for ref in days if _is_term(deed, thing, ref)), None)
        return behind or term or date_of(deed.words, deed.at)
    date = date_of(deed.words, deed.at)
    return None if date is not None and _is_of_what_came_after(deed, date) else date


def _is_made_known(deed: Deed) -> bool:
    """ "Announced on Tuesday that an understanding had been reached", "let it be known late on Tuesday that"."""
    start, norms = deed.clause.first, deed.words.norms
    return "had" in deed.before(4) and not _KNOWN.isdisjoint(norms[max(0, start - NEAR) : start])


def _day_of_announcing(deed: Deed) -> DateRef | None:
    """ "Declared on 18 March that they would stop attacking": the day stands before what was declared."""
    start = deed.clause.first
    if start < 2 or deed.words.norms[start - 1] != "that":
        return None
    return next((ref for _, last, ref in deed.words.dates if last == start - 1 and ref.precision in _DAYS), None)


def _day_of_agreeing(deed: Deed) -> DateRef | None:
    """ "Agreed that ships shall be safe on 3 March", told on the fifth: no day of what is to come."""
    published = deed.words.reading.document.published
    if not deed.act.more.get("loose") or deed.clause.modality != "fact" or published is None:
        return None
    for first, _, ref in deed.words.dates:
        last = bounds(ref.edtf)[1] if first > deed.at and ref.edtf and ref.precision in _DAYS else None
        if last and last < published:
            between = [clause for clause in deed.words.clauses if deed.at < clause.at < first]
            return ref if between and all(clause.modality in _TO_COME for clause in between) else None
    return None


def _is_of_what_came_after(deed: Deed, date: DateRef) -> bool:
    """ "X met Y on Monday after the EU had adopted them": that day or another before, nobody says."""
    last = deed.words.at(date.span.end - 1) + 1
    joined = deed.words.norms[last : last + 1] == ["after"] and last < deed.clause.at
    did = [clause for clause in deed.words.clauses if clause.at < last and clause.subject]
    return joined and bool(did) and set(did[-1].subject).isdisjoint(deed.clause.subject)


def _is_term(deed: Deed, thing: Thing, day: DateRef) -> bool:
    """ "Gave Moscow an ultimatum, demanding that it stop by Friday"."""
    first = deed.words.at(day.span.start)
    return thing.last <= first - 1 and deed.words.norms[first - 1] in _TERM and day.precision == "day"


def _is_meant_for(deed: Deed, thing: Thing, date: DateRef) -> bool:
    """ "Proposed direct talks for May 15", "a ceasefire from Friday": the day of the thing, be it past by now."""
    first = deed.words.at(date.span.start)
    before = deed.words.norms[first - 1 - (deed.words.norms[first - 1] == "on")]
    return bool(deed.act.more.get("dates_thing")) and first > thing.first and before in _MEANT


def expires(deed: Deed, thing: Thing) -> bool:
    """Whether what stands beside a deadline is its own day, or none at all: that of setting it is the setter's word."""
    date = _day_beside(deed, thing)
    if date is None and _has_length(deed, thing):
        return True
    if deed.act.more["says"] == "shift":
        return date is not None and (_is_moved_to(deed.words, thing, date) or _is_to_come(deed, thing, date))
    named = date is not None and (_is_named(deed, thing) or _is_term(deed, thing, date))
    whose = date is None and bool(deed.clause.subject) and not deed.clause.passive
    return named or (whose and deed.shapes[thing.first] != "deadline")


def _has_length(deed: Deed, thing: Thing) -> bool:
    """ "A deadline of 50 days", "cut the time he had given Moscow to 12 days"."""
    shifts = deed.act.more["says"] == "shift"
    for first, last, ref in deed.words.dates:
        moved = shifts and deed.words.norms[first - 1] == "to" and thing.last < first <= thing.last + MOVED
        given = not shifts and deed.at < first <= thing.last + EXPIRY and last >= thing.first
        if ref.type == "DURATION" and (moved or given):
            return True
    return False


def _is_to_come(deed: Deed, thing: Thing, date: DateRef) -> bool:
    published = deed.words.reading.document.published
    return bool(date.edtf and published and date.edtf[:10] > published.isoformat() and _is_named(deed, thing))


def _is_moved_to(words: Words, thing: Thing, date: DateRef) -> bool:
    """ "Moved the deadline up to Aug. 8": the day behind "to", be it past by now."""
    first = words.at(date.span.start)
    reach = EXPIRY if _GIVEN.isdisjoint(words.norms[thing.last - 1 : thing.last + 1]) else MOVED
    return thing.last < first <= thing.last + reach and words.norms[first - 1] == "to"


def _is_named(deed: Deed, thing: Thing, day: DateRef | None = None) -> bool:
    """ "Named Thanksgiving as the time", "a deadline of Aug. 8": a day that is set, not that of the setting; or `day`
    itself."""
    words = deed.words
    return any(
        (deed.at < first < thing.first and words.norms[first - 1] not in _SETTING)
        or (
            thing.last <= first <= thing.last + EXPIRY
            and words.norms[first - 1] not in _SETTING
            and not (first == thing.last and words.norms[first - 1] not in _UNTIL and _has_come(words, ref))
        )
        for first, _, ref in words.dates
        if ref.precision == "day" and day in (None, ref)
    )


def _has_come(words: Words, ref: DateRef) -> bool:
    """ "Presented them with an ultimatum Monday": the day of setting it."""
    published = words.reading.document.published
    return bool(published and ref.edtf and ref.edtf[:10] <= published.isoformat())
