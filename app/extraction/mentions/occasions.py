"""Where an occasion with a name of its own places what is done at it: "on the margins of the Munich Conference"."""

from app.catalogue.load import table
from app.extraction.mentions.by_noun.nouns import event_nouns
from app.extraction.words import DETERMINERS, Words

_MARGINS = frozenset(table("kinds")["reference"]["margins"])
_AT = frozenset(("at", "during"))


def occasion_place(words: Words, at: int) -> str | None:
    """The place of the occasion at which, or on whose margins, word `at` tells of something; None if there is none."""
    for first, _, named in event_nouns().each(words.norms):
        place = named.place if named else None
        if place and _is_setting(words, first) and not words.cut(min(first, at) + 1, max(first, at)):
            return place
    return None


def _is_setting(words: Words, first: int) -> bool:
    before = first - 1
    while before > 0 and words.norms[before] in DETERMINERS:
        before -= 1
    return words.norms[before] in _AT or (words.norms[before] == "of" and words.norms[before - 1] in _MARGINS)
