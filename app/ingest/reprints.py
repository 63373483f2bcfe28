"""Notes which stored articles are reprints of which, when one is added, withdrawn or brought back."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, bindparam, func, select
from sqlmodel import Session, col

from app.ingest.near_duplicates import INDEXED, REPRINT, Copy, containment, originals, sketch
from app.ingest.recording import Recorder, table_of
from app.models import Article, ArticleShingle, Mention

FEWEST = 3
"""Indexed hashes that two articles must share to be compared: a boilerplate line alone gives one or two."""
_ARTICLE, _SHINGLE = table_of(Article), table_of(ArticleShingle).c
_COPIES = select(
    *(_ARTICLE.c[n] for n in ("id", "slug", "sha256", "published_on", "sketch", "withdrawn_at", "reprint_of"))
).where(_ARTICLE.c.id.in_(bindparam("given", expanding=True)))
_ALIKE = (
    select(_SHINGLE.article_id)
    .where(_SHINGLE.shingle.in_(select(_SHINGLE.shingle).where(_SHINGLE.article_id == bindparam("given"))))
    .group_by(_SHINGLE.article_id)
    .having(func.count() >= FEWEST)
)


@dataclass(frozen=True, slots=True)
class Reprints:
    """Of the article asked about the key and slug of the one it reprints; and the events whose articles count anew."""

    original: str | None
    slug: str | None
    events: frozenset[int]


def note_reprints(recorder: Recorder, article_id: int) -> Reprints:
    """Works out again who reprints whom among the near-duplicates of an article, whatever order they came in."""
    session = recorder.session
    rows = {row.sha256: row for row in _family(session, article_id)}
    live = [Copy(r.sha256, r.published_on, tuple(r.sketch)) for r in rows.values() if r.withdrawn_at is None]
    found = originals(live)
    changed = set()
    for key, row in rows.items():
        original = found.get(key, key)
        reprint_of = rows[original].id if original != key else None
        if row.reprint_of != reprint_of:
            recorder.update(Article, row.id, {"reprint_of": reprint_of})
            recorder.changed("article", row.id)
            changed.add(row.id)
    mine = next(key for key, row in rows.items() if row.id == article_id)
    original = found.get(mine, mine)
    slug = rows[original].slug if original != mine else None
    return Reprints(original if slug else None, slug, _events(session, changed))


def original_of(session: Session, text: str) -> str | None:
    """The slug of the stored article that a text would count as a reprint of, or that would count as one of it."""
    hashes = sketch(text)
    other = col(ArticleShingle.article_id)
    shared = col(ArticleShingle.shingle).in_(hashes[:INDEXED])
    sharing = select(other).where(shared).group_by(other).having(func.count() >= FEWEST)
    near = _articles(session, set(session.execute(sharing).scalars()))
    alike = [(containment(hashes, row.sketch), row.slug) for row in near if row.withdrawn_at is None]
    return max(((share, slug) for share, slug in alike if share >= REPRINT), default=(0.0, None))[1]


def _family(session: Session, article_id: int) -> list[Row[Any]]:
    """The article and all that are tied to it by reprinting, directly or through others."""
    found = {row.id: row for row in _articles(session, {article_id})}
    frontier = list(found.values())
    while frontier:
        row = frontier.pop()
        sharing = _articles(session, _sharing(session, row.id) - found.keys())
        tied = [other for other in sharing if containment(row.sketch, other.sketch) >= REPRINT]
        found |= {other.id: other for other in tied}
        frontier += tied
    return list(found.values())


def _articles(session: Session, ids: Collection[int]) -> list[Row[Any]]:
    return list(session.execute(_COPIES, {"given": list(ids)})) if ids else []


def _sharing(session: Session, article_id: int) -> set[int]:
    return set(session.execute(_ALIKE, {"given": article_id}).scalars())


def _events(session: Session, article_ids: Collection[int]) -> frozenset[int]:
    if not article_ids:
        return frozenset()
    events = select(col(Mention.event_id)).where(col(Mention.article_id).in_(article_ids))
    return frozenset(session.execute(events).scalars())
