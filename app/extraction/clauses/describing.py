"""A participle between a verb and its object says of what kind that is: "halted already promised deliveries"."""

from functools import cache

from app.catalogue.load import table
from app.extraction.function_words import ends_as_adverb
from app.extraction.verbs import VerbForm, verb_forms
from app.extraction.words import DETERMINERS, PREPOSITIONS, Words

_HOW_LONG = frozenset(table("kinds")["clause"]["how_long"])
_HELPING = frozenset(("be", "have", "do", "get", "let", "keep", "leave"))
_JOINING = frozenset(("and", "or", "but"))
_RELATIVE = frozenset(("who", "which", "that", "whom"))
_SUBJECTS = frozenset(("they", "he", "she", "it", "we", "i"))


@cache
def _taking() -> frozenset[str]:
    """Verbs that take an object which somebody can have promised or announced."""
    return frozenset(verb for act in table("acts")["act"] for verb in act["verbs"]) - _HELPING


def describes_object(words: Words, at: int, form: VerbForm) -> bool:
    """Whether the participle at word `at` belongs to the object of the verb from which only adverbs lead to it."""
    if form.form == "past" or at < 2 or not _opens_noun(words, at + 1):
        return False
    before = _before_adverbs(words, at)
    if words.norms[before] in _JOINING and words.norms[before - 1].endswith("ed"):
        before = _before_adverbs(words, before - 1)  # "already funded and promised"
    return before > 0 and _takes_object(words, before) and not _is_of_relative(words, before)


def _takes_object(words: Words, at: int) -> bool:
    """ "Halted", and "halts" behind a name: not "the sides", "the United States"."""
    form = verb_forms().get(words.norms[at])
    if form is None or form.lemma not in _taking() or words.capitals[at]:
        return False
    named = words.ref_ending(at) is not None and not words.possessive(at)
    return "past" in form.form or (form.form == "s" and named)


def _before_adverbs(words: Words, at: int) -> int:
    before = at - 1
    while before > 0 and (words.norms[before] in _HOW_LONG or ends_as_adverb(words.norms[before])):
        before -= 1
    return before


def _opens_noun(words: Words, at: int) -> bool:
    """A noun without an article may begin at the word."""
    following = words.norms[at] if at < len(words.norms) else ""
    noun = following.isalpha() and following not in PREPOSITIONS and following not in DETERMINERS
    return noun and words.ref_at(at) is None and all(first != at for first, _, _ in words.dates)


def _is_of_relative(words: Words, verb: int) -> bool:
    """ "Those who paused promised talks", "the deal they signed restored aid": the next verb has another subject."""
    before = words.norms[max(0, verb - 2) : verb]
    contact = len(before) > 1 and before[1] in _SUBJECTS and before[0].isalpha()
    return contact or not _RELATIVE.isdisjoint(before)
