"""Sides that a noun's own words name, joined by a dash: "US-Russian talks", "the Trump-Putin call"."""

from itertools import pairwise

from app.extraction.lexicon import Hit
from app.extraction.words import LEADING_IN, Words

_DASHES = frozenset("-–—‑/")
WINDOW = 7
"""Words before a noun among which its sides stand: "US–Russian high-level technical talks"."""
_LOOSE = LEADING_IN | {"and", "or"}
BETWEEN = 3
"""Words between the sides and the noun."""


def paired(words: Words, at: int) -> list[str]:
    """Slugs of those joined by dashes right before the noun at word `at`; empty where fewer than two are."""
    if at == 0:
        return []
    hits = [hit for hit in words.reading.hits.within(words.span(max(0, at - WINDOW), at)) if _slug(hit)]
    found: list[str] = []
    last = at
    for one, other in pairwise(hits):
        if words.reading.text[one.span.end : other.span.start] in _DASHES:
            found += [slug for slug in (_slug(one), _slug(other)) if slug]
            last = words.at(other.span.end - 1) + 1
    return list(dict.fromkeys(found)) if found and _describes(words, last, at) else []


def _slug(hit: Hit) -> str | None:
    return hit.slug("state", "adjective", "capital", "short", "name")


def _describes(words: Words, low: int, high: int) -> bool:
    between = words.norms[low:high]
    return len(between) <= BETWEEN and all(norm.replace("-", "").isalpha() and norm not in _LOOSE for norm in between)
