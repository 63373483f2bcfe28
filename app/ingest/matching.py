"""Which mentions tell of one event: a partition that does not depend on the order in which articles are published.

It is computed from what the mentions themselves say, never from what events have become, so the same articles always
give the same partition. One write touches a block: the mentions that `pairs.near` ties to it, directly or through
others. Whatever the rules below compare is near, so a block can be partitioned without the rest.

1. Mentions with a firm date (a day or short range) that `pairs.same_event` joins form components. One that could
   belong to two accounts which exclude each other (`_torn`) is set aside first: it must not tie them together.
2. A component of plans only joins the one component that was held within SLACK of the planned day, if exactly one was.
3. A mention without a firm date joins a component if it fits exactly one (`pairs.may_date`). If it fits several it
   stays by itself and the check page asks. If none fits, it may join others like it (`pairs.same_undated`).
4. Decisions come before all: a mention that `is` an event takes its likes along; one that an editor set `apart` from
   an event neither attracts nor follows. See `Placed`.

The thresholds stand in timing.py and pairs.py, each with its evidence.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from app.ingest.facts import MentionFacts
from app.ingest.kinds import GROUP
from app.ingest.pairs import may_date, same_event, same_undated, share_place_and_person, undated_compatible
from app.ingest.people import Agreement, agreement
from app.ingest.timing import SLACK, firm_days, meet

Rule = Callable[[MentionFacts, MentionFacts], str | None]
Alike = Sequence[MentionFacts]
Exclusion = Callable[[Alike, Alike], bool]


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


@dataclass(slots=True, eq=False)
class _Group:
    """Mentions on the way to a cluster, with the reason that each came in for."""

    members: list[MentionFacts]
    reasons: dict[str, str] = field(default_factory=dict)
    asks: list[str] = field(default_factory=list)

    def take(self, other: "_Group", reason: str) -> None:
        """Takes all of another group in, for one reason."""
        self.reasons = dict.fromkeys((m.key for m in (*self.members, *other.members)), reason) | self.reasons
        self.reasons |= other.reasons
        self.members += other.members


def partition(mentions: Iterable[MentionFacts], placed: Mapping[str, Placed]) -> list[Cluster]:
    """The mentions in clusters, one an event; the same for any order of the mentions. `placed` is by mention key."""
    told = sorted(mentions, key=lambda m: m.key)
    apart = [m for m in told if m.key in placed and placed[m.key].apart]
    free = [m for m in told if not (m.key in placed and placed[m.key].apart)]
    labels = {key: place.label for key, place in placed.items() if place.label}
    groups = _components([m for m in free if firm_days(m)], same_event, labels, _exclude)
    groups = _held_plans(groups)
    undated = [m for m in free if not firm_days(m)]
    loose = _join_dated(groups, undated, labels)
    groups += _components(loose, same_undated, labels, _exclude_undated)
    return sorted(
        _labelled([*groups, *(_Group([m]) for m in apart)], labels), key=lambda cluster: cluster.mentions[0].key
    )


def _exclude(some: Alike, others: Alike) -> bool:
    """Whether two accounts cannot both be what a third one tells of. One article that tells both keeps them apart."""
    if same_event(some[0], others[0]):
        return False
    both_in_one = {m.article for m in some} & {m.article for m in others}
    return bool(both_in_one) or not share_place_and_person(some[0], others[0])


def _exclude_undated(some: Alike, others: Alike) -> bool:
    one, other = some[0], others[0]
    return not undated_compatible(one, other) or (one.status == "happened" and not same_undated(one, other))


def _components(
    mentions: Sequence[MentionFacts],
    rule: Rule,
    labels: Mapping[str, str],
    exclude: Exclusion,
) -> list[_Group]:
    """Connected components under `rule`; those torn between accounts that exclude each other are set aside first."""
    alike = _alike(mentions, rule, labels)
    heads = [same[0] for same in alike]
    edges: dict[int, dict[int, str]] = {i: {} for i in range(len(heads))}
    for i, one in enumerate(heads):
        for j in range(i + 1, len(heads)):
            if _labels_fit(one, heads[j], labels) and (reason := rule(one, heads[j])):
                edges[i][j] = edges[j][i] = reason
    torn = {i for i in edges if _torn([alike[j] for j in sorted(edges[i])], labels, exclude)}
    groups = [_grown(i, alike, edges, torn, rule) for i in edges if i not in torn and _is_first(i, edges, torn)]
    return groups + [_aside(i, alike, edges, heads) for i in sorted(torn)]


def _alike(mentions: Sequence[MentionFacts], rule: Rule, labels: Mapping[str, str]) -> list[list[MentionFacts]]:
    """Mentions that no rule tells apart, together: an event that a hundred articles tell of is compared only once."""
    found: dict[object, list[MentionFacts]] = {}
    for m in mentions:
        published = None if firm_days(m) else m.published
        sign = (m.kind, m.status, m.date, m.place, frozenset(m.people), frozenset(m.topics), m.marks, published)
        itself = None if rule(m, m) else m.key
        found.setdefault((sign, labels.get(m.key), itself), []).append(m)
    return list(found.values())


def _labels_fit(one: MentionFacts, other: MentionFacts, labels: Mapping[str, str]) -> bool:
    a, b = labels.get(one.key), labels.get(other.key)
    return a is None or b is None or a == b


def _torn(neighbours: Sequence[Alike], labels: Mapping[str, str], exclude: Exclusion) -> bool:
    return any(
        not _labels_fit(some[0], others[0], labels) or exclude(some, others)
        for i, some in enumerate(neighbours)
        for others in neighbours[i + 1 :]
    )


def _reached(start: int, edges: Mapping[int, Mapping[int, str]], torn: set[int]) -> dict[int, str]:
    reached = {start: ""}
    queue = [start]
    while queue:
        at = queue.pop(0)
        for following in sorted(edges[at]):
            if following not in reached and following not in torn:
                reached[following] = edges[at][following]
                queue.append(following)
    return reached


def _is_first(start: int, edges: Mapping[int, Mapping[int, str]], torn: set[int]) -> bool:
    return min(_reached(start, edges, torn)) == start


def _grown(
    start: int, alike: Sequence[Alike], edges: Mapping[int, Mapping[int, str]], torn: set[int], rule: Rule
) -> _Group:
    group = _Group([])
    head = alike[start][0]
    first = next((edges[start][j] for j in sorted(edges[start]) if j not in torn), None) or rule(head, head) or ""
    for at, reason in _reached(start, edges, torn).items():
        group.members += alike[at]
        group.reasons |= {m.key: reason or first for m in alike[at]}
    return group if len(group.members) > 1 else _Group(group.members)


def _aside(
    at: int, alike: Sequence[list[MentionFacts]], edges: Mapping[int, Mapping[int, str]], heads: Sequence[MentionFacts]
) -> _Group:
    return _Group(list(alike[at]), asks=[heads[j].key for j in sorted(edges[at])])


def _held_plans(groups: list[_Group]) -> list[_Group]:
    """Plans that slipped by a day or two join what was held, where plan and event have no other partner."""
    plans = [g for g in groups if not g.asks and all(m.status != "happened" for m in g.members)]
    held = [g for g in groups if not g.asks and any(m.status == "happened" for m in g.members)]
    partners = {id(plan): [g for g in held if _slipped(plan, g)] for plan in plans}
    for plan in plans:
        rivals = [p for p in plans if any(g in partners[id(plan)] for g in partners[id(p)])]
        if len(partners[id(plan)]) == 1 and rivals == [plan]:
            partners[id(plan)][0].take(plan, "same people and kind; planned for a day close by")
            groups.remove(plan)
    return groups


def _slipped(plan: _Group, held: _Group) -> bool:
    return any(
        one.kind == other.kind
        and GROUP[one.kind] in ("call", "meeting")
        and agreement(one, other) == Agreement.people
        and (one.place == other.place or not (one.place and other.place))
        and meet(firm_days(one), firm_days(other), SLACK)  # type: ignore[arg-type]
        for one in plan.members
        for other in held.members
        if other.status == "happened"
    )


def _join_dated(groups: list[_Group], undated: Sequence[MentionFacts], labels: Mapping[str, str]) -> list[MentionFacts]:
    """Each undated mention joins the one dated group that it fits; returns those that fit none."""
    settled = [(group, list(group.members)) for group in groups if not group.asks]
    doubtful = [(group, list(group.members)) for group in groups if group.asks]
    loose: list[MentionFacts] = []
    for m in undated:
        fits = _fitting(m, settled, labels) or _fitting(m, doubtful, labels)
        if len(fits) == 1:
            group, reason = fits[0]
            group.take(_Group([m]), f"{reason}; the only such event near that time")
        elif fits:
            groups.append(_Group([m], asks=[group.members[0].key for group, _ in fits]))
        else:
            loose.append(m)
    return loose


def _fitting(
    undated: MentionFacts, groups: Iterable[tuple[_Group, Sequence[MentionFacts]]], labels: Mapping[str, str]
) -> list[tuple[_Group, str]]:
    found = []
    for group, members in groups:
        reasons = (may_date(undated, m) for m in members if _labels_fit(undated, m, labels))
        if reason := next(filter(None, reasons), None):
            found.append((group, reason))
    return found


def _labelled(groups: Iterable[_Group], labels: Mapping[str, str]) -> list[Cluster]:
    """The groups as clusters: those that bear one label are one, since an editor said so."""
    by_label: dict[str, _Group] = {}
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


def _cluster(group: _Group, label: str | None) -> Cluster:
    members = tuple(sorted(group.members, key=lambda m: m.key))
    return Cluster(members, label, dict(group.reasons), tuple(sorted(group.asks)))
