"""Verbs of saying: which they are, and whether something is reported by one."""

from functools import cache

from app.catalogue.load import table
from app.extraction.mentions.on_stage import steps_on_stage
from app.extraction.phrases import Phrases
from app.extraction.said_titles import saying_phrases
from app.extraction.types import Clause
from app.extraction.verbs import verb_forms
from app.extraction.words import MODALS, PREPOSITIONS, Words

ISSUED = 6
"""Words between issuing and the warning: "issued on Monday his second and most stark warning"."""
CALLED = 10
"""Words between calling and what something is called: "called the American plan presented last week “a good basis”"."""
QUOTED = 12
"""Words between "was quoted" and "saying": "was quoted by Russian media on Friday as saying"."""
WHOM = 4
"""Words between asking and "for", of whom somebody asks it: "pressed the European allies for"."""
WORDING = 4
"""Words between marks right behind a verb of saying that are no sentence but the words that were used."""
NEAR = 5
"""Words between the comma behind what was said and a verb of saying before which nobody is named at once."""
OFFICE = 12
"""Words between the comma behind what was said and the verb: "the spokesman of the Ministry of Defence, X, said"."""
REPORT = 10
"""Words between a verb of saying and what was said: "told allies at the meeting in Brussels on Wednesday that"."""
STAGE = 8
"""Words between going on a stage and what is said there: "took to Truth Social late on Sunday to criticise"."""
_PROMISING = frozenset(table("acts")["reporting"]["promising"])
REPORTING = frozenset(table("acts")["reporting"]["verbs"])
OPENERS = frozenset(table("acts")["reporting"]["openers"])
_TALKED = frozenset(table("acts")["reporting"]["talked"])
_WE = Phrases((phrase, True) for phrase in table("acts")["reporting"]["readout"])
_MARKS = frozenset(("“", "‘", '"', "'"))
_WARNING = ("warn", "caution")
_PERFECT = (["has"], ["have"], ["had"])
_OF_SOMEBODY = frozenset(("press", "ask", "lobby"))
_IDIOMS: dict[str, str] = table("acts")["reporting"]["idioms"]
MATTER = frozenset(table("acts")["reporting"]["matter"])
_POINTING = (["the"], ["this"], ["that"])
_NOT_SO = PREPOSITIONS | {"off", ",", ".", ";", "and", "that", "which", "who"}
"""Behind what is called for or called off: "called the meeting to discuss", "called the summit off"."""
QUOTING = frozenset(("quote", "cite"))
_ISSUING = frozenset(table("acts")["reporting"]["issuing"])
_ISSUED_WORDS: dict[str, str] = table("acts")["reporting"]["issued"]


def verb_of_saying(words: Words, clause: Clause) -> str | None:
    """The lemma, with its particle, by which a clause says something: "call for", "say"; null where it says nothing."""
    at = clause.at
    if clause.verb not in _may_say():
        return None
    if clause.verb in _ISSUING and not clause.passive:
        return _issued(words, at)
    if clause.verb == "call" and _calls_it(words, at):
        return "describe"
    if (idiom := _idiom(words, clause)) and not clause.passive:
        return idiom[1]
    if clause.verb in QUOTING:
        return "say" if clause.passive and "saying" in words.norms[at + 2 : at + QUOTED] else None
    if clause.verb not in _verbs_of_saying() or (clause.verb == "embrace" and _takes_person(words, at)):
        return None
    after = next((last for first, last, _ in words.dates if 0 < first - at <= 2), at + 1) if words.dates else at + 1
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
        if words.opens[k] or words.norms[k] in PREPOSITIONS or words.norms[k] == ",":
            return None
    return None


def _calls_it(words: Words, at: int) -> bool:
    """ "Called the plan “a good basis”": words between marks behind what is called so; "called the plan unfair"."""
    if words.spoken[at] or not PREPOSITIONS.isdisjoint(words.norms[at + 1 : at + 2]):
        return False
    pointing, matter, so = words.norms[at + 1 : at + 2], words.norms[at + 2 : at + 3], words.norms[at + 3 : at + 4]
    if pointing in _POINTING and not MATTER.isdisjoint(matter):
        return bool(so) and _NOT_SO.isdisjoint(so)
    for k in range(at + 2, min(at + 2 + CALLED, len(words.norms))):
        if words.norms[k - 1] in _MARKS:
            return words.norms[k] != "to"
        if words.opens[k] or words.norms[k] == ",":
            return False
    return False


def _idiom(words: Words, clause: Clause) -> tuple[list[str], str] | None:
    at, idioms = clause.at + 1, _idioms(clause.verb)
    if not idioms:
        return None
    return next((idiom for idiom in idioms if words.norms[at : at + len(idiom[0])] == idiom[0]), None)


def end_of_saying(words: Words, clause: Clause) -> int:
    """The word behind those by which a clause says something: behind "down" in "doubled down"."""
    idiom = _idiom(words, clause)
    return clause.at + 1 + (len(idiom[0]) if idiom else 0)


@cache
def _idioms(verb: str) -> tuple[tuple[list[str], str], ...]:
    """What may follow a verb to say something with it, and the verb of saying it then stands for."""
    phrases = ((phrase.split(), lemma) for phrase, lemma in _IDIOMS.items())
    return tuple((words[1:], lemma) for words, lemma in phrases if words[0] == verb)


@cache
def _may_say() -> frozenset[str]:
    """The verbs that say something, alone or with the words behind them."""
    idioms = (phrase.split()[0] for phrase in _IDIOMS)
    return frozenset((*_verbs_of_saying(), *idioms, *_ISSUING, *QUOTING, "call"))


@cache
def _verbs_of_saying() -> frozenset[str]:
    return frozenset(phrase.split()[0] for phrase in saying_phrases())


def reports_something(words: Words, clauses: tuple[Clause, ...], at: int, lemma: str) -> bool:
    """What was said follows the verb, or stands before it and its speaker: "..., he added"."""
    after = words.norms[at + 1 : at + 1 + REPORT]
    promises = lemma in _PROMISING and "to" in after
    quotes = words.quotes
    warns = lemma in _WARNING and "against" in after
    if promises or warns or OPENERS & set(after) or quotes:
        return True
    if _closes(words, at):
        return True
    stop = after.index(",") if "," in after else len(after)
    aims = {
        clause.at for clause in clauses if clause.modality in ("purpose", "hope") and words.norms[clause.at - 1] == "to"
    }
    verbs = {clause.at for clause in clauses} - aims
    return any(k in verbs or words.norms[k] in MODALS for k in range(at + 2, at + 1 + stop))


def _closes(words: Words, at: int) -> bool:
    """ "…, the Secretary of State of the United States has said": a comma before his office, and no verb behind it."""
    end = at - 1 if words.norms[at - 1 : at] in _PERFECT else at
    named = words.ref_ending(end) is not None
    for k in range(end - 1, max(-1, end - 1 - (OFFICE if named else NEAR)), -1):
        if words.norms[k] == ",":
            return True
        if end - k > NEAR and (words.opens[k] or (words.norms[k] in verb_forms() and words.tokens[k].text.islower())):
            return False
    return False


def only_names_words(words: Words, at: int) -> bool:
    """ "The Kremlin said “energy infrastructure”, without the “and”": which words it used, and no position."""
    named = words.reading.quotes.within(words.sentence.span)
    regions = words.reading.regions.within(words.sentence.span)
    first = next((region for region in regions if words.at(region.outer.start) == at + 1), None)
    if first is None or any(not quote.fragment and quote.span == first.span for quote in named):
        return False
    end = words.at(first.outer.end - 1) + 1
    return end - at - 3 < WORDING and words.norms[end : end + 1] in ([","], ["."], [";"])


def is_on_stage(words: Words, clause: Clause) -> bool:
    """ "Took to Truth Social on Sunday to criticise": said there, and not only to be said."""
    return clause.modality == "purpose" and steps_on_stage(words, clause.at - STAGE, clause.at)


def in_relative_clause(words: Words, clause: Clause) -> bool:
    """ "…, who told allies that": what stands before is not what was told."""
    start = clause.first
    return start > 0 and words.norms[start - 1] in ("who", "which") and "," not in words.norms[start : clause.at]


def is_readout(words: Words, clauses: tuple[Clause, ...], at: int) -> bool:
    """What is said only tells what two agreed or talked about: it belongs to their talk."""
    if any(clause.verb in _TALKED and len(clause.subject) > 1 for clause in clauses if clause.at > at):
        return True
    return any(words.spoken[k] for k, _, _ in _WE.all(words.norms))
