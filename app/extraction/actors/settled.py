"""Whom an open "he" means once the clause names the other: of X and Y, "he met Y" is X."""

from app.extraction.actors.antecedents import Antecedents
from app.extraction.actors.cast import Named
from app.extraction.actors.frame import SAYS

BACK = 3
"""Finds from whoever is named back to the pronoun, a possessive between them."""
NEAR = 14
"""Words from the pronoun to whoever is named."""
_ANEW = frozenset((",", ";", ":", "that", "and", "but", "who", "whom", "when", "as", "while", "if", "because", "after"))


def settle(known: Antecedents, done: list[Named]) -> None:
    """Decides an open "he" or "she" of the same clause of which the last find is one, and he does it to him."""
    last = done[-1]
    if last.slug is None or last.subject or last.form == "pronoun":
        return
    for one in reversed(done[-1 - BACK : -1]):
        if one.form == "pronoun" and one.subject and last.slug in one.candidates and len(one.candidates) == 2:
            if _in_one_clause(known, one, last):
                _decide(known, one, last)
            return


def _in_one_clause(known: Antecedents, one: Named, last: Named) -> bool:
    frame = known.frame
    if last.start - one.after > NEAR or not frame.same(one.first, last.first) or frame.possessive(last.end):
        return False
    between = range(one.after, last.start)
    return not any(frame.norms[k] in _ANEW or frame.tagged(k, *SAYS) for k in between)


def _decide(known: Antecedents, one: Named, last: Named) -> None:
    sentence = known.frame.sentence(one.first)
    groups = known.groups.get(sentence, [])
    if one in groups:
        groups.remove(one)
    one.slug = next(slug for slug in one.candidates if slug != last.slug)
    one.candidates = ()
    known.people.setdefault(sentence, []).insert(0, one)
