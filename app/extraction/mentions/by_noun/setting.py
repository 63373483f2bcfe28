"""Day and place of the event of a noun."""

from app.catalogue.load import table
from app.edtf import overlap
from app.extraction.clauses.before import words_before
from app.extraction.mentions.around import (
    date_of,
    dates_agreeing,
    is_elsewhere,
    is_of_what_it_follows,
    place_of,
    skip_back,
)
from app.extraction.mentions.around.stretch import in_relative
from app.extraction.mentions.attending import before_noun
from app.extraction.mentions.by_noun.judged import is_day_of_judging
from app.extraction.mentions.by_noun.nouns import APART
from app.extraction.types import DateRef, Kind, PlaceRef, Status
from app.extraction.words import DETERMINERS, OWNERS, Words

_REFERENCE = table("kinds")["reference"]
_MEANT = frozenset((*table("kinds")["happening"]["announced"], *_REFERENCE["meant"]))
_HAPPENING = frozenset(("begin", "start", "open", "take", "run", "convene", "hold", "be", "end", "conclude", "close"))
_REPORTING = frozenset(_REFERENCE["reporting"])
_UPSHOTS = frozenset(_REFERENCE["upshots"])
_ANNOUNCING = frozenset(_REFERENCE["announcing"])
_WAS = frozenset(("was", "were", "had", "is", "are"))
_RECORDED = frozenset(_REFERENCE["recorded"])
_VAGUE = frozenset(("week", "month", "season", "year", "part"))
OWNED = 2
"""Words from a day to the noun that it owns: "Thursday's bilateral talks"."""
_ON_IT = frozenset("phone telephone line call calls conversation visit visits trip journey tour".split())
"""What one does something on: "agreed on a call", "was on a visit"."""

FAR_THERE = 9
"""Words from a visit to where it leads: "the first official visit of his term to Dublin"."""
TAPED = 8
"""Words from a recording to the call that it is of: "two recordings, one of them of a phone call"."""
JOURNEY = 8
"""Words from where a journey leads to what it is for: "to Washington on Monday morning for a meeting"."""
CITY = 3
"""Words of the name of a city."""


def place_by(words: Words, end: int, verb: int) -> PlaceRef | None:
    """The place that the verb of a noun has, behind it or on the way to it."""
    if verb < 0:
        return None
    between = ((first, p) for first, _, p in words.places if end <= first < verb and p.preposition in ("in", "at"))
    return place_of(words, verb) or next((p for first, p in between if not is_elsewhere(words, first, p)), None)


def visited(words: Words, end: int, kind: Kind) -> PlaceRef | None:
    """Where a visit leads: "paid a visit to The Hague", "a visit by the president to Kyiv"."""
    if kind != "visit":
        return None
    leading = ((first, p) for first, _, p in words.places if p.preposition == "to" and 0 < first - end < FAR_THERE)
    first, place = next(leading, (0, None))
    apart = place is None or words.verbs_in(end, first) or words.cut(end, first)
    return None if apart or not APART.isdisjoint(words.norms[end:first]) else place


def led_to(words: Words, at: int) -> PlaceRef | None:
    """Where somebody goes for it: "met X in Rome and then flew to London for talks with Y"."""
    first = before_noun(words, at)
    if words.norms[first - 1 : first] != ["for"]:
        return None
    before = [(k, p) for k, _, p in words.places if k < first and p.preposition == "to" and not words.cut(k, first)]
    return before[-1][1] if before and first - before[-1][0] <= JOURNEY else None


def named_after(words: Words, at: int) -> str | None:
    """The place that a meeting is named by: "the London talks"."""
    places = words.reading.lexicon.catalogue.places
    for hit in words.reading.hits.within(words.span(skip_back(words, at), at)) if skip_back(words, at) < at else ():
        slug = hit.slug("place")
        if slug and slug in places:
            return places[places[slug].within or slug].name
    return None


def was_to_be(words: Words, end: int, status: Status) -> int | None:
    """The "that" of "called off a meeting that was to take place in Budapest on Thursday": where and when it was to
    be; None where no such words follow the noun that ends before word `end`, or where it was not called off."""
    if status not in ("cancelled", "postponed"):
        return None
    opening = next((k for k in words.openings if k >= end), None)
    if opening is None or words.norms[opening] not in ("that", "which"):
        return None
    if words.norms[opening + 1 : opening + 3] == ["should", "have"]:
        return opening
    meant = words.norms[opening + 1 : opening + 2] != [] and words.norms[opening + 1] in _WAS
    return opening if meant and not _MEANT.isdisjoint(words.norms[opening + 2 : opening + 4]) else None


def place_meant(words: Words, that: int | None) -> PlaceRef | None:
    """The place behind the "that" of `was_to_be`."""
    if that is None:
        return None
    places = (place for first, _, place in words.places if first > that and not words.cut(that + 1, first))
    return next((place for place in places if place.preposition in ("in", "at")), None)


def _date_meant(words: Words, that: int | None) -> DateRef | None:
    if that is None:
        return None
    return _day_behind(words, that)


def _day_behind(words: Words, at: int) -> DateRef | None:
    """The first day behind word `at`, where no mark parts them."""
    days = (ref for first, _, ref in words.dates if first > at and not words.cut(at + 1, first))
    return next((ref for ref in days if ref.edtf and ref.dates_act), None)


def hosting_city(words: Words, verb: int) -> str | None:
    """The city that is told to host it: "Riyadh hosted talks", "Istanbul will again be the venue of talks", "Geneva,
    which saw the first round", where the verb stands at word `verb`."""
    end = words_before(words, verb).first
    if words.norms[max(0, end - 2) : end] == [",", "which"]:
        end -= 2
    places = words.reading.lexicon.catalogue.places
    hits = words.reading.hits.within(words.span(max(0, end - CITY), end)) if end else ()
    last = words.tokens[end - 1].end
    slug = next((slug for hit in hits if hit.span.end == last and (slug := hit.slug("place"))), None)
    city = places.get(slug or "")
    return places[city.within or city.slug].name if city else None


def date_of_noun(words: Words, at: int, verb: int, status: Status, that: int | None) -> DateRef | None:
    """The day of the noun or of the verb that tells of it; of what is put off the day it is put off to.

    `that` is the one of `was_to_be`.
    """
    if status == "postponed":
        later = [ref for first, _, ref in words.dates if ref.edtf and _put_off_to(words, first, at)]
        later += [ref for first, _, ref in words.dates if ref.edtf and _will_be_on(words, first, at)]
        return later[0] if later else _date_meant(words, that) or _set_for(words, at)
    date = _date_meant(words, that) or (_date_set(words, verb) if verb > at and status == "planned" else None)
    date = date or _closer(date_of(words, at), date_of(words, verb) if verb >= 0 else None) or _of_which(words, at)
    first = words.at(date.span.start) if date else 0
    if date and (is_of_what_it_follows(words, at, first) or in_relative(words, first, at)):
        return None
    if date and first < at and _comes_before(words, at, date):
        return None
    if date and verb >= 0 and _is_announced(words, at, verb, date):
        return next((ref for first, _, ref in words.dates if first > verb and words.norms[first - 1] == "for"), None)
    if date and (_is_talked_of(words, at, date) or _is_of_recording(words, at, first)):
        return None
    return None if date and status == "planned" and dates_agreeing(words, at, date) else date


def _comes_before(words: Words, at: int, date: DateRef) -> bool:
    """ "Set a deadline of July 9, following a call with X": the call was before the day that is to come; but "will call
    him after Friday's summit"."""
    published = words.reading.document.published
    if words.possessive(words.at(date.span.end - 1) + 1):
        return False
    behind = words.norms[before_noun(words, at) - 1] in ("after", "following")
    return behind and published is not None and (date.edtf or "")[:10] > published.isoformat()


def _of_which(words: Words, at: int) -> DateRef | None:
    """ "The summit in Rome, which begins on July 9": the day of the clause that only says when it is."""
    opening = next((k for k in words.openings if k > at), None)
    if opening is None or words.norms[opening] not in ("which", "that") or words.verbs_in(at + 1, opening):
        return None
    verb = next((clause for clause in words.clauses if clause.at > opening), None)
    if verb is None or verb.verb not in _HAPPENING or verb.subject or verb.modality not in ("fact", "plan"):
        return None
    if not DETERMINERS.isdisjoint(words.norms[opening + 1 : opening + 2]):
        return None  # "after talks with X that a new round would begin"
    return _day_behind(words, verb.at)


def _closer(own: DateRef | None, told: DateRef | None) -> DateRef | None:
    """ "The call, their second this month, took place on Monday": of noun and verb the one that has a day."""
    vague = own is not None and told is not None and told.precision == "day" and own.precision in _VAGUE
    return told if own is None or (vague and told and overlap(own.edtf or "", told.edtf or "")) else own


def _is_announced(words: Words, at: int, verb: int, date: DateRef) -> bool:
    """ "A summit was announced on Thursday": the day of announcing, where nothing says what it was announced for."""
    first = words.at(date.span.start)
    if verb < at and not {"in", "during", "at"}.isdisjoint(words.norms[verb + 1 : at]):
        return False  # "agreed on it during a call on Thursday"
    return words.norms[verb] in _ANNOUNCING and first > verb and words.norms[first - 1] != "for"


def _is_talked_of(words: Words, at: int, date: DateRef) -> bool:
    """ "Briefed him on Saturday on their talks with X", "will brief him on them on Friday": of the briefing."""
    first = before_noun(words, at)
    first = before_noun(words, first - 1) if first and "-" in words.norms[first - 1] else first  # "Russia-US talks"
    owner = first if words.norms[first] in OWNERS else _owner_before(words, first)
    first = first if owner is None else owner
    if first and is_day_of_judging(words, first, words.at(date.span.start)):
        return True
    if first == 0 or not _is_told_of(words, at, first, owned=owner is not None):
        return False
    verb = next((clause for clause in reversed(words.clauses) if clause.at < first), None)
    published = words.reading.document.published
    to_come = published is None or (date.edtf or "") >= published.isoformat()
    return words.at(date.span.start) < first - 1 or (to_come and verb is not None and verb.modality == "plan")


def _is_of_recording(words: Words, at: int, first: int) -> bool:
    """ "Published on Friday a recording of their call", "a recording of it was leaked on Friday": not the day of it."""
    if _RECORDED.isdisjoint(words.vocabulary) or (first > at and not words.verbs_in(at + 1, first)):
        return False
    near = words.norms[max(0, at - TAPED) : at]
    return "of" in near and not _RECORDED.isdisjoint(near) and not words.cut(at - len(near) + 1, at)


def _owner_before(words: Words, first: int) -> int | None:
    """The first word of whose it is, "Putin's", right before word `first`."""
    return next((at for at, last, _ in words.refs if last == first and words.possessive(last)), None)


def _is_told_of(words: Words, at: int, first: int, *, owned: bool) -> bool:
    """Whether the phrase from word `first` is what is spoken about: "on his call", but not "was on a visit"."""
    linked = words.norms[first - 1]
    if linked == "of" and words.norms[first - 2] in _UPSHOTS:
        return True  # "said on Friday that the results of the talks had been made known"
    if linked == "of":
        verb = next((clause.verb for clause in reversed(words.clauses) if clause.at < first), "")
        told = verb in _REPORTING and (owned or words.norms[first] in DETERMINERS)
        return told or (owned and verb == "come")  # "told him what had come of his talks"
    return linked in ("about", "regarding") or (linked == "on" and (owned or words.norms[at] not in _ON_IT))


def _date_set(words: Words, verb: int) -> DateRef | None:
    """ "Left on Tuesday for talks due to open on Friday": the day behind the word that says they are awaited."""
    return _day_behind(words, verb) if words.norms[verb] in _MEANT else None


def _set_for(words: Words, at: int) -> DateRef | None:
    """ "The talks planned for Thursday have been put off", "Thursday's talks": the day on which they were to be."""
    for first, last, ref in words.dates:
        planned = first > at and words.norms[first - 1] == "for" and words.norms[first - 2] in _MEANT
        owned = last == at or (words.possessive(last) and last <= at <= last + OWNED)
        behind = at < first <= at + 2 and words.verbs_in(last, len(words.norms)) and not words.verbs_in(0, at)
        if ref.edtf and (planned or owned or behind):
            return ref
    return None


def _will_be_on(words: Words, first: int, at: int) -> bool:
    """ "Has moved his trip, which will now take place on 10 March"."""
    return first > at and {"which", "will"} <= set(words.norms[at:first])


def _put_off_to(words: Words, first: int, at: int) -> bool:
    return first > at and {"until", "till", "to"} & set(words.norms[first - 1 : first + 1]) != set()
