"""What somebody is bound to do by a day: "must agree to a truce by Friday", "was to accept it by that day"."""

from app.catalogue.load import table
from app.extraction.types import Clause
from app.extraction.words import DETERMINERS, Words

_BOUND: dict[str, list[str]] = table("acts")["bound"]
_TO = frozenset(_BOUND["to"])
_ANSWERING = frozenset(_BOUND["answering"])
_BY = frozenset(table("acts")["limits"]["by"])
_TELLING = frozenset(_BOUND["telling"])
_HAVING = ("had", "has", "have")
_EXPECTED = frozenset(("expected", "supposed", "due"))
WHOM = 4
"""Words that name whom somebody tells to do something."""
REACH = 14
"""Words between what is to be done and its day: "must agree to the twenty-eight points by"."""


def is_bound_by(words: Words, clause: Clause) -> bool:
    """Whether the clause tells what one side is to do by a day or by "that day": a limit set to it, and no plan; or
    what "had to be lifted"."""
    before = words.norms[max(0, clause.at - 3) : clause.at]
    if clause.passive and before[1:] == ["to", "be"] and before[0] in _HAVING:
        return True
    if len(clause.subject) > 1 or not (_binds(words, clause.at) or _is_expected(words, clause.at)):
        return False
    behind = range(clause.at + 1, min(clause.at + REACH, len(words.norms) - 1))
    days = {first for first, _, _ in words.dates}
    return any(
        words.norms[k] in _BY and (k + 1 in days or words.norms[k + 1] in DETERMINERS or words.norms[k + 1] == "then")
        for k in behind
    )


def bound_before(words: Words, day: int) -> int:
    """The verb of what somebody must do by the day that begins at word `day`; 0 where there is none."""
    verbs = (k for k in range(day - 1, max(1, day - REACH), -1) if words.norms[k] in _ANSWERING)
    at = next((k for k in verbs if _binds(words, k)), 0)
    return 0 if at and (words.cut(at + 1, day - 1) or words.spoken[at]) else at


def _binds(words: Words, at: int) -> bool:
    """ "Must", "has to" or "was to" stands right before the verb, but for a word in -ly or "now"."""
    verb = at - 1 if words.norms[at - 1].endswith("ly") or words.norms[at - 1] in ("now", "first") else at
    before = words.norms[max(0, verb - 2) : verb]
    if before[-1:] == ["must"] or (before[1:] == ["to"] and before[0] in _TO):
        return True
    return before[-1:] == ["to"] and _is_told(words, verb - 1)


def _is_told(words: Words, to: int) -> bool:
    """ "Told Ukraine to accept": somebody stands between telling and "to"."""
    hits = words.reading.hits.within(words.span(max(0, to - WHOM), to)) if to else ()
    named = (hit for hit in hits if hit.slug("state", "capital", "name", "short"))
    whom = next((words.at(hit.span.start) for hit in named if words.at(hit.span.end - 1) == to - 1), 0)
    while whom > 0 and words.norms[whom - 1] in DETERMINERS:
        whom -= 1
    return whom > 0 and words.norms[whom - 1] in _TELLING


def _is_expected(words: Words, at: int) -> bool:
    return words.norms[at - 1] == "to" and words.norms[at - 2] in _EXPECTED
