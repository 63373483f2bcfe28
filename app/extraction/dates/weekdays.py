"""Meanings of weekdays: which Friday "Friday" is, by the words before it, the tense, and the day of publication."""

from datetime import date

from app.extraction.dates import values
from app.extraction.dates.context import WEEKDAYS, Context, in_words
from app.extraction.dates.grammar import Match
from app.extraction.dates.lengths import LONGEST, count
from app.extraction.dates.values import DAY, WEEK, Value

SOON = 2 * DAY
"""So near a weekday to come is meant by its name alone, unless a verb says that it is gone."""


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
    elif shift > 0 and context.tense == "past" and (day := _day_told(context)) and day < today:
        on = _earliest(number, day + DAY)  # "was received the next Monday"
    elif shift < 0:
        on = _latest(number, today - DAY)
    elif match.rule.given.get("nearest"):
        on = _earliest(number, today + DAY)
    else:
        # said of a day in the week that runs, "next Friday" is the one after: for the nearest "on Friday" would do
        on = _monday(today) + WEEK + (number - 1) * DAY
    return _weekday_value(on, today, context)


def weekdays(match: Match, context: Context) -> Value | None:
    """Means "Monday to Wednesday", "Monday and Tuesday": days in a row, the first where the tense puts it."""
    one, other = match.slots["weekday"], match.slots["weekday2"]
    if "and" in match.slots and (other - one) % 7 != 1:
        return None
    if context.today is None:
        return values.unresolved(f"XXXX-WXX-{one}")
    shift = match.slots.get("shift")
    first = _shifted(one, shift, context.today) if shift else _by_tense(one, context.today, context)
    last = _earliest(other, first + DAY)
    return values.days(first, last).told(
        "relative", f"the {WEEKDAYS[first.weekday()]} nearest to {context.counted_from}, {in_words(first)}"
    )


def _shifted(number: int, shift: int, today: date) -> date:
    """ "Last Sunday", "next Monday" at the beginning of a row of days."""
    return _latest(number, today - DAY) if shift < 0 else _earliest(number, today + DAY)


def from_weekday(match: Match, context: Context) -> Value | None:
    """Means "a week from Friday": so many days or weeks after the next one."""
    number, unit, today = count(match), match.slots["unit"], context.today
    if unit not in ("day", "week") or number is None or number > LONGEST:
        return None
    if today is None:
        return values.unresolved("XXXX-XX-XX")
    first = _earliest(match.slots["weekday"], today)
    on = first + int(number) * (WEEK if unit == "week" else DAY)
    return values.day(on).told("relative", f"counted from {WEEKDAYS[first.weekday()]}, {in_words(first)}")


def told_weekday(match: Match, context: Context) -> Value | None:
    """Means "the following Monday", "the previous Friday"; null where nothing says before what."""
    number, day = match.slots["weekday"], _day_told(context)
    if day is None and "before" in match.slots:
        return None
    if day is None:
        return values.unresolved(f"XXXX-WXX-{number}")
    after = (number - day.isoweekday() - 1) % 7 + 1
    on = day + (after if "next" in match.slots else after - 7 or -7) * DAY
    return values.day(on).told("relative", f"counted from {in_words(day)}")


def _day_told(context: Context) -> date | None:
    days = context.told.days if context.told else None
    return days[0] if days and days[0] == days[1] else None


def _weekday_value(on: date, today: date, context: Context) -> Value:
    if on == today:
        words = f"the day of {context.counted_from}"
    else:
        words = f"the {WEEKDAYS[on.weekday()]} {'before' if on < today else 'after'} {context.counted_from}"
    return values.day(on).told("relative", f"{words}, {in_words(on)}")


def _by_tense(number: int, today: date, context: Context) -> date:
    before, after = _latest(number, today), _earliest(number, today)
    told = _among_told(number, today, context)
    if told is not None and context.tense in ("past", "none"):
        return told
    if (done := context.done_before) is not None and today - WEEK < done < today:
        return _earliest(number, done + DAY)
    if context.loose and DAY <= after - today <= SOON:
        return after  # on Tuesday, "Wednesday's talks" are tomorrow's: those of last week would be called so
    if context.tense == "near":
        return before if today - before <= after - today else after
    return after if context.tense in ("future", "present") else before


def _among_told(number: int, today: date, context: Context) -> date | None:
    """ "On 17-18 February …. The work went on for six hours on Tuesday": of the days that this paragraph tells of."""
    if context.row is None:
        return None
    first, last = context.row
    on = _earliest(number, first)
    return on if on <= last <= min(first + WEEK, today) else None


def _monday(day: date) -> date:
    return day - day.weekday() * DAY


def _latest(number: int, day: date) -> date:
    return day - ((day.isoweekday() - number) % 7) * DAY


def _earliest(number: int, day: date) -> date:
    return day + ((number - day.isoweekday()) % 7) * DAY
