"""Dates as EDTF text (ISO 8601-2, levels 0-2 in part): the first and last day that a value may mean.

Understood: `2025-02-12`, `2025-02`, `2025`, seasons, quarters and halves (`2025-21` spring … `2025-36` fourth
quarter, `2025-41` second half), decades and centuries (`199X`, `19XX`), intervals `A/B`, about (`2025-02~`) and
unknown years (`XXXX-02-12`, which have no days).
"""

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache

from app.errors import BadValue
from app.languages.message import _

_FORM = re.compile(
    r"(?P<year>\d{4}|\d{3}X|\d{2}XX|XXXX)(?:-(?P<month>\d{2}|XX)(?:-(?P<day>\d{2}|XX))?)?(?P<about>[~?%]?)"
)
_SEASONS = {
    21: (3, 5),
    22: (6, 8),
    23: (9, 11),
    24: (12, 2),
    33: (1, 3),
    34: (4, 6),
    35: (7, 9),
    36: (10, 12),
    40: (1, 6),
    41: (7, 12),
}


@lru_cache(maxsize=4096)
def bounds(edtf: str) -> tuple[date | None, date | None]:
    """First and last day of an EDTF value, or (None, None) where the year is unknown; BadValue if it is not EDTF."""
    first, _slash, last = edtf.partition("/")
    start, end = _bounds(first)
    if not last:
        return start, end
    start2, end2 = _bounds(last)
    if start and end2 and start > end2:
        raise BadValue(_("The date “%(edtf)s” ends before it begins; write the earlier day first.") % {"edtf": edtf})
    del end, start2
    return start, end2


def _bounds(text: str) -> tuple[date | None, date | None]:
    match = _FORM.fullmatch(text)
    if not match:
        raise BadValue(
            _("“%(text)s” is not a date; write 2025-02-12, 2025-02, 2025 or 2025-02-14/2025-02-16.")
            % {"text": text[:40]}
        )
    year, month, day = match["year"], match["month"], match["day"]
    if year == "XXXX":
        return None, None
    try:
        if "X" in year:
            return date(int(year.replace("X", "0")), 1, 1), date(int(year.replace("X", "9")), 12, 31)
        if month is None or month == "XX":
            return date(int(year), 1, 1), date(int(year), 12, 31)
        if int(month) in _SEASONS:
            return _season(int(year), *_SEASONS[int(month)])
        if day is None or day == "XX":
            return date(int(year), int(month), 1), date(int(year), int(month), monthrange(int(year), int(month))[1])
        exact = date(int(year), int(month), int(day))
    except (ValueError, IndexError) as error:
        raise BadValue(_("There is no such day as “%(text)s”.") % {"text": text}) from error
    return exact, exact


def _season(year: int, first: int, last: int) -> tuple[date, date]:
    end_year = year + (last < first)
    return date(year, first, 1), date(end_year, last, monthrange(end_year, last)[1])


def precision(edtf: str) -> str:
    """day, range, month, season, year or unknown: how much an EDTF value pins down."""
    if "/" in edtf:
        return "range"
    match = _FORM.fullmatch(edtf)
    if not match or match["year"] == "XXXX":
        return "unknown"
    if match["day"] and match["day"] != "XX":
        return "day"
    if match["month"] and match["month"] != "XX":
        return "season" if int(match["month"]) > 12 else "month"
    return "year"


def overlap(one: str, other: str) -> bool:
    """Whether two values may mean the same time: their days overlap. Unknown years overlap nothing."""
    (a, b), (c, d) = bounds(one), bounds(other)
    return bool(a and b and c and d) and a <= d and c <= b  # type: ignore[operator]


def agree(one: str, other: str) -> bool:
    """Whether two values are the same, be it without a year, or may mean the same time."""
    return one == other or overlap(one, other)
