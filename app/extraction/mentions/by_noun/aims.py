"""A meeting that is only what something else is for: "plans for a meeting collapsed", "efforts to arrange one"."""

from functools import cache

from app.catalogue.load import table
from app.extraction.clauses.infinitive import is_tried
from app.extraction.mentions.attending import before_noun
from app.extraction.mentions.by_noun.arranged import is_arranged
from app.extraction.mentions.by_noun.built import Noun, telling_of
from app.extraction.mentions.by_noun.denied import is_any
from app.extraction.mentions.by_noun.nouns import GOVERN, REACH_AFTER, Asserted, Named, verbs_of
from app.extraction.mentions.by_noun.undone import undone
from app.extraction.mentions.telling import Telling
from app.extraction.phrases import Phrases
from app.extraction.types import Clause
from app.extraction.verbs import verb_forms
from app.extraction.words import LEADING_IN, Words

_AIM: dict[str, list[str]] = table("kinds")["aim"]
_PLANS = frozenset(_AIM["plans"])
_WANTED = frozenset(_AIM["wanted"])
_LINKS = frozenset(_AIM["links"])
_MAKING = frozenset(_AIM["making"])
_ANY_ONE = frozenset(("a", "an", "another", "any", "one", "new", "direct", "further", "more"))
_HOLDING = frozenset(("hold", "arrange", "organise", "organize", "convene", "host", "stage"))
BEFORE = 4
"""Words of "spoke out against", "paved the way for"."""


def is_planned_for(words: Words, at: int, end: int) -> bool:
    """ "Plans for a meeting between X and Y", "preparations for one began on Friday": the day is that of the plans."""
    if is_any(words, at):
        return False
    first = before_noun(words, at)
    if _is_for(words, at, _PLANS):
        return True
    held = first > 2 and words.norms[first - 2] == "to" and words.norms[first - 3] in _PLANS
    if not (held and words.norms[first - 1] in _HOLDING) and not _is_for(words, at, verbs_of("reference", "arranging")):
        return False
    days = (day for day, _, _ in words.dates if day >= end and not words.cut(end, day))
    return any(not _is_beside(words, end, day) for day in days)


def told_of_plans(words: Words, at: int, end: int, named: Named) -> Telling | None:
    """What plans tell of the meeting they are for: that it is to come, or off or late where the plans are."""
    verb = _verb_behind(words, end)
    ended = verb is not None and verb.modality == "fact" and _ended().longest(words.norms, verb.at) is not None
    off = Asserted("cancelled", {}, "noun:plans") if ended else undone(words, at, end, words.clauses)
    telling = telling_of(Noun(words, at, end, named, off or Asserted("planned", {}, "noun:plans")))
    if telling and telling.date and not _is_beside(words, end, words.at(telling.date.span.start)):
        telling.date = None  # when the plans ended, or went on
    return telling


def is_only_wanted(words: Words, at: int, end: int, clauses: tuple[Clause, ...]) -> bool:
    """ "The push for a meeting", "efforts to arrange a meeting collapsed", "called a meeting premature"."""
    first = before_noun(words, at)
    if words.norms[first] in _ANY_ONE:
        undated = _is_for(words, at, verbs_of("reference", "when_where")) and not is_arranged(words, at)
        if undated or _is_for(words, at, _WANTED) or _is_wanted_by(words, first):
            return True
    return _is_tried_for(words, first, end) or _is_made_so(words, at, end, clauses)


def only_goes_on(words: Words, at: int, end: int) -> bool:
    """ "With talks between X and Y stalled, Z said": how they stand, and nothing of when and where they were held."""
    first = before_noun(words, at)
    if first == 0 or words.norms[first - 1] != "with":
        return False
    behind = range(end, min(end + REACH_AFTER, len(words.norms)))
    if not _absolute().may_begin_in(words.norms[behind.start : behind.stop]):
        return False
    found = next((k for k in behind if _absolute().longest(words.norms, k)), -1)
    dated = any(found < day <= found + BEFORE for day, _, _ in words.dates)
    return found >= 0 and not dated and _is_beside(words, end, found)


def _is_wanted_by(words: Words, first: int) -> bool:
    """ "Spoke out against a meeting", "paved the way for a summit"."""
    before = range(max(0, first - BEFORE), first)
    found = (_before().longest(words.norms, k) for k in before)
    return any(one is not None and one[0] == first for one in found)


def _is_beside(words: Words, end: int, day: int) -> bool:
    """Whether nothing but names, places and small words stands between the noun and its day."""
    known = {k for first, last, _ in (*words.refs, *words.places, *words.dates) for k in range(first, last)}
    return day < end or all(
        k in known or words.capitals[k] or words.norms[k] in LEADING_IN or words.norms[k] in ("and", ",")
        for k in range(end, day)
    )


def _is_for(words: Words, at: int, heads: frozenset[str]) -> bool:
    first = before_noun(words, at)
    return first > 1 and words.norms[first - 1] in _LINKS and words.norms[first - 2] in heads


def _is_tried_for(words: Words, first: int, end: int) -> bool:
    """ "An attempt to arrange a meeting failed": the verb behind is that of the attempt."""
    form = verb_forms().get(words.norms[first - 1]) if first > 2 else None
    if form is None or form.lemma not in verbs_of("holding", "preparing") | verbs_of("holding", "present"):
        return False
    verb = _verb_behind(words, end) if is_tried(words, first - 2) else None
    return verb is not None and verb.modality == "fact"


def _is_made_so(words: Words, at: int, end: int, clauses: tuple[Clause, ...]) -> bool:
    """ "Made a meeting with him conditional on a truce", "left a summit open"."""
    near = [clause for clause in clauses if 0 < at - clause.at <= GOVERN]
    if not near or near[-1].verb not in _MAKING or words.cut(near[-1].at + 1, at):
        return False
    if near[-1].verb == "leave" and words.norms[near[-1].at + 1 : near[-1].at + 2] == ["open"]:
        return True
    behind = range(end, min(end + REACH_AFTER, len(words.norms)))
    return any(_so().longest(words.norms, k) and not words.cut(end, k) for k in behind)


def _verb_behind(words: Words, end: int) -> Clause | None:
    """The next verb behind a noun, nothing opening a clause before it."""
    behind = (clause for clause in words.clauses if 0 <= clause.at - end <= REACH_AFTER)
    verb = next((clause for clause in behind if clause.modality not in ("participle", "purpose")), None)
    return verb if verb is not None and not words.cut(end, verb.at) else None


@cache
def _absolute() -> Phrases[bool]:
    return Phrases((phrase, True) for phrase in _AIM["absolute"])


@cache
def _before() -> Phrases[bool]:
    return Phrases((phrase, True) for phrase in _AIM["before"])


@cache
def _ended() -> Phrases[bool]:
    return Phrases((phrase, True) for phrase in _AIM["ended"])


@cache
def _so() -> Phrases[bool]:
    return Phrases((phrase, True) for phrase in _AIM["so"])
