"""Day and place of the event of a noun."""

from app.extraction.mentions.around import date_of, dates_agreeing, place_of, skip_back
from app.extraction.mentions.attending import before_noun
from app.extraction.types import DateRef, Kind, PlaceRef, Status
from app.extraction.words import Words

_ON_IT = frozenset("phone telephone line call calls conversation visit visits trip journey tour".split())
"""What one does something on: "agreed on a call", "was on a visit"."""


def place_by(words: Words, end: int, verb: int) -> PlaceRef | None:
    """The place that the verb of a noun has, behind it or on the way to it."""
    if verb < 0:
        return None
    between = (p for first, _, p in words.places if end <= first < verb and p.preposition in ("in", "at"))
    return place_of(words, verb) or next(between, None)


def visited(words: Words, end: int, kind: Kind) -> PlaceRef | None:
    """Where a visit leads: "paid a visit to The Hague"."""
    return next(
        (p for first, _, p in words.places if kind == "visit" and p.preposition == "to" and 0 < first - end < 4), None
    )


def named_after(words: Words, at: int) -> str | None:
    """The place that a meeting is named by: "the London talks"."""
    places = words.reading.lexicon.catalogue.places
    for hit in words.reading.hits.within(words.span(skip_back(words, at), at)) if skip_back(words, at) < at else ():
        slug = hit.slug("place")
        if slug and slug in places:
            return places[places[slug].within or slug].name
    return None


def date_of_noun(words: Words, at: int, verb: int, status: Status) -> DateRef | None:
    """The day of the noun or of the verb that tells of it; of what is put off the day it is put off to."""
    if status == "postponed":
        later = [ref for first, _, ref in words.dates if ref.edtf and _put_off_to(words, first, at)]
        later += [ref for first, _, ref in words.dates if ref.edtf and _will_be_on(words, first, at)]
        return later[0] if later else None
    date = date_of(words, at) or (date_of(words, verb) if verb >= 0 else None)
    if date and words.norms[at] not in _ON_IT and _is_talked_of(words, at, date):
        return None
    return None if date and status == "planned" and dates_agreeing(words, at, date) else date


def _is_talked_of(words: Words, at: int, date: DateRef) -> bool:
    """ "Briefed him on Saturday on their talks with Putin": the day of the briefing."""
    first = before_noun(words, at)
    return (
        first > 0 and words.norms[first - 1] in ("on", "about", "regarding") and words.at(date.span.start) < first - 1
    )


def _will_be_on(words: Words, first: int, at: int) -> bool:
    """ "Has moved his trip, which will now take place on 10 March"."""
    return first > at and {"which", "will"} <= set(words.norms[at:first])


def _put_off_to(words: Words, first: int, at: int) -> bool:
    return first > at and {"until", "till", "to"} & set(words.norms[first - 1 : first + 1]) != set()
