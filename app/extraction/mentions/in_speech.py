"""What somebody tells of himself between quotation marks: "We had a call with the President of France on Monday"."""

from collections.abc import Iterator
from functools import cache

from app.catalogue.load import table
from app.extraction.clauses.lists import listed_before
from app.extraction.mentions.around import people_after
from app.extraction.mentions.by_noun.nouns import Named, event_nouns
from app.extraction.mentions.by_noun.people import company_of
from app.extraction.mentions.telling import Telling
from app.extraction.phrases import Phrases
from app.extraction.types import DateRef, Kind, PlaceRef, Quote, Status
from app.extraction.words import LEADING_IN, PREPOSITIONS, Words

_SPEECH = table("kinds")["in_speech"]
_BREAKS = frozenset(_SPEECH["breaks"])
_BETWEEN = frozenset(_SPEECH["between"])
_VOICES = frozenset(table("kinds")["attendance"]["voices"])
_PHONE = frozenset(table("kinds")["reference"]["calls"])
_WITH = frozenset(("with", "to"))
_HABITS = frozenset(table("kinds")["reference"]["habits"])
_WILL = frozenset(("will", "'ll", "would"))
_DAYS = ("day", "week", "range")
_CALLED = frozenset(("called", "phoned", "telephoned", "rang"))
_SPOKE = frozenset(("spoke", "talked")) | _CALLED
NOUN = 8
"""Words from "we had" to the call or meeting: "we had a very good and substantive phone call"."""


def told_in_speech(words: Words) -> Iterator[Telling]:
    """The meetings and calls that a quoted speaker says he had, with whom, and those that he says he will have on a
    day or at a place that he names."""
    for quote in words.quotes:
        if quote.speaker is None or quote.fragment or not _speaks_for_himself(words, quote):
            continue
        low, high = words.at(quote.span.start), words.at(quote.span.end - 1) + 1
        for at, end, (status, kind) in _saying_we().all(words.norms):
            if low <= at and end <= high:
                told = _told(words, quote.speaker, at, end, high, kind, status)
                if told is not None:
                    yield told


def _speaks_for_himself(words: Words, quote: Quote) -> bool:
    actor = words.reading.actor(quote.speaker) if quote.speaker else None
    return actor is not None and actor.kind == "person" and _VOICES.isdisjoint((actor.office or "").lower().split())


def _told(words: Words, speaker: str, at: int, end: int, high: int, kind: str, status: Status) -> Telling | None:
    """`kind` is empty where a noun says it: "we had"."""
    last = next((k for k in range(end, high) if words.norms[k] in _BREAKS or words.opens[k]), high)
    noun = _noun(words, end, last) if not kind else None
    if not kind and noun is None:
        return None
    behind = noun[0] if noun else end
    others = _beside(words, at, end) or _named_behind(words, end, behind, kind)
    if not others or any(words.reading.actor(slug).kind != "person" for slug in others) or speaker in others:
        return None
    date, place = _day(words, end, last), _place(words, end, last)
    if not _HABITS.isdisjoint(words.norms[at:last]):
        return None
    if date is None and place is None and (status == "planned" or not _is_lately(words, at, noun)):
        return None
    if words.norms[at] == "my":
        if date is None and place is None:
            return None
        status = "planned" if _lies_ahead(words, date, at, last) else status
    named: Kind = noun[1].kind if noun else "meeting" if kind == "meeting" or place else "call"
    if not _PHONE.isdisjoint(words.norms[end:last]):
        named = "call"
    if words.norms[at].startswith("we") and (named != "call" or (noun is not None and noun[1].neutral)):
        return None  # "we had talks with Putin": an envoy of his did
    return Telling(
        words=words,
        at=end - 1,
        kind=named,
        status=status,
        people=dict.fromkeys((speaker, *others), "participant"),
        rule="speech:we",
        place=place.name if place else None,
        date=date,
        verb="speak" if named == "call" else "meet",
    )


def _lies_ahead(words: Words, date: DateRef | None, at: int, last: int) -> bool:
    """ "My meeting with X on Friday will be": still to come."""
    published = words.reading.document.published
    to_come = date is not None and published is not None and (date.edtf or "") > published.isoformat()
    return to_come or not _WILL.isdisjoint(words.norms[at:last])


def _beside(words: Words, at: int, end: int) -> list[str]:
    """Who stands before "and I", or before "called me"."""
    before = at - 1 if words.norms[at - 1 : at] == ["and"] else at if words.norms[end - 1] == "me" else 0
    return listed_before(words, before) if before else []


def _named_behind(words: Words, end: int, noun: int, kind: str) -> list[str]:
    """With whom: behind the noun of "had a call", behind "spoke with", right behind "met" and "called"."""
    if not kind:
        return company_of(words, noun)
    direct = kind == "meeting" or words.norms[end - 1] in _CALLED
    return people_after(words, end, _WITH, direct=direct) if words.norms[end - 1] != "me" else []


def _is_lately(words: Words, at: int, noun: tuple[int, Named] | None) -> bool:
    """ "I spoke with X", "I had a call with X", but not "I have spoken with X", "I met X": one time, not long ago."""
    just = (
        not _SPOKE.isdisjoint(words.norms[at : at + 2])
        or "just" in words.norms[at : at + NOUN]
        or "today" in words.vocabulary
    )
    return just or (noun is not None and noun[1].kind == "call")


def _noun(words: Words, end: int, last: int) -> tuple[int, Named] | None:
    """The one call or meeting that somebody "had", with the word behind it; none where several were had."""
    for k in range(end, min(end + NOUN, last)):
        found = event_nouns().longest(words.norms, k)
        if found is not None:
            several = words.norms[found[0] - 1].endswith("s") and words.norms[found[0] - 1] != "talks"
            known = found[1] is not None and found[1].kind in ("call", "meeting") and not several
            return (found[0], found[1]) if known and found[1] is not None else None
        if words.norms[k] in PREPOSITIONS:
            return None
    return None


def _day(words: Words, end: int, last: int) -> DateRef | None:
    """The day within the same breath, or right before it: "yesterday I met"."""
    usable = [(first, ref) for first, _, ref in words.dates if ref.edtf and ref.dates_act and ref.precision in _DAYS]
    inside = [ref for first, ref in usable if end <= first < last]
    ahead = [ref for first, ref in usable if first < end and set(words.norms[first + 1 : end]) <= _BETWEEN]
    return next(iter((*inside, *ahead)), None)


def _place(words: Words, end: int, last: int) -> PlaceRef | None:
    places = (ref for first, _, ref in words.places if end <= first < last and ref.preposition in ("in", "at"))
    return next(places, None)


@cache
def _saying_we() -> Phrases[tuple[Status, str]]:
    said: dict[Status, dict[str, list[str]]] = {"happened": _SPEECH["we"], "planned": _SPEECH["will"]}
    return Phrases(
        (phrase, (status, kind)) for status, by in said.items() for kind, phrases in by.items() for phrase in phrases
    )


def is_named_in_speech(words: Words, at: int, end: int) -> bool:
    """ "The October 16 conversation between X and Y", said between marks: its day stands before the noun."""
    pair = [slug for slug in company_of(words, end) if words.reading.actor(slug).kind == "person"]
    days = [last for _, last, ref in words.dates if ref.edtf and ref.precision == "day" and 0 <= at - last <= 2]
    plain = all(norm not in LEADING_IN for norm in words.norms[days[-1] : at]) if days else False
    return plain and len(pair) > 1 and words.norms[end : end + 1] == ["between"]
