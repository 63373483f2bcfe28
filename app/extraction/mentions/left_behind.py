"""Talks from which somebody went on to something else: "flew to Washington on Friday after talks with X"."""

from app.extraction.mentions.attending import before_noun
from app.extraction.mentions.telling import Telling
from app.extraction.types import Clause
from app.extraction.words import Words

_AFTER = frozenset(("after", "following"))
_MOVES = frozenset(
    "fly travel go arrive head visit come return leave depart land continue meet receive host welcome hold see".split()
)
_TELLINGS = frozenset(("visit", "meeting", "summit"))


def is_of_move(words: Words, first: int, place: int) -> bool:
    """Whether the place at word `place` is where somebody went or met others after the talks whose phrase begins at
    word `first`, and not where these were held."""
    after = _after(words, first)
    if after < 0:
        return False
    if place < after:
        before = [clause for clause in words.clauses if clause.at < after]
        return bool(before) and before[-1].at < place and _moves(before[-1])
    comma = next((k for k in range(first, place) if words.norms[k] == ","), -1)
    clause = (
        next((one for one in words.clauses if one.at > comma), None) if comma > 0 and _opens(words, after) else None
    )
    return clause is not None and clause.at < place and _moves(clause)


def leaves_behind(one: Telling, other: Telling) -> bool:
    """Whether one of two tellings of a sentence is what somebody did after the talks of the other."""
    if one.sentence != other.sentence:
        return False
    return _follows(one, other) or _follows(other, one)


def _follows(talks: Telling, move: Telling) -> bool:
    after = _after(talks.words, _first(talks))
    if after < 0 or move.kind not in _TELLINGS or not move.rule.startswith("verb:") or talks.at == move.at:
        return False
    return move.rule[5:] in _MOVES and (move.at < after or _opens(talks.words, after))


def _first(told: Telling) -> int:
    return told.at if told.rule.startswith("verb:") else before_noun(told.words, told.at)


def _after(words: Words, first: int) -> int:
    """The word "after" right before a phrase; -1 where none stands there."""
    return first - 1 if first > 0 and words.norms[first - 1] in _AFTER else -1


def _opens(words: Words, after: int) -> bool:
    """ "After talks with X, he flew": before it nothing is told, but how long after."""
    return not any(clause.at < after for clause in words.clauses)


def _moves(clause: Clause) -> bool:
    return clause.verb in _MOVES and clause.modality == "fact"
