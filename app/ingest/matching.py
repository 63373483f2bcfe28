"""Which mentions tell of one event: a partition that does not depend on the order in which articles are published.

It is computed from what the mentions themselves say, never from what events have become, so the same articles always
give the same partition. One write touches a block: the mentions that `pairs.near` ties to it, directly or through
others. Whatever the rules below compare is near, so a block can be partitioned without the rest.

1. Mentions with a firm date (a day or short range) that `pairs.same_event` joins form components. One that could
   belong to two accounts which exclude each other is set aside first: it must not tie them together (components.py).
2. A component of plans only joins the one component that was held within SLACK of the planned day, if exactly one was.
3. A mention without a firm date joins a component if it fits exactly one (`pairs.may_date`). If it fits several it
   stays by itself and the check page asks. If none fits, it may join others like it (`pairs.same_undated`).
4. Decisions come before all: a mention that `is` an event takes its likes along; one that an editor set `apart` from
   an event neither attracts nor follows. See `Placed`.

The thresholds stand in timing.py and pairs.py, each with its evidence.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from app.ingest.components import Alike, Group, components, labels_fit
from app.ingest.facts import MentionFacts
from app.ingest.pairs import (
    may_be_one,
    may_date,
    places_conflict,
    same_event,
    same_undated,
    slipped,
    undated_compatible,
)
from app.ingest.timing import firm_days


@dataclass(frozen=True, slots=True)
class Placed:
    """An editor's word on a mention: the event it is (`label`), and whether it stays `apart` from its likes."""

    label: str | None = None
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Cluster:
    """The mentions of one event. `reasons` tell why each belongs; `asks` are mentions it might belong with instead."""

    mentions: tuple[MentionFacts, ...]
    label: str | None = None
    reasons: Mapping[str, str] = field(default_factory=dict)
    asks: tuple[str, ...] = ()


def partition(mentions: Iterable[MentionFacts], placed: Mapping[str, Placed]) -> list[Cluster]:
    """The mentions in clusters, one an event; the same for any order of the mentions. `placed` is by mention key."""
    told = sorted(mentions, key=lambda m: m.key)
    apart = [m for m in told if m.key in placed and placed[m.key].apart]
    free = [m for m in told if not (m.key in placed and placed[m.key].apart)]
    labels = {key: place.label for key, place in placed.items() if place.label}
    groups = components([m for m in free if firm_days(m)], same_event, labels, _exclude)
    groups = _held_plans(groups, labels)
    undated = [m for m in free if not firm_days(m)]
    loose = _join_dated(groups, undated, labels)
    groups += components(loose, same_undated, labels, _exclude_undated)
    return sorted(
        _labelled([*groups, *(Group([m]) for m in apart)], labels), key=lambda cluster: cluster.mentions[0].key
    )


def _exclude(some: Alike, others: Alike) -> bool:
    """Whether two accounts cannot both be what a third one tells of. One article that tells both keeps them apart."""
    if same_event(some[0], others[0]):
        return False
    both_in_one = {m.article for m in some} & {m.article for m in others}
    return bool(both_in_one) or not may_be_one(some[0], others[0])


def _exclude_undated(some: Alike, others: Alike) -> bool:
    one, other = some[0], others[0]
    return not undated_compatible(one, other) or (one.status == "happened" and not same_undated(one, other))


def _held_plans(groups: list[Group], labels: Mapping[str, str]) -> list[Group]:
    """Plans that slipped by a day or two join what was held, where plan and event have no other partner."""
    plans = [g for g in groups if not g.asks and all(m.status != "happened" for m in g.members)]
    held = [g for g in groups if not g.asks and any(m.status == "happened" for m in g.members)]
    partners = {id(plan): [g for g in held if _slipped(plan, g, labels)] for plan in plans}
    for plan in plans:
        rivals = [p for p in plans if any(g in partners[id(plan)] for g in partners[id(p)])]
        if len(partners[id(plan)]) == 1 and rivals == [plan]:
            partners[id(plan)][0].take(plan, "same people and kind; planned for a day close by")
            groups.remove(plan)
    return groups


def _slipped(plan: Group, held: Group, labels: Mapping[str, str]) -> bool:
    decided = {labels[m.key] for m in (*plan.members, *held.members) if m.key in labels}
    return len(decided) < 2 and any(slipped(one, other) for one in plan.members for other in held.members)


def _join_dated(groups: list[Group], undated: Sequence[MentionFacts], labels: Mapping[str, str]) -> list[MentionFacts]:
    """Each undated mention joins the one dated group that it fits; returns those that fit none."""
    settled = [(group, list(group.members)) for group in groups if not group.asks]
    doubtful = [(group, list(group.members)) for group in groups if group.asks]
    loose: list[MentionFacts] = []
    for m in undated:
        fits = _fitting(m, settled, labels) or _fitting(m, doubtful, labels)
        if len(fits) == 1:
            group, reason = fits[0]
            group.take(Group([m]), f"{reason}; the only such event near that time")
        elif fits:
            groups.append(Group([m], asks=[group.members[0].key for group, _ in fits]))
        else:
            loose.append(m)
    return loose


def _fitting(
    undated: MentionFacts, groups: Iterable[tuple[Group, Sequence[MentionFacts]]], labels: Mapping[str, str]
) -> list[tuple[Group, str]]:
    found = []
    for group, members in groups:
        placed = [m for m in members if m.place]
        if placed and all(places_conflict(undated, m) for m in placed):
            continue
        reasons = (may_date(undated, m) for m in members if labels_fit(undated, m, labels))
        if reason := next(filter(None, reasons), None):
            found.append((group, reason))
    return found


def _labelled(groups: Iterable[Group], labels: Mapping[str, str]) -> list[Cluster]:
    """The groups as clusters: those that bear one label are one, since an editor said so."""
    by_label: dict[str, Group] = {}
    clusters = []
    for group in groups:
        label = next((labels[m.key] for m in group.members if m.key in labels), None)
        if label is None:
            clusters.append(_cluster(group, None))
        elif label in by_label:
            by_label[label].take(group, "an editor's decision")
        else:
            by_label[label] = group
    return clusters + [_cluster(group, label) for label, group in by_label.items()]


def _cluster(group: Group, label: str | None) -> Cluster:
    members = tuple(sorted(group.members, key=lambda m: m.key))
    return Cluster(members, label, dict(group.reasons), tuple(sorted(group.asks)))
