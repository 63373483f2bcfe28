"""Whether two tellings tell of one event."""

from app.extraction.kinds import BETWEEN_PEOPLE, group_of
from app.extraction.mentions.gather.agree import (
    NEAR,
    dates_agree,
    is_of_staff,
    people_agree,
    places_agree,
    statuses_agree,
)
from app.extraction.mentions.gather.another import awaits_others, is_added, is_another_plan, is_between_others
from app.extraction.mentions.gather.earlier import BEFORE, is_of_another_year, is_of_old, looks_back, year_beside
from app.extraction.mentions.gather.same_breath import same_breath
from app.extraction.mentions.gather.same_deed import same_act, same_statement
from app.extraction.mentions.gather.sides import persons_of, sides_of
from app.extraction.mentions.left_behind import leaves_behind
from app.extraction.mentions.statements.plain import PLAIN
from app.extraction.mentions.telling import Telling
from app.extraction.titles import PRESS

_TAKING_PLACE = ("noun:take", "noun:hold", "noun:happen", "noun:occur")
_LASTING = ("noun:last", "noun:run", "noun:go", "noun:end", "noun:begin", "noun:start", "noun:open", "noun:finish")
_ENCOUNTERS = ("talks", "meeting", "call", "conversation", "session", "encounter", "discussion", "discussions")
_COMING = ("noun:travel", "noun:fly", "noun:come", "noun:arrive", "noun:go", "noun:head")
_BESIDES = frozenset(("also", "separately"))
_WITH_GROUP = ("verb:meet", "verb:speak", "verb:talk", "verb:receive")
_AFTER = frozenset(("after", "following"))
_GOING_ON = ("noun:resume", "noun:continue", "noun:restart", "noun:reconvene")
_EUROPEANS = frozenset(("european", "europeans", "nordic", "baltic"))
_OF_EUROPE = frozenset(("europe", "ukraine"))
_NEXT = frozenset(("then", "later", "afterwards", "afterward", "subsequently", "next", "thereafter"))
ALLIES = 8
"""Words before a telling in which "European allies" stand."""
THE = 3
"""Words from "the" to the talks for which somebody came: "for the trilateral negotiations"."""
RIGHT_AFTER = 2
"""Sentences between a meeting and who "also took part"."""


def is_same(one: Telling, other: Telling) -> bool:
    """Whether `other` tells of the event of `one`, which the article told before."""
    if (one.status == "planned" and _lies_behind(other)) or PLAIN in (one.rule, other.rule):
        return False
    if other.neutral or (other.either and one.kind == "meeting" and _goes_on(one, other)):
        return _is_meant(one, other)
    if other.kind not in group_of(one.kind) or not dates_agree(one, other):
        return False
    if "statement" not in (one.kind, other.kind) and (one.thing is not None or other.thing is not None):
        return same_act(one, other)
    if one.kind == "statement":
        return same_statement(one, other)
    if other.kind == "statement" and other.date and one.people and one.people.keys().isdisjoint(other.people):
        return False  # "Russia proposed it. On Friday Peskov made clear that": what another says on a day is another
    if (one.kind == "conference") != (other.kind == "conference"):
        return False
    if one.occasion or other.occasion:
        return one.occasion == other.occasion
    if one.edtf != other.edtf and looks_back(other) and not (looks_back(one) or _was_there_then(one, other)):
        return False
    if is_of_another_year(one, other) or leaves_behind(one, other):
        return False
    if _moves_on(one, other) or is_of_old(one, other) or is_another_plan(one, other) or is_added(other):
        return False
    return statuses_agree(one, other) and places_agree(one, other) and _same_talks(one, other)


def _goes_on(one: Telling, other: Telling) -> bool:
    """ "X met Y. He spoke to him for an hour", "X met Y, and the two spoke for an hour": what they did there."""
    if one.latest < other.sentence:
        return True
    opening = other.words.opening_before(other.at) or 0
    added = one.sentence == other.sentence and one.at < opening and other.words.norms[opening] == "and"
    return added and other.pronoun


def _lies_behind(told: Telling) -> bool:
    """ "Following his discussion with X, he rang Y": talks that are over, and not those that are planned."""
    before = told.words.norms[max(0, told.at - BEFORE) : told.at]
    return not told.asserted and told.status == "happened" and not _AFTER.isdisjoint(before)


def _was_there_then(one: Telling, other: Telling) -> bool:
    """ "Since a summit in Alaska in August", "the two last met in Alaska on 15 August": a day of that month there."""
    return one.edtf is not None and one.place is not None and one.place == other.place and one.status == other.status


def _is_meant(one: Telling, other: Telling) -> bool:
    """Whether "the talks" are those that were told before; "the talks in Alaska" were not held by phone."""
    if one.kind not in BETWEEN_PEOPLE or one.occasion == PRESS or (one.kind == "call" and other.place):
        return False
    return one.people.keys() >= other.people.keys() and dates_agree(one, other)


def _is_another(one: Telling, other: Telling) -> bool:
    """ "X has also met Y", "X met Y separately": besides those whom X was told to have met before."""
    words = other.words
    beside = not _BESIDES.isdisjoint(words.norms[max(0, other.at - 3) : other.at + 1])
    new = bool(other.people.keys() - one.people.keys())
    group = other.rule in _WITH_GROUP and len(other.people) == 1 < len(one.people)  # "he also met ministers"
    return beside and other.asserted and one.asserted and (group or (new and other.rule.startswith("verb:")))


def _moves_on(one: Telling, other: Telling) -> bool:
    """ "X met Y. He then flew to Berlin": the journey came after, and it was not there that they met."""
    after = other.words.norms[max(0, other.at - BEFORE) : other.at]
    apart = not (_NEXT | {"also"}).isdisjoint(after)  # "X also visited Hamburg"
    gone = apart and other.kind == "visit" and other.asserted and one.sentence < other.sentence
    return gone and one.status == other.status and one.kind != "visit" and one.people.keys() >= other.people.keys()


def _same_talks(one: Telling, other: Telling) -> bool:
    """One call, meeting or visit, by who took part and by how near the other is told."""
    if not one.people and other.people and _is_of_europeans(one) and _OF_EUROPE.isdisjoint(sides_of(other)):
        return False
    if other.joins_only:
        return _joins(one, other)
    if _is_another(one, other):
        return False
    if one.asserted and other.asserted and one.latest == other.sentence:
        return same_breath(one, other)
    if not other.people and not other.asserted and one.kind != other.kind:
        return False
    if not one.people and other.people:
        if one.sentence == other.sentence:
            return _parts_from(one, other)
        return one.kind == other.kind and _may_name(one, other)
    if not other.people:
        undated = other.asserted and other.date is not None and one.date is None
        return other.sentence - one.latest <= NEAR and (not undated or _says_when(one, other) or _is_lead(one, other))
    return _came_for(one, other) or people_agree(one, other)


def _is_of_europeans(told: Telling) -> bool:
    """ "European allies said at a meeting in Oslo": whose it was, though nobody is named."""
    return not _EUROPEANS.isdisjoint(told.words.norms[max(0, told.at - ALLIES) : told.at])


def _came_for(one: Telling, other: Telling) -> bool:
    """ "X and Y travelled to Geneva for the talks": those that were told to be held there."""
    words, at = other.words, other.at
    the = "the" in words.norms[max(0, at - THE) : at] and "for" in words.norms[max(0, at - THE - 1) : at]
    there = one.place is not None and one.place == other.place and one.kind == other.kind == "meeting"
    came = other.rule in _COMING and other.asserted and other.date is None
    return the and there and came and one.asserted and one.status == other.status


def _says_when(one: Telling, other: Telling) -> bool:
    """ "X held a call with Y. The call took place on Monday", "lasted an hour": the day of what was just told."""
    soon = other.sentence - one.latest <= RIGHT_AFTER
    opens = other.words.norms[0] in ("the", "this") and other.at <= BEFORE
    lasting = other.rule in _LASTING and other.words.norms[other.at] in _ENCOUNTERS
    told = other.rule in _TAKING_PLACE or (lasting and _has_one_day(other))
    return soon and opens and one.asserted and one.kind == other.kind and told


def _is_lead(one: Telling, other: Telling) -> bool:
    """ "X and Y meet in Abu Dhabi", below it "Negotiators met on Friday": a headline and what the text opens with."""
    if not one.words.headed or one.sentence + 1 != other.sentence or one.kind != other.kind:
        return False
    goes_on = other.status == "planned" and other.rule in _GOING_ON
    return not goes_on and not (persons_of(one) and is_of_staff(other))


def _parts_from(one: Telling, other: Telling) -> bool:
    """ "After three hours of talks in Doha, the delegations parted on Friday": whose talks they were."""
    settled = one.date is not None and one.date == other.date and one.place is not None and one.place == other.place
    return settled and one.kind == other.kind and not one.asserted and one.status == other.status


def _has_one_day(told: Telling) -> bool:
    """But for "began on Friday and ended on Saturday"."""
    return sum(ref.precision == "day" for _, _, ref in told.words.dates) == 1


def _may_name(one: Telling, other: Telling) -> bool:
    """Whether a meeting of people not named may be one of people named later: told soon, or of its day or place."""
    if looks_back(one) and other.kind == "meeting" and other.asserted and one.place != other.place:
        return False  # "Earlier rounds took place in Doha. X came to the Swiss city too and met Y"
    soon = one.words.headed or other.sentence - one.latest <= RIGHT_AFTER or one.sentence == 0
    settled = (one.edtf is not None and one.edtf == other.edtf) or (one.place is not None and one.place == other.place)
    return soon or settled or not other.asserted


def _joins(one: Telling, other: Telling) -> bool:
    """Who came to it, as the article tells soon after it."""
    near = other.sentence - one.latest <= NEAR
    if one.status not in ("happened", "planned"):
        return False  # nobody came to what was called off
    published = one.words.reading.document.published
    if published and one.date is None and year_beside(one) not in ("", str(published.year)):
        return False  # "X, who had led the team in last year's talks, was there. Y spoke for Ukraine"
    if is_between_others(one, other) or awaits_others(one, other):
        return False
    if _was_there(one, other):
        return True
    if other.rule == "listing:present":
        return near and one.asserted
    fits = not one.people or one.listed or sides_of(other) <= sides_of(one) or len(sides_of(one)) == 1
    return near and fits and _has_delegations(one)


def _was_there(one: Telling, other: Telling) -> bool:
    """Who is told to have taken part or joined in, of whatever side, right after what was told."""
    near = other.sentence - one.latest <= RIGHT_AFTER and one.kind in ("meeting", "summit")
    told = one.asserted or one.date is not None
    return near and told and one.status == "happened" and other.rule not in ("listing", "listing:for")


def _has_delegations(told: Telling) -> bool:
    """A meeting of states or of several people, whose members may be told later; two people of two sides have none."""
    alone = len(told.people) == 2 and len(persons_of(told)) == 2 and len(sides_of(told)) == 2
    team = not persons_of(told) and "delegation" in told.words.norms
    some = told.listed or team or (len(told.people) != 1 and not alone)
    return some and told.kind in ("meeting", "summit")
