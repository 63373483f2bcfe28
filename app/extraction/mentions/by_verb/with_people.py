"""A verb that takes a person: who met whom, spoke with whom, hosted whom."""

from collections.abc import Iterable
from typing import Any

from app.catalogue.load import table
from app.extraction.clauses.refs import slugs_of
from app.extraction.mentions.around import date_of, has_length, place_of
from app.extraction.mentions.around.stretch import HAPPENINGS
from app.extraction.mentions.bodies_meeting import bodies_gathering
from app.extraction.mentions.by_verb.called import names_only
from app.extraction.mentions.by_verb.groups import (
    ON_PHONE,
    hosts_group,
    is_on_air,
    joins_group,
    meets_group,
    rings_group,
    with_strangers,
)
from app.extraction.mentions.by_verb.only_of import is_spoken_of
from app.extraction.mentions.by_verb.specs import TAIL
from app.extraction.mentions.by_verb.unnamed import are_alone, is_unnamed
from app.extraction.mentions.by_verb.whom import for_talks, whom_before, whom_taken
from app.extraction.teams import TEAM_NOUNS
from app.extraction.types import Clause, Role
from app.extraction.words import PREPOSITIONS, Words

_RECIPROCAL = (["one", "another"], ["each", "other"])
_FROM_WHERE = frozenset("from in at outside inside on before after ahead during".split())
_AT_TALKS = frozenset((".", ",", "on", "too", "along", "with", "alongside", "as", "also", "and"))
"""Behind "sat in": no place."""
_SPEAKING = frozenset(("spoke", "speak", "speaks", "spoken"))
_AUDIENCE = frozenset(table("kinds")["clause"]["audience"])
_TALKING = ("speak", "talk")
_BESIDE = frozenset(("sidelines", "margins", "after", "before", "during", "ahead", "by"))
_ENDING = frozenset((".", ",", ";", "again", "and", "later", "when", "before", "after", "alone", "privately"))
HALL = 8
"""Words from speaking to the hall where it is done."""
PHONE = 5
"""Words from a verb to the telephone: "spoke over the phone"."""
_NOT_TOGETHER = frozenset("of about well out up highly against as warmly to".split())


def with_people(words: Words, clause: Clause, at: int, spec: dict[str, Any]) -> dict[str, Role] | None:
    """Who does with whom what the verb at word `at` tells; null where it takes nobody."""
    others = whom_taken(words, clause, at, spec)
    if not _fits(words, clause, at, spec, others):
        return None
    hosts = bool(spec.get("host")) and not clause.passive
    if hosts and not others:
        guests = hosts_group(words, at, spec.get("not_what", ()))
        return dict.fromkeys(clause.subject, "host") if clause.subject and guests else None
    beside = for_talks(words, at) if others else []
    people: dict[str, Role] = dict.fromkeys((*clause.subject, *others, *beside), "participant")
    if hosts and clause.subject:
        people[clause.subject[0]] = "host"
    return people if _are_enough(words, clause, at, spec, others) else None


def _fits(words: Words, clause: Clause, at: int, spec: dict[str, Any], others: list[str]) -> bool:
    """Whether what stands behind the verb lets it tell of people together."""
    following = words.norms[at + 1] if at + 1 < len(words.norms) else ""
    if words.norms[at : at + 2] in (["sat", "in"], ["sit", "in"]) and not _AT_TALKS.isdisjoint(
        words.norms[at + 2 : at + 3]
    ):
        return False  # at the talks of others
    if clause.verb in _TALKING and (is_spoken_of(words, at) or is_on_air(words, at)):
        return False
    if following in spec.get("against", ()) or (clause.verb == "call" and names_only(words, at)):
        return False
    if "not_what" in spec and _is_something(words, at, spec["not_what"]):
        return False
    if spec.get("no_purpose") and (not _all_persons(words, others) or "to" in words.norms[at + 1 : clause.last]):
        return False
    behind = following in PREPOSITIONS and not whom_before(words, clause)
    group = _has_group(words, clause, at, spec)
    if spec.get("only_object") and (clause.passive or not (others or group) or behind):
        return False
    if spec.get("needs_place") and not place_of(words, at):
        return False
    if spec.get("persons_only") and not _are_persons_there(words, clause, others):
        return False
    if spec.get("needs_day") and not (group or _is_set(words, at, others)):
        return False
    settled = place_of(words, at) or date_of(words, at) or _team_object(words, at)
    if spec.get("needs_setting") and not (settled or _is_appointed(words, clause, others)):
        return False
    if not set(spec.get("not_near", ())).isdisjoint(words.norms[at : at + TAIL]):
        return False
    if spec.get("with_whom"):
        return bool(others or group) and HAPPENINGS.isdisjoint(
            words.norms[at:]
        )  # "discussed with X his meeting with Y"
    if not spec.get("needs_with") or others or spec.get("lone") or group:
        return True
    together = len(clause.subject) > 1 and not clause.passive and _among_themselves(words, at, following)
    return together or bool(spec.get("pairs") and _is_pair(words, at)) or _by_themselves(words, clause, at, spec)


def _is_something(words: Words, at: int, things: list[str]) -> bool:
    """ "Received the backing of Macron", "welcomed the decision by Trump": a thing of theirs stands before them."""
    whom = next((first for first, last, _ in words.refs if first > at and not words.possessive(last)), at)
    return not (set(things) | HAPPENINGS).isdisjoint(words.norms[at + 1 : whom]) and not words.cut(at + 1, whom)


def _is_set(words: Words, at: int, others: list[str]) -> bool:
    """On a day, at a place beside those whom it takes, of whom none is a body, which one joins for good."""
    return date_of(words, at) is not None and _all_people(words, others) and _place_beside(words, at)


def _place_beside(words: Words, at: int) -> bool:
    """The place stands right behind whoever the verb takes: "joined Macron in Paris", not "at a summit in Paris"."""
    ends = {last for first, last, _ in words.refs if first > at}
    before = next((first - 1 for first, _, _ in words.places if first > at), -1)
    return bool({before, before - 1} & ends)


def _all_persons(words: Words, slugs: Iterable[str]) -> bool:
    """ "Expects Lavrov in Miami", not "expects Russia at the table in Istanbul"."""
    return all(words.reading.actor(slug).kind == "person" for slug in slugs)


def _is_appointed(words: Words, clause: Clause, others: list[str]) -> bool:
    """ "Is expected to see X", but not "to see X leave": who is to be seen is met."""
    if clause.verb != "see" or clause.modality != "plan" or not (others and _all_persons(words, others)):
        return False
    whom = next((last for first, last, ref in words.refs if first > clause.at and set(slugs_of(ref)) & set(others)), 0)
    behind = words.norms[whom] if whom < len(words.norms) else "."
    return behind in _ENDING or behind in PREPOSITIONS - {"as"}


def _are_persons_there(words: Words, clause: Clause, others: list[str]) -> bool:
    """ "Had been with X in London": persons who are or were, not "would be at his side"."""
    place = place_of(words, clause.at)
    there = place is not None and not words.cut(words.at(place.span.start), clause.at)
    there = there or has_length(words, clause.at + 1, clause.last)
    present = clause.modality == "fact" and bool(clause.subject) and bool(others)
    return there and present and _all_persons(words, (*clause.subject, *others))


def _all_people(words: Words, slugs: list[str]) -> bool:
    """No body among them."""
    return all(words.reading.lexicon.catalogue.bodies.get(slug) is None for slug in slugs)


def _are_enough(words: Words, clause: Clause, at: int, spec: dict[str, Any], others: list[str]) -> bool:
    """Two who are named, or one and others who are not: a telling needs both ends."""
    subject, active = bool(clause.subject), not clause.passive
    if len({*clause.subject, *others}) > 1 and subject and not _to_own_country(words, clause, at, others):
        return True
    if subject and (spec.get("lone") if active else spec.get("host") and place_of(words, at)):
        return True
    if others:
        return active and not subject and is_unnamed(words, at)
    if subject and active and _has_group(words, clause, at, spec):
        return True
    pair = spec.get("pairs") and _is_pair(words, at) and are_alone(words, clause, at)
    return bool(pair) or _by_themselves(words, clause, at, spec)


def _has_group(words: Words, clause: Clause, at: int, spec: dict[str, Any]) -> bool:
    """Several who are not named are whom it takes: "will meet European leaders", "joined a group of senators"."""
    if spec["kind"] == "meeting" and not spec.get("needs_with") and not clause.passive:
        return joins_group(words, at)
    return rings_group(words, clause, at, spec) or meets_group(words, clause, at, spec)


def _by_themselves(words: Words, clause: Clause, at: int, spec: dict[str, Any]) -> bool:
    """Whether several who are not named do it with one another; what needs company needs a place or day for that."""
    set_apart = not spec.get("needs_with") or place_of(words, at) or date_of(words, at)
    if not spec.get("by_itself") or not set_apart:
        return False
    return are_alone(words, clause, at) or (not clause.passive and bool(bodies_gathering(words, at)))


def _is_pair(words: Words, at: int) -> bool:
    """ "When the two presidents spoke on March 18": two told of before speak with each other."""
    following = words.norms[at + 1] if at + 1 < len(words.norms) else "."
    when = following in ("on", "in") and any(first - at in (1, 2) for first, _, _ in words.dates)
    ends = following in (".", ",", "again") or when or has_length(words, at + 1, at + TAIL)
    ends = ends or not ON_PHONE.isdisjoint(words.norms[at + 1 : at + PHONE])
    return ends and not {"two", "both"}.isdisjoint(words.norms[max(0, at - 4) : at])


def _team_object(words: Words, at: int) -> bool:
    """ "Saw a Ukrainian delegation": nobody sees a delegation but to talk with it."""
    return any(ref.rule == "team" and 0 < first - at <= 3 for first, _, ref in words.refs)


def _among_themselves(words: Words, at: int, following: str) -> bool:
    """Several subjects may do it with one another: "talked to each other", "talked of" something at a place."""
    if words.norms[at] == "speaking" and following in _FROM_WHERE and words.norms[at - 1] == ",":
        return False  # "X and Y, speaking from Kyiv, said"
    if following == "for":
        return not _on_behalf(words, at)
    if _to_audience(words, at):
        return False
    if following in ("of", "about"):
        return place_of(words, at) is not None
    if words.norms[at] in _SPEAKING and with_strangers(words, at):
        return False
    return following not in _NOT_TOGETHER or words.norms[at + 2 : at + 4] in _RECIPROCAL


def _to_audience(words: Words, at: int) -> bool:
    """ "Spoke at a rally", "spoke on Friday in favour of sanctions"; but "on the sidelines of the conference"."""
    end = next((k for k in range(at + 1, min(at + HALL, len(words.norms))) if words.opens[k]), at + HALL)
    behind = words.norms[at + 1 : end]
    return words.norms[at] in _SPEAKING and not _AUDIENCE.isdisjoint(behind) and _BESIDE.isdisjoint(behind)


def _to_own_country(words: Words, clause: Clause, at: int, others: list[str]) -> bool:
    """One person and states only: an address to a country, not a talk with it or with "officials from Britain"."""
    known = words.reading.lexicon.catalogue
    team = any(ref.rule == "team" and _talks(words, first, last) for first, last, ref in words.refs)
    team = team or joins_group(words, at)
    return (
        not team
        and len(clause.subject) == 1
        and clause.subject[0] in known.persons
        and set(others) <= set(known.states)
    )


def _talks(words: Words, first: int, last: int) -> bool:
    """ "American officials", "the Americans": some of them, and not their country."""
    return words.norms[last - 1] in TEAM_NOUNS or words.norms[first - 1] in ("the", "both")


def _on_behalf(words: Words, at: int) -> bool:
    """ "spoke for Kyiv": a state or its capital right after "for"."""
    hits = (
        words.reading.hits.within(words.span(at + 2, min(len(words.norms), at + 4)))
        if at + 2 < len(words.norms)
        else ()
    )
    return any(hit.slug("state", "capital") for hit in hits)
