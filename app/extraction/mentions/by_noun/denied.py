"""Where a noun tells of no event: denied, any one of its kind, the setting of something else."""

from functools import cache

from app.catalogue.load import table
from app.extraction.clauses.infinitive import is_tried
from app.extraction.mentions.around import date_of, skip_back
from app.extraction.mentions.attending import before_noun
from app.extraction.mentions.by_noun.nouns import GOVERN, LED_UP, NOT_HAD, REACH_AFTER, verbs_of, without_result
from app.extraction.phrases import Phrases
from app.extraction.types import Clause
from app.extraction.words import PREPOSITIONS, Words

_BEING_IN = [[being, "in"] for being in ("is", "are", "was", "were", "been", "be")]
_WISHES = frozenset(table("kinds")["unreal"]["wishes"])
_PLANS = frozenset(table("kinds")["reference"]["thought"])
_UNDECIDED = frozenset(table("kinds")["reference"]["undecided"])
_MIGHT = frozenset(table("kinds")["before_verb"]["hedge"])
_LIKE = frozenset(table("kinds")["teams"]["like"])
_ONLY_THOUGHT = frozenset(table("kinds")["unreal"]["only_thought"])
_READY = frozenset(table("kinds")["reference"]["ready"])
_SEVERAL = frozenset(table("kinds")["series"]["many"])
_NUMBERS = frozenset((*table("presence")["all"]["numbers"], "several", "many", "numerous", "multiple"))
_ANY_ONE = frozenset(table("kinds")["reference"]["any_one"])
_EARLIER = frozenset(("previous", "earlier", "past", "prior", "former"))
_NONE = frozenset("no any every each all".split())
_MARKS = frozenset(("“", '"', "‘"))
_TOLD = frozenset(table("kinds")["distance"]["pointing"])
_ROLES = frozenset(("role", "roles", "figure", "player", "experience"))
DESCRIBED = 4
"""Words between "offer of" and a noun: "an offer of new direct talks"."""
ENDANGERS = 4
"""Words of "cast doubt on" and the like before what is in danger."""


def is_any(words: Words, at: int) -> bool:
    """No one event is meant: "every negotiation", "no meeting", "occasional meetings", "no plans for a call"."""
    first = before_noun(words, at)
    if _is_no_plan(words, first):
        return True
    if _is_wished(words, first):
        return True
    if first and words.norms[first - 1] in ("without", "barring", "absent"):
        return True
    if first > 1 and words.norms[first - 1] == "in" and words.norms[first - 2] in _ROLES:
        return not (words.dates or words.places)  # "has played a leading role in talks with the Americans"
    opens = skip_back(words, at)
    while opens and "-" in words.norms[opens - 1]:
        opens -= 1  # "no Trump-Putin meeting"
    before = set(words.norms[max(0, opens - 1) : at])
    return not _NONE.isdisjoint(before) or (not _ANY_ONE.isdisjoint(before) and date_of(words, at) is None)


def _is_wished(words: Words, first: int) -> bool:
    """ "The promise of a meeting", "an offer of direct talks", but not "the promise of the meeting"."""
    for link in range(first - 1, max(0, first - DESCRIBED), -1):
        if words.norms[link] in ("of", "for"):
            return words.norms[link - 1] in _WISHES
        if words.norms[link] in _TOLD or words.norms[link] in PREPOSITIONS or words.norms[link] == ",":
            return False
    return False


def is_several(words: Words, at: int) -> bool:
    """ "Three rounds of talks have brought nothing", "has already held three long meetings with him", "previous
    meetings between the two had taken place in Doha": none of them alone is told."""
    if at == 0 or words.norms[at] not in _SEVERAL or words.dates:
        return False
    opens = skip_back(words, at)
    before = words.norms[opens:at]
    if not words.places and (words.norms[at - 1] in _NUMBERS or ("already" in words.vocabulary and _is_number(before))):
        return True
    return words.norms[at + 1 : at + 2] == ["between"] and not _EARLIER.isdisjoint(before)


def _is_number(before: list[str]) -> bool:
    """ "Three long" meetings."""
    return bool(before) and before[0] in _NUMBERS


def _is_no_plan(words: Words, first: int) -> bool:
    """ "No plans for a call", "no date has been set yet for a meeting", "nor was a summit discussed"."""
    if first > 1 and words.norms[first - 2] == "nor":
        return True
    if first < 2 or words.norms[first - 1] not in ("for", "of", "about", "in"):
        return False
    plan = first - 2
    while plan > 0 and words.norms[plan] in _UNDECIDED:
        plan -= 1
    denied = {"no", "not", "without", "nor", "never"} & set(words.norms[max(0, plan - 5) : plan])
    return words.norms[plan] in _PLANS and bool(denied)


def is_denied(words: Words, at: int, end: int, clauses: tuple[Clause, ...]) -> bool:
    """Whether the words say that it was not, might be, or only if: no event is told."""
    for clause in clauses:
        verb = clause.at
        holds = (
            clause.verb in verbs_of("holding", "present") and 0 < at - verb <= GOVERN and not words.cut(verb + 1, at)
        )
        happens = (
            clause.verb in verbs_of("happening", "lemmas")
            and 0 <= verb - end <= REACH_AFTER
            and not words.cut(end, verb)
            and not without_result(clause)
            and not is_tried(words, verb - 1)
            and not _is_said(words, end, verb, clauses)
        )
        holds = holds or (
            clause.verb == "agree" and words.norms[verb + 1 : verb + 2] == ["to"] and verb + 2 == before_noun(words, at)
        )
        planned = clause.verb in verbs_of("happening", "planned") and 0 <= verb - end <= REACH_AFTER
        if holds and clause.verb == "have" and clause.modality == "unfulfilled":
            return True  # "were to have had lunch"
        ended = words.norms[verb - 1] == "without"  # "ended a meeting without agreeing"
        if (holds or happens or planned) and not ended and clause.modality in ("negated", "condition", "hope"):
            return True
        if (
            clause.passive
            and clause.verb in _ONLY_THOUGHT
            and 0 <= verb - end <= REACH_AFTER
            and not words.cut(end, verb)
        ):
            return True
        if clause.verb == "have" and 0 < at - verb <= 2 and words.norms[end - 1] in NOT_HAD and not clause.subject[1:]:
            return True
        if happens and clause.passive and clause.verb in verbs_of("happening", "planned") and _was_once(words, verb):
            return True
    return False


def _is_said(words: Words, end: int, verb: int, clauses: tuple[Clause, ...]) -> bool:
    """ "In a call with X, Y said talks could begin": another verb stands between, and not in an aside."""
    return any(end <= c.at < verb and c.subject and words.norms[c.at + 1] != "," for c in clauses)


def _is_said_there(words: Words, at: int, end: int, k: int) -> bool:
    """ "In a call with X, Y said Europe must be": what is said in it is not said of it."""
    in_it = words.norms[before_noun(words, at) - 1] in LED_UP and "," in words.norms[end:k]
    return in_it and _is_said(words, end, k, words.clauses)


def _was_once(words: Words, verb: int) -> bool:
    """ "The session had been agreed in Paris": tells of the agreeing."""
    return "had" in words.norms[max(0, verb - 3) : verb]


def is_setting(words: Words, at: int) -> bool:
    """ "On the margins of the conference": where something else was done."""
    first = before_noun(words, at)
    return first > 1 and words.norms[first - 1] == "of" and words.norms[first - 2] in verbs_of("reference", "margins")


def is_likened(words: Words, at: int) -> bool:
    """ "As during the first round on May 16, X led the team": what is told is likened to it."""
    first = before_noun(words, at)
    return first > 1 and words.norms[first - 1] in ("during", "in", "at") and words.norms[first - 2] in _LIKE


def is_only_spoken_of(words: Words, at: int, end: int) -> bool:
    """ "A meeting of the two remains a distant prospect", "Washington is in talks with Kyiv": none was held."""
    behind = range(end, min(end + REACH_AFTER, len(words.norms)))
    spoken_of = _spoken_of().may_begin_in(words.norms[behind.start : behind.stop])
    if spoken_of and any(
        _spoken_of().longest(words.norms, k) and not (words.cut(end, k) or _is_said_there(words, at, end, k))
        for k in behind
    ):
        return True
    first = before_noun(words, at)
    going_on = words.norms[max(0, first - 2) : first] in _BEING_IN
    if going_on:
        about = next((k for k in range(end, len(words.norms)) if words.norms[k] == "about"), None)
        if about is not None and not words.cut(end, about):
            return True
    return going_on and not words.dates and not any(k >= end for k, _, _ in words.places)


def is_hypothetical(words: Words, at: int) -> bool:
    """ "A possible conversation between the two", "has jeopardised the summit": nobody says that there was one."""
    first = before_noun(words, at)
    adjectives = set(words.norms[first:at])
    if not adjectives.isdisjoint(verbs_of("reference", "hypothetical")):
        return True
    if first > 2 and words.norms[first - 1] in _MARKS:
        first -= 1 + (words.norms[first - 2] in ("a", "an", "another"))  # "no wish for a “wasted meeting”"
    before = range(max(0, first - ENDANGERS), first)
    found = ((k, _endangering().longest(words.norms, k)) for k in before)
    return any(one is not None and one[0] == first and not words.spoken[k] for k, one in found)


@cache
def _endangering() -> Phrases[bool]:
    return Phrases((phrase, True) for phrase in table("kinds")["unreal"]["endangering"])


def is_only_likely(words: Words, end: int, clauses: tuple[Clause, ...]) -> bool:
    """ "Talks between the two could move to Geneva this week": its day and place are those of what may be."""
    behind = [clause for clause in clauses if clause.at >= end]
    if not behind or behind[0].modality not in ("hope", "condition") or words.cut(end, behind[0].at):
        return False
    verb = behind[0].at
    if any(last <= verb and not words.cut(last, verb) for _, last, _ in words.dates):
        return False
    settings = [first for first, _, _ in (*words.dates, *words.places) if first > verb]
    return any(not words.cut(verb + 1, first) for first in settings)


@cache
def _spoken_of() -> Phrases[bool]:
    return Phrases((phrase, True) for phrase in table("kinds")["unreal"]["only_spoken_of"])


def is_proposed(words: Words, at: int, clauses: tuple[Clause, ...]) -> bool:
    """ "To propose direct talks with Ukraine in Istanbul": no talks yet."""
    before = [clause for clause in clauses if 0 < at - clause.at <= GOVERN]
    spoken_of = before and before[-1].verb in verbs_of("reference", "proposing") and words.norms[at] not in PREPOSITIONS
    if not spoken_of:
        return False
    verb, first = before[-1].at, before_noun(words, at)
    days = {k for low, high, _ in words.dates for k in range(low - 1, high)}  # "proposed on Sunday direct talks"
    between = (words.norms[k] for k in range(verb + 1, first) if k not in days)
    told = words.norms[first] in ("the", "that", "this") or not PREPOSITIONS.isdisjoint(between)
    return not told and not words.cut(verb + 1, at)


def is_aim(words: Words, at: int) -> bool:
    """ "Ready for talks", "a venue for talks": they are wanted, and not told to have been held."""
    first = skip_back(words, at)
    return first > 0 and words.norms[first - 1] == "for"


def is_awaited(words: Words, at: int) -> bool:
    """ "Ready for talks with Ukraine", "the next step should be a meeting": somebody would hold them."""
    first = before_noun(words, at)
    wished = words.norms[first - 1] == "be" and not _MIGHT.isdisjoint(words.norms[max(0, first - 4) : first - 1])
    before = first - 2
    day = next((start for start, last, _ in words.dates if last == first - 1), 0)
    before = day - 1 - (words.norms[day - 1] == "on") if day else before  # "pressed on Tuesday for"
    ready = first > 1 and words.norms[first - 1] in ("for", "to") and words.norms[before] in _READY
    return ready or (first > 0 and wished) or _is_prepared_for(words, at)


def _is_prepared_for(words: Words, at: int) -> bool:
    """ "Preparations for Thursday's talks with X": what is done now are the preparations."""
    day = next((first for first, last, _ in words.dates if last in (at, at - 1) and words.possessive(last)), 0)
    return day > 1 and words.norms[day - 1] == "for" and words.norms[day - 2] in verbs_of("reference", "preparing")
