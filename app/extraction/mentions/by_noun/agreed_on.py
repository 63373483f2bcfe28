"""A gathering that was only agreed on: "agreed on Thursday to a summit", "settled with him on a second meeting"."""

from app.extraction.mentions.around import people_after
from app.extraction.mentions.attending import before_noun
from app.extraction.mentions.by_noun.nouns import AGREED_TO, GOVERN, Asserted
from app.extraction.types import Clause, Status
from app.extraction.words import PREPOSITIONS, Words

_AGREEING = frozenset(("agreed", "agree", "agrees", "agreeing"))
_SETTLING = ("agree", "settle", "decide")
_TALKING = frozenset("discuss talk speak prepare end resolve settle explore review assess consider find seek".split())
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
    status: Status = "happened" if _agrees_to_more(words, at) else "planned"
    rule = AGREED_TO if status == "planned" else "noun:speak"
    return Asserted(status, dict.fromkeys((*near[-1].subject, *others), "participant"), rule)


def _agrees_to_more(words: Words, at: int) -> bool:
    """ "Agreed on a call with him to halt strikes": on the phone they agreed to that; but "on a call to discuss it"."""
    at += words.norms[at + 1 : at + 2] == ["call"]  # "a phone call"
    if words.norms[at : at + 2] != ["call", "with"]:
        return False
    named = [last for first, last, _ in words.refs if at < first <= at + GOVERN and not words.cut(at + 1, first)]
    if not named:
        return False
    end = named[0] + (words.norms[named[0] : named[0] + 1] == ["on"])
    end = next((last for first, last, _ in words.dates if first == end), named[0])
    behind = words.norms[end : end + 2]
    return len(behind) > 1 and (behind[0] == "that" or (behind[0] == "to" and behind[1] not in _TALKING))
