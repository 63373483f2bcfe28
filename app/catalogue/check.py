"""What must hold in the catalogue: every slug once, every name one actor, offices that exist, terms in order."""

from collections.abc import Iterator, Mapping
from typing import Any, get_args

from app.catalogue.fold import flat
from app.catalogue.records import Catalogue, Gender, Person, Side
from app.errors import BadValue


def check(made: Catalogue, actors: Mapping[str, Any], labels: Mapping[str, str]) -> None:
    """BadValue for the first fault: which entry, what is wrong, what to write instead."""
    _unique_slugs(actors)
    for person in made.persons.values():
        _person(person, made, labels)
    for body in made.bodies.values():
        _side(body.slug, body.side)
    for state in made.states.values():
        _side(state.slug, state.side)
        if state.led_by and state.led_by not in made.roles:
            raise BadValue(f"actors.toml, {state.slug}: led_by “{state.led_by}” is no role in offices.toml; add it.")
    for role in made.roles.values():
        if role.default and role.default not in labels:
            raise BadValue(f"offices.toml, {role.slug}: the default “{role.default}” is no state or body; add it.")
    for place in made.places.values():
        _place(place.slug, place.state, place.within, made)
        _place(place.slug, place.state, place.region, made)
    _one_actor_a_name(made)


def _unique_slugs(actors: Mapping[str, Any]) -> None:
    seen: set[str] = set()
    for kind in ("person", "state", "body"):
        for entry in actors.get(kind, ()):
            if entry["slug"] in seen:
                raise BadValue(f"actors.toml: the slug “{entry['slug']}” stands twice; give one of them another.")
            seen.add(entry["slug"])


def _side(slug: str, side: str) -> None:
    if side not in get_args(Side):
        raise BadValue(f"actors.toml, {slug}: the side “{side}” is none of {', '.join(get_args(Side))}.")


def _person(person: Person, made: Catalogue, labels: Mapping[str, str]) -> None:
    _side(person.slug, person.side)
    if person.gender not in get_args(Gender):
        raise BadValue(f"actors.toml, {person.slug}: the gender “{person.gender}” is neither “m” nor “f”.")
    for office in person.offices:
        if office.role not in made.roles:
            raise BadValue(f"actors.toml, {person.slug}: no role “{office.role}” in offices.toml; add it there.")
        if office.of not in labels and office.of not in made.places:
            raise BadValue(f"actors.toml, {person.slug}: no state or body “{office.of}” for an office; add it.")
        if office.until and office.since and office.until < office.since:
            raise BadValue(f"actors.toml, {person.slug}: the term as “{office.title}” ends before it begins.")


def _place(slug: str, state: str | None, within: str | None, made: Catalogue) -> None:
    if state and state not in made.states:
        raise BadValue(f"places.toml, {slug}: no state “{state}” in actors.toml.")
    if within and within not in made.places:
        raise BadValue(f"places.toml, {slug}: lies within “{within}”, which is no place here; add it.")


def _one_actor_a_name(made: Catalogue) -> None:
    owner: dict[str, str] = {}
    for slug, name in _names(made):
        other = owner.setdefault(flat(name), slug)
        if other != slug:
            raise BadValue(f"actors.toml: “{name}” names both {other} and {slug}; keep it with one of them.")


def _names(made: Catalogue) -> Iterator[tuple[str, str]]:
    for person in made.persons.values():
        yield from ((person.slug, name) for name in (*person.names, *person.short, *person.translated))
    for state in made.states.values():
        yield from ((state.slug, name) for name in (*state.names, *state.capitals, *state.people))
    for body in made.bodies.values():
        yield from ((body.slug, name) for name in body.names)
