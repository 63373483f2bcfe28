"""Whether a publisher writes 11/03 for 11 March or for November 3."""

from collections.abc import Sequence

from app.catalogue.load import table
from app.extraction.dates.context import Order
from app.extraction.dates.term import Term
from app.reading.document import Document


def publisher_order(document: Document, terms: Sequence[Term | None]) -> Order | None:
    """The order this article itself shows ("13/02/2025"), else the publisher's, else that of its address; or None."""
    return (_shown(terms) if "/" in document.text else None) or _known(document)


def _shown(terms: Sequence[Term | None]) -> Order | None:
    orders: set[Order] = set()
    for one, mark, two, mark2 in zip(terms, terms[1:], terms[2:], terms[3:], strict=False):
        if one and mark and two and mark2 and mark.norm == mark2.norm == "/":
            first, second = one.value("{number}"), two.value("{number}")
            if first and second and 12 < first <= 31 and second <= 12:
                orders.add("day first")
            elif first and second and 12 < second <= 31 and first <= 12:
                orders.add("month first")
    return orders.pop() if len(orders) == 1 else None


def _known(document: Document) -> Order | None:
    habits = table("dates")["habits"]
    names = (document.publisher or "").casefold()
    host = (document.url or "").partition("//")[2].partition("/")[0].casefold()
    for order, entry in (("day first", habits["day_first"]), ("month first", habits["month_first"])):
        if any(name in names for name in entry["publishers"] if names) or host.endswith(tuple(entry["hosts"])):
            return order  # type: ignore[return-value]
    return None
