"""Adding: a document is read by extraction and kept as a draft, or published at once."""

from dataclasses import replace
from datetime import datetime
from typing import cast

from sqlalchemy import Engine, select
from sqlmodel import Session, col

from app.db import reading
from app.editing.publish import IngestResult, ingest_document
from app.editing.review import SURE_ENOUGH
from app.extraction.lexicon import Lexicon
from app.extraction.pipeline import extract
from app.extraction.types import Actor, ActorKind, Findings, Side
from app.models import Actor as ActorRow
from app.models import ActorAlias
from app.reading.document import Document

READ = frozenset({"en", "und"})
"""Languages that the rules read; of a text too short to tell its language, they read what they know."""


def add_document(
    engine: Engine,
    document: Document,
    *,
    publish: bool,
    by: str,
    lexicon: Lexicon | None = None,
    now: datetime | None = None,
) -> IngestResult:
    """Reads a document with all actors known so far and keeps what was found; a text known already changes nothing.

    What is published at once is only what extraction is sure of.
    """
    findings = read_findings(document, lexicon or stored_lexicon(engine))
    if publish:
        findings = replace(findings, mentions=tuple(m for m in findings.mentions if m.score >= SURE_ENOUGH))
    return ingest_document(engine, document, findings, publish=publish, by=by, now=now)


def read_findings(document: Document, lexicon: Lexicon) -> Findings:
    """What the rules read; nothing in a language that they do not know, which is left to be marked by hand."""
    return extract(document, lexicon) if document.language in READ else Findings(document, (), (), (), (), ())


def stored_lexicon(engine: Engine) -> Lexicon:
    """The word lists, with the actors that earlier articles brought in."""
    with reading(engine) as session:
        rows = session.execute(select(ActorRow).where(col(ActorRow.origin) != "catalogue").order_by(col(ActorRow.id)))
        return Lexicon(stored=[_actor(session, row) for row in rows.scalars()])


def _actor(session: Session, row: ActorRow) -> Actor:
    aliases = select(col(ActorAlias.alias)).where(col(ActorAlias.actor_id) == row.id).order_by(col(ActorAlias.alias))
    names = tuple(session.execute(aliases).scalars())
    return Actor(row.slug, row.name, cast(ActorKind, row.kind), cast(Side, row.side), "stored", aliases=names)
