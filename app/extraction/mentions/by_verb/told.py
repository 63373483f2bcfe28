"""Tellings by a verb: X met Y, X phoned Y, X visited PLACE."""

from collections.abc import Iterator
from typing import Any

from app.catalogue.load import table
from app.extraction.mentions.around import after_colon, date_of, dates_agreeing, place_of
from app.extraction.mentions.around.fronted import is_before_plan
from app.extraction.mentions.around.stretch import HAPPENINGS, in_relative
from app.extraction.mentions.arrival import has_only_come, is_on_the_way
from app.extraction.mentions.behind_noun import calling, ranging
from app.extraction.mentions.bodies_meeting import bodies_gathering
from app.extraction.mentions.by_noun.apart import each_apart
from app.extraction.mentions.by_noun.setting import hosting_city
from app.extraction.mentions.by_verb.again import is_counted, once_more
from app.extraction.mentions.by_verb.destination import destination
from app.extraction.mentions.by_verb.fate import fate_of
from app.extraction.mentions.by_verb.in_a_room import are_in_a_room
from app.extraction.mentions.by_verb.judging import PHONE, judges_only
from app.extraction.mentions.by_verb.matters import is_of_planned
from app.extraction.mentions.by_verb.people import met_there, people_of
from app.extraction.mentions.by_verb.specs import TAIL, is_phrased, senses
from app.extraction.mentions.by_verb.unnamed import is_unnamed
from app.extraction.mentions.far_apart import lead_states, speaks_of_call
from app.extraction.mentions.home import are_counted, comes_home
from app.extraction.mentions.hosting import at_home_of, beside_place, hosts_there, inviting, master_of, watching
from app.extraction.mentions.in_one_breath import others_told
from app.extraction.mentions.left_behind import is_of_move
from app.extraction.mentions.occasions import occasion_place
from app.extraction.mentions.telling import Telling
from app.extraction.types import Clause, DateRef, Kind, PlaceRef, Role
from app.extraction.words import Words

_PAIR = frozenset(("pair", "both", "two"))
_BETWEEN = frozenset((",", "who", "then", "later", "also", "had", "have"))
_TOGETHER = ("call", "meeting", "visit")
_CALLINGS = frozenset(("talks", "speaks", "negotiates"))
_ANY = frozenset(("any", "every", "all"))
_HABITS = frozenset(table("kinds")["reference"]["habits"])


def told_by_verb(words: Words, clauses: tuple[Clause, ...]) -> Iterator[Telling]:
    """The tellings of a sentence whose verb is the cue; who "reached for the phone and rang Putin" made one call."""
    told = list(_told_by_verb(words, clauses))
    if len(told) < 2:
        yield from told
        return
    rung = any(telling.kind == "call" and len(telling.people) > 1 for telling in told)
    yield from (telling for telling in told if not (rung and telling.kind == "call" and len(telling.people) == 1))


def _told_by_verb(words: Words, clauses: tuple[Clause, ...]) -> Iterator[Telling]:
    for clause in clauses:
        following = words.norms[clause.at + 1] if clause.at + 1 < len(words.norms) else ""
        for spec in senses(clause.verb, following, words.vocabulary):
            telling = _told(words, clause, clause.at, spec)
            if telling:
                _wait_for_arrived(telling, clause, clauses)
                yield from each_apart(telling, clauses)
                yield from once_more(telling, clause)
                yield from others_told(telling)
                break


def _wait_for_arrived(telling: Telling, clause: Clause, clauses: tuple[Clause, ...]) -> None:
    """ "Landed in Moscow on Friday to meet Putin": the day is that of landing, and the meeting is to come."""
    words, to = telling.words, clause.at - 1
    if clause.modality == "purpose" and telling.status == "happened" and has_only_come(words, to, clauses):
        telling.status, telling.asserted = "planned", False
        telling.date = telling.date if telling.date and words.at(telling.date.span.start) > to else None


def _told(words: Words, clause: Clause, at: int, spec: dict[str, Any]) -> Telling | None:
    if clause.passive != spec.get("passive", clause.passive) or not is_phrased(words, at, spec):
        return None
    if is_on_the_way(words, clause.at - 1):
        return None
    if (spec.get("tail") or spec.get("needs_place")) and judges_only(words, clause):
        return None
    gathers = spec.get("host") or spec["wants"] in ("company", "summoned")
    if gathers and clause.modality == "participle" and not _of_subject(words, at):
        return None
    if clause.modality == "participle" and spec.get("right_behind"):
        return None  # "welcomed the agreement reached in Istanbul"
    if (clause.verb == "speak" and _speaks_for(words, at + 1)) or (clause.verb == "call" and _is_named_so(words, at)):
        return None
    people = people_of(words, clause, at, spec)
    if people is None or _is_habit(words, at) or _is_calling(words, clause, people) or _calls_off(words, at):
        return None
    place, date = _place(words, at, spec), date_of(words, at)
    if (date is None and is_counted(words, at)) or is_of_planned(
        words, clause, place, apart=occasion_place(words, at) is not None
    ):
        return None
    if spec.get("leaders") and (place or not lead_states(words, people) or not speaks_of_call(words)):
        return None
    status = fate_of(words, clause, settled=bool(place and date))
    if status is None:
        return None
    together = (
        (*after_colon(words, at), *ranging(words, at), *bodies_gathering(words, at))
        if spec["kind"] in _TOGETHER
        else ()
    )
    people = {**dict.fromkeys((*people, *together), "participant"), **people}
    people = {**_present(words, at, spec, people), **people}
    kind, people = _met(words, clause, spec, people, place, happened=spec.get("status", status) == "happened")
    if kind == "visit" and (comes_home(words, place, people) or are_counted(words, at)):
        return None
    by_phone = not PHONE.isdisjoint(words.vocabulary)
    kind = (spec.get("by_phone") if by_phone else place and spec.get("at_place")) or kind
    if kind == "call" and not by_phone and are_in_a_room(words, at, spec, people):
        kind = "meeting"
    if date and (dates_agreeing(words, at, date) or in_relative(words, words.at(date.span.start), at)):
        date = None
    left_open = clause.tense == "present" and words.headed  # "X meets Y": they have met or will, the text says which
    return Telling(
        words=words,
        at=at,
        kind=kind,
        status=spec.get("status", status),
        people=people,
        rule=f"verb:{clause.verb}",
        asserted=date is not None or len(people) < 2 or not left_open,
        place=place.name
        if place
        else occasion_place(words, at) or (hosting_city(words, at) if _hosts(clause) else None),
        date=date,
        verb=clause.verb,
        neutral=kind == "call" and "at_place" in spec and not by_phone and _points_back(words, at, date),
        either=kind == "call" and "at_place" in spec and not by_phone,
        open_subject=not clause.subject and is_unnamed(words, at),
        passing=bool(spec.get("passing")),
        joins_only=date is None and is_before_plan(words, at),
    )


def _speaks_for(words: Words, at: int) -> bool:
    """ "Spoke for the Americans", "for Kyiv"; not "for an hour"."""
    if words.norms[at : at + 1] != ["for"]:
        return False
    hits = words.reading.hits.within(words.span(at + 1, min(len(words.norms), at + 3)))
    return any(hit.slug("state", "capital", "people", "adjective", "body") for hit in hits)


def _is_named_so(words: Words, at: int) -> bool:
    """ "Has set up a working group called Council": its name, and no telephone."""
    noun = words.norms[at] == "called" and words.tokens[at - 1].text.islower() and words.norms[at - 1].isalpha()
    article = next((k for k in range(at - 2, max(0, at - 6), -1) if words.norms[k] in ("a", "an")), 0)
    return noun and article > 0 and words.norms[article - 1].isalpha() and words.norms[article - 1] != "and"


def _place(words: Words, at: int, spec: dict[str, Any]) -> PlaceRef | None:
    """ "Met X in Riyadh and flew to Munich": where the verb leads goes before a place that stands ahead of it."""
    place = place_of(words, at)
    if place and is_of_move(words, at, words.at(place.span.start)):
        return None
    if place and words.at(place.span.start) > at:
        return place
    return destination(words, at, spec) or place


def _hosts(clause: Clause) -> bool:
    """ "Paris will host X"."""
    return clause.verb in ("host", "receive", "welcome") and not clause.passive


def _points_back(words: Words, at: int, date: DateRef | None) -> bool:
    """ "They spoke", "the two leaders, who spoke for an hour": perhaps in the talks told before."""
    who = at - 1
    while who > 0 and words.norms[who] in _BETWEEN:
        who -= 1
    if "since" in words.norms[max(0, who - 1) : at]:
        return False  # "met for the first time since they spoke on Monday": on another day
    return words.norms[who] == "they" or (date is None and not _PAIR.isdisjoint(words.norms[max(0, who - 1) : who + 1]))


def _of_subject(words: Words, at: int) -> bool:
    """ "X, hosted by Y in Paris", but not "a meeting hosted by Y": the participle tells of somebody."""
    return words.norms[at + 1 : at + 2] != ["by"] or words.norms[at - 1] == "," or words.ref_ending(at) is not None


def _met(
    words: Words,
    clause: Clause,
    spec: dict[str, Any],
    people: dict[str, Role],
    place: PlaceRef | None,
    *,
    happened: bool,
) -> tuple[Kind, dict[str, Role]]:
    """The kind and the people, where a journey or a welcome was a meeting with whom it led to."""
    at = clause.at
    kind: Kind = spec["kind"]
    if spec["wants"] == "place-or-person" and happened and _are_met(clause, people):
        kind = "meeting"  # "visited Trump in Florida"
    if kind == "visit" and happened and (hosts := met_there(words, at)):
        kind, people = "meeting", {**people, **hosts}
    if kind == "visit" and people and (others := [slug for slug in hosts_there(words, at) if slug not in people]):
        kind, people = "meeting", {**dict.fromkeys(others, "host"), **people}
    if kind == "visit" and happened and (beside := [slug for slug in beside_place(words, place) if slug not in people]):
        kind, people = "meeting", {**people, **dict.fromkeys(beside, "host")}
    past = happened and clause.tense == "past" and words.norms[at - 1] not in ("is", "are", "'s")
    if kind == "visit" and past and (master := at_home_of(words, place, people)):
        kind, people = "meeting", {**people, master: "host"}
    if spec.get("host") and clause.passive and len(people) == 1 and (master := master_of(words, place)):
        people = {master: "host", **people}
    return kind, people


def _present(words: Words, at: int, spec: dict[str, Any], people: dict[str, Role]) -> dict[str, Role]:
    """Who looked on, and at whose invitation several met."""
    if spec["kind"] != "meeting":
        return {}
    invited = inviting(words, at) if len(people) != 1 and "invitation" in words.vocabulary else {}
    if not people and "by" in words.vocabulary:
        invited = {**invited, **calling(words, at)}
    return {**dict.fromkeys(watching(words, at), "participant"), **invited}


def _are_met(clause: Clause, people: dict[str, Role]) -> bool:
    """Others than those who travel are among the people: they are whom the journey led to."""
    return len(people) > len(clause.subject) and not clause.passive


def _is_calling(words: Words, clause: Clause, people: dict[str, Role]) -> bool:
    """ "X, who talks to the Russians", "X talks to the Ukrainians": what somebody is there for, on no day."""
    at = clause.at
    if clause.tense != "present" or clause.passive or clause.modality != "fact":
        return False
    others = [slug for slug in people if slug not in clause.subject]
    states = bool(others) and all(words.reading.actor(slug).kind == "state" for slug in others)
    if words.norms[at - 1] != "who" and not (states and words.norms[at] in _CALLINGS):
        return False
    behind = (first for first, _, _ in (*words.dates, *words.places) if first > at)
    return all(words.cut(at + 1, first) or words.verbs_in(at + 1, first) for first in behind)


def _calls_off(words: Words, at: int) -> bool:
    """ "Rubio called them off": nobody was rung."""
    return words.norms[at + 2 : at + 3] == ["off"] and words.norms[at].startswith("call")


def _is_habit(words: Words, at: int) -> bool:
    """ "Have spoken at least eight times this year": several events, none of which is told."""
    after = range(at + 1, min(at + 1 + TAIL, len(words.norms)))
    now_and_then = words.norms[at + 1 : at + 5]
    if "now" in now_and_then and now_and_then[-2:] == ["and", "then"]:
        return True
    if any(words.norms[k] in _ANY and words.norms[k + 1] in HAPPENINGS for k in after[:-1]):
        return True  # "sits at the table in any negotiations"
    return any(words.norms[k] in _HABITS and not words.cut(at + 1, k) for k in after)
