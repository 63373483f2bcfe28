"""What is done only in a condition: "once Kyiv withdrew its army and signed, the war would end"."""

from collections.abc import Sequence

from app.catalogue.load import table
from app.extraction.types import Clause
from app.extraction.words import Words

_OPENING = [phrase.split() for phrase in table("kinds")["conditions"]["opening"]]
_LAST = frozenset(phrase[-1] for phrase in _OPENING)
_WOULD = frozenset(("would", "could", "might", "'d"))
_AGAIN = frozenset(("again", "more", "and"))
NEAR = 12
"""Words from "as soon as" to its verb: "as soon as the Ukrainian army withdrew"."""
BACK = 4
"""Clauses back to the condition that a verb goes on with: "if Kyiv left what Moscow claims and gave up its hopes"."""


def is_in_condition(words: Words, first: int, at: int) -> bool:
    """Whether the verb at word `at`, whose group begins at `first`, is that of a condition of what would be then."""
    if _WOULD.isdisjoint(words.vocabulary) or _LAST.isdisjoint(words.vocabulary):
        return False
    for k in range(first - 1, max(-1, at - NEAR), -1):
        if words.norms[k] in _LAST and words.norms[k + 1] not in _AGAIN and _ends_opening(words.norms, k + 1):
            if "had" in words.norms[k:at]:
                return False  # "once they had met, he would join them": before what is to come
            joined = words.norms[first - 1] == "and" and "," not in words.norms[k:first]
            return joined or not words.verbs_in(k + 1, first)
    return False


def _ends_opening(norms: Sequence[str], end: int) -> bool:
    return any(norms[max(0, end - len(phrase)) : end] == phrase for phrase in _OPENING)


def carried_condition(words: Words, clause: Clause, found: Sequence[Clause]) -> Clause | None:
    """The condition that a verb behind "and" goes on with, where it has no subject of its own."""
    if clause.modality != "fact" or clause.tense != "past" or words.norms[clause.at - 1] != "and":
        return None
    for chief in reversed(found[-BACK:]):
        if chief.sentence != words.index or "," in words.norms[chief.at : clause.at]:
            return None
        if chief.modality == "condition" and chief.tense == "past":
            return chief
    return None
