"""What was planned is called off or put off by a sentence that does not name it: "It was scrapped"."""

from collections.abc import Iterator

from app.catalogue.load import table
from app.extraction.clauses.before import MARKS_BEFORE
from app.extraction.mentions.around.stretch import HAPPENINGS
from app.extraction.mentions.telling import Telling
from app.extraction.types import Clause, DateRef, Status
from app.extraction.verbs import verb_forms
from app.extraction.words import Words

RULE = "undone"
_UNDOING = table("kinds")["undoing"]
_POINTING = frozenset(table("kinds")["reference"]["pointing"])
_THINGS = HAPPENINGS | frozenset(_UNDOING["things"])
_OBJECTS = frozenset(("it", "them", "this", "both"))
_AWAITED = frozenset((*table("kinds")["happening"]["announced"], "to"))
_ELSEWHERE = frozenset(table("kinds")["unreal"]["instead"])
_ENDS = ([","], ["."], [";"])
_WAS_NOT = (["was", "not"], ["were", "not"], ["did", "not"])
_AT_WHICH = frozenset(("which", "where"))
_COMING_ABOUT = frozenset(verb.split()[0] for verb in table("kinds")["happening"]["never"])
_BEING_HELD = frozenset((*table("kinds")["happening"]["never"], "go ahead", "materialise", "materialize"))
_NEVER = frozenset(("did", "didn't", "never"))
_HAD_BEEN = frozenset(("was", "were", "been", "had"))
LEAD = 3
"""Words between "it" or "both" and the verb: "both were then scrapped"."""
SOON = 3
"""Sentences between a plan and "the meeting did not take place"."""
_OUTCOMES: tuple[Status, ...] = ("cancelled", "postponed")


def told_by_undoing(words: Words, clauses: tuple[Clause, ...]) -> Iterator[Telling]:
    """At most one a sentence, of no kind of its own: `undo` finds what it is about."""
    for clause in clauses[:1]:
        at = clause.at
        following = words.norms[at + 1] if at + 1 < len(words.norms) else ""
        if following in _OBJECTS and clause.modality == "fact" and not clause.passive:
            yield from _of_object(words, clause)
            return
        if _never_was(words, clause):
            yield Telling(words, at, "other", "cancelled", {}, RULE, asserted=False, joins_only=True)
            return
        if at > LEAD + 1 or clause.modality != "fact" or _POINTING.isdisjoint(words.norms[:at]):
            continue
        following = words.norms[at + 1] if at + 1 < len(words.norms) else ""
        for status in _OUTCOMES:
            named = {f"{clause.verb} {following}"} | ({clause.verb} if clause.passive else set())
            if named & set(_UNDOING[status]):
                yield Telling(words, at, "other", status, {}, RULE, asserted=False, joins_only=True)
                return


def _never_was(words: Words, clause: Clause) -> bool:
    """ "It did not take place", "but the meeting never happened": of what was planned for a day that has passed."""
    opens = words.norms[:1] == ["but"]
    thing = words.norms[opens : opens + 1] == ["it"] or (
        words.norms[opens : opens + 1] == ["the"] and words.norms[opens + 1] in _THINGS
    )
    denied = not _NEVER.isdisjoint(words.norms[max(0, clause.at - 2) : clause.at])
    behind = words.norms[clause.at + 1 : clause.at + 2]
    named = {clause.verb, " ".join([clause.verb, *behind])}
    near = clause.at <= opens + LEAD + 1 and not words.spoken[clause.at]
    return thing and denied and near and clause.modality == "negated" and not named.isdisjoint(_BEING_HELD)


def _of_object(words: Words, clause: Clause) -> Iterator[Telling]:
    """ "On Wednesday he called it off", "then he scrapped it"."""
    behind = words.norms[clause.at + 2] if clause.at + 2 < len(words.norms) else ""
    for status in _OUTCOMES:
        if {clause.verb, f"{clause.verb} {behind}"} & set(_UNDOING[status]):
            yield Telling(words, clause.at, "other", status, {}, RULE, asserted=False, joins_only=True)
            return


def undo_here(clauses: tuple[Clause, ...], words: Words, found: list[Telling]) -> None:
    """ "Agreed to hold a summit, and X abandoned it": what the same sentence told as planned before."""
    for clause in clauses:
        _call_off_here(words, clause, found)
        object_ends = _object(words, clause.at + 1)
        if not object_ends or clause.modality != "fact" or words.spoken[clause.at]:
            continue
        status = _undone(words, clause, object_ends)
        for told in found if status else ():
            if told.at < clause.at and told.status == "planned" and told.asserted:
                told.status = status or told.status
                told.date = told.date or _until(words, clause.at)
    for clause in clauses:
        _end_here(words, clause, found)
    for told in found:
        if told.status == "planned" and told.asserted and _is_thwarted(words, clauses, told.at):
            told.status = "cancelled"


def _call_off_here(words: Words, clause: Clause, found: list[Telling]) -> None:
    """ "Had planned to meet X in Rome, but on Wednesday called off his trip": the plan of the sentence
    itself."""
    status = _undone(words, clause, clause.at + 1) if clause.modality == "fact" and not clause.passive else None
    if status is None or words.spoken[clause.at] or "but" not in words.vocabulary:
        return
    at = clause.at + 1 + (clause.verb not in _UNDOING[status])
    end = at + 1 if words.norms[at : at + 1] in _ENDS else _own_object(words, at)
    if not end:
        return
    for told in found:
        ahead = told.at < clause.at and told.status == "planned" and told.asserted
        if ahead and "but" in words.norms[told.at : clause.at]:
            told.status = status
    if any(told.at < clause.at and told.status == status for told in found):
        found[:] = [told for told in found if not (clause.at < told.at < end and told.status == status)]


def _own_object(words: Words, at: int) -> int:
    """The word behind "the trip", "his visit"; 0 where no such object stands at word `at`."""
    if words.norms[at : at + 1] in (["his"], ["her"], ["their"], ["its"]):
        return at + 2 if not _THINGS.isdisjoint(words.norms[at + 1 : at + 2]) else 0
    return _object(words, at)


def _end_here(words: Words, clause: Clause, found: list[Telling]) -> None:
    """ "Was due to start on Sunday but was put off", "were to meet, but the trip was called off": the plan ended so."""
    planned = [told for told in found if told.at < clause.at and told.status == "planned" and told.asserted]
    if not planned:
        return
    if _is_of_plan(words, clause):
        planned = [told for told in planned if told.at < clause.first]
    else:
        planned = [told for told in planned if _is_in_relative(words, told.at, clause)]
    status = _undone(words, clause, clause.at + 1)
    if not status or not planned:
        return
    for told in planned:
        told.status = status
    plans = {id(told) for told in planned}
    own = (clause.first, clause.at)
    found[:] = [t for t in found if id(t) in plans or not (own[0] <= t.at < own[1] and t.status == status)]


def _is_in_relative(words: Words, at: int, clause: Clause) -> bool:
    """ "A ceremony at which X and Y were due to sign the deal was called off": what was to be done there."""
    opening = words.opening_before(at + 1)
    if opening is None or words.norms[opening] not in _AT_WHICH or not clause.passive or clause.modality != "fact":
        return False
    inside = any(at < other.at < clause.at for other in words.clauses)
    return not inside and "," not in words.norms[at : clause.at] and "but" not in words.norms[at : clause.at]


def _is_of_plan(words: Words, clause: Clause) -> bool:
    """Behind "but" or "before", what was done to "it", to "the trip", or to what the sentence began with."""
    if not clause.passive or clause.modality != "fact" or words.spoken[clause.at]:
        return False
    at = clause.first - (words.norms[clause.first - 1 : clause.first] == ["that"])
    if words.norms[at - 1 : at] not in (["but"], ["before"], ["until"]):
        return False
    at = _object(words, at) or (at + 1 if words.norms[at] in _POINTING else at)
    return all(norm in MARKS_BEFORE for norm in words.norms[at : clause.at])


def _is_thwarted(words: Words, clauses: tuple[Clause, ...], at: int) -> bool:
    """ "Had been expected to stop in Brussels, but flew home", "was to ring him, but the call did not take place"."""
    if not any(words.norms[k] in _AWAITED and words.norms[k - 1] in _HAD_BEEN for k in range(1, at)):
        return False
    but = next((k for k in range(at + 1, len(words.norms) - 1) if words.norms[k] == "but"), None)
    if but is None:
        return False
    behind = next((clause for clause in clauses if clause.at > but), None)
    never = behind is not None and behind.modality == "negated" and behind.verb in _COMING_ABOUT
    denied = words.norms[but + 1 : but + 3] in _WAS_NOT and words.norms[but + 3 : but + 4] in _ENDS
    return words.norms[but + 1] in _ELSEWHERE or never or denied or _went_without(words, but, at)


def _went_without(words: Words, but: int, at: int) -> bool:
    """ "Was to be signed on Friday, but he left without signing"."""
    behind = words.norms[but:]
    without = behind.index("without") + 1 if "without" in behind else len(behind)
    done, form = verb_forms().get(words.norms[at]), verb_forms().get("".join(behind[without : without + 1]))
    return done is not None and form is not None and (form.lemma, form.form) == (done.lemma, "ing")


def _object(words: Words, at: int) -> int:
    """The word behind "it", "that visit"; 0 where no such object stands at word `at`."""
    if words.norms[at : at + 1] in (["it"], ["them"]):
        return at + 1
    noun = words.norms[at : at + 1] in (["that"], ["the"], ["this"]) and words.norms[at + 1 : at + 2]
    return at + 2 if noun and noun[0] in _THINGS else 0


def _undone(words: Words, clause: Clause, behind: int) -> Status | None:
    verbs = {clause.verb, f"{clause.verb} {''.join(words.norms[behind : behind + 1])}"}
    return next((status for status in _OUTCOMES if verbs & set(_UNDOING[status])), None)


def _until(words: Words, at: int) -> DateRef | None:
    """ "Put that visit off until 10 April": the new day."""
    new = (ref for first, _, ref in words.dates if first > at and words.norms[first - 1] in ("until", "till", "to"))
    return next(new, None)


def undo(telling: Telling, gathered: list[Telling]) -> None:
    """Gives all that was told as planned in the sentence before the outcome of this one.

    "It did not take place" may be of what was told last shortly before.
    """
    never = not _NEVER.isdisjoint(telling.words.norms[: telling.at])
    last = gathered[-1] if never and gathered else None
    for told in gathered:
        soon = told is last and telling.sentence - told.latest <= SOON
        if never and _is_ahead(told):
            continue  # what lies ahead has not failed to take place yet
        if (soon or told.latest == telling.sentence - 1) and told.status == "planned" and told.asserted:
            told.status, told.latest = telling.status, telling.sentence
            told.passages.append(telling.words.sentence.span)


def _is_ahead(told: Telling) -> bool:
    published = told.words.reading.document.published
    return published is not None and (told.edtf or "") > published.isoformat()
