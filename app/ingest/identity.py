"""Which cluster goes on as which stored event. Identity never decides what is together, only who keeps the name."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from app.ingest.matching import Cluster


@dataclass(frozen=True, slots=True)
class Heirs:
    """For each cluster, by position, the event that it goes on as (None: a new one); for each merged event its heir."""

    events: tuple[int | None, ...]
    merged: Mapping[int, int]


def inherit(
    clusters: Sequence[Cluster], events: Mapping[str, int], labels: Mapping[str, int], pinned: Collection[int]
) -> Heirs:
    """Gives each event to the cluster with most of its mentions; ties go to the event pinned, then the older one.

    `events` is mention key -> event id now, `labels` the event id of each label.
    """
    given: dict[int, int] = {i: labels[c.label] for i, c in enumerate(clusters) if c.label and c.label in labels}
    taken = set(given.values())
    claims = [
        (event not in pinned, -count, event, i)
        for i, cluster in enumerate(clusters)
        for event, count in Counter(events[m.key] for m in cluster.mentions if m.key in events).items()
    ]
    for _, _, event, i in sorted(claims):
        if i not in given and event not in taken:
            given[i] = event
            taken.add(event)
    return Heirs(tuple(given.get(i) for i in range(len(clusters))), _merged(clusters, events, given))


def _merged(clusters: Sequence[Cluster], events: Mapping[str, int], given: Mapping[int, int]) -> dict[int, int]:
    """Events that no cluster goes on as, each with the event to which most of its mentions went."""
    left: dict[int, Counter[int]] = {}
    for i, cluster in enumerate(clusters):
        for m in cluster.mentions:
            if m.key in events and i in given:
                left.setdefault(events[m.key], Counter())[given[i]] += 1
    lost = left.keys() - set(given.values())
    return {event: min(left[event], key=lambda heir: (-left[event][heir], heir)) for event in lost}
