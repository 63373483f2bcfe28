"""Words with their numbers made alike, so that one phrase fits "the nineteenth package" and "the 19th package"."""

import re
from collections.abc import Sequence

from app.extraction.phrases import without_points

_NUMBERS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty ninety hundred"
    " hundreds thousand thousands million billion dozens both".split()
)
_ORDINALS = frozenset(
    "fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth"
    " eighteenth nineteenth twentieth".split()
)
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
KEPT = 40
"""Longest word, in characters, whose shape is kept in memory for the next text."""
MOST = 16_384
"""So many shapes are kept; a hundred articles have some eight thousand different words."""
_LENGTHS = ("day", "hour", "week", "point")


def shapes_of(norms: Sequence[str]) -> list[str]:
    """Folded words as acts.toml writes them: no "'s", no points, numbers "#", ordinals "#th", lengths "#-day"."""
    return list(map(_SHAPES.__getitem__, norms))


def _shape(norm: str) -> str:
    if norm in _NUMBERS or (norm[0].isdigit() and "-" not in norm and not _ORDINAL.fullmatch(norm)):
        return "#"
    if norm in _ORDINALS or _ORDINAL.fullmatch(norm):
        return "#th"
    head, dash, tail = norm.rpartition("-")
    if dash and tail in _LENGTHS and (head.isdigit() or head.split("-")[0] in _NUMBERS):
        return f"#-{tail}"
    return without_points(norm.removesuffix("'s"))


class _Shapes(dict[str, str]):
    """The shape of each word met so far; begun anew when they are too many."""

    def __missing__(self, norm: str) -> str:
        shape = _shape(norm)
        if len(norm) <= KEPT:
            if len(self) >= MOST:
                self.clear()
            self[norm] = shape
        return shape


_SHAPES = _Shapes()
