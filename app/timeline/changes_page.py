"""What was written, newest first, in words: added, merged, split, re-dated, withdrawn.

`changes_page(session, snapshot, *, since, before) -> ChangesPage`. Only what readers can see is told; drafts are not.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, time
from typing import Any
from urllib.parse import urlencode

from sqlalchemy import Select, select
from sqlmodel import Session, col

from app.languages.message import N_, Titled, _, called, ngettext
from app.models import Actor, Article, Change, Event, Revision
from app.timeline.became import became
from app.timeline.cards import event_url
from app.timeline.dates import date_words, day_words
from app.timeline.filters import since_words
from app.timeline.index import Snapshot
from app.timeline.page.changes import ChangeEntry, ChangesPage
from app.timeline.page.links import Link
from app.timeline.query import TimelineQuery

PATH = "/changes"
PAGE_SIZE = 30
MOST_TOLD = 40
"""Lines of one change: an article may touch more events than anyone reads."""

VERBS = {
    "publish": N_("Article added"),
    "withdraw": N_("Article withdrawn"),
    "merge": N_("Events merged"),
    "split": N_("Event split"),
    "edit": N_("Event edited"),
    "set": N_("What a source says was corrected"),
    "drop": N_("A passage was dropped"),
    "speaker": N_("The speaker of a quote was corrected"),
    "undo": N_("A change was taken back"),
    "reread": N_("Article read again"),
    "rebuild": N_("Events worked out again from their sources"),
    "add actor": N_("Person or body made known"),
    "catalogue": N_("People and bodies brought up to date"),
}
CHANGED = N_("Changed")
Row = Mapping[str, Any]


def changes_page(session: Session, snapshot: Snapshot, *, since: str = "", before: int | None = None) -> ChangesPage:
    """One page of changes: those after a data version or day (`since`), older than a revision (`before`)."""
    statement = _revisions(since).limit(PAGE_SIZE + 1)
    if before is not None:
        statement = statement.where(col(Revision.id) < before)
    found = list(session.execute(statement).scalars())
    entries = [_entry(session, snapshot, revision) for revision in found[:PAGE_SIZE]]
    older = _older(since, entries[-1].id) if len(found) > PAGE_SIZE else None
    return ChangesPage(
        heading=_("Changes"),
        count_words=_("Data version %(version)s") % {"version": snapshot.version},
        since_words=_("since %(when)s") % {"when": since_words(since)} if since else None,
        timeline=Link(_("The events that changed"), TimelineQuery(since=since).url()) if since and entries else None,
        entries=tuple(entries),
        older=older,
        empty_words=None
        if entries
        else _("Nothing has changed since then.")
        if since
        else _("Nothing was written yet."),
    )


def _revisions(since: str) -> Select[Any]:
    """The revisions that readers can see something of, newest first."""
    shown = select(col(Change.revision_id)).where(col(Change.revision_id).is_not(None))
    if since.isdigit():
        shown = shown.where(col(Change.serial) > int(since))
    elif since:
        shown = shown.where(col(Change.changed_at) >= datetime.combine(date.fromisoformat(since), time(), UTC))
    return select(Revision).where(col(Revision.id).in_(shown)).order_by(col(Revision.id).desc())


def _older(since: str, last: int) -> Link:
    pairs = {"since": since, "before": last} if since else {"before": last}
    return Link(_("Earlier changes"), f"{PATH}?{urlencode(pairs)}")


def _entry(session: Session, snapshot: Snapshot, revision: Revision) -> ChangeEntry:
    lines = list(_lines(session, snapshot, revision.rows))
    more = len(lines) - MOST_TOLD
    told = lines[:MOST_TOLD]
    if more > 0:
        told.append(Link(ngettext("and %(n)s more", "and %(n)s more", more), ""))
    return ChangeEntry(
        id=revision.id or 0,
        moment=revision.made_at,
        day=day_words(revision.made_at.date()),
        words=_(VERBS.get(revision.verb, CHANGED)),
        subject=_subject(session, revision),
        lines=tuple(told),
    )


def _subject(session: Session, revision: Revision) -> Link | None:
    """The article, person or body that a change was about, if it was about one."""
    slug = revision.subject
    if revision.verb == "add actor":
        name = session.execute(select(col(Actor.name)).where(col(Actor.slug) == slug)).scalar_one_or_none()
        return Link(called(name), f"/actors/{slug}") if name else None
    title = session.execute(select(col(Article.title)).where(col(Article.slug) == slug)).scalar_one_or_none()
    return Link(Titled(title), f"/articles/{slug}") if title else None


def _lines(session: Session, snapshot: Snapshot, images: Sequence[Row]) -> Iterator[Link]:
    """A line for each event that reads otherwise since; one that is no more has no address."""
    for image in images:
        if image["table"] == "event":
            words = _words(session, image["before"] or {}, image["after"] or {})
            slug = (image["after"] or image["before"])["slug"]
            shown = image["key"]["id"] in snapshot.live
            if words:
                yield Link(words, event_url(slug) if shown else "")


def _words(session: Session, before: Row, after: Row) -> str:
    """What became of an event, "" where nothing that is told here did."""
    was, now = _shown(before), _shown(after)
    title = after.get("title") or before.get("title") or ""
    if now and not was:
        words = _("Added: %(title)s · %(date)s") % {"title": title, "date": date_words(after["date_edtf"])}
        return Titled(words, title)
    if was and after.get("merged_into"):
        heir = _title(session, after["merged_into"])
        return Titled(_("Merged: “%(title)s” is part of “%(heir)s” now") % {"title": title, "heir": heir}, title, heir)
    if was and not now:
        return Titled(_("Gone, for no source tells of it: %(title)s") % {"title": title}, title)
    return _difference(title, before, after) if now else ""


def _shown(row: Row) -> bool:
    return bool(row and row["article_count"] and not row["merged_into"])


def _difference(title: str, before: Row, after: Row) -> str:
    told = became(before, {**after, "title": title})
    more = after["article_count"] - before["article_count"]
    if more > 0:
        told.append(ngettext("%(n)s more source", "%(n)s more sources", more))
    if more < 0:
        told.append(ngettext("%(n)s source fewer", "%(n)s sources fewer", -more))
    line = _("%(title)s: %(what)s") % {"title": title, "what": "; ".join(told)}
    return Titled(line, title, before["title"]) if told else ""


def _title(session: Session, event_id: int) -> str:
    return session.execute(select(col(Event.title)).where(col(Event.id) == event_id)).scalar_one_or_none() or ""
