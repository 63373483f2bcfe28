"""A deed: a verb of acts.toml in its clause, as the rules for its thing, its people and its status read it."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from app.catalogue.load import table
from app.extraction.phrases import Phrases
from app.extraction.types import Clause
from app.extraction.words import Words


class Act(NamedTuple):
    """One entry of acts.toml: its things and what may not stand before them, the words that open either, and its
    other fields as written."""

    kind: Any
    things: Phrases[str]
    against: Phrases[bool]
    opening: frozenset[str]
    needs: frozenset[str]
    needs_thing: bool
    more: Mapping[str, Any]

    def may_stand_in(self, shapes: frozenset[str]) -> bool:
        """Whether a sentence of these words has those that it needs and one that its thing is told by."""
        if self.needs and self.needs.isdisjoint(shapes):
            return False
        return not self.needs_thing or self.things.may_stand_in(shapes)

    def longest(self, shapes: Sequence[str], at: int) -> tuple[tuple[int, str] | None, tuple[int, bool] | None]:
        """The thing that begins at a word and what may not stand there, each with the index behind it."""
        if shapes[at] not in self.opening:
            return None, None
        return self.things.longest(shapes, at), self.against.longest(shapes, at)


class Deed(NamedTuple):
    """The verb at word `at` read as one act; `shapes` are the words by shape, `verbs` where all verbs stand."""

    words: Words
    shapes: list[str]
    verbs: frozenset[int]
    clause: Clause
    at: int
    act: Act

    def before(self, reach: int) -> set[str]:
        """The words before the verb, as many as `reach`."""
        return set(self.words.norms[max(0, self.at - reach) : self.at])


def acts_of(lemma: str) -> tuple[Act, ...]:
    """The acts that a verb may tell of, in the order of acts.toml."""
    return _acts().get(lemma, ())


@cache
def _acts() -> dict[str, tuple[Act, ...]]:
    found: dict[str, tuple[Act, ...]] = {}
    for entry in table("acts")["act"]:
        things = Phrases((phrase, name) for phrase, name in entry["things"].items() if phrase)
        against = Phrases((phrase, True) for phrase in entry.get("against", ()))
        opening = frozenset((*things.first_words(), *against.first_words()))
        needs_thing = bool(entry["things"]) and "person" not in entry
        act = Act(entry["kind"], things, against, opening, frozenset(entry.get("needs", ())), needs_thing, entry)
        for verb in entry["verbs"]:
            found[verb] = (*found.get(verb, ()), act)
    return found
