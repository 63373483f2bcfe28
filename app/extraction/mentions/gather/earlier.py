"""Whether a telling looks back at earlier talks than those that an article is on."""

from app.extraction.mentions.telling import Telling

_BACK = frozenset(("last", "previous", "earlier", "prior", "former"))
_BEFORE_THAT = (["prior", "to"], ["before", "this"], ["before", "that"])
YEAR_NEAR = 5
"""Words between a telling and its year: "the talks held in Istanbul last year"."""
FAR_BEFORE = 8
"""Words before a telling in which "at the time" stands."""
BEFORE = 4
"""Words before a telling in which "his last" or "the previous" stand."""


def looks_back(told: Telling) -> bool:
    """ "Their last meeting was on August 6", "he last met Y in April": another than what the article is on."""
    words = told.words
    dated = {k for first, last, _ in words.dates for k in range(first, last)}
    before = (words.norms[k] for k in range(max(0, told.at - BEFORE), told.at) if k not in dated)
    opens = words.norms[:2] in _BEFORE_THAT
    behind = words.norms[told.at + 1 : told.at + 3] == ["before", ","]  # "the round before, in Doha"
    told_where = told.date is not None or told.place is not None
    return told_where and (opens or behind or not _BACK.isdisjoint(before))


def is_of_another_year(one: Telling, other: Telling) -> bool:
    """ "X, who had led the team in last year's talks in Istanbul": not the talks of this year."""
    return one.edtf is not None and year_beside(other) not in ("", one.edtf[:4])


def year_beside(told: Telling) -> str:
    """The year that stands right beside a telling, alone: "last year's talks", "the talks of 2022"; else nothing."""
    near = (ref for first, last, ref in told.words.dates if first <= told.at + YEAR_NEAR and told.at - YEAR_NEAR < last)
    return next((ref.edtf[:4] for ref in near if ref.precision == "year" and ref.edtf), "")


def is_of_old(one: Telling, other: Telling) -> bool:
    """ "X has landed in Moscow. He said at the time that he had talked with Y": when he had been there before; a
    summit that was held is no journey that is planned."""
    before = other.words.norms[max(0, other.at - FAR_BEFORE) : other.at]
    then = "time" in before and before[before.index("time") - 2 :][:2] == ["at", "the"]
    journey = (one.kind == "visit") != (other.kind == "visit")
    if then and one.kind == "visit" and journey and one.sentence < other.sentence:
        return True
    held = next((told for told in (one, other) if told.kind != "visit"), one)
    planned = next((told for told in (one, other) if told.kind == "visit"), one).status == "planned"
    return journey and planned and held.status == "happened" and not held.asserted
