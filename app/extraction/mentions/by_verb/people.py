"""Those who take part in what a verb tells, by what the verb wants: a person, a place, company."""

from typing import Any

from app.catalogue.load import table
from app.extraction.clauses.carried import carrier_before
from app.extraction.clauses.refs import slugs_of
from app.extraction.mentions.around import are_sides, date_of, has_length, people_after, place_of
from app.extraction.mentions.by_verb.at_home import seen_at_home
from app.extraction.mentions.by_verb.destination import place_follows, sent_to
from app.extraction.mentions.by_verb.matters import discussed_with, with_whom_discussed
from app.extraction.mentions.by_verb.specs import COMPANY
from app.extraction.mentions.by_verb.unnamed import is_unnamed
from app.extraction.mentions.by_verb.with_people import with_people
from app.extraction.mentions.hosting import GUESTS, at_seat, guests_in, inviting, summoned
from app.extraction.teams import MEMBERS, UNIONS
from app.extraction.types import Clause, Role
from app.extraction.words import DETERMINERS, PREPOSITIONS, Words

_COUNTING = frozenset(("about", "around", "over", "under", "than"))
_APART = frozenset("phone telephone video report statement letter few no".split())
MEMBERS_BEFORE = 6
"""Words from the ministers of a union to what they do: "EU foreign ministers are due to discuss"."""
OBJECT = 6
"""Words behind a verb among which those whom it takes stand."""

_HOSTLY = frozenset((*table("kinds")["attendance"]["telling"], "receive", "host", "welcome", "greet"))
GUEST = 7
"""Words between "was" and "guest": "were Sir Keir Starmer's guests"."""


def people_of(words: Words, clause: Clause, at: int, spec: dict[str, Any]) -> dict[str, Role] | None:
    """Who takes part in what the verb at word `at` tells; null where that is not what it tells."""
    if spec["wants"] == "person":
        together = clause._replace(passive=False) if spec.get("passive") else clause  # "were closeted": done by both
        return with_people(words, together, at, spec)
    if spec["wants"] == "at-home":
        return seen_at_home(words, clause, at, frozenset(spec.get("needs_with", ())))
    if spec["wants"] == "matter":
        return with_whom_discussed(words, clause, at)
    if spec["wants"] == "guests":
        return _guests(words, clause, at)
    if spec["wants"] == "hosted":
        return _hosted(words, clause, at)
    if spec["wants"] == "sides":
        return _sides(words, clause, at, spec)
    if spec["wants"] == "summoned":
        return summoned(words, clause, at)
    if spec["wants"] == "sent":
        return _sent(words, clause, at)
    if spec["wants"] == "carried":
        return _carried(words, clause, at)
    if spec["wants"] == "seat":
        return at_seat(words, clause, at, dated=bool(spec.get("needs_day")))
    if spec["wants"] == "guests-in":
        return guests_in(words, clause, at)
    if spec["wants"] == "place" and _goes_on(words, at, spec):
        return None
    if spec["wants"] == "place" and spec.get("people_only") and not _persons_only(words, clause):
        return None
    if spec["wants"] == "place" and not clause.subject and not clause.passive and is_unnamed(words, at):
        return {} if place_follows(words, at, spec) and date_of(words, at) else None
    if spec["wants"] == "company" and not clause.subject and not clause.passive and is_unnamed(words, at):
        return inviting(words, at) if place_of(words, at) else None
    if not clause.subject or (spec.get("abroad") and not _is_abroad(words, clause, at)):
        return None
    if spec["wants"] == "place-or-person":
        others = people_after(words, at + 1, frozenset(), direct=not clause.passive)
        if others and (not spec.get("needs_with") or place_follows(words, at, spec)):
            return dict.fromkeys((*clause.subject, *others), "participant")
    if spec["wants"] in ("place", "place-or-person"):
        return dict.fromkeys(clause.subject, "participant") if place_follows(words, at, spec) else None
    return _company(words, clause, at)


def _goes_on(words: Words, at: int, spec: dict[str, Any]) -> bool:
    """ "Will go on in Paris", "headed the team in Paris": no journey, but "will fly on to Paris" is one."""
    following = words.norms[at + 1 : at + 3]
    if not spec.get("against") or not following or any(first in (at + 1, at + 2) for first, _, _ in words.dates):
        return False
    return following[0] in DETERMINERS or (following[0] in spec["against"] and following[-1] in ("in", "at"))


def _sent(words: Words, clause: Clause, at: int) -> dict[str, Role] | None:
    """Persons whom somebody sends to a place on a day: who sends them stays at home."""
    sent = list(clause.subject) if clause.passive else people_after(words, at + 1, frozenset(), direct=True)
    persons = words.reading.lexicon.catalogue.persons
    known = bool(sent) and all(slug in persons for slug in sent)
    return dict.fromkeys(sent, "participant") if known and sent_to(words, at) and date_of(words, at) else None


def _carried(words: Words, clause: Clause, at: int) -> dict[str, Role] | None:
    """Persons whom a plane or train takes to a place."""
    if clause.subject or clause.passive or not carrier_before(words, at) or not sent_to(words, at):
        return None
    carried = people_after(words, at + 1, frozenset(), direct=True)
    persons = words.reading.lexicon.catalogue.persons
    return dict.fromkeys(carried, "participant") if carried and all(slug in persons for slug in carried) else None


def _persons_only(words: Words, clause: Clause) -> bool:
    return not set(clause.subject) & set(words.reading.lexicon.catalogue.states)


def _is_abroad(words: Words, clause: Clause, at: int) -> bool:
    """The place behind the verb is not in the country of those who are there, on a day that is told."""
    place = next((place for first, _, place in words.places if first > at), None)
    date = date_of(words, at)
    if place is None or date is None or date.precision not in ("day", "range"):
        return False
    return not any(home == place.state for slug in clause.subject for home in _homes(words, slug))


def _homes(words: Words, slug: str) -> list[str]:
    """The states of somebody's side and office."""
    known = words.reading.lexicon.catalogue
    side = words.reading.actor(slug).side
    offices = known.persons[slug].offices if slug in known.persons else ()
    return [*(state.slug for state in known.states.values() if state.side == side != "other"), *(o.of for o in offices)]


def _hosted(words: Words, clause: Clause, at: int) -> dict[str, Role] | None:
    """ "Were Starmer's guests": who, and whose."""
    for k in range(at + 2, min(at + GUEST, len(words.norms))):
        owner = words.owner_ending(k) if words.norms[k] in ("guest", "guests") else None
        hosts = slugs_of(owner) if owner else ()
        if hosts and not set(hosts) & set(clause.subject) and (clause.subject or is_unnamed(words, at)):
            return {**dict.fromkeys(clause.subject, "participant"), **dict.fromkeys(hosts, "host")}
    return None


def _guests(words: Words, clause: Clause, at: int) -> dict[str, Role] | None:
    """Whoever "was host to" others, at a place or on a day."""
    if not clause.subject or not (place_of(words, at) or date_of(words, at)):
        return None
    guests = [*people_after(words, at + 1, frozenset(("to", "of")), direct=False), *_where(words, at)]
    return {**dict.fromkeys(guests, "participant"), **dict.fromkeys(clause.subject, "host")}


def _where(words: Words, at: int) -> tuple[str, ...]:
    """Those who act at the place it names: "in Berlin, where X and Y laid before Z"."""
    where = [k for k in range(at, len(words.norms)) if words.norms[k] == "where"]
    after = [c for c in words.clauses if where and c.first > where[0]]
    if not after or after[0].modality != "fact":
        return ()
    verb = after[0].at
    return (*after[0].subject, *people_after(words, verb + 1, frozenset(("before", "to", "with")), direct=True))


def met_there(words: Words, at: int) -> dict[str, Role]:
    """Whoever a guest talked to at the place it names: "spent Tuesday in Ankara, where X told him"."""
    where = next((k for k in range(at + 1, len(words.norms)) if words.norms[k] == "where"), None)
    after = [c for c in words.clauses if where is not None and c.at > where and c.verb in _HOSTLY]
    if not after or after[0].modality != "fact" or after[0].passive:
        return {}
    to_him = words.norms[after[0].at + 1 : after[0].at + 2] in (["him"], ["her"], ["them"])
    persons = words.reading.lexicon.catalogue.persons
    return {slug: "participant" for slug in after[0].subject if to_him and slug in persons}


def _sides(words: Words, clause: Clause, at: int, spec: dict[str, Any]) -> dict[str, Role] | None:
    """Several sides who do together what takes hours, or what has a place and a day."""
    start, end = clause.first, clause.last
    settled = has_length(words, start, end) or (place_of(words, at) is not None and date_of(words, at) is not None)
    if spec.get("apart") and not are_sides(words, clause.subject):
        return None
    agents = people_after(words, at + 1, frozenset(("by",)), direct=False) if clause.passive else []
    people = agents if are_sides(words, agents) else list(clause.subject)  # "was reviewed in Istanbul by X and Y"
    alone = len(people) < 2 and not _are_members(words, clause)
    if not people or alone or (clause.passive and people is not agents) or not settled:
        return None
    others = [] if people is agents else discussed_with(words, clause, at)
    return dict.fromkeys((*people, *others), "participant")


def _are_members(words: Words, clause: Clause) -> bool:
    """ "EU leaders discussed it in Brussels on Thursday", but not by phone, and not the EU in a report."""
    near = words.norms[max(0, clause.at - MEMBERS_BEFORE) : clause.at]
    apart = not _APART.isdisjoint(words.vocabulary)
    return not UNIONS.isdisjoint(clause.subject) and not MEMBERS.isdisjoint(near) and not apart


def _company(words: Words, clause: Clause, at: int) -> dict[str, Role] | None:
    """Several who gather, or one who gathers others; a body, or one and others without a name, at a place on a day."""
    body = clause.subject[0] in words.reading.lexicon.catalogue.bodies or is_unnamed(words, at)
    if len(clause.subject) > 1 or (body and (place_of(words, at) or date_of(words, at))):
        return {**dict.fromkeys(clause.subject, "participant"), **inviting(words, at)}
    others = people_after(words, at + 1, COMPANY, direct=True)
    if others or GUESTS & set(_object(words, at)):
        return {clause.subject[0]: "host", **dict.fromkeys(others, "participant")}
    return None


def _object(words: Words, at: int) -> list[str]:
    """The words right behind a verb that it may take: "gathered more than a dozen European leaders"."""
    end = at + 1
    while end <= at + OBJECT and end < len(words.norms) and not words.opens[end]:
        if words.norms[end] in PREPOSITIONS and words.norms[end] not in _COUNTING:
            break
        end += 1
    return words.norms[at + 1 : end]
