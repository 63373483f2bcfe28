"""What editors did to an event: dated notes for its readers, and the whole history for those who may undo it."""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, func, select, true
from sqlmodel import Session, col

from app.editing.revision_words import event_title, maker, revision_words
from app.languages.message import Titled, _
from app.models import Actor, Change, Revision
from app.timeline.became import became
from app.timeline.dates import day_words
from app.timeline.page.event import StatusStep

_COLUMNS = tuple(map(col, (Revision.id, Revision.verb, Revision.subject, Revision.made_by, Revision.made_at)))
"""Of a revision all but its images, which are many times as large."""
NOTED = ("merge", "split", "edit", "set", "drop", "speaker", "withdraw")
"""What a reader is told of: what changed what stood here before. New articles show among the sources."""
_ROW = func.json_each(col(Revision.rows)).table_valued("value")
MOST = 30
LAST = 3


@dataclass(frozen=True, slots=True)
class Step:
    """One revision that touched an event; `undone` if it was taken back since."""

    id: int
    words: str
    by: str
    day: str
    undone: bool


def event_history(session: Session, event_id: int) -> list[Step]:
    """The revisions that touched an event, newest first."""
    revisions = _revisions(session, event_id)
    undone = _taken_back(session, revisions)
    return [
        Step(r.id or 0, revision_words(session, r), maker(r.made_by), day_words(r.made_at.date()), r.id in undone)
        for r in revisions[:MOST]
    ]


def corrections(session: Session, event_id: int) -> tuple[StatusStep, ...]:
    """A dated note for each correction that stands, oldest first."""
    revisions = [r for r in _revisions(session, event_id) if r.verb in NOTED]
    undone = _taken_back(session, revisions)
    stand = [r for r in reversed(revisions) if r.id not in undone]
    images = _images(session, event_id, [r.id for r in stand])
    return tuple(StatusStep(_since(_note(session, r), images.get(r.id)), None, False) for r in stand)


def discarded(session: Session) -> list[Step]:
    """The drafts that were discarded last and not brought back, newest first."""
    revisions = _standing(session, "discard")
    return [Step(r.id, r.subject, maker(r.made_by), day_words(r.made_at.date()), False) for r in revisions]


def newcomers(session: Session) -> list[Step]:
    """The people and bodies whom editors added last, newest first; the words are their names."""
    revisions = _standing(session, "add actor")
    wanted = select(col(Actor.slug), col(Actor.name)).where(col(Actor.slug).in_([r.subject for r in revisions]))
    names = dict(session.execute(wanted).all())
    return [
        Step(r.id, names.get(r.subject, r.subject), maker(r.made_by), day_words(r.made_at.date()), False)
        for r in revisions
    ]


def _standing(session: Session, verb: str) -> list[Row[Any]]:
    """The last revisions of one sort that were not taken back."""
    found = select(*_COLUMNS).where(col(Revision.verb) == verb).order_by(col(Revision.id).desc()).limit(MOST)
    revisions = list(session.execute(found))
    back = _taken_back(session, revisions)
    return [revision for revision in revisions if revision.id not in back][:LAST]


def _revisions(session: Session, event_id: int) -> list[Row[Any]]:
    touched = select(col(Change.revision_id)).where(
        col(Change.object_type) == "event", col(Change.object_id) == event_id
    )
    found = select(*_COLUMNS).where(col(Revision.id).in_(touched)).order_by(col(Revision.id).desc())
    return list(session.execute(found))


def _taken_back(session: Session, revisions: Collection[Row[Any]]) -> set[int | None]:
    """Those of the revisions that an undoing which stands itself took back."""
    columns = select(col(Revision.id), col(Revision.undo_of)).where(col(Revision.undo_of).is_not(None))
    void: set[int | None] = set()
    for revision in session.execute(columns.order_by(col(Revision.id).desc())):
        if revision.id not in void:
            void.add(revision.undo_of)
    return void & {r.id for r in revisions}


def _images(session: Session, event_id: int, revisions: Collection[int]) -> dict[int, dict[str, Any]]:
    """What each of these revisions did to the row of an event: its images before and after, by revision."""
    if not revisions:
        return {}
    found = select(col(Revision.id), _ROW.c.value).join_from(Revision, _ROW, true())
    found = found.where(col(Revision.id).in_(revisions))
    found = found.where(func.json_extract(_ROW.c.value, "$.table") == "event")
    found = found.where(func.json_extract(_ROW.c.value, "$.key.id") == event_id)
    return {revision: json.loads(row) for revision, row in session.execute(found)}


def _since(note: str, image: Mapping[str, Any] | None) -> str:
    """A note with what the event was before and has been since, where its row tells so."""
    told = became(image["before"], image["after"]) if image and image["before"] and image["after"] else []
    if not image or not told:
        return note
    words = _("%(note)s; %(what)s") % {"note": note, "what": "; ".join(told)}
    return Titled(words, *_titles(note), image["before"]["title"])


def _titles(note: str) -> tuple[str, ...]:
    return note.titles if isinstance(note, Titled) else ()


def _note(session: Session, revision: Row[Any]) -> str:
    day = _day(revision.made_at)
    if revision.verb in ("merge", "split"):
        some, _sign, other = revision.subject.partition(" into " if revision.verb == "merge" else " from ")
        words = {
            "merge": _("%(day)s: “%(some)s” was made part of “%(other)s”"),
            "split": _("%(day)s: “%(some)s” was split off from “%(other)s”"),
        }[revision.verb]
        titles = {"some": event_title(session, some), "other": event_title(session, other)}
        return Titled(words % {"day": day, **titles}, *titles.values())
    plain = {
        "edit": _("%(day)s: corrected by an editor"),
        "set": _("%(day)s: what one source says was corrected"),
        "drop": _("%(day)s: a passage was found to tell of something else, and dropped"),
        "speaker": _("%(day)s: the speaker of a quote was corrected"),
        "withdraw": _("%(day)s: an article that told of it was withdrawn"),
    }
    return plain[revision.verb] % {"day": day}


def _day(moment: datetime) -> str:
    return day_words(moment.date())
