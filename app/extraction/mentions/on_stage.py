"""Where somebody went, or what he used, to say or do something: "took to Truth Social on Sunday to criticise"."""

from app.catalogue.load import table
from app.extraction.words import Words

_STAGE = frozenset(table("acts")["stage"]["words"])
_STEPPING = frozenset(table("acts")["stage"]["verbs"])
_USING = frozenset(table("acts")["stage"]["using"])


def steps_on_stage(words: Words, low: int, high: int) -> bool:
    """Whether the words from `low` to before `high` tell that somebody stepped before the public."""
    told = words.norms[max(0, low) : high]
    return not (_STAGE.isdisjoint(told) or _STEPPING.isdisjoint(told)) or _uses(told)


def _uses(told: list[str]) -> bool:
    """ "Used the anniversary to announce", but not "was used to announcing", "to be used to buy"."""
    at = next((k for k, norm in enumerate(told) if norm in _USING), len(told))
    return told[at + 1 : at + 2] not in ([], ["to"], ["by"]) and "be" not in told[max(0, at - 2) : at]
