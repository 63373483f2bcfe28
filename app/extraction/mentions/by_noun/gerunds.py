"""Verbs in -ing that look like, or take, the noun of an event and tell of none: "avoided meeting him"."""

from app.extraction.mentions.attending import before_noun
from app.extraction.mentions.by_noun.nouns import verbs_of
from app.extraction.types import Clause
from app.extraction.verbs import verb_forms
from app.extraction.words import DETERMINERS, Words

_HOLDING = verbs_of("holding", "present") - {"follow"}
_THE = frozenset("a an the this that his her their its our another any no one each every".split())


def is_verb(words: Words, at: int, end: int) -> bool:
    """ "Accused of meeting X", "instead of meeting him": no meeting that a noun tells of."""
    if words.norms[at] == "meeting" and words.norms[max(0, at - 2) : at] == ["forward", "to"]:
        return True  # "looked forward to meeting with the presidents"
    if words.norms[at] != "meeting" or words.ref_at(end) is None:
        return False
    first = max(0, before_noun(words, at) - 1)
    return _THE.isdisjoint(words.norms[first:at]) and not any(words.possessive(k) for k in range(first + 1, at + 1))


def is_only_meant(words: Words, at: int, clauses: tuple[Clause, ...]) -> bool:
    """ "Avoided holding talks", "instead of hosting a summit": a verb in -ing that tells nothing takes the noun."""
    holding = before_noun(words, at) - 1
    form = verb_forms().get(words.norms[holding]) if holding > 0 else None
    if form is None or form.form != "ing" or form.lemma not in _HOLDING:
        return False
    behind = words.norms[holding - 1]
    governing = verb_forms().get(behind)
    if governing is not None and governing.lemma in verbs_of("reference", "proposing"):
        return False
    of_noun = behind in DETERMINERS  # "the opening round"
    return (
        behind.isalpha()
        and not of_noun
        and not any(clause.at == holding for clause in clauses)
        and not _is_day(words, holding)
    )


def _is_day(words: Words, end: int) -> bool:
    """ "Spent Friday holding talks"."""
    return any(last == end for _, last, _ in words.dates)
