"""Meanings of dates counted from the day of publication: yesterday, on Friday, last month, three weeks ago."""

from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta

from app.extraction.dates import values
from app.extraction.dates.context import WEEKDAYS, Context, in_words
from app.extraction.dates.grammar import Match
from app.extraction.dates.lengths import count
from app.extraction.dates.values import Value

DAY = timedelta(days=1)
WEEK = timedelta(days=7)
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
    night = replace(values.days(today - DAY, today), timex=f"{today - DAY}TNI", type="TIME")
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


def weekday(match: Match, context: Context) -> Value | None:
    """Means "Friday", "last Friday", "next Friday", "Friday of next week"; on the day of publication it is that day."""
    number, today, shift = match.slots["weekday"], context.today, match.slots.get("shift")
    if today is None:
        return values.unresolved(f"XXXX-WXX-{number}")
    if "week" in match.slots:
        on = _monday(today) + match.slots["week"] * WEEK + (number - 1) * DAY
    elif "definite" in match.slots and context.told and (days := context.told.days) and (days[1] - days[0]).days < 7:
        on = _monday(days[0]) + (number - 1) * DAY  # "the Tuesday" belongs to the week that is told of
    elif shift is None or shift == 0:
        on = _by_tense(number, today, context)
    elif shift < 0:
        on = _latest(number, today - DAY)
    elif match.rule.given.get("nearest"):
        on = _earliest(number, today + DAY)
    else:
        # said of a day in the week that runs, "next Friday" is the one after: for the nearest "on Friday" would do
        on = _monday(today) + WEEK + (number - 1) * DAY
    return _weekday_value(on, today, context)


def weekdays(match: Match, context: Context) -> Value | None:
    """Means "Monday to Wednesday": both on the same side of publication."""
    if context.today is None:
        return values.unresolved(f"XXXX-WXX-{match.slots['weekday']}")
    first = _by_tense(match.slots["weekday"], context.today, context)
    last = _earliest(match.slots["weekday2"], first + DAY)
    return values.days(first, last).told(
        "relative", f"the {WEEKDAYS[first.weekday()]} nearest to {context.counted_from}, {in_words(first)}"
    )


def unit_shift(match: Match, context: Context) -> Value | None:
    """Means "last week", "this month", "later this year", "the weekend"."""
    unit, shift, today = match.slots.get("unit", "weekend"), match.slots.get("shift", 0), context.today
    if unit in ("second", "minute", "hour", "day", "night", "fortnight", "millennium"):
        return None
    if today is None:
        return values.unresolved({"year": "XXXX", "month": "XXXX-XX"}.get(unit, "XXXX-WXX"))
    found = values.weekend(_weekend_day(match, context, today)) if unit == "weekend" else shifted(unit, today, shift)
    words = {-1: "the {} before", 0: "the {} of", 1: "the {} after"}[shift].format(unit)
    return found.told("relative", f"{words} {context.counted_from}")


def shifted(unit: str, today: date, steps: int) -> Value:
    """The day, week, month, quarter, year, decade or century so many steps from the one of `today`."""
    if unit in ("day", "night"):
        return values.day(today + steps * DAY)
    if unit in ("week", "fortnight"):
        return values.week(today + steps * WEEK * (2 if unit == "fortnight" else 1))
    if unit == "weekend":
        return values.weekend(today + steps * WEEK)
    if unit == "month":
        at = today.year * 12 + today.month - 1 + steps
        return values.month(at // 12, at % 12 + 1)
    if unit == "quarter":
        at = today.year * 4 + (today.month - 1) // 3 + steps
        return values.quarter(at // 4, at % 4 + 1)
    if unit == "decade":
        return values.decade(today.year // 10 + steps)
    if unit == "century":
        return values.century(today.year // 100 + 1 + steps)
    return values.year(today.year + steps)


def the_unit(match: Match, context: Context) -> Value | None:
    """Means "the middle of the week", "later in the day", "the end of the year": the one that runs."""
    unit = match.slots["unit"]
    if unit not in ("week", "month", "year") or context.today is None:
        return None
    return shifted(unit, context.today, 0).told("relative", f"the {unit} of {context.counted_from}")


def ago(match: Match, context: Context) -> Value | None:
    """Means "three days ago", "a year ago"."""
    return _counted(match, context, -1)


def ahead(match: Match, context: Context) -> Value | None:
    """Means "two weeks from now", "in three days" of something planned: of the past, "in three days" is a length."""
    if match.at.get("in") == match.start and match.at["unit"] == match.end - 1 and context.tense != "future":
        return None
    return _counted(match, context, 1)


def _counted(match: Match, context: Context, sign: int) -> Value | None:
    number, unit, today = count(match), match.slots["unit"], context.today
    if number is None or unit in ("second", "minute", "hour"):
        return values.no_date("PAST_REF" if sign < 0 else "FUTURE_REF")
    if number != int(number):
        number, unit = {"year": (number * 12, "month"), "week": (number * 7, "day")}.get(unit, (round(number), unit))
    if today is None:
        return values.unresolved("XXXX-XX-XX" if unit == "day" else "XXXX")
    if unit in ("decade", "century"):
        number, unit = number * (10 if unit == "decade" else 100), "year"
    if number > 1500:
        return None
    if "exact" in match.slots:
        on = _same_day(today, sign * int(number), unit)
        return values.day(on).told("relative", f"counted from {context.counted_from}")
    words = (
        f"{int(number)} {unit}{'s' if number != 1 else ''} {'before' if sign < 0 else 'after'} {context.counted_from}"
    )
    return shifted(unit, today, sign * int(number)).told("relative", words)


def _same_day(today: date, steps: int, unit: str) -> date:
    """The day that bears the same number so many years or months away, else so many days or weeks away."""
    if unit not in ("year", "month"):
        return today + steps * (WEEK if unit == "week" else DAY)
    months = today.year * 12 + today.month - 1 + steps * (12 if unit == "year" else 1)
    year, month = months // 12, months % 12 + 1
    return date(year, month, min(today.day, monthrange(year, month)[1]))


def _weekday_value(on: date, today: date, context: Context) -> Value:
    if on == today:
        words = f"the day of {context.counted_from}"
    else:
        words = f"the {WEEKDAYS[on.weekday()]} {'before' if on < today else 'after'} {context.counted_from}"
    return values.day(on).told("relative", f"{words}, {in_words(on)}")


def _by_tense(number: int, today: date, context: Context) -> date:
    before, after = _latest(number, today), _earliest(number, today)
    if context.tense == "near":
        return before if today - before <= after - today else after
    return after if context.tense in ("future", "present") else before


def _weekend_day(match: Match, context: Context, today: date) -> date:
    shift = match.slots.get("shift")
    if shift == 1:
        return today + WEEK
    if shift == -1 or (context.tense == "past" and today.weekday() < 5):
        return today - WEEK
    return today


def _monday(day: date) -> date:
    return day - day.weekday() * DAY


def _latest(number: int, day: date) -> date:
    return day - ((day.isoweekday() - number) % 7) * DAY


def _earliest(number: int, day: date) -> date:
    return day + ((number - day.isoweekday()) % 7) * DAY
