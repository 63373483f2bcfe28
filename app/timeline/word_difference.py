"""What changed between two wordings, word by word; both texts can be read back from it."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

ALIKE = 0.6
"""Two wordings with this share of words in common, in order, say the same thing again; below they are others."""

_PIECE = re.compile(r"\w+(?:['’-]\w+)*|\s+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text: `same` in both wordings, `deleted` from the earlier, `inserted` in the later."""

    change: str
    text: str


def likeness(one: str, other: str) -> float:
    """From 0 to 1: the share of words, however capitalised, that two wordings have in common in the same order."""
    words, others = _words(one), _words(other)
    if not words or not others or _bound(words, others) < ALIKE:
        return 0.0
    return SequenceMatcher(None, words, others, autojunk=False).ratio()


@lru_cache(maxsize=4096)
def _words(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"\w+", text.casefold()))


def _bound(words: Sequence[str], others: Sequence[str]) -> float:
    """No likeness is greater: the words in common in any order."""
    return 2 * (Counter(words) & Counter(others)).total() / (len(words) + len(others))


def word_difference(before: str, after: str) -> tuple[Run, ...]:
    """The runs that lead from one text to the other: without the inserted ones they are `before`, without the deleted
    ones `after`. Deleted words come before those that stand in their place.
    """
    old, new = _PIECE.findall(before), _PIECE.findall(after)
    runs: list[Run] = []
    deleted, inserted = "", ""
    for change, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        kept = "".join(old[a:b])
        if change == "equal" and not ((deleted or inserted) and _slight(kept) and b < len(old) and d < len(new)):
            runs += _changed(deleted, inserted)
            deleted, inserted = "", ""
            runs.append(Run("same", kept))
        else:
            deleted, inserted = deleted + kept, inserted + "".join(new[c:d])
    return (*runs, *_changed(deleted, inserted))


def _slight(text: str) -> bool:
    """Whether it holds no word: a space between two changed words is part of the change."""
    return not re.search(r"\w", text)


def _changed(deleted: str, inserted: str) -> list[Run]:
    return [Run(change, text) for change, text in (("deleted", deleted), ("inserted", inserted)) if text]
