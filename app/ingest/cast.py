"""Rows of actors and topics, kept in step with the catalogue; those that only texts know are added as they are met."""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import select
from sqlmodel import col

from app.catalogue.load import catalogue, table
from app.extraction.types import Actor as FoundActor
from app.ingest.recording import Recorder, Row, table_of
from app.models import Actor, ActorAlias, ActorOffice, Topic

SHARED = frozenset({"actor", "actor_alias", "actor_office", "topic"})
"""Tables whose rows belong to no article; that two writes touch them is no conflict."""


def store_actors(recorder: Recorder, actors: Iterable[FoundActor]) -> dict[str, int]:
    """Ids by slug of these actors, made or brought up to date."""
    wanted = {actor.slug: actor for actor in actors}
    table = table_of(Actor)
    rows = recorder.session.execute(select(table).where(table.c.slug.in_(list(wanted)))).mappings()
    stored = {row["slug"]: dict(row) for row in rows}
    ids: dict[str, int] = {slug: row["id"] for slug, row in stored.items()}
    for slug, actor in wanted.items():
        known = catalogue_row(slug)
        if slug not in ids:
            ids[slug] = _add(recorder, actor, known)
        elif known and recorder.update(Actor, ids[slug], known, before=stored[slug]):
            recorder.changed("actor", ids[slug])
    return ids


def known_topics() -> Mapping[str, str]:
    """The names of the catalogue's topics by slug."""
    return {topic["slug"]: topic["name"] for topic in table("topics")["topic"]}


def store_topics(recorder: Recorder, slugs: Iterable[str]) -> dict[str, int]:
    """Ids by slug of these topics and all of the catalogue, made where they are new.

    A topic of the catalogue that nothing is told on yet is an empty view, not an unknown address. One that it does not
    know is named by its slug.
    """
    wanted = {*slugs, *known_topics()}
    found = select(*map(col, (Topic.slug, Topic.id))).where(col(Topic.slug).in_(wanted))
    ids: dict[str, int] = dict(recorder.session.execute(found).all())
    known = {topic["slug"]: topic for topic in table("topics")["topic"]}
    for slug in sorted(wanted - ids.keys()):
        entry = known.get(slug, {"name": slug.replace("-", " ").capitalize()})
        row = {"slug": slug, "name": entry["name"], "description": entry.get("description")}
        ids[slug] = recorder.insert(Topic, row)
        recorder.changed("topic", ids[slug], "added")
    return ids


def catalogue_actor(slug: str) -> FoundActor | None:
    """Someone or something of the catalogue as extraction gives them; None for one it does not know."""
    row = catalogue_row(slug)
    return FoundActor(slug, row["name"], row["kind"], row["side"], "catalogue", aliases=names_of(slug)) if row else None


def _add(recorder: Recorder, actor: FoundActor, known: Row | None) -> int:
    row = known or {"slug": actor.slug, "name": actor.name, "kind": actor.kind, "side": actor.side, "origin": "text"}
    key = recorder.insert(Actor, {"description": actor.office, **row})
    names = names_of(actor.slug) if known else actor.aliases
    aliases = [name for name in dict.fromkeys(names) if name != row["name"]]
    recorder.insert_many(ActorAlias, [{"actor_id": key, "alias": alias} for alias in aliases])
    recorder.insert_many(ActorOffice, [{"actor_id": key, **office} for office in offices_of(actor.slug)])
    recorder.changed("actor", key, "added")
    return key


def catalogue_row(slug: str) -> Row | None:
    """The row of someone without the id, as the catalogue has them; None for one it does not know."""
    known = catalogue()
    for kind, entries in _kinds(known).items():
        if entry := entries.get(slug):
            return {
                "slug": slug,
                "name": entry.name,
                "kind": kind,
                "side": entry.side,
                "wikidata": entry.wikidata,
                "origin": "catalogue",
            }
    return None


def _kinds(known: Any) -> Mapping[str, Mapping[str, Any]]:
    return {"person": known.persons, "state": known.states, "body": known.bodies}


def names_of(slug: str) -> tuple[str, ...]:
    """Every name that the catalogue has for someone, the usual one among them; none for one it does not know."""
    for entries in _kinds(catalogue()).values():
        if entry := entries.get(slug):
            return (*entry.names, *getattr(entry, "short", ()))
    return ()


def offices_of(slug: str) -> list[Row]:
    """The rows of a person's offices without the person, as the catalogue has them."""
    person = catalogue().persons.get(slug)
    return [{"title": o.title, "since": o.since, "until": o.until} for o in person.offices] if person else []
