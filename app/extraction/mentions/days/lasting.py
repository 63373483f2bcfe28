"""How long a truce is to last: "from six on 19 April to the end of Easter Sunday"."""

from datetime import date
from itertools import pairwise

from app.extraction.types import DateRef, Span
from app.extraction.words import Words

_UNTIL = frozenset(("until", "till", "to", "through", "expires", "expired", "ends", "ended", "lapses", "lapsed", "out"))
_FOR = frozenset(("for", "from", "between", "over"))
_TRUCES = (["truce"], ["ceasefire"], ["cease-fire"])
BEFORE = 6
"""Words between "until" and the last day: "until midnight at the end of Easter Sunday"."""
LONGEST = 60
"""Days that a truce may be declared for."""


def days_it_lasts(words: Words) -> DateRef | None:
    """The first and the last day that a sentence names with "until" between them; None where it does not."""
    for first, _, ref in words.dates:
        if ref.precision == "range" and ref.dates_act and words.norms[first - 1] in _FOR:
            return ref
    days = [(first, last, ref) for first, last, ref in words.dates if ref.precision == "day" and _is_day(ref)]
    for (_, last, begins), (first, _, ends) in pairwise(days):
        length = date.fromisoformat(ends.edtf or "") - date.fromisoformat(begins.edtf or "")
        until = not _UNTIL.isdisjoint(words.norms[max(last, first - BEFORE) : first])
        until = (
            until and "deadline" not in words.norms[last:first]
        )  # "declared a truce on Monday, but a deadline ends on"
        behind = words.at(ends.span.end - 1) + 1
        named = words.norms[behind : behind + 1] in _TRUCES  # "agreed on Monday to an Easter truce"
        if until and not named and 0 < length.days <= LONGEST:
            return _from_to(begins, ends)
    return None


def _is_day(ref: DateRef) -> bool:
    return ref.edtf is not None and len(ref.edtf) == 10 and ref.edtf.replace("-", "").isdecimal()


def _from_to(begins: DateRef, ends: DateRef) -> DateRef:
    edtf = f"{begins.edtf}/{ends.edtf}"
    span = Span(begins.span.start, ends.span.end)
    return begins._replace(span=span, edtf=edtf, timex=edtf, type="DATE", precision="range", rule="days it lasts")
