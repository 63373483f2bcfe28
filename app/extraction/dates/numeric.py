"""Meanings of dates in digits: 2025-02-12, 12.02.2025, 11/03/2025; whose order of day and month is the publisher's."""

from datetime import date

from app.extraction.dates import values, years
from app.extraction.dates.context import Context
from app.extraction.dates.grammar import Match
from app.extraction.dates.values import Value


def numeric(match: Match, context: Context) -> Value | None:
    """A day in digits; between dots the day comes first, else undecided where both orders fit and no habit is known."""
    one, two = int(match.slots["n1"]), int(match.slots["n2"])
    year = match.slots["year"] if "year" in match.slots else 2000 + match.slots["yy"]
    if match.at.get("year") == match.start:
        return _only(years.exact(year, one, two))
    first, second = years.exact(year, two, one), years.exact(year, one, two)
    if first and second and first != second:
        order = "day first" if "dot" in match.slots else context.order
        if order is None:
            return Value(f"{year:04}-XX-XX", basis="stated")
        return _only(first if order == "day first" else second)
    return _only(first or second)


def _only(on: date | None) -> Value | None:
    return values.day(on).told("stated") if on else None
