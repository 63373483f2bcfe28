"""The year of a date that lacks it: the one the words give, else the nearest, else what the tense asks for."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from app.extraction.dates.context import Context
from app.extraction.dates.grammar import Match

FAR = timedelta(days=120)
"""Beyond this distance the tense, not nearness, gives a day its year: a writer adds the year to a day so far off."""
AHEAD = timedelta(days=75)
"""A day further ahead than this is no day of the past whose year went without saying."""
COMING = 8
"""So many months ahead a bare month may lie; a writer says "next March" of one further off."""
FIRST_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def given(match: Match, context: Context) -> int | None:
    """The year that the words give: as a number, as "last year", or as the year told; None if they give none."""
    slots = match.slots
    if "year" in slots:
        return int(slots["year"])
    if "yearshift" in slots and context.today:
        return context.today.year + int(slots["yearshift"])
    if "sameyear" in slots and context.told and context.told.days:
        return context.told.days[0].year
    return None


def exact(year: int, month: int, day: int) -> date | None:
    """That day, or None if there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def around(today: date) -> range:
    """The years that a date without a year may fall in."""
    return range(today.year - 1, today.year + 2)


def nearest_day(month: int, day: int, context: Context) -> date | None:
    """The day in the year that brings it nearest to today; the tense decides where both lie far."""
    today = context.today
    near = [on for year in around(today) if (on := exact(year, month, day))] if today else []
    return nearest(near, today, context) if today and near else None


def nearest(near: Sequence[date], today: date, context: Context) -> date:
    """Of the same day of several years the one nearest to today; the tense decides where all lie far.

    What has no verb, as a heading over what took place, looks back.
    """
    best = min(near, key=lambda on: abs(on - today))
    if abs(best - today) <= FAR and not (best - today > AHEAD and context.tense == "past"):
        return best
    if context.tense in ("future", "present"):
        return min((on for on in near if on >= today), default=best)
    return max((on for on in near if on <= today), default=best)


def nearest_span(spans: Iterator[tuple[date, date] | None], today: date) -> tuple[date, date] | None:
    """Of several pairs of first and last day the one that lies nearest to today."""
    existing = [span for span in spans if span]
    return min(existing, key=lambda s: max(s[0] - today, today - s[1], timedelta(0))) if existing else None


def of_month(month: int, shift: int | None, context: Context) -> int | None:
    """The year of a bare month: the last such month if past, the next if future; "this" is this year's."""
    today = context.today
    if today is None:
        return None
    if shift == 0:
        return today.year
    ahead = today.month - month
    if shift is not None:
        return today.year + (shift if ahead * shift >= 0 else 0)
    if context.tense == "past":
        return today.year - (ahead < 0)
    if context.tense == "future" and -ahead % 12 <= COMING:
        return today.year + (ahead > 0)
    return min(around(today), key=lambda year: abs((year - today.year) * 12 - ahead))


def of_season(code: str, shift: int | None, context: Context) -> int | None:
    """As for a month; a winter counts from its December, and until May "this winter" is the last one."""
    if code == "WI" and shift == 0 and context.today and context.today.month < 6:
        return context.today.year - 1
    return of_month(FIRST_MONTH[code], shift, context)


def of_quarter(number: int, context: Context) -> int | None:
    """The year of a bare quarter: the last that had begun, unless something planned is told."""
    today = context.today
    if today is None:
        return None
    return today.year - (3 * number - 2 > today.month and context.tense != "future")
