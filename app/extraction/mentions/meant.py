"""Which event told before a phrase means: "the Kremlin talks", "Driscoll's visit", "that attack"."""

from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import NamedTuple

from app.catalogue.load import table
from app.edtf import bounds
from app.extraction.mentions.days.looking_back import is_put_behind
from app.extraction.mentions.gather.agree import lies_in
from app.extraction.mentions.telling import Telling
from app.extraction.phrases import Phrases
from app.extraction.words import PREPOSITIONS, Words

_DISTANCE = table("kinds")["distance"]
_NUMBERED = frozenset(_DISTANCE["numbered"])
_POINTING = frozenset(_DISTANCE["pointing"])
NEAR = 6
"""Sentences between an event and "the meeting", where several were told."""
NAMED = 5
"""Words from the beginning of a phrase to its noun: "the long-awaited Kremlin talks"."""
COMPANY = 3
"""People of a meeting that may be called somebody's visit."""
_NAMES = ("name", "short", "office", "pronoun")


@cache
def _nouns() -> Phrases[tuple[str, ...]]:
    return Phrases(
        (noun, tuple(kinds.split())) for kinds, nouns in _DISTANCE["meant"].items() for noun in nouns.split("|")
    )


class _Phrase(NamedTuple):
    """What a phrase for an event says: kinds that it may be of, where, who, and the words that say so."""

    kinds: tuple[str, ...]
    places: frozenset[str]
    people: frozenset[str]
    within: range


def event_meant(words: Words, first: int, end: int, told: Sequence[Telling]) -> Telling | None:
    """The last told of that kind, at the place and with the people named in the phrase of words `first` to `end`."""
    phrase = _phrase(words, first, end)
    if phrase is None:
        return None
    fitting = [one for one in told if (one.asserted or one.home or one.date) and _fits(one, phrase, words)]
    if phrase.kinds[0] != "call":  # a conversation is as often a meeting
        fitting = [one for one in fitting if one.kind == phrase.kinds[0]] or fitting
    fitting = [one for one in fitting if not is_put_behind(one)] or fitting  # not "he had last met him in April"
    if not fitting:
        return None
    named = phrase.places or phrase.people
    several = len({day_of(one) for one in fitting}) > 1
    return None if several and not named and words.index - fitting[-1].latest > NEAR else fitting[-1]


def _phrase(words: Words, first: int, end: int) -> _Phrase | None:
    """None for words that name no event, or one of several: "the first round"."""
    nouns = ((at, noun) for at in range(first, min(end, first + NAMED)) if (noun := _nouns().longest(words.norms, at)))
    at, (behind, kinds) = next(nouns, (0, (0, ())))
    if not kinds or not _NUMBERED.isdisjoint(words.norms[first:at]):
        return None
    goes_on = words.norms[behind : behind + 1] and words.norms[behind] in PREPOSITIONS
    within = range(first, end if goes_on else behind)
    places = frozenset(place.name for k, _, place in words.places if k in within)
    named = (ref.actor for k, _, ref in words.refs if k in within and ref.form in _NAMES and ref.actor)
    people = frozenset(slug for slug in named if words.reading.actor(slug).kind == "person")
    if not places and not people and (first == at or words.norms[first] not in _POINTING):
        return None
    return _Phrase(kinds, places, people, within)


def _fits(one: Telling, phrase: _Phrase, words: Words) -> bool:
    if one.kind not in phrase.kinds or not phrase.people <= one.people.keys():
        return False
    if phrase.kinds[0] == "visit" != one.kind and len(one.people) > COMPANY:
        return False
    if phrase.places and not any(
        one.place == name or (one.place and lies_in(one, one.place, name)) for name in phrase.places
    ):
        return False
    return _in_months(one, words, phrase.within)


def _in_months(telling: Telling, words: Words, within: range) -> bool:
    """ "The March summit": the one of that month."""
    spans = [bounds(ref.edtf) for first, _, ref in words.dates if first in within and ref.edtf]
    day = day_of(telling)
    return all(day is not None and first and last and first <= day <= last for first, last in spans)


def end_of_event(words: Words, first: int) -> int:
    """Where the words for an event end that begin at `first`: behind its noun, or behind "it"; `first` if unknown."""
    if words.norms[first : first + 1] == ["it"]:
        return first + 1
    for at in range(first, min(first + NAMED, len(words.norms))):
        if noun := _nouns().longest(words.norms, at):
            return noun[0]
    return first


def day_of(telling: Telling) -> date | None:
    """The day of a telling, or of what it was joined to; of several days the first."""
    for one in (telling, telling.home):
        ref = one.date if one else None
        if ref is None or ref.precision not in ("day", "range") or ref.edtf is None:
            continue
        days = ref.edtf.split("/")
        if all(len(day) == 10 and day.replace("-", "").isdecimal() for day in days):
            return date.fromisoformat(days[0])
    return None
