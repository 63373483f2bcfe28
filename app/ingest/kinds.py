"""Kinds of events in groups that may be one event, from the least specific to the most within each group."""

GROUPS = (
    ("call",),
    ("visit", "meeting", "conference", "summit"),
    ("statement", "proposal"),
    ("agreement", "truce", "exchange"),
    ("vote",),
    ("sanctions",),
    ("aid",),
    ("deadline",),
    ("attack",),
    ("other",),
)
GROUP = {kind: group[-1] for group in GROUPS for kind in group}
SPECIFICITY = {kind: rank for group in GROUPS for rank, kind in enumerate(group)}
LASTING = frozenset({"visit", "conference", "summit", "truce"})
"""Kinds that go on for days: a day inside a range that a source states is a day of it, not a better date."""


def kinds_in(group: str) -> tuple[str, ...]:
    """All kinds of the group that bears this name."""
    return tuple(kind for kind, name in GROUP.items() if name == group)
