"""Who spoke with one another in a room: "spoke face to face", "spoke with X at the ambassador's residence"."""

from collections.abc import Collection
from functools import cache
from typing import Any

from app.catalogue.load import table
from app.extraction.mentions.by_verb.specs import TAIL
from app.extraction.phrases import Phrases
from app.extraction.teams import is_with_state
from app.extraction.words import Words

_ONE_ANOTHER = (["each", "other"], ["one", "another"])
HOUSE = 20
"""Words from "spoke" to the house where it was: between stand offices and names."""
_ROOMS = frozenset(table("kinds")["attendance"]["rooms"])


def are_in_a_room(words: Words, at: int, spec: dict[str, Any], people: Collection[str]) -> bool:
    """ "Spoke face to face", "spoke to the Americans"."""
    behind = at + 1 if words.norms[at + 2 : at + 4] not in _ONE_ANOTHER else at + 4  # "with each other alone"
    if _face_to_face().longest(words.norms, behind) or ("at_place" in spec and _is_at_house(words, at)):
        return True
    return "at_place" in spec and is_with_state(words.reading, people)


def _is_at_house(words: Words, at: int) -> bool:
    """ "Spoke with X at the ambassador's residence"."""
    for k in range(at + 2, min(at + HOUSE, len(words.norms))):
        if words.norms[k] == "at" and not _ROOMS.isdisjoint(words.norms[k + 1 : k + 1 + TAIL // 2]):
            behind = k + 1 + TAIL // 2
            return not words.cut(at + 1, k) and not any(at < clause.at < behind for clause in words.clauses)
    return False


@cache
def _face_to_face() -> Phrases[bool]:
    return Phrases((phrase, True) for phrase in table("kinds")["reference"]["face_to_face"])
