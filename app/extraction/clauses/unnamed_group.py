"""A group without names that stands behind a comma before its verb: "As X pushes for a deal, European leaders met"."""

from app.extraction.teams import MEMBERS, TEAM_NOUNS
from app.extraction.words import DETERMINERS, Words

_GROUPS = MEMBERS | TEAM_NOUNS
_NOT_BARE = DETERMINERS | {"and", "both", "two", "three", "all", "or", "other"}
LONGEST = 5
"""Words of the group: "nearly thirty European leaders"."""


def is_of_unnamed(words: Words, before: int, since: int) -> bool:
    """Whether the subject of the verb whose first word is `before` is such a group, and nobody named before it."""
    norms = words.norms
    if before < 3 or norms[before - 1] not in _GROUPS or not norms[before - 1].endswith("s"):
        return False
    for at in range(before - 2, max(0, before - 2 - LONGEST), -1):
        if norms[at] == ",":
            return at >= since - 1 and bool(words.verbs_in(0, at)) and not _is_named(words, at + 1, before)
        if norms[at] in _NOT_BARE or not norms[at].replace("-", "").isalpha():
            return False
    return False


def _is_named(words: Words, since: int, before: int) -> bool:
    """Whether somebody stands there by name, or two states: "Russian and Ukrainian officials"."""
    return any(since <= first and last <= before for first, last, _ in words.refs)
