"""The date of an event from the dates of its mentions."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import timedelta

from app.edtf import agree, bounds, overlap
from app.ingest.facts import MentionFacts, Seniority, articles
from app.ingest.kinds import LASTING


@dataclass(frozen=True, slots=True)
class Dating:
    """A date with the mentions that give it; `differ` where sources give dates that cannot both be right."""

    date: str | None
    dated_by: tuple[MentionFacts, ...] = ()
    differ: bool = False


@dataclass(frozen=True, slots=True)
class _Cluster:
    date: str
    members: tuple[MentionFacts, ...]


def date_of(mentions: Sequence[MentionFacts], kind: str) -> Dating:
    """The most precise date of the cluster of compatible dates that most independent articles stand behind.

    A date carried over from the text before counts only where no source states one.
    """
    dated = [m for m in mentions if m.date and m.basis != "carried"] or [m for m in mentions if m.date]
    known = [m for m in dated if bounds(str(m.date))[0]] or dated
    if not known:
        return Dating(None)
    clusters = [_Cluster(d, _compatible(d, known)) for d in _precisest(known, kind)]
    best = min(clusters, key=_rank)
    differ = any(not agree(best.date, other.date) for other in clusters)
    return Dating(best.date, best.members, differ)


def _precisest(mentions: Sequence[MentionFacts], kind: str) -> list[str]:
    """The dates around which the others gather: those that hold no narrower one."""
    dates = sorted({str(m.date) for m in mentions})
    lasts = kind in LASTING or kind == "meeting"
    extents = {str(m.date) for m in mentions if lasts and "/" in str(m.date) and m.basis == "stated"}
    return [d for d in dates if not any(_is_better(other, d, extents) for other in dates if other != d)]


def _is_better(one: str, other: str, extents: AbstractSet[str]) -> bool:
    """Whether a date says more exactly when it was; of a range that is the event's extent its days say less.

    So does a range that was only counted and reaches into it: "this weekend".
    """
    if other in extents:
        return False
    return (one in extents and (inside(other, one) or ("/" in other and overlap(one, other)))) or (
        inside(one, other) and _days(one) < _days(other)
    )


def inside(one: str, other: str) -> bool:
    """Whether all days that one date may mean are among those of the other; unknown years are in nothing."""
    (a, b), (c, d) = bounds(one), bounds(other)
    return bool(a and b and c and d and c <= a and b <= d)


def _days(edtf: str) -> timedelta:
    first, last = bounds(edtf)
    return (last - first) if first and last else timedelta.max


def _compatible(edtf: str, mentions: Sequence[MentionFacts]) -> tuple[MentionFacts, ...]:
    return tuple(m for m in mentions if agree(edtf, str(m.date)))


def _rank(cluster: _Cluster) -> tuple[int, timedelta, int, Seniority, str]:
    exact = [m for m in cluster.members if m.date == cluster.date]
    first = min(m.seniority for m in exact)
    return (-articles(cluster.members), _days(cluster.date), -articles(exact), first, cluster.date)
