"""On what a promise or a plan hangs: "will meet him if a truce is in place", "agreed to it on condition that"."""

from collections.abc import Iterator
from functools import cache

from app.catalogue.load import table
from app.extraction.phrases import Phrases
from app.extraction.words import Words

_CONDITIONS: dict[str, list[str]] = table("kinds")["conditions"]
_ASKING = frozenset(_CONDITIONS["asking"])
_WONDERING = frozenset(_CONDITIONS["wondering"])
QUESTIONS = frozenset(("why", "when", "how", "where"))
_ELSE = frozenset(_CONDITIONS["none"])
_INVERTED = frozenset(("should", "were", "had"))
_ASIDE = frozenset(("(", "—", "–"))
_BESIDE = frozenset((",", "and", "then"))
_SAID = frozenset(table("kinds")["clause"]["said"])
REACH = 40
"""Words between a verb and its condition: "will meet him in a week's time in the presence of both teams if"."""
AGREED = 3
"""Words from "agreed" to the verb of what is agreed: "agreed to soon exchange"."""
ASKED = 3
"""Words from asking or seeing to its "if": "to find out if"."""
THREATENED = 6
"""Words from "or" to the verb of what is threatened: "or the United States will impose"."""


def hangs_on(words: Words, at: int) -> bool:
    """Whether the verb at word `at` is only done if something else is."""
    return _follows(words, at) or _precedes(words, at) or _is_threatened(words, at)


def _follows(words: Words, at: int) -> bool:
    """ "If", "provided that" or "once" stands behind the verb, and nothing else is done between them."""
    if not _phrases().may_stand_in(words.vocabulary):
        return False
    behind = range(at + 1, min(at + REACH, len(words.norms) - 1))
    done = frozenset(_next_done(words, behind))
    for k in behind:
        found = _phrases().longest(words.norms, k)
        if found is not None and not _is_asked(words, k) and words.norms[k - 1] != "even":
            end, only_time = found
            return _ELSE.isdisjoint(words.norms[end : end + 1]) and not (only_time and _is_timing(words, at, k, end))
        if k in done or (words.opens[k] and words.norms[k] not in _ASIDE):
            return False
    return False


def _next_done(words: Words, behind: range) -> Iterator[int]:
    """What is done besides: "will go there and intends", "who will meet him, said"."""
    for k in words.verbs_in(behind.start, behind.stop):
        if words.norms[k - 1] in _BESIDE or words.norms[k] in _SAID:
            yield k


def _is_timing(words: Words, at: int, low: int, end: int) -> bool:
    """ "As soon as next week", "will meet in Budapest as soon as all is prepared", "agreed to": when, and no if."""
    days = {first for first, _, _ in words.dates}
    settled = (first for first, _, _ in (*words.dates, *words.places))
    agreed = "agreed" in words.norms[max(0, at - AGREED) : at]
    return agreed or end in days or any(at < first < low for first in settled)


def _is_asked(words: Words, at: int) -> bool:
    """ "To see if", "ask him if": what somebody wants to know."""
    return not _ASKING.isdisjoint(words.norms[max(0, at - ASKED) : at])


def is_wondered(words: Words, at: int) -> bool:
    """ "Asked why X would meet Y", "to know when": the word at `at` opens what somebody wants to know."""
    if at < 1 or words.norms[at] not in QUESTIONS or words.norms[at - 1] == ",":
        return False
    return not _WONDERING.isdisjoint(words.norms[max(0, at - ASKED) : at])


def _precedes(words: Words, at: int) -> bool:
    """ "Should Putin refuse, Trump will impose": the sentence opens with the condition, and its comma stands before."""
    inverted = words.norms[0] in _INVERTED and words.ref_at(1) is not None
    opening = inverted or _leading().longest(words.norms, 0) is not None
    if not opening or at > REACH or "," not in words.norms[:at]:
        return False
    comma = words.norms.index(",")
    return not any(words.norms[k] in ("who", "which", "when", "said", "but") for k in range(comma, at))


def _is_threatened(words: Words, at: int) -> bool:
    """ "Must agree, or the United States will impose": what is done if the one before is not."""
    alternative = next((k for k in range(at - 1, max(0, at - THREATENED), -1) if words.norms[k] == "or"), 0)
    return alternative > 1 and words.norms[alternative - 1] == "," and not words.cut(alternative + 1, at)


@cache
def _phrases() -> Phrases[bool]:
    """Each with whether it may be only a time."""
    conditions = (*_CONDITIONS["behind"], *_CONDITIONS["anywhere"])
    return Phrases([*((phrase, False) for phrase in conditions), *((phrase, True) for phrase in _CONDITIONS["timing"])])


@cache
def _leading() -> Phrases[bool]:
    return Phrases((phrase, True) for phrase in (*_CONDITIONS["leading"], *_CONDITIONS["anywhere"]))
