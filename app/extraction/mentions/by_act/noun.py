"""Tellings by a noun that names an act: an exchange that took place, a signing called off, a strike on a city."""

from collections.abc import Iterator
from functools import cache

from app.catalogue.load import table
from app.extraction.mentions.about.acts import topics_of_act
from app.extraction.mentions.around import date_of, place_of
from app.extraction.mentions.attending import before_noun
from app.extraction.mentions.by_act.aside_of_truce import day_declared_for, day_of_making
from app.extraction.mentions.by_act.became import ActNoun, became, runs_out, truce_with_fate
from app.extraction.mentions.by_act.declared import declarers_of
from app.extraction.mentions.by_act.people import between_whom
from app.extraction.mentions.by_act.shapes import later_groups
from app.extraction.mentions.by_act.story import is_spoken_of_before
from app.extraction.mentions.days.lasting import days_it_lasts
from app.extraction.mentions.limits import setters_of
from app.extraction.mentions.telling import Telling
from app.extraction.phrases import Phrases
from app.extraction.types import Clause, DateRef, Role
from app.extraction.words import PREPOSITIONS, Words

_DATED = ("deadline",)
_MATTERS = ("truce", "exchange")
_HEADS = frozenset(table("acts")["matter"]["heads"])
_DAYS = ("day", "range")


@cache
def _nouns() -> Phrases[ActNoun]:
    return Phrases(
        (phrase, ActNoun(entry["kind"], name, entry.get("only"), frozenset(entry.get("needs", ()))))
        for entry in table("acts")["noun"]
        for phrase, name in entry["words"].items()
    )


def told_by_act_noun(words: Words, shapes: list[str], clauses: tuple[Clause, ...]) -> Iterator[Telling]:
    """The tellings of a sentence in which a noun names the act."""
    if not _nouns().may_stand_in(shapes):
        return
    groups = later_groups(words.norms, 0, len(shapes))
    done, kept = 0, [k for k in range(len(shapes)) if k not in groups]
    for first, last, noun in _nouns().each([shapes[k] for k in kept]):
        at, end = kept[first], kept[last - 1] + 1
        if at < done or words.spoken[at] or (noun.kind in _MATTERS and not _HEADS.isdisjoint(shapes[end : end + 1])):
            continue
        if noun.needs and not _is_known(words, at, noun):
            continue
        told = _told(words, shapes, at, end, noun, clauses)
        if told:
            yield told
        done = end


def _is_known(words: Words, at: int, noun: ActNoun) -> bool:
    """ "A further exchange" in a story of captives; but not "the date of the exchange"."""
    first = before_noun(words, at)
    free = not first or words.norms[first - 1] not in PREPOSITIONS
    return free and (not noun.needs.isdisjoint(words.vocabulary) or is_spoken_of_before(words, noun.needs))


def _told(
    words: Words, shapes: list[str], at: int, end: int, noun: ActNoun, clauses: tuple[Clause, ...]
) -> Telling | None:
    ends = runs_out(shapes, at, end) if noun.kind == "deadline" else None
    status = ends[0] if ends else None if noun.kind == "deadline" else became(words, shapes, at, end, noun, clauses)
    made = day_of_making(words, end) if status is None and noun.kind == "truce" else None
    if status is None and made is None:
        return None
    date = made or (_day_of_truce(words, end) if noun.kind == "truce" else None) or date_of(words, end - 1)
    if ends and date is None:
        behind = date_of(words, ends[1])
        date = behind if behind and words.at(behind.span.start) > ends[1] else None
    place = place_of(words, end - 1)
    if noun.kind == "truce" and status == "planned" and (date is None or date.precision not in _DAYS):
        return None
    if noun.kind in _DATED and date is None:
        return None
    named = truce_with_fate(shapes, end, noun) if noun.kind == "truce" and made is None else noun.name
    if named is None:
        return None
    return Telling(
        words=words,
        at=end - 1,
        kind=noun.kind,
        status=status or "happened",
        people=_setting(words, at, end, noun, clauses),
        rule=f"act-noun:{noun.kind}",
        place=place.name if place else None,
        date=date,
        topics=topics_of_act(words, noun.kind, at),
        thing=named,
    )


def _day_of_truce(words: Words, end: int) -> DateRef | None:
    return days_it_lasts(words) or day_declared_for(words, end)


def _setting(words: Words, at: int, end: int, noun: ActNoun, clauses: tuple[Clause, ...]) -> dict[str, Role]:
    """Who set a deadline or declared a truce, and between whom something was exchanged."""
    if noun.kind == "deadline":
        return dict.fromkeys(setters_of(words, at, clauses), "speaker")
    if noun.kind == "exchange":
        return dict.fromkeys(between_whom(words, end), "participant")
    return dict.fromkeys(declarers_of(words, at, end, clauses), "participant") if noun.kind == "truce" else {}
