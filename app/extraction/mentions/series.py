"""One of several told before, named by its number alone: "The first, on 16 May, …", "the last had been on Oct. 2"."""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from app.catalogue.load import table
from app.extraction.kinds import BETWEEN_PEOPLE
from app.extraction.mentions.around import place_of
from app.extraction.mentions.by_noun.nouns import event_nouns
from app.extraction.mentions.gather.inherit import two_presidents
from app.extraction.mentions.gather.sides import persons_of
from app.extraction.mentions.telling import Telling
from app.extraction.types import Clause, DateRef, Kind, Role, Status
from app.extraction.words import DETERMINERS, PREPOSITIONS, Words, words_of

RULE = "series"
_SERIES: dict[str, list[str]] = table("kinds")["series"]
_ORDINALS = frozenset(_SERIES["ordinals"])
_HAPPENING = frozenset(_SERIES["happening"])
_MANY = frozenset(_SERIES["many"])
_HELD = frozenset(_SERIES["held"])
_FIXED = frozenset(_SERIES["fixed"])
_RESUMES = frozenset(_SERIES["resuming"])
_TAKES = (["take", "place"], ["come", "about"], ["go", "ahead"])
_BEHIND = frozenset(_SERIES["behind"])
_SWAPS = frozenset(_SERIES["swaps"])
_TOPIC: dict[str, str] = table("acts")["topic"]
_DAYS = ("day", "range", "month", "part")
BACK = 4
"""Sentences between a series and one of it: "There were three rounds. … The first, on 16 May, …"."""
BESIDE = 4
"""Words between a number and its day: "the second, in Geneva on 3 March"."""
LEAD = 6
"""Words between "it" and the verb: "it is now expected to take place"."""
REACH = 10
"""Words between the verb and the day: "the third took place in the same city on July 23"."""


def told_by_series(words: Words, clauses: tuple[Clause, ...]) -> Iterator[Telling]:
    """Each with a day of its own, of no kind of its own: `find_series` finds what it is one of."""
    if it := _it(words, clauses):
        yield it
        return
    if _ORDINALS.isdisjoint(words.vocabulary):
        return
    for at, norm in enumerate(words.norms):
        end = _alone(words, at) if norm in _ORDINALS and not words.spoken[at] else 0
        date = (_beside(words, end) or _by_verb(words, end, clauses)) if end else None
        if date:
            yield _telling(words, at, end, date, "happened")


def others_of(series: Iterator[Telling], found: list[Telling]) -> list[Telling]:
    """Those of a series that the sentence does not tell of otherwise: "met on 16 May, the second time on 2 June"."""
    days = [one.date for one in found if one.kind in BETWEEN_PEOPLE]
    return [one for one in series if not days or one.date not in days]


def _telling(words: Words, at: int, end: int, date: DateRef, status: Status) -> Telling:
    place = next((p for first, _, p in words.places if 0 <= first - end <= REACH), None)
    name = place.name if place and place.preposition in ("in", "at") else None
    return Telling(words, at, "other", status, {}, RULE, date=date, place=name)


def _it(words: Words, clauses: tuple[Clause, ...]) -> Telling | None:
    """ "It took place on October 16", "they are to resume on Thursday": what was told the sentence before."""
    clause = clauses[0] if clauses and words.norms[:1] in (["it"], ["they"]) else None
    if clause is None or clause.at > LEAD or clause.modality not in ("fact", "plan") or clause.subject:
        return None
    following = words.norms[clause.at + 1 : clause.at + 2]
    held = clause.passive and clause.verb in _HELD
    if not held and (clause.passive or ([clause.verb, *following] not in _TAKES and clause.verb not in _RESUMES)):
        return None
    date = _by_verb(words, clause.at, clauses[:1])
    status: Status = "planned" if clause.modality == "plan" or clause.verb in _FIXED else "happened"
    return _telling(words, clause.at, clause.at + 1, date, status) if date else None


def _alone(words: Words, at: int) -> int:
    """The word behind a number that no noun follows, or behind "one" in "there had been one"; 0 where it is neither."""
    before = words.norms[at - 1] if at else ""
    following = words.norms[at + 1] if at + 1 < len(words.norms) else "."
    if before == "each":
        return 0  # "will see each other in Kyiv on Friday"
    if words.norms[at] == "one":
        there = before in ("been", "was") and "there" in words.norms[max(0, at - 4) : at]
        earlier = before == "the" and following in ("before", "previously")
        return at + 1 if there else at + 2 if earlier else 0
    if before not in DETERMINERS and before != "'s":
        return 0
    end = at + 2 if following in ("one", "time") else at + 1
    behind = words.norms[end] if end < len(words.norms) else "."
    return end if behind in _BEHIND else 0


def _beside(words: Words, end: int) -> DateRef | None:
    """ "The first, on 16 May, …", "the second on 2 June"; what stands between says only where."""
    for first, _, ref in words.dates:
        between = words.norms[end:first]
        places = {k for start, last, _ in words.places for k in range(start, last)}
        plain = all(k in places or words.norms[k] in PREPOSITIONS | {",", "the"} for k in range(end, first))
        if 0 <= first - end <= BESIDE and between and plain and ref.edtf and ref.precision in _DAYS:
            return ref
    return None


def _by_verb(words: Words, end: int, clauses: tuple[Clause, ...]) -> DateRef | None:
    """ "The last one had been on Oct. 2", "the third took place in the same city on July 23"."""
    clause = next((c for c in clauses if 0 <= c.at - end <= 2), None)
    if clause is None or clause.verb not in _HAPPENING or clause.modality not in ("fact", "plan"):
        return None
    near = (
        ref for first, _, ref in words.dates if 0 < first - clause.at <= REACH and not words.cut(clause.at + 1, first)
    )
    date = next(near, None)
    return date if date and date.edtf and date.precision in _DAYS else None


def find_series(telling: Telling, gathered: list[Telling]) -> Telling | None:
    """What it is one of, with kind, people and place from what was told before; None where nothing fits."""
    before = [told for told in gathered if _may_be_of(telling, told)]
    here = [told for told in before if told.latest == telling.sentence and told.asserted and told.at < telling.at]
    here = [told for told in here if told.kind != "exchange"]
    before = here or before
    several = [told for told in before if told.rule == RULE or not _MANY.isdisjoint(told.words.norms)]
    last = next(reversed(several or before), None)
    named = None if here else _named(telling)
    kind = (several[-1].kind if several else None) or (named.kind if named else None) or (last.kind if last else None)
    if kind is None:
        return None
    people: dict[str, Role] = {}
    if last is not None and last.kind == kind:
        persons = persons_of(last)
        pair = len(last.people) == 2 and len(persons) == 2
        people = {slug: role for slug, role in last.people.items() if pair or slug not in persons}
    place = telling.place or (last.place if several and last and kind != "call" else None)
    if named and named.kind == kind:
        people = people or (two_presidents(gathered) if named.two else {})
        place = place or named.place
    return replace(telling, kind=kind, people=people, place=place, topics=tuple(filter(None, (_TOPIC.get(kind),))))


def _may_be_of(telling: Telling, told: Telling) -> bool:
    near = 0 <= telling.sentence - told.latest <= BACK
    return near and (told.kind in BETWEEN_PEOPLE or told.kind == "exchange") and told.kind != "conference"


class _Noun(NamedTuple):
    """What is counted: "both rounds in Abu Dhabi"; `two` where "the two leaders" are named with it."""

    kind: Kind
    place: str | None
    two: bool


def _named(telling: Telling) -> _Noun | None:
    """The noun that stands last before it, in its sentence or the ones before."""
    reading = telling.words.reading
    for index in range(telling.sentence, max(-1, telling.sentence - BACK), -1):
        words = words_of(reading, index)
        behind = telling.at if index == telling.sentence else len(words.norms)
        for at in range(behind - 1, -1, -1):
            if words.norms[at] in _SWAPS:
                return _Noun("exchange", None, two=False)
            found = event_nouns().longest(words.norms, at)
            if found and found[1] and found[1].occasion is None and found[1].kind != "conference":
                place = place_of(words, at)
                several = place is not None and words.norms[at] in _MANY
                return _Noun(found[1].kind, place.name if place and several else None, two="two" in words.norms)
    return None
