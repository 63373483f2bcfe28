"""Meanings of months, quarters, halves, seasons, years, decades and centuries; some lack their year."""

from app.extraction.dates import values, years
from app.extraction.dates.context import Context
from app.extraction.dates.grammar import Match
from app.extraction.dates.values import Value


def month(match: Match, context: Context) -> Value | None:
    """Means "March 2025", "late February", "In December": without a year the tense decides."""
    number, shift = match.slots["month"], match.slots.get("shift")
    year = years.given(match, context) or years.of_month(number, shift, context)
    found = values.month(year, number) if year else values.unresolved(f"XXXX-{number:02}")
    return _part(match, found.told("stated" if shift is None else "relative"))


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


def year_range(match: Match, context: Context) -> Value | None:
    """Means "2014-2015", "2022–23"."""
    first, last = match.slots["year"], match.slots.get("year2")
    if last is None:
        last = first - first % 100 + match.slots["yy"]
    text = f"{first:04}/{last:04}"
    return Value(text, text, "range", basis="stated") if first < last <= first + 100 else None


def fiscal_year(match: Match, context: Context) -> Value | None:
    """Means "fiscal 2025": a year of accounts, not of the calendar, so it dates nothing."""
    return values.no_date(f"{match.slots['year']:04}")


def year_end(match: Match, context: Context) -> Value | None:
    """Means "year-end", "the end of the year": of the year that runs."""
    if context.today is None:
        return values.unresolved("XXXX")
    found = values.year(context.today.year)._replace(precision="part")
    if "last" in match.slots:
        found = found._replace(timex=f"{found.timex}-12-31")
    return found.told("relative", f"the year of {context.counted_from}")


def quarter(match: Match, context: Context) -> Value | None:
    """Means "the third quarter of 2024", "Q1": without a year the last one that had begun, or the next if planned."""
    number = match.slots["quarter"]
    if not 1 <= number <= 4:
        return None
    year = years.given(match, context) or years.of_quarter(number, context)
    return values.quarter(year, number).told("stated") if year else values.unresolved(f"XXXX-Q{number}")


def fiscal_quarter(match: Match, context: Context) -> Value | None:
    """Means "the first quarter of fiscal 2025": of a year of accounts, so it dates nothing."""
    number = match.slots["quarter"]
    return values.no_date(f"{match.slots['year']:04}-Q{number}") if 1 <= number <= 4 else None


def year_ago(match: Match, context: Context) -> Value | None:
    """Means "the year-ago quarter", "a year earlier" after a quarter: that quarter, a year before."""
    told = context.quarter
    if told is None or not told.days:
        return None
    if "same" in match.slots:
        return told
    number = match.slots.get("ordinal", int(told.timex[-1]))
    return values.quarter(told.days[0].year - 1, number).told("relative", f"a year before {told.timex}")


def half(match: Match, context: Context) -> Value | None:
    """Means "the first half of 2025"."""
    number = match.slots.get("half", 2)
    if number not in (1, 2):
        return None
    year = years.given(match, context) or (context.today and context.today.year)
    return values.half(year, number).told("stated") if year else values.unresolved(f"XXXX-H{number}")


def season(match: Match, context: Context) -> Value | None:
    """Means "summer 2025", "last fall", "in the spring"; fall, alone, is more often a verb or a defeat."""
    code, shift = match.slots["season"], match.slots.get("shift")
    year = years.given(match, context) or years.of_season(code, shift, context)
    if year is None:
        return values.unresolved(f"XXXX-{code}")
    return _part(match, values.season(year, code).told("stated" if shift is None else "relative"))


def decade(match: Match, context: Context) -> Value | None:
    """Means "the 1990s", "the early '90s"."""
    return values.decade(match.slots["decade"]).told("stated")._replace(dates_act=False)


def century(match: Match, context: Context) -> Value | None:
    """Means "the 20th century"."""
    number = match.slots["century"]
    return values.century(number).told("stated")._replace(dates_act=False) if 10 <= number <= 22 else None


def _part(match: Match, value: Value) -> Value:
    """A part of a month or year is that month or year: EDTF could only give it days that nobody stated."""
    return value._replace(precision="part") if "part" in match.slots or "edge" in match.slots else value
