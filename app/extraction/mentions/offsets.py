"""Days counted from one event to another: "came a day after Macron gathered", "two days before it lapsed"."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from app.catalogue.load import table
from app.extraction.kinds import BETWEEN_PEOPLE
from app.extraction.mentions.telling import Telling
from app.extraction.types import DateRef, Span
from app.extraction.verbs import verb_forms
from app.extraction.words import Words, words_of

_DISTANCE = table("kinds")["distance"]
_NUMBERS: dict[str, int] = _DISTANCE["numbers"]
_UNITS: dict[str, int] = _DISTANCE["units"]
_SIGNS: dict[str, int] = _DISTANCE["signs"]
_SAME = frozenset(_DISTANCE["same"])
_COUNTED = _UNITS.keys() | _SAME | {"eve"}
_ORDINALS = frozenset(_DISTANCE["ordinals"])
_STOPS = frozenset((",", ".", "and", ";", ":"))
_BACK = frozenset(_DISTANCE["back"])


_LIMITS = frozenset(_DISTANCE["limits"])
LIMIT_NEAR = 2
"""Sentences between a deadline with its day and "two days before it ran out"."""


class Distance(NamedTuple):
    """Words that say how many days what stands before them lies from what stands after; `days` may be 0."""

    first: int
    last: int
    days: int


def date_by_distance(telling: Telling, tellings: Sequence[Telling], position: int) -> DateRef | None:
    """The day of a telling, counted from that of another in its sentence or told before; None if no such words."""
    for distance in distances(telling.words):
        here = [other for other in tellings if other.sentence == telling.sentence]
        main, other = _sides(telling.words, distance, here)
        earlier = [told for told in tellings[:position] if told.sentence < telling.sentence]
        if telling is main:
            day = _day(other, earlier, telling.words, distance.last)
            sign = 1
        elif telling is other:
            day = _day(main, earlier, telling.words, 0)
            sign = -1
        else:
            continue
        if day is not None:
            return _ref(telling.words, distance, day + sign * timedelta(days=distance.days))
    return None


def opens_with_distance(telling: Telling) -> bool:
    """ "Three days after that meeting": it has a day, even if nobody can say which."""
    return any(distance.first <= 1 and distance.days for distance in distances(telling.words))


def has_borrowed_date(telling: Telling) -> bool:
    """ "Two days before X met Y on Wednesday, Z rang W": the one day there is belongs to what is counted from."""
    if telling.date is None:
        return False
    found = [distance for distance in distances(telling.words) if distance.days]
    if any(_stands_in(telling, telling.date, aside) for aside in found if aside.first > 1):
        return True
    opening = next((distance for distance in found if distance.first <= 1), None)
    if opening is None or "," not in telling.words.norms[opening.last :]:
        return False
    comma = telling.words.norms.index(",", opening.last)
    return telling.at > comma > telling.words.at(telling.date.span.start) >= opening.last


def _stands_in(telling: Telling, date: DateRef, aside: Distance) -> bool:
    """ "On Thursday, a day before X was due in Paris, Y rang Z": what the aside tells of was not on Thursday."""
    words = telling.words
    return (
        words.norms[aside.first - 1] == ","
        and words.at(date.span.start) < aside.first <= telling.at
        and "," not in words.norms[aside.last : telling.at]
    )


def distances(words: Words) -> list[Distance]:
    """ "two days after", "a week before", "on the day"."""
    norms, found = words.norms, list[Distance]()
    if _COUNTED.isdisjoint(words.vocabulary):
        return found
    for at in range(1, len(norms) - 1):
        if norms[at] not in _COUNTED or words.spoken[at]:
            continue
        number = _NUMBERS.get(norms[at - 1]) or (int(norms[at - 1]) if norms[at - 1].isdecimal() else None)
        if number and norms[at] in _UNITS and norms[at + 1] in _SIGNS and not _tells_day(words, at - 1, at + 2):
            found.append(Distance(at - 1, at + 2, number * _UNITS[norms[at]] * _SIGNS[norms[at + 1]]))
        elif norms[at] == "eve" and norms[at + 1] == "of":
            found.append(Distance(at - 2 if norms[at - 2 : at - 1] == ["on"] else at - 1, at + 2, -1))
        elif norms[at] in _SAME and norms[at - 1] == "the" and norms[at - 2 : at - 1] == ["on"]:
            found.append(Distance(at - 2, at + 1, 0))
    return found


def words_counted_from(words: Words, distance: Distance) -> range:
    """The words of "two days before the Munich conversation": what they name is only counted from."""
    end = distance.last
    while end < len(words.norms) and words.norms[end] not in _STOPS and not words.opens[end]:
        end += 1
    return range(distance.first, end)


def _tells_day(words: Words, first: int, last: int) -> bool:
    """ "A week before the session, on Nov. 23, it was …": the day itself stands there too."""
    if first > 1 or "," not in words.norms[last:]:
        return False
    comma = words.norms.index(",", last)
    return any(comma < start <= comma + 2 for start, _, _ in words.dates)


def _sides(words: Words, distance: Distance, here: Sequence[Telling]) -> tuple[Telling | None, Telling | None]:
    """What the words count the day of, and from what; where they open the sentence, what they count of comes later."""
    after = [told for told in here if told.at >= distance.last]
    if distance.first <= 1:
        comma = words.norms.index(",", distance.last) if "," in words.norms[distance.last :] else None
        if comma is not None:
            inside = [told for told in after if told.at < comma]
            main = [told for told in after if told.at > comma]
            return (main[0] if main else None), (inside[0] if inside else None)
        counted = [told for told in after if told.asserted]
        return (counted[-1] if counted else None), (after[0] if len(after) > 1 else None)
    if words.norms[distance.first - 1] == "," and "," in words.norms[distance.last :]:
        comma = words.norms.index(",", distance.last)
        inside, main = [told for told in after if told.at < comma], [told for told in after if told.at > comma]
        return (main[0] if main else None), (inside[0] if inside else None)
    before = [told for told in here if told.at < distance.first]
    return (before[-1] if before else None), (after[0] if after else None)


def _day(anchor: Telling | None, earlier: Sequence[Telling], words: Words, at: int) -> date | None:
    """The day of the event counted from: its own, or that of the last one told that it points back to."""
    if anchor is not None and anchor.date is not None:
        return _exact(anchor)
    if anchor is None:
        points_back = not at or (at < len(words.norms) and words.norms[at] in _BACK)
        if at and _runs_out(words, at) and (not earlier or earlier[-1].kind != "deadline"):
            return _deadline(words)
        return _exact(earlier[-1]) if earlier and points_back else None
    if anchor.asserted and not anchor.rule.startswith("noun:"):
        return None
    alike = [told for told in earlier if _may_be(anchor, told)]
    return _exact(alike[-1]) if alike else None


def _runs_out(words: Words, at: int) -> bool:
    """ "Two days before it lapsed": not the day of what was told, unless that is the deadline itself."""
    return (
        words.norms[at : at + 1] == ["it"]
        and words.norms[at + 1 : at + 2] != []
        and words.norms[at + 1] in verb_forms()
    )


def _deadline(words: Words) -> date | None:
    """The day named last with a deadline or truce shortly before: "brought the deadline forward to Aug. 8"."""
    for index in range(words.index - 1, max(-1, words.index - 1 - LIMIT_NEAR), -1):
        before = words_of(words.reading, index)
        days = [ref for _, _, ref in before.dates if ref.precision == "day" and ref.type == "DATE" and ref.edtf]
        if days and not _LIMITS.isdisjoint(before.norms):
            return date.fromisoformat(days[-1].edtf or "") if len(days[-1].edtf or "") == 10 else None
    return None


def _may_be(reference: Telling, told: Telling) -> bool:
    """Whether "the visit" or "the Riyadh meeting" may mean something told before; "the first round" means another."""
    if _ORDINALS & set(reference.words.norms[max(0, reference.at - 3) : reference.at]):
        return False
    kinds = {reference.kind, told.kind}
    alike = len(kinds) == 1 or kinds in ({"meeting", "summit"}, {"meeting", "visit"})
    alike = alike or (reference.neutral and told.kind in BETWEEN_PEOPLE)
    return told.date is not None and alike and reference.place in (None, told.place)


def _exact(told: Telling) -> date | None:
    ref = told.date
    if ref is None or ref.precision not in ("day", "range") or ref.edtf is None or not _is_exact(ref.edtf):
        return None
    return date.fromisoformat(ref.edtf[:10])


def _is_exact(edtf: str) -> bool:
    """A day, or days of which the first is the one that is counted from."""
    return all(len(day) == 10 and day.replace("-", "").isdecimal() for day in edtf.split("/"))


def _ref(words: Words, distance: Distance, day: date) -> DateRef:
    first, last = words.tokens[distance.first].start, words.tokens[distance.last - 1].end
    return DateRef(
        span=Span(first, last),
        edtf=day.isoformat(),
        timex=day.isoformat(),
        type="DATE",
        precision="day",
        basis="relative",
        anchor=None,
        dates_act=True,
        rule="distance",
    )
