"""Subjects that do not stand before their verb: "Together with X, Y met Z", "When they met, X and Y agreed"."""

from app.catalogue.load import table
from app.extraction.clauses.lists import chain_right
from app.extraction.clauses.refs import slugs_of
from app.extraction.phrases import Phrases
from app.extraction.types import Clause
from app.extraction.verbs import VerbForm
from app.extraction.words import DETERMINERS, Words

_WORDS = table("kinds")["elsewhere"]
_ALONG = Phrases((words, True) for words in _WORDS["along"])
_WHILE = frozenset(_WORDS["while"])
_TOGETHER = frozenset(_WORDS["together"])
_IN_TITLES = DETERMINERS | {"of", "for", "and", ","}
_BEING = frozenset(("was", "were", "are", "is", "included", "include", "includes"))
OPENING = 40
"""Words of a sentence in which those stand in whose company somebody acts."""
REACH = 16
"""Words from a verb to the list of those who did it: "who met Rutte at NATO headquarters on Friday was"."""
OFFICE = 9
"""Words of an office before the first of a list."""


def company_opening(words: Words, subject: int) -> tuple[str, ...]:
    """Those in whose company the sentence says its subject acts, which begins at word `subject`."""
    found = _ALONG.longest(words.norms, 0) if subject <= OPENING else None
    position = _first_behind(words, found[0]) if found else -1
    if position < 0 or subject <= words.refs[position][0]:
        return ()
    before = [ref for ref in chain_right(words, position) if words.at(ref.span.start) < subject]
    end = words.at(before[-1].span.end - 1) + 1
    end += words.norms[end : end + 1] == [","]
    slugs = [slug for ref in before for slug in slugs_of(ref)] if end == subject else []
    return tuple(slug for slug in slugs if words.reading.actor(slug).kind == "person")


def doers_elsewhere(words: Words, before: int, at: int, form: VerbForm, last: Clause | None) -> tuple[str, ...]:
    """Who does what the verb at word `at` tells, where nobody stands before its first word `before`."""
    if words.norms[before - 1 : before] == ["who"] and words.norms[before - 2 : before - 1] == ["those"]:
        return _among_those(words, before - 2, at, last)
    they = before in (2, 3) and words.norms[before - 1] == "they" and words.norms[before - 2] in _WHILE
    gathered = at == 0 and "participle" in form.form and form.lemma in _TOGETHER
    return _behind_comma(words, at) if they or gathered else ()


def _among_those(words: Words, those: int, at: int, last: Clause | None) -> tuple[str, ...]:
    """ "X and Y were among those who met", "those who met included X and Y", "among those who met was X"."""
    among = those > 0 and words.norms[those - 1] == "among"
    if among and last is not None and last.verb == "be" and last.modality == "fact" and last.subject:
        return last.subject
    being = next((k for k in range(at + 1, min(at + REACH, len(words.norms))) if words.norms[k] in _BEING), 0)
    opens = those - among == 0 and being > 0 and not words.cut(at + 1, being)
    position = _first_behind(words, being + 1) if opens else -1
    return tuple(slug for ref in chain_right(words, position) for slug in slugs_of(ref)) if position >= 0 else ()


def _behind_comma(words: Words, at: int) -> tuple[str, ...]:
    """The several whom the clause behind the next comma begins with."""
    comma = words.norms.index(",", at) if "," in words.norms[at:] else 0
    if not comma or len(words.verbs_in(at + 1, comma)):
        return ()
    position = _first_behind(words, comma + 1)
    slugs = tuple(slug for ref in chain_right(words, position) for slug in slugs_of(ref)) if position >= 0 else ()
    return slugs if len(slugs) > 1 else ()


def _first_behind(words: Words, since: int) -> int:
    """The position of whoever is named right behind word `since`, with his office; -1 where nobody is."""
    for position, (first, last, _) in enumerate(words.refs):
        if first >= since:
            near = first - since <= OFFICE and not words.cut(since, first)
            titled = all(words.capitals[k] or words.norms[k] in _IN_TITLES for k in range(since, first))
            return position if near and titled and not words.possessive(last) else -1
    return -1
