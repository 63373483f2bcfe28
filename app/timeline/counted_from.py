"""What a date was counted from: noted in English while reading ("the Wednesday before publication, 12 February"), and
told in the language in force."""

import re
from datetime import date

from app.extraction.dates.context import MONTHS, WEEKDAYS
from app.languages.message import N_, Titled, _, ngettext
from app.timeline.dates import day_without_year, range_words, weekday_name

UNITS = (N_("day"), N_("night"), N_("week"), N_("weekend"), N_("month"), N_("quarter"), N_("half"), N_("year"))
ORIGINS = (
    N_("of publication"),
    N_("before publication"),
    N_("after publication"),
    N_("of speaking"),
    N_("before speaking"),
    N_("after speaking"),
)
NUMBERS = {"two": 2}
_KINDS = {
    "unit": f"(?:{'|'.join((*UNITS, *WEEKDAYS))})",
    "origin": f"(?:{'|'.join(ORIGINS)})",
    "day": rf"\d{{1,2}} (?:{'|'.join(MONTHS)})",
    "count": rf"(?:\d+|{'|'.join(NUMBERS)}) (?:day|week|weekend|month|year)s?",
    "days": r"\d{4}-\d\d-\d\d/\d{4}-\d\d-\d\d",
}
SHAPES = (
    N_("the %(unit)s %(origin)s"),
    N_("the %(unit)s %(origin)s, %(day)s"),
    N_("the %(unit)s %(origin)s, to %(day)s"),
    N_("the day of %(day)s"),
    N_("the %(unit)s of %(day)s"),
    N_("%(count)s %(origin)s"),
    N_("%(count)s %(origin)s, %(day)s"),
    N_("%(count)s before %(day)s"),
    N_("%(count)s after %(day)s"),
    N_("counted from publication"),
    N_("counted from speaking"),
    N_("counted from %(day)s"),
    N_("counted from %(unit)s, %(day)s"),
    N_("the nearest to the day told before, %(day)s"),
    N_("the nearest to the day %(origin)s, %(day)s"),
    N_("one of the days %(days)s"),
)


def counted_words(anchor: str) -> str:
    """The anchor of a date in the language in force; as it is where it has none of these shapes."""
    for shape in SHAPES:
        found = re.fullmatch(_pattern(shape), anchor)
        if found:
            return _(shape) % {key: _put_in(key, words) for key, words in found.groupdict().items()}
    return Titled(anchor)


def _pattern(shape: str) -> str:
    return re.sub(r"%\((\w+)\)s", lambda put_in: f"(?P<{put_in[1]}>{_KINDS[put_in[1]]})", shape)


def _put_in(kind: str, words: str) -> str:
    if kind == "day":
        day, month = words.split()
        return day_without_year(MONTHS.index(month) + 1, int(day))
    if kind == "days":
        return range_words(*map(date.fromisoformat, words.split("/")))
    if kind == "count":
        number, unit = words.split()
        return _count(NUMBERS.get(number) or int(number), unit.removesuffix("s"))
    return weekday_name(WEEKDAYS.index(words)) if words in WEEKDAYS else _(words)


def _count(number: int, unit: str) -> str:
    return {
        "day": ngettext("%(n)s day", "%(n)s days", number),
        "week": ngettext("%(n)s week", "%(n)s weeks", number),
        "weekend": ngettext("%(n)s weekend", "%(n)s weekends", number),
        "month": ngettext("%(n)s month", "%(n)s months", number),
        "year": ngettext("%(n)s year", "%(n)s years", number),
    }[unit]
