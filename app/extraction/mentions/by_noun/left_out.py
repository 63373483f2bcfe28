"""Talks out of which somebody is left: neither he nor who leaves him out is told to have sat there."""

from app.catalogue.load import table
from app.extraction.mentions.attending import before_noun
from app.extraction.words import Words

_LEFT = frozenset(table("kinds")["clause"]["left_out"])
WHOM = 12
"""Words between "leaving" and "out of the talks": "leaving them, and Ukraine itself, out of"."""


def is_left_out_of(words: Words, at: int) -> bool:
    """ "X left Y out of the talks with Z", "Y was kept out of the talks": word `at` is what they are called."""
    first = before_noun(words, at)
    if words.norms[max(0, first - 2) : first] != ["out", "of"]:
        return False
    return not _LEFT.isdisjoint(words.norms[max(0, first - 2 - WHOM) : first - 2])
