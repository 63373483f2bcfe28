"""What may be on a day that is named and still to come: "could travel to Washington later this week"."""

from functools import cache

from app.catalogue.load import table
from app.extraction.clauses.before import Before
from app.extraction.clauses.conditions import hangs_on
from app.extraction.phrases import Phrases
from app.extraction.types import Clause, DateRef
from app.extraction.words import Words

_POSSIBLE: dict[str, list[str]] = table("kinds")["possible"]
MAY = frozenset(_POSSIBLE["may"])
LIKELY = frozenset(_POSSIBLE["likely"])
_VERBS = frozenset(_POSSIBLE["verbs"])
_UNKNOWN = frozenset(_POSSIBLE["unknown"])
PROPOSING = frozenset(_POSSIBLE["proposing"])
_PAST = frozenset(("past", "negation"))
_RELATIVE = frozenset(("where", "who", "which"))
_PRECISE = ("day", "range", "week", "month", "part")
FAR = 7
"""Words from "suggested" to what is suggested: "suggested at a meeting in Istanbul that"."""
REACH = 16
"""Words between the verb and its day: "could meet the Ukrainian president in Berlin as early as next week"."""


def is_possible(words: Words, before: Before, start: int, at: int, lemma: str) -> bool:
    """Whether the verb at word `at`, of a clause from word `start`, tells what may be done on a coming day."""
    if lemma not in _VERBS or not _PAST.isdisjoint(before.marks):
        return False
    leading = words.norms[before.first : at]
    if MAY.isdisjoint(leading) and (LIKELY.isdisjoint(leading) or "to" not in leading):
        return False
    if {"have", "only"} & set(leading) or not _has_day_to_come(words, start, at):
        return False
    return not (_is_unknown(words, start, at) or hangs_on(words, at))


def is_wished_for(words: Words, start: int, at: int, lemma: str) -> bool:
    """ "Suggested that the two meet next week": on a day to come."""
    proposed = not PROPOSING.isdisjoint(words.norms[max(0, start - FAR) : start])
    return proposed and lemma in _VERBS and _has_day_to_come(words, start, at) and not hangs_on(words, at)


def is_possible_on(words: Words, clause: Clause) -> bool:
    """ "A meeting is possible next week": on a day to come, and on no condition."""
    if clause.verb != "be" or clause.modality != "fact" or not _called_possible().longest(words.norms, clause.at + 1):
        return False
    now = words.norms[clause.at] in ("is", "are")
    return now and _has_day_to_come(words, clause.first, clause.at) and not hangs_on(words, clause.at)


def _has_day_to_come(words: Words, start: int, at: int) -> bool:
    return any(
        start - 1 <= first <= at + REACH and not words.cut(min(at, first) + 1, max(at, first)) and _to_come(words, ref)
        for first, _, ref in words.dates
    )


def _to_come(words: Words, ref: DateRef) -> bool:
    published = words.reading.document.published
    if published is None or ref.edtf is None or ref.type != "DATE" or ref.precision not in _PRECISE:
        return False
    last = ref.edtf.rpartition("/")[2]
    return last[:10] >= published.isoformat()[: len(last)]


def _is_unknown(words: Words, start: int, at: int) -> bool:
    """ "Did not rule out that X could come", "when X might visit was unclear": nobody says that he may."""
    asked = next((k for k in (start - 1, start) if k >= 0 and words.norms[k] in _UNKNOWN), None)
    if asked is not None and not (words.norms[asked] in _RELATIVE and words.norms[asked - 1] == ","):
        return True  # but "goes to the Senate, where a vote could come as early as Tuesday"
    return any(first < at for first, _, _ in _doubts().each(words.norms)) or bool(_none_set().each(words.norms[at:]))


@cache
def _called_possible() -> Phrases[bool]:
    return Phrases((phrase, True) for phrase in _POSSIBLE["called"])


@cache
def _doubts() -> Phrases[bool]:
    return Phrases((phrase, True) for phrase in _POSSIBLE["doubts"])


@cache
def _none_set() -> Phrases[bool]:
    return Phrases((phrase, True) for phrase in _POSSIBLE["none_set"])
