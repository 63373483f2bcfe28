"""The place of a cue."""

from app.catalogue.load import table
from app.extraction.clauses.apposed import title_start
from app.extraction.mentions.around.noun import skip_back
from app.extraction.mentions.around.stretch import (
    BEHIND,
    HAPPENINGS,
    aside_between,
    done_otherwise,
    goes_on_then,
    in_closed_aside,
    is_of_since,
    is_set_off,
    of_agreement,
    of_what_is_ahead,
    same_stretch,
)
from app.extraction.types import PlaceRef
from app.extraction.verbs import verb_forms
from app.extraction.words import DETERMINERS, LEADING_IN, Words

_ELSEWHERE = frozenset(table("kinds")["reference"]["elsewhere"])
_TOPICAL = frozenset(table("kinds")["reference"]["topical"])
_OVER = frozenset(table("kinds")["reference"]["over"])
_SEATED = frozenset(table("kinds")["reference"]["seated"])
_AT_WAR = frozenset(table("kinds")["at_war"])
_PLAIN = LEADING_IN | frozenset(table("kinds")["reference"]["said_at"])
"""What may stand between a verb of saying and the place where something was said."""
_FRONTED = frozenset(("after", "before", "following", "having"))
_SAID = frozenset(("that", "who", "which"))
FRONT = 3
"""Words into a sentence within which a place belongs to all of it: "In the Oval Office, …"."""


def place_said(words: Words, at: int) -> PlaceRef | None:
    """The place where the verb at word `at` says something: not one in what is said ("accused X of a war in Sudan")."""
    place = place_of(words, at)
    if place is None:
        return None
    first = words.at(place.span.start)
    if first < at:
        at_war = place.slug == place.state and place.state in _AT_WAR
        meant = _opens(words, first) or not (at_war or is_elsewhere(words, first, place))
        return place if meant else None
    known = {k for low, high, _ in (*words.refs, *words.dates, *words.places) for k in range(low, high)}
    between = (k for k in range(at + 1, first) if k not in known and words.norms[k] not in _PLAIN)
    if all(words.capitals[k] for k in between):
        return place
    before = (ref for low, _, ref in words.places if low < at and ref.preposition and _opens(words, low))
    return next(before, None)


def _opens(words: Words, first: int) -> bool:
    """ "In Oslo, X said", "speaking to reporters in Oslo, X said"."""
    return all(norm in _PLAIN for norm in words.norms[:first])


def place_of(words: Words, at: int) -> PlaceRef | None:
    """The place of what word `at` tells: after it in its clause by "in" or "at", else before it in the sentence."""
    if not words.places:
        return _here(words, at)
    after = [
        (first, place)
        for first, _, place in words.places
        if first > at
        and place.preposition in ("in", "at")
        and not place.slug.endswith("-sea")
        and not words.cut(at + 1, first)
        and BEHIND.isdisjoint(words.norms[at + 1 : first])
        and same_stretch(words, at + 1, first)
        and not (aside_between(words, first, at) or done_otherwise(words, at, first))
        and not (goes_on_then(words, at, first) or _is_of_talks_with(words, first, at))
        and not _is_of_next(words, first, at)
        and not is_elsewhere(words, first, place)
        and not of_agreement(words, first, at)
        and not of_what_is_ahead(words, first, at)
    ]
    if after:
        return after[0][1]
    if near := _here(words, at) or _of_then(words, at):
        return near
    before = [
        place
        for first, _, place in words.places
        if first < at
        and not place.slug.endswith("-sea")
        and place.preposition in ("in", "at")
        and (_is_in_front(words, first, at) or not words.cut(first + 1, at) or is_set_off(words, first, at))
        and not _is_of_clause_before(words, first, at)
        and not in_closed_aside(words, first, at)
        and not (_of_what_opens(words, first, at) or of_what_is_ahead(words, first, at))
        and not done_otherwise(words, at, first)
        and not (of_agreement(words, first, at) or is_of_since(words, first, at))
        and not is_elsewhere(words, first, place)
        and _noun_before(words, first) not in _SEATED
    ]
    if before and before[-1].span.start - words.sentence.span.start < 40:
        return before[-1]
    return None


def _is_in_front(words: Words, first: int, at: int) -> bool:
    """ "In the Oval Office, …", but not "X said in Kyiv that …" or "was in Kyiv as the guest of Y, who …"."""
    within = not any(clause.at < first for clause in words.clauses) or _SAID.isdisjoint(words.norms[first:at])
    return first <= FRONT and within


def _is_of_clause_before(words: Words, first: int, at: int) -> bool:
    """ "He stayed in Kyiv, and a meeting fell through": where he stayed."""
    opens = _opens_phrase(words, at)
    joined = words.norms[opens - 2 : opens] in ([",", "and"], [",", "but"])
    return joined and 2 < first < opens and words.norms[at] in HAPPENINGS


def _is_of_next(words: Words, first: int, at: int) -> bool:
    """ "Met X on Wednesday and Y in Berlin": where Y was met, who is named behind the day of X."""
    found = words.ref_ending(first - (2 if words.norms[first - 1] in DETERMINERS else 1))
    if found is None:
        return False
    joint = title_start(words, words.at(found.span.start)) - 1
    joint -= words.norms[joint] in ("with", "to")
    dated = any(at < day and last == joint for day, last, ref in words.dates if ref.precision == "day")
    return dated and words.norms[joint] in ("and", ",")


def _of_what_opens(words: Words, first: int, at: int) -> bool:
    """ "After meeting X in London, Y flew to Brussels for talks", "after he had met X there": of those."""
    if words.norms[0] not in _FRONTED or "," not in words.norms[first:at]:
        return False
    done = (verb_forms().get(norm) for norm in words.norms[:2])
    told = words.clauses and words.clauses[0].at < first and bool(words.clauses[0].subject)
    return told or any(form is not None and form.form == "ing" for form in done)


def _of_then(words: Words, at: int) -> PlaceRef | None:
    """ "Agreed in Paris on April 17, when officials discussed it together": the place of both."""
    opening = words.opening_before(at + 1)
    if opening is None or words.norms[opening] not in ("when", "where"):
        return None
    inside = next((clause.at for clause in words.clauses if clause.at > opening), at)
    if "," in words.norms[inside:at]:
        return None  # "from Canada, where he met Carney, he rang Tusk"
    before = [(last, place) for _, last, place in words.places if last <= opening and place.preposition and place.state]
    days = {k for first, last, _ in words.dates for k in range(first, last)}
    beside = before and all(k in days or words.norms[k] in (",", "on") for k in range(before[-1][0], opening))
    return before[-1][1] if beside else None


def is_elsewhere(words: Words, first: int, place: PlaceRef) -> bool:
    """A place that is the noun's before it: "troops in Germany", "the war in Ukraine", but no "war in Istanbul"."""
    noun = _noun_before(words, first)
    if noun in HAPPENINGS and _is_topic(words, first):
        return True
    city = place.state is not None and place.slug != place.state and place.state not in _AT_WAR
    return (noun in _ELSEWHERE and not (noun in _OVER and city)) or _another_follows(words, first, place)


def _another_follows(words: Words, first: int, place: PlaceRef) -> bool:
    """ "Discussed the camps in Syria in Riyadh": the first of two is of what is talked about; but
    "in Jeddah in Saudi Arabia" is one."""
    found = next(((at, end, other) for at, end, other in words.places if at > first and other.preposition), None)
    behind = next(end for at, end, _ in words.places if at == first)
    if found is None or words.norms[behind : found[0]] not in (["in"], ["at"]):
        return False
    return found[2].state not in (place.state, place.slug) and place.slug != found[2].slug


def _is_topic(words: Words, first: int) -> bool:
    """ "Met to discuss the summit in Alaska", "spoke about the outcome of talks in Moscow": the place of what they are
    about."""
    opens = _opens_phrase(words, first - (3 if words.norms[first - 1] in DETERMINERS else 2))
    if opens > 1 and words.norms[opens - 1] == "of":
        opens = _opens_phrase(words, opens - 2)
        return opens > 0 and words.norms[opens - 1] in _TOPICAL | {"on"}
    return opens > 0 and words.norms[opens - 1] in _TOPICAL


def _is_of_talks_with(words: Words, first: int, at: int) -> bool:
    """ "Met to discuss the talks with X in Rome": the place of those talks."""
    found = words.ref_ending(first - 1)
    start = words.at(found.span.start) if found else 0
    held = start > 2 and words.norms[start - 1] == "with" and words.norms[start - 2] in HAPPENINGS
    return held and start - 2 != at and _is_topic(words, start)


def _opens_phrase(words: Words, noun: int) -> int:
    """The first word of a noun's phrase."""
    opens = skip_back(words, noun)
    while opens > 0 and words.norms[opens - 1] in DETERMINERS:
        opens -= 1
    return opens


def _noun_before(words: Words, first: int) -> str:
    """The word before the preposition of a place: "shipping in the Black Sea"."""
    return words.norms[first - (3 if words.norms[first - 1] in DETERMINERS else 2)]


def _here(words: Words, at: int) -> PlaceRef | None:
    """ "Ended here on Thursday": the place of the dateline."""
    places = words.reading.places
    if not places or "here" not in words.norms[at + 1 :]:
        return None
    if words.cut(at + 1, words.norms.index("here", at + 1)):
        return None
    block = words.reading.blocks.covering(places[0].span.start)
    return places[0] if block is not None and block.span.start == places[0].span.start else None
