"""Texts whose lines were broken to a width, as mail and terminals do: which line ends are of the width alone."""

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

Line = tuple[int, int]
"""Start and end of a line that holds anything, without its line end."""

WRAP_MAX = 132
"""Longest line of a text that was broken to a width: mail and terminals break at 60 to 132 characters."""
WRAP_SLACK = 8
"""Characters by which a broken line may fall short of the width beyond the word that did not fit."""

_LINE = re.compile(r"[^\r\n]+")
_BLANK = re.compile(r"[\s>]*")
_SET_APART = re.compile(r"[ \t]*>")
_ENDS = re.compile(r"[.!?:;,…][\"”’')\]]*\s*$")
_NEW_ITEM = re.compile(r"\s*(?:[•*·▪◦–—-]\s|\d+[.)]\s|#)")


def lines_of(text: str) -> list[Line]:
    """The lines of a text that hold anything."""
    return [found.span() for found in _LINE.finditer(text) if not _BLANK.fullmatch(found.group())]


def paragraphs_of(text: str) -> list[Line]:
    """The lines of a text, those joined that were only broken to a width; start and end of each."""
    lines = lines_of(text)
    wrapping = Wrapping(text, lines)
    joined = lines[:1]
    for line, following in pairwise(lines):
        if wrapping.only_breaks(line, following):
            joined[-1] = joined[-1][0], following[1]
        else:
            joined.append(following)
    return joined


class Wrapping:
    """The width to which the lines of a text were broken, if they were."""

    def __init__(self, text: str, lines: Sequence[Line]) -> None:
        self._text = text
        self._width = max((self._length(line) for line in lines), default=0)
        self._wrapped = self._width <= WRAP_MAX and self._is_wrapped(lines)

    def only_breaks(self, line: Line, following: Line) -> bool:
        """Whether two lines in sequence are one paragraph, broken where the next word did not fit the width, or where a
        sentence goes on."""
        if not self._wrapped or not self.adjacent(line, following):
            return False
        if any(is_set_apart(self._text[slice(*each)]) for each in (line, following)):
            return False
        if _NEW_ITEM.match(self._text, following[0]):
            return False
        return self._is_full(line, following, self._width) or self._is_amid(line, following)

    def _is_amid(self, line: Line, following: Line) -> bool:
        """Whether a sentence goes on in small letters behind a line that marks, now gone, had made shorter."""
        amid = self._text[slice(*following)].lstrip()[:1].islower()
        return amid and not ends_sentence(self._text[slice(*line)])

    def adjacent(self, line: Line, following: Line) -> bool:
        """Whether there is no empty line between two."""
        return self._text.count("\n", line[1], following[0]) <= 1

    def may_go_on(self, line: Line, following: Line) -> bool:
        """Whether a line ends in the middle of a sentence, or where no line of any usual width would take more."""
        return not ends_sentence(self._text[slice(*line)]) or self._is_full(line, following, WRAP_MAX)

    def _is_wrapped(self, lines: Sequence[Line]) -> bool:
        """Whether most line ends inside paragraphs fall in a sentence, where the next word did not fit."""
        pairs = [(a, b) for a, b in pairwise(lines) if self.adjacent(a, b)]
        if len(pairs) < 2 or median(self._length(a) for a, _ in pairs) < self._width / 2:
            return False
        full = sum(self._is_full(a, b, self._width) and not ends_sentence(self._text[slice(*a)]) for a, b in pairs)
        return full * 2 > len(pairs)

    def _is_full(self, line: Line, following: Line, width: int) -> bool:
        word = self._text[slice(*following)].split(None, 1)[0]
        return self._length(line) + 1 + len(word) > width - WRAP_SLACK

    def _length(self, line: Line) -> int:
        return len(self._text[slice(*line)].rstrip())


def is_set_apart(line: str) -> bool:
    """Whether a line is quoted with `>`, as in mail."""
    return bool(_SET_APART.match(line))


def ends_sentence(line: str) -> bool:
    """Whether a line ends with a mark that ends a sentence or a part of one."""
    return bool(_ENDS.search(line))
