"""A truce told in passing with its day: "a truce agreed on 25 March, which", "under the ceasefire in force since"."""

from app.catalogue.load import table
from app.extraction.types import DateRef
from app.extraction.words import Words

_MADE = frozenset((*table("acts")["declaring"]["participles"], *table("acts")["declaring"]["made"]))
_IN_FORCE = frozenset(("force", "effect", "place"))
_DAYS = ("day", "range", "month", "week")
_FOR = ("for", "from")
REACH = 10
"""Words between a truce and what is said of its making: "a limited truce covering ports and ships, agreed on"."""
BEHIND = 6
"""Words between its making and the day: "agreed by both sides on 25 March"."""


def day_of_making(words: Words, end: int) -> DateRef | None:
    """The day on which a truce that ends before word `end` was made or since which it is in force; None where what is
    said of it has a verb."""
    verbs = {clause.at for clause in words.clauses if clause.modality != "participle"}
    for at in range(end, min(len(words.norms) - 1, end + REACH)):
        aside = words.norms[at] in _MADE and (at == end or words.norms[at - 1] == ",")
        if (at in verbs and not aside) or words.spoken[at]:
            return None
        made = words.norms[at] in _MADE and words.norms[at + 1] in ("on", "last")
        since = words.norms[at] in _IN_FORCE and words.norms[at - 1] == "in" and words.norms[at + 1] == "since"
        if made or since:
            return _day_behind(words, at, verbs)
    return None


def day_declared_for(words: Words, end: int) -> DateRef | None:
    """ "The truce that X had declared for Tuesday": its day, and not that of declaring it."""
    if words.norms[end : end + 1] not in (["that"], ["which"]):
        return None
    near = (ref for first, _, ref in words.dates if end < first <= end + REACH and words.norms[first - 1] in _FOR)
    return next((ref for ref in near if ref.precision in _DAYS), None)


def _day_behind(words: Words, at: int, verbs: set[int]) -> DateRef | None:
    for first, _, ref in words.dates:
        if at < first <= at + BEHIND and ref.precision in _DAYS and verbs.isdisjoint(range(at + 1, first)):
            return ref
    return None
