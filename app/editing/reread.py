"""Re-reading: stored articles are read again by the rules of today. What would change is shown before it is done."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import Engine, select
from sqlmodel import Session, col

from app.db import reading, writing
from app.editing.add import read_findings
from app.editing.review import Review, review
from app.errors import Conflict, NotFound
from app.extraction.lexicon import Lexicon
from app.extraction.types import Findings
from app.ingest.anchoring import follow
from app.ingest.recording import Recorder
from app.ingest.reread import differs, reread_article
from app.models import Actor, Article, Decision, Event
from app.reading.document import Document

Field = tuple[str, str | None, str | None]
COMPARED = {
    "title": "title", "kind": "kind", "status": "status", "date_edtf": "date", "place": "place", "summary": "summary",
    "article_count": "sources", "quote_count": "quotes",
}  # fmt: skip
"""Columns of an event whose change a person is told of, with what they are called."""


@dataclass(frozen=True, slots=True)
class EventChange:
    """What becomes of one event; `fields` are (name, before, after) where it is changed."""

    slug: str
    title: str
    what: Literal["added", "gone", "changed"]
    fields: tuple[Field, ...] = ()


@dataclass(frozen=True, slots=True)
class Reread:
    """What re-reading an article comes to. `unfitting` are the passages of decisions that fit nothing any more."""

    article: str
    differs: bool
    events: tuple[EventChange, ...]
    unfitting: tuple[str, ...]
    revision: int | None

    def count(self, what: str) -> int:
        """How many events are added, gone or changed."""
        return sum(event.what == what for event in self.events)


def articles_to_reread(engine: Engine, slugs: Sequence[str]) -> list[str]:
    """These articles, or all, in order of publication; NotFound for an unknown one, Conflict for a withdrawn one."""
    with reading(engine) as session:
        columns = select(col(Article.slug), col(Article.withdrawn_at))
        rows = session.execute(columns.order_by(col(Article.published_on), col(Article.id))).all()
    withdrawn = {slug: at is not None for slug, at in rows}
    for slug in slugs:
        if slug not in withdrawn:
            raise NotFound(f"There is no article “{slug}”; its name is the last part of its address.")
        if withdrawn[slug]:
            raise Conflict(f"The article “{slug}” is withdrawn; have it back before reading it again.")
    return [slug for slug in withdrawn if not withdrawn[slug] and (not slugs or slug in slugs)]


def reread(engine: Engine, slug: str, lexicon: Lexicon, *, apply: bool, by: str, now: datetime) -> Reread:
    """Reads an article again; with `apply` as one revision, else nothing is written. Events keep id, slug and pins."""
    with reading(engine) as session:
        findings = read_findings(_document(_article(session, slug)), lexicon)
    with writing(engine) as session:
        found = _reread(Recorder(session, "reread", by, now), _article(session, slug), findings)
        if apply and found.differs:
            return found
        session.rollback()
        return replace(found, revision=None)


def _reread(recorder: Recorder, article: Article, findings: Findings) -> Reread:
    assert article.id
    decided = _decisions(recorder.session, article.id)
    seen = review(findings, {"decisions": [_plain(d) for d in decided]})
    original = recorder.session.get(Article, article.reprint_of) if article.reprint_of else article
    assert original
    reread_article(recorder, article.id, original.sha256, findings, seen.rulings)
    follow(recorder, decided, [mention.read for mention in seen.mentions])
    changed = differs(recorder)
    events = tuple(_event_changes(recorder.session, recorder.images))
    revision = recorder.finish(article.slug)
    return Reread(article.slug, changed, events, _unfitting(seen), revision)


def _article(session: Session, slug: str) -> Article:
    found: Article | None = session.execute(select(Article).where(col(Article.slug) == slug)).scalar_one_or_none()
    if found is None or found.withdrawn_at:
        raise NotFound(f"There is no article “{slug}”, or it is withdrawn.")
    return found


def _document(article: Article) -> Document:
    return Document(
        text=article.text,
        title=article.title,
        publisher=article.publisher,
        url=article.url,
        published=article.published_on,
        published_basis=article.published_basis,
        language=article.language,
        references=tuple(article.references or ()),
        media_type=article.media_type or "text/plain",
        file_name=article.file_name,
    )


def _decisions(session: Session, article_id: int) -> list[Decision]:
    made = select(Decision).where(col(Decision.article_id) == article_id).order_by(col(Decision.id))
    return list(session.execute(made).scalars())


def _plain(decision: Decision) -> dict[str, Any]:
    return decision.model_dump(include={"start", "end", "kind_group", "verb", "value"})


def _unfitting(seen: Review) -> tuple[str, ...]:
    text = seen.findings.document.text
    return tuple(f"{r.verb}: {text[r.start : r.end]}" for r in seen.unfitting)


def _event_changes(session: Session, images: Sequence[Mapping[str, Any]]) -> Iterable[EventChange]:
    """What the rows of a revision mean for each event that it touched."""
    events = {image["key"]["id"]: image for image in images if image["table"] == "event"}
    people = _people(session, [image for image in images if image["table"] == "event_actor"])
    for key, image in sorted(events.items()):
        before, after = image["before"], image["after"]
        was, told = bool(before and before["article_count"]), bool(after["article_count"])
        if told and not was:
            yield EventChange(after["slug"], after["title"], "added")
        elif was and not told:
            yield EventChange(before["slug"], before["title"], "gone", _heir(session, after["merged_into"]))
        elif was and (fields := (*_fields(before, after), *people.get(key, ()))):
            yield EventChange(after["slug"], before["title"], "changed", fields)


def _heir(session: Session, event_id: int | None) -> tuple[Field, ...]:
    heir = session.execute(select(col(Event.title)).where(col(Event.id) == event_id)).scalar_one_or_none()
    return (("part of", None, heir),) if heir else ()


def _fields(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterable[Field]:
    for column, name in COMPARED.items():
        if before[column] != after[column]:
            yield name, _words(before[column]), _words(after[column])


def _words(value: Any) -> str | None:
    return None if value is None else str(value)


def _people(session: Session, images: Sequence[Mapping[str, Any]]) -> dict[int, list[Field]]:
    """For each event those who left it and those who came, with their roles."""
    ids = {image["key"]["actor_id"] for image in images}
    names = dict(session.execute(select(col(Actor.id), col(Actor.name)).where(col(Actor.id).in_(ids))).all())
    found: dict[int, list[Field]] = {}
    for image in images:
        key = image["key"]
        told = f"{names[key['actor_id']]} ({key['role']})"
        change = ("people", told, None) if image["after"] is None else ("people", None, told)
        found.setdefault(key["event_id"], []).append(change)
    return found
