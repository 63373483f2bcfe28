"""Whose truce a noun tells of: "Russia's ceasefire", "a truce announced by Putin", "the truce that Moscow declared"."""

from app.catalogue.load import table
from app.extraction.clauses.refs import slugs_of
from app.extraction.types import Clause
from app.extraction.words import Words, words_of

_DECLARING = frozenset(table("acts")["declaring"]["verbs"])
_DECLARED = frozenset(table("acts")["declaring"]["participles"])
NEAR = 6
"""Words between a truce and who declared it."""
OWNED = 3
"""Words between an owner and the noun: "Putin's own three-day ceasefire"."""


def declarers_of(words: Words, at: int, end: int, clauses: tuple[Clause, ...]) -> tuple[str, ...]:
    """Slugs of those whose truce it is, which words `at` to `end` name; none where the text does not say."""
    behind = words.norms[end : end + 1]
    if behind and behind[0] in _DECLARED and "by" in words.norms[end + 1 : end + 3]:
        return next((slugs_of(ref) for first, _, ref in words.refs if end < first <= end + NEAR), ())
    if behind in (["that"], ["which"]):
        return next((c.subject for c in clauses if end < c.at <= end + NEAR and c.verb in _DECLARING), ())
    return owner_before(words, at) or _of_next(words)


def owner_before(words: Words, at: int) -> tuple[str, ...]:
    """Of "Putin's own three-day ceasefire", "Russia's unilateral truce", "the EU's 18th package"."""
    for first in range(at, max(0, at - 1 - OWNED), -1):
        if owner := words.owner_ending(first):
            return slugs_of(owner)
        if words.possessive(first):
            hits = words.reading.hits.within(words.span(first - 1, first))
            state = next((hit.slug("state", "capital", "body") for hit in hits), None)
            return (state,) if state else ()
    return ()


def _of_next(words: Words) -> tuple[str, ...]:
    """Of a sentence that goes on with who did it: "Putin announced it late last month"."""
    if words.index + 1 >= len(words.reading.sentences):
        return ()
    following = words_of(words.reading, words.index + 1)
    told = (c for c in following.clauses[:1] if c.verb in _DECLARING and following.norms[c.at + 1 : c.at + 2] == ["it"])
    return next((clause.subject for clause in told if clause.modality == "fact"), ())
