"""Publishing: a draft becomes an article with mentions in events, matched at that moment, in one transaction."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal

from sqlalchemy import Engine

from app.db import writing
from app.editing.drafts import Known, add_draft, draft_row, find_known, findings_of
from app.editing.review import in_force
from app.extraction.types import Findings
from app.ingest.recording import Recorder
from app.ingest.store import StoredArticle, store_article
from app.models import Draft
from app.reading.document import Document

Outcome = Literal["drafted", "published", "known", "reprint"]


@dataclass(frozen=True, slots=True)
class IngestResult:
    """What became of a document. `article` is a slug; a known text names its article, or else its draft."""

    outcome: Outcome
    article: str | None = None
    draft: int | None = None
    created: int = 0
    joined: int = 0
    reprint_of: str | None = None


def ingest_document(
    engine: Engine, document: Document, findings: Findings, *, publish: bool, by: str, now: datetime | None = None
) -> IngestResult:
    """Keeps a document as a draft, or publishes it at once; a text known already changes nothing."""
    now = now or datetime.now(UTC)
    if publish:
        return _publish_at_once(engine, document, findings, by, now)
    added = add_draft(engine, document, findings, by=by, now=now)
    return _known(added) if isinstance(added, Known) else IngestResult("drafted", draft=added)


def publish(engine: Engine, draft_id: int, *, by: str, now: datetime) -> IngestResult:
    """Publishes a draft with the decisions that its editor made on it; NotFound if there is none."""
    with writing(engine) as session:
        row = draft_row(session, draft_id)
        recorder = Recorder(session, "publish", by, now)
        recorder.delete(Draft, id=draft_id)
        findings = findings_of(row)
        stored = store_article(recorder, findings, in_force(findings, row["edits"]))
        recorder.finish(stored.slug)
        return _result(stored)


def _publish_at_once(engine: Engine, document: Document, findings: Findings, by: str, now: datetime) -> IngestResult:
    with writing(engine) as session:
        known = find_known(session, document)
        if known:
            return _known(known)
        recorder = Recorder(session, "publish", by, now)
        stored = store_article(recorder, findings)
        recorder.finish(stored.slug)
        return _result(stored)


def _known(known: Known) -> IngestResult:
    return IngestResult("known", article=known.article, draft=known.draft)


def _result(stored: StoredArticle) -> IngestResult:
    outcome: Outcome = "reprint" if stored.reprint_of else "published"
    return IngestResult(
        outcome, stored.slug, created=stored.created, joined=stored.joined, reprint_of=stored.reprint_of
    )
