"""A time of day joins the day it stands beside: "5 p.m. Friday", "the evening of 12 February", "Tuesday at noon"."""

from collections.abc import Sequence
from functools import cache

from app.catalogue.load import table
from app.extraction.types import DateRef, Span

TIME, PART, SAME = "time of day", "part of a day", "part of the day told"
"""The rules of the catalogue that find times; a part of a day counts only where it joins a day or is of one told."""
_BESIDE = frozenset(("", "on"))
"""Between "late" or "earlier" and the day they are of."""


@cache
def _between() -> frozenset[str]:
    return frozenset(table("dates")["joins"]["between"])


def join_times(refs: Sequence[DateRef], text: str) -> list[DateRef]:
    """The expressions with each time joined to its day; parts of a day that stand alone are left out."""
    joined: list[DateRef] = []
    for ref in refs:
        last = joined[-1] if joined else None
        both = _joined(last, ref, text) if last else None
        if both:
            joined[-1] = both
        else:
            joined.append(ref)
    return [ref for ref in joined if ref.rule != PART]


def _joined(one: DateRef, other: DateRef, text: str) -> DateRef | None:
    between = text[one.span.end : other.span.start].strip(" ,\n").lower()
    if between not in _between():
        return None
    time, day = (one, other) if one.rule in (TIME, PART, SAME) else (other, one)
    if "T" not in time.timex and (time is not one or text[one.span.end : other.span.start].strip() not in _BESIDE):
        return None  # "Friday, later …", "early in the talks on Friday"
    if time.rule not in (TIME, PART, SAME) or day.precision != "day" or day.type != "DATE":
        return None
    zoned = " time" in between  # "18:00 Moscow time on Saturday": the day is what dates it
    span = day.span if zoned else Span(one.span.start, other.span.end)
    _, mark, at = time.timex.partition("T")
    return day._replace(span=span, timex=f"{day.timex}{mark}{at}", type="TIME") if mark else day._replace(span=span)
