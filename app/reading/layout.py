"""Lines on pages become paragraphs, by where they stand: PDF files know lines only."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

_ENDS = re.compile(r"[.!?:;…][\"”’»')\]]*$")
_HYPHENS = ("\x02", "\ufffe", "\u00ad", "\u2010", "-")
_BULLET = re.compile(r"[•▪◦‣*–—]\s|\(?\d{1,2}[.)]\s")
_NUMBER = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(r"\W*(?:page\s+)?\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?\W*$", re.IGNORECASE)
_PRINTED = re.compile(r"\d{1,2}/\d{1,2}/\d{2,4}, \d{1,2}:\d\d")
_PRINTED_FROM = re.compile(r"([a-z]+:\S+)\s+\d{1,4}/\d{1,4}$")
_EDGE = 0.09
"""Share of a page's height, at top and bottom, in which what every page repeats is looked for."""
_STEP = 1.25
"""How much wider than the usual step between lines a step is that parts paragraphs; word processors use 1.3 to 2."""
_SIZE = 1.15
"""How much larger letters are in a heading than in the text below it, at least."""
_LEADING = 1.3
"""Most of its own letters' height from line to line of one heading, whose lines stand wider than those of the text."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text as it stands on a page, in points from the page's lower left; `size` is the height of its font."""

    text: str
    page: int
    left: float
    right: float
    bottom: float
    size: float
    height: float
    """Where it stands on the page, 0 at the foot and 1 at the head."""


def printed_from(lines: Sequence[Line]) -> str | None:
    """The address that browsers print at the foot of each page; None if there is none."""
    return next((m[1] for line in lines if _at_edge(line) and (m := _PRINTED_FROM.search(line.text))), None)


def without_furniture(lines: Sequence[Line]) -> list[Line]:
    """The lines without page numbers and without what the edges of several pages repeat."""
    pages = {line.page for line in lines}
    edges = Counter((_pattern(line), round(line.height, 1)) for line in lines if _at_edge(line))
    return [
        line
        for line in lines
        if not (_at_edge(line) and (_is_furniture(line) or (len(pages) > 1 and _repeats(line, edges, len(pages)))))
    ]


def paragraphs(lines: Sequence[Line]) -> list[str]:
    """The text of each paragraph, its lines joined and words mended that were broken over two lines."""
    if not lines:
        return []
    step, words = _usual_step(lines), frozenset(word for line in lines for word in line.text.split())
    rights = _rights(lines)
    usual = median(line.size for line in lines)
    grown = [[lines[0]]]
    for a, b in pairwise(lines):
        if not _is_one_heading(a, b, usual) and _parts(a, b, step, rights):
            grown.append([b])
        else:
            grown[-1].append(b)
    return [_joined(group, words) for group in grown]


def heading(lines: Sequence[Line]) -> str | None:
    """The lines of the first page that are set largest, where they are larger than the text; None if none are."""
    first = [line for line in lines if line.page == lines[0].page]
    if not first or not any(character.isalpha() for line in first for character in line.text):
        return None
    largest = max(line.size for line in first)
    if largest < median(line.size for line in lines) * _SIZE:
        return None
    title = [line.text.strip() for line in first if line.size > largest * 0.97]
    return " ".join(title) if len(title) <= 4 else None


def _is_one_heading(a: Line, b: Line, usual: float) -> bool:
    """Whether two lines that follow each other are set alike, larger than the text, and close to each other."""
    alike = abs(a.size - b.size) < 0.03 * a.size and a.left == b.left and a.page == b.page
    return alike and a.size > usual * _SIZE and 0 < a.bottom - b.bottom <= a.size * _LEADING


def _parts(a: Line, b: Line, step: float, rights: dict[tuple[int, int], float]) -> bool:
    """Whether a new paragraph begins between two lines that follow each other."""
    ends = bool(_ENDS.search(a.text.rstrip()))
    if max(a.size, b.size) > min(a.size, b.size) * _SIZE or _BULLET.match(b.text):
        return True
    if a.page != b.page or b.bottom > a.bottom + a.size / 2:
        return ends and not b.text[:1].islower()
    if a.bottom - b.bottom > max(step * _STEP, a.size * 0.9):
        return True
    short = a.right < rights[_column(a)] - 4 * a.size
    indented = b.left > a.left + 0.8 * b.size
    narrow = a.right - a.left < 0.6 * (rights[_column(a)] - a.left)
    return (short and narrow) or ends + short + indented >= 2


def _usual_step(lines: Sequence[Line]) -> float:
    """The smallest step from line to line that is common, in points."""
    steps = Counter(
        round(a.bottom - b.bottom)
        for a, b in pairwise(lines)
        if a.page == b.page and 0 < a.bottom - b.bottom < 4 * a.size
    )
    common = [step for step, times in steps.items() if times * 7 >= steps.total()]
    return float(min(common, default=0)) or 1.3 * median(line.size for line in lines)


def _column(line: Line) -> tuple[int, int]:
    return line.page, round(line.left / 60)


def _rights(lines: Sequence[Line]) -> dict[tuple[int, int], float]:
    """The right edge of the column that each line stands in."""
    found: dict[tuple[int, int], float] = {}
    for line in lines:
        found[_column(line)] = max(found.get(_column(line), 0.0), line.right)
    return found


def _joined(lines: Sequence[Line], words: frozenset[str]) -> str:
    text = lines[0].text.strip()
    for line in lines[1:]:
        following = line.text.strip()
        if text.endswith(_HYPHENS) and following[:1].islower():
            text = _mended(text, following, words)
        else:
            text = f"{text} {following}"
    return text.rstrip("\x02\ufffe\u00ad")


def _mended(head: str, tail: str, words: frozenset[str]) -> str:
    """A word broken at the end of a line, in one; it keeps its hyphen as it does elsewhere in the text."""
    first = (head[:-1].split() or [""])[-1].lstrip("“\"'‘(")
    last = tail.split()[0].rstrip(".,;:!?”\"'’)")
    if first + last in words:
        return head[:-1] + tail
    keeps = head[-1] == "-" or f"{first}-{last}" in words
    return head[:-1] + "-" * keeps + tail


def _at_edge(line: Line) -> bool:
    return not _EDGE < line.height < 1 - _EDGE


def _is_furniture(line: Line) -> bool:
    text = line.text.strip()
    return bool(_PAGE_NUMBER.match(text) or _PRINTED.match(text) or _PRINTED_FROM.search(text))


def _pattern(line: Line) -> str:
    return _NUMBER.sub("#", line.text.strip())


def _repeats(line: Line, edges: Counter[tuple[str, float]], pages: int) -> bool:
    return edges[_pattern(line), round(line.height, 1)] * 2 > pages
