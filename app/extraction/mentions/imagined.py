"""What is told inside a work, a scenario, a fear or a rumour: "in the film", "in one scenario", "fears that"."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from app.catalogue.load import table
from app.extraction.kinds import BETWEEN_PEOPLE
from app.extraction.mentions.around.day_of_another import saying_words
from app.extraction.mentions.telling import Telling
from app.extraction.once import asked_once
from app.extraction.phrases import Phrases, indices_of
from app.extraction.words import DETERMINERS, PREPOSITIONS, Words

_TABLE = table("imagined")
_WORKS, _REHEARSALS = frozenset(_TABLE["work"]["nouns"]), frozenset(_TABLE["rehearsal"]["nouns"])
_NOT_BEFORE, _SHOWING = frozenset(_TABLE["work"]["not_before"]), frozenset(_TABLE["work"]["showing"])
_FAKES, _FAKED = frozenset(_TABLE["fake"]["nouns"]), frozenset(_TABLE["fake"]["adjectives"])
_SCENARIOS, _IDEAS = frozenset(_TABLE["scenario"]["nouns"]), frozenset(_TABLE["scenario"]["ideas"])
_PLANS, _ONE = frozenset(_TABLE["scenario"]["plans"]), frozenset(_TABLE["scenario"]["one"])
_BEING, _OPENING = frozenset(_TABLE["scenario"]["being"]), frozenset(_TABLE["scenario"]["opening"])
_WITHIN, _UNDER = frozenset(_TABLE["work"]["leading"]), frozenset(_TABLE["scenario"]["leading"])
_FEARS, _BEFORE_THAT = frozenset(_TABLE["thought"]["words"]), frozenset(_TABLE["thought"]["before_that"])
_NOUNS = _WORKS | _REHEARSALS | _FAKES | _SCENARIOS | _IDEAS | _PLANS | _FEARS | _BEFORE_THAT
_WOULD = frozenset(("would", "could", "might"))
_TO_COME = _WOULD | {"will", "can", "may"}
_ENDS = frozenset("; but though although while when after before following during".split())
_PAUSES = _ENDS | frozenset((",", ":", "as", "—", "–"))
_ACCUSED, _JOINED = frozenset(_TABLE["accused"]["words"]), _ENDS | {",", "as"}
_LEADING = PREPOSITIONS | {"as"}
_OVER = frozenset(("of", "over", "about", "to"))
_TALKS = frozenset(BETWEEN_PEOPLE)
_DETERMINERS = DETERMINERS | _ONE
NEAR = 6
"""Words from a fear to its "that": "concern in Berlin that"."""
DESCRIBED = 6
"""Words of a noun phrase before its noun: "the most recent British television series"."""
SHOWN = 10
"""Words between a work and the verb of what it shows: "a film about the war by X shows"."""


class Stretch(NamedTuple):
    """Words `low` to before `high` tell of nothing real; but for what is `said`, `met` or `referred` to in them."""

    low: int
    high: int
    said: bool = True
    met: bool = False
    referred: bool = False


def without_imagined(words: Words, found: list[Telling]) -> list[Telling]:
    """What the sentence tells of the world."""
    stretches = _stretches(words) if found else ()
    return [telling for telling in found if not any(_holds(stretch, telling) for stretch in stretches)]


def _holds(stretch: Stretch, telling: Telling) -> bool:
    if not stretch.low <= telling.at < stretch.high:
        return False
    if stretch.referred and telling.rule == "noun:reference":
        return False  # "fears that Friday's talks between X and Y will fail"
    beside = telling.kind == "statement" or telling.passing  # "under a plan presented by X on Monday, Y would"
    return not (stretch.said and beside) and not (stretch.met and telling.kind in _TALKS)


@asked_once
def _stretches(words: Words) -> tuple[Stretch, ...]:
    found = [stretch for at in indices_of(_NOUNS, words.norms) if (stretch := _of_noun(words, at))]
    return (*found, *_of_phrases(words))


def _of_noun(words: Words, at: int) -> Stretch | None:
    norm = words.norms[at]
    if norm in _FAKES:
        return Stretch(at, _end(words, at), said=False) if _is_fake(words, at) else None
    work = _of_work(words, at) if norm in _WORKS or norm in _REHEARSALS else None
    return work or _of_thought(words, at) or _of_scenario(words, at) or _of_idea(words, at)


def _of_work(words: Words, at: int) -> Stretch | None:
    """ "In the film, X meets Y", "came home in a film", "the series tells how X met Y"."""
    rehearsed = words.norms[at] in _REHEARSALS
    if words.norms[at + 1 : at + 2] and words.norms[at + 1] in _NOT_BEFORE:
        return None
    first = _phrase(words, at)
    led = words.norms[first - 1] in _WITHIN and first > 0
    if led and (words.norms[first] in _DETERMINERS or words.norms[first].endswith("'s")):
        low = 0 if _opens(words, first - 1) else _clause(words, first - 1)
        return Stretch(low, len(words.norms), said=rehearsed, met=rehearsed) if low >= 0 else None
    named = words.norms[first] in _DETERMINERS
    shown = named and not rehearsed and not _SHOWING.isdisjoint(words.norms[at + 1 : at + SHOWN])
    return Stretch(at, _end(words, at), said=False) if shown and not led else None


def _of_scenario(words: Words, at: int) -> Stretch | None:
    """ "In one scenario X meets Y", "under one plan X would meet Y"."""
    first = _phrase(words, at)
    if not first or words.norms[first - 1] not in _UNDER:
        return None
    if _is_foreseen(words, at, first):
        return Stretch(0, len(words.norms))
    vague = words.norms[at] in _PLANS and words.norms[first] in _ONE and not _WOULD.isdisjoint(words.norms[at:])
    if words.norms[at] not in _SCENARIOS and not (vague and words.norms[first - 1] == "under"):
        return None
    low = 0 if _opens(words, first - 1) else _clause(words, first - 1)
    said = words.norms[first - 2 : first] != ["according", "to"]  # no voice of somebody's
    return Stretch(low, len(words.norms), said) if low >= 0 else None


def _is_foreseen(words: Words, at: int, first: int) -> bool:
    """ "Under the plan X and Y sit at the table": what a plan that opens the sentence has them do."""
    doing = next((clause for clause in words.clauses if clause.at > at), None)
    opens = words.norms[at] in _PLANS and words.norms[first - 1] == "under" and first == 1
    return opens and doing is not None and (doing.tense, doing.modality) == ("present", "fact")


def _of_idea(words: Words, at: int) -> Stretch | None:
    """ "One idea is that X meets Y", "another possibility under discussion was a meeting of X and Y"."""
    first = _phrase(words, at)
    if words.norms[at] not in _SCENARIOS | _IDEAS or words.norms[first] not in _DETERMINERS:
        return None
    behind = range(at + 1, min(at + SHOWN, len(words.norms)))
    being = next((k for k in behind if words.norms[k] in _BEING), None)
    return Stretch(being, _end(words, being)) if being and not words.cut(at + 1, being) else None


def _of_thought(words: Words, at: int) -> Stretch | None:
    """ "Fears that X will", "fear a deal between the two", "the odds that X meets Y"."""
    norm, last = words.norms[at], _end(words, at, _PAUSES)
    if norm in _FEARS | _BEFORE_THAT and _has_that(words, at):
        marks = _ENDS | {","} if words.norms[0] in _LEADING and not words.verbs_in(0, at) else _ENDS
        return Stretch(at, _end(words, at, marks), referred=True)
    bare = norm in _BEFORE_THAT and _leaves_that_out(words, at, last)
    return Stretch(at, last, referred=True) if bare or (norm in _FEARS and _takes(words, at + 1)) else None


def _takes(words: Words, at: int) -> bool:
    """Whether what may never be stands there: "fear a deal", "feared Trump would", but not "fears Friday's talks"."""
    if at >= len(words.norms):
        return False
    return words.norms[at] in _OVER or words.norms[at] in ("a", "an") or words.ref_at(at) is not None


def _has_that(words: Words, at: int) -> bool:
    """ "That" follows, or does behind a few words that do nothing: "fears in Berlin that"."""
    that = next((k for k in range(at + 1, min(at + NEAR, len(words.norms))) if words.norms[k] == "that"), 0)
    if words.norms[that + 1 : that + 2] in (["was"], ["is"]):
        return False  # "thought that was enough"
    return bool(that) and not words.verbs_in(at + 1, that) and "," not in words.norms[at:that]


def _leaves_that_out(words: Words, at: int, last: int) -> bool:
    """ "Hoped X would meet Y", "hoped the two would meet": somebody right behind it, and then what he would do."""
    somebody = words.ref_at(at + 1) is not None or words.norms[at + 1 : at + 2] == ["the"]
    return somebody and not _TO_COME.isdisjoint(words.norms[at + 1 : last])


def _of_phrases(words: Words) -> Iterator[Stretch]:
    if words.norms[0] in _OPENING and words.norms[1:2] != [","]:
        yield Stretch(0, len(words.norms))
    for low, last, _ in _phrases().each(words.norms):
        if not words.spoken[low]:
            yield Stretch(low, _end(words, last - 1))
    for at in indices_of(_ACCUSED, words.norms):
        of = next((k for k in range(at + 1, min(at + SHOWN, len(words.norms))) if words.norms[k] == "of"), None)
        if of and not words.spoken[at] and not words.cut(at + 1, of):
            yield Stretch(of, _end(words, of, _JOINED), referred=True)


def _is_fake(words: Words, at: int) -> bool:
    return not _FAKED.isdisjoint(words.norms[max(0, at - 3) : at])


def _phrase(words: Words, at: int) -> int:
    """Where the noun phrase of word `at` begins, by its determiner or behind a preposition; else `at` itself."""
    for first in range(at, max(-1, at - DESCRIBED), -1):
        if words.norms[first] in _DETERMINERS or (first and words.norms[first - 1] in PREPOSITIONS):
            return first
        if words.norms[first] in (",", "and") or (first and words.opens[first]):
            return at
    return at


def _opens(words: Words, at: int) -> bool:
    """Whether the words that lead to a noun open the sentence or a clause of it."""
    behind = words.norms[at - 1] in (",", "and", "according") and not words.verbs_in(0, at)
    return at == 0 or words.opens[at - 1] or behind


def _clause(words: Words, at: int) -> int:
    """Where the clause begins that ends with "in a film"; -1 where somebody says something in it."""
    low = words.opening_before(at + 1) or 0
    verbs = words.verbs_in(low, at)
    return -1 if verbs and words.norms[verbs[-1]] in saying_words() else low


def _end(words: Words, at: int, marks: frozenset[str] = _ENDS) -> int:
    return next((k for k in range(at + 1, len(words.norms)) if words.norms[k] in marks), len(words.norms))


@cache
def _phrases() -> Phrases[bool]:
    return Phrases((phrase, True) for phrase in _TABLE["scenario"]["phrases"])
