"""The block of stored mentions that a write may touch."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any

from sqlalchemy import and_, exists, false, or_, true
from sqlmodel import Session

from app.ingest.facts import MentionFacts
from app.ingest.gazetteer import compatriots
from app.ingest.kinds import GROUP, GROUPS
from app.ingest.pairs import ASSEMBLIES, near
from app.ingest.people import ACTING, SPOKEN_FOR, acting
from app.ingest.recall import Stored, facts_of, live
from app.ingest.recording import table_of
from app.ingest.timing import FORTNIGHT, SLACK, firm_days, possible_days
from app.models import Actor, Article, Mention, MentionActor

_MENTION, _ARTICLE, _LINK, _ACTOR = (table_of(m) for m in (Mention, Article, MentionActor, Actor))


def block_around(session: Session, seeds: Iterable[MentionFacts]) -> Stored:
    """All live mentions that may bear on where the seeds belong, directly or through others."""
    found: Stored = {}
    frontier = list(seeds)
    while frontier:
        near_by = facts_of(session, live().where(or_(*_conditions(frontier))), leave=set(found))
        reached = {key: fact for key, fact in near_by.items() if any(near(fact, seed) for seed in frontier)}
        found |= reached
        frontier = list(reached.values())
    return found


def _conditions(frontier: Sequence[MentionFacts]) -> list[Any]:
    """For each group of kinds among these a condition that every mention near one of them meets; others may too."""
    groups: dict[str, list[MentionFacts]] = defaultdict(list)
    for m in frontier:
        if _days(m):
            groups[GROUP[m.kind]].append(m)
    return [_condition(group, some) for group, some in groups.items()] or [false()]


def _condition(group: str, some: Sequence[MentionFacts]) -> Any:
    kinds = _MENTION.c.kind.in_(GROUPS[group])
    windows = or_(*(_window(first, last) for first, last in _windows(some)))
    if group != "meeting":
        return and_(kinds, windows, _company(some))
    return and_(kinds, windows, or_(_MENTION.c.kind.in_(ASSEMBLIES), _company(some), _unnamed(some)))


def _days(m: MentionFacts) -> list[date]:
    """The days that a mention is about, and that of its article."""
    return [*(firm_days(m) or ()), *(possible_days(m) or ()), *([m.published] if m.published else [])]


def _windows(some: Iterable[MentionFacts]) -> list[tuple[date, date]]:
    """First and last day of each stretch of time that these are about, those that lie close by as one."""
    found: list[tuple[date, date]] = []
    for first, last in sorted((min(_days(m)), max(_days(m))) for m in some):
        if found and first <= found[-1][1] + FORTNIGHT:
            found[-1] = found[-1][0], max(found[-1][1], last)
        else:
            found.append((first, last))
    return found


def _window(first: date, last: date) -> Any:
    dated = and_(_MENTION.c.starts_on <= last + SLACK, _MENTION.c.ends_on >= first - SLACK)
    wide = FORTNIGHT + timedelta(days=1)
    told = and_(_ARTICLE.c.published_on <= last + wide, _ARTICLE.c.published_on >= first - wide)
    return or_(dated, and_(_MENTION.c.starts_on.is_(None), told))


def _unnamed(some: Sequence[MentionFacts]) -> Any:
    """Nobody is named in one of the two, which only the place of a gathering may tie together."""
    named = exists().where(_LINK.c.mention_id == _MENTION.c.id, _LINK.c.role.in_(ACTING))
    return and_(_MENTION.c.place.is_not(None), ~named if all(acting(m) for m in some) else true())


def _company(some: Sequence[MentionFacts]) -> Any:
    """Names one who acts in these, or a state or body that stands for one of them, or whom one stands for."""
    acts = frozenset[str]().union(*map(acting, some))
    sides = {m.sides[slug] for m in some for slug in acting(m) if m.sides[slug][0] in SPOKEN_FOR}
    spoken_for = {side for side, _ in sides}
    spoken_by = {side for side, kind in sides if kind != "person"}
    known = acts.union(*map(compatriots, acts))
    named = or_(
        _ACTOR.c.slug.in_(sorted(known)),
        and_(_ACTOR.c.kind != "person", _ACTOR.c.side.in_(sorted(spoken_for))),
        _ACTOR.c.side.in_(sorted(spoken_by)),
    )
    of_mention = _LINK.c.mention_id == _MENTION.c.id
    return exists().where(of_mention, _ACTOR.c.id == _LINK.c.actor_id, named)
