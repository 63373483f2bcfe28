"""The words right before a verb that say its tense and modality: "is expected to", "would not"."""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from app.catalogue.load import table
from app.extraction.phrases import Phrases
from app.extraction.verbs import verb_forms
from app.extraction.words import Words

MANNERS = 3
"""Asides between agreeing and what is agreed: "agreed in Istanbul on Monday after an hour to swap"."""
FAR = 16
"""Words between agreeing at some talks and what is agreed."""
_AGREEING = frozenset(table("kinds")["attendance"]["agreeing"])
_WITHIN = frozenset(("in", "at", "during", "on", "with", "by", "after"))
_NOUNS = frozenset(table("kinds")["clause"]["nouns_too"])
_DAYS = ("day", "month", "week", "range", "part")
GATHERING = 9
"""Words of a gathering between agreeing and what is agreed: "at a second round of direct peace talks"."""
_HAPPENINGS = frozenset(table("kinds")["clause"]["happenings"])
_DURING = frozenset(("during", "at", "in", "after", "following"))
_TAKING = frozenset(("took", "used", "seized", "taken", "using", "taking"))
_WOULD = frozenset(("will", "would", "'ll"))
_HOPED = frozenset(("likely", "unlikely"))
_MAYBE = frozenset(("possibly", "conceivably", "theoretically", "hypothetically"))
_HELPING = frozenset(("past", "being", "future", "hedge", "negation"))
_PLANS = frozenset(("plan", "plans", "intention"))
_LEADING_IN = frozenset(("on", "in", "at", "late", "early", "the"))
_NONE: frozenset[str] = frozenset()


class Before(NamedTuple):
    """The words before a verb: index of the first of them, and what they say."""

    first: int
    marks: frozenset[str]


MARKS_BEFORE: Mapping[str, str] = {
    word: mark for mark, words in table("kinds")["before_verb"].items() for word in words
}
"""What each word that may stand before a verb says of it."""


def is_manner(norms: list[str], at: int) -> bool:
    """ "Will likely meet", "has repeatedly said": a word in -ly between a verb and its auxiliary."""
    if at < 1 or not norms[at].endswith("ly") or norms[at] in _MAYBE:
        return False
    return norms[at - 1] in _WOULD or (norms[at] not in _HOPED and MARKS_BEFORE.get(norms[at - 1]) in _HELPING)


def words_before(words: Words, at: int) -> Before:
    """The words that belong to the verb at word `at`, back from it."""
    norms = words.norms
    if not at or (norms[at - 1] not in MARKS_BEFORE and norms[at] != "to" and not is_manner(norms, at - 1)):
        return Before(at, _NONE)
    marks, first = set[str](), at
    while first > 0 and at - first < 9:
        if norms[first] == "to":
            first = _before_manner(words, first)
        mark = MARKS_BEFORE.get(norms[first - 1])
        if norms[first - 1] == "willing" and norms[first - 2 : first - 1] == ["the"]:
            break  # the coalition of the willing
        if norms[first - 1] == "order" and norms[first - 2 : first - 1] == ["in"]:
            break  # "broke off the session in order to ring him"
        if norms[first - 1] == "both" and words.ref_ending(first) is not None:
            break  # "both met in Paris": those who were named before
        if norms[first - 1] == "opportunity" and not _TAKING.isdisjoint(norms[max(0, first - 3) : first - 1]):
            break  # "took the opportunity to meet him"
        if norms[first - 1] == "fighting" and norms[first] != "to":
            break  # "the fighting is to stop"
        if norms[first - 2 : first + 1] == ["no", "longer", "to"]:
            first -= 2  # "is no longer to meet him"
            continue
        if is_manner(norms, first - 1):
            mark = "adverb"  # "will likely meet him"
        if mark == "reported" and norms[first : first + 2] != ["to", "have"]:
            break
        if mark is None or (mark in ("plan", "hope") and "to" not in norms[first:at] and mark != "plan"):
            break
        if mark == "plan" and "to" not in norms[first:at] and norms[first - 1] != "going":
            break
        marks.add(mark)
        first -= 1
        if norms[first] in _PLANS and first and norms[first - 1] == "no":
            marks.add("negation")  # "has no plans to meet him"
    if first < at and "to" in norms[first:at]:
        marks.add("to")
    return Before(first, frozenset(marks) if marks else _NONE)


def _before_manner(words: Words, to: int) -> int:
    """Where the day or manner before a "to" begins: "proposed on Tuesday to resume", "agreed by phone to open"."""
    first = to
    for _ in range(MANNERS):
        first = _aside_before(words, first)
        if first and MARKS_BEFORE.get(words.norms[first - 1]) in ("hope", "plan"):
            return first
    return _behind_agreeing(words, to)


def _behind_agreeing(words: Words, to: int) -> int:
    """ "Agreed at a second round of direct talks in Istanbul on June 2 to exchange": the word after "agreed"."""
    for at in range(to - 1, max(0, to - FAR), -1):
        norm = words.norms[at]
        if norm in _AGREEING:
            return at + 1 if words.norms[at + 1] in _WITHIN else to
        if words.opens[at] or norm in (",", "to") or (norm in verb_forms() and norm not in _NOUNS):
            return to
    return to


def _aside_before(words: Words, end: int) -> int:
    """Where the day, place or manner that ends before word `end` begins; `end` itself where none does."""
    days = [first for first, last, ref in words.dates if last == end and ref.precision in _DAYS]
    places = [first for first, last, _ in words.places if last == end]
    first = next(iter((*days, *places)), None)
    if first is None:
        first = _manner(words, end)
        return first if first < end else _gathering(words, end)
    while first > 1 and words.norms[first - 1] in _LEADING_IN:
        first -= 1
    return first


def _gathering(words: Words, end: int) -> int:
    """Where "during a second round of direct talks" begins that ends before word `end`; `end` where none does."""
    if end < 3 or words.norms[end - 1] not in _HAPPENINGS:
        return end
    for at in range(end - 2, max(1, end - GATHERING), -1):
        if words.norms[at] in _DURING:
            return at
        if not words.norms[at].replace("-", "").isalpha() or words.opens[at]:
            return end
    return end


def _manner(words: Words, to: int) -> int:
    manners, since = _manners(), max(2, to - 7)
    if not manners.may_stand_in(words.norms[since:to]):
        return to
    ending = (first for first in range(since, to) if (found := manners.longest(words.norms, first)) and found[0] == to)
    return next(ending, to)


@cache
def _manners() -> Phrases[bool]:
    return Phrases((phrase, True) for phrase in table("kinds")["clause"]["manner"])
