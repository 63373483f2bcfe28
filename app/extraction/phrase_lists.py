"""The word lists of a catalogue as phrases: what each may mean, and how it must be spelled to mean it."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from functools import cache
from typing import Literal, NamedTuple

from app.catalogue.fold import flat
from app.catalogue.likeness import sound
from app.catalogue.load import catalogue
from app.catalogue.records import Catalogue, Office, Person, Role
from app.catalogue.slips import Parts, by_part
from app.extraction.types import Actor

Sort = Literal["name", "short", "state", "people", "adjective", "capital", "body", "role", "roles", "post", "place"]
SHORTEST_ALIKE = 5
"""Letters of a surname that means somebody in any transliteration; shorter ones sound like too many words."""
_CYRILLIC = ("ukraine", "russia")


class Entry(NamedTuple):
    """What a phrase may mean: the slug of a person, state, body, role or place. A post names an office whole."""

    sort: Sort
    slug: str


Spelled = dict[str, dict[Entry, str]]
"""Folded phrase -> what it may mean, each as it is spelled for that meaning."""
Pattern = tuple[tuple[Entry, ...], frozenset[Sort], str | None]


class Compiled(NamedTuple):
    """What a catalogue alone gives: a lexicon with other people in it shares it."""

    spelled: Spelled
    patterns: dict[str, Pattern]
    holders: "dict[tuple[str, str | None], tuple[tuple[Office, str], ...]]"
    alike: dict[str, str | None]
    parts: Parts


@cache
def compiled_catalogue() -> Compiled:
    """The lists of the catalogue that Parley ships, made once."""
    return compiled(catalogue())


def compiled(known: Catalogue) -> Compiled:
    """The lists of any catalogue."""
    spelled: Spelled = {}
    for phrase, entry in _phrases(known):
        spelled.setdefault(flat(phrase), {})[entry] = phrase
    patterns = {phrase: _pattern(entries) for phrase, entries in spelled.items()}
    return Compiled(spelled, patterns, _holders(known), _alike(known), by_part(known.persons.values()))


def further(spelled: Spelled, named: Iterable[tuple[str, Entry]]) -> dict[str, Pattern]:
    """The patterns of further names; one spelled like a phrase of the catalogue may mean either."""
    found: Spelled = {}
    for phrase, entry in named:
        folded = flat(phrase)
        found.setdefault(folded, dict(spelled.get(folded, {})))[entry] = phrase
    return {phrase: _pattern(entries) for phrase, entries in found.items()}


def _pattern(entries: dict[Entry, str]) -> Pattern:
    return tuple(entries), frozenset(entry.sort for entry in entries), _case(tuple(entries.values()))


def _case(spelled: Collection[str]) -> str | None:
    """The exact letters for an acronym, "" where the first must be a capital, null where case does not matter."""
    if any(phrase[0].islower() for phrase in spelled):
        return None
    short = next((p for p in spelled if len(p) < 3 or (len(p) < 6 and p.upper() == p)), None)
    return short or ""


def _holders(known: Catalogue) -> dict[tuple[str, str | None], tuple[tuple[Office, str], ...]]:
    found: dict[tuple[str, str | None], list[tuple[Office, str]]] = {}
    for person in known.persons.values():
        for office in person.offices:
            for of in (office.of, None):
                found.setdefault((office.role, of), []).append((office, person.slug))
    for terms in found.values():
        terms.sort(key=lambda term: term[0].since or date.min, reverse=True)
    return {key: tuple(terms) for key, terms in found.items()}


def _alike(known: Catalogue) -> dict[str, str | None]:
    """The name as it sounds -> whose it is; null where it is more than one's."""
    found: dict[str, str | None] = {}
    for person in known.persons.values():
        short = [name for name in person.short if len(name) >= SHORTEST_ALIKE and person.side in _CYRILLIC]
        for name in (*(n for n in (*person.names, *person.translated) if " " in n), *short):
            slug = found.setdefault(sound(name), person.slug)
            found[sound(name)] = person.slug if slug == person.slug else None
    return found


def _phrases(known: Catalogue) -> Iterator[tuple[str, Entry]]:
    for person in known.persons.values():
        yield from _person(person)
    for state in known.states.values():
        yield from ((name, Entry("state", state.slug)) for name in state.names)
        yield from ((name, Entry("people", state.slug)) for name in state.people)
        yield from ((name, Entry("adjective", state.slug)) for name in state.adjectives)
        yield from ((name, Entry("capital", state.slug)) for name in state.capitals)
    for body in known.bodies.values():
        yield from ((name, Entry("body", body.slug)) for name in body.names)
    for role in known.roles.values():
        yield from _role(role)
    for place in known.places.values():
        yield from ((name, Entry("place", place.slug)) for name in place.names)


def names_of(stored: dict[str, Actor]) -> Iterator[tuple[str, Entry]]:
    """Of those whom an editor added every name; of those whom texts brought in none that may be any word."""
    for actor in stored.values():
        sort: Sort = "name" if actor.kind == "person" else "state" if actor.kind == "state" else "body"
        yield from (
            (name, Entry(sort, actor.slug))
            for name in (actor.name, *actor.aliases)
            if actor.origin == "editor" or " " in name or name.isupper()
        )


def _person(person: Person) -> Iterator[tuple[str, Entry]]:
    yield from ((name, Entry("name", person.slug)) for name in (*person.names, *person.translated))
    yield from ((name, Entry("short", person.slug)) for name in person.short)
    for office in person.offices:
        yield from ((phrase, Entry("post", f"{office.role} {office.of}")) for phrase in office.also)


def _role(role: Role) -> Iterator[tuple[str, Entry]]:
    yield from ((word, Entry("role", role.slug)) for word in role.words)
    yield from ((word, Entry("roles", role.slug)) for word in role.plurals)
