"""A gathering that was only agreed on: "agreed on Thursday to a summit", "settled with him on a second meeting"."""

from app.extraction.mentions.around import people_after
from app.extraction.mentions.attending import before_noun
from app.extraction.mentions.by_noun.nouns import AGREED_TO, GOVERN, Asserted
from app.extraction.types import Clause
from app.extraction.words import PREPOSITIONS, Words

_AGREEING = frozenset(("agreed", "agree", "agrees", "agreeing"))
_SETTLING = ("agree", "settle", "decide")
_A = frozenset(("a", "an", "another", "new", "further", "fresh"))


def agreed_on(words: Words, at: int, clauses: tuple[Clause, ...]) -> Asserted | None:
    """ "Agreed on Thursday to a summit in Hungary", "with the pair agreeing to talks", "settled with him on a second
    meeting": they are still to be held."""
    to = verb = before_noun(words, at) - 1
    if words.norms[to] in ("on", "upon"):
        return _settled_on(words, at, to, clauses)
    if words.norms[to] != "to":
        return None
    day = next((first for first, last, _ in words.dates if last == to), to)
    verb = day - 1 - (words.norms[day - 1] == "on" and day < to)
    clause = next((clause for clause in clauses if clause.at == verb), None)
    if words.norms[verb] not in _AGREEING or (clause is not None and clause.modality != "fact"):
        return None
    people = clause.subject if clause else ()
    return Asserted("planned", dict.fromkeys(people, "participant"), AGREED_TO)


def _settled_on(words: Words, at: int, on: int, clauses: tuple[Clause, ...]) -> Asserted | None:
    near = [clause for clause in clauses if 0 < on - clause.at <= GOVERN]
    if not near or near[-1].verb not in _SETTLING or near[-1].modality != "fact" or words.norms[on + 1] not in _A:
        return None
    verb = near[-1].at
    days = {k for first, last, _ in words.dates for k in range(first - 1, last)}
    between = {words.norms[k] for k in range(verb + 1, on) if k not in days}
    if words.cut(verb + 1, at) or not PREPOSITIONS.isdisjoint(between - {"with"}):
        return None
    others = people_after(words, verb + 1, frozenset(("with",)), direct=False) if "with" in between else []
    return Asserted("planned", dict.fromkeys((*near[-1].subject, *others), "participant"), AGREED_TO)
