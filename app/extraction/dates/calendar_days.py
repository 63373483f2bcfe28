"""Meanings of days of the calendar: "Feb. 12", "February 14 to 16", "the week of March 10"; some lack their year."""

from datetime import date

from app.extraction.dates import values, years
from app.extraction.dates.calendar_spans import month
from app.extraction.dates.context import Context
from app.extraction.dates.grammar import Match
from app.extraction.dates.holidays import counted_from, nth_weekday_of
from app.extraction.dates.values import Value
from app.extraction.dates.weekdays import weekday

CHRONICLE = 3
"""So many paragraphs on, days without a year may still be of the year that was told."""
LEAP = 2000
"""A year that has every day: without a year only the day itself can be checked."""


def day(match: Match, context: Context) -> Value | None:
    """Means "Feb. 12", "12 February 2025": without a year the nearest, or the one that the tense asks for."""
    month, number = match.slots["month"], match.slots["day"]
    year = years.given(match, context) or _past(match, context)
    if year is None and (context.today is None or _of_either_year(month, number, context)):
        return values.any_year(month, number) if years.exact(LEAP, month, number) else None
    year = year or (_gone_by(month, number, context) if match.rule.make == "day" else None)
    on = years.exact(year, month, number) if year else years.nearest_day(month, number, context)
    return values.day(on).told("stated") if on else None


def _past(match: Match, context: Context) -> int | None:
    """ "Goes back to February last year …. A few weeks later, on March 2": what was done has not been this year."""
    told, today = context.month, context.today
    if told is None or today is None or told.year >= today.year or context.tense != "past":
        return None
    on = years.exact(today.year, match.slots["month"], match.slots["day"])
    return told.year if on and on > today and match.slots["month"] >= told.month else None


def _gone_by(month: int, number: int, context: Context) -> int | None:
    """ "On March 10 the ministers met", read in February: a day of the year told before, or of last year."""
    today, where = context.today, context.behind_on()
    nearest = years.nearest_day(month, number, context) if today and where != "none" else None
    if today is None or nearest is None or nearest <= today or context.tense != "past":
        return None
    told = context.told.days if context.told and context.told_ago <= CHRONICLE else None
    if told and told[0].year < today.year:
        return told[0].year + ((month, number) < (told[0].month, told[0].day))
    return today.year - 1 if where == "opening" else None


def _of_either_year(month: int, number: int, context: Context) -> bool:
    """Whether a paragraph that told "Feb. 24, 2022" may go on to "March 29" of the same year."""
    told = context.past_year
    return told is not None and (month, number) > (told.month, told.day) and context.tense == "past"


def days(match: Match, context: Context) -> Value | None:
    """Means "February 14 to 16", "28 February – 2 March 2025": without a year the nearest."""
    slots, year = match.slots, years.given(match, context)
    crosses = (slots.get("month2", slots["month"]), slots["day2"]) < (slots["month"], slots["day"])
    if year is None and context.today is None:
        return _without_year(match) if _span(LEAP, LEAP + 4 * crosses, match) else None
    if year is not None:
        span = _span(slots.get("year1", year - crosses), year, match)
    else:
        assert context.today is not None
        span = years.nearest_span((_span(y, y + crosses, match) for y in years.around(context.today)), context.today)
    return values.days(*span).told("stated") if span and span[0] < span[1] else None


def _span(year: int, year2: int, match: Match) -> tuple[date, date] | None:
    slots = match.slots
    first = years.exact(year, slots["month"], slots["day"])
    last = years.exact(year2, slots.get("month2", slots["month"]), slots["day2"])
    return (first, last) if first and last else None


def _without_year(match: Match) -> Value | None:
    slots = match.slots
    first = values.any_year(slots["month"], slots["day"])
    last = values.any_year(slots.get("month2", slots["month"]), slots["day2"])
    text = f"{first.timex}/{last.timex}"
    return None if first == last else Value(text, text, "range", basis="stated")


def from_day(match: Match, context: Context) -> Value | None:
    """Means "three days after Aug. 15", "the eve of 24 August": counted from that day."""
    named = weekday(match, context) if "weekday" in match.slots else day(match, context)
    return counted_from(match, named.days[0]) if named and named.days else None


def edge_day(match: Match, context: Context) -> Value | None:
    """Means "the last day of February": of that month, where its year is known."""
    of = month(match, context)
    if of is None or not of.days:
        return of
    return values.day(of.days["last" in match.slots]).told("stated")


def nth_weekday(match: Match, context: Context) -> Value | None:
    """Means "the second Friday of May 2025", "the last Sunday of 2025": of that month or year, where it is known."""
    slots = match.slots
    of = month(match, context) if "month" in slots else values.year(slots["year"])
    if of is None or not of.days:
        return of
    at = of.days["last" in slots]
    on = nth_weekday_of(at.year, at.month, slots["weekday"], -1 if "last" in slots else slots.get("ordinal", 1))
    return values.day(on).told("stated") if on.month == at.month else None


def week_of(match: Match, context: Context) -> Value | None:
    """Means "the week of March 10": Monday to Sunday around that day."""
    named = day(match, context)
    if named is None or not named.days:
        return named and values.unresolved("XXXX-WXX")
    return values.week(named.days[0]).told("stated")
