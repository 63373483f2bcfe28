"""Articles that are not public yet: one row each, which nothing that readers see knows of."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Engine, bindparam, func, select, true
from sqlmodel import Session, col

from app.db import reading, writing
from app.errors import NotFound
from app.extraction.findings import document_from_json, document_to_json, from_json, to_json
from app.extraction.types import Findings
from app.ingest.recording import Recorder, table_of
from app.languages.message import _
from app.models import Article, Draft, Revision
from app.reading.document import Document


@dataclass(frozen=True, slots=True)
class Known:
    """Where a text is already: the slug of its article, or the id of its draft."""

    article: str | None = None
    draft: int | None = None


_ARTICLE, _DRAFT = table_of(Article).c, table_of(Draft).c
_ARTICLE_OF = select(_ARTICLE.slug).where(_ARTICLE.sha256 == bindparam("digest"))
_DRAFT_OF = select(_DRAFT.id).where(_DRAFT.sha256 == bindparam("digest"))


def find_known(session: Session, document: Document) -> Known | None:
    """Whether this text was added before, white space aside; a withdrawn article is known too."""
    digest = document.sha256
    slug = session.execute(_ARTICLE_OF, {"digest": digest}).scalar_one_or_none()
    draft = session.execute(_DRAFT_OF, {"digest": digest}).scalar_one_or_none()
    return Known(slug, draft) if slug or draft else None


def add_draft(engine: Engine, document: Document, findings: Findings, *, by: str, now: datetime) -> int | Known:
    """Keeps a document with its findings as a draft and returns its id; a text known already changes nothing."""
    with writing(engine) as session:
        if known := find_known(session, document):
            return known
        recorder = Recorder(session, "draft", by, now)
        draft = insert_draft(recorder, document, findings)
        recorder.finish(document.title or document.file_name or "a text")
        return draft


def insert_draft(recorder: Recorder, document: Document, findings: Findings) -> int:
    """The draft's row; its text must not be known."""
    row = {
        "document": document_to_json(document),
        "findings": to_json(findings),
        "edits": {},
        "sha256": document.sha256,
        "added_at": recorder.now,
    }
    return recorder.insert(Draft, row)


def read_draft(engine: Engine, draft_id: int) -> tuple[Findings, dict[str, Any]]:
    """A draft's findings, with their document, and the editor's changes; NotFound if there is no such draft."""
    with reading(engine) as session:
        row = draft_row(session, draft_id)
        return findings_of(row), row["edits"]


def published_as(session: Session, draft_id: int) -> str | None:
    """The slug of the article that a draft became; None where it was not published."""
    row = func.json_each(col(Revision.rows)).table_valued("value")
    found = select(col(Revision.subject)).join_from(Revision, row, true()).where(col(Revision.verb) == "publish")
    found = found.where(func.json_extract(row.c.value, "$.table") == "draft")
    found = found.where(func.json_extract(row.c.value, "$.key.id") == draft_id)
    return session.execute(found.order_by(col(Revision.id).desc()).limit(1)).scalar_one_or_none()


def draft_row(session: Session, draft_id: int) -> dict[str, Any]:
    """The row of a draft as it stands; NotFound says that it was published or discarded."""
    draft = session.execute(select(Draft).where(col(Draft.id) == draft_id)).scalar_one_or_none()
    if draft is None:
        raise NotFound(
            _("There is no draft %(draft_id)s: it was published or discarded, or never was.") % {"draft_id": draft_id}
        )
    row: dict[str, Any] = draft.model_dump()
    return row


def findings_of(row: Mapping[str, Any]) -> Findings:
    """The findings of a draft's row, beside their document."""
    return from_json(row["findings"], document_from_json(row["document"]))


def discard(engine: Engine, draft_id: int, *, by: str, now: datetime) -> int:
    """Deletes a draft; returns the revision, which can be undone."""
    with writing(engine) as session:
        row = draft_row(session, draft_id)
        recorder = Recorder(session, "discard", by, now)
        recorder.delete(Draft, id=draft_id)
        return recorder.finish(row["document"]["title"] or f"draft {draft_id}")
