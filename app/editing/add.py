"""Adding: a document is read by extraction and kept as a draft, or published at once."""

from datetime import datetime
from typing import cast

from sqlalchemy import Engine, select
from sqlmodel import Session, col

from app.db import reading
from app.editing.publish import IngestResult, ingest_document
from app.extraction.lexicon import Lexicon
from app.extraction.pipeline import extract
from app.extraction.types import Actor, ActorKind, Side
from app.models import Actor as ActorRow
from app.models import ActorAlias
from app.reading.document import Document


def add_document(
    engine: Engine,
    document: Document,
    *,
    publish: bool,
    by: str,
    lexicon: Lexicon | None = None,
    now: datetime | None = None,
) -> IngestResult:
    """Reads a document with all actors known so far and keeps what was found; a text known already changes nothing."""
    findings = extract(document, lexicon or stored_lexicon(engine))
    return ingest_document(engine, document, findings, publish=publish, by=by, now=now)


def stored_lexicon(engine: Engine) -> Lexicon:
    """The word lists, with the actors that earlier articles brought in."""
    with reading(engine) as session:
        rows = session.execute(select(ActorRow).where(col(ActorRow.origin) != "catalogue").order_by(col(ActorRow.id)))
        return Lexicon(stored=[_actor(session, row) for row in rows.scalars()])


def _actor(session: Session, row: ActorRow) -> Actor:
    aliases = select(col(ActorAlias.alias)).where(col(ActorAlias.actor_id) == row.id).order_by(col(ActorAlias.alias))
    names = tuple(session.execute(aliases).scalars())
    return Actor(row.slug, row.name, cast(ActorKind, row.kind), cast(Side, row.side), "stored", aliases=names)
