"""Words that count days from an event: "three days after", "on the eve of", "the day before the row"."""

from datetime import date
from typing import NamedTuple

from app.catalogue.load import table
from app.extraction.once import asked_once
from app.extraction.phrases import indices_of
from app.extraction.words import Words

_DISTANCE = table("kinds")["distance"]
_NUMBERS: dict[str, int] = _DISTANCE["numbers"]
_UNITS: dict[str, int] = _DISTANCE["units"]
_SIGNS: dict[str, int] = _DISTANCE["signs"]
_SAME = frozenset(_DISTANCE["same"])
_HOURS = frozenset(_DISTANCE["hours"])
_FEW = frozenset(_DISTANCE["few"])
COUNTED = _UNITS.keys() | _SAME | _HOURS | {"eve"}
"""What a day is counted by: "the day before", "hours ahead of"."""
_THAN = (["than"], ["nearly"], ["almost"], ["about"], ["around"], ["some"], ["roughly"])
"""Before a number that is not exact: "less than a week before"."""
_STOPS = frozenset((",", ".", "and", ";", ":"))


class Distance(NamedTuple):
    """Words that say how many days what stands before them lies from what stands after; `days` may be 0."""

    first: int
    last: int
    days: int


@asked_once
def distances(words: Words) -> list[Distance]:
    """ "two days after", "a week before", "on the day"."""
    norms, found = words.norms, list[Distance]()
    if COUNTED.isdisjoint(words.vocabulary):
        return found
    for at in indices_of(COUNTED, norms):
        if not 0 < at < len(norms) - 1 or words.spoken[at]:
            continue
        number = _NUMBERS.get(norms[at - 1]) or (int(norms[at - 1]) if norms[at - 1].isdecimal() else None)
        counts = number and norms[at] in _UNITS and norms[at + 1] in _SIGNS and norms[at - 2 : at - 1] not in _THAN
        if number and counts and not _tells_day(words, at - 1, at + 2):
            found.append(Distance(at - 1, at + 2, number * _UNITS[norms[at]] * _SIGNS[norms[at + 1]]))
        elif norms[at] == "eve" and norms[at + 1] == "of":
            found.append(Distance(at - 2 if norms[at - 2 : at - 1] == ["on"] else at - 1, at + 2, -1))
        elif norms[at] in _HOURS and norms[at + 1] in _SIGNS and not _tells_day(words, at, at + 2):
            found.append(Distance(at - (norms[at - 1] in _FEW), at + 2, 0))
        elif _is_next_to(words, at):
            found.append(Distance(at - 1, at + 2, _SIGNS[norms[at + 1]]))
        elif norms[at] in _SAME and norms[at - 1] == "the" and norms[at - 2 : at - 1] == ["on"]:
            found.append(Distance(at - 2, at + 1, 0))
    return found


def words_counted_from(words: Words, distance: Distance) -> range:
    """The words of "two days before the Munich conversation": what they name is only counted from."""
    end = distance.last
    while end < len(words.norms) and words.norms[end] not in _STOPS and not words.opens[end]:
        end += 1
    return range(distance.first, end)


def end_before_vague(words: Words) -> int:
    """The comma of "…, days after Y had threatened sanctions", behind which only is told when; else the end."""
    norms = words.norms
    if COUNTED.isdisjoint(words.vocabulary):
        return len(norms)
    vague = (at for at in indices_of(_UNITS.keys(), norms) if 1 < at < len(norms) - 2 and not words.spoken[at])
    behind = (at for at in vague if norms[at + 1] in _SIGNS and words.opens[at + 1])
    return next((at - 1 for at in behind if norms[at - 1] == ","), len(norms))


def _is_next_to(words: Words, at: int) -> bool:
    """ "The day before the row"; "he had come the day before" counts from what was told."""
    norms = words.norms
    if norms[at] not in _SAME or norms[at - 1] != "the" or norms[at + 1] not in _SIGNS:
        return False
    if norms[at - 2 : at - 1] == ["of"]:
        return False  # "the middle of the night before they left"
    goes_on = at + 2 < len(norms) and norms[at + 2][:1].isalnum()
    return goes_on and not any(at + 2 == day for day, _, _ in words.dates)


def _tells_day(words: Words, first: int, last: int) -> bool:
    """ "A week before the session, on Nov. 23, it was …": the day itself stands there too."""
    if first > 1 or "," not in words.norms[last:]:
        return False
    comma = words.norms.index(",", last)
    return any(comma < start <= comma + 2 for start, _, _ in words.dates)


def day_beside(words: Words, distance: Distance) -> date | None:
    """ "On Thursday, a day after the talks": the day that stands right before, or after what opens the sentence."""
    days = [(first, last, ref) for first, last, ref in words.dates if ref.precision == "day" and ref.edtf]
    if distance.first > 1 and words.norms[distance.first - 1] == ",":
        before = [ref for _, last, ref in days if last == distance.first - 1]
        return date.fromisoformat(before[0].edtf or "") if before else None
    if distance.first > 1 or "," not in words.norms[distance.last :]:
        return None
    comma = words.norms.index(",", distance.last)
    if len(days) != 1 or days[0][0] < comma or days[0][2].dates_act is False:
        return None
    return date.fromisoformat(days[0][2].edtf or "")
