"""What is worked out of a word once and kept for the next text."""

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")
LONGEST = 40
"""Longest word, in characters, for which it is kept."""
MOST = 16_384
"""So many different words are kept; a hundred articles have some eight thousand."""


class Kept(dict[str, T]):
    """`kept[word]` is what `work_out` makes of the word; begun anew when there are too many."""

    def __init__(self, work_out: Callable[[str], T]) -> None:
        self._work_out = work_out

    def __missing__(self, word: str) -> T:
        found = self._work_out(word)
        if len(word) <= LONGEST:
            if len(self) >= MOST:
                self.clear()
            self[word] = found
        return found
