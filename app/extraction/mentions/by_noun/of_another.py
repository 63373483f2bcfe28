"""A noun that only says when or about what another event is: the verb behind it is that of the other."""

from collections.abc import Mapping

from app.extraction.mentions.attending import before_noun
from app.extraction.mentions.by_noun.nouns import event_nouns
from app.extraction.mentions.by_noun.people import company_of
from app.extraction.types import Role
from app.extraction.words import DETERMINERS, PREPOSITIONS, Words

_ABOUT = frozenset(("about", "on", "over"))
_EACH = frozenset(("calls", "meetings", "conversations", "discussions"))
AHEAD = 12
"""Words between a noun and "ahead of" another: "talks between X and Y in Doha ahead of the summit"."""


def is_time_of_another(words: Words, at: int) -> bool:
    """ "Talks held on Friday ahead of the summit ended": they ended, and not the summit."""
    first = before_noun(words, at)
    if words.norms[first - 2 : first] != ["ahead", "of"] and words.norms[first - 1 : first] not in (
        ["before"],
        ["after"],
    ):
        return False
    before = range(max(0, first - AHEAD), first)
    return any(event_nouns().longest(words.norms, k) and _goes_on(words, k, first) for k in before)


def _goes_on(words: Words, noun: int, first: int) -> bool:
    """Whether one phrase goes on from a noun to word `first`: "a news conference after talks", no verb between, but not
    "held a call after talks", where the verb behind is that of the talks."""
    if not words.cut(noun, first):
        return True
    verbs = (clause.at for clause in words.clauses if clause.at < first)
    return not words.cut(noun, first - 1) and all(verb < noun and words.cut(verb + 1, noun) for verb in verbs)


def is_matter_of_another(words: Words, at: int) -> bool:
    """ "Work on a meeting between X and Y has begun": the work, and not the meeting."""
    first = before_noun(words, at)
    about = first > 1 and words.norms[first - 1] in _ABOUT and words.norms[first - 2].isalpha()
    return about and words.norms[first - 2] not in PREPOSITIONS | DETERMINERS and words.ref_ending(first - 1) is None


def are_of_another(words: Words, end: int, people: Mapping[str, Role]) -> bool:
    """ "His remarks came after calls with both X and Y": each of them was rung by somebody who is not named."""
    behind = words.norms[end : end + 2]
    apart = behind[1:] == ["both"] or words.norms[end - 1] in _EACH
    return behind[:1] == ["with"] and apart and len(people) > 1 and people.keys() <= set(company_of(words, end))
