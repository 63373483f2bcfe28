"""Who does what a participle tells: "after meeting Y, X said", "with X and Y meeting Z"."""

from app.extraction.clauses.aside_subject import list_to
from app.extraction.clauses.lists import chain_right
from app.extraction.clauses.refs import LIST_GAP, in_title, slugs_of
from app.extraction.types import Clause
from app.extraction.words import LENGTHS, Words

_WHEN = frozenset(("after", "before", "since", "following", "while", "when", "upon"))
_CLOSELY = frozenset(("shortly", "soon", "immediately", "just", "hours", "minutes", "right", "directly"))
COUNTED = 3
"""Words of a length that opens a sentence: "just two days after meeting"."""


def gerund_slugs(words: Words, at: int, last: Clause | None) -> tuple[str, ...]:
    """Who did what the gerund at word `at` tells: "X, after meeting Y, said", "A day after meeting Y, X said".

    `last` is the clause before: "X said after meeting Y", "X received Y, having spoken to Z".
    """
    main = last.subject if last else ()
    if at == 0 or words.norms[at - 1] == ",":
        behind = last is not None and not _named_between_commas(words, at - 1)
        return main if behind else _doers_behind(words, at) if at == 0 else ()
    if words.norms[at - 1] not in _WHEN and words.norms[:at] != ["on"]:
        return ()
    aside = at - 2 if at > 1 and words.norms[at - 2] in _CLOSELY else at - 1
    if aside == 0 or (aside <= COUNTED and words.norms[aside - 1] in LENGTHS):
        return _doers_behind(words, at)
    if words.norms[aside - 1] == "," and (ref := words.ref_ending(aside - 1)):
        return tuple(slug for each in list_to(words, ref) for slug in slugs_of(each))
    return main


def with_slugs(words: Words, opening: int, at: int) -> tuple[str, ...]:
    """Those between the "with" at word `opening` and what they do: ", with X and Y meeting Z"."""
    since = max((k for k in words.verbs_in(opening, at)), default=opening)
    inside = [p for p, (first, last, _) in enumerate(words.refs) if since < first and last <= at]
    named = [p for p in inside if not words.possessive(words.refs[p][1]) and not in_title(words, p)]
    kept = named if since == opening else named[-1:]  # "with X visiting Y and Z hosting"
    return tuple(slug for p in kept for slug in slugs_of(words.refs[p][2]))


def _named_between_commas(words: Words, comma: int) -> bool:
    """ "When they had left, X, having heard Y": X stands there for what follows."""
    first = next((first for first, last, _ in words.refs if last == comma), 0)
    return first > 0 and words.norms[first - 1] == ","


def _doers_behind(words: Words, at: int) -> tuple[str, ...]:
    """Those whom the clause after the next comma begins with."""
    if "," not in words.norms[at:]:
        return ()
    comma = words.norms.index(",", at)
    if words.verbs_in(at + 1, comma) and at == 0 and words.norms[0] != "having":
        return ()  # "Meeting Putin would be a mistake, X said"
    for position, (first, _, _) in enumerate(words.refs):
        if comma < first <= comma + LIST_GAP and not words.verbs_in(comma, first):
            return tuple(slug for ref in chain_right(words, position) for slug in slugs_of(ref))
    return ()
