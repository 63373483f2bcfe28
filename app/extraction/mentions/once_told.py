"""A verb and the noun that it takes tell of one event: "convened a call with X", "gathered at Y for a summit"."""

from app.extraction.mentions.attending import before_noun
from app.extraction.mentions.leaders_meeting import is_of_leaders
from app.extraction.mentions.telling import Telling

_OF_ITS_OWN = ("call", "summit")
_GIVING_ROOM = ("be", "play")
"""Verbs of "was host to talks", "plays host to a summit"."""
_FOR_TALKS = ("meeting", "summit")
_OF_GROUPS = ("call", "meeting", "summit")
_GROUP = "contact-group"
REACH = 14
"""Words between the verb and the noun."""

FOR = 4
"""Words from "for" to the noun: "for a working lunch"."""


def once_told(tellings: list[Telling]) -> list[Telling]:
    """The tellings of a sentence without those of a verb whose noun says what kind of event it was, with its people."""
    kept = list(tellings)
    for told in tellings:
        noun = next((other for other in tellings if _takes(told, other)), None)
        if noun is not None:
            noun.people = {**told.people, **noun.people}
            noun.place = noun.place or told.place
            noun.date = noun.date or told.date
            noun.open_subject = noun.open_subject or told.open_subject
            kept = [other for other in kept if other is not told]
    for told in kept:
        for noun in [other for other in kept if _is_for(told, other)]:
            told.people.update((slug, role) for slug, role in noun.people.items() if slug not in told.people)
            told.kind = noun.kind
            kept = [other for other in kept if other is not noun]
    for told in kept:
        by_verb = told.kind == "meeting" and told.asserted and told.rule.startswith("verb:")
        if by_verb and (_is_for_summit(told) or is_of_leaders(told)):
            told.kind = "summit"
    return _without_groups(kept)


def _without_groups(tellings: list[Telling]) -> list[Telling]:
    """Those but for a group that is a conference by its name, where a call or meeting of it is told beside."""
    own = next((told for told in tellings if told.kind in _OF_GROUPS and _GROUP in told.people), None)
    if own is None:
        return tellings
    named = [told for told in tellings if told.kind == "conference"]
    own.people = {**{slug: role for told in named for slug, role in told.people.items()}, **own.people}
    return [told for told in tellings if told.kind != "conference"]


def _is_for_summit(told: Telling) -> bool:
    """ "Trump met Putin for a summit in Anchorage"."""
    words, last = told.words, min(told.at + REACH, len(told.words.norms))
    at = next((k for k in range(told.at + 1, last) if words.norms[k] == "for"), last)
    summit = next((k for k in range(at + 1, min(at + FOR + 1, last)) if words.norms[k] == "summit"), last)
    more = any(told.at < clause.at < summit for clause in words.clauses) or "to" in words.norms[told.at : at]
    return summit < last and before_noun(words, summit) == at + 1 and not more and not words.cut(told.at + 1, summit)


def _is_for(told: Telling, noun: Telling) -> bool:
    """ "X met Y for a working lunch attended by Z", "in talks mediated by Z": the noun names what the verb tells of."""
    words, behind = told.words, 0 < noun.at - told.at <= REACH
    by_verb = told.rule.startswith("verb:") and told.kind == "meeting" and told.asserted
    fits = by_verb and behind and not noun.asserted and noun.status == told.status
    if not (fits and _is_so_called(told, noun)) or words.cut(told.at + 1, noun.at):
        return False
    apart = any(told.at < clause.at < noun.at for clause in words.clauses)
    first = before_noun(words, noun.at)
    there = words.norms[first - 1] in ("in", "during") or words.norms[first - 1 : first + 1] in (
        ["at", "a"],
        ["at", "talks"],
    )
    persons = all(words.reading.actor(slug).kind == "person" for slug in noun.people)
    own = there and persons and words.norms[noun.at + 1 : noun.at + 2] != ["of"]
    return not apart and (own or "for" in words.norms[max(told.at, noun.at - FOR) : noun.at])


def _is_so_called(told: Telling, noun: Telling) -> bool:
    """Talks of those named, or of leaders without a name: "European leaders met X at a summit hosted by Y"."""
    if len(told.people) > 1:
        return noun.kind == told.kind
    return noun.kind in _FOR_TALKS and "host" in noun.people.values()


def _takes(told: Telling, noun: Telling) -> bool:
    by_verb, behind = told.rule.startswith("verb:"), 0 < noun.at - told.at <= REACH
    same = by_verb and behind and noun.rule == told.rule.replace("verb:", "noun:")
    if same and told.verb in _GIVING_ROOM and noun.kind in _FOR_TALKS and told.kind == "meeting":
        return not told.words.cut(told.at + 1, noun.at)
    apart = told.people and noun.people and told.people.keys().isdisjoint(noun.people)
    if not same or apart or told.words.cut(told.at + 1, noun.at):
        return False
    if told.kind == "visit":
        return (
            noun.kind in _FOR_TALKS and noun.status == told.status
        )  # "will return to Abu Dhabi for another round of talks"
    if told.kind == "meeting" and noun.kind == "meeting" and not told.people:
        return "host" in noun.people.values()  # "leaders gathered for talks hosted by X"
    return told.kind == "meeting" and noun.kind in _OF_ITS_OWN and (noun.kind == "summit" or told.verb == "convene")
