"""Who says it, behind what is said: "If Kyiv refuses, the talks will end, the minister said on Monday"."""

from collections.abc import Sequence
from functools import cache

from app.catalogue.load import table
from app.extraction.verbs import verb_forms

BEHIND = 16
"""Words after the verb of a reporter among which the sentence ends: its day, its place and its occasion."""
NAMED = 14
"""Words between the comma and the verb: the office and the name of the reporter."""
_ENDS = frozenset(("that", ":", "—", "–", ";", "how", "why", "whether", "if"))


def reporter_comma(norms: Sequence[str], spoken: Sequence[bool], openings: Sequence[int]) -> int | None:
    """The comma before a reporter who ends the sentence, where an earlier clause opens; else None."""
    if not openings or "," not in norms or _said().isdisjoint(norms):
        return None
    verb = _last_said(norms, spoken)
    if verb is None:
        return None
    for at in range(verb - 2, max(openings[0], verb - NAMED), -1):
        if norms[at] == "," and not spoken[at]:
            return None if at in openings else at
        form = verb_forms().get(norms[at])
        if at in openings or (form is not None and "past" in form.form):
            return None
    return None


def opened_comma(norms: Sequence[str], spoken: Sequence[bool], openings: Sequence[int]) -> int | None:
    """The comma of "Speaking in Oslo, where he was received, the minister said": behind it stands the main clause."""
    if not openings or norms[0] not in _speaking() or not openings[0]:
        return None
    said = next((at for at in range(openings[0], len(norms)) if norms[at] in _said() and not spoken[at]), None)
    for at in range((said or 0) - 2, openings[0], -1):
        form = verb_forms().get(norms[at])
        if spoken[at] or at in openings or (form is not None and "past" in form.form):
            return None
        if norms[at] == ",":
            return at
    return None


@cache
def _speaking() -> frozenset[str]:
    return frozenset(table("acts")["reporting"]["speaking"])


def _last_said(norms: Sequence[str], spoken: Sequence[bool]) -> int | None:
    """The verb of saying behind which the sentence ends without another verb."""
    for at in range(len(norms) - 1, max(0, len(norms) - BEHIND), -1):
        if norms[at] in _said() and not spoken[at]:
            return at
        form = verb_forms().get(norms[at])
        if spoken[at] or norms[at] in _ENDS or (form is not None and "past" in form.form):
            return None
    return None


@cache
def _said() -> frozenset[str]:
    lemmas = table("acts")["reporting"]["closing"]
    return frozenset(word for word, form in verb_forms().items() if form.lemma in lemmas and "past" in form.form)
