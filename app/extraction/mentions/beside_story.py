"""Talks told beside the story, of which it does not go on: plans, what had been before, a call before the meeting."""

from collections.abc import Sequence
from functools import cache

from app.catalogue.load import table
from app.extraction.kinds import BETWEEN_PEOPLE
from app.extraction.mentions.telling import Telling
from app.extraction.phrases import Phrases
from app.extraction.verbs import verb_forms
from app.extraction.words import Words

_NOT_PAST = frozenset(("will", "would", "is", "are"))
BESIDE = 3
"""Words from a verb to its form of being."""
TENSE = 4
"""Words between "had" and what it tells of: "had also held talks"."""


def is_beside(told: Telling, words: Words, at: int, *, held: bool) -> bool:
    """Whether these talks cannot be those of which a later sentence says, by its word `at`, who was there.

    `held` says that they were there, and do not only mean to come.
    """
    if told.status == "planned" and held:
        return True
    if told.kind == "call" and _around().each(told.words.norms):
        return True
    if told.kind == "visit" and _in_relative_clause(told):
        return True
    past = had_been(told.words, told.at) and not had_been(words, at + 1)
    return not _follows(told, words) and (past or _are_rounds(told))


def is_of_rounds(told: Telling, words: Words) -> bool:
    """Whether it tells of several rounds, which were before, and the sentence does not go on right behind it."""
    return _are_rounds(told) and not _follows(told, words)


def _follows(told: Telling, words: Words) -> bool:
    return words.index - told.latest <= 1 and words.sentence.block == told.words.sentence.block


def _are_rounds(told: Telling) -> bool:
    """ "Two rounds of talks in Rome ended without a deal": several, which were before."""
    return "rounds" in told.words.norms[max(0, told.at - BESIDE) : told.at + 1] and told.date is None


def is_told_beside(told: Telling, others: Sequence[Telling]) -> bool:
    """ "X met Y on Monday, ahead of a meeting of Z and W": what goes on from there is of X and Y."""
    return any(
        other.asserted
        and other.sentence == told.sentence
        and other.at < told.at
        and other.kind in BETWEEN_PEOPLE
        and len(other.people) > 1
        and other.people.keys().isdisjoint(told.people)
        for other in others
    )


def _in_relative_clause(told: Telling) -> bool:
    """ "Orban, who flew to Moscow on Sunday, was not invited"."""
    opening = [at for at in told.words.openings if at < told.at]
    return bool(opening) and told.words.norms[opening[-1]] == "who"


def tells_of_past(words: Words, at: int) -> bool:
    """Whether a verb at word `at` or beside it stands in the past: "were led by", but not "led by X, will go on"."""
    if not _NOT_PAST.isdisjoint(words.vocabulary):
        return False
    forms = (verb_forms().get(norm) for norm in words.norms[max(0, at - BESIDE) : at + BESIDE + 1])
    return any(form is not None and form.form.startswith("past") for form in forms)


def had_happened(words: Words) -> bool:
    """Whether the first thing that a sentence tells lies before the story: "In May, X had been in Rome"."""
    return bool(words.clauses) and had_been(words, words.clauses[0].at)


def had_been(words: Words, at: int) -> bool:
    """ "Had met", "had also held talks", "had been there": the past before the past."""
    near = (k for k in range(max(0, at - TENSE), at) if words.norms[k] == "had")
    return any(_is_participle(norm) for k in near for norm in words.norms[k + 1 : at + 1])


def _is_participle(norm: str) -> bool:
    form = verb_forms().get(norm)
    return form is not None and "participle" in form.form


@cache
def _around() -> Phrases[bool]:
    return Phrases((phrase, True) for phrase in table("presence")["around"]["words"])
