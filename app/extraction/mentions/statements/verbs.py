"""Verbs of saying: which they are."""

from collections.abc import Iterator
from functools import cache
from itertools import product

from app.catalogue.load import table
from app.extraction.mentions.on_stage import steps_on_stage
from app.extraction.phrases import Phrases
from app.extraction.said_titles import saying_phrases
from app.extraction.types import Clause
from app.extraction.words import PREPOSITIONS, Words

ISSUED = 6
"""Words between issuing and the warning: "issued on Monday his second and most stark warning"."""
CALLED = 10
"""Words between calling and what something is called: "called the American plan presented last week “a good basis”"."""
QUOTED = 12
"""Words between "was quoted" and "saying": "was quoted by Russian media on Friday as saying"."""
WHOM = 4
"""Words between asking and "for", of whom somebody asks it: "pressed the European allies for"."""
THING = 6
"""Words among which stands what is called so: "called the latest American peace plan a good basis"."""
DAY = 2
"""Words from a verb to the first of the day right behind it: "spoke on Thursday of"."""
STAGE = 8
"""Words between going on a stage and what is said there: "took to Truth Social late on Sunday to criticise"."""
_TALKED = frozenset(table("acts")["reporting"]["talked"])
_PRESS = frozenset(("reporters", "journalists", "press", "media"))
_WE = Phrases((phrase, True) for phrase in table("acts")["reporting"]["readout"])
_MARKS = frozenset(("“", "‘", '"', "'"))
_OF_SOMEBODY = frozenset(("press", "ask", "lobby"))
_IDIOMS: dict[str, str] = table("acts")["reporting"]["idioms"]
MATTER = frozenset(table("acts")["reporting"]["matter"])
_IT = ("it", "them")
_A = frozenset(("a", "an"))
_POINTING = ("the", "this", "that")
_FINDING = frozenset(("find", "finds", "found"))
_THINGS = MATTER - frozenset(table("acts")["reporting"]["matter_people"])
_TIMES = frozenset(table("acts")["reporting"]["times"])
"""Behind "called Putin a": how often or when, and not what."""
_NOT_SO = PREPOSITIONS | {
    "off",
    "back",
    "again",
    "twice",
    "later",
    "together",
    ",",
    ".",
    ";",
    "and",
    "that",
    "which",
    "who",
}
"""Behind what is called for or called off: "called the meeting to discuss", "called the summit off"."""
QUOTING = frozenset(("quote", "cite"))
_ISSUING = frozenset(table("acts")["reporting"]["issuing"])
_ISSUED_WORDS: dict[str, str] = table("acts")["reporting"]["issued"]


def verb_of_saying(words: Words, clause: Clause) -> str | None:
    """The lemma, with its particle, by which a clause says something: "call for", "say"; null where it says nothing."""
    at = clause.at
    if clause.verb not in _may_say():
        return None
    if clause.verb in _ISSUING and not clause.passive and (issued := _issued(words, at)):
        return issued
    if clause.verb in ("call", "find") and not clause.passive and _calls_it(words, at):
        return "describe"
    if (idiom := _idiom(words, clause)) and not clause.passive:
        return idiom[1]
    if clause.verb in QUOTING:
        return "say" if clause.passive and "saying" in words.norms[at + 2 : at + QUOTED] else None
    if clause.verb not in _verbs_of_saying() or (clause.verb == "embrace" and _takes_person(words, at)):
        return None
    after = _past_day(words, at)
    following = words.norms[after] if after < len(words.norms) else ""
    for lemma in (f"{clause.verb} {following}", clause.verb):
        if lemma in saying_phrases():
            return lemma
    for_it = clause.verb in _OF_SOMEBODY and not clause.passive and "for" in words.norms[at + 2 : at + 2 + WHOM]
    return f"{clause.verb} for" if for_it else None


def _takes_person(words: Words, at: int) -> bool:
    """ "Embraced Putin", "embraced him", but not "embraced Putin's plan"."""
    first = next((first for first, _, _ in words.refs if first > at), len(words.norms))
    found = words.ref_at(first)
    held = found is not None and not words.possessive(found[0]) and PREPOSITIONS.isdisjoint(words.norms[at:first])
    return held and all(words.capitals[k] for k in range(at + 1, first))


def _issued(words: Words, at: int) -> str | None:
    """ "Issued a stark warning over", "made an appeal for": the verb of saying that the noun stands for."""
    for k in range(at + 1, min(at + 1 + ISSUED, len(words.norms))):
        if words.norms[k] in _ISSUED_WORDS:
            return _ISSUED_WORDS[words.norms[k]]
        if words.opens[k] or words.norms[k] in PREPOSITIONS or words.norms[k] in (",", "up", "in", "way"):
            return None
    return None


def _calls_it(words: Words, at: int) -> bool:
    """ "Called the plan “a good basis”": words between marks behind what is called so; "called the plan unfair"."""
    if words.spoken[at] or not PREPOSITIONS.isdisjoint(words.norms[at + 1 : at + 2]):
        return False
    so = _behind_matter(words, at) if words.norms[at] in _FINDING else _called_so(words, at)
    if 0 < so < len(words.norms) and words.norms[so] not in _NOT_SO:
        return True
    for k in range(at + 2, min(at + 2 + CALLED, len(words.norms))):
        if words.norms[k - 1] in _MARKS:
            return words.norms[k] != "to"
        if words.opens[k] or words.norms[k] == ",":
            return False
    return False


def _called_so(words: Words, at: int) -> int:
    """Where stands what something is called: behind "the plan" and "it", behind others if it opens with "a"; else 0."""
    norms, found = words.norms, words.ref_at(at + 1)
    if len(norms) < at + 4:
        return 0
    matter = at + 2 if norms[at + 1] in _IT else _behind_matter(words, at)
    so = matter or (found[0] if found else at + 3 if norms[at + 1] in _POINTING else 0)
    counted, behind = not _A.isdisjoint(norms[so : so + 1]), norms[so + 1 : so + 2]
    return so if (counted and _TIMES.isdisjoint(behind)) or (matter and not counted) else 0


def _behind_matter(words: Words, at: int) -> int:
    """The word behind "the American plan", "Trump's last proposal"; 0 where no such thing follows the verb."""
    end = 0
    for k in range(at + 1, min(at + 1 + THING, len(words.norms))):
        if words.opens[k] or words.norms[k] in _NOT_SO or words.norms[k] in _A:
            break
        end = k + 1 if words.norms[k] in _THINGS else end
    return end


def _idiom(words: Words, clause: Clause) -> tuple[list[str], str] | None:
    idioms = _idioms(clause.verb)
    if not idioms or (clause.verb in _TALKED and len(clause.subject) > 1):
        return None
    at = _past_day(words, clause.at)
    return next((idiom for idiom in idioms if words.norms[at : at + len(idiom[0])] == idiom[0]), None)


def _past_day(words: Words, at: int) -> int:
    """The word behind a verb, or behind the day right after it: "called on Monday for", not "for a 30-day truce"."""
    if not words.dates:
        return at + 1
    return next((last for first, last, ref in words.dates if ref.edtf and 0 < first - at <= DAY), at + 1)


def end_of_saying(words: Words, clause: Clause) -> int:
    """The word behind those by which a clause says something: behind "down" in "doubled down"."""
    idiom = _idiom(words, clause)
    return clause.at + 1 + (len(idiom[0]) if idiom else 0)


@cache
def _idioms(verb: str) -> tuple[tuple[list[str], str], ...]:
    """What may follow a verb to say something with it, and the verb of saying it then stands for."""
    return tuple((words[1:], lemma) for words, lemma in _all_idioms() if words[0] == verb)


def _all_idioms() -> Iterator[tuple[list[str], str]]:
    """Each idiom with one word at each place: "make clear|plain" is two."""
    for phrase, lemma in _IDIOMS.items():
        for words in product(*(word.split("|") for word in phrase.split())):
            yield list(words), lemma


@cache
def _may_say() -> frozenset[str]:
    """The verbs that say something, alone or with the words behind them."""
    idioms = (words[0] for words, _ in _all_idioms())
    return frozenset((*_verbs_of_saying(), *idioms, *_ISSUING, *QUOTING, "call", "find"))


@cache
def _verbs_of_saying() -> frozenset[str]:
    return frozenset(phrase.split()[0] for phrase in saying_phrases())


def is_on_stage(words: Words, clause: Clause) -> bool:
    """ "Took to Truth Social on Sunday to criticise": said there, and not only to be said."""
    return clause.modality == "purpose" and steps_on_stage(words, clause.at - STAGE, clause.at)


def in_relative_clause(words: Words, clause: Clause) -> bool:
    """ "…, who told allies that": what stands before is not what was told."""
    start = clause.first
    return start > 0 and words.norms[start - 1] in ("who", "which") and "," not in words.norms[start : clause.at]


def is_readout(words: Words, clauses: tuple[Clause, ...], at: int) -> bool:
    """What is said only tells what two agreed or talked about: it belongs to their talk."""
    together = (clause for clause in clauses if clause.at > at and clause.verb in _TALKED and len(clause.subject) > 1)
    if any(_PRESS.isdisjoint(words.norms[clause.at + 1 : clause.at + 1 + WHOM]) for clause in together):
        return True  # but "said when he and X spoke to reporters"
    return any(words.spoken[k] for k, _, _ in _WE.all(words.norms))
