"""Dates in words, in the language in force: "12 February 2025", "14–16 February 2025", "Sometime in February 2025"."""

from datetime import date, timedelta
from functools import lru_cache

from babel.dates import format_date

from app.edtf import bounds, precision
from app.languages.message import LANGUAGE, _
from app.timeline.slots import slot_of

_A_LEAP_YEAR = 2024
_A_MONDAY = date(2024, 1, 1)


@lru_cache(maxsize=8192)
def _formatted(day: date, pattern: str, language: str) -> str:
    return format_date(day, pattern, locale=language)


def _in(pattern: str, day: date) -> str:
    return _formatted(day, pattern, LANGUAGE.get())


def day_words(day: date) -> str:
    """12 February 2025"""
    return _in("d MMMM y", day)


def short_day(day: date) -> str:
    """12 Feb"""
    return _in("d MMM", day)


def short_range(first: date, last: date) -> str:
    """12 Feb 2025, 14–16 Feb 2025, 28 Feb – 2 Mar 2025"""
    if first == last:
        return f"{short_day(first)} {first.year}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{short_day(last)} {last.year}"
    year = "" if first.year == last.year else f" {first.year}"
    return f"{short_day(first)}{year} – {short_day(last)} {last.year}"


def weekday_words(day: date) -> str:
    """Wednesday, 12 February 2025"""
    return _in("EEEE, d MMMM y", day)


def weekday_short(day: date) -> str:
    """Wed"""
    return _in("EEE", day)


def weekday_name(number: int) -> str:
    """Wednesday, the weekday of a number from 0 (Monday), as a name that stands alone."""
    return _in("cccc", _A_MONDAY + timedelta(days=number))


def day_without_year(month: int, day: int) -> str:
    """12 February"""
    return _in("d MMMM", date(_A_LEAP_YEAR, month, day))


def month_words(day: date) -> str:
    """February 2025, as a name that stands alone."""
    return _in("LLLL y", day)


def month_short(day: date) -> str:
    """Feb"""
    return _in("LLL", day)


def span_words(first: date | None, last: date | None) -> str:
    """A chosen range: "March 2025", "12 February to 14 March 2025", "from 12 February 2025", "until …"."""
    if first is None or last is None:
        if first is not None:
            return _("from %(day)s") % {"day": day_words(first)}
        return _("until %(day)s") % {"day": day_words(last)} if last is not None else ""
    if first == last:
        return day_words(first)
    whole = _whole(first, last)
    if whole:
        return whole
    start = _in("d MMMM", first) if first.year == last.year else day_words(first)
    if (first.year, first.month) == (last.year, last.month):
        start = str(first.day)
    return _("%(first)s to %(last)s") % {"first": start, "last": day_words(last)}


def _whole(first: date, last: date) -> str | None:
    """The name of the month or year that a range fills, if it does."""
    if first == date(first.year, 1, 1) and last == date(first.year, 12, 31):
        return str(first.year)
    if (first, last) == bounds(first.isoformat()[:7]):
        return month_words(first)
    return None


def date_words(edtf: str | None) -> str:
    """When an event was: "12 February 2025", "14–16 February 2025", "Sometime in …", "No date in the sources"."""
    first, last = bounds(edtf) if edtf else (None, None)
    if not edtf:
        return _("No date in the sources")
    if not first or not last:
        return _without_year(edtf)
    if slot_of(edtf).dated:
        words = range_words(first, last)
        return _("about %(when)s") % {"when": words} if _about(edtf) else words
    return _("Sometime in %(when)s") % {"when": coarse_words(edtf)}


def named_words(edtf: str) -> str:
    """A date inside a sentence: "March 2025" for what stands alone as "Sometime in March 2025"."""
    first, _last = bounds(edtf)
    return coarse_words(edtf) if first and not slot_of(edtf).dated else date_words(edtf)


def event_date_words(edtf: str | None, *, lasting: bool, weekday: bool = False) -> str:
    """As `date_words` for an event: a range is "between …" for what does not last, a day may have its weekday."""
    slot = slot_of(edtf)
    if not edtf or not slot.dated or _about(edtf):
        return date_words(edtf)
    if slot.start == slot.end:
        return weekday_words(slot.first) if weekday else day_words(slot.first)
    return date_words(edtf) if lasting else between_words(slot.first, slot.last)


def between_words(first: date, last: date) -> str:
    """Some day in a range: "between 10 and 16 February 2025"."""
    same_month = (first.year, first.month) == (last.year, last.month)
    start = str(first.day) if same_month else _in("d MMMM", first) if first.year == last.year else day_words(first)
    return _("between %(first)s and %(last)s") % {"first": start, "last": day_words(last)}


def _about(edtf: str) -> bool:
    return edtf[-1] in "~?%"


def range_words(first: date, last: date) -> str:
    """Days as one phrase: "14–16 February 2025", "28 February – 2 March 2025"."""
    if first == last:
        return day_words(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{day_words(last)}"
    start = _in("d MMMM", first) if first.year == last.year else day_words(first)
    return f"{start} – {day_words(last)}"


def coarse_words(edtf: str) -> str:
    """What a date without a day names: "February 2025", "spring 2025", "2025", "February to April 2025"."""
    first, last = bounds(edtf)
    assert first is not None
    assert last is not None
    text = edtf.rstrip("~?%")
    if "/" in text:
        start = _in("LLLL", first) if first.year == last.year else month_words(first)
        return _("%(first)s to %(last)s") % {"first": start, "last": month_words(last)}
    if precision(text) == "season":
        return _season(int(text[5:7]), first.year)
    if first.year != last.year:
        return (
            _("the %(decade)ss") % {"decade": first.year}
            if last.year - first.year == 9
            else f"{first.year}–{last.year}"
        )
    return month_words(first) if (first.month, first.year) == (last.month, last.year) else str(first.year)


def _season(code: int, year: int) -> str:
    names = {21: _("spring"), 22: _("summer"), 23: _("autumn"), 24: _("winter")}
    if code in names:
        return f"{names[code]} {year}"
    return _("the %(nth)s quarter of %(year)s") % {"nth": _ordinal(code - 32), "year": year}


def _ordinal(n: int) -> str:
    return (_("first"), _("second"), _("third"), _("fourth"))[n - 1]


def _without_year(edtf: str) -> str:
    """A day whose year no source gives: "12 February, year not in the sources"."""
    parts = edtf.split("/")[0].rstrip("~?%").split("-")
    if len(parts) == 1 or parts[1] == "XX":
        return _("No date in the sources")
    some_leap_year = date(_A_LEAP_YEAR, int(parts[1]), int(parts[2]) if len(parts) > 2 and parts[2] != "XX" else 1)
    known = _in("d MMMM" if len(parts) > 2 and parts[2] != "XX" else "LLLL", some_leap_year)
    return _("%(when)s, year not in the sources") % {"when": known}


def day_number(first: date, last: date) -> str:
    """The number in the margin: "12", "14–16", "28–2"."""
    return str(first.day) if first == last else f"{first.day}–{last.day}"


def weekdays(first: date, last: date) -> str:
    """The weekdays in the margin: "Wed", "Fri–Sun"."""
    return weekday_short(first) if first == last else f"{weekday_short(first)}–{weekday_short(last)}"
