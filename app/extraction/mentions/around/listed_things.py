"""What talks included that is nobody: "the talks included sanctions on X", "a plan by X"."""

from app.extraction.clauses.apposed import title_start
from app.extraction.clauses.refs import slugs_of
from app.extraction.words import Words

_OF_THINGS = frozenset(("by", "on", "about", "against", "concerning", "regarding"))
_SIDES = frozenset(("side", "sides", "part", "behalf"))
SIDE = 4
"""Words from "on" to "the Russian side"."""


def lists_things(words: Words, at: int) -> bool:
    """Whether the first person or body named from word `at` on is only named as whose or of whom a thing is."""
    for first, _, ref in words.refs:
        if first >= at and any(words.reading.actor(slug).kind != "state" for slug in slugs_of(ref)):
            start = max(at, title_start(words, first))
            return any(
                words.norms[k] in _OF_THINGS and _SIDES.isdisjoint(words.norms[k : k + SIDE]) for k in range(at, start)
            )
    return False
