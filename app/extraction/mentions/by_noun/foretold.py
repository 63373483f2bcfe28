"""What is said ahead of the event of a noun: "the meeting between X and Y will be hosted by Hungary"."""

from app.extraction.mentions.attending import before_noun
from app.extraction.mentions.by_noun.nouns import REACH_AFTER
from app.extraction.types import Clause
from app.extraction.words import Words

_AHEAD = frozenset(("will", "'ll", "shall", "may", "might", "could"))
_WERE = frozenset(("was", "were"))
_TO_BE = frozenset(("will", "would", "'ll", "'d"))
_NOT_AHEAD = frozenset(("have", "not", "never"))
_AFTERWARDS = [["be", done] for done in ("followed", "remembered", "judged", "seen", "reviewed", "studied")]
_RELATIVE = frozenset(("which", "that"))
_MAYBE = frozenset(("could", "may", "might", "would", "should", "must", "can", "cannot"))
_AT_WHICH = (["at", "which"], ["in", "which"], ["during", "which"])


def is_foretold(words: Words, end: int, clauses: tuple[Clause, ...]) -> bool:
    """The first verb behind the noun that ends before word `end` is its own, or that of its "which", and to come."""
    if _AHEAD.isdisjoint(words.vocabulary):
        return False
    near = range(end, min(end + REACH_AFTER, len(words.norms) - 1))
    will = next((k for k in near if words.norms[k] in _AHEAD), None)
    if will is None or words.norms[will + 1] in _NOT_AHEAD or words.norms[will + 1 : will + 3] in _AFTERWARDS:
        return False
    if any(end <= clause.at < will for clause in clauses):
        return False
    return _is_subject(words, end, will) or _is_relative(words, end, will)


def is_only_imagined(words: Words, at: int, end: int) -> bool:
    """ "Talks between X and Y could culminate in a deal", on no day of their own: nobody says that they were held."""
    if _MAYBE.isdisjoint(words.vocabulary):
        return False
    near = range(end, min(end + REACH_AFTER, len(words.norms) - 1))
    maybe = next((k for k in near if words.norms[k] in _MAYBE), None)
    if maybe is None or not _is_subject(words, end, maybe):
        return False
    first = before_noun(words, at)
    return not any(first - 1 <= day <= maybe for day, _, _ in words.dates)  # nor is it the month of May


def is_called_so_ahead(words: Words, at: int) -> bool:
    """ "A visit, which would be his first meeting with X": what is to come is called by the noun at word `at`."""
    first = before_noun(words, at)
    return words.norms[first - 1] == "be" and words.norms[first - 2] in _TO_BE


def is_never_told(words: Words, end: int, clauses: tuple[Clause, ...]) -> bool:
    """ "The meeting was to be the first between the two", "was to have been": if it was, nobody says."""
    own = next((clause for clause in clauses if clause.at >= end), None)
    if own is None or words.cut(end, own.at):
        return False
    meant = (
        own.modality == "plan" and own.verb == "be" and not _WERE.isdisjoint(words.norms[max(end, own.at - 3) : own.at])
    )
    return own.modality == "unfulfilled" or meant


def _is_subject(words: Words, end: int, verb: int) -> bool:
    """Nothing but company, place and day stands between the noun and its verb."""
    return not words.cut(end, verb) and "," not in words.norms[end:verb]


def _is_relative(words: Words, end: int, verb: int) -> bool:
    """ "The summit between X and Y, which will", "the talks at which Ukraine will"."""
    opening = [k for k in range(end, verb) if words.opens[k]]
    if len(opening) != 1 or words.norms[end : opening[0]].count(",") > 1:
        return False
    at_which = words.norms[opening[0]] == "where" or words.norms[opening[0] - 1 : opening[0] + 1] in _AT_WHICH
    return at_which or (words.norms[opening[0]] in _RELATIVE and opening[0] == verb - 1)
