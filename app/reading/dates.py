"""Publication dates as pages, first lines and file names write them: whole dates only, anything else is no date."""

import re
from datetime import date
from functools import cache

from app.catalogue.load import table

_LABELLED_LINES = 12
"""Non-empty lines from the top in which "Published: …" is looked for: headline, standfirst and byline precede it."""
_DATE_LINES = 6
"""Non-empty lines from the top in which a line that is a date alone, or a dateline, is taken for the publication."""
_IN_NAME = re.compile(r"(?<!\d)((?:19|20)\d\d)([-_.]?)(\d\d)\2(\d\d)(?!\d)")
_ISO = r"(?P<y{0}>(?:19|20)\d\d)-(?P<m{0}>\d\d)-(?P<d{0}>\d\d)(?!\d)"
_TIME = r"(?:[\s,|·•–—-]*(?:at\s+)?\d{1,2}[:.]\d\d(?::\d\d)?(?:\s?[ap]\.?m\.?)?(?:\s?\(?[A-Z]{2,5}\)?)?)?[\s.|]*$"


@cache
def _written() -> re.Pattern[str]:
    """A date in English words or ISO form, day before month or after it."""
    month = "|".join(sorted(table("reading")["months"], key=len, reverse=True))
    weekday = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?[,.]?\s+)?"
    day_first = rf"(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<m1>{month})\b\.?,?\s+(?P<y1>(?:19|20)\d\d)\b"
    month_first = rf"(?P<m2>{month})\b\.?\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y2>(?:19|20)\d\d)\b"
    return re.compile(rf"\b{weekday}(?:{day_first}|{month_first}|{_ISO.format(3)})", re.IGNORECASE)


@cache
def _label() -> re.Pattern[str]:
    labels = "|".join(sorted(map(re.escape, table("reading")["published"]["labels"]), key=len, reverse=True))
    return re.compile(rf"\W{{0,4}}(?:{labels})(?:\s+on|\s+at)?\s*[:|–—-]?\W{{0,4}}", re.IGNORECASE)


_DATELINE = re.compile(r"[A-Z][A-Z.'’ /-]{2,40},\s+")
_AFTER_DATELINE = re.compile(r"\s*(?:\([^()\n]{1,40}\)\s*)?(?:--|[—–-])\s")


def written_date(text: str) -> date | None:
    """The first whole date in a short text such as the content of a meta element."""
    found = _written().search(text[:200])
    return _day(found) if found else None


def date_at_top(text: str) -> date | None:
    """The day that an article's first lines say it was published on: labelled, alone on a line, or in a dateline."""
    lines = [line.strip() for line in text[:4000].splitlines() if line.strip()][:_LABELLED_LINES]
    for line in lines:
        label = _label().match(line)
        if label and (found := _written().match(line, label.end())):
            return _day(found)
    for line in lines[:_DATE_LINES]:
        if found := _alone(line) or _in_dateline(line):
            return _day(found)
    return None


def date_in_name(name: str) -> date | None:
    """The day in a file name like 2025-02-13-talks.md or talks_20250213.pdf; None where it holds two."""
    days = {_date(m[1], m[3], m[4]) for m in _IN_NAME.finditer(name)} - {None}
    return days.pop() if len(days) == 1 else None


def _alone(line: str) -> re.Match[str] | None:
    found = _written().match(line)
    return found if found and re.match(_TIME, line[found.end() :]) else None


def _in_dateline(line: str) -> re.Match[str] | None:
    place = _DATELINE.match(line)
    found = _written().match(line, place.end()) if place else None
    return found if found and _AFTER_DATELINE.match(line, found.end()) else None


def _day(found: re.Match[str]) -> date | None:
    for form in "123":
        if year := found[f"y{form}"]:
            return _date(year, found[f"m{form}"], found[f"d{form}"])
    return None


def _date(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(table("reading")["months"].get(month.lower(), month)), int(day))
    except ValueError:
        return None
