"""Phrases of folded words in a trie: found in one pass over tokens, time in the number of tokens."""

from collections.abc import Container, Iterable, Sequence
from itertools import compress, count, product
from typing import Any, Generic, TypeVar

P = TypeVar("P")


_COMMON = frozenset(
    "a an the that this which who what and or of to in on at by with for from as is are was were be been has have had"
    " he his they them their it its would will not first #".split()
)
"""Words that stand in so many sentences that they tell little of any."""
_POINTED = {"u.s.": "us", "u.k.": "uk", "u.n.": "un", "e.u.": "eu", "u.a.e.": "uae"}


def without_points(norm: str) -> str:
    """A folded word as phrases write it: "U.S." as "us"."""
    return _POINTED.get(norm, norm)


def _rarity(word: str) -> tuple[bool, int]:
    """A word of many letters stands in fewer sentences than one of few; a key to choose by."""
    return word not in _COMMON, len(word)


def indices_of(wanted: Container[str], norms: Iterable[str]) -> list[int]:
    """Where words that are wanted stand among others."""
    return list(compress(count(), map(wanted.__contains__, norms)))


class Phrases(Generic[P]):
    """A table of phrases, each with a payload; in a phrase `a|b` stands for either word.

    Where there is none of `_first`, the words that begin them, or of `_telling`, the rarest of each ("table" of "at the
    table"), none of them stands.
    """

    __slots__ = ("_first", "_root", "_telling")

    def __init__(self, entries: Iterable[tuple[str, P]]) -> None:
        self._root: dict[str, Any] = {}
        telling = set[str]()
        for phrase, payload in entries:
            for words in product(*(word.split("|") for word in phrase.split())):
                node = self._root
                for word in words:
                    node = node.setdefault(word, {})
                node.setdefault("", []).append(payload)
                telling.add(max(reversed(words), key=_rarity))
        self._first, self._telling = frozenset(self._root), frozenset(telling)

    def _beginnings(self, norms: Sequence[str]) -> Sequence[int]:
        """Where a phrase may begin; nowhere in words among which none may stand."""
        if self._telling.isdisjoint(norms) or self._first.isdisjoint(norms):
            return ()
        return indices_of(self._root, norms)

    def all(self, norms: Sequence[str]) -> list[tuple[int, int, P]]:
        """(start, end, payload) of every phrase in the words, in order of start, overlapping ones too."""
        found: list[tuple[int, int, P]] = []
        root, size = self._root, len(norms)
        for at in self._beginnings(norms):
            node, end = root[norms[at]], at + 1
            while node is not None:
                if "" in node:
                    found += [(at, end, payload) for payload in node[""]]
                node = node.get(norms[end]) if end < size else None
                end += 1
        return found

    def each(self, norms: Sequence[str]) -> list[tuple[int, int, P]]:
        """(start, end, payload) of the longest phrase at every word where one begins."""
        found: list[tuple[int, int, P]] = []
        root, size = self._root, len(norms)
        for at in self._beginnings(norms):
            node, end, longest = root[norms[at]], at + 1, 0
            while node is not None:
                if "" in node:
                    longest, payload = end, node[""][0]
                node = node.get(norms[end]) if end < size else None
                end += 1
            if longest:
                found.append((at, longest, payload))
        return found

    def first_words(self) -> Iterable[str]:
        """The words with which phrases begin."""
        return self._first

    def second_words(self, first: str) -> frozenset[str] | None:
        """The words that may stand second in a phrase behind this one; None where it is a phrase by itself."""
        node: dict[str, Any] = self._root.get(first, {})
        return None if "" in node else frozenset(node)

    def may_begin_in(self, norms: Iterable[str]) -> bool:
        """Whether some phrase begins with one of the words."""
        return not self._first.isdisjoint(norms)

    def may_stand_in(self, norms: Iterable[str]) -> bool:
        """Whether some phrase may stand wholly among the words."""
        return not (self._telling.isdisjoint(norms) or self._first.isdisjoint(norms))

    def longest(self, norms: Sequence[str], at: int) -> tuple[int, P] | None:
        """The longest phrase that begins with word `at`, as (end, payload); None where there is no such word."""
        node = self._root.get(norms[at]) if 0 <= at < len(norms) else None
        if node is None:
            return None
        found: tuple[int, P] | None = None
        end = at + 1
        while node is not None:
            if "" in node:
                found = end, node[""][0]
            node = node.get(norms[end]) if end < len(norms) else None
            end += 1
        return found
