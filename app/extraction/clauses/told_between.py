"""Whoever stands before what is told of him between two commas: "X, the envoy whom Y has appointed, met Z"."""

from app.catalogue.load import table
from app.extraction.asked import answered
from app.extraction.clauses.before import MARKS_BEFORE
from app.extraction.clauses.not_subject import SAID
from app.extraction.clauses.refs import is_governed
from app.extraction.types import ActorRef
from app.extraction.verbs import verb_forms
from app.extraction.words import DETERMINERS, PREPOSITIONS, Words

_RELATIVES = frozenset(("who", "whom", "whose", "that", "which"))
_SPEAKING = frozenset(table("acts")["reporting"]["speaking"])
_TELLS = frozenset(("s", "past", "past|participle"))
_CHARGING = frozenset(("with", "to"))
ASIDE = 24
"""Words between the two commas: "the special envoy whom the American president has put in charge of"."""


def told_of_between(words: Words, before: int) -> ActorRef | None:
    """Who does what stands behind the comma before word `before`, where what is told between that comma and the one
    behind his name names others; none where nothing of the kind stands there."""
    closing = before - 1
    for comma in range(closing - 3, max(0, closing - ASIDE), -1):
        if words.norms[comma] == ",":
            speaks = _speaks(words, comma + 1) and words.norms[before] in answered()  # "X, speaking in Oslo, said"
            return _chief(words, comma) if speaks or _tells_of_him(words, comma + 1, closing) else None
        if words.norms[comma] in (";", ":", "—", "–", "("):
            return None
    return None


def _speaks(words: Words, at: int) -> bool:
    """ "Speaking in Oslo", "asked about it", "when asked about it"."""
    return words.norms[at] in _SPEAKING or (words.norms[at] == "when" and words.norms[at + 1] in _SPEAKING)


def charged_before(words: Words, before: int) -> ActorRef | None:
    """ "X and Y, tasked with preparing a summit of A and B, spoke": Y, and whoever is listed with him."""
    for at in range(before - 2, max(0, before - ASIDE), -1):
        if words.norms[at - 1] == "," and words.norms[at].endswith("ed") and words.norms[at + 1] in _CHARGING:
            return words.ref_ending(at - 1)
    return None


def _chief(words: Words, comma: int) -> ActorRef | None:
    chief = words.ref_ending(comma)
    if chief is None or words.possessive(comma) or chief.form not in ("name", "short"):
        return None
    first = words.at(chief.span.start)
    done = [k for k in words.verbs_in(words.behind_opening(first), first) if not words.capitals[k]]
    return None if is_governed(words, first) or (done and words.norms[first - 1] not in SAID) else chief


def _tells_of_him(words: Words, low: int, closing: int) -> bool:
    """ "Whom Y has appointed", "to whom Y has left it", "the envoy whom Y trusts", "the man Y has put in charge"."""
    start = low + (words.norms[low] in PREPOSITIONS)
    if words.norms[start] in _RELATIVES:
        return words.norms[start] != "that"
    if not (words.norms[low] in DETERMINERS or words.possessive(low + 1)):
        return False
    return not _RELATIVES.isdisjoint(words.norms[low:closing]) or _names_doer(words, low, closing)


def _names_doer(words: Words, low: int, closing: int) -> bool:
    """ "The envoy Trump has appointed": somebody and what he does, right behind a noun."""
    first, last = next(((first, last) for first, last, _ in words.refs if low < first and last < closing), (0, 0))
    first -= words.norms[first - 1] in DETERMINERS and first - 1 > low
    if first <= low + 1 or words.possessive(last) or words.norms[first - 1] in PREPOSITIONS | DETERMINERS | {"and"}:
        return False
    norm, form = words.norms[last], verb_forms().get(words.norms[last])
    told = norm in MARKS_BEFORE or (form is not None and form.form in _TELLS)
    return told or (norm.isalpha() and norm.endswith(("s", "ed")) and not words.capitals[last])
