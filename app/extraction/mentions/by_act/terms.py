"""A deadline that is set by its length: "gave Moscow 50 days on July 14" ends fifty days later."""

import re
from datetime import date, timedelta

from app.extraction.mentions.around import date_of
from app.extraction.mentions.by_act.deeds import Deed
from app.extraction.mentions.by_act.things import Thing
from app.extraction.types import DateRef

BEHIND = 3
"""Words between a deadline and its length: "a deadline of 50 days"."""
MOVED = 12
"""Words between a deadline and the length to which it is moved: "cut the time he has given Putin for a truce to"."""
_LENGTH = re.compile(r"P(\d+)([DW])")
_DAYS = {"D": 1, "W": 7}
_ENDING = frozenset(("to", "until", "till", "by", "before", "from"))


def length_of_term(deed: Deed, thing: Thing) -> DateRef | None:
    """The length of time that is given, or to which a deadline is moved; None where there is none."""
    shifts = deed.act.more["says"] == "shift"
    for first, last, ref in deed.words.dates:
        moved = shifts and deed.words.norms[first - 1] == "to" and thing.last < first <= thing.last + MOVED
        given = not shifts and deed.at < first <= thing.last + BEHIND and last >= thing.first
        if ref.type == "DURATION" and (moved or given):
            return ref
    return None


def day_after_term(deed: Deed, term: DateRef) -> DateRef | None:
    """The day on which it ends, counted from that of setting it; None where either is not told to the day."""
    words, since, length = deed.words, date_of(deed.words, deed.at), _LENGTH.fullmatch(term.timex or "")
    ranges = "to" in words.norms[words.at(term.span.start) : words.at(term.span.end - 1) + 1]
    if since is None or since.edtf is None or since.precision != "day" or length is None or ranges:
        return None
    if _is_of_another(deed, words.at(since.span.start)):
        return None
    ends = date.fromisoformat(since.edtf) + timedelta(days=int(length[1]) * _DAYS[length[2]])
    return since._replace(edtf=ends.isoformat(), timex=ends.isoformat(), rule="term")


def _is_of_another(deed: Deed, first: int) -> bool:
    """ "Gave Moscow 50 days, then cut the term to Aug. 8": that day is none of setting the first."""
    verbs = any(deed.at < clause.at < first and clause.modality == "fact" for clause in deed.words.clauses)
    return verbs or (deed.at < first and deed.words.norms[first - 1] in _ENDING)
