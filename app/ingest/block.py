"""The block of stored mentions that a write may touch."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from functools import cache
from typing import Any

from sqlalchemy import BindParameter, Select, and_, bindparam, exists, func, or_, select, true
from sqlmodel import Session

from app.extraction.kinds import GROUP, GROUPS
from app.ingest.facts import MentionFacts
from app.ingest.gazetteer import compatriots
from app.ingest.pairs import ASSEMBLIES, MATTERS, near, quoted
from app.ingest.people import ACTING, SPOKEN_FOR, acting
from app.ingest.recall import Stored, mentions_by_id
from app.ingest.recording import table_of
from app.ingest.timing import FORTNIGHT, SLACK, firm_days, possible_days
from app.models import Actor, Article, Mention, MentionActor

_MENTION, _ARTICLE, _LINK, _ACTOR = (table_of(m) for m in (Mention, Article, MentionActor, Actor))


def block_around(session: Session, seeds: Iterable[MentionFacts]) -> Stored:
    """All live mentions that may bear on where the seeds belong, directly or through others."""
    known: Stored = {}
    found: Stored = {}
    frontier = list(seeds)
    while frontier:
        near_by = _near_by(session, frontier)
        known |= mentions_by_id(session, near_by - known.keys())
        left = [(key, known[key]) for key in sorted(near_by & known.keys() - found.keys())]
        reached = {key: fact for key, fact in left if any(near(fact, seed) for seed in frontier)}
        found |= reached
        frontier = list(reached.values())
    return found


def _near_by(session: Session, frontier: Sequence[MentionFacts]) -> set[int]:
    """Ids of mentions among which is every one that is near one of these; others may be."""
    groups: dict[str, list[MentionFacts]] = defaultdict(list)
    for m in frontier:
        if _days(m):
            groups[GROUP[m.kind]].append(m)
    found: set[int] = set()
    for group, some in groups.items():
        asked = _asked(group, named=all(acting(m) for m in some))
        company = {"kinds": GROUPS[group], **_company(some)}
        for first, last in _windows(some):
            found.update(session.execute(asked, {**company, **_window(first, last)}).scalars())
    return found | _quoting_the_same(session, frontier)


def _quoting_the_same(session: Session, frontier: Sequence[MentionFacts]) -> set[int]:
    """Mentions of these speakers, told whenever, with the same words; a day that both give ties them without those."""
    some = [m for m in frontier if GROUP[m.kind] == "statement" and quoted(m)]
    if not some:
        return set()
    asked = _QUOTING if any(not m.date for m in some) else _QUOTING.where(_MENTION.c.starts_on.is_(None))
    said = sorted(set[str]().union(*map(quoted, some)))
    known = sorted(frozenset[str]().union(*map(acting, some)))
    return set(session.execute(asked, {"kinds": GROUPS["statement"], "known": known, "said": said}).scalars())


def _days(m: MentionFacts) -> list[date]:
    """The days that a mention is about, and that of its article; of a plan also those on which it may be called off."""
    told = [m.published] if m.published else []
    since = [m.published - FORTNIGHT] if m.published and m.status == "planned" and not m.date else []
    return [*(firm_days(m) or ()), *(possible_days(m) or ()), *told, *since]


def _windows(some: Iterable[MentionFacts]) -> list[tuple[date, date]]:
    """First and last day of each stretch of time that these are about, those that lie close by as one."""
    found: list[tuple[date, date]] = []
    for first, last in sorted((min(_days(m)), max(_days(m))) for m in some):
        if found and first <= found[-1][1] + FORTNIGHT:
            found[-1] = found[-1][0], max(found[-1][1], last)
        else:
            found.append((first, last))
    return found


def _window(first: date, last: date) -> dict[str, date]:
    wide = FORTNIGHT + timedelta(days=1)
    return {
        "until": last + SLACK,
        "since": first - SLACK,
        "told_until": last + wide,
        "told_since": first - wide,
    }


def _company(some: Sequence[MentionFacts]) -> dict[str, list[str]]:
    """Those who act in these; and the sides they stand for or that stand for them, as states and bodies."""
    acts = frozenset[str]().union(*map(acting, some))
    sides = {m.sides[slug] for m in some for slug in acting(m) if m.sides[slug][0] in SPOKEN_FOR}
    return {
        "known": sorted(acts.union(*map(compatriots, acts))),
        "spoken_for": sorted({side for side, _ in sides}),
        "spoken_by": sorted({side for side, kind in sides if kind != "person"}),
    }


def _given(name: str) -> BindParameter[Any]:
    return bindparam(name, expanding=True)


_DATED = and_(_MENTION.c.starts_on <= bindparam("until"), _MENTION.c.ends_on >= bindparam("since"))
_TOLD = and_(_ARTICLE.c.published_on <= bindparam("told_until"), _ARTICLE.c.published_on >= bindparam("told_since"))
_IN_WINDOW = (
    select(_MENTION.c.id)
    .join(_ARTICLE, _ARTICLE.c.id == _MENTION.c.article_id)
    .where(_MENTION.c.kind.in_(_given("kinds")), or_(_DATED, and_(_MENTION.c.starts_on.is_(None), _TOLD)))
)
_NAMED = or_(
    _ACTOR.c.slug.in_(_given("known")),
    and_(_ACTOR.c.kind != "person", _ACTOR.c.side.in_(_given("spoken_for"))),
    _ACTOR.c.side.in_(_given("spoken_by")),
)
_IN_COMPANY = exists().where(_LINK.c.mention_id == _MENTION.c.id, _ACTOR.c.id == _LINK.c.actor_id, _NAMED)
_ACT = _IN_WINDOW.where(_IN_COMPANY)
_MARK = func.json_each(_MENTION.c.marks).table_valued("value")
_QUOTING = (
    select(_MENTION.c.id)
    .join(_LINK, _LINK.c.mention_id == _MENTION.c.id)
    .join(_ACTOR, _ACTOR.c.id == _LINK.c.actor_id)
    .where(
        _ACTOR.c.slug.in_(_given("known")),
        _MENTION.c.kind.in_(_given("kinds")),
        exists().select_from(_MARK).where(_MARK.c.value.in_(_given("said"))),
    )
)


@cache
def _asked(group: str, *, named: bool) -> Select[tuple[int]]:
    """Gatherings may be tied by what they are or, where nobody is named in one of two, by their place; acts by both
    naming somebody or, of those known by their matter, by one that names nobody."""
    acts = exists().where(_LINK.c.mention_id == _MENTION.c.id, _LINK.c.role.in_(ACTING))
    unnamed = ~acts if named else true()
    if group == "meeting":
        placed = and_(_MENTION.c.place.is_not(None), unnamed)
        return _IN_WINDOW.where(or_(_MENTION.c.kind.in_(ASSEMBLIES), _IN_COMPANY, placed))
    return _IN_WINDOW.where(or_(_IN_COMPANY, unnamed)) if MATTERS & set(GROUPS[group]) else _ACT
