"""A text in which one blank stands between two words, be they set apart by several or by a line's end."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

_WIDE = re.compile(  # begins with a blank, so that the letters are passed over quickly
    r"\s(?<=\S\s)(?:(?<=\n)[^\S\n]*|(?<!\n)[^\S\n]*\n[^\S\n]*|(?<!\n)[^\S\n]+|(?<![\n ]))(?=\S)"
)
"""What stands for one blank: a line's end with no empty line behind it, and blanks in a row."""


class Places(NamedTuple):
    """Where characters were left out: `ends` in the shorter text, with how many were up to there."""

    ends: Sequence[int]
    left_out: Sequence[int]

    def before(self, at: int) -> int:
        """Characters left out before the character at `at` of the shorter text."""
        found = bisect_right(self.ends, at) if self.ends else 0
        return self.left_out[found - 1] if found else 0


def single_spaced(text: str) -> tuple[str, Places]:
    """The text with one blank between words, and where it was shortened; paragraphs stay apart."""
    parts: list[str] = []
    done = gone = 0
    ends: list[int] = []
    left_out: list[int] = []
    for gap in _WIDE.finditer(text):
        parts += (text[done : gap.start()], " ")
        done = gap.end()
        if len(gap.group()) > 1:
            gone += len(gap.group()) - 1
            ends.append(done - gone)
            left_out.append(gone)
    if not parts:
        return text, Places((), ())
    return "".join((*parts, text[done:])), Places(ends, left_out)


def on_one_line(words: str) -> str:
    """Words as they are shown: with one blank between them."""
    return " ".join(words.split())
