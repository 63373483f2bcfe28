"""What an act needs to be told with may stand in the sentences before: "Kyiv pleads for help. Berlin sent Patriots"."""

from collections.abc import Set

from app.extraction.mentions.by_act.deeds import Act
from app.extraction.words import Words, words_of

BACK = 2
"""Sentences back to the word that says for whom arms are."""


def is_for_ukraine(words: Words, shapes: frozenset[str], act: Act) -> bool:
    """Whether aid whose words stand in a sentence is for whom the sentences before it speak of."""
    if act.kind != "aid" or not act.needs_thing or not act.things.may_stand_in(shapes):
        return False
    return is_spoken_of_before(words, act.needs)


def is_spoken_of_before(words: Words, wanted: Set[str]) -> bool:
    """Whether one of some words stands in the sentences right before."""
    before = (words_of(words.reading, index) for index in range(max(0, words.index - BACK), words.index))
    return any(not wanted.isdisjoint(told.vocabulary) for told in before)
