"""Tellings of attacks of one state at war on the other, on a day: "Russia launched 574 drones at Ukraine on Monday"."""

from collections.abc import Iterator

from app.catalogue.load import table
from app.extraction.mentions.around import date_of
from app.extraction.mentions.by_act.armed import armed_in
from app.extraction.mentions.telling import Telling
from app.extraction.types import Clause, DateRef
from app.extraction.words import Words

BEHIND = 14
"""Words from the verb to the place: "carried out one of its biggest missile attacks of the war on Ukraine"."""
KILLED = 12
"""Words from "killed" to the attack in which they were: "were killed, children among them, in a heavy Russian"."""
SOON = 6
"""Words from an attack to its day: "an attack in the night to Tuesday"."""
NUMBERS = 8
"""Words behind that day among which the weapons stand: "with hundreds of drones and 32 ballistic missiles"."""
_ATTACK: dict[str, list[str]] = table("acts")["attack"]
_STRIKING = frozenset(_ATTACK["striking"])
_LAUNCHING = frozenset(_ATTACK["launching"])
_KILLING = frozenset(_ATTACK["killing"])
_ATTACKS = frozenset(_ATTACK["attacks"])
_ARMS = frozenset(_ATTACK["weapons"])
_WEAPONS = _ARMS - _ATTACKS
_TOWARDS = frozenset(("on", "against", "at", "across", "of", "in", "into", "over"))
_NOT_ONE = frozenset(_ATTACK["not_one"])
_STATES: dict[str, str] = table("kinds")["teams"]["parties"]
_AT_WAR = {slug: side for side, slug in _STATES.items() if side in table("kinds")["at_war"]}
_DAYS = ("day", "range", "part")


def told_as_attack(words: Words, clauses: tuple[Clause, ...]) -> Iterator[Telling]:
    """At most one a sentence, with its day and what was attacked."""
    if words.vocabulary.isdisjoint(_ATTACKS | _ARMS | {"attacked", "bombarded", "struck", "shelled"}):
        return
    for clause in clauses:
        if clause.modality != "fact" or clause.tense != "past" or words.spoken[clause.at]:
            continue
        told = _by_state(words, clause) or _in_attack(words, clause)
        if told is not None:
            yield told
            return
    if "with" in words.vocabulary and words.dates and (told := _made_with_weapons(words)):
        yield told


def _by_state(words: Words, clause: Clause) -> Telling | None:
    """ "Russia bombarded Kyiv on Friday", "it carried out big air strikes on Ukraine", "launched 574 drones"."""
    doer = next((slug for slug in clause.subject if slug in _AT_WAR), None)
    if doer is None or clause.passive or len(clause.subject) > 1:
        return None
    behind = words.norms[clause.at + 1 : clause.at + 1 + BEHIND]
    strikes, launches = clause.verb in _STRIKING, clause.verb in _LAUNCHING
    named = strikes or (launches and not (_ATTACKS | _ARMS).isdisjoint(behind) and _NOT_ONE.isdisjoint(behind))
    place = _target(words, clause.at + 1, doer, direct=strikes) if named else None
    if named and place is None and _needs_no_place(behind, doer, strikes=strikes):
        place = _other_side(words, doer)
    return _attack(words, clause.at, doer, place)


def _needs_no_place(behind: list[str], doer: str, *, strikes: bool) -> bool:
    """ "Russia launched 574 drones", "attacked overnight with 72 drones": at whom goes without saying."""
    if not strikes:
        return doer == _STATES["russia"]
    return "with" in behind and not _WEAPONS.isdisjoint(behind[behind.index("with") :])


def _other_side(words: Words, doer: str) -> str:
    return words.reading.actor(next(slug for slug in _AT_WAR if slug != doer)).name


def _in_attack(words: Words, clause: Clause) -> Telling | None:
    """ "Seven people were killed in a heavy Russian bombardment of Ukraine on Wednesday"."""
    if clause.verb not in _KILLING or not clause.passive:
        return None
    for at in range(clause.at + 1, min(len(words.norms), clause.at + 1 + KILLED)):
        if words.norms[at] in _ATTACKS:
            hits = words.reading.hits.within(words.span(clause.at + 1, at))
            doer = next((slug for hit in hits if (slug := hit.slug("adjective")) in _AT_WAR), None)
            if doer is None:
                return None
            place = _target(words, at + 1, doer, direct=False) or _where_killed(words, clause.at + 1, at, doer)
            return _attack(words, clause.at, doer, place)
    return None


def _where_killed(words: Words, low: int, high: int, doer: str) -> str | None:
    """ "Twelve people were wounded in Odesa overnight in a Russian drone attack"."""
    there = (place for first, _, place in words.places if low <= first < high and place.preposition in ("in", "near"))
    return next((place.name for place in there if place.state != doer), None)


def _made_with_weapons(words: Words) -> Telling | None:
    """ "Overshadowed by a Russian attack in the night to Tuesday with hundreds of drones"."""
    for _, at, doer in armed_in(words):
        day = next(
            (last for first, last, _ in words.dates if at < first <= at + SOON and not words.cut(at, first)), None
        )
        behind = words.norms[day : day + NUMBERS] if day and words.norms[at] in _ATTACKS else []
        if behind[:1] == ["with"] and not _WEAPONS.isdisjoint(behind):
            return _attack(words, at, doer, _other_side(words, doer))
    return None


def _target(words: Words, low: int, doer: str, *, direct: bool) -> str | None:
    """The state or place that is attacked: the object of the verb, or behind "on", "at" and the like."""
    known = words.reading.lexicon.catalogue
    for hit in words.reading.hits.within(words.span(low, min(len(words.norms), low + BEHIND))) if low else ():
        first = words.at(hit.span.start)
        place, state = hit.slug("place"), hit.slug("state")
        led = words.norms[first - 1] in _TOWARDS or (direct and first == low)
        if not led or words.cut(low, first) or (place is None and state is None) or state == doer:
            continue
        if place and known.places[place].state == doer:
            return None
        return known.places[place].name if place else words.reading.actor(state or "").name
    return None


def _attack(words: Words, at: int, doer: str, place: str | None) -> Telling | None:
    date: DateRef | None = date_of(words, at) if place else None
    if date is None or date.precision not in _DAYS:
        return None
    return Telling(
        words, at, "attack", "happened", {doer: "participant"}, "act:attack:state", place=place, date=date,
        thing="strike", doers=(doer,), passing=True,
    )  # fmt: skip
