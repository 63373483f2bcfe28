"""When a mention's event may have been, as far as matching is concerned."""

from datetime import date, timedelta
from functools import lru_cache

from app.edtf import bounds, precision
from app.ingest.facts import MentionFacts
from app.ingest.kinds import LASTING

FORTNIGHT = timedelta(days=14)
"""How far an undated mention looks before publication (planned: after): news tells of the last days."""
LONGEST_ROUND = timedelta(days=10)
"""Longest stated range that still dates one meeting: rounds of talks took 1 to 3 days in 2025 and 2026."""
LONGEST_LASTING = timedelta(days=62)
"""The same for kinds that last: the 30-day energy truce of spring 2025, with room for a term of two months."""
LONGEST_RELATIVE = timedelta(days=2)
"""The same for a range that is not stated: a weekend dates a meeting, "earlier this week" leaves the day open."""
SLACK = timedelta(days=2)
"""Furthest that a planned day lies from the day it was held on: plans slip by a day or two; later is another one."""
NIGHT = timedelta(days=1)
"""How far sources date one decision apart: the EU and the US sanctions of 22 October 2025 stand under the 23rd too."""

Days = tuple[date, date]


def firm_days(mention: MentionFacts) -> Days | None:
    """First and last day of a mention whose date is a day or a short range; None for vague and missing dates."""
    return _firm_days(mention.date, mention.basis, mention.kind) if mention.date else None


@lru_cache(maxsize=4096)
def _firm_days(edtf: str, basis: str, kind: str) -> Days | None:
    if edtf.endswith(("~", "?", "%")) or precision(edtf) not in ("day", "range"):
        return None
    first, last = bounds(edtf)
    return (first, last) if first and last and last - first <= _longest(basis, kind) else None


def _longest(basis: str, kind: str) -> timedelta:
    if basis != "stated":
        return LONGEST_RELATIVE
    return LONGEST_LASTING if kind in LASTING else LONGEST_ROUND


def possible_days(mention: MentionFacts) -> Days | None:
    """The days a mention without a firm date may mean: its vague date, else a fortnight from publication."""
    first, last = bounds(mention.date) if mention.date else (None, None)
    told = mention.published
    if first and last:
        return (first, min(last, told)) if told and mention.status == "happened" and first <= told else (first, last)
    if mention.date or not told:
        return None
    before = told - FORTNIGHT if mention.status != "planned" else told
    after = told + FORTNIGHT if mention.status != "happened" else told
    return before, after


def meet(one: Days, other: Days, slack: timedelta = timedelta(0)) -> bool:
    """Whether two spans of days overlap, or lie within `slack` of each other."""
    return one[0] <= other[1] + slack and other[0] <= one[1] + slack


def published_within(one: MentionFacts, other: MentionFacts, most: timedelta) -> bool:
    """Whether the articles of two mentions were published at most that far apart; unknown dates never."""
    return bool(one.published and other.published) and abs(one.published - other.published) <= most  # type: ignore[operator]
