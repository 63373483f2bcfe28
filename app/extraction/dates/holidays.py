"""Meanings of holidays: a day of the calendar, an nth weekday of a month, or so many days from Easter."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from app.extraction.dates import values, years
from app.extraction.dates.context import Context, in_words
from app.extraction.dates.grammar import Match
from app.extraction.dates.lengths import LONGEST, count
from app.extraction.dates.values import Value


def holiday(match: Match, context: Context) -> Value | None:
    """Means "Easter", "Victory Day 2025", "a day after Christmas": without a year the nearest, as the tense asks."""
    day = _day(match, context)
    if day is None:
        return values.unresolved("XXXX-XX-XX")
    if "after" in match.slots or "before" in match.slots:
        return counted_from(match, day)
    unit = match.slots.get("as")
    found = values.week(day) if unit == "week" else _weekend(day) if unit == "weekend" else values.day(day)
    return found.told("stated")


def counted_from(match: Match, day: date) -> Value | None:
    """So many units before or after a day, one if the words give no number: "the eve of"."""
    number, unit = (count(match), match.slots["unit"]) if "unit" in match.slots else (1, "day")
    if number is None or number != int(number) or number > LONGEST or unit in ("second", "minute", "hour"):
        return None
    steps = int(number) * (1 if "after" in match.slots else -1)
    return values.shifted(unit, day, steps).told("relative", f"counted from {in_words(day)}")


def _weekend(day: date) -> Value:
    """The weekend of a holiday: the one it lies in, or the nearest to it."""
    nearest = day if day.isoweekday() > 3 else day - timedelta(days=day.isoweekday())
    return values.weekend(nearest)


def _day(match: Match, context: Context) -> date | None:
    given, today, year = match.rule.given, context.today, match.slots.get("year")
    if year is not None or today is None:
        return on(given, year) if year is not None else None
    near = [on(given, of) for of in range(today.year - 1, today.year + 2)]
    shift = match.slots.get("shift")
    if shift in (1, -1):
        near = [day for day in near if (day - today).days * shift > 0]
    return years.nearest(near, today, context)


def on(given: Mapping[str, Any], year: int) -> date:
    """The day of a holiday in a year, from its entry in the catalogue."""
    if "on" in given:
        month, day = given["on"]
        return date(year, month, day)
    if "nth" in given:
        return nth_weekday_of(year, *given["nth"])
    if "easter" in given:
        return easter(year) + timedelta(days=given["easter"])
    if "orthodox_easter" in given:
        return orthodox_easter(year) + timedelta(days=given["orthodox_easter"])
    return nth_weekday_of(year, 11, 1, 1) + timedelta(days=1)


def nth_weekday_of(year: int, month: int, weekday: int, n: int) -> date:
    """The nth such weekday (Monday is 1) of a month; -1 is the last. A fifth may lie in the next month."""
    if n < 0:
        last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
        return last - timedelta(days=(last.isoweekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (n - 1))


def easter(year: int) -> date:
    """Easter Sunday of the western churches (the anonymous Gregorian computus)."""
    golden, hundreds, rest = year % 19, year // 100, year % 100
    leap, skipped = hundreds // 4, hundreds % 4
    moon = (19 * golden + hundreds - leap - (hundreds - (hundreds + 8) // 25 + 1) // 3 + 15) % 30
    days = (32 + 2 * skipped + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * days) // 451
    month, day = divmod(moon + days - 7 * late + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date:
    """Easter Sunday of the eastern churches, in the Gregorian calendar; right for 1900 to 2099."""
    moon = (19 * (year % 19) + 15) % 30
    days = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + days + 114, 31)
    return date(year, month, day + 1) + timedelta(days=13)
