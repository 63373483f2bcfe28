"""Verbs that judge somebody for a meeting or a call of his: "berated him for meeting Putin in Moscow"."""

from app.extraction.clauses.of_others import is_judged_for
from app.extraction.mentions.by_verb.specs import senses
from app.extraction.types import Clause
from app.extraction.verbs import verb_forms
from app.extraction.words import Words

PHONE = frozenset("phone telephone phoned call calls telephonic videoconference".split())


def judges_only(words: Words, clause: Clause) -> bool:
    """ "Berated him for meeting Putin in Moscow", "warned him against speaking to Putin by phone": where and how is
    said of what is judged, and not of the judging."""
    done = next((at for at in words.verbs_in(clause.at + 1, clause.last) if _is_judged(words, at, clause)), 0)
    if not done or not PHONE.isdisjoint(words.norms[clause.at : done]):
        return False
    return not any(clause.at < first < done for first, _, _ in words.places)


def _is_judged(words: Words, at: int, clause: Clause) -> bool:
    """Whether word `at` is the gerund of a meeting or a call for which the clause judges somebody."""
    form = verb_forms()[words.norms[at]]
    told = form.form == "ing" and is_judged_for(words, at, clause)
    return told and bool(senses(form.lemma, "to", words.vocabulary))
