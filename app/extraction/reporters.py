"""Who says it, behind what is said: "If Kyiv refuses, the talks will end, the minister said on Monday"."""

from collections.abc import Sequence
from functools import cache

from app.catalogue.load import table
from app.extraction.function_words import MODALS, PREPOSITIONS
from app.extraction.verbs import verb_forms

BEHIND = 24
"""Words after the verb of a reporter among which the sentence ends: its day, its place and its occasion."""
CLAUSE = 16
"""Words behind "said" among which the verb of what is said stands."""
NAME = 5
"""Words of a name between commas: ", Radosław Sikorski, has warned"."""
NAMED = 14
"""Words between the comma and the verb: the office and the name of the reporter."""
THEY_BOTH = [["the", "two"], ["the", "three"], ["both", "countries"], ["both", "sides"]]
"""First words of reporters whom what they say names."""
_HAS = ("has", "have", "had", "also", "later")
_LINKS = frozenset(("after", "following", "during", "before", "speaking"))
_POSSIBLE = frozenset("could can should must might may".split())
_FINITE = ("past", "past|participle", "s")
_ENDS = frozenset(("that", ":", "—", "–", ";", "how", "why", "whether", "if"))


def reporter_comma(norms: Sequence[str], spoken: Sequence[bool], openings: Sequence[int]) -> int | None:
    """The comma before a reporter who ends the sentence, behind what he says; else None."""
    if "," not in norms or said_words().isdisjoint(norms):
        return None
    verb = _last_said(norms, spoken)
    if verb is None:
        return None
    earlier = [at for at in openings if at < verb and norms[at] != ","]
    for at in range(_before_gloss(norms, verb), max(earlier[0] if earlier else 0, verb - NAMED), -1):
        if norms[at] == "," and not spoken[at]:
            told = bool(earlier) or _tells(norms, at)
            return at if told and norms[at + 1 : at + 3] not in THEY_BOTH else None
        form = verb_forms().get(norms[at])
        if at in openings or (form is not None and "past" in form.form):
            return None
    return None


def said_clause(norms: Sequence[str], spoken: Sequence[bool]) -> int | None:
    """Where what is said begins behind "speaking after a call, X said": the clause without a "that"; else None."""
    if said_words().isdisjoint(norms) or _LINKS.isdisjoint(norms):
        return None
    verb = next((at for at, norm in enumerate(norms) if norm in said_words() and not spoken[at]), None)
    if verb is None or _LINKS.isdisjoint(norms[:verb]) or norms[verb + 1 : verb + 2] == ["that"]:
        return None
    rest = norms[verb + 1 : verb + 1 + CLAUSE]
    marks = (at for at, norm in enumerate(rest) if not norm[0].isalnum() or norm in _ENDS)
    end = next((at for at in marks if not _in_number(rest, at)), len(rest))
    begins = bool(rest) and rest[0][0].isalnum() and rest[0] not in PREPOSITIONS
    return verb + 1 if begins and _tells(rest, end) else None


def _in_number(norms: Sequence[str], at: int) -> bool:
    """ "4.1 billion": the mark ends nothing."""
    return 0 < at < len(norms) - 1 and norms[at - 1].isdecimal() and norms[at + 1].isdecimal()


def _before_gloss(norms: Sequence[str], verb: int) -> int:
    """The word before the verb's subject may begin: of "the minister, X, has said" that before ", X,"."""
    last = verb - 1 - (norms[verb - 1] in _HAS)
    if norms[last] != ",":
        return verb - 2
    return next((at - 1 for at in range(last - 1, max(0, last - NAME), -1) if norms[at] == ","), verb - 2)


def _tells(norms: Sequence[str], end: int) -> bool:
    """Whether a verb that may be finite stands ahead of word `end`: no mere "On Monday, X said"."""
    forms = (verb_forms().get(norm) for norm in norms[:end])
    helped = not _helping().isdisjoint(norms[:end])
    return helped or any(form is not None and form.form in _FINITE for form in forms)


@cache
def _helping() -> frozenset[str]:
    return MODALS.union(table("kinds")["before_verb"]["hedge"])


def _last_said(norms: Sequence[str], spoken: Sequence[bool]) -> int | None:
    """The verb of saying behind which the sentence ends without another verb."""
    wished = False
    for at in range(len(norms) - 1, max(0, len(norms) - BEHIND), -1):
        if norms[at] in said_words() and not spoken[at]:
            return None if wished else at
        form = verb_forms().get(norms[at])
        if spoken[at] or norms[at] in _ENDS or (form is not None and "past" in form.form):
            return None
        wished = norms[at] != "," and (wished or norms[at] in _wishing())
    return None


@cache
def _wishing() -> frozenset[str]:
    """Verbs of what is said behind the verb: "X said he would", "said he wanted"."""
    return (MODALS | _POSSIBLE).union(table("acts")["reporting"]["wished"]) - {"being", "be", "been"}


@cache
def said_words() -> frozenset[str]:
    """The verbs of saying that may end a sentence, in the past."""
    lemmas = table("acts")["reporting"]["closing"]
    return frozenset(word for word, form in verb_forms().items() if form.lemma in lemmas and "past" in form.form)
