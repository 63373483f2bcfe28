"""What became of the thing that a noun names: exchanged, signed, put off, run out, in force."""

from functools import cache
from typing import Any, NamedTuple

from app.catalogue.load import table
from app.extraction.clauses.possible import is_possible_on
from app.extraction.mentions.attending import before_noun
from app.extraction.phrases import Phrases
from app.extraction.types import Clause, Status
from app.extraction.verbs import third_person, verb_forms
from app.extraction.words import PREPOSITIONS, Words

AFTER = 12
"""Words between a noun and the verb that says what became of it."""
RUNS = 20
"""Words between a noun and the verb that ends it, an aside or a clause on what it was to bring among them."""
THERE = 5
"""Words between "there was" and the noun of what was there: "there has been a new strike"."""
AWAITS = 6
"""Words before "is in force" among which "as soon as" may stand."""
_RESULTED = ("resulted", "culminated", "ended")
_UNDONE: tuple[Status, ...] = ("postponed", "cancelled")  # "shelved until" before "shelved"
_COMES = "come to"
_ENDS = frozenset(("end", "halt", "close"))
_FULL = {"into": "into force", "and": "and goes"}
_IF = frozenset("if unless whether until once when before after".split())
_TIMES = frozenset(("before", "after"))
_AWAITED = _IF | {"soon", "provided", "should"}
_LINKS = frozenset(table("acts")["matter"]["links"])
_MATTERS = frozenset(table("acts")["matter"]["nouns"])
_THERE_WAS = ("was", "were", "been")  # but "until there is a truce"
_THERE_WILL_BE = ("exchange", "truce")
_DID = frozenset(("did", "didn't", "has", "hasn't", "had", "hadn't"))
_NOT = frozenset(("not", "never", *_DID))
_HOLDING = ("hold", "last", "survive", "endure", "stick")
_MAKING = frozenset((*table("acts")["declaring"]["verbs"], "agree", "broker", "negotiate", "accept"))
_DUE = frozenset("is are was were due set expected scheduled supposed".split())
_HELPERS = frozenset("has have had been was were is are be will".split())


class ActNoun(NamedTuple):
    """A noun of the catalogue that names an act; `only` the outcome by which alone it tells of one, `needs` words of
    which one stands in its sentence or right before it."""

    kind: Any
    name: str
    only: str | None
    needs: frozenset[str] = frozenset()


@cache
def _outcome(key: str) -> frozenset[str]:
    return frozenset(table("acts")["outcome"][key])


def _is_in_force(shapes: list[str], verb: int, clause: Clause) -> bool:
    """ "Is still in force", but for "as soon as a ceasefire is in place"."""
    awaited = _AWAITED & set(shapes[max(0, verb - AWAITS) : verb])
    return clause.modality == "fact" and not awaited and bool(_in_force().longest(shapes, verb + 1))


@cache
def _in_force() -> Phrases[bool]:
    return Phrases((phrase, True) for phrase in table("acts")["outcome"]["in force"])


def truce_with_fate(shapes: list[str], end: int, noun: ActNoun) -> str | None:
    """A truce with what became of it: "Easter truce expires"; None where it came to something else than its end."""
    for k in range(end, min(len(shapes), end + AFTER)):
        form = verb_forms().get(shapes[k])
        following = shapes[k + 1] if k + 1 < len(shapes) else ""
        for fate in (f"{form.lemma} {following}", form.lemma) if form else ():
            if fate == _COMES:
                return None if _ENDS.isdisjoint(shapes[end:]) else f"{noun.name} ends"
            if form and form.lemma in _HOLDING and not _NOT.isdisjoint(shapes[max(0, k - 2) : k]):
                return f"{noun.name} does not {form.lemma}"
            if fate in _outcome("began"):
                first, _, rest = fate.partition(" ")
                return f"{noun.name} {third_person(first)} {_FULL.get(rest, rest)}".rstrip()
        if shapes[k] in ("is", "was") and _in_force().longest(shapes, k + 1):
            return f"{noun.name} in force"
    return noun.name


def runs_out(shapes: list[str], at: int, end: int) -> tuple[Status, int] | None:
    """A deadline is told of where it is said to end, in whatever tense, and by which word: its day decides whether
    it has."""
    for k in range(end, min(len(shapes), end + RUNS)):
        form = verb_forms().get(shapes[k])
        following = shapes[k + 1] if k + 1 < len(shapes) else ""
        if form and form.form == "ing" and shapes[k - 1] in PREPOSITIONS:
            continue  # "a deadline for ending the war"
        if shapes[k - 1] == "to" and shapes[k - 2] not in _DUE:
            continue  # "a deadline for Moscow to end the war"
        if form and {form.lemma, f"{form.lemma} {following}"} & _outcome("ran out"):
            unreal = _IF & set(shapes[max(0, at - 4) : at]) or "would" in shapes[max(end, k - 3) : k]
            return None if unreal else ("planned" if shapes[k - 1] == "to" else "happened", k)
    return None


def became(
    words: Words, shapes: list[str], at: int, end: int, noun: ActNoun, clauses: tuple[Clause, ...]
) -> Status | None:
    """What the verb after the noun, or an undoing verb before it, says became of it."""
    if {"no", "any", "possible", "without"} & set(shapes[max(0, at - 3) : at]):
        return None
    if noun.kind == "exchange" and noun.only is None and _is_result(words, at):
        return "happened"
    for clause in clauses:
        verb = clause.at
        if (
            clause.verb == "be"
            and 0 < at - verb <= THERE
            and shapes[verb - 1] in ("there", "been", "had", "also", "will", "would")
        ):
            there = "there" in shapes[max(0, verb - 4) : verb] and (noun.only is None or noun.kind == "truce")
            if there and clause.modality == "plan" and noun.kind in _THERE_WILL_BE:
                return "planned"
            there = there and clause.modality == "fact" and (noun.kind != "truce" or shapes[verb] in _THERE_WAS)
            return "happened" if there else None
        after = _is_said_behind(words, end, verb) and not _own_subject(words, clause, end)
        after = after or _is_said_behind_relative(words, end, verb)
        if not after and not 0 < at - verb <= 4:
            continue
        if noun.only == "began" and (shapes[verb].endswith("ing") or _is_what_for(words, at)):
            continue  # "the truce depends on relief, starting with"
        if after and noun.kind == "truce" and _fell_through(shapes, clause):
            return "happened"
        near = set(shapes[max(0, verb - 3) : verb])
        if not words.cut(max(0, verb - 3), verb):
            near -= _TIMES  # "the last swap before that took place"
        if clause.modality not in ("fact", "plan") or _IF & near:
            continue
        status = "planned" if after and is_possible_on(words, clause) else _said_of(shapes, verb, clause, noun, after)
        if status:
            return status
    named = noun.kind == "exchange" and noun.only is None and not _is_matter(words, at)
    return "happened" if named and _has_its_day(words, end) else None


def _fell_through(shapes: list[str], clause: Clause) -> bool:
    """ "The truce did not hold for long": there was one."""
    past = not _DID.isdisjoint(shapes[max(0, clause.at - 3) : clause.at])
    return past and clause.modality == "negated" and clause.verb in _HOLDING


def _is_said_behind(words: Words, end: int, verb: int) -> bool:
    """No clause begins between a noun and the verb, but for an aside: "the signing, set for Tuesday, was put off"."""
    if not end <= verb <= end + RUNS:
        return False
    if verb <= end + AFTER and not words.cut(end, verb):
        return True
    first = next((k for k in range(end, verb) if words.norms[k] == ","), verb)
    last = next((k for k in range(verb - 1, first, -1) if words.norms[k] not in _HELPERS), first)
    return first < last and words.norms[last] == "," and not words.cut(end, first)


def _is_said_behind_relative(words: Words, end: int, verb: int) -> bool:
    """ "The truce that X had declared for Sunday did not hold": one verb stands between them, that of the relative."""
    if words.norms[end : end + 1] not in (["that"], ["which"]) or not end < verb <= end + RUNS:
        return False
    inside = [clause for clause in words.clauses if end < clause.at < verb]
    return len(inside) == 1 and inside[0].verb in _MAKING and not words.cut(end + 1, verb)


def _is_what_for(words: Words, at: int) -> bool:
    """ "The deadline for a ceasefire runs out": the deadline does."""
    first = before_noun(words, at)
    return first > 0 and words.norms[first - 1] in PREPOSITIONS


def _is_result(words: Words, at: int) -> bool:
    """ "The mediation has resulted in a new exchange of prisoners"."""
    first = before_noun(words, at)
    return first > 1 and words.norms[first - 1] == "in" and words.norms[first - 2] in _RESULTED


def _has_its_day(words: Words, end: int) -> bool:
    """ "The swap on May 6", "the exchange of May 24": a day that is past stands right behind the noun."""
    published = words.reading.document.published
    behind = (ref for first, _, ref in words.dates if first == end + 1 and words.norms[end] in ("on", "of"))
    ref = next(behind, None)
    past = ref and ref.edtf and ref.precision == "day" and published and ref.edtf < published.isoformat()
    return bool(past)


def _is_matter(words: Words, at: int) -> bool:
    """ "Came to an agreement on the exchange of bodies on Thursday": the day of agreeing."""
    first = before_noun(words, at)
    return first > 1 and words.norms[first - 1] in _LINKS and words.norms[first - 2] in _MATTERS


def _own_subject(words: Words, clause: Clause, end: int) -> bool:
    """The verb has a subject of its own after the noun; in "sanctions on X took effect" X is none."""
    behind = [(first, last, ref) for first, last, ref in words.refs if end <= first < clause.at]
    own = next((first for first, _, ref in behind if ref.actor in clause.subject), None)
    if own is None:
        return False
    first, last, _ = behind[0]
    return words.norms[first - 1] not in PREPOSITIONS or not {"and", ","}.issuperset(words.norms[last:own])


def _said_of(shapes: list[str], verb: int, clause: Clause, noun: ActNoun, after: bool) -> Status | None:
    lemmas = {clause.verb, f"{clause.verb} {shapes[verb + 1] if verb + 1 < len(shapes) else ''}"}
    undone = noun.only in (None, "undone") and (clause.passive or not after or clause.verb == "fall")
    for status in _UNDONE:
        if undone and lemmas & _outcome(status):
            return status
    if noun.kind == "exchange" and clause.verb == "be" and clause.tense == "past":
        return (
            "happened" if after or shapes[verb - 1] == "there" or "there" in shapes[max(0, verb - 3) : verb] else None
        )
    if not after or noun.only == "undone":
        return None
    if noun.kind == "truce" and clause.verb == "be" and _is_in_force(shapes, verb, clause):
        return "happened"
    if noun.kind == "truce" and clause.modality == "plan" and shapes[verb - 1] != "would":
        return "planned" if lemmas & _outcome("begins") else None
    if noun.only:
        return "happened" if lemmas & _outcome(noun.only) and not clause.passive and clause.modality == "fact" else None
    if clause.verb == "be":
        return None
    if clause.modality == "plan":
        return "planned" if lemmas & _outcome("happened") or lemmas & _outcome("planned") else None
    if lemmas & _outcome("happened"):
        return "happened"
    return "planned" if clause.passive and lemmas & _outcome("planned") else None
