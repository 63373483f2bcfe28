"""The event of a noun called off, put off, or failed to take place."""

from functools import cache

from app.catalogue.load import table
from app.extraction.clauses.refs import slugs_of
from app.extraction.mentions.attending import before_noun
from app.extraction.mentions.by_noun.nouns import APART, GOVERN, REACH_AFTER, Asserted, event_nouns, verbs_of
from app.extraction.mentions.by_noun.of_another import is_time_of_another
from app.extraction.mentions.unreal import after_all
from app.extraction.phrases import Phrases
from app.extraction.types import Clause, Role, Status
from app.extraction.verbs import verb_forms
from app.extraction.words import DETERMINERS, PREPOSITIONS, Words

_DEFINITE = frozenset(("the", "this", "that", "their"))
_ADDED = (["place"], ["ahead"])
_ENDS: tuple[list[str], ...] = ([], ["."], [","], [";"], ["now"])
NONE = 7
"""Words between "there will be no" or "abandoned" and the noun."""
AIM = 12
"""Words from "a meeting between them to prepare" to what it is to prepare."""
NAMED = 4
"""Words of what a verb is done to: "the joint press conference was cancelled"."""
_KNOWN = verbs_of("undoing", "known")
_IF = frozenset(("if", "unless", "until", "without", "before", "till"))
_BEEN = frozenset(("was", "were", "had", "has", "have", "is", "are", "should", "would"))
_PLANNING = frozenset(("planned", "agreed", "arranged", "scheduled", "announced"))
_OPENING = DETERMINERS - {"that"}
_UNTIL = ("to", "until", "till", "by")
_HALVES = (["off"], ["back"])
_HELPING = _BEEN | {"be", "been", "being", "then", "later", "also", "soon"}


def failed(words: Words, at: int, end: int, clauses: tuple[Clause, ...]) -> Asserted | None:
    """ "A meeting failed to take place": called off without the word; "the talks failed to yield a truce": held."""
    if _will_be_none(words, at, clauses):
        return Asserted("cancelled", {}, "noun:failed")
    for clause in clauses:
        verb = clause.at
        if clause.modality == "fact" and 0 < at - verb <= GOVERN and _gives_up(words, clause, at):
            people: dict[str, Role] = dict.fromkeys(clause.subject, "participant")
            return Asserted("cancelled", people, "noun:failed")
        near = 0 <= verb - end <= REACH_AFTER and (not words.cut(end, verb) or _only_relative(words, end, verb))
        if near and clause.modality == "negated" and _comes_about(words, end, verb, clause):
            return Asserted("cancelled", {}, "noun:failed", verb)
        if near and clause.modality == "negated" and _was_planned(words, at, end, clause):
            return Asserted("cancelled", {}, "noun:failed", verb)
        if near and clause.verb in verbs_of("happening", "lemmas") and fails(words, end, verb):
            never = _is_one_of(words, verb, clause, verbs_of("undoing", "unbegun"))
            return Asserted("cancelled" if never else "happened", {}, "noun:failed", verb)
    return None


def _comes_about(words: Words, end: int, verb: int, clause: Clause) -> bool:
    """ "Did not take place", "did not materialise"."""
    happening = _is_one_of(words, verb, clause, verbs_of("happening", "coming_about"))
    if words.norms[verb - 1] == "never" and _is_one_of(words, verb, clause, verbs_of("happening", "never")):
        return True
    return happening and not {"did", "didn't", "never"}.isdisjoint(words.norms[max(end, verb - 3) : verb])


def _was_planned(words: Words, at: int, end: int, clause: Clause) -> bool:
    """ "The planned meeting did not take place", "talks scheduled for Friday will not be held"."""
    happens = _is_one_of(words, clause.at, clause, verbs_of("happening", "never") | {"hold", "go ahead"})
    told = {*words.norms[max(0, at - 2) : at], *words.norms[end : clause.at]}
    planned = not verbs_of("happening", "announced").isdisjoint(told) or _is_known(words, at, clause)
    open_yet = not {"has", "have"}.isdisjoint(words.norms[max(end, clause.at - 3) : clause.at])
    return happens and planned and not open_yet and _IF.isdisjoint(words.vocabulary)


def _is_known(words: Words, at: int, clause: Clause) -> bool:
    """ "The summit will not take place, X said", but not "will not take place in Paris", "on such terms"."""
    first = before_noun(words, at)
    definite = words.norms[first] in _DEFINITE or any(
        day == first and words.possessive(last) for day, last, _ in words.dates
    )
    behind = clause.at + 1 + (words.norms[clause.at + 1 : clause.at + 2] in _ADDED)
    ends = words.norms[behind : behind + 1] in _ENDS or after_all().longest(words.norms, behind) is not None
    return definite and clause.tense == "future" and (ends or any(day - behind in (0, 1) for day, _, _ in words.dates))


def _will_be_none(words: Words, at: int, clauses: tuple[Clause, ...]) -> bool:
    """ "There will be no meeting of leaders in Istanbul", on no condition."""
    for clause in clauses:
        near = clause.verb == "be" and 0 < at - clause.at <= NONE and clause.modality == "plan"
        if near and "there" in words.norms[max(0, clause.at - 3) : clause.at] and words.norms[clause.at + 1] == "no":
            return _IF.isdisjoint(words.vocabulary)
    return False


def _gives_up(words: Words, clause: Clause, at: int) -> bool:
    """ "Abandoned the idea of a summit", "dropped plans for a visit"."""
    if clause.verb not in verbs_of("undoing", "cancelled") or words.cut(clause.at + 1, at):
        return False
    first = before_noun(words, at)
    linked = words.norms[first - 1] in ("of", "for") and words.norms[first - 2] in verbs_of("undoing", "plans")
    return linked and first - clause.at <= NONE


def fails(words: Words, end: int, verb: int) -> bool:
    """Whether what ends before word `end` failed to do what the verb at word `verb` says."""
    return not verbs_of("undoing", "failing").isdisjoint(words.norms[max(end, verb - 2) : verb])


def undone(words: Words, at: int, end: int, clauses: tuple[Clause, ...]) -> Asserted | None:
    """Called off or put off, by a verb before the noun or after it."""
    outcomes: tuple[tuple[str, Status], ...] = (("cancelled", "cancelled"), ("postponed", "postponed"))
    if _is_not_undone(words, end, clauses):
        return Asserted("planned", {}, "noun:kept")
    if status := _by_its_noun(words, at):
        return Asserted(status, {}, f"noun:{status}")
    for clause in clauses:
        verb = clause.at
        before = 0 < at - verb <= GOVERN and not _is_apart(words, clause, at)
        after = 0 <= verb - end <= REACH_AFTER and not words.cut(end, verb)
        after = after and not _is_done_by(words, at, clause)
        aside = clause.passive and 0 <= verb - end <= 2 * REACH_AFTER and _only_relative(words, end, verb)
        behind = (after or aside) and not (_is_done_to_another(words, end, verb) or is_time_of_another(words, at))
        if clause.modality in ("negated", "condition", "hope") or not (before or behind):
            continue
        for key, status in outcomes:
            if behind and after and clause.verb == "be" and _said_of_it(key).longest(words.norms, verb + 1):
                return Asserted(status, {}, f"noun:{key}", verb)
            lemmas = verbs_of("undoing", key)
            if _is_one_of(words, verb, clause, lemmas) or (before and _is_parted(words, clause, end, lemmas)):
                who = () if clause.passive else clause.subject
                people: dict[str, Role] = dict.fromkeys(who, "participant")
                return Asserted(status, people, f"noun:{key}", verb if aside else -1)
    return None


def _is_not_undone(words: Words, end: int, clauses: tuple[Clause, ...]) -> bool:
    """ "The summit has not been called off", "was not cancelled": it is still to come."""
    lemmas = verbs_of("undoing", "cancelled") | verbs_of("undoing", "postponed")
    return any(
        clause.modality == "negated"
        and clause.passive
        and 0 <= clause.at - end <= REACH_AFTER
        and not words.cut(end, clause.at)
        and _is_one_of(words, clause.at, clause, lemmas)
        for clause in clauses
    )


def _by_its_noun(words: Words, at: int) -> Status | None:
    """ "Announced the cancellation of the summit", "after the postponement of the talks"."""
    noun = before_noun(words, at) - 2
    if noun < 1 or words.norms[noun + 1] != "of" or words.norms[before_noun(words, noun) - 1] not in _KNOWN:
        return None
    called_off = words.norms[noun] in verbs_of("undoing", "nouns")
    return "cancelled" if called_off else "postponed" if words.norms[noun] in verbs_of("undoing", "delays") else None


def _is_parted(words: Words, clause: Clause, end: int, lemmas: frozenset[str]) -> bool:
    """ "Called the talks off", "put the meeting off": the verb's other half behind the noun."""
    behind = words.norms[end : end + 1]
    return not clause.passive and behind in _HALVES and f"{clause.verb} {behind[0]}" in lemmas


def _is_apart(words: Words, clause: Clause, at: int) -> bool:
    """ "Was called off, following a call on Monday", "cancelled the trip after talks": no object of the verb."""
    return not APART.isdisjoint(words.norms[clause.at + 1 : before_noun(words, at)])


def _is_done_by(words: Words, at: int, clause: Clause) -> bool:
    """ "Zelenskyy, in Ankara for talks, put off a trip": he puts off what follows, not the talks."""
    ahead = (slug for _, last, ref in words.refs if last <= at for slug in slugs_of(ref))
    return not clause.passive and not set(clause.subject).isdisjoint(ahead)


def is_aim_of_undone(words: Words, at: int, end: int, clauses: tuple[Clause, ...]) -> bool:
    """ "A meeting to prepare the summit was dropped", "talks on a summit": of two nouns the first was dropped."""
    first = before_noun(words, at)
    aim = first - 1 - (words.norms[first - 1] == "of")
    if first == 0 or words.norms[aim] not in verbs_of("undoing", "aimed"):
        return False
    ends = [
        found[0] for k in range(max(0, aim - AIM), aim) if (found := event_nouns().longest(words.norms, k)) and found[1]
    ]
    near = bool(ends) and (words.norms[aim] not in PREPOSITIONS or ends[-1] == aim or words.ref_ending(aim) is not None)
    for clause in clauses if near else ():
        lemmas = verbs_of("undoing", "cancelled") | verbs_of("undoing", "postponed")
        if clause.passive and 0 <= clause.at - end <= REACH_AFTER and _is_one_of(words, clause.at, clause, lemmas):
            told = (one for one in clauses if ends[-1] <= one.at < clause.at)
            return all(one.modality not in ("fact", "plan") for one in told)
    return False


def _is_done_to_another(words: Words, end: int, verb: int) -> bool:
    """ "The visit ended in a row and the ceremony was dropped": something between is what was dropped."""
    last = verb - 1
    while last > end and (words.norms[last] in _HELPING or words.norms[last].endswith("ly")):
        last -= 1
    if last in {clause.at for clause in words.clauses} or words.norms[last] in PREPOSITIONS:
        return False  # "the summit that the two had planned was dropped"
    if any(low <= last < high for low, high, _ in words.dates):
        return False
    named = (at for at in range(last - 1, max(end, last - NAMED) - 1, -1) if words.norms[at] in _OPENING)
    first = next(named, 0)
    linked = PREPOSITIONS | verbs_of("undoing", "aimed")  # "a meeting to prepare the summit was dropped"
    return first >= end and words.norms[last].isalpha() and words.norms[first - 1] not in linked


@cache
def _said_of_it(key: str) -> Phrases[bool]:
    return Phrases((phrase, True) for phrase in table("kinds")["unreal"][f"{key}_by"])


def _only_relative(words: Words, end: int, verb: int) -> bool:
    """All that opens between a noun and a verb is "that was to" or "which had been": the verb is still the noun's."""
    opening = [at for at in range(end, verb) if words.opens[at]]
    planned = not _PLANNING.isdisjoint(words.norms[end:verb])  # "that the two had planned"
    return all(words.norms[at] in ("that", "which") and (planned or words.norms[at + 1] in _BEEN) for at in opening)


def _is_one_of(words: Words, verb: int, clause: Clause, lemmas: frozenset[str]) -> bool:
    following = words.norms[verb + 1] if verb + 1 < len(words.norms) else ""
    form = verb_forms().get(words.norms[verb + 2]) if following == "to" and verb + 2 < len(words.norms) else None
    if form is not None and form.form == "base" and not clause.passive:
        return False  # "moved to arrange a summit"
    if clause.verb == "move" and not _to_a_day(words, verb):
        return False  # "moved closer to talks", "moved the talks to Geneva"
    return clause.verb in lemmas or f"{clause.verb} {following}" in lemmas


def _to_a_day(words: Words, verb: int) -> bool:
    """ "Moved the talks from Monday to Thursday", "moved his trip, which will now be on Friday"."""
    now = "now" in words.norms[verb:]
    return any(verb < day and (now or words.norms[day - 1] in _UNTIL) for day, _, _ in words.dates)
