"""Words that spell one name differently: whoever looks for Zelensky finds Zelenskyy too, for Kiev also Kyiv."""

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import combinations

from rapidfuzz import fuzz

from app.catalogue.fold import flat
from app.catalogue.load import catalogue

ALIKE = 75
"""Spellings of one name score 75 ("Kyiv", "Kiev") and more; its other words, as given name and surname, under 60."""
SHORTEST = 4
"""Shorter words of a name ("Al", "von", "UAE") are no spellings of one another."""


def spellings(word: str) -> tuple[str, ...]:
    """The folded word with every other spelling of the name that it is, if it is one."""
    folded = flat(word)
    return _spellings().get(folded, (folded,))


@cache
def _spellings() -> Mapping[str, tuple[str, ...]]:
    groups: dict[str, set[str]] = {}
    for names in _named():
        spelled = [_words(name) for name in names]
        together = {pair for words in spelled for pair in combinations(sorted(words), 2)}
        for one, other in combinations(sorted(set().union(*spelled)), 2):
            if (one, other) not in together and fuzz.ratio(one, other) >= ALIKE:
                groups.setdefault(one, {one}).add(other)
                groups.setdefault(other, {other}).add(one)
    return {word: tuple(sorted(group)) for word, group in groups.items()}


def _named() -> Iterator[tuple[str, ...]]:
    """The names of each person, place and state; an adjective of a state is a word of its own."""
    known = catalogue()
    for person in known.persons.values():
        yield (*person.names, *person.short)
    for place in known.places.values():
        yield place.names
    for state in known.states.values():
        yield tuple(name for name in state.names if not set(name.split()) & set(state.adjectives))


def _words(name: str) -> set[str]:
    return {word for word in flat(name).split() if len(word) >= SHORTEST and word.isalpha()}
