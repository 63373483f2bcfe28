"""Loads the catalogue: what Parley knows of the world, as TOML files beside this one."""

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from app.catalogue.check import check
from app.catalogue.fold import flat
from app.catalogue.records import Body, Catalogue, Gender, Office, Person, Place, Role, State

FOLDER = Path(__file__).parent


@cache
def table(name: str) -> dict[str, Any]:
    """One file of the catalogue, `name` without its ending; treat it as read-only."""
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def word_tags() -> dict[str, frozenset[str]]:
    """Folded single word -> tags, from the `[tags]` table (tag = [words]) of every file that has one."""
    found: dict[str, set[str]] = {}
    for path in sorted(FOLDER.glob("*.toml")):
        for tag, words in table(path.stem).get("tags", {}).items():
            for word in words:
                found.setdefault(word, set()).add(tag)
    return {word: frozenset(tags) for word, tags in found.items()}


@cache
def catalogue() -> Catalogue:
    """The whole catalogue, checked; BadValue names the file, the entry and the fault."""
    actors, names = table("actors"), table("names")
    found = build(actors, table("offices")["role"], table("places")["place"], **names["spellings"])
    given: dict[str, Gender | None] = {flat(name): None for name in names["given"]["either"]}
    given |= {flat(name): "m" for name in names["given"]["m"]}
    given |= {flat(name): "f" for name in names["given"]["f"]}
    return Catalogue(found.persons, found.states, found.bodies, found.roles, found.places, given, word_tags())


def build(
    actors: Mapping[str, Any],
    roles: Iterable[Any],
    places: Iterable[Any],
    given: Iterable[list[str]] = (),
    translated: Iterable[list[str]] = (),
) -> Catalogue:
    """A checked catalogue from tables in the form of actors.toml, offices.toml, places.toml and names.toml."""
    same = {name: row for row in given for name in row}
    abroad = _abroad(translated, same)
    by_role = {r["slug"]: _role(r) for r in roles}
    labels = {s["slug"]: _label(s) for kind in ("state", "body") for s in actors.get(kind, ())}
    made = Catalogue(
        persons={p["slug"]: _person(p, by_role, labels, same, abroad) for p in actors.get("person", ())},
        states={s["slug"]: _state(s) for s in actors.get("state", ())},
        bodies={b["slug"]: _body(b) for b in actors.get("body", ())},
        roles=by_role,
        places={p["slug"]: _place(p) for p in places},
    )
    check(made, actors, labels)
    return made


def _label(s: Mapping[str, Any]) -> str:
    return str(s.get("label") or (s.get("adjectives") or [s["name"]])[0])


def _role(r: Mapping[str, Any]) -> Role:
    return Role(r["slug"], r["title"], tuple(r.get("words", ())), tuple(r.get("plurals", ())), r.get("default"))


def _abroad(translated: Iterable[list[str]], same: Mapping[str, list[str]]) -> dict[str, list[str]]:
    """Given name -> what other languages make of it, in every spelling."""
    found: dict[str, list[str]] = {}
    for row in translated:
        for name in row:
            others = [spelling for other in row if other != name for spelling in same.get(other, (other,))]
            for spelling in same.get(name, (name,)):
                found[spelling] = others
    return found


def _person(
    p: Mapping[str, Any],
    roles: Mapping[str, Role],
    labels: Mapping[str, str],
    same: Mapping[str, list[str]],
    abroad: Mapping[str, list[str]],
) -> Person:
    short = tuple(p.get("short", ()))
    names = _spelled(p["name"], short, tuple(p.get("aliases", ())), same)
    given, _, rest = p["name"].partition(" ")
    surnames = dict.fromkeys(s for s in (rest, *short) if s and s != given)
    return Person(
        slug=p["slug"],
        name=p["name"],
        side=p["side"],
        gender=p["gender"],
        names=names,
        short=short,
        translated=tuple(f"{name} {surname}" for surname in surnames for name in abroad.get(given, ())),
        offices=tuple(_office(o, roles, labels) for o in p.get("offices", ())),
        wikidata=p.get("wikidata"),
    )


def _spelled(
    name: str, short: tuple[str, ...], aliases: tuple[str, ...], same: Mapping[str, list[str]]
) -> tuple[str, ...]:
    """Every spelling: the given name's variants before each surname, then the aliases."""
    found = {name: None}
    given, _, rest = name.partition(" ")
    for surname in (rest, *short) if rest else ():
        if surname != given:
            found |= {f"{variant} {surname}": None for variant in (given, *same.get(given, ()))}
    return tuple(found | dict.fromkeys(a for a in aliases if a not in short))


def _office(o: Mapping[str, Any], roles: Mapping[str, Role], labels: Mapping[str, str]) -> Office:
    role = roles.get(o["role"])
    title = o.get("title") or f"{labels.get(o['of'], o['of'])} {role.title if role else o['role']}"
    return Office(o["role"], o["of"], o.get("from"), o.get("until"), title, tuple(o.get("also", ())))


def _state(s: Mapping[str, Any]) -> State:
    return State(
        slug=s["slug"],
        name=s["name"],
        side=s["side"],
        label=_label(s),
        names=(s["name"], *s.get("aliases", ())),
        adjectives=tuple(s.get("adjectives", ())),
        people=tuple(s.get("people", ())),
        capitals=tuple(s.get("capitals", ())),
        led_by=s.get("led_by"),
        wikidata=s.get("wikidata"),
    )


def _body(b: Mapping[str, Any]) -> Body:
    return Body(
        slug=b["slug"],
        name=b["name"],
        side=b["side"],
        label=_label(b),
        names=(b["name"], *b.get("aliases", ())),
        of=b.get("of"),
        wikidata=b.get("wikidata"),
    )


def _place(p: Mapping[str, Any]) -> Place:
    return Place(
        slug=p["slug"],
        name=p["name"],
        kind=p["kind"],
        names=(p["name"], *p.get("aliases", ())),
        state=p.get("state"),
        within=p.get("within"),
        region=p.get("region"),
    )
