"""Talks and visits that somebody looks forward to or prepares for: they are still to come."""

from functools import cache

from app.catalogue.load import table
from app.extraction.clauses.before import MARKS_BEFORE
from app.extraction.clauses.refs import slugs_of
from app.extraction.clauses.subject import subject_refs
from app.extraction.mentions.around import date_of, place_of
from app.extraction.mentions.attending import before_noun
from app.extraction.mentions.by_noun.nouns import Asserted
from app.extraction.phrases import Phrases
from app.extraction.words import OWNERS, Words

LOOKING = 5
"""Words from "looking" to what is looked forward to: "looking very much forward to"."""


def looked_to(words: Words, at: int, end: int) -> Asserted | None:
    """ "Is preparing for his visit to Kyiv", "is planning a trip", "looks forward to talks with X in Moscow": whose
    it is, or at a place or on a day."""
    first = before_noun(words, at)
    start = _looking_from(words, first)
    if start is None or words.norms[max(0, start - 1)] == "to" or not _is_one(words, first, end):
        return None  # "met to prepare for a summit": its people are others
    since = words.behind_opening(start)
    while start > since and MARKS_BEFORE.get(words.norms[start - 1]) in ("being", "past", "adverb", "future"):
        start -= 1
    if MARKS_BEFORE.get(words.norms[start - 1] if start else "") in ("negation", "hedge", "hope"):
        return None
    slugs = [slug for ref in subject_refs(words, start, since) for slug in slugs_of(ref)]
    return Asserted("planned", dict.fromkeys(slugs, "participant"), "noun:prepare") if slugs else None


def _looking_from(words: Words, first: int) -> int | None:
    """Where the words begin that end right before word `first` and say that somebody looks forward to it."""
    for k in range(max(0, first - LOOKING), first):
        found = _looking().longest(words.norms, k)
        if found is not None and found[0] == first:
            return k
    return None


def _is_one(words: Words, first: int, end: int) -> bool:
    """One that is settled: somebody's own, or one with a day or a place."""
    owned = words.norms[first] in OWNERS or any(words.owner_ending(k) for k in range(first, end))
    return owned or date_of(words, end - 1) is not None or place_of(words, end - 1) is not None


@cache
def _looking() -> Phrases[bool]:
    return Phrases((phrase, True) for phrase in table("kinds")["reference"]["looking"])
