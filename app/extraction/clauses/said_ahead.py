"""A verb of saying ahead of who says it, behind all that was said: "“…,” said Kallas", "…, announced Rubio"."""

from bisect import bisect_left
from operator import itemgetter

from app.catalogue.load import table
from app.extraction.clauses.lists import chain_left
from app.extraction.clauses.refs import slugs_of
from app.extraction.types import ActorRef
from app.extraction.verbs import VerbForm, verb_forms
from app.extraction.words import MODALS, PREPOSITIONS, Words

OFFICE = 16
"""Words from the verb to the end of who says it: "said the secretary of the national security council, X"."""
_REPORTING = table("acts")["reporting"]
_AHEAD = frozenset(_REPORTING["inverted"])
_MARKED = _AHEAD | frozenset(_REPORTING["inverted_marked"])
_MARKS = frozenset(("”", '"', "’", "'"))
_ENDS = frozenset((",", ".", ";", ":", "(", "—", "–", "“", "?", "!"))
_LINKS = PREPOSITIONS - {"of", "for"} | {*"after before during following who when while as because later".split()}
_TENSES = MODALS | {"has", "had", "have", "is", "was", "are", "were"}
_FINITE = ("past", "past|participle", "s")


def said_ahead(words: Words, at: int, form: VerbForm) -> tuple[str, ...] | None:
    """Those named behind the verb at word `at`, nobody where a speech ends before it and nobody is named; None where
    it does not stand so."""
    if form.lemma not in _MARKED or at < len(("“", "”", ",")):
        return None
    comma = words.norms[at - 1] == ","
    marked = words.norms[at - 1 - comma] in _MARKS and words.spoken[at - 3]
    if not (marked or (comma and form.lemma in _AHEAD)):
        return None
    end = _end_of_name(words, at)
    if end is None:
        return None
    if words.ref_ending(end) is None:
        return () if marked else None
    return tuple(slug for each in _listed(words, at, end) for slug in slugs_of(each))


def _end_of_name(words: Words, at: int) -> int | None:
    """The word behind whoever stands behind the verb; None where he does something: "X, who was there, said Y came"."""
    for k in range(at + 1, min(at + 1 + OFFICE, len(words.norms))):
        if words.norms[k] in _ENDS or words.norms[k] in _LINKS:
            return k
        form = verb_forms().get(words.norms[k])
        if words.norms[k] in _TENSES or (form and form.form in _FINITE and not words.capitals[k]):
            return None
        day = bisect_left(words.dates, k, key=itemgetter(0)) if words.dates else 0
        if day < len(words.dates) and words.dates[day][0] == k:
            return k
    return min(at + 1 + OFFICE, len(words.norms))


def _listed(words: Words, at: int, end: int) -> list[ActorRef]:
    """The last one named before word `end`, and those listed before him behind the verb."""
    position = bisect_left(words.refs, end, key=itemgetter(1))
    behind = words.tokens[at].start
    return [ref for ref in (*chain_left(words, position), words.refs[position][2]) if ref.span.start > behind]
