"""A plan that is not the one told before: "a further meeting could take place", "wants to bring them together"."""

from app.extraction.clauses.possible import MAY
from app.extraction.mentions.attending import before_noun
from app.extraction.mentions.telling import Telling

_MEETING = ("verb:meet", "verb:see", "verb:receive", "verb:host")
BRINGING = ("verb:bring", "verb:get")
_NEW = frozenset(("a", "an", "another"))
REACH = 8
"""Words from a noun to what may become of it: "a meeting with European leaders in Miami could be held"."""


def is_another_plan(one: Telling, other: Telling) -> bool:
    """Whether one of the two may come to pass, or is wished for, besides the other."""
    if other.status != "planned":
        return False
    wished = other.rule in BRINGING and one.status == "planned" and one.people.keys() != other.people.keys()
    return wished or _may_come(other) or (other.asserted and other.rule in _MEETING and _may_come(one))


def _may_come(told: Telling) -> bool:
    """ "A further meeting could take place in Miami": another than any told before."""
    words, first = told.words, before_noun(told.words, told.at)
    new = told.status == "planned" and told.rule.startswith("noun:") and words.norms[first] in _NEW
    return new and told.asserted and not MAY.isdisjoint(words.norms[told.at : told.at + REACH])
