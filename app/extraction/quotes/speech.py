"""Speech told from scare quotes, titles, nicknames and terms; fragments told from whole sentences."""

import re

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
SHORT = 5
"""Fewer words than this without a cue are a term, not speech: 9 of 10 such stretches in newspaper text."""


def word_count(text: str) -> int:
    """How many words a stretch has."""
    return len(_WORD.findall(text))


def is_fragment(text: str) -> bool:
    """Whether the stretch is no sentence on its own: it begins small or ends without a mark."""
    begin = text.lstrip(" \t'‘[(…")
    if not begin or begin[0].islower() or text.lstrip().startswith(("…", "...")):
        return True
    return not _SENTENCE_END.search(text) and word_count(text) < 8


def is_title(text: str) -> bool:
    """Whether the stretch is written like the title of a work: each word but the small ones begins with a capital."""
    words = _WORD.findall(text)
    if not words or (not words[0][0].isupper() and not words[0][0].isdigit()):
        return False
    if text.rstrip().endswith(("!", "?")) and len(words) > 3:
        return False
    return all(word[0].isupper() or word[0].isdigit() or word.strip(".,").lower() in _TITLE_SMALL for word in words)
