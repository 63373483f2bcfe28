"""Where the main clause begins behind what somebody is asked or speaks of: "When asked if he would, X said"."""

from collections.abc import Sequence
from functools import cache

from app.catalogue.load import table
from app.extraction.reporters import said_words
from app.extraction.verbs import participle, verb_forms

LEAD = 6
"""Words before "asked" that may open a sentence with it: "however, when he was then asked"."""
_REPORTING = table("acts")["reporting"]
_SPEAKING = frozenset(_REPORTING["speaking"])
_AHEAD = frozenset(_REPORTING["before_speaking"])
_WHEN = frozenset(("when", "he", "she", "was", "who"))
_ANSWERING = frozenset(_REPORTING["answering"])


def opened_comma(norms: Sequence[str], spoken: Sequence[bool], openings: Sequence[int]) -> int | None:
    """The comma of "Speaking in Oslo, where he was received, the minister said", "When asked if he would, X replied",
    "X, asked if he would, replied": behind it stands the main clause."""
    if not openings or "," not in norms:
        return None
    lead = lead_of(norms)
    beside = lead < 0
    if beside:
        lead = asked_beside(norms)
    inner = next((at for at in openings if at > lead), None) if lead >= 0 else None
    if inner is None:
        return None
    said = next((at for at in range(inner, len(norms)) if norms[at] in answered() and not spoken[at]), None)
    if beside:
        return said - 1 if said and norms[said - 1] == "," and not spoken[said - 1] else None
    for at in range((said or 0) - 2, inner, -1):
        form = verb_forms().get(norms[at])
        if spoken[at] or at in openings or (form is not None and "past" in form.form):
            return None
        if norms[at] == ",":
            return at
    return None


def asked_beside(norms: Sequence[str]) -> int:
    """The word by which X is asked or speaks in "X, asked whether", "X, when he was asked if"; -1 where he is not."""
    for at in range(2, len(norms)):
        if norms[at] in _SPEAKING:
            before = at - 1
            while norms[before] in _WHEN:
                before -= 1
            if norms[before] == "," and before > 0:
                return at
    return -1


def lead_of(norms: Sequence[str]) -> int:
    """The word by which somebody is asked or speaks at the opening of a sentence, or his answer; -1 where none does."""
    if norms[0] == "in" and norms[2:3] == ["to"] and norms[1] in _ANSWERING:
        return 1
    for at, norm in enumerate(norms[:LEAD]):
        if norm in _SPEAKING:
            return at
        if norm not in _AHEAD:
            return -1
    return -1


@cache
def answered() -> frozenset[str]:
    """Verbs of saying and of answering, in the past."""
    lemmas = frozenset(_REPORTING["replying"])
    told = (word for word, form in verb_forms().items() if form.lemma in lemmas and "past" in form.form)
    return said_words().union(told, map(participle, lemmas))
