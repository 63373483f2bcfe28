"""Calls of one person with several, each with one of them: "held phone calls with X and Y", "spoke separately with"."""

from collections.abc import Iterator
from dataclasses import replace

from app.catalogue.load import table
from app.extraction.mentions.telling import Telling
from app.extraction.types import Clause

_SEVERAL = frozenset(table("kinds")["many"]["calls"])
_SEPARATE = frozenset(table("kinds")["many"]["separate"])
_AT_WAR = frozenset(table("kinds")["at_war"])
NEAR = 6
"""Words around the cue among which "separate" or "separately" stands."""


def each_apart(telling: Telling, clauses: tuple[Clause, ...]) -> Iterator[Telling]:
    """The telling, or one for each of those with whom one person had calls of their own."""
    words, people = telling.words, telling.people
    caller = _caller(telling, clauses)
    others = [slug for slug in people if slug != caller]
    near = words.norms[max(0, telling.at - NEAR) : telling.at + NEAR]
    several = words.norms[telling.at] in _SEVERAL or not _SEPARATE.isdisjoint(near) or _are_at_war(telling, others)
    persons = all(words.reading.actor(slug).kind == "person" for slug in people)
    if caller is None or telling.kind != "call" or not telling.asserted or len(others) < 2 or not (several and persons):
        yield telling
        return
    for slug in others:
        yield replace(telling, people={caller: people[caller], slug: people[slug]}, passages=[])


def _are_at_war(telling: Telling, others: list[str]) -> bool:
    """ "X called Putin and Zelenskyy": nobody had the two on one line."""
    return {telling.words.reading.actor(slug).side for slug in others} >= _AT_WAR


def _caller(telling: Telling, clauses: tuple[Clause, ...]) -> str | None:
    """The one subject of the verb that tells of it."""
    before = [clause for clause in clauses if clause.at <= telling.at]
    subject = before[-1].subject if before and not before[-1].passive else ()
    return subject[0] if len(subject) == 1 and subject[0] in telling.people else None
