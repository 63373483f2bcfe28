"""A passage without a date may carry the one told just before it in the same narrative."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from app.catalogue.load import table
from app.extraction.kinds import BETWEEN_PEOPLE
from app.extraction.mentions.days.dateline import day_of_dateline
from app.extraction.mentions.days.in_a_row import day_of_scene, in_one_breath, planned_with
from app.extraction.mentions.days.looking_back import lead_of, leads_into, looks_back
from app.extraction.mentions.days.offsets import date_by_distance, has_borrowed_date, opens_with_distance
from app.extraction.mentions.labels import label_of
from app.extraction.mentions.telling import Telling, told_in, told_since
from app.extraction.phrases import Phrases
from app.extraction.types import DateRef, Kind, Span
from app.extraction.words import words_of

_CARRYING = table("kinds")["carrying"]
_OPENING = frozenset(_CARRYING["opening"])
_BESIDE = frozenset(_CARRYING["beside"])
_PART = frozenset(_CARRYING["part"])
_THE = frozenset(_CARRYING["the"])
_GATHERINGS: Phrases[str] = Phrases((words, kind) for kind, words in _CARRYING["gatherings"].items())
_AFTER = frozenset(("after", "following"))
_POINTING = Phrases((words, True) for words in _CARRYING["pointing"])
_SHORT = re.compile(r"PT(?:[1-6X]H|[0-9X]+M)")
_COUNTED = (["later"], ["earlier"])
"""Behind a length of time it is counted from something else: "three weeks later"."""
_SCENES = ("day", "month", "part")
SET_EARLY = 8
"""Words into a sentence within which it says where: "Last Sunday, at Lancaster House, it was"."""
OPENS = 3
"""Words at the beginning of a sentence that say how it goes on in time from what was told before."""
GOES_ON = 4
"""Sentences between what has a day and what is said to go on from it; a paragraph of a wire has one or two."""
MEMORY = 200
"""So many tellings back "the talks" may be meant, so that reading stays linear."""
SPEAKS = 5
"""Sentences between an event and what somebody who was there is quoted with."""


def carry_dates(tellings: list[Telling]) -> None:
    """Give undated tellings of what happened the date told just before, where the words say that time goes on."""
    lead = lead_of(tellings)
    for position, telling in enumerate(tellings):
        own_time = _has_own_time(telling)
        telling.untimed = telling.untimed or own_time or opens_with_distance(telling) or _is_background(telling)
        if has_borrowed_date(telling):
            telling.date, telling.basis = None, "none"
        if telling.date is not None or telling.status not in ("happened", "planned") or own_time:
            continue
        counted = date_by_distance(telling, tellings)
        if counted is not None:
            telling.date, telling.basis = counted, "relative"
            if telling.status == "happened" and _is_to_come(telling):
                telling.status = "planned"
        if counted is None and telling.status == "planned" and (plan := planned_with(tellings, position)):
            telling.date, telling.basis = plan.date, "carried"
        if counted is not None or telling.status != "happened":
            continue
        labelled = label_of(telling.words)
        if labelled is not None and labelled.precision in ("day", "month"):
            telling.date, telling.basis = labelled, "carried"
            continue
        if scene := day_of_scene(telling, tellings):
            telling.date, telling.basis = scene.date, "carried"
            continue
        if _has_day_of_its_own(telling):
            continue
        if head := day_of_dateline(telling):
            telling.date, telling.basis = head, "carried"
            continue
        if telling.kind != "statement" and _takes_scene(telling, tellings):
            continue
        last = _gathering(tellings, position, lead) or _goes_on(tellings, position)
        last = last or _spoken_at(tellings, position, lead)
        if last is not None and not _tells_several_days(last):
            telling.date, telling.basis = last.date, "carried"


def _tells_several_days(told: Telling) -> bool:
    """ "The rounds took place on May 16 and June 2. After the second, the parties": on which, the day does not say."""
    days = [(first, last) for first, last, ref in told.words.dates if ref.precision == "day"]
    gaps = (told.words.norms[one[1] : other[0]] for one, other in pairwise(days))
    return any(gap in (["and"], ["and", "on"]) for gap in gaps)


def _is_to_come(telling: Telling) -> bool:
    """ "A day before X meets Y": its day, once counted, lies behind the article's."""
    published = telling.words.reading.document.published
    return published is not None and (telling.edtf or "") > published.isoformat()


def _takes_scene(telling: Telling, tellings: Sequence[Telling]) -> bool:
    """Gives a telling the day and place that the sentence before sets its scene with, if that tells of nothing itself.

    "Earlier this month, in Paris, it was still the peace that was planned. X and Y signed a paper."
    """
    index = telling.sentence - 1
    sentences = telling.words.reading.sentences
    beside = index >= 0 and sentences[index].block == telling.words.sentence.block
    if not beside or not telling.asserted or telling.untimed or told_in(tellings, index):
        return False
    before = words_of(telling.words.reading, index)
    opening = [ref for first, _, ref in before.dates if first <= 2 and ref.dates_act and ref.type == "DATE"]
    if len(before.dates) != 1 or not opening or not opening[0].edtf or opening[0].precision not in _SCENES:
        return False
    if any(ref.form in ("name", "short", "office", "pronoun") for _, _, ref in before.refs):
        return False  # somebody did something that day which is not known to be this
    telling.date, telling.basis = opening[0], "carried"
    places = [place for first, _, place in before.places if place.preposition in ("in", "at") and first <= SET_EARLY]
    if places and telling.kind != "call":
        telling.place = telling.place or places[0].name
    return True


def _has_own_time(telling: Telling) -> bool:
    """The sentence names a time that could not be told: it is not that of what stood before."""
    words = telling.words
    if not words.dates:
        return bool(_POINTING.all(words.norms))
    unread = any(ref.type == "DATE" and ref.edtf is None and ref.dates_act for _, _, ref in words.dates)
    read = {k for first, last, _ in words.dates for k in range(first, last)}
    counted = any(words.norms[last : last + 1] in _COUNTED and _is_long(ref) for _, last, ref in words.dates)
    return unread or counted or any(at not in read and at + 1 not in read for at, _, _ in _POINTING.all(words.norms))


def _is_long(ref: DateRef) -> bool:
    """Some days, and not "hours later", which is of the same day."""
    return ref.type == "DURATION" and _SHORT.fullmatch(ref.timex) is None


def _has_day_of_its_own(telling: Telling) -> bool:
    """Another day stands in the sentence, whatever it dates."""
    words = telling.words
    return any(ref.dates_act and ref.precision == "day" and not words.spoken[first] for first, _, ref in words.dates)


def _is_background(telling: Telling) -> bool:
    """ "The ceremony was called off after he and Trump quarrelled": looked back upon from what is told."""
    words = telling.words
    opening = [at for at in words.openings if at < telling.at]
    if {"had", "previously"} <= set(words.norms[max(0, telling.at - 4) : telling.at]):
        return True  # "Kyiv had previously handed over a text"
    return telling.asserted and bool(opening) and words.norms[opening[-1]] in ("after", "since")


def _is_dated(telling: Telling) -> bool:
    return (
        telling.status == "happened" and telling.date is not None and telling.date.precision in ("day", "range", "part")
    )


def _gathering(tellings: Sequence[Telling], position: int, lead: Telling | None) -> Telling | None:
    """What was told last of the kind that "after the summit" or "in that call" points back to."""
    telling = tellings[position]
    kind = _pointed_to(telling)
    if kind is None:
        return None
    before = (told for told in islice(told_since(tellings, position, 0), MEMORY) if told.sentence < telling.sentence)
    fitting = (told for told in before if _fits(told.kind, kind) and _is_told(told) and not _are_others(telling, told))
    last = _meant_by_speaker(telling, fitting, lead) if telling.kind == "statement" else next(fitting, None)
    return last if last is not None and _is_dated(last) else None


def _meant_by_speaker(statement: Telling, fitting: Iterator[Telling], lead: Telling | None) -> Telling | None:
    """The talks in which the speaker took part, else those told last; none that are to come or lie before the story."""
    meant: Telling | None = None
    for told in fitting:
        if _is_to_come(told) or (looks_back(told, lead) and not leads_into(told, statement)):
            continue
        if not statement.people.keys().isdisjoint(told.people):
            return told
        meant = meant or told
    return meant


def _are_others(telling: Telling, told: Telling) -> bool:
    """ "At the talks, X and Y discussed": not those that two others held."""
    both = not telling.joins_only and min(len(telling.people), len(told.people)) > 1
    return both and telling.kind in BETWEEN_PEOPLE and not telling.people.keys() & told.people.keys()


def _is_told(told: Telling) -> bool:
    return told.asserted or (told.date is not None and told.date.precision == "day")


def _pointed_to(telling: Telling) -> str | None:
    norms = telling.words.norms
    for at in range(len(norms) - 2):
        if norms[at] in _PART and norms[at + 1] in _THE and not telling.words.spoken[at]:
            found = _GATHERINGS.longest(norms, at + 2)
            if found:
                return found[1]
    return None


def _fits(kind: Kind, pointed: str) -> bool:
    return kind == pointed or (pointed == "meeting" and kind in ("meeting", "summit", "visit"))


def _goes_on(tellings: Sequence[Telling], position: int) -> Telling | None:
    """The last that has a day, if "hours later" or "then" ties this to it, or "and" in one sentence."""
    telling = tellings[position]
    if telling.kind == "statement" and not _BESIDE & set(telling.words.norms[:OPENS]):
        return None
    norms = telling.words.norms
    opens = _OPENING & set(norms[:OPENS]) if norms[:2] != ["by", "then"] else frozenset()
    beside = _BESIDE & {*norms[max(0, telling.at - 2) : telling.at], *norms[telling.at + 1 : telling.at + 2]}
    dated = [told for told in told_since(tellings, position, telling.sentence - GOES_ON) if _is_dated(told)]
    act = next((told for told in dated if told.kind != "statement"), None)
    if act is not None and in_one_breath(telling, act):
        return act
    return dated[0] if dated and beside else act if opens else None


def _spoken_at(tellings: Sequence[Telling], position: int, lead: Telling | None) -> Telling | None:
    """The event told last before a statement, if its speaker took part in it."""
    telling = tellings[position]
    if telling.kind != "statement" or telling.thing is not None:
        return None
    before = (told for told in told_since(tellings, position, telling.sentence - SPEAKS) if told.asserted)
    last = next((one for one in before if one.sentence < telling.sentence and _may_hold(one, telling)), None)
    if last is None or not _is_dated(last):
        return None
    if looks_back(last, lead) and (not leads_into(last, telling) or _names_occasion(telling)):
        return None
    there = telling.people.keys() & last.people.keys() and not _other_day_between(last, telling)
    return last if there else None


def _names_occasion(statement: Telling) -> bool:
    """ "Said after the exchange": none of the talks told before it."""
    words = statement.words
    after = (k for k in range(len(words.norms) - 1) if words.norms[k] in _AFTER and not words.spoken[k])
    return any(words.norms[k + 1] in _THE for k in after)


def _may_hold(one: Telling, statement: Telling) -> bool:
    """Talks, or what the same speaker said before."""
    return one.kind in BETWEEN_PEOPLE or one.kind != "statement" or one.people.keys() == statement.people.keys()


def _other_day_between(one: Telling, other: Telling) -> bool:
    between = Span(one.words.sentence.span.end, other.words.sentence.span.start)
    dates = other.words.reading.dates.within(between) if between.start < between.end else ()
    return any(ref.dates_act and ref.precision == "day" for ref in dates)
