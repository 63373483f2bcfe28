"""Decisions of editors as matching obeys them: they hold for mentions of a kind group that overlap their passage."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlmodel import Session, col

from app.extraction.kinds import GROUP
from app.ingest.matching import Placed
from app.ingest.recall import key_of
from app.models import Actor, Article, Decision, Event, Mention, MentionActor

Spans = Iterable[tuple[int, int] | list[int]]


@dataclass(frozen=True, slots=True)
class Ruling:
    """A decision on a passage before it is stored: `verb` is drop, is, is-not or set; `value` says what.

    Where one passage tells of several events, "people" in the value says which one is meant.
    """

    start: int
    end: int
    kind_group: str
    verb: str
    value: Mapping[str, Any]

    def concerns(self, kind: str, passages: Spans, people: Collection[str]) -> bool:
        """Whether it speaks of a mention of this kind with these passages and people (slugs)."""
        meant, here = set(self.value.get("people", ())), set(people)
        same = GROUP[kind] == self.kind_group and (not meant or meant <= here or here <= meant)
        return same and any(start < self.end and self.start < end for start, end in passages)


def placed_in(session: Session, article_ids: Collection[int]) -> tuple[dict[str, Placed], dict[str, int]]:
    """What editors decided on the mentions of these articles, by mention key; and the event id of each label."""
    by_article: dict[int, list[Ruling]] = {}
    for d in session.execute(select(Decision).where(col(Decision.article_id).in_(article_ids))).scalars():
        ruling = Ruling(d.start, d.end, d.kind_group, d.verb, d.value)
        by_article.setdefault(d.article_id, []).append(ruling)
    if not by_article:
        return {}, {}
    columns = (Mention.id, Mention.kind, Mention.passages, Mention.ordinal, Mention.article_id, Article.sha256)
    statement = select(*map(col, columns)).join(Article, col(Article.id) == Mention.article_id)
    rows = session.execute(statement.where(col(Mention.article_id).in_(by_article))).all()
    people = people_of(session, [row[0] for row in rows])
    placed: dict[str, Placed] = {}
    for mention_id, kind, passages, ordinal, article_id, sha256 in rows:
        if found := place_of(kind, passages, people[mention_id], by_article[article_id]):
            placed[key_of(sha256, ordinal)] = found
    return heirs_of(session, placed)


def people_of(session: Session, mention_ids: Collection[int]) -> dict[int, list[str]]:
    """The slugs of everyone in each of these mentions."""
    columns = select(col(MentionActor.mention_id), col(Actor.slug)).join(Actor, col(Actor.id) == MentionActor.actor_id)
    found: dict[int, list[str]] = {key: [] for key in mention_ids}
    named = columns.where(col(MentionActor.mention_id).in_(mention_ids)).order_by(col(Actor.slug))
    for key, slug in session.execute(named):
        found[key].append(slug)
    return found


def place_of(kind: str, passages: Spans, people: Collection[str], rulings: Iterable[Ruling]) -> Placed | None:
    """What the rulings on an article say of one of its mentions; None where they say nothing. Later ones win."""
    passages = list(passages)
    told = [r for r in rulings if r.verb in ("is", "is-not") and r.concerns(kind, passages, people)]
    if not told:
        return None
    labels = [str(r.value["event"]) for r in told if r.verb == "is"]
    return Placed(labels[-1] if labels else None, any(r.verb == "is-not" for r in told))


def heirs_of(session: Session, placed: Mapping[str, Placed]) -> tuple[dict[str, Placed], dict[str, int]]:
    """The same with each label's event followed to the one it was merged into; and the event id of each label."""
    heirs = {p.label: heir_of(session, p.label) for p in placed.values() if p.label}
    labels = {label: f"{event_id}" for label, event_id in heirs.items() if event_id}
    followed = {
        key: Placed(labels.get(place.label) if place.label else None, place.apart) for key, place in placed.items()
    }
    return followed, {label: int(label) for label in labels.values()}


def heir_of(session: Session, slug: str) -> int | None:
    """The id of the event of this slug, or of the one it has become part of; None where there is none."""
    columns = select(col(Event.id), col(Event.merged_into))
    event = session.execute(columns.where(col(Event.slug) == slug)).one_or_none()
    while event and event.merged_into:
        event = session.execute(columns.where(col(Event.id) == event.merged_into)).one()
    return event.id if event else None
