"""What sets one kind of event apart from another when mentions meet."""

from app.extraction.kinds import GROUPS

SPECIFICITY = {kind: rank for kinds in GROUPS.values() for rank, kind in enumerate(kinds)}
LASTING = frozenset({"visit", "conference", "summit", "truce"})
"""Kinds that go on for days: a day inside a range that a source states is a day of it, not a better date."""
DECISIONS = frozenset({"agreement", "vote", "sanctions", "aid", "truce"})
"""Acts that one side does once and that a night session or a time zone moves to the day after."""
ABOUT_SOMEBODY = frozenset({"other", "deadline", "sanctions", "aid", "attack"})
"""Kinds that may befall somebody with nobody named who does it."""
