"""Leaders of a union who come together: "EU leaders met in Brussels", "the European Council convened": a summit."""

from app.extraction.mentions.telling import Telling

_UNIONS = frozenset(("european-union", "nato", "g7", "g20", "brics", "shanghai-cooperation-organisation"))
_COUNCIL = "european-council"
_GATHERING = frozenset(("verb:meet", "verb:gather", "verb:convene", "verb:assemble", "verb:come"))
_LEADERS = ("leaders", "heads")
_SOME = frozenset("other some several many few two three four five most various nordic baltic eastern fellow".split())
REACH = 8
"""Words between the leaders and the verb: "leaders of the European Union have"."""


def is_of_leaders(told: Telling) -> bool:
    """Whether all leaders of one of those met, and not some of them, or their ministers."""
    if told.kind != "meeting" or told.rule not in _GATHERING or not told.asserted:
        return False
    if next(iter(told.people), None) == _COUNCIL:
        return True
    if _UNIONS.isdisjoint(told.people):
        return False
    norms, low = told.words.norms, max(0, told.at - REACH)
    at = next((k for k in range(told.at - 1, low - 1, -1) if norms[k] in _LEADERS), None)
    if at is None or told.words.cut(at, told.at):
        return False
    return _SOME.isdisjoint(norms[max(0, at - 3) : at])
