"""People and bodies whom nobody knew: an editor adds them, and whatever is read from then on finds them."""

from dataclasses import dataclass
from datetime import datetime
from typing import get_args

from sqlalchemy import Engine, select
from sqlmodel import Session, col

from app.db import writing
from app.editing.people import cast_of
from app.errors import BadValue, Conflict
from app.extraction.actors.cast import slug_of
from app.extraction.types import ActorKind, Side
from app.ingest.recording import Recorder, Row
from app.languages.message import _
from app.models import Actor, ActorAlias

BY_EDITOR = "editor"
"""The origin of whoever was added by hand."""
LONGEST_NAME = 120
LONGEST_OFFICE = 200
MOST_NAMES = 10


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Someone as a form describes them; `kind` is person, state or body, `office` may be empty."""

    name: str
    kind: str
    side: str
    office: str = ""
    aliases: tuple[str, ...] = ()


def add_actor(engine: Engine, told: Newcomer, *, by: str, now: datetime) -> str:
    """Makes somebody known and returns their slug; whom only texts knew becomes what the editor says.

    BadValue names what will not do, Conflict whoever of the catalogue has one of the names.
    """
    told = _checked(told)
    with writing(engine) as session:
        stored = _stored(session, told)
        row: Row = {"name": told.name, "kind": told.kind, "side": told.side, "origin": BY_EDITOR}
        row["description"] = told.office or (stored["description"] if stored else None)
        new = _new_aliases(session, stored, told)
        slug = str(stored["slug"]) if stored else slug_of(told.name)
        if stored and not new and row.items() <= stored.items():
            return slug
        recorder = Recorder(session, "add actor", by, now)
        if stored:
            key = int(stored["id"])
            recorder.update(Actor, key, row, before=stored)
        else:
            key = recorder.insert(Actor, {"slug": slug, **row})
        recorder.insert_many(ActorAlias, [{"actor_id": key, "alias": alias} for alias in new])
        recorder.changed("actor", key, "changed" if stored else "added")
        recorder.finish(slug)
        return slug


def _new_aliases(session: Session, stored: Row | None, told: Newcomer) -> list[str]:
    """The other names that are not kept yet."""
    kept = select(col(ActorAlias.alias)).where(col(ActorAlias.actor_id) == stored["id"]) if stored else None
    had = {told.name, *(session.execute(kept).scalars() if kept is not None else ())}
    return [alias for alias in dict.fromkeys(told.aliases) if alias not in had]


def _checked(told: Newcomer) -> Newcomer:
    names = [" ".join(name.split()) for name in (told.name, *told.aliases)]
    if len(names) > MOST_NAMES:
        raise BadValue(
            _("Up to %(most_names)s names are kept of one person; these are %(names)s.")
            % {"most_names": MOST_NAMES, "names": len(names)}
        )
    for name in names:
        _check_name(name, told.kind)
    office = " ".join(told.office.split())
    if len(office) > LONGEST_OFFICE:
        raise BadValue(
            _("An office has up to %(longest_office)s characters; this has %(office)s.")
            % {"longest_office": LONGEST_OFFICE, "office": len(office)}
        )
    for what, value, allowed in (("kind", told.kind, get_args(ActorKind)), ("side", told.side, get_args(Side))):
        if value not in allowed:
            raise BadValue(
                _("The %(what)s “%(value)s” is none of %(names)s.")
                % {"what": what, "value": value, "names": ", ".join(allowed)}
            )
    return Newcomer(names[0], told.kind, told.side, office, tuple(names[1:]))


def _check_name(name: str, kind: str) -> None:
    if not slug_of(name) or len(name) > LONGEST_NAME or not name.isprintable():
        raise BadValue(
            _("“%(name)s” is no name as English articles print it, of up to %(longest_name)s characters.")
            % {"name": name[:80], "longest_name": LONGEST_NAME}
        )
    if kind == "person" and " " not in name:
        raise BadValue(
            _("“%(name)s” is one word; give the whole name, and the last word alone is understood after it.")
            % {"name": name}
        )


def _stored(session: Session, told: Newcomer) -> Row | None:
    """The row of whoever has one of these names outside the catalogue; BadValue where several have."""
    cast = cast_of(session)
    found = {actor.slug: actor for name in (told.name, *told.aliases) if (actor := cast.bearer(name))}
    for actor in found.values():
        if actor.origin == "catalogue":
            raise Conflict(
                _("%(name)s is known already, under that name too; choose it from the list.") % {"name": actor.name}
            )
    if len(found) > 1:
        names = ", ".join(actor.name for actor in found.values())
        raise BadValue(_("These are the names of %(names)s; give those of one only.") % {"names": names})
    slug = next(iter(found), slug_of(told.name))
    row = session.execute(select(Actor).where(col(Actor.slug) == slug)).scalar_one_or_none()
    return row.model_dump() if row else None
