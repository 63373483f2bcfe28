"""What an act needs to be told with may stand in the sentences before: "Kyiv pleads for help. Berlin sent Patriots"."""

from collections.abc import Set

from app.catalogue.load import table
from app.extraction.mentions.by_act.deeds import Act, Deed
from app.extraction.words import Words, words_of

WHOM = 4
"""Words behind "to" or "for" among which it stands for whom something is: "to the armed forces of Poland"."""
BEHIND = 10
"""Words behind a thing among which that "to" or "for" stands."""
BACK = 2
"""Sentences back to the word that says for whom arms are."""
_GIVEN_TO = frozenset(("to", "for"))
_UKRAINE = table("kinds")["teams"]["parties"]["ukraine"]


def is_for_others(deed: Deed, end: int) -> bool:
    """ "Gave Poland air defence systems", "approved missiles for Taiwan": of a thing that ends before word `end`, where
    Ukraine is not named behind the verb."""
    words, size = deed.words, len(deed.words.norms)
    hits = words.reading.hits.within(words.span(deed.at + 1, size)) if deed.at + 1 < size else ()
    named = [(words.at(hit.span.start), hit) for hit in hits if hit.slug("state", "capital", "adjective")]
    if not named or any(hit.slug("state", "capital", "adjective") == _UKRAINE for _, hit in named):
        return False
    given = [k for k in range(end, min(size, end + BEHIND)) if words.norms[k] in _GIVEN_TO]
    return any(
        (at == deed.at + 1 and hit.slug("state", "capital")) or any(0 < at - to <= WHOM for to in given)
        for at, hit in named
    )


def is_for_ukraine(words: Words, shapes: frozenset[str], act: Act) -> bool:
    """Whether aid whose words stand in a sentence is for whom the sentences before it speak of."""
    if act.kind != "aid" or not act.needs_thing or not act.things.may_stand_in(shapes):
        return False
    return is_spoken_of_before(words, act.needs)


def is_spoken_of_before(words: Words, wanted: Set[str]) -> bool:
    """Whether one of some words stands in the sentences right before."""
    before = (words_of(words.reading, index) for index in range(max(0, words.index - BACK), words.index))
    return any(not wanted.isdisjoint(told.vocabulary) for told in before)
