"""A query asked of what was said: the same filters over utterances, by what they have of their own and of their events.

`view_of(session, snapshot, query)` is the view of events or, with `view=quotes`, of utterances.
"""

from pyroaring import BitMap
from sqlmodel import Session

from app.languages.message import ngettext
from app.timeline.changes import changed_since
from app.timeline.index import Snapshot
from app.timeline.query import TimelineQuery
from app.timeline.said_index import SaidSnapshot, said
from app.timeline.search import events_saying
from app.timeline.view import View


class SaidView(View):
    """The utterances that one query selects. `from`, `to`, `dated`, `topic`, `publisher` and `speaker` are their own;
    `actor` and `side` are those of their events or their own, with `role=spoke` only their own.
    """

    def __init__(self, session: Session, snapshot: Snapshot, query: TimelineQuery) -> None:
        self.events = snapshot
        self.said: SaidSnapshot = said(session, snapshot)
        super().__init__(session, self.said, query)

    def asking(self, query: TimelineQuery) -> View:
        """What another query selects of the same."""
        return SaidView(self.session, self.events, query)

    def saying(self, text: str) -> BitMap:
        """Utterances of the events that the search text finds."""
        return self.said.kept(
            ("q", text), lambda: self.said.of_events(events_saying(self.session, text, self.events.live))
        )

    def changed_since(self, since: str) -> BitMap:
        """Utterances of the events that changed since a version or a day."""
        return self.said.kept(
            ("since", since), lambda: self.said.of_events(changed_since(self.session, since) & self.events.live)
        )

    def quotes(self) -> int:
        """None besides those that are the view."""
        return 0

    def apart(self) -> int:
        """How many of these utterances belong to no event: the list of events does not show them."""
        return len(self.ids - self.said.of_events(self.events.live))

    def counted(self, total: int) -> str:
        """A number of utterances in words."""
        return ngettext("%(n)s quote", "%(n)s quotes", total)


def view_of(session: Session, snapshot: Snapshot, query: TimelineQuery) -> View:
    """What a query selects from one snapshot: events, or what was said."""
    return SaidView(session, snapshot, query) if query.view == "quotes" else View(session, snapshot, query)
