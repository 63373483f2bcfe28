"""A verb behind "and" that goes on from the one before it: "will fly to Kyiv and meet him", "hosts X and meets Y"."""

from app.catalogue.load import table
from app.extraction.clauses.before import MARKS_BEFORE, is_manner
from app.extraction.verbs import VerbForm, verb_forms
from app.extraction.words import DETERMINERS, SUBJECT_WORDS, Words

_VERBS = frozenset(table("kinds")["clause"]["joined"])
_NOUNS_TOO = frozenset(table("kinds")["clause"]["joined_to"])
_LEADING = frozenset(("future", "hedge"))
_BEHIND = DETERMINERS | {"over", "up", "out", "down"}
REACH = 30
"""Words between two verbs of one subject: "will fly to Moscow on Tuesday to see Putin and return by Friday"."""


def joined_to(words: Words, at: int, form: VerbForm) -> int:
    """The verb from which the one without a subject of its own at word `at` goes on; -1 where it goes on from none."""
    joint = _before_adverbs(words, at)
    then = words.norms[joint] == "," and "then" in words.norms[joint:at]
    if joint < 1 or (words.norms[joint] != "and" and not then) or not _is_no_noun(words, at, form):
        return -1
    for k in reversed(words.verbs_in(max(0, joint - REACH), joint)):
        found = verb_forms()[words.norms[k]]
        other = "base" if found.lemma == words.norms[k] else found.form  # "will come"
        if words.cut(k + 1, joint) or other == "past":
            return -1
        if other == form.form and _is_led(words, k, other):
            return k
    return -1


def _is_no_noun(words: Words, at: int, form: VerbForm) -> bool:
    """Whether the word can be no noun: "and meets", "and call Putin", "and put his", but not "and visits by Putin"."""
    if form.lemma in _VERBS or not _BEHIND.isdisjoint(words.norms[at + 1 : at + 2]):
        return True
    if form.lemma not in _NOUNS_TOO:
        return False
    place = any(first == at + 1 for first, _, _ in words.places)
    return place or words.ref_at(at + 1) is not None


def _is_led(words: Words, at: int, form: str) -> bool:
    """Whether what stands before it makes a verb of it: "will meet", "to meet", "X meets"."""
    before = _before_adverbs(words, at)
    previous = words.norms[before] if before >= 0 else ""
    if form == "base":
        return previous == "to" or MARKS_BEFORE.get(previous) in _LEADING
    named = words.ref_ending(before + 1) is not None and not words.possessive(before + 1)
    return named or previous in SUBJECT_WORDS


def _before_adverbs(words: Words, at: int) -> int:
    """The last word before `at` that is no adverb."""
    before = at - 1
    while before >= 0 and (words.norms[before] == "there" or is_adverb(words.norms, before)):
        before -= 1
    return before


def is_adverb(norms: list[str], at: int) -> bool:
    """Whether word `at` is an adverb that may stand before a verb."""
    norm = norms[at]
    if norm == "in" and norms[at + 1 : at + 2] != ["person"]:  # "in frozen Russian reserves", but "had in person met"
        return False
    return (MARKS_BEFORE.get(norm) == "adverb" and norm != "to") or (norm.endswith("ly") and is_manner(norms, at))
