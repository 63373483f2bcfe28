"""A plan that is not the one told before: "a further meeting could take place", "wants to bring them together"."""

from itertools import pairwise

from app.extraction.clauses.possible import MAY
from app.extraction.mentions.attending import before_noun, is_ahead_of
from app.extraction.mentions.gather.sides import persons_of
from app.extraction.mentions.telling import Telling

_MEETING = ("verb:meet", "verb:see", "verb:receive", "verb:host")
BRINGING = ("verb:bring", "verb:get")
_NEW = frozenset(("a", "an", "another"))
_ALSO = frozenset(("also", "too"))
AS_WELL = 16
"""Words from a noun to "as well": "another meeting on Saturday in Berlin was cancelled as well"."""
REACH = 8
"""Words from a noun to what may become of it: "a meeting with European leaders in Miami could be held"."""


def is_another_plan(one: Telling, other: Telling) -> bool:
    """Whether one of the two may come to pass, or is wished for, besides the other."""
    if other.status != "planned":
        return False
    wished = other.rule in BRINGING and one.status == "planned" and one.people.keys() != other.people.keys()
    return wished or _may_come(other) or (other.asserted and other.rule in _MEETING and _may_come(one))


def is_added(other: Telling) -> bool:
    """ "Another meeting on Saturday was cancelled as well": besides the one of that day that was told before."""
    words = other.words
    behind = words.norms[other.at : other.at + AS_WELL]
    also = not _ALSO.isdisjoint(behind) or ("as", "well") in pairwise(behind)
    return other.asserted and other.rule.startswith("noun:") and also and _is_new(other)


def _is_new(told: Telling) -> bool:
    return told.words.norms[before_noun(told.words, told.at)] in _NEW


def _may_come(told: Telling) -> bool:
    """ "A further meeting could take place in Miami": another than any told before."""
    new = told.status == "planned" and told.rule.startswith("noun:") and _is_new(told)
    return new and told.asserted and not MAY.isdisjoint(told.words.norms[told.at : told.at + REACH])


def is_between_others(one: Telling, other: Telling) -> bool:
    """ "X met Y on Friday, Z said before his meeting with W": of two of whom neither was told to have been there."""
    both = other.rule == "noun:reference" and len(persons_of(other)) > 1
    return both and one.sentence == other.sentence and one.people.keys().isdisjoint(other.people)


def awaits_others(one: Telling, other: Telling) -> bool:
    """ "X met Y on Friday. He rang Z ahead of the meeting with W": W is not told to have been with X and Y."""
    if other.rule != "noun:reference" or other.people.keys() <= one.people.keys():
        return False
    return is_ahead_of(other.words, other.at)
