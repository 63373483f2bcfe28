"""Adding: a document is read by extraction and kept as a draft, or published at once."""

from dataclasses import replace
from datetime import datetime
from functools import lru_cache
from itertools import groupby

from sqlalchemy import Engine, select
from sqlmodel import Session

from app.catalogue.fold import flat
from app.catalogue.load import catalogue
from app.db import reading
from app.editing.newcomers import BY_EDITOR
from app.editing.publish import IngestResult, ingest_document
from app.editing.review import SURE_ENOUGH
from app.extraction.lexicon import Lexicon
from app.extraction.pipeline import extract
from app.extraction.types import Actor, ActorKind, Findings, Side
from app.ingest.recording import table_of
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
        return _lexicon(_stored_actors(session))


@lru_cache(maxsize=1)
def _lexicon(stored: tuple[Actor, ...]) -> Lexicon:
    """Made anew only when somebody became known."""
    return Lexicon(stored=stored)


def _stored_actors(session: Session) -> tuple[Actor, ...]:
    """Everyone outside the catalogue, by id."""
    actor, alias = table_of(ActorRow).c, table_of(ActorAlias).c
    columns = select(actor.slug, actor.name, actor.kind, actor.side, actor.origin, actor.description, alias.alias)
    rows = session.execute(
        columns.outerjoin(table_of(ActorAlias), alias.actor_id == actor.id)
        .where(actor.origin != "catalogue")
        .order_by(actor.id, alias.alias)
    )
    return tuple(
        _actor(*who, aliases=tuple(row.alias for row in named if row.alias is not None))
        for who, named in groupby(rows, key=lambda row: row[:6])
    )


def _actor(
    slug: str, name: str, kind: ActorKind, side: Side, origin: str, office: str | None, *, aliases: tuple[str, ...]
) -> Actor:
    """One word is a name only where an editor says so: a text may have taken any word for one."""
    gender = catalogue().given.get(flat(name.partition(" ")[0])) if kind == "person" else None
    source = BY_EDITOR if origin == BY_EDITOR else "stored"
    return Actor(slug, name, kind, side, source, office, gender, aliases)
