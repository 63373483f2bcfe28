"""The words of presence.toml: what says of somebody that he was there, and where he stands beside it."""

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from app.catalogue.load import table
from app.extraction.phrases import Phrases


class Cue(NamedTuple):
    """A verb's entry: what must follow it, and which of its conditions hold."""

    then: Phrases[bool]
    alone: bool
    conditions: frozenset[str]

    def end(self, norms: list[str], at: int) -> int:
        """The index after the verb at word `at` and what must follow it; 0 where something else follows."""
        found = self.then.longest(norms, at + 1)
        return found[0] if found else at + 1 if self.alone else 0

    def following(self) -> frozenset[str] | None:
        """The words one of which must stand right behind the verb; None where any may."""
        anything = self.alone or "who" in self.conditions
        return None if anything else frozenset(self.then.first_words())


def _phrases(words: Iterable[str]) -> Phrases[bool]:
    return Phrases((phrase, True) for phrase in words if phrase)


@cache
def _cues(part: str) -> dict[str, tuple[Cue, ...]]:
    found: dict[str, tuple[Cue, ...]] = {}
    for entry in table("presence")[part]:
        conditions = frozenset(key for key in ("for", "of", "sender", "who", "event", "direct") if entry.get(key))
        cue = Cue(_phrases(entry["then"]), "" in entry["then"], conditions)
        for verb in entry["verbs"]:
            found[verb] = (*found.get(verb, ()), cue)
    return found


def came_cues() -> dict[str, tuple[Cue, ...]]:
    """Verb form -> the cues with which whoever was there stands before it."""
    return _cues("came")


def naming_cues() -> dict[str, tuple[Cue, ...]]:
    """Verb form -> the cues with which whoever was there stands behind it."""
    return _cues("named")


@cache
def phrases_of(part: str, key: str = "words") -> Phrases[bool]:
    """The phrases of one list of presence.toml."""
    return _phrases(table("presence")[part][key])


@cache
def words_in_part(part: str, key: str = "words") -> frozenset[str]:
    """One list of presence.toml, of single words."""
    return frozenset(table("presence")[part][key])
