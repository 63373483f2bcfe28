"""Meanings of times of day: "5 p.m.", "the evening", "noon"."""

from app.extraction.dates import values
from app.extraction.dates.context import Context, in_words
from app.extraction.dates.grammar import Match
from app.extraction.dates.relative_dates import with_time
from app.extraction.dates.values import Value


def clock(match: Match, context: Context) -> Value | None:
    """Means "10:35 a.m.", "the evening", "noon": a time, for its TIMEX3 of the day told last."""
    time = _time(match)
    return values.no_date(f"{_day(context)}{time}", "TIME") if time is not None else None


def of_day_told(match: Match, context: Context) -> Value | None:
    """Means "in the evening" where no day stands beside it: of the day told here, else of one shortly before."""
    here = context.told_day if context.told_ago == 0 else None
    recent = context.told_day == context.recent or context.told_ago > 1
    on = here or (context.recent if recent else None)
    if on is None or context.unsure or context.tense in ("present", "none"):
        return None  # "in the evening people queue for water"
    time = str(match.slots["partofday"])
    return with_time(values.day(on).told("relative", f"of the day told, {in_words(on)}"), time)


def _time(match: Match) -> str | None:
    slots = match.slots
    named = slots.get("partofday") or slots.get("middle")
    if named:
        return str(named)
    if "hour" not in slots and "clock" not in slots:
        return "TMO" if "hours" in slots else ""
    hour, minute = int(slots["clock"] if "clock" in slots else slots["hour"]), int(slots.get("minute", 0))
    if "meridiem" in slots:
        hour = hour % 12 + slots["meridiem"] if 1 <= hour <= 12 else 99
    return f"T{hour:02}:{minute:02}" if hour <= 24 and minute < 60 else None


def _day(context: Context) -> str:
    told = context.told.days if context.told else None
    day = told[0] if told and told[0] == told[1] else context.today
    return day.isoformat() if day else "XXXX-XX-XX"
