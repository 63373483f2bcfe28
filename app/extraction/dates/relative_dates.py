"""Meanings of dates counted from the day of publication: yesterday, on Friday, last month, three weeks ago."""

from calendar import monthrange
from datetime import date

from app.extraction.dates import values
from app.extraction.dates.context import Context, in_words
from app.extraction.dates.grammar import Match
from app.extraction.dates.lengths import LONGEST, count, counted_units
from app.extraction.dates.values import DAY, WEEK, Value

_SIDES = {-1: "before", 0: "of", 1: "after"}
DAY_SHIFTS = {
    0: "the day of",
    -1: "the day before",
    1: "the day after",
    -2: "two days before",
    2: "two days after",
}


def day_shift(match: Match, context: Context) -> Value | None:
    """Means "yesterday", "tonight", "this morning": so many days from today."""
    days, part = match.rule.given["days"], match.rule.given.get("part") or match.slots.get("partofday")
    if context.today is None or context.unsure:
        return values.unresolved("XXXX-XX-XX" + (part or ""))
    on = context.today + days * DAY
    words = DAY_SHIFTS[days]
    return with_time(values.day(on).told("relative", f"{words} {context.counted_from}, {in_words(on)}"), part)


def overnight(match: Match, context: Context) -> Value | None:
    """Means "overnight": the night that ended on the day of publication, so it may mean either of two days."""
    today = context.today
    if today is None:
        return values.unresolved("XXXX-XX-XXTNI")
    if context.tense in ("future", "present"):
        return None  # "cannot be done overnight"
    night = values.days(today - DAY, today)._replace(timex=f"{today - DAY}TNI", type="TIME")
    return night.told("relative", f"the night before {context.counted_from}, to {in_words(today)}")


def with_time(value: Value, part: str | None) -> Value:
    """The same day with a time of day on its TIMEX3 value."""
    if not part:
        return value
    return Value(
        value.timex + (part if part.startswith("T") else f"T{part}"),
        value.edtf,
        value.precision,
        "TIME",
        value.basis,
        value.anchor,
    )


def unit_shift(match: Match, context: Context) -> Value | None:
    """Means "last week", "this month", "later this year", "the weekend"."""
    unit, today = match.slots.get("unit", "weekend"), context.today
    shift = match.slots.get("shift", match.rule.given.get("steps", 0))
    if unit in ("second", "minute", "hour", "day", "fortnight", "millennium"):
        return None
    if shift > 0 and unit == "year" and match.end - match.start > 2 and context.tense == "past":
        return values.unresolved("XXXX")  # "a pact of 2022 that was dropped the next year"
    if today is None:
        return values.unresolved({"year": "XXXX", "month": "XXXX-XX"}.get(unit, "XXXX-WXX"))
    found = (
        values.weekend(_weekend_day(match, context, today)) if unit == "weekend" else values.shifted(unit, today, shift)
    )
    words = f"two {unit}s {'before' if shift < 0 else 'after'}" if abs(shift) == 2 else f"the {unit} {_SIDES[shift]}"
    return found.told("relative", f"{words} {context.counted_from}")


def weekend_of(match: Match, context: Context) -> Value | None:
    """Means "weekend talks", "a weekend call": of the last weekend, or of the next if they are planned."""
    today = context.today
    if today is None:
        return values.unresolved("XXXX-WXX-WE")
    ahead = context.tense in ("future", "present") and today.weekday() < 5
    on = today if ahead or today.weekday() >= 5 else today - WEEK
    return values.weekend(on).told("relative", f"the weekend {'after' if ahead else 'before'} {context.counted_from}")


def the_unit(match: Match, context: Context) -> Value | None:
    """Means "the middle of the week", "the end of the month": the one told of just before, else the one that runs."""
    unit = match.slots["unit"]
    if unit not in ("week", "month", "year") or context.today is None:
        return None
    told = context.told.days if context.told and context.told_ago <= 1 else None
    near = told and told[0].replace(day=1) == told[1].replace(day=1) and told[1] < context.today
    if told and near and unit == "month" and context.tense == "past":
        return values.shifted(unit, told[0], 0).told("relative", f"the {unit} of {in_words(told[0])}")
    return values.shifted(unit, context.today, 0).told("relative", f"the {unit} of {context.counted_from}")


def ago(match: Match, context: Context) -> Value | None:
    """Means "three days ago", "a year ago"."""
    return _counted(match, context, -1)


def ahead(match: Match, context: Context) -> Value | None:
    """Means "two weeks from now", "in three days" of something planned: else "in three days" is a length."""
    within = match.at.get("in") == match.start and match.at["unit"] == match.end - 1
    if within and (context.tense != "future" or match.slots["unit"] in ("year", "decade", "century")):
        return None
    return _counted(match, context, 1)


def _counted(match: Match, context: Context, sign: int) -> Value | None:
    number, unit = counted_units(match) if sign < 0 else (count(match), match.slots["unit"])
    today = context.today
    if number is None or unit in ("second", "minute", "hour"):
        return values.no_date("PAST_REF" if sign < 0 else "FUTURE_REF")
    if number != int(number):
        number, unit = {"year": (number * 12, "month"), "week": (number * 7, "day")}.get(unit, (round(number), unit))
    if today is None:
        return values.unresolved("XXXX-XX-XX" if unit == "day" else "XXXX")
    if unit in ("decade", "century"):
        number, unit = number * (10 if unit == "decade" else 100), "year"
    if number > LONGEST:
        return None
    if "exact" in match.slots:
        on = _same_day(today, sign * int(number), unit)
        return values.day(on).told("relative", f"counted from {context.counted_from}")
    words = (
        f"{int(number)} {unit}{'s' if number != 1 else ''} {'before' if sign < 0 else 'after'} {context.counted_from}"
    )
    return values.shifted(unit, today, sign * int(number)).told("relative", words)


def _same_day(today: date, steps: int, unit: str) -> date:
    """The day that bears the same number so many years or months away, else so many days or weeks away."""
    if unit not in ("year", "month"):
        return today + steps * (WEEK if unit == "week" else DAY)
    months = today.year * 12 + today.month - 1 + steps * (12 if unit == "year" else 1)
    year, month = months // 12, months % 12 + 1
    return date(year, month, min(today.day, monthrange(year, month)[1]))


def _weekend_day(match: Match, context: Context, today: date) -> date:
    shift = match.slots.get("shift")
    if shift == 1:
        return today + WEEK
    if shift == -1 or (context.tense == "past" and today.weekday() < 6):
        return today - WEEK
    return today
