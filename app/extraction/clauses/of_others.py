"""Whose deed "to" and a verb tell where somebody has others do it: "wants the two sides to meet"."""

from app.catalogue.load import table
from app.extraction.function_words import DETERMINERS, PREPOSITIONS
from app.extraction.types import Clause
from app.extraction.verbs import verb_forms
from app.extraction.words import Words

_GROUPS = frozenset(
    (
        *table("kinds")["teams"]["nouns"],
        *table("kinds")["teams"]["staff"],
        *table("kinds")["many"]["guests"],
        *table("kinds")["clause"]["others"]["people"],
    )
)
_TOGETHER = frozenset(table("kinds")["clause"]["others"]["together"])
_CALLING = frozenset(table("kinds")["clause"]["others"]["calling"])
_KINDS = frozenset(table("kinds")["clause"]["others"]["kinds"])
_JUDGING = frozenset(table("kinds")["clause"]["others"]["judging"])
_FOR = frozenset(("for", "of", "from", "over", "against"))
_NO_VERBS = frozenset(("and", "or", "s"))
_BEFORE_SETTING = frozenset(("to", "in", "at", "on", "for", "next", "this"))
TITLE = 7
"""Words of a noun phrase of people: "his newly appointed national security adviser"."""


def is_of_others(words: Words, to: int) -> bool:
    """Whether people without a name stand right before "to" as whom the verb before them has act: "told his envoys
    to meet"; not where that verb is done together with them ("hosted the leaders to discuss"), nor "talks with"."""
    last = _without_setting(words, to) - 1
    if last < 1 or words.norms[to] != "to" or words.norms[last] not in _GROUPS:
        return False
    start = _start(words, last)
    governing = words.norms[start - 1] if start else ""
    if governing in PREPOSITIONS and not _is_wished(words, start - 1):
        return governing == "for" or (start > 1 and governing in ("on", "to") and _lemma(words, start - 2) in _CALLING)
    known = governing.isalpha() and governing not in _NO_VERBS and words.ref_ending(start) is None
    return known and start > 1 and _lemma(words, start - 1) not in _TOGETHER


def is_judged_for(words: Words, at: int, last: Clause | None) -> bool:
    """ "Criticised foreign leaders for travelling to Moscow": what the gerund at word `at` tells was done by those whom
    the verb before judges, who stand between the two."""
    if last is None or last.passive or last.verb not in _JUDGING or words.norms[at - 1] not in _FOR:
        return False
    whom = words.norms[last.at + 1 : at - 1]
    return bool(whom) and not words.cut(last.at + 1, at) and not all(norm.endswith("ly") for norm in whom)


def _without_setting(words: Words, end: int) -> int:
    """Where the places and days right before word `end` begin: "sent his envoys | to Moscow on Friday to"."""
    for first, last, _ in reversed((*words.places, *words.dates)):
        if last == end:
            return _without_setting(words, first - (words.norms[first - 1] in _BEFORE_SETTING))
    return end


def _is_wished(words: Words, at: int) -> bool:
    """ "Would like"."""
    return words.norms[at] == "like" and words.norms[at - 1] in ("would", "'d", "’d")


def _start(words: Words, at: int) -> int:
    """The first word of the noun phrase that ends with word `at`."""
    start = at
    while start and at - start < TITLE:
        before = words.norms[start - 1]
        if before in DETERMINERS:
            return start - 1
        if before not in _KINDS and before not in _GROUPS and not _is_of_state(words, start - 1):
            break
        start -= 1
    described = start > 1 and words.norms[start - 2] in DETERMINERS and words.norms[start - 1].isalpha()
    return start - 2 if described else start


def _is_of_state(words: Words, at: int) -> bool:
    """ "Ukrainian and Russian" before "officials"."""
    return bool(words.reading.hits.within(words.span(at, at + 1))) or (words.norms[at] == "and" and at > 0)


def _lemma(words: Words, at: int) -> str:
    form = verb_forms().get(words.norms[at])
    return form.lemma if form else words.norms[at]
