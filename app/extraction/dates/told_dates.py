"""Meanings of dates counted from the date told last: three days later, the next day, the same week."""

from datetime import date, timedelta

from app.extraction.dates import values
from app.extraction.dates.context import Context, in_words
from app.extraction.dates.grammar import Match
from app.extraction.dates.lengths import LONGEST, counted_units
from app.extraction.dates.relative_dates import with_time
from app.extraction.dates.values import Value


def later(match: Match, context: Context) -> Value | None:
    """Means "three days later": after the date told last; nothing told in the past lies ahead of publication."""
    found = _counted(match, context, 1)
    ahead = found is not None and _lies_ahead(found, context)
    return None if ahead and context.tense in ("past", "present") else found


def earlier(match: Match, context: Context) -> Value | None:
    """Means "two weeks earlier": before the date told last."""
    return _counted(match, context, -1)


def told_shift(match: Match, context: Context) -> Value | None:
    """Means "the next day", "that week", "the same year", "the weekend before"."""
    unit, steps = match.slots.get("told", "day"), match.rule.given["steps"]
    if unit not in ("day", "week", "weekend", "month", "year"):
        return None
    found = _from_told(unit, steps, context)
    if found is None:
        return values.unresolved("XXXX-WXX-WE") if unit == "weekend" else None
    if not steps and unit == "month" and _runs(found, context) and context.other_month:
        found = _from_told(unit, steps, context._replace(told=context.other_month)) or found
    if steps > 0 and unit == "year" and _lies_ahead(found, context) and context.tense == "past":
        return values.unresolved("XXXX")  # "a pact of 2022 that was dropped the next year"
    if not steps and unit != "day" and _runs(found, context):
        return values.unresolved("XXXX")
    return with_time(found, match.slots.get("partofday"))


def _lies_ahead(found: Value, context: Context) -> bool:
    return bool(context.today and found.days and found.days[0] > context.today)


def _runs(found: Value, context: Context) -> bool:
    """The month or week of publication would be "this" one, not "that" one."""
    return bool(context.today and found.days and found.days[0] <= context.today <= found.days[1])


def nth_day(match: Match, context: Context) -> Value | None:
    """Means "the second day", "the final day": of the days told last, if several were told."""
    told = context.told
    if told is None or told.timex.endswith("WE"):
        return None  # "the second day" after "last weekend" may be that of what went on then
    days = told.days if told.precision == "range" else context.row
    if days is None:
        return None
    first, last = days
    on = last if "final" in match.slots else first + timedelta(days=match.slots.get("ordinal", 1) - 1)
    return (
        values.day(on).told("relative", f"one of the days {first.isoformat()}/{last.isoformat()}")
        if on <= last
        else None
    )


def _counted(match: Match, context: Context, sign: int) -> Value | None:
    number, unit = counted_units(match)
    if number is None or unit in ("second", "minute", "hour") or number != int(number) or number > LONGEST:
        return None
    if unit == "decade":
        number, unit = number * 10, "year"
    return _from_told(unit, sign * int(number), context)


def _from_told(unit: str, steps: int, context: Context) -> Value | None:
    """So many units from the date told; None if no date was told, or one too vague to count such units from."""
    day, told = _told_day(unit, context), context.told
    if day is None or told is None:
        return None
    size = abs(steps)
    how = f"{size} {unit}{'s' if size != 1 else ''} {'after' if steps > 0 else 'before'}" if steps else f"the {unit} of"
    return values.shifted(unit, day, steps).told(
        "relative", f"{how} {in_words(day) if told.precision == 'day' else told.timex}"
    )


def _told_day(unit: str, context: Context) -> date | None:
    """A day of the date told last, if that is precise enough to count such units from."""
    span = context.told.days if context.told else None
    if span is None:
        return None
    first, last = span
    fine = {
        "week": (last - first).days < 7,
        "weekend": (last - first).days < 7,
        "month": first.month == last.month,
        "year": True,
    }
    if first == last or (fine.get(unit, False) and first.year == last.year):
        return first
    return context.told_day if unit == "day" else None
