"""Undo: every row that a revision touched becomes what it was before. The undoing is a revision too.

Actors and topics that a revision added stay where something else names them by now.
"""

import json
from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Engine, Table, select
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, SQLModel, col

from app.db import writing
from app.editing.revision_words import revision_words
from app.errors import Conflict, NotFound
from app.ingest.cast import SHARED
from app.ingest.events import write_full_text
from app.ingest.full_text import forget_article, write_article
from app.ingest.recording import Recorder, from_plain
from app.languages.message import _
from app.models import (
    Article,
    EventActor,
    EventTopic,
    MentionActor,
    MentionTopic,
    Quote,
    QuoteTopic,
    Revision,
)

Image = dict[str, Any]

ORDER = (
    "topic", "actor", "actor_alias", "actor_office", "draft", "article", "article_shingle", "event", "mention", "quote",
    "decision", "mention_actor", "mention_topic", "quote_topic", "event_actor", "event_topic",
)  # fmt: skip
"""Tables so that a row stands after those it points to."""

ACTOR_USES = [col(c) for c in (MentionActor.actor_id, EventActor.actor_id, Quote.actor_id)]
TOPIC_USES = [col(c) for c in (MentionTopic.topic_id, EventTopic.topic_id, QuoteTopic.topic_id)]


def undo(engine: Engine, revision_id: int, *, by: str, now: datetime) -> int:
    """Takes a revision back and returns the new one; Conflict names a later one that touched the same rows."""
    with writing(engine) as session:
        revision = session.get(Revision, revision_id)
        if revision is None:
            raise NotFound(_("There is no revision %(revision_id)s.") % {"revision_id": revision_id})
        refuse_if_touched_since(session, revision)
        recorder = Recorder(session, "undo", by, now, undo_of=revision_id)
        try:
            _restore(recorder, revision.rows)
        except IntegrityError as error:
            raise Conflict(
                _(
                    "%(change)s. This cannot be undone: what was added since refers to what it added. Withdraw the "
                    "article instead."
                )
                % {"change": revision_words(session, revision)}
            ) from error
        if not recorder.images:
            raise Conflict(
                _("%(change)s. This cannot be undone: all that it added is named by what was added since.")
                % {"change": revision_words(session, revision)}
            )
        _note_changes(recorder, revision.rows)
        return recorder.finish(revision.subject)


def refuse_if_touched_since(session: Session, revision: Revision) -> None:
    """Conflict if a later revision touched a row that this one touched, unless that one has been taken back itself."""
    mine = {_name(image) for image in revision.rows if image["table"] not in SHARED}
    later = session.execute(select(Revision).where(col(Revision.id) > revision.id).order_by(col(Revision.id).desc()))
    revisions = list(later.scalars())
    void = _taken_back(revisions)
    if revision.id in void:
        raise Conflict(_("%(change)s. This was undone already.") % {"change": revision_words(session, revision)})
    for other in revisions:
        if other.id not in void and mine & {_name(image) for image in other.rows}:
            words = {"change": revision_words(session, revision), "later": revision_words(session, other)}
            raise Conflict(
                _("%(change)s. This cannot be undone: a later change rests on it. Undo that one first: %(later)s.")
                % words
            )


def _taken_back(revisions: Iterable[Revision]) -> set[int | None]:
    """Revisions that cancel out: those undone by a later one that stands, and the undoings themselves. Newest first."""
    void: set[int | None] = set()
    for revision in revisions:
        if revision.undo_of and revision.id not in void:
            void |= {revision.id, revision.undo_of}
    return void


def _name(image: Image) -> tuple[str, str]:
    return image["table"], json.dumps(image["key"], sort_keys=True)


def _restore(recorder: Recorder, images: list[Image]) -> None:
    """Rows that are to go leave last first, then those that come back or change arrive first first."""
    tables: dict[str, Table] = dict(SQLModel.metadata.tables)
    ordered = sorted(images, key=lambda image: (ORDER.index(image["table"]), str(image["key"].get("id", 0)).zfill(12)))
    coming = [i for i in ordered if i["before"] is not None]
    for image in [i for i in coming if i["after"] is None]:
        _put(recorder, tables, image)
    for image in [i for i in coming if i["after"] is not None]:
        _put(recorder, tables, image)
    added = [i for i in ordered if i["before"] is None]
    newcomers = {i["key"]["id"] for i in added if i["table"] == "actor"}
    for image in reversed(added):
        if not _still_named(recorder.session, image, newcomers):
            _put(recorder, tables, image)


def _still_named(session: Session, image: Image, newcomers: Collection[int]) -> bool:
    """Whether something that stays names this actor or topic; names and offices stay with an actor added with them."""
    if image["table"] not in SHARED:
        return False
    key = image["after"].get("actor_id") or image["key"]["id"]
    if image["table"] in ("actor_alias", "actor_office") and key not in newcomers:
        return False
    uses = TOPIC_USES if image["table"] == "topic" else ACTOR_USES
    return any(session.execute(select(column).where(column == key).limit(1)).first() for column in uses)


def _put(recorder: Recorder, tables: dict[str, Table], image: Image) -> None:
    table = tables[image["table"]]
    before = image["before"]
    recorder.restore(table, from_plain(table, image["key"]), from_plain(table, before) if before else None)


def _note_changes(recorder: Recorder, images: list[Image]) -> None:
    """Brings full text and the change log in line with the rows restored."""
    touched: dict[str, dict[int, Image]] = {}
    for image in images:
        if image["table"] in ("article", "event", "actor", "topic"):
            touched.setdefault(image["table"], {})[image["key"]["id"]] = image
        elif "event_id" in image["key"]:
            touched.setdefault("event", {}).setdefault(image["key"]["event_id"], {"before": {}, "after": {}})
    for kind, rows in touched.items():
        for key, image in rows.items():
            shown, was = _shown(image["before"]), _shown(image["after"])
            recorder.changed(kind, key, "changed" if shown == was else "added" if shown else "removed")
    write_full_text(recorder.session, touched.get("event", {}))
    for key in touched.get("article", {}):
        _article_text(recorder.session, key)


def _shown(image: Image | None) -> bool:
    """Whether readers see such a row: it exists, is not withdrawn or merged, and something tells of it."""
    return image is not None and not (
        image.get("withdrawn_at") or image.get("merged_into") or image.get("article_count") == 0
    )


def _article_text(session: Session, article_id: int) -> None:
    columns = (Article.title, Article.text, Article.withdrawn_at)
    row = session.execute(select(*map(col, columns)).where(col(Article.id) == article_id)).one_or_none()
    if row and row.withdrawn_at is None:
        write_article(session, article_id, row.title, row.text)
    else:
        forget_article(session, article_id)
