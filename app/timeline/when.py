"""When something was said, as far as the sources tell: on its own day, on that of its event, or by the day of print."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from app.languages.message import _
from app.timeline.dates import date_words, short_range
from app.timeline.slots import NO_DATE, Slot, slot_of


class EventRef(NamedTuple):
    """An event that something belongs to: enough to link to it."""

    slug: str
    title: str
    date_edtf: str | None


class When(NamedTuple):
    """A place on the line; `printed` where only the day of publication is known, and it was said by then.

    Sorts in time, what was printed after what is known to have been said that day.
    """

    slot: Slot
    printed: bool
    edtf: str

    @property
    def words(self) -> str:
        """As short as can be: "12 Feb 2025", "by 14 Feb 2025", "Sometime in March 2025", "No date in the sources"."""
        if not self.slot.dated or self.edtf[-1:] in "~?%":
            return date_words(self.edtf)
        day = short_range(self.slot.first, self.slot.last)
        return _("by %(day)s") % {"day": day} if self.printed else day


class Dating(NamedTuple):
    """What one article gives as the day of something: its own, else that of the event it belongs to there."""

    article: int
    said_on: str | None
    event: str | None


def when_said(given: Iterable[Dating], published: Iterable[date]) -> When:
    """The day that most articles give, of equals the one first given for itself; else the first day of print."""
    articles: dict[str, set[int]] = {}
    for dating in sorted(given, key=lambda each: not each.said_on):
        edtf = dating.said_on or dating.event
        if edtf and slot_of(edtf) != NO_DATE:
            articles.setdefault(edtf, set()).add(dating.article)
    if articles:
        best = max(articles, key=lambda edtf: (slot_of(edtf).dated, len(articles[edtf])))
        return When(slot_of(best), False, best)
    first = min(published, default=None)
    return When(slot_of(first.isoformat()), True, first.isoformat()) if first else When(NO_DATE, True, "")
