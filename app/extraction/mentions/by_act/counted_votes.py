"""A vote told by its count beside whatever a house did: "by 91 votes in favour, the Assembly called for"."""

import re
from collections.abc import Iterator
from functools import cache

from app.catalogue.load import table
from app.extraction.mentions.about.acts import topics_of_act
from app.extraction.mentions.around import date_of
from app.extraction.mentions.labels import label_of
from app.extraction.mentions.telling import Telling
from app.extraction.phrases import Phrases
from app.extraction.types import Clause
from app.extraction.words import Words

_HOUSES = frozenset(table("acts")["houses"])
_MEMBERS = frozenset(table("acts")["counted"]["members"])
_NO_VOTE = frozenset(table("acts")["counted"]["against"])
_VOTING = frozenset(table("acts")["counted"]["verbs"])
_SCORE = re.compile(r"\d+[-–]\d+")
MEMBERS = 4
"""Words before a verb among which its members stand for a house: "the 27 ministers unanimously"."""


def told_by_count(words: Words, shapes: list[str], clauses: tuple[Clause, ...]) -> Iterator[Telling]:
    """At most one a sentence, of the deed that stands nearest to the count."""
    counts = [(first, end) for first, end, _ in _counts().each(shapes) if not words.spoken[first]]
    for first, end in counts[:1]:
        near = [clause for clause in clauses if _is_deed_of_house(words, clause)]
        clause = min(near, key=lambda one: min(abs(one.at - first), abs(one.at - end)), default=None)
        if clause is None or not (clause.verb == "vote" or _says_vote(words, first, end, clause)):
            return
        house = [slug for slug in clause.subject if slug in _HOUSES]
        yield Telling(
            words,
            clause.at,
            "vote",
            "happened",
            dict.fromkeys(house, "participant"),
            "act:vote:count",
            date=date_of(words, clause.at),
            topics=topics_of_act(words, "vote", clause.at),
            thing="vote",
            verb="hold",
            doers=tuple(house),
        )


def _says_vote(words: Words, first: int, end: int, clause: Clause) -> bool:
    """The word itself, or a score beside a verb of voting: "backs the text 93-18"."""
    score = bool(_SCORE.fullmatch(words.norms[first])) and clause.verb in _VOTING
    return score or not {"vote", "votes"}.isdisjoint(words.norms[first:end])


def _is_deed_of_house(words: Words, clause: Clause) -> bool:
    """What a house or its members did; a participle with a subject is no reduced one: "the house voted by 3 to 2"."""
    if clause.verb in _NO_VOTE or clause.passive or words.spoken[clause.at]:
        return False
    told = clause.modality == "fact" or (clause.modality == "participle" and clause.verb == "vote")
    past = clause.tense == "past" or (clause.tense == "present" and (words.headed or label_of(words) is not None))
    members = _MEMBERS & set(words.norms[max(0, clause.at - MEMBERS) : clause.at])
    return told and past and bool(members or not _HOUSES.isdisjoint(clause.subject))


@cache
def _counts() -> Phrases[bool]:
    return Phrases((phrase, True) for phrase in table("acts")["counted"]["phrases"])
