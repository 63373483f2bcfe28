"""The block of stored mentions that a write may touch."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any

from sqlalchemy import and_, or_
from sqlmodel import Session, col

from app.ingest.facts import MentionFacts
from app.ingest.kinds import GROUP, GROUPS
from app.ingest.pairs import near
from app.ingest.recall import Stored, facts_of, live
from app.ingest.timing import FORTNIGHT, SLACK, firm_days, possible_days
from app.models import Article, Mention


def block_around(session: Session, seeds: Iterable[MentionFacts]) -> Stored:
    """All live mentions that may bear on where the seeds belong, directly or through others."""
    found: Stored = {}
    frontier = list(seeds)
    while frontier:
        near_by = facts_of(session, live().where(or_(*_windows(frontier))), leave=set(found))
        reached = {key: fact for key, fact in near_by.items() if any(near(fact, seed) for seed in frontier)}
        found |= reached
        frontier = list(reached.values())
    return found


def _windows(frontier: Sequence[MentionFacts]) -> list[Any]:
    """For each group of kinds a condition that every mention near one of these meets."""
    spans: dict[str, list[date]] = defaultdict(list)
    for m in frontier:
        spans[GROUP[m.kind]] += [
            *(day for day in firm_days(m) or ()),
            *(day for day in possible_days(m) or ()),
            *([m.published] if m.published else []),
        ]
    return [_window(group, min(days), max(days)) for group, days in spans.items() if days] or [col(Mention.id) < 0]


def _window(group: str, first: date, last: date) -> Any:
    dated = and_(col(Mention.starts_on) <= last + SLACK, col(Mention.ends_on) >= first - SLACK)
    wide = FORTNIGHT + timedelta(days=1)
    told = and_(col(Article.published_on) <= last + wide, col(Article.published_on) >= first - wide)
    undated = and_(col(Mention.starts_on).is_(None), told)
    return and_(col(Mention.kind).in_(GROUPS[group]), or_(dated, undated))
