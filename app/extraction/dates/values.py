"""What a time expression means: an EDTF value, a TIMEX3 value, and the first and last day that both stand for."""

from datetime import date, timedelta
from typing import NamedTuple

from app.edtf import bounds
from app.extraction.types import Basis, Precision, TimexType

DAY = timedelta(days=1)
WEEK = timedelta(days=7)
SEASONS = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}


class Value(NamedTuple):
    """`edtf` is null where EDTF has no form for it, or the day cannot be known."""

    timex: str
    edtf: str | None = None
    precision: Precision = "unknown"
    type: TimexType = "DATE"
    basis: Basis = "none"
    anchor: str | None = None
    dates_act: bool = True

    @property
    def days(self) -> tuple[date, date] | None:
        """First and last day, or None where they are not known."""
        first, last = bounds(self.edtf) if self.edtf else (None, None)
        return (first, last) if first and last else None

    def told(self, basis: Basis, anchor: str | None = None) -> "Value":
        """The same, saying what it was read from."""
        return Value(self.timex, self.edtf, self.precision, self.type, basis, anchor, self.dates_act)


def day(on: date) -> Value:
    """One day."""
    return Value(on.isoformat(), on.isoformat(), "day")


def days(first: date, last: date) -> Value:
    """From one day to another; a single day if they are the same."""
    if first == last:
        return day(first)
    text = f"{first.isoformat()}/{last.isoformat()}"
    return Value(text, text, "range")


def week(of: date) -> Value:
    """The week of a day, Monday to Sunday; EDTF has no weeks, so it is the interval of its days."""
    monday = of - timedelta(days=of.weekday())
    year, number, _ = of.isocalendar()
    return days(monday, monday + timedelta(days=6))._replace(timex=f"{year}-W{number:02}", precision="week")


def weekend(of: date) -> Value:
    """Saturday and Sunday of the week of a day."""
    monday = of - timedelta(days=of.weekday())
    both = days(monday + timedelta(days=5), monday + timedelta(days=6))
    return both._replace(timex=f"{week(of).timex}-WE")


def month(year: int, number: int) -> Value:
    """A month of a year."""
    return Value(f"{year:04}-{number:02}", f"{year:04}-{number:02}", "month")


def year(number: int) -> Value:
    """A year."""
    return Value(f"{number:04}", f"{number:04}", "year")


def quarter(of: int, number: int) -> Value:
    """A quarter of a year, 1 to 4."""
    return Value(f"{of:04}-Q{number}", f"{of:04}-{32 + number}", "season")


def half(of: int, number: int) -> Value:
    """A half of a year, 1 or 2."""
    return Value(f"{of:04}-H{number}", f"{of:04}-{39 + number}", "season")


def season(of: int, code: str) -> Value:
    """A season by its TIMEX3 code (SP, SU, FA, WI); a winter is named after the year it begins in."""
    return Value(f"{of:04}-{code}", f"{of:04}-{SEASONS[code]}", "season")


def decade(number: int) -> Value:
    """A decade: 199 is the 1990s."""
    return Value(f"{number}X", f"{number}X", "part")


def century(number: int) -> Value:
    """A century: 20 is the twentieth."""
    return Value(f"{number - 1:02}XX", f"{number - 1:02}XX", "part")


def any_year(of: int, number: int) -> Value:
    """A day of a month in an unknown year."""
    return Value(f"XXXX-{of:02}-{number:02}", f"XXXX-{of:02}-{number:02}", basis="stated")


def shifted(unit: str, today: date, steps: int) -> Value:
    """The day, week, month, quarter, year, decade or century so many steps from the one of `today`."""
    if unit == "day":
        return day(today + steps * DAY)
    if unit in ("week", "fortnight"):
        return week(today + steps * WEEK * (2 if unit == "fortnight" else 1))
    if unit == "weekend":
        return weekend(today + steps * WEEK)
    if unit == "month":
        at = today.year * 12 + today.month - 1 + steps
        return month(at // 12, at % 12 + 1)
    if unit == "quarter":
        at = today.year * 4 + (today.month - 1) // 3 + steps
        return quarter(at // 4, at % 4 + 1)
    if unit == "decade":
        return decade(today.year // 10 + steps)._replace(dates_act=False)
    if unit == "century":
        return century(today.year // 100 + 1 + steps)._replace(dates_act=False)
    return year(today.year + steps)


def unresolved(timex: str, type: TimexType = "DATE") -> Value:
    """A date that needs a day to be counted from, where none is known."""
    return Value(timex, basis="relative", type=type)


def no_date(timex: str, type: TimexType = "DATE") -> Value:
    """A length, a repetition or a reference: it dates nothing."""
    return Value(timex, type=type, dates_act=False)
