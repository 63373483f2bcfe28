"""What a stretch of text is about: topics by weighted words, from topics.toml."""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import Any

from app.catalogue.load import table
from app.extraction.kept import Kept
from app.extraction.phrases import Phrases, without_points

ENOUGH = 2
"""Weight that makes a topic: one phrase that can mean little else, or two that point the same way."""


_ENDS = frozenset(",;.:")
_PLAIN = Kept(lambda norm: without_points(norm.removesuffix("'s")))
"""Folded words as topics.toml writes them: no "'s", no points."""


@cache
def _conditions(key: str) -> Phrases[bool]:
    return Phrases((phrase, True) for phrase in table("topics")["conditions"][key])


@cache
def _phrases(talks: bool, quiet: bool = True) -> Phrases[tuple[str, int]]:
    entries = []
    for topic in table("topics")["topic"]:
        if not quiet:
            entries += [(phrase, (topic["slug"], 0)) for phrase in topic.get("quiet", ())]
        told = {**topic["for"], **(topic.get("talks", {}) if talks else {})}
        entries += [(phrase, (topic["slug"], weight)) for phrase, weight in told.items()]
        entries += [(phrase, (topic["slug"], 0)) for phrase in topic.get("against", ())]
    return Phrases(entries)


@cache
def topics_by_cast() -> dict[str, dict[str, Any]]:
    """The topics that follow from who meets: slug -> the side, and how many of it at least."""
    return {topic["slug"]: topic["cast"] for topic in table("topics")["topic"] if "cast" in topic}


@cache
def quiet_topics() -> frozenset[str]:
    """Slugs of the topics that some phrases speak for of which no title makes a subject."""
    return frozenset(topic["slug"] for topic in table("topics")["topic"] if "quiet" in topic)


def topics_of(norms: Sequence[str], *, talks: bool = False, quiet: bool = True) -> tuple[str, ...]:
    """Slugs of the topics that folded words speak of, strongest first; possessive endings do not count.

    `talks`: the words tell of talks, in which some say more than elsewhere; without `quiet` phrases as a title does.
    """
    return _topics(tuple(norms), talks, quiet)


@lru_cache(maxsize=256)  # several stages ask of the same sentence, one soon after the other
def _topics(norms: tuple[str, ...], talks: bool, quiet: bool) -> tuple[str, ...]:
    words = list(map(_PLAIN.__getitem__, norms))
    found = _phrases(talks, quiet).all(words)
    if not found:
        return ()
    now = _without(words, "later")
    plain = _without(now, "openers")
    if plain is words:
        return _weighed(found)
    return _weighed(_phrases(talks, quiet).all(plain)) or (
        _weighed(_phrases(talks, quiet).all(now)) if plain is not now else ()
    )


def places_of(norms: Sequence[str], *, talks: bool = False) -> Iterator[tuple[int, int, str]]:
    """(first word, word after the last, topic) of every phrase that by itself speaks for a topic."""
    for start, end, (slug, weight) in _phrases(talks).all(norms):
        if weight >= ENOUGH:
            yield start, end, slug


def _without(words: list[str], key: str) -> list[str]:
    """The words that stand in no clause of that sort: "will send troops once there is a ceasefire" speaks of troops."""
    openers = {at for at, last, _ in _conditions(key).all(words) if not is_once_more(words, last - 1)}
    if not openers:
        return words
    kept: list[str] = []
    barred = False
    for at, word in enumerate(words):
        barred = word not in _ENDS and (barred or at in openers)
        kept.append("-" if barred else word)
    return kept


def is_once_more(words: Sequence[str], at: int) -> bool:
    """ "Once more", "once again": of no condition."""
    return words[at] == "once" and words[at + 1 : at + 2] in (["more"], ["again"])


def _weighed(found: Sequence[tuple[int, int, tuple[str, int]]]) -> tuple[str, ...]:
    weights: dict[str, int] = {}
    against = [(start, end, slug) for start, end, (slug, weight) in found if not weight]
    for start, end, (slug, weight) in _widest(found):
        if not any(s == slug and a <= start and end <= b for a, b, s in against):
            weights[slug] = weights.get(slug, 0) + weight
    return tuple(sorted((s for s, w in weights.items() if w >= ENOUGH), key=lambda s: (-weights[s], s)))


def _widest(found: Sequence[tuple[int, int, tuple[str, int]]]) -> list[tuple[int, int, tuple[str, int]]]:
    """Of phrases of one topic that overlap only the weightiest counts, the longer of equals."""
    kept: list[tuple[int, int, tuple[str, int]]] = []
    for entry in sorted(found, key=lambda f: (-f[2][1], f[0] - f[1], f[0])):
        start, end, (slug, weight) = entry
        if weight and not any(s == slug and start < b and a < end for a, b, (s, _) in kept):
            kept.append(entry)
    return kept
