"""Talks of one person with several, with each apart: "held phone calls with X and Y", "his meetings with X and Y"."""

from collections.abc import Iterator
from dataclasses import replace

from app.catalogue.load import table
from app.extraction.clauses.refs import slugs_of
from app.extraction.mentions.around import skip_back
from app.extraction.mentions.telling import Telling
from app.extraction.types import Clause

_SEVERAL = frozenset(table("kinds")["many"]["calls"])
_MEETINGS = frozenset(table("kinds")["many"]["meetings"])
_SEPARATE = frozenset(table("kinds")["many"]["separate"])
_AT_WAR = frozenset(table("kinds")["at_war"])
NEAR = 6
"""Words around the cue among which "separate" or "separately" stands."""
_TALKS = ("meeting", "call")
TITLE = 10
"""Words from "and then" to the name behind its title."""
BOTH = 5
"""Words from a verb to "both": "spoke by telephone with both X and Y"."""


def each_apart(telling: Telling, clauses: tuple[Clause, ...]) -> Iterator[Telling]:
    """The telling, or one for each of those with whom one person had talks of his own; nothing where he is unknown."""
    words, people = telling.words, telling.people
    caller = _caller(telling, clauses)
    others = [slug for slug in people if slug != caller]
    persons = all(words.reading.actor(slug).kind == "person" for slug in people)
    if len(others) < 2 or not persons or not _are_several(telling, others):
        yield telling
    elif caller is not None:
        for slug in others:
            yield replace(telling, people={caller: people[caller], slug: people[slug]}, passages=[])
    elif telling.kind == "call" or not _are_with_one(telling):
        yield telling


def _are_several(telling: Telling, others: list[str]) -> bool:
    """Calls in the plural or with two at war; meetings in the plural with people of several states; separate ones."""
    words, at = telling.words, telling.at
    near = words.norms[max(0, at - NEAR) : at + NEAR]
    sides = [words.reading.actor(slug).side for slug in others]
    if telling.kind in _TALKS and _is_in_sequence(telling, others):
        return True
    talked = telling.kind == "call" or telling.verb == "talk"
    if talked and telling.rule.startswith("verb:") and "both" in words.norms[at + 1 : at + BOTH]:
        return True
    if telling.kind == "call":
        several = words.norms[at] in _SEVERAL or not _SEPARATE.isdisjoint(near)
        return telling.asserted and (several or _AT_WAR.issubset(sides))
    plural = telling.kind == "meeting" and words.norms[at] in _MEETINGS
    return plural and (len(set(sides)) > 1 or sides.count("other") > 1 or not _SEPARATE.isdisjoint(near))


def _is_in_sequence(telling: Telling, others: list[str]) -> bool:
    """ "Met first with X and then Y": one after the other."""
    words, end = telling.words, len(telling.words.norms)
    if "then" not in words.vocabulary:
        return False
    then = next((k for k in range(telling.at + 1, end - 1) if words.norms[k : k + 2] == ["and", "then"]), end)
    behind = [(first, ref) for first, _, ref in words.refs if then < first <= then + TITLE]
    return any(ref.actor in others and not words.verbs_in(then + 2, first) for first, ref in behind)


def _are_with_one(telling: Telling) -> bool:
    """ "After meetings with Putin and Xi": of somebody who is not named."""
    return telling.words.norms[telling.at + 1 : telling.at + 2] == ["with"]


def _caller(telling: Telling, clauses: tuple[Clause, ...]) -> str | None:
    """Whose talks they are, else the one subject of the verb that tells of them."""
    owner = telling.words.owner_ending(skip_back(telling.words, telling.at))
    before = [clause for clause in clauses if clause.at <= telling.at] or list(clauses[:1])
    subject = before[-1].subject if before and not before[-1].passive else ()
    whose = slugs_of(owner) if owner is not None else subject
    return whose[0] if len(whose) == 1 and whose[0] in telling.people else None
