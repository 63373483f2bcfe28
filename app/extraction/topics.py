"""What a stretch of text is about: topics by weighted words, from topics.toml."""

from collections.abc import Sequence
from functools import cache

from app.catalogue.load import table
from app.extraction.phrases import Phrases

ENOUGH = 2
"""Weight that makes a topic: one phrase that can mean little else, or two that point the same way."""


@cache
def _phrases() -> Phrases[tuple[str, int]]:
    entries = []
    for topic in table("topics")["topic"]:
        entries += [(phrase, (topic["slug"], weight)) for phrase, weight in topic["for"].items()]
        entries += [(phrase, (topic["slug"], 0)) for phrase in topic.get("against", ())]
    return Phrases(entries)


def topics_of(norms: Sequence[str]) -> tuple[str, ...]:
    """Slugs of the topics that folded words speak of, strongest first; possessive endings do not count."""
    words = [norm[:-2] if norm.endswith("'s") else norm for norm in norms]
    found = list(_phrases().all(words))
    weights: dict[str, int] = {}
    for start, end, (slug, weight) in _widest(found):
        if weight and not any(s == slug and not w and a <= start and end <= b for a, b, (s, w) in found):
            weights[slug] = weights.get(slug, 0) + weight
    return tuple(sorted((s for s, w in weights.items() if w >= ENOUGH), key=lambda s: (-weights[s], s)))


def _widest(found: list[tuple[int, int, tuple[str, int]]]) -> list[tuple[int, int, tuple[str, int]]]:
    """Of phrases of one topic that overlap only the weightiest counts, the longer of equals."""
    kept: list[tuple[int, int, tuple[str, int]]] = []
    for entry in sorted(found, key=lambda f: (-f[2][1], f[0] - f[1], f[0])):
        start, end, (slug, weight) = entry
        if weight and not any(s == slug and start < b and a < end for a, b, (s, _) in kept):
            kept.append(entry)
    return kept
