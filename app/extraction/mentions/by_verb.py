"""Tellings by a verb: X met Y, X phoned Y, X visited PLACE, X signed an agreement."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from app.catalogue.load import table
from app.extraction.mentions.around import date_of, people_after, place_of
from app.extraction.mentions.telling import Telling
from app.extraction.phrases import Phrases
from app.extraction.types import Clause, Role, Status
from app.extraction.words import Words

PHONE = frozenset("phone telephone phoned call calls telephonic videoconference".split())
THING_REACH = 8
"""Words between a verb and the thing it takes: "signed the long-awaited and twice delayed minerals agreement"."""
_COMPANY = frozenset(table("kinds")["clause"]["company"])
_TELLS = frozenset(("fact", "plan", "purpose", "participle"))


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
    place = place_of(words, at)
    kind = spec["kind"]
    if kind == "call" and spec.get("at_place") and place and not PHONE & set(words.norms):
        kind = spec["at_place"]
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


def status_of(clause: Clause) -> Status:
    """Planned for what is to come, else happened."""
    return "planned" if clause.modality == "plan" else "happened"


def _people(words: Words, clause: Clause, at: int, spec: dict[str, Any]) -> dict[str, Role] | None:
    if spec["wants"] == "person":
        return _with_people(words, clause, at, spec)
    if not clause.subject:
        return None
    if spec["wants"] == "place":
        return dict.fromkeys(clause.subject, "participant") if _place_follows(words, at, spec) else None
    if spec["wants"] == "thing":
        return dict.fromkeys(clause.subject, "participant") if _thing(words, clause, at, spec) else None
    return dict.fromkeys(clause.subject, "participant") if len(clause.subject) > 1 else None


def _with_people(words: Words, clause: Clause, at: int, spec: dict[str, Any]) -> dict[str, Role] | None:
    following = words.norms[at + 1] if at + 1 < len(words.norms) else ""
    if following in spec.get("against", ()):
        return None
    needs = frozenset(spec.get("needs_with", ()))
    company = frozenset(("by",)) if clause.passive else needs or _COMPANY
    others = people_after(words, at + 1, company, direct=not needs and not clause.passive)
    if needs and not others and not PHONE & set(words.norms[at : at + 6]):
        return None
    people: dict[str, Role] = dict.fromkeys(clause.subject, "participant")
    people.update({slug: "participant" for slug in others if slug not in people})
    if spec.get("host") and clause.subject and not clause.passive:
        people[clause.subject[0]] = "host"
    enough = len(people) > 1 and bool(clause.subject)
    return people if enough else None


def _place_follows(words: Words, at: int, spec: dict[str, Any]) -> bool:
    needs = spec.get("needs_with")
    for first, _, place in words.places:
        if 0 < first - at <= 5 and (not needs or place.preposition in needs):
            return True
    return False


def _thing(words: Words, clause: Clause, at: int, spec: dict[str, Any]) -> bool:
    low, high = (0, at) if clause.passive else (at + 1, min(len(words.norms), at + 1 + THING_REACH))
    phrases: Phrases[bool] = spec["phrases"]
    return any(phrases.longest(words.norms, k) for k in range(low, high) if not words.spoken[k])
