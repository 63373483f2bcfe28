"""Verbs of saying that only tell which thing is meant: "the ceasefire that Kyiv demands"."""

from app.extraction.mentions.around.day_of_another import saying_words
from app.extraction.mentions.statements.verbs import end_of_saying
from app.extraction.types import Clause
from app.extraction.verbs import verb_forms
from app.extraction.words import DETERMINERS, OWNERS, PREPOSITIONS, Words

RELATIVE = 8
"""Words from "that" to the verb: "the ceasefire that Washington, Kyiv and their allies have called for"."""
SAYING = 10
"""Words from a verb of saying to its "that": "told reporters at the airport in Warsaw on Monday that"."""
_OF_NOUN = frozenset(("that", "which", "whom", "what"))
_HELPING = frozenset(("had", "has", "have", "was", "were", "been"))
_NO_NOUN = frozenset("so now such clear known sure confident convinced certain plain public aware is was it".split())
"""Before "that" where it opens what is said or thought."""


def says_of_noun(words: Words, clause: Clause) -> bool:
    """ "The ceasefire that Kyiv demands", "what Moscow calls its terms": which one is meant, and nothing is said."""
    at, opens = clause.at, _relative_before(words, clause.at)
    if opens is None:
        return False
    if words.norms[opens] in ("what", "whom"):
        return True
    since = max(words.behind_opening(opens), opens - SAYING)
    if not saying_words().isdisjoint(words.norms[since:opens]):
        return False
    end = end_of_saying(words, clause) + (words.norms[at + 1 : at + 2] == ["for"])
    return words.norms[end : end + 1] != ["that"] and _is_gap(words, end)


def _relative_before(words: Words, at: int) -> int | None:
    """The word that ties a clause with a subject of its own to the noun before it, no verb or comma between."""
    for k in range(at - 1, max(0, at - RELATIVE), -1):
        if words.norms[k] in _OF_NOUN:
            tied = words.norms[k - 1] not in _NO_NOUN and words.norms[k - 1] not in PREPOSITIONS
            free = words.norms[k] in ("what", "whom")
            return k if at - k > 1 and (tied or free) and not words.spoken[k] else None
        form = verb_forms().get(words.norms[k])
        if not words.norms[k][0].isalnum() or (form and "past" in form.form and words.norms[k] not in _HELPING):
            return None
    return None


def _is_gap(words: Words, end: int) -> bool:
    """No noun opens behind the verb: it stands before "that"."""
    norm = words.norms[end] if end < len(words.norms) else "."
    named = words.ref_at(end) is not None or words.capitals[min(end, len(words.norms) - 1)]
    return norm not in DETERMINERS and norm not in OWNERS and not named
