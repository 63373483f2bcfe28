"""Tellings of what people, bodies and states do, beside talking: by a verb and its thing, or by a noun."""

from collections.abc import Iterator
from itertools import pairwise

from app.catalogue.load import table
from app.extraction.mentions.by_act.attacked import told_as_attack
from app.extraction.mentions.by_act.behind import add_those_behind
from app.extraction.mentions.by_act.carried_out import carry_out
from app.extraction.mentions.by_act.counted_votes import told_by_count
from app.extraction.mentions.by_act.homecoming import told_as_homecoming
from app.extraction.mentions.by_act.noun import told_by_act_noun
from app.extraction.mentions.by_act.shapes import shapes_of
from app.extraction.mentions.by_act.strikes import told_as_strike
from app.extraction.mentions.by_act.verb import told_by_act_verb
from app.extraction.mentions.on_days import on_further_days
from app.extraction.mentions.speeches import told_by_speech
from app.extraction.mentions.statements import told_by_reporter
from app.extraction.mentions.telling import Telling
from app.extraction.types import Clause, Kind
from app.extraction.words import Words

_OF_A_WAR = ("truce", "deadline", "aid", "exchange")
_UNDONE = ("cancelled", "postponed")
_AT_WAR = frozenset(table("kinds")["at_war"])
_OTHER_WARS = frozenset(table("acts")["truces"]["other_wars"])


def told_by_act(words: Words, clauses: tuple[Clause, ...]) -> Iterator[Telling]:
    """The acts of a sentence, of all kinds in acts.toml, and its speech; a noun adds none of a kind a verb told of."""
    shapes = shapes_of(words.norms)
    by_verb = told_by_act_verb(words, shapes, clauses)
    by_noun = [
        *told_by_act_noun(words, shapes, clauses),
        *_attacks(words, shapes, clauses),
        *told_by_count(words, shapes, clauses),
    ]
    if all(telling.kind != "exchange" for telling in (*by_verb, *by_noun)):
        by_noun += told_as_homecoming(words, clauses)
    told = _of_both(by_verb, by_noun) if by_verb and by_noun else by_verb or by_noun
    if told and not _OTHER_WARS.isdisjoint(words.vocabulary):
        told = [telling for telling in told if telling.kind not in _OF_A_WAR or _is_of_this_war(telling)]
    if not told:
        yield from told_by_speech(words, clauses)
        return
    if all(telling.status == "planned" for telling in told):
        yield from told_by_speech(words, clauses)  # "will address the assembly on Tuesday and present his plan"
    _leave_to_deeds(told)
    _share_date(told)
    carry_out(words, clauses, told)
    for telling in told:
        add_those_behind(telling)
    told = _one_release(told)
    for telling in told:
        yield telling
        if telling.kind == "exchange":
            yield from on_further_days(telling)
    if not told[0].loose:
        reporter = told_by_reporter(words, clauses, told[0])
        if reporter:
            yield reporter


def _attacks(words: Words, shapes: list[str], clauses: tuple[Clause, ...]) -> list[Telling]:
    """A strike, with the state that is said to have made the attack: "launched a large assault on Kyiv"."""
    struck = list(told_as_strike(words, shapes, clauses))
    if struck and struck[0].doers:
        return struck
    stated = list(told_as_attack(words, clauses))
    if struck and stated:
        struck[0].people, struck[0].doers = stated[0].people, stated[0].doers
        struck[0].date = struck[0].date or stated[0].date
    return struck or stated


def _is_of_this_war(telling: Telling) -> bool:
    """Not "a ceasefire in Gaza": one of the two at war, or somebody of theirs, has part in it."""
    return any(telling.words.reading.actor(slug).side in _AT_WAR for slug in telling.people)


def _one_release(told: list[Telling]) -> list[Telling]:
    """ "X walked free and flew home with Y": one exchange, of all whom the sentence tells of."""
    kept: list[Telling] = []
    for telling in told:
        same = next((one for one in kept if one.kind == telling.kind == "exchange" and _shares(one, telling)), None)
        if same is None:
            kept.append(telling)
        else:
            same.people = {**same.people, **telling.people}
            same.date = same.date or telling.date
    return kept


def _shares(one: Telling, other: Telling) -> bool:
    """Whether the same person is in both."""
    both = one.people.keys() & other.people.keys()
    return one.status == other.status and any(one.words.reading.actor(slug).kind == "person" for slug in both)


def _of_both(by_verb: list[Telling], by_noun: list[Telling]) -> list[Telling]:
    """Of one kind those told by a verb, but for what a verb tells in passing."""
    kinds = {telling.kind for telling in by_verb if not telling.passing}
    nouns = [telling for telling in by_noun if telling.kind not in kinds]
    named = {telling.kind for telling in nouns}
    return [*(telling for telling in by_verb if not _again(telling, named)), *nouns]


def _again(telling: Telling, named: set[Kind]) -> bool:
    """What is told in passing, or of a deadline that nobody is said to shift, where a noun tells of the same."""
    shifted = telling.rule.startswith("act:deadline") and not telling.people and "deadline" in named
    return shifted or (telling.passing and telling.kind in named)


def _leave_to_deeds(told: list[Telling]) -> None:
    """ "Freed them on Monday, but the signing was called off": the day is that of what was done on it."""
    done = {telling.date.span: telling.kind for telling in told if telling.date and telling.rule.startswith("act:")}
    for telling in told:
        if telling.status in _UNDONE and telling.date and done.get(telling.date.span, telling.kind) != telling.kind:
            telling.date = None


def _share_date(told: list[Telling]) -> None:
    """Of acts in one sentence joined by "and" the later has the day of the earlier, unless it has one of its own."""
    for one, other in pairwise(told):
        joined = "and" in one.words.norms[one.at : other.at]
        if joined and other.date is None and one.status == other.status == "happened":
            other.date = one.date
