"""Talks that are held by telephone or video: "held talks by phone", "had a discussion over the telephone"."""

from functools import cache

from app.catalogue.load import table
from app.extraction.mentions.telling import Telling
from app.extraction.phrases import Phrases
from app.extraction.words import Words

_JOINING = frozenset(table("kinds")["on_line"]["joining"])
NEAR = 14
"""Words from what tells of talks to the telephone: "a discussion with the president of Turkey on Monday by phone"."""
BEFORE = 6
"""Words before it among which stands that somebody only comes to it so: "took part in a meeting by video"."""


def put_on_line(words: Words, found: list[Telling]) -> None:
    """Makes calls of meetings at no place where the telephone stands behind what tells of them, and no other verb
    between."""
    if not _lines().may_stand_in(words.vocabulary):
        return
    lines = [start for start, _, _ in _lines().each(words.norms) if not words.spoken[start]]
    for telling in found:
        if telling.kind == "meeting" and telling.place is None and any(_is_on(telling, line) for line in lines):
            telling.kind = "call"


def _is_on(telling: Telling, line: int) -> bool:
    words, at = telling.words, telling.at
    if not at < line <= at + NEAR or words.cut(at + 1, line):
        return False
    if not _JOINING.isdisjoint(words.norms[max(0, at - BEFORE) : line]):
        return False
    return not any(at < clause.at < line for clause in words.clauses)


@cache
def _lines() -> Phrases[bool]:
    return Phrases((phrase, True) for phrase in table("kinds")["on_line"]["words"])
