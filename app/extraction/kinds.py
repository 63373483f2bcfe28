"""Kinds of events in groups that may be one event, from the least specific to the most within each group."""

GROUPS: dict[str, tuple[str, ...]] = {
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
BETWEEN_PEOPLE = GROUPS["call"] + GROUPS["meeting"]


def group_of(kind: str) -> tuple[str, ...]:
    """The kinds that may be another word for `kind`, itself among them."""
    return GROUPS[GROUP[kind]]
