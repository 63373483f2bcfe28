"""Whether two tellings of one sentence tell of one event."""

from app.extraction.clauses.finite import with_before
from app.extraction.kinds import group_of
from app.extraction.mentions.attending import before_noun
from app.extraction.mentions.gather.sides import persons_of, sides_of
from app.extraction.mentions.telling import Telling

_THAT = frozenset(("the", "this", "that", "their"))


def same_breath(one: Telling, other: Telling) -> bool:
    """Told in one sentence: of the same people, a journey and whom it led to, talks "at which" they met."""
    if one.status == other.status and one.status in ("cancelled", "postponed") and not other.people:
        return True
    fewer = one.people.keys() <= other.people.keys() and one.sentence == other.sentence
    visited = one.kind == "visit" and one.status == other.status
    led_to = fewer and (visited or "which" in one.words.norms[one.at : other.at])
    led_to = led_to or (fewer and one.rule.startswith("verb:") and other.rule == one.rule.replace("verb:", "noun:"))
    again = one.kind == other.kind and len(other.people) == 1 and other.people.keys() <= one.people.keys()
    again = again or (not other.people and "when" in one.words.norms[one.at : other.at] and one.kind == other.kind)
    if one.kind == other.kind and one.status == other.status and _shows(one, other):
        return True
    if _is_what_for(one, other):
        return True
    return bool(one.people) and (led_to or again or _is_the(one, other) or one.people.keys() == other.people.keys())


def _is_what_for(one: Telling, other: Telling) -> bool:
    """ "X and Y met in Rome for talks that lasted an hour": what they met for."""
    words, told = other.words, other.rule.startswith("noun:") and not other.people and one.at < other.at
    met = one.kind in group_of(other.kind) and one.kind != "visit" and one.status == other.status
    where = one.place == other.place and one.edtf == other.edtf
    return told and met and where and words.norms[before_noun(words, other.at) - 1] == "for"


def _is_the(one: Telling, other: Telling) -> bool:
    """ "X met Y on Monday; the meeting lasted an hour": what the noun with an article says is of the same."""
    words = other.words
    told = other.rule.startswith("noun:") and not other.people and one.at < other.at and one.status == other.status
    return told and words.norms[before_noun(words, other.at)] in _THAT and one.kind in group_of(other.kind)


def _shows(one: Telling, other: Telling) -> bool:
    """ "Talks went on in Miami, with X meeting Y", "were held in Riyadh, where the delegations conferred": who was at
    the talks of which nobody is named."""
    by_verb = one.rule.startswith("noun:") and other.rule.startswith("verb:") and one.sentence == other.sentence
    unnamed = not persons_of(one) and (not one.people or sides_of(other) <= sides_of(one))
    where = "where" in one.words.norms[one.at : other.at]
    return by_verb and unnamed and (where or with_before(other.words, other.at) >= 0)
