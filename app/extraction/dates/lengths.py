"""Meanings of lengths and repetitions as TIMEX3: "three days" P3D, "an hour and a half" PT1H30M, "every Monday"."""

from app.extraction.dates import values
from app.extraction.dates.context import Context
from app.extraction.dates.grammar import Match
from app.extraction.dates.values import Value

_CODES = {
    "second": ("PT", 1, "S"), "minute": ("PT", 1, "M"), "hour": ("PT", 1, "H"), "day": ("P", 1, "D"),
    "week": ("P", 1, "W"), "weekend": ("P", 1, "WE"), "fortnight": ("P", 2, "W"),
    "month": ("P", 1, "M"), "quarter": ("P", 3, "M"), "year": ("P", 1, "Y"), "decade": ("P", 10, "Y"),
    "century": ("P", 100, "Y"), "millennium": ("P", 1000, "Y"),
}  # fmt: skip
LONGEST = 900
"""No date is counted further than so many units: no year before 1 or after 9999 can come out."""
_BELOW = {
    "year": (12, "M"),
    "day": (24, "H"),
    "hour": (60, "M"),
    "minute": (60, "S"),
    "week": (7, "D"),
    "month": (30, "D"),
}


def count(match: Match) -> float | None:
    """How many units the words give; None if they do not say ("several")."""
    slots = match.slots
    if "vague" in slots or match.rule.given.get("vague"):
        return None
    number = float(slots.get("number", 1))
    return number + 0.5 if "andhalf" in slots else (0.5 if "half" in slots else number)


def counted_units(match: Match) -> tuple[float | None, str]:
    """How many units and which; hours that make whole days are days: "48 hours ago"."""
    number, unit = count(match), match.slots["unit"]
    if unit == "hour" and number and number % 24 == 0:
        return number / 24, "day"
    return number, unit


def length(match: Match, context: Context) -> Value | None:
    """Means "three days", "weeks", "the past two months": a length, never a day."""
    return values.no_date(duration(count(match), match.slots["unit"]), "DURATION")


def duration(number: float | None, unit: str) -> str:
    """The TIMEX3 value of so many units, X for an unknown number."""
    prefix, factor, code = _CODES[unit]
    if number is None:
        return f"{prefix}X{code}" if unit != "century" else "PXE"
    whole = number * factor
    if whole == int(whole):
        return f"{prefix}{int(whole)}{code}"
    size, below = _BELOW.get(unit, (10, "Y"))
    rest = round((whole - int(whole)) * size)
    time = "T" if prefix == "P" and below == "H" else ""
    return f"{prefix}{int(whole)}{code}{time}{rest}{below}" if int(whole) else f"{prefix}{time}{rest}{below}"


def hours_and_minutes(match: Match, context: Context) -> Value | None:
    """Means "an hour and 40 minutes"."""
    hours, minutes = match.slots.get("hours", 1), match.slots["minutes"]
    return values.no_date(f"PT{hours:g}H{minutes:g}M", "DURATION")


def every(match: Match, context: Context) -> Value | None:
    """Means "every day", "twice a week", "every two months"."""
    return values.no_date(
        duration(match.slots.get("number", 2 if "two" in match.slots else 1), match.slots["unit"]), "SET"
    )


def every_weekday(match: Match, context: Context) -> Value | None:
    """Means "every Monday", "Fridays"."""
    return values.no_date(f"XXXX-WXX-{match.slots['weekday']}", "SET")


def adverb(match: Match, context: Context) -> Value | None:
    """Means "daily", "annually"."""
    return values.no_date(match.slots["adverb"], "SET")


def reference(match: Match, context: Context) -> Value | None:
    """Means "now", "recently", "soon"."""
    return values.no_date(match.rule.given["value"])
