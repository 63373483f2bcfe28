"""Whoever an editor may name: all of the catalogue, those stored, and those found in the article at hand."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, reduce

from rapidfuzz import fuzz, process
from sqlalchemy import select
from sqlmodel import Session, col

from app.catalogue.fold import flat
from app.catalogue.load import catalogue
from app.errors import BadValue
from app.extraction.types import Actor
from app.ingest.cast import catalogue_actor
from app.languages.message import _, alphabetical, called
from app.models import Actor as ActorRow
from app.models import ActorAlias

NEAREST = 3
NEAR_ENOUGH = 75


@dataclass(frozen=True, slots=True)
class Cast:
    """Actors by slug, and the slug behind every spelling of a name, folded."""

    by_slug: Mapping[str, Actor]
    spelled: Mapping[str, str]

    def named(self, name: str) -> Actor:
        """Whoever has this name in any spelling; BadValue with the nearest names if nobody has."""
        actor = self.bearer(name)
        if actor is None:
            raise BadValue(
                _("Nobody here is called “%(name)s”.%(near)s") % {"name": name[:80], "near": self._near(name)}
            )
        return actor

    def bearer(self, name: str) -> Actor | None:
        """Whoever has this name in any spelling, or nobody."""
        slug = self.spelled.get(flat(" ".join(name.split())))
        return self.by_slug[slug] if slug else None

    def _near(self, name: str) -> str:
        wanted = flat(name[:80])
        found = process.extract(wanted, list(self.spelled), scorer=fuzz.WRatio, limit=9, score_cutoff=NEAR_ENOUGH)
        names = dict.fromkeys(self.by_slug[self.spelled[spelling]].name for spelling, _score, _at in found)
        if not names:
            asked = _("Choose a name from the list.")
        else:
            meant = reduce(_either, (called(name) for name in list(names)[:NEAREST]))
            asked = _("Did you mean %(names)s?") % {"names": meant}
        return " " + _("%(asked)s Somebody new can be added further down on this page.") % {"asked": asked}

    def suggestions(self) -> list[str]:
        """The names to choose from, in the language in force and its order."""
        return sorted({called(actor.name) for actor in self.by_slug.values()}, key=alphabetical)


def _either(one: str, other: str) -> str:
    return _("%(one)s or %(other)s") % {"one": one, "other": other}


def cast_of(session: Session, found: Iterable[Actor] = ()) -> Cast:
    """All who may be named, in the language in force as in English; of two with one spelling the catalogue's goes
    before those stored and those found.
    """
    rows = session.execute(select(ActorRow).where(col(ActorRow.origin) != "catalogue")).scalars().all()
    aliases: dict[int, list[str]] = {}
    for alias in session.execute(
        select(ActorAlias).where(col(ActorAlias.actor_id).in_([r.id for r in rows]))
    ).scalars():
        aliases.setdefault(alias.actor_id, []).append(alias.alias)
    stored = [_stored(row, aliases.get(row.id or 0, [])) for row in rows]
    by_slug: dict[str, Actor] = {}
    spelled: dict[str, str] = {}
    for actor in (*_catalogue(), *stored, *found):
        by_slug.setdefault(actor.slug, actor)
        for name in (actor.name, called(actor.name), *actor.aliases):
            spelled.setdefault(flat(name), actor.slug)
    return Cast(by_slug, spelled)


def _stored(row: ActorRow, aliases: list[str]) -> Actor:
    return Actor(row.slug, row.name, row.kind, row.side, "stored", aliases=tuple(aliases))  # type: ignore[arg-type]


@cache
def _catalogue() -> tuple[Actor, ...]:
    known = catalogue()
    slugs = (*known.persons, *known.states, *known.bodies)
    return tuple(actor for slug in slugs if (actor := catalogue_actor(slug)))
