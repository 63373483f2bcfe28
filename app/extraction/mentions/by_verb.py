"""Tellings by a verb: X met Y, X phoned Y, X visited PLACE."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any

from app.catalogue.load import table
from app.extraction.mentions.around import after_colon, date_of, has_length, people_after, place_of
from app.extraction.mentions.attending import ranging
from app.extraction.mentions.hosting import GUESTS, inviting, summoned, watching
from app.extraction.mentions.telling import Telling
from app.extraction.phrases import Phrases
from app.extraction.teams import TEAM_NOUNS
from app.extraction.types import Clause, PlaceRef, Role, Status
from app.extraction.words import PREPOSITIONS, Words

PHONE = frozenset("phone telephone phoned call calls telephonic videoconference".split())
_REFERENCE = table("kinds")["reference"]
PLURALS = frozenset((*_REFERENCE["groups"], *_REFERENCE["several"], *TEAM_NOUNS))
_TOGETHER = ("call", "meeting", "visit")
_NOT_TOGETHER = frozenset("of about well out up highly against as warmly to".split())
_RECIPROCAL = (["one", "another"], ["each", "other"])
_TOGETHER_AGAIN = frozenset(("together", "down", "again"))
_HABITS = frozenset(_REFERENCE["habits"])
_COMPANY = frozenset(table("kinds")["clause"]["company"])
TAIL = 8
"""Words after a verb in which the words stand that make it tell: "had Zelensky on the line", "spent three hours in"."""
_TELLS = frozenset(("fact", "plan", "purpose", "participle", "unfulfilled"))


@cache
def _specs() -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {}
    for spec in table("kinds")["verb"]:
        things, tails = (Phrases((words, True) for words in spec.get(key, ())) for key in ("things", "tail"))
        for lemma in spec["lemmas"]:
            found.setdefault(lemma, []).append({**spec, "phrases": things, "tails": tails})
    return found


def told_by_verb(words: Words, clauses: tuple[Clause, ...]) -> Iterator[Telling]:
    """The tellings of a sentence whose verb is the cue; who "reached for the phone and rang Putin" made one call."""
    told = list(_told_by_verb(words, clauses))
    rung = any(telling.kind == "call" and len(telling.people) > 1 for telling in told)
    yield from (telling for telling in told if not (rung and telling.kind == "call" and len(telling.people) == 1))


def _told_by_verb(words: Words, clauses: tuple[Clause, ...]) -> Iterator[Telling]:
    for clause in clauses:
        if clause.modality not in _TELLS:
            continue
        for spec in _specs().get(clause.verb, ()):
            telling = _told(words, clause, words.at(clause.verb_span.start), spec)
            if telling:
                yield telling
                yield from _once_more(telling)
                break


def _once_more(telling: Telling) -> Iterator[Telling]:
    """ "Had spoken in February and again in March": a second time of the same people."""
    words = telling.words
    for first, _, date in words.dates:
        again = first - 1 if words.norms[first - 1] == "again" else first - 2
        if again > telling.at and words.norms[again] == "again" and words.norms[again - 1] in ("and", ",", "then"):
            yield replace(telling, at=again, date=date, people=dict(telling.people), passages=[])


def _told(words: Words, clause: Clause, at: int, spec: dict[str, Any]) -> Telling | None:
    if clause.passive != spec.get("passive", clause.passive) or not _phrased(words, at, spec):
        return None
    people = _people(words, clause, at, spec)
    if people is None or _is_habit(words, at):
        return None
    for slug in (*after_colon(words, at), *ranging(words, at)) if spec["kind"] in _TOGETHER else ():
        people.setdefault(slug, "participant")
    for slug in watching(words, at) if spec["kind"] == "meeting" else ():
        people.setdefault(slug, "participant")
    place = place_of(words, at) or _destination(words, at, spec)
    kind = spec["kind"]
    by_phone = bool(PHONE & set(words.norms))
    if not by_phone and place and spec.get("at_place"):
        kind = spec["at_place"]
    if by_phone and spec.get("by_phone"):
        kind = spec["by_phone"]
    return Telling(
        words=words,
        at=at,
        kind=kind,
        status=spec.get("status") or status_of(clause),
        people=people,
        rule=f"verb:{clause.verb}",
        place=place.name if place else None,
        date=date_of(words, at),
        verb=clause.verb,
        open_subject=not clause.subject and _unnamed(words, at),
    )


def _is_habit(words: Words, at: int) -> bool:
    """ "Have spoken at least eight times this year": several events, none of which is told."""
    after = range(at + 1, min(at + 1 + TAIL, len(words.norms)))
    return any(words.norms[k] in _HABITS and not words.cut(at + 1, k) for k in after)


def _phrased(words: Words, at: int, spec: dict[str, Any]) -> bool:
    """The words that the verb needs stand behind it: a thing at once, a tail or a length in hours soon."""
    after = range(at + 1, min(at + 1 + TAIL, len(words.norms)))
    if spec.get("things") and not any(spec["phrases"].longest(words.norms, k) for k in after[:1]):
        return False
    if spec.get("tail") and not any(spec["tails"].longest(words.norms, k) for k in after):
        return False
    return not spec.get("needs_length") or has_length(words, at + 1, at + 1 + TAIL)


def _unnamed(words: Words, at: int) -> bool:
    """Several who are not named are the subject: "they", "four Europeans", "its delegation"."""
    return not PLURALS.isdisjoint(words.norms[max(0, at - 4) : at])


def _destination(words: Words, at: int, spec: dict[str, Any]) -> PlaceRef | None:
    """Where a verb of travel leads, or one of welcome: "came to Kyiv", "welcomed him to the White House"."""
    if spec.get("host"):
        return next((place for first, _, place in words.places if place.preposition == "to" and first - at > 0), None)
    if "place" not in spec["wants"] and spec["wants"] != "summoned":
        return None
    return next((place for first, _, place in words.places if 0 < first - at <= 5), None)


def status_of(clause: Clause) -> Status:
    """Planned for what is to come, cancelled for what was to have been, else happened."""
    if clause.modality == "unfulfilled":
        return "cancelled"
    awaited = clause.passive and clause.verb in ("expect", "schedule", "plan")
    return "planned" if clause.modality == "plan" or awaited else "happened"


def _people(words: Words, clause: Clause, at: int, spec: dict[str, Any]) -> dict[str, Role] | None:
    if spec["wants"] == "person":
        return _with_people(words, clause, at, spec)
    if spec["wants"] == "guests":
        return _guests(words, clause, at)
    if spec["wants"] == "sides":
        return _sides(words, clause, at)
    if spec["wants"] == "summoned":
        return summoned(words, clause, at)
    if spec["wants"] == "place" and spec.get("people_only") and not _persons_only(words, clause):
        return None
    if spec["wants"] == "place" and not clause.subject and not clause.passive and _unnamed(words, at):
        return {} if _place_follows(words, at, spec) and date_of(words, at) else None
    if spec["wants"] == "company" and not clause.subject and not clause.passive and _unnamed(words, at):
        return inviting(words, at) if place_of(words, at) and date_of(words, at) else None
    if not clause.subject:
        return None
    if spec["wants"] == "place-or-person":
        others = people_after(words, at + 1, frozenset(), direct=not clause.passive)
        if others:
            return dict.fromkeys((*clause.subject, *others), "participant")
    if spec["wants"] in ("place", "place-or-person"):
        return dict.fromkeys(clause.subject, "participant") if _place_follows(words, at, spec) else None
    return _company(words, clause, at)


def _persons_only(words: Words, clause: Clause) -> bool:
    return not set(clause.subject) & set(words.reading.lexicon.catalogue.states)


def _guests(words: Words, clause: Clause, at: int) -> dict[str, Role] | None:
    """Whoever "was host to" others, at a place or on a day."""
    if not clause.subject or not (place_of(words, at) or date_of(words, at)):
        return None
    guests = [*people_after(words, at + 1, frozenset(("to", "of")), direct=False), *_where(words, clause, at)]
    return {**dict.fromkeys(guests, "participant"), **dict.fromkeys(clause.subject, "host")}


def _where(words: Words, clause: Clause, at: int) -> tuple[str, ...]:
    """Those who act at the place it names: "in Berlin, where X and Y laid before Z"."""
    where = [k for k in range(at, len(words.norms)) if words.norms[k] == "where"]
    after = [
        c for c in words.reading.clauses.within(words.sentence.span) if where and words.at(c.span.start) > where[0]
    ]
    if not after or after[0].modality != "fact":
        return ()
    verb = words.at(after[0].verb_span.start)
    return (*after[0].subject, *people_after(words, verb + 1, frozenset(("before", "to", "with")), direct=True))


def _sides(words: Words, clause: Clause, at: int) -> dict[str, Role] | None:
    """Several sides who do together what takes hours, or what has a place and a day."""
    start, end = words.at(clause.span.start), words.at(clause.span.end - 1) + 1
    settled = has_length(words, start, end) or (place_of(words, at) is not None and date_of(words, at) is not None)
    if len(clause.subject) < 2 or clause.passive or not settled:
        return None
    return dict.fromkeys(clause.subject, "participant")


def _company(words: Words, clause: Clause, at: int) -> dict[str, Role] | None:
    """Several who gather, or one who gathers others."""
    if len(clause.subject) > 1:
        return {**dict.fromkeys(clause.subject, "participant"), **inviting(words, at)}
    others = people_after(words, at + 1, _COMPANY, direct=True)
    if others or GUESTS & set(words.norms[at + 1 : at + 5]):
        return {clause.subject[0]: "host", **dict.fromkeys(others, "participant")}
    return None


def _with_people(words: Words, clause: Clause, at: int, spec: dict[str, Any]) -> dict[str, Role] | None:
    following = words.norms[at + 1] if at + 1 < len(words.norms) else ""
    if following in spec.get("against", ()):
        return None
    needs = frozenset(spec.get("needs_with", ()))
    company = frozenset(("by",)) if clause.passive else needs or _COMPANY
    direct = not needs and not clause.passive
    others = _him(words, clause, at) or people_after(
        words, at + 1, frozenset() if spec.get("only_object") else company, direct=direct
    )
    together = len(clause.subject) > 1 and not clause.passive and _among_themselves(words, at, following)
    pair = bool(spec.get("pairs")) and _is_pair(words, at)
    set_apart = not needs or place_of(words, at) or date_of(words, at)
    among = bool(spec.get("by_itself") and set_apart) and _alone(words, clause, at)
    if needs and not (others or together or pair or spec.get("lone") or among):
        return None
    if _names_only(words, at) and spec["kind"] == "call":
        return None
    if spec.get("only_object") and (clause.passive or not others or words.norms[at + 1] in PREPOSITIONS):
        return None
    if spec.get("needs_place") and not place_of(words, at):
        return None
    if spec.get("needs_setting") and not (place_of(words, at) or date_of(words, at) or _team_object(words, at)):
        return None
    people: dict[str, Role] = dict.fromkeys(clause.subject, "participant")
    if spec.get("host") and not clause.passive and not others:
        return {clause.subject[0]: "host"} if clause.subject and _hosts_group(words, at) else None
    people.update({slug: "participant" for slug in others if slug not in people})
    if spec.get("host") and clause.subject and not clause.passive:
        people[clause.subject[0]] = "host"
    if len(people) > 1 and clause.subject and not _to_own_country(words, clause, others):
        return people
    if others and not clause.subject and not clause.passive and _unnamed(words, at):
        return people
    if spec.get("host") and clause.passive and clause.subject and place_of(words, at):
        return people
    if spec.get("lone") and clause.subject and not clause.passive:
        return people
    alone = among or (pair and _alone(words, clause, at))
    return people if alone and not others else None


def _hosts_group(words: Words, at: int) -> bool:
    """ "Hosted European leaders in London on Sunday": guests without a name, at a place on a day."""
    guests = TEAM_NOUNS & set(words.norms[at + 1 : at + 5]) and not words.cut(at + 1, min(at + 5, len(words.norms)))
    return bool(guests) and place_of(words, at) is not None and date_of(words, at) is not None


def _him(words: Words, clause: Clause, at: int) -> list[str]:
    """Whom "him" means right after the verb, where all others whom it may mean are its subject."""
    found = words.ref_at(at + 1)
    if found is None or found[1].actor or found[1].form != "pronoun" or clause.passive:
        return []
    others = [slug for slug in found[1].candidates if slug not in clause.subject]
    return others if len(others) == 1 else []


def _is_pair(words: Words, at: int) -> bool:
    """ "When the two presidents spoke on March 18": two told of before speak with each other."""
    following = words.norms[at + 1] if at + 1 < len(words.norms) else "."
    when = following in ("on", "in") and any(first - at in (1, 2) for first, _, _ in words.dates)
    ends = following in (".", ",", "again") or when or has_length(words, at + 1, at + TAIL)
    return ends and not {"two", "both"}.isdisjoint(words.norms[max(0, at - 4) : at])


def _team_object(words: Words, at: int) -> bool:
    """ "Saw a Ukrainian delegation": nobody sees a delegation but to talk with it."""
    return any(ref.rule == "team" and 0 < first - at <= 3 for first, _, ref in words.refs)


def _among_themselves(words: Words, at: int, following: str) -> bool:
    """Several subjects may do it with one another: "talked to each other", "talked of" something at a place."""
    if following == "for":
        return not _on_behalf(words, at)
    if following in ("of", "about"):
        return place_of(words, at) is not None
    return following not in _NOT_TOGETHER or words.norms[at + 2 : at + 4] in _RECIPROCAL


def _to_own_country(words: Words, clause: Clause, others: list[str]) -> bool:
    """One person and states only: an address to a country, not a talk with it."""
    known = words.reading.lexicon.catalogue
    team = any(ref.rule == "team" and words.norms[last - 1] in TEAM_NOUNS for _, last, ref in words.refs)
    return (
        not team
        and len(clause.subject) == 1
        and clause.subject[0] in known.persons
        and set(others) <= set(known.states)
    )


def _on_behalf(words: Words, at: int) -> bool:
    """ "spoke for Kyiv": a state or its capital right after "for"."""
    hits = (
        words.reading.hits.within(words.span(at + 2, min(len(words.norms), at + 4)))
        if at + 2 < len(words.norms)
        else ()
    )
    return any(hit.slug("state", "capital") for hit in hits)


def _names_only(words: Words, at: int) -> bool:
    """ "called Zelensky a dictator": the object is given a name, nobody is rung up."""
    after = next((last for first, last, _ in words.refs if first > at), None)
    return after is not None and after < len(words.norms) and words.norms[after] in ("a", "an", "“", '"', "the")


def _alone(words: Words, clause: Clause, at: int) -> bool:
    """People told of before, or not named, do it among themselves: "the delegations are to meet in Istanbul"."""
    together = words.norms[at + 1 : at + 2] in (["together"], ["down"], ["again"])
    following = words.norms[at + 1 + together] if at + 1 + together < len(words.norms) else "."
    before = set(words.norms[max(0, at - 9) : at])
    among = (
        following in PREPOSITIONS
        or following in _TOGETHER_AGAIN
        or not following.isalpha()
        or any(first == at + 1 for first, _, _ in words.dates)
    )
    return not clause.passive and among and bool(before & PLURALS)


def _place_follows(words: Words, at: int, spec: dict[str, Any]) -> bool:
    needs = spec.get("needs_with")
    reach = TAIL if spec.get("needs_length") else 5
    return any(
        0 < first - at <= reach and (not needs or place.preposition in needs) for first, _, place in words.places
    )
