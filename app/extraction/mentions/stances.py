"""Where somebody who says something stands on its topic: "we need guarantees", "membership is unrealistic"."""

from functools import cache
from typing import NamedTuple

from app.catalogue.load import table
from app.extraction.phrases import Phrases
from app.extraction.title_topics import heads_of
from app.extraction.topics import places_of
from app.extraction.words import Words

REACH = 3
"""Words between a stance and the topic it is taken on: "we need real and lasting security guarantees"."""
DENIED = 3
"""Words before a stance among which a negation turns it round, which no headline tries to tell."""
_HEDGES = frozenset("but although though however unless conditions condition questions provided only".split())
"""In favour of a truce, but: half a stance is none."""
_MARKS = frozenset(("“", "”", '"', ","))
_BREAKS = frozenset((",", ";", ":", "that", "which", "who", "and", "while"))
_NEGATIONS = frozenset(table("kinds")["before_verb"]["negation"]) | {"longer", "nobody", "no"}


class Stance(NamedTuple):
    """How a headline puts it; whether its words stand after the topic rather than before; the topics it fits."""

    verb: str
    after: bool
    topics: frozenset[str]


@cache
def _stances() -> Phrases[Stance]:
    return Phrases(
        (phrase, Stance(entry["verb"], entry.get("after", False), frozenset(entry["topics"])))
        for entry in table("kinds")["stance"]
        for phrase in entry["words"]
    )


def stance_of(words: Words, topics: tuple[str, ...]) -> tuple[str, str] | None:
    """The lemma of a verb for a headline and the topic it is said of; null where none or more than one is taken."""
    norms = _said(words)
    if not _HEDGES.isdisjoint(norms[1:]):
        return None
    found = {
        (stance.verb, slug)
        for first, last, stance in _stances().all(norms)
        if _NEGATIONS.isdisjoint(norms[max(0, first - DENIED) : first])
        for start, end, slug in places_of(norms)
        if slug in topics
        and slug in stance.topics
        and not heads_of(slug).isdisjoint(norms[start:end])
        and _joined(norms, first, last, start, end, stance)
    }
    return found.pop() if len(found) == 1 else None


def _said(words: Words) -> list[str]:
    """What is said, without who said it: the words between marks where there are any."""
    spoken = [norm for norm, quoted in zip(words.norms, words.spoken, strict=True) if quoted and norm not in _MARKS]
    return spoken or words.norms


def _joined(norms: list[str], first: int, last: int, start: int, end: int, stance: Stance) -> bool:
    between = norms[end:first] if stance.after else norms[last:start]
    near = end <= first <= end + REACH if stance.after else last <= start <= last + REACH
    return near and _BREAKS.isdisjoint(between)
