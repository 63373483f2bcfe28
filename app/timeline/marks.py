"""Marks on an article's text: where people, dates, quotes and events stand, and the runs that the marks cut it into."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from app.reading.wrapping import paragraphs_of
from app.timeline.page.article import Piece

LAYERS = ("person", "date", "quote", "event")
"""The innermost first: where marks lie on one another, the link is that of the first one."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the text with what it became; `cited` spans can be linked to."""

    start: int
    end: int
    layer: str
    url: str | None
    title: str
    side: str | None = None
    cited: bool = False


def name_marks(text: str, people: Iterable[tuple[str, str, str | None, str]]) -> list[Mark]:
    """Where the given names (spelling, title, side, url) stand as whole words, the longest first."""
    by_spelling = {spelling: (title, side, url) for spelling, title, side, url in people if spelling.strip()}
    if not by_spelling:
        return []
    longest_first = sorted(by_spelling, key=len, reverse=True)
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
    return [
        Mark(found.start(), found.end(), "person", url, title, side)
        for found in pattern.finditer(text)
        for title, side, url in [by_spelling[found.group()]]
    ]


def paragraphs(text: str, marks: Sequence[Mark]) -> tuple[tuple[Piece, ...], ...]:
    """The paragraphs of a text, each as the runs that the marks cut it into."""
    return tuple(_pieces(text, start, end, marks) for start, end in paragraphs_of(text))


def cited_paragraphs(text: str, marks: Sequence[Mark]) -> tuple[tuple[Piece, ...], ...]:
    """Only the cited stretches, each by itself; such as touch one another are one."""
    stretches: list[tuple[int, int]] = []
    for mark in sorted((mark for mark in marks if mark.cited), key=lambda mark: mark.start):
        if stretches and mark.start <= stretches[-1][1]:
            stretches[-1] = stretches[-1][0], max(stretches[-1][1], mark.end)
        else:
            stretches.append((mark.start, mark.end))
    return tuple(_pieces(text, start, end, marks) for start, end in stretches)


def _pieces(text: str, start: int, end: int, marks: Sequence[Mark]) -> tuple[Piece, ...]:
    touching = [mark for mark in marks if mark.start < end and mark.end > start]
    edges = {start, end, *(edge for mark in touching for edge in (mark.start, mark.end) if start < edge < end)}
    ordered = sorted(edges)
    return tuple(_piece(text, a, b, touching) for a, b in pairwise(ordered))


def _piece(text: str, start: int, end: int, marks: Sequence[Mark]) -> Piece:
    over = sorted((m for m in marks if m.start <= start and m.end >= end), key=lambda m: LAYERS.index(m.layer))
    return Piece(
        text=text[start:end],
        start=start,
        end=end,
        layers=tuple(dict.fromkeys(mark.layer for mark in over)),
        side=next((mark.side for mark in over if mark.side), None),
        url=next((mark.url for mark in over if mark.url), None),
        title=over[0].title if over else None,
        anchors=tuple(sorted({(mark.start, mark.end) for mark in over if mark.cited and mark.start == start})),
    )
