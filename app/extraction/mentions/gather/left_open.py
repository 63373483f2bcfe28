"""Talks only referred to in the present: "everything hinges on the meeting between X and Y" is said before or after."""

from app.extraction.kinds import BETWEEN_PEOPLE
from app.extraction.mentions.attending import before_noun
from app.extraction.mentions.telling import Telling
from app.extraction.types import Clause
from app.extraction.words import OWNERS, Words

_OVER = frozenset(("after", "at", "in", "during", "since", "following", "from", "back", "follows"))
"""Before talks that were held: "after the call", "goes back to the call", "stems from the call"."""

NEAR = 4
"""Words from such a word to the noun: "back to a phone | call"."""
_NOW = frozenset(("is", "are", "'s", "'re"))


def is_left_open(telling: Telling) -> bool:
    """Whether nothing in the sentence says that they were held: no verb in the past, no "after" before them, no day."""
    words = telling.words
    referred = telling.rule == "noun:reference" and telling.status == "happened" and telling.kind in BETWEEN_PEOPLE
    if not referred or words.headed or _is_over(telling):
        return False
    if not words.clauses:
        return telling.date is None and not any(norm.endswith("ed") for norm in words.norms)
    return not any(_is_past(words, clause) for clause in words.clauses)


def _is_over(telling: Telling) -> bool:
    """ "After the meeting", "goes back to a call", "will brief him on his talks"."""
    norms, first = telling.words.norms, before_noun(telling.words, telling.at)
    reported = norms[first] in OWNERS and norms[first - 1] in ("on", "about")
    return reported or not _OVER.isdisjoint(norms[max(0, first - NEAR) : first])


def _is_past(words: Words, clause: Clause) -> bool:
    """Told in the past, but not "is invited to the meeting"; or "follows talks", which were before."""
    if clause.tense == "past":
        return not (clause.passive and not _NOW.isdisjoint(words.norms[max(0, clause.at - 2) : clause.at]))
    return clause.verb == "follow" and clause.tense == "present"
