"""Who was brought along: "X, together with Y", "X, who had Y with him"."""

from app.catalogue.load import table
from app.extraction.clauses.refs import LIST_GAP
from app.extraction.phrases import Phrases
from app.extraction.verbs import verb_forms
from app.extraction.words import Words

_ALONG = Phrases((words, True) for words in table("kinds")["clause"]["along"])
_WITH = frozenset(("had", "has", "brought", "brings"))


def behind_along(words: Words, position: int) -> bool:
    """Whether the ref stands behind ", together with", but for his office."""
    first = words.refs[position][0]
    return any(
        along_at(words, at)
        and not words.cut(at, first)
        and all(last <= at or start >= first for start, last, _ in words.refs)
        for at in range(max(1, first - LIST_GAP), first)
    )


def along_at(words: Words, at: int) -> bool:
    """Whether word `at` opens ", together with"."""
    return words.norms[at - 1] == "," and _ALONG.longest(words.norms, at) is not None


def has_along(between: list[str]) -> bool:
    """ "Putin, who had his aide with him", but not "who had met his aide"."""
    return between[2:3] != [] and between[2] in _WITH and not any(norm in verb_forms() for norm in between[3:])
