"""Brings what is stored of people, bodies and topics to what the catalogue of this version says of them.

Whom only texts or editors knew becomes what the catalogue says; whom it does not know any more stays as stored.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlmodel import Session, SQLModel

from app.catalogue.load import table
from app.ingest.cast import catalogue_row, names_of, offices_of
from app.ingest.recording import Recorder, Row, table_of
from app.models import Actor, ActorAlias, ActorOffice, Topic


@dataclass(frozen=True, slots=True)
class Behind:
    """A stored actor or topic that is not as the catalogue has it: its row before, what it says, names and offices."""

    model: type[SQLModel]
    before: Row
    says: Row
    gone: tuple[str, ...] = ()
    new: tuple[str, ...] = ()
    offices: tuple[Row, ...] | None = None


def behind_catalogue(session: Session) -> list[Behind]:
    """All that is not as the catalogue has it, by table and id."""
    return [*_actors(session), *_topics(session)]


def bring_up_to_date(recorder: Recorder, behind: Behind) -> None:
    """Makes a stored actor or topic what the catalogue says."""
    key: int = behind.before["id"]
    recorder.update(behind.model, key, behind.says, before=behind.before)
    recorder.delete(ActorAlias, actor_id=key, alias=list(behind.gone))
    recorder.insert_many(ActorAlias, [{"actor_id": key, "alias": alias} for alias in behind.new])
    if behind.offices is not None:
        recorder.delete(ActorOffice, actor_id=key)
        recorder.insert_many(ActorOffice, [{"actor_id": key, **office} for office in behind.offices])
    recorder.changed("actor" if behind.model is Actor else "topic", key)


def _actors(session: Session) -> Iterator[Behind]:
    names, offices = _aliases(session), _offices(session)
    for row in _rows(session, Actor):
        says = catalogue_row(row["slug"])
        if says is None:
            continue
        held, wanted = names[row["id"]], set(names_of(row["slug"])) - {says["name"]}
        same = sorted(map(repr, offices[row["id"]])) == sorted(map(repr, offices_of(row["slug"])))
        if says.items() <= row.items() and held == wanted and same:
            continue
        gone, new = (tuple(sorted(some)) for some in (held - wanted, wanted - held))
        yield Behind(Actor, row, says, gone, new, None if same else tuple(offices_of(row["slug"])))


def _topics(session: Session) -> Iterator[Behind]:
    known: Mapping[str, Any] = {topic["slug"]: topic for topic in table("topics")["topic"]}
    for row in _rows(session, Topic):
        if entry := known.get(row["slug"]):
            says = {"name": entry["name"], "description": entry.get("description")}
            if not says.items() <= row.items():
                yield Behind(Topic, row, says)


def _rows(session: Session, model: type[SQLModel]) -> list[Row]:
    rows = session.execute(select(table_of(model)).order_by(table_of(model).c.id)).mappings()
    return [dict(row) for row in rows]


def _aliases(session: Session) -> Mapping[int, set[str]]:
    found: defaultdict[int, set[str]] = defaultdict(set)
    for row in _rows(session, ActorAlias):
        found[row["actor_id"]].add(row["alias"])
    return found


def _offices(session: Session) -> Mapping[int, list[Row]]:
    found: defaultdict[int, list[Row]] = defaultdict(list)
    for row in _rows(session, ActorOffice):
        found[row["actor_id"]].append({name: row[name] for name in ("title", "since", "until")})
    return found
