"""Meanings of dates that name a place in the calendar: days, months, quarters, seasons, years; some lack their year."""

from dataclasses import replace
from datetime import date, timedelta

from app.extraction.dates import values
from app.extraction.dates.context import Context
from app.extraction.dates.grammar import Match
from app.extraction.dates.values import Value

FAR = timedelta(days=120)
"""Beyond this distance the tense, not nearness, gives a day its year: a writer adds the year to a day so far off."""


def day(match: Match, context: Context) -> Value | None:
    """Means "Feb. 12", "12 February 2025": without a year the nearest, or the one that the tense asks for."""
    month, number = match.slots["month"], match.slots["day"]
    year = _year(match, context)
    if year is None:
        return _day_without_year(month, number, context)
    on = _date(year, month, number)
    return values.day(on).told("stated") if on else None


def edge_day(match: Match, context: Context) -> Value | None:
    """Means "the last day of February": of that month, where its year is known."""
    of = month(match, context)
    if of is None or not of.days:
        return of
    return values.day(of.days["last" in match.slots]).told("stated")


def days(match: Match, context: Context) -> Value | None:
    """Means "February 14 to 16", "28 February – 2 March 2025"; two days with "and" only if they follow each other."""
    slots = match.slots
    month, month2 = slots["month"], slots.get("month2") or slots["month"]
    year = _year(match, context)
    if year is None and context.today is None:
        return _range_without_year(month, slots["day"], month2, slots["day2"])
    first = _date(slots.get("year1") or year, month, slots["day"]) if year else _nearest(month, slots["day"], context)
    if first is None:
        return None
    last = _date(year or first.year, month2, slots["day2"])
    if last and last < first and year is None:
        last = _date(first.year + 1, month2, slots["day2"])
    if last and last < first and "year1" not in slots:
        first = _date(first.year - 1, month, slots["day"]) or first
    return values.days(first, last).told("stated") if last and first < last else None


def month(match: Match, context: Context) -> Value | None:
    """Means "March 2025", "late February", "In December": without a year the tense decides."""
    number, shift = match.slots["month"], match.slots.get("shift")
    year = _year(match, context)
    if year is None:
        year = _year_of_month(number, shift, context)
    if year is None:
        return (
            values.unresolved(f"XXXX-{number:02}").told("stated")
            if shift is None
            else values.unresolved(f"XXXX-{number:02}")
        )
    found = values.month(year, number).told("relative" if shift is not None else "stated")
    return _part(match, found)


def week_of(match: Match, context: Context) -> Value | None:
    """Means "the week of March 10": Monday to Sunday around that day."""
    named = day(match, context)
    if named is None or not named.days:
        return named and values.unresolved("XXXX-WXX")
    return values.week(named.days[0]).told("stated")


def months(match: Match, context: Context) -> Value | None:
    """Means "March to May 2025"."""
    first, last, year = match.slots["month"], match.slots["month2"], match.slots["year"]
    begun = match.slots.get("year1", year - (last < first))
    text = f"{begun:04}-{first:02}/{year:04}-{last:02}"
    if (begun, first) >= (year, last):
        return None
    return Value(text, text, "range", basis="stated")


def year(match: Match, context: Context) -> Value | None:
    """Means "2014", "early 2026", "the year 2024"."""
    return _part(match, values.year(match.slots["year"]).told("stated"))


def years(match: Match, context: Context) -> Value | None:
    """Means "2014-2015", "2022–23"."""
    first, last = match.slots["year"], match.slots.get("year2")
    if last is None:
        last = first - first % 100 + match.slots["yy"]
    text = f"{first:04}/{last:04}"
    return Value(text, text, "range", basis="stated") if first < last <= first + 100 else None


def year_end(match: Match, context: Context) -> Value | None:
    """Means "year-end", "the end of the year": of the year that runs."""
    if context.today is None:
        return values.unresolved("XXXX")
    return replace(values.year(context.today.year), precision="part").told(
        "relative", f"the year of {context.counted_from}"
    )


def year_ago(match: Match, context: Context) -> Value | None:
    """Means "the year-ago quarter", "a year earlier" after a quarter: that quarter, a year before."""
    told = context.quarter
    if told is None or not told.days:
        return None
    if "same" in match.slots:
        return told
    number = match.slots.get("ordinal", int(told.timex[-1]))
    return values.quarter(told.days[0].year - 1, number).told("relative", f"a year before {told.timex}")


def fiscal_year(match: Match, context: Context) -> Value | None:
    """Means "fiscal 2025": a year of accounts, not of the calendar, so it dates nothing."""
    return values.no_date(f"{match.slots['year']:04}")


def quarter(match: Match, context: Context) -> Value | None:
    """Means "the third quarter of 2024", "Q1": without a year the last one that had begun, or the next if planned."""
    number, year = match.slots["quarter"], _year(match, context)
    if not 1 <= number <= 4:
        return None
    if year is None:
        year = _year_of_span(3 * number - 2, context)
    return values.quarter(year, number).told("stated") if year else values.unresolved(f"XXXX-Q{number}")


def half(match: Match, context: Context) -> Value | None:
    """Means "the first half of 2025"."""
    number, year = match.slots.get("half", 2), _year(match, context)
    if number not in (1, 2):
        return None
    if year is None and context.today:
        year = context.today.year
    return values.half(year, number).told("stated") if year else values.unresolved(f"XXXX-H{number}")


def season(match: Match, context: Context) -> Value | None:
    """Means "summer 2025", "last fall", "in the spring"; fall, alone, is more often a verb or a defeat."""
    code, shift, year = match.slots["season"], match.slots.get("shift"), _year(match, context)
    if year is None:
        year = _year_of_season(code, shift, context)
    if year is None:
        return values.unresolved(f"XXXX-{code}")
    return _part(match, values.season(year, code).told("stated" if shift is None else "relative"))


def decade(match: Match, context: Context) -> Value | None:
    """Means "the 1990s", "the early '90s"."""
    return values.decade(match.slots["decade"]).told("stated")


def century(match: Match, context: Context) -> Value | None:
    """Means "the 20th century"."""
    number = match.slots["century"]
    return values.century(number).told("stated") if 10 <= number <= 22 else None


def _part(match: Match, value: Value) -> Value:
    """A part of a month or year is that month or year: EDTF could only give it days that nobody stated."""
    return replace(value, precision="part") if "part" in match.slots or "edge" in match.slots else value


def _date(year: int | None, month: int, day: int) -> date | None:
    try:
        return date(year or 0, month, day)
    except ValueError:
        return None


def _year(match: Match, context: Context) -> int | None:
    """The year that the words give: as a number, as "last year", or as the year told."""
    slots = match.slots
    if "year" in slots:
        return int(slots["year"])
    if "yearshift" in slots and context.today:
        return context.today.year + int(slots["yearshift"])
    if "sameyear" in slots and context.told and context.told.days:
        return context.told.days[0].year
    return None


def _day_without_year(month: int, day: int, context: Context) -> Value | None:
    if context.today is None:
        return (
            Value(f"XXXX-{month:02}-{day:02}", f"XXXX-{month:02}-{day:02}", basis="stated")
            if _date(2000, month, day)
            else None
        )
    on = _nearest(month, day, context)
    return values.day(on).told("stated") if on else None


def _range_without_year(month: int, day: int, month2: int, day2: int) -> Value | None:
    if not (_date(2000, month, day) and _date(2000, month2, day2)) or (month, day) == (month2, day2):
        return None
    text = f"XXXX-{month:02}-{day:02}/XXXX-{month2:02}-{day2:02}"
    return Value(text, text, "range", basis="stated")


def _nearest(month: int, day: int, context: Context) -> date | None:
    """The day in the year that brings it nearest to today; the tense decides where both lie far."""
    today = context.today
    assert today is not None
    near = [on for year in range(today.year - 1, today.year + 2) if (on := _date(year, month, day))]
    if not near:
        return None
    best = min(near, key=lambda on: abs(on - today))
    if abs(best - today) <= FAR:
        return best
    if context.tense == "past":
        return max((on for on in near if on <= today), default=best)
    if context.tense in ("future", "present"):
        return min((on for on in near if on >= today), default=best)
    return best


def _year_of_month(month: int, shift: int | None, context: Context) -> int | None:
    """The year of a bare month: the last such month if past, the next if future; "this" is this year's."""
    today = context.today
    if today is None:
        return None
    if shift is None and context.tense in ("past", "future"):
        shift = -1 if context.tense == "past" else 1
        return today.year + (shift if (today.month - month) * shift > 0 else 0)
    if shift == 0:
        return today.year
    if shift is None:
        return min(
            (today.year - 1, today.year, today.year + 1), key=lambda y: abs((y - today.year) * 12 + month - today.month)
        )
    return today.year + (shift if (today.month - month) * shift >= 0 else 0)


def _year_of_season(code: str, shift: int | None, context: Context) -> int | None:
    """As for a month; a winter counts from its December, and until May "this winter" is the last one."""
    first = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[code]
    if code == "WI" and shift == 0 and context.today and context.today.month < 6:
        return context.today.year - 1
    return _year_of_month(first, shift, context)


def _year_of_span(month: int, context: Context) -> int | None:
    today = context.today
    if today is None:
        return None
    return today.year - (month > today.month and context.tense != "future")
