"""Reprints: articles that are mostly the same text, found by bottom-k sketches of their shingles.

A sketch is the SKETCH lowest hashes of all runs of SHINGLE words. What share of the smaller text lies in the larger is
read off the hashes below the lower of the two highest ones: half a copy scores 1.0, another outlet's report 0.04.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b
from heapq import nsmallest

SHINGLE = 5
"""Words in a run: two reports of one call share runs of three and four words ("speak by phone with"), hardly five."""
SKETCH = 128
"""Hashes kept of an article: the share is then right within 0.09 (two standard errors at 0.5)."""
INDEXED = 32
"""Hashes kept in the index. A text of which half is a copy shares about 16 of them, so none that matters is missed."""
REPRINT = 0.7
"""Share from which an article is a reprint: a copy with every 40th word changed keeps 0.86, two seeds share 0.48."""
FEWEST = 20
"""Fewest shingles of a text that can be judged; a post of two lines repeats others by chance."""

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Copy:
    """An article among near-duplicates, by its key (which says nothing of the order of publishing)."""

    key: str
    published: date | None
    sketch: tuple[int, ...]


def sketch(text: str) -> tuple[int, ...]:
    """The lowest shingle hashes of a text, ascending, as signed 64-bit numbers."""
    words = _WORD.findall(text.casefold())
    shingles = {" ".join(words[at : at + SHINGLE]) for at in range(len(words) - SHINGLE + 1)}
    return tuple(nsmallest(SKETCH, {_hash(shingle) for shingle in shingles}))


def containment(one: Sequence[int], other: Sequence[int]) -> float:
    """The share of the smaller text's shingles that the larger one has too; 0 where either is too short to tell."""
    if min(len(one), len(other)) < FEWEST:
        return 0.0
    highest = min(_reach(one), _reach(other))
    low, others = {h for h in one if h <= highest}, {h for h in other if h <= highest}
    return len(low & others) / max(1, min(len(low), len(others)))


def originals(copies: Iterable[Copy]) -> Mapping[str, str]:
    """For each article the key of the one it counts as: the earliest published of those tied by reprinting."""
    rest = sorted(copies, key=lambda c: (c.published or date.max, c.key))
    found: dict[str, str] = {}
    while rest:
        first, rest = rest[0], rest[1:]
        group = [first]
        for copy in group:
            tied = [other for other in rest if containment(copy.sketch, other.sketch) >= REPRINT]
            rest = [other for other in rest if other not in tied]
            group += tied
        found |= {copy.key: first.key for copy in group}
    return found


def _reach(sketch: Sequence[int]) -> int:
    """The highest hash up to which a sketch is complete; a short text's is complete altogether."""
    return sketch[-1] if len(sketch) == SKETCH else 2**63 - 1


def _hash(shingle: str) -> int:
    return int.from_bytes(blake2b(shingle.encode(), digest_size=8).digest(), "big", signed=True)
