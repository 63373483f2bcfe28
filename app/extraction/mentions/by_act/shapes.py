"""Words with their numbers made alike, so that one phrase fits "the nineteenth package" and "the 19th package"."""

import re
from collections.abc import Sequence

from app.extraction.kept import Kept
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
_SCORE = re.compile(r"\d+[-–]\d+")
_SWAPPED = re.compile(r"\d+-for-\d+")
GROUP = 3
"""Digits of a group of a large number."""
_LENGTHS = {"day": "day", "hour": "hour", "week": "week", "month": "day", "point": "point"}


def shapes_of(norms: Sequence[str]) -> list[str]:
    """Folded words as acts.toml writes them: no "'s", no points, numbers "#", ordinals "#th", lengths "#-day"."""
    return list(map(_SHAPES.__getitem__, norms))


def later_groups(norms: Sequence[str], low: int, high: int) -> set[int]:
    """Those of the words from `low` to before `high` that go on with a number: the last two of "1 , 000"."""
    near = range(max(1, low), min(high, len(norms) - 1))
    commas = [k for k in near if norms[k] == "," and _is_group(norms[k - 1], norms[k + 1])]
    return {at for k in commas for at in (k, k + 1)}


def _is_group(before: str, after: str) -> bool:
    return before.isdecimal() and len(before) <= GROUP and after.isdecimal() and len(after) == GROUP


def _shape(norm: str) -> str:
    if norm in _NUMBERS or (norm[0].isdigit() and "-" not in norm and not _ORDINAL.fullmatch(norm)):
        return "#"
    if norm in _ORDINALS or _ORDINAL.fullmatch(norm):
        return "#th"
    if _SCORE.fullmatch(norm):
        return "#"
    if _SWAPPED.fullmatch(norm):
        return "#-for-#"
    head, dash, tail = norm.rpartition("-")
    if dash and tail in _LENGTHS and (head.isdigit() or head.split("-")[0] in _NUMBERS):
        return f"#-{_LENGTHS[tail]}"
    return without_points(norm.removesuffix("'s"))


_SHAPES = Kept(_shape)
