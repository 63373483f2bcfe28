"""Tellings by a verb: X met Y, X phoned Y, X visited PLACE."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from app.catalogue.load import table
from app.extraction.mentions.around import after_colon, date_of, people_after, place_of
from app.extraction.mentions.telling import Telling
from app.extraction.phrases import Phrases
from app.extraction.teams import TEAM_NOUNS
from app.extraction.types import Clause, PlaceRef, Role, Status
from app.extraction.words import PREPOSITIONS, Words

PHONE = frozenset("phone telephone phoned call calls telephonic videoconference".split())
PLURALS = frozenset((*table("kinds")["reference"]["groups"], *TEAM_NOUNS, "allies", "governments", "presidents"))
_TOGETHER = ("call", "meeting", "visit")
_NOT_TOGETHER = frozenset("of about well out up highly against as warmly to".split())
_RECIPROCAL = (["one", "another"], ["each", "other"])
_COMPANY = frozenset(table("kinds")["clause"]["company"])
_TELLS = frozenset(("fact", "plan", "purpose", "participle", "unfulfilled"))


@cache
def _specs() -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {}
    for spec in table("kinds")["verb"]:
        things = Phrases((thing, True) for thing in spec.get("things", ()))
        for lemma in spec["lemmas"]:
            found.setdefault(lemma, []).append({**spec, "phrases": things})
    return found


def told_by_verb(words: Words, clauses: tuple[Clause, ...]) -> Iterator[Telling]:
    """The tellings of a sentence whose verb is the cue."""
    for clause in clauses:
        if clause.modality not in _TELLS:
            continue
        for spec in _specs().get(clause.verb, ()):
            telling = _told(words, clause, words.at(clause.verb_span.start), spec)
            if telling:
                yield telling
                break


def _told(words: Words, clause: Clause, at: int, spec: dict[str, Any]) -> Telling | None:
    people = _people(words, clause, at, spec)
    if people is None:
        return None
    for slug in after_colon(words, at) if spec["kind"] in _TOGETHER else ():
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
        status=status_of(clause),
        people=people,
        rule=f"verb:{clause.verb}",
        place=place.name if place else None,
        date=date_of(words, at),
        verb=clause.verb,
    )


def _destination(words: Words, at: int, spec: dict[str, Any]) -> PlaceRef | None:
    """Where a verb of travel leads: "came to Kyiv"."""
    if "place" not in spec["wants"]:
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
    if not clause.subject:
        return None
    if spec["wants"] == "place-or-person":
        others = people_after(words, at + 1, frozenset(), direct=not clause.passive)
        if others:
            return dict.fromkeys((*clause.subject, *others), "participant")
    if spec["wants"] in ("place", "place-or-person"):
        return dict.fromkeys(clause.subject, "participant") if _place_follows(words, at, spec) else None
    return _company(words, clause, at)


def _company(words: Words, clause: Clause, at: int) -> dict[str, Role] | None:
    """Several who gather, or one who gathers others."""
    if len(clause.subject) > 1:
        return dict.fromkeys(clause.subject, "participant")
    others = people_after(words, at + 1, _COMPANY, direct=True)
    if others or TEAM_NOUNS & set(words.norms[at + 1 : at + 5]):
        return {clause.subject[0]: "host", **dict.fromkeys(others, "participant")}
    return None


def _with_people(words: Words, clause: Clause, at: int, spec: dict[str, Any]) -> dict[str, Role] | None:
    following = words.norms[at + 1] if at + 1 < len(words.norms) else ""
    if following in spec.get("against", ()):
        return None
    needs = frozenset(spec.get("needs_with", ()))
    company = frozenset(("by",)) if clause.passive else needs or _COMPANY
    direct = not needs and not clause.passive
    others = people_after(words, at + 1, frozenset() if spec.get("only_object") else company, direct=direct)
    together = len(clause.subject) > 1 and not clause.passive and _among_themselves(words, at, following)
    if needs and not others and not together:
        return None
    if _names_only(words, at) and spec["kind"] == "call":
        return None
    if spec.get("only_object") and (clause.passive or not others or words.norms[at + 1] in PREPOSITIONS):
        return None
    if spec.get("needs_setting") and not (place_of(words, at) or date_of(words, at) or _team_object(words, at)):
        return None
    people: dict[str, Role] = dict.fromkeys(clause.subject, "participant")
    people.update({slug: "participant" for slug in others if slug not in people})
    if spec.get("host") and clause.subject and not clause.passive:
        people[clause.subject[0]] = "host"
    if len(people) > 1 and clause.subject and not _to_own_country(words, clause, others):
        return people
    return people if spec.get("by_itself") and not others and _alone(words, clause, at) else None


def _team_object(words: Words, at: int) -> bool:
    """ "Saw a Ukrainian delegation": nobody sees a delegation but to talk with it."""
    return any(ref.rule == "team" and 0 < first - at <= 3 for first, _, ref in words.refs)


def _among_themselves(words: Words, at: int, following: str) -> bool:
    """What stands after the verb lets several subjects do it with one another: "talked to each other", "talked of" at a place."""
    if following == "for":
        return not _on_behalf(words, at)
    if following in ("of", "about"):
        return place_of(words, at) is not None
    return following not in _NOT_TOGETHER or words.norms[at + 2 : at + 4] in _RECIPROCAL


def _to_own_country(words: Words, clause: Clause, others: list[str]) -> bool:
    """One person and states only: an address to a country, not a talk with it."""
    known = words.reading.lexicon.catalogue
    return len(clause.subject) == 1 and clause.subject[0] in known.persons and set(others) <= set(known.states)


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
    following = words.norms[at + 1] if at + 1 < len(words.norms) else "."
    before = set(words.norms[max(0, at - 9) : at])
    among = following in PREPOSITIONS or not following.isalpha() or any(first == at + 1 for first, _, _ in words.dates)
    return not clause.passive and among and bool(before & PLURALS)


def _place_follows(words: Words, at: int, spec: dict[str, Any]) -> bool:
    needs = spec.get("needs_with")
    for first, _, place in words.places:
        if 0 < first - at <= 5 and (not needs or place.preposition in needs):
            return True
    return False
