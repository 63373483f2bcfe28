"""Whether a statement or a deed is that which was told before."""

from app.catalogue.load import table
from app.extraction.mentions.attending import before_noun
from app.extraction.mentions.gather.agree import NEAR, people_agree, places_agree, statuses_agree
from app.extraction.mentions.gather.sides import persons_of
from app.extraction.mentions.telling import Telling

_THAT = frozenset(("the", "this", "that", "their"))
_HOUSES = frozenset(table("acts")["houses"])
GOES_ON = 3
"""Sentences between two passages of one statement, none of which tells another day."""


def same_statement(one: Telling, other: Telling) -> bool:
    """One speaker, in one go: the same day, or without a day of its own right after and on; of what opens with no topic
    the day and the topic are told next."""
    if other.kind != "statement" or one.people.keys() != other.people.keys() or one.status != other.status:
        return False
    if one.edtf is not None and other.edtf is not None:
        return one.edtf == other.edtf
    near = other.sentence - one.latest <= GOES_ON
    if other.edtf is not None:
        return near and (not one.topics or one.words.headed)
    return near and not any(ref.dates_act and ref.precision == "day" for _, _, ref in other.words.dates)


def same_act(one: Telling, other: Telling) -> bool:
    """The same deed done to the same thing by the same people, told nearby or of the same day."""
    alike = one.verb == other.verb and (not other.topics or bool(set(one.topics) & set(other.topics)))
    alike = alike or (one.thing == other.thing and bool(one.thing or one.kind != "agreement")) or one.kind == "vote"
    alike = alike or (one.words.headed and bool(set(one.topics) & set(other.topics)))
    alike = alike or _is_of_told(other)
    near = other.sentence - one.latest <= NEAR or (one.edtf is not None and one.edtf == other.edtf)
    houses, others = _HOUSES.intersection(one.people), _HOUSES.intersection(other.people)
    if houses and others and houses.isdisjoint(others):
        return False
    if one.kind != other.kind or not alike or not near or not statuses_agree(one, other):
        return False
    if one.kind == "agreement" and not places_agree(one, other):
        return False
    return not one.people or not other.people or people_agree(one, other) or _is_cast_in(one, other)


def _is_cast_in(one: Telling, other: Telling) -> bool:
    """ "The Assembly adopted it on Monday. X voted against": how one of its members voted then."""
    how = other.verb == "abstain" or (other.thing or "").startswith(("against", "for "))
    states = other.people.keys() and not persons_of(other) and _HOUSES.isdisjoint(other.people)
    next_told = other.sentence - one.latest <= 1 and other.date is None
    return one.kind == "vote" and bool(states) and how and next_told and not _HOUSES.isdisjoint(one.people)


def _is_of_told(other: Telling) -> bool:
    """ "The swap was the second this month": a noun with an article, of nobody and no day, is what was told."""
    bare = other.rule.startswith("act-noun:") and not other.people and other.date is None and other.place is None
    return bare and other.words.norms[before_noun(other.words, other.at)] in _THAT
