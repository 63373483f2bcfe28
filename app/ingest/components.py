"""Connected components of mentions under a rule on pairs, without those that would tie together what is not one."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from app.ingest.facts import MentionFacts
from app.ingest.timing import firm_days

Rule = Callable[[MentionFacts, MentionFacts], str | None]
"""The reason why two mentions are of one event, or None."""
Alike = Sequence[MentionFacts]
Exclusion = Callable[[Alike, Alike], bool]
"""Whether two accounts, each told by several mentions, cannot both be what a third one tells of."""


@dataclass(slots=True, eq=False)
class Group:
    """Mentions on the way to a cluster, with the reason that each came in for."""

    members: list[MentionFacts]
    reasons: dict[str, str] = field(default_factory=dict)
    asks: list[str] = field(default_factory=list)

    def take(self, other: "Group", reason: str) -> None:
        """Takes all of another group in, for one reason."""
        self.reasons = dict.fromkeys((m.key for m in (*self.members, *other.members)), reason) | self.reasons
        self.reasons |= other.reasons
        self.members += other.members


def components(
    mentions: Sequence[MentionFacts],
    rule: Rule,
    labels: Mapping[str, str],
    exclude: Exclusion,
) -> list[Group]:
    """Connected components under `rule`; those torn between accounts that exclude each other are set aside first."""
    alike = _alike(mentions, rule, labels)
    heads = [same[0] for same in alike]
    edges: dict[int, dict[int, str]] = {i: {} for i in range(len(heads))}
    for i, one in enumerate(heads):
        for j in range(i + 1, len(heads)):
            if labels_fit(one, heads[j], labels) and (reason := rule(one, heads[j])):
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


def labels_fit(one: MentionFacts, other: MentionFacts, labels: Mapping[str, str]) -> bool:
    """Whether no editor decided that the two are different events."""
    a, b = labels.get(one.key), labels.get(other.key)
    return a is None or b is None or a == b


def _torn(neighbours: Sequence[Alike], labels: Mapping[str, str], exclude: Exclusion) -> bool:
    return any(
        not labels_fit(some[0], others[0], labels) or exclude(some, others)
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
) -> Group:
    group = Group([])
    head = alike[start][0]
    first = next((edges[start][j] for j in sorted(edges[start]) if j not in torn), None) or rule(head, head) or ""
    for at, reason in _reached(start, edges, torn).items():
        group.members += alike[at]
        group.reasons |= {m.key: reason or first for m in alike[at]}
    return group if len(group.members) > 1 else Group(group.members)


def _aside(
    at: int, alike: Sequence[list[MentionFacts]], edges: Mapping[int, Mapping[int, str]], heads: Sequence[MentionFacts]
) -> Group:
    return Group(list(alike[at]), asks=[heads[j].key for j in sorted(edges[at])])
