"""What a headline says of an event right behind its noun, without a verb: "Trump-Putin summit postponed"."""

from functools import cache

from app.catalogue.load import table
from app.extraction.phrases import Phrases
from app.extraction.words import PREPOSITIONS, Words

_COMPANY = frozenset(("with", "between", "and", "of", "in", "at", ",", "the"))
_ENDS = PREPOSITIONS | {*", . : ; - – — as after because while until but and indefinitely".split()}
FATES = ("cancelled", "postponed", "planned", "doubtful")


def fate_in_headline(words: Words, end: int) -> str | None:
    """One of FATES for the event whose noun ends before word `end`; None where no headline says so."""
    if not words.headed or not _said_of_it().may_stand_in(words.norms):
        return None
    named = {k for first, last, _ in (*words.refs, *words.places) for k in range(first, last)}
    at, found = end, _said_of_it().longest(words.norms, end)
    while found is None and at < len(words.norms) and (at in named or words.norms[at] in _COMPANY):
        at += 1
        found = _said_of_it().longest(words.norms, at)
    if found is None:
        return None
    end_of_fate, fate = found
    behind = words.norms[end_of_fate : end_of_fate + 1]
    dated = any(first == end_of_fate for first, _, _ in words.dates)
    return fate if dated or _ENDS.issuperset(behind) else None


@cache
def _said_of_it() -> Phrases[str]:
    said = table("kinds")["headlined"]
    return Phrases((phrase, fate) for fate in FATES for phrase in said[fate])
