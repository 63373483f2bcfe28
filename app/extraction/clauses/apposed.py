"""What stands beside a name and only says who that is: "X, the envoy to Kyiv,", "the head of the council, X"."""

from app.catalogue.load import table
from app.extraction.clauses.office_before import small_title, title_in_capitals
from app.extraction.once import asked_once, asked_once_a_word
from app.extraction.verbs import verb_forms
from app.extraction.words import DETERMINERS, MODALS, PREPOSITIONS, Words

_OFFICES = frozenset(("title", "office-noun", "generic-role"))
_KNOWN_AS = frozenset(table("kinds")["clause"]["known_as"])
_NOT_INSIDE = MODALS | frozenset("who which that whose whom not then but or as he she : ;".split())
_ENDS = frozenset((",", ".", ")", "—", "–"))
_BEING = [[verb] for verb in ("is", "was", "heads", "leads", "runs", "headed", "led", "ran")]
LONGEST = 16
"""Words of an apposition: "the secretary of Ukraine's National Security and Defense Council"."""


@asked_once_a_word
def title_start(words: Words, first: int) -> int:
    """The first word of what says, right before the name at word `first`, who that is; else that word."""
    start = small_title(words, first)
    start = title_in_capitals(words, first) if start == first else start
    return told_before(words, first) if start == first else start


def in_aside(words: Words, first: int) -> bool:
    """Whether word `first` is part of what only says who somebody is who is named beside it."""
    return first in _asides(words)


@asked_once
def _asides(words: Words) -> frozenset[int]:
    found: set[int] = set()
    for first, last, ref in words.refs:
        if ref.form in ("name", "short"):
            found |= {*range(told_before(words, first), first), *range(last, told_after(words, last))}
    return frozenset(found)


@asked_once_a_word
def told_after(words: Words, last: int) -> int:
    """The comma that closes what is told of whoever is named before word `last`, else `last` itself."""
    if words.norms[last : last + 1] != [","] or words.ref_ending(last) is None or words.possessive(last):
        return last
    for end in range(last + 2, min(last + 2 + LONGEST, len(words.norms))):
        if words.norms[end] in _ENDS:
            return end if _says_who(words, last + 1, end) else last
    return last


@asked_once_a_word
def told_before(words: Words, first: int) -> int:
    """The first word of what is told of whoever is named behind a comma at word `first`, else `first` itself."""
    found = words.ref_at(first)
    if first < 3 or words.norms[first - 1] != "," or found is None:
        return first
    if words.norms[found[0] : found[0] + 1] not in ([","], ["."], ["and"], []):
        return first
    for start in range(first - 2, max(-1, first - 1 - LONGEST), -1):
        if words.norms[start] in _ENDS or words.norms[start] in _NOT_INSIDE:
            return first
        if _opens_noun(words, start) and _says_who(words, start, first - 1):
            return start
    return first


def _opens_noun(words: Words, at: int) -> bool:
    """Whether a noun phrase begins at word `at`: "the head of", "Ukraine's foreign minister", but not "of the army"."""
    if at and (words.norms[at - 1] in ("of", "for") or words.possessive(at)):
        return False
    return words.norms[at] in DETERMINERS or words.possessive(at + 1)


def _says_who(words: Words, low: int, high: int) -> bool:
    """Whether the words from `low` to before `high` are one office or the like, of which nobody else is named."""
    if words.norms[low] == "who" and words.norms[low + 1 : low + 2] in _BEING:
        return _owned_inside(words, low, high)
    inside = words.norms[low:high]
    if not inside or inside[0] in PREPOSITIONS or inside[0] == "and" or not _NOT_INSIDE.isdisjoint(inside):
        return False
    preposition = next((k for k in range(low, high) if words.norms[k] in PREPOSITIONS), high)
    if preposition == low or not _is_office(words, preposition - 1):
        return False
    if words.cut(low + 1, high) or any(_may_act(words, at) for at in words.verbs_in(low + 1, high)):
        return False
    return _owned_inside(words, low, high)


def _owned_inside(words: Words, low: int, high: int) -> bool:
    """Whether all who are named from word `low` to before `high` only say whose something is."""
    return all(_is_owner(words, first, last, low) for first, last, _ in words.refs if low <= first < high)


def _is_office(words: Words, at: int) -> bool:
    norm = words.norms[at]
    if norm.endswith("s") and not norm.endswith("ss"):
        return False  # "two ministers, X and Y"
    return norm in _KNOWN_AS or not _OFFICES.isdisjoint(words.tokens[at].tags)


def _may_act(words: Words, at: int) -> bool:
    """Whether word `at` may be a verb with a tense; a participle right behind "his" or "Ukraine's" is none."""
    form = verb_forms()[words.norms[at]].form
    described = words.norms[at - 1] in DETERMINERS or words.possessive(at)
    return form in ("past", "s") or (form == "past|participle" and not described)


def _is_owner(words: Words, first: int, last: int, low: int) -> bool:
    """ "Putin's envoy", "an aide to President Putin", "head of the EU": named only to say whose office it is."""
    if title_in_capitals(words, first) <= low:
        return False  # "Secretary of State X"
    at = first - 1
    while at > low and (words.norms[at] in DETERMINERS or words.capitals[at]):
        at -= 1
    return words.possessive(last) or (at > low and words.norms[at] in PREPOSITIONS)
