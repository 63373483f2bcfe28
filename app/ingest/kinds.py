"""Kinds of events in groups that may be one event, from the least specific to the most within each group."""

GROUPS = {
    "call": ("call",),
    "meeting": ("visit", "meeting", "conference", "summit"),
    "statement": ("statement", "proposal"),
    "agreement": ("agreement", "truce", "exchange"),
    "vote": ("vote",),
    "sanctions": ("sanctions",),
    "aid": ("aid",),
    "deadline": ("deadline",),
    "attack": ("attack",),
    "other": ("other",),
}
GROUP = {kind: name for name, kinds in GROUPS.items() for kind in kinds}
SPECIFICITY = {kind: rank for kinds in GROUPS.values() for rank, kind in enumerate(kinds)}
LASTING = frozenset({"visit", "conference", "summit", "truce"})
"""Kinds that go on for days: a day inside a range that a source states is a day of it, not a better date."""
DECISIONS = frozenset({"agreement", "vote", "sanctions", "aid"})
"""Acts that one side does once and that a night session or a time zone moves to the day after."""
ABOUT_SOMEBODY = frozenset({"other", "deadline", "sanctions", "aid", "attack"})
"""Kinds that may befall somebody with nobody named who does it."""
