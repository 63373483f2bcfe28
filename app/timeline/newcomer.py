"""What the form for people and bodies whom nobody knew offers to choose from, on every page that has it."""

from dataclasses import dataclass
from typing import get_args

from sqlalchemy import select
from sqlmodel import Session, col

from app.extraction.types import ActorKind, Side
from app.languages.message import _
from app.models import Actor
from app.timeline.page.links import Choice, Link
from app.timeline.words import ACTOR_KINDS, side_name


@dataclass(frozen=True, slots=True)
class NewcomerForm:
    """`added` is whoever was added just now by this form."""

    kinds: tuple[Choice, ...]
    sides: tuple[Choice, ...]
    added: Link | None


def newcomer_form(session: Session, added: str = "") -> NewcomerForm:
    """The form; `added` is the slug of whoever was added just now, empty for nobody."""
    name = select(col(Actor.name)).where(col(Actor.slug) == added)
    found = session.execute(name).scalar_one_or_none() if added else None
    return NewcomerForm(
        kinds=tuple(Choice(kind, _(ACTOR_KINDS[kind])) for kind in get_args(ActorKind)),
        sides=tuple(Choice(side, side_name(side)) for side in get_args(Side)),
        added=Link(found, f"/actors/{added}") if found else None,
    )
