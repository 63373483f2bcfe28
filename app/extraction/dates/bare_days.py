"""Meanings of days that name only their number: "the 16th" of the month that was told, or of the one that runs."""

from datetime import date

from app.extraction.dates import values, years
from app.extraction.dates.context import Context, in_words
from app.extraction.dates.grammar import Match
from app.extraction.dates.values import Value

LONGEST_TOLD = 31
"""Days that a date may span for its month to be the one that "the 16th" is of."""


def bare_day(match: Match, context: Context) -> Value | None:
    """Means "the 16th", "Friday the 15th"."""
    on = _on(match.slots["day"], match.slots.get("weekday"), context)
    return values.day(on).told("relative", f"the nearest to {_from(context)}") if on else None


def bare_days(match: Match, context: Context) -> Value | None:
    """Means "the 16th to the 18th", "the 16th and 17th": two with "and" only if they follow each other."""
    first, last = _on(match.slots["day"], None, context), _on(match.slots["day2"], None, context)
    if first is None or last is None or first >= last or ("and" in match.slots and (last - first).days != 1):
        return None
    return values.days(first, last).told("relative", f"the nearest to {_from(context)}")


def _on(number: int, weekday: int | None, context: Context) -> date | None:
    told, today = _told(context), context.today
    base = told[0] if told else today
    if base is None:
        return None
    near = [on for on in _of_months_around(base, number) if weekday in (None, on.isoweekday())]
    if not near:
        return None
    if told is None and weekday is None and today is not None and context.tense in ("past", "future"):
        past = context.tense == "past"
        near = [on for on in near if (on <= today if past else on >= today)] or near
    inside = [on for on in near if told and told[0] <= on <= told[1]]
    return min(inside or near, key=lambda on: abs(on - base))


def _of_months_around(base: date, number: int) -> list[date]:
    months = [base.year * 12 + base.month - 1 + step for step in (-1, 0, 1)]
    return [on for at in months if (on := years.exact(at // 12, at % 12 + 1, number))]


def _told(context: Context) -> tuple[date, date] | None:
    days = context.told.days if context.told else None
    return days if days and (days[1] - days[0]).days < LONGEST_TOLD else None


def _from(context: Context) -> str:
    told, today = _told(context), context.today
    if told:
        return f"the day told before, {in_words(told[0])}"
    return f"the day of {context.counted_from}, {in_words(today)}" if today else context.counted_from
