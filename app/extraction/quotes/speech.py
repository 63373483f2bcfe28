"""Speech told from scare quotes, titles, nicknames and terms; fragments told from whole sentences."""

import re
from collections.abc import Callable

_WORD = re.compile(r"[\w$%@#][\w'’.,$%-]*")
_TITLE_SMALL = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "in",
        "on",
        "and",
        "or",
        "for",
        "to",
        "with",
        "at",
        "by",
        "from",
        "is",
        "it",
        "that",
        "it’s",
        "it's",
    ]
)
_SENTENCE_END = re.compile(r"[.!?…,—-][’'\])]*\s*$")
_VERBAL = frozenset(["auxiliary", "speaker-pronoun"])
SHORT = 5
"""Fewer words than this without a cue are a term or a title rather than speech."""


def word_count(text: str) -> int:
    """How many words a stretch has."""
    return len(_WORD.findall(text))


def is_fragment(text: str, tags_of: Callable[[str], frozenset[str]]) -> bool:
    """Whether the stretch is no sentence on its own: it begins small, or has neither an end mark nor a verb form."""
    begin = text.lstrip(" \t'‘[(")
    if not begin or begin[0].islower() or begin.startswith(("…", "...")):
        return True
    if _SENTENCE_END.search(text):
        return False
    return not any(tags_of(word.strip(".,").lower()) & _VERBAL for word in _WORD.findall(text))


def is_title(text: str) -> bool:
    """Whether the stretch is written like the title of a work: each word but the small ones begins with a capital."""
    words = _WORD.findall(text)
    if not words or (not words[0][0].isupper() and not words[0][0].isdigit()):
        return False
    if text.rstrip().endswith(("!", "?")) and len(words) > 3:
        return False
    return all(word[0].isupper() or word[0].isdigit() or word.strip(".,").lower() in _TITLE_SMALL for word in words)
