"""All forms that a whole view can be had in: where, as what, and by which function."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sqlmodel import Session

from app.exports.atom import view_atom
from app.exports.csv import said_csv, view_csv
from app.exports.ics import view_ics
from app.exports.markdown import said_markdown, view_markdown
from app.exports.timelinejs import view_timelinejs
from app.exports.whole import file_name
from app.languages.message import N_
from app.timeline.heading import heading
from app.timeline.index import Snapshot
from app.timeline.query import TimelineQuery
from app.timeline.said_view import SaidView, view_of
from app.timeline.view import View


@dataclass(frozen=True, slots=True)
class Form:
    """One form. A browser keeps a `saved` one as a file; the others are for programs that ask again.

    One that can say quotes (`said`) does so of a view of quotes; the others say the events of the same filters.
    """

    key: str
    label: str
    path: str
    media_type: str
    saved: bool
    write: Callable[[View, str], bytes]
    said: Callable[[SaidView, str], bytes] | None = None

    def view(self, session: Session, snapshot: Snapshot, query: TimelineQuery) -> View:
        """What this form says of a query, from the beginning."""
        if self.said:
            return view_of(session, snapshot, query.arranged())
        return View(session, snapshot, query.arranged(view="list"))

    def body(self, view: View, base_url: str) -> bytes:
        """A view in this form."""
        return self.said(view, base_url) if self.said and isinstance(view, SaidView) else self.write(view, base_url)

    def file_name(self, view: View) -> str:
        """What a view is called as a file."""
        return file_name(heading(view), self.path)


def _text(write: Callable[[View, str], str]) -> Callable[[View, str], bytes]:
    return lambda view, base_url: write(view, base_url).encode()


def _said(write: Callable[[SaidView, str], str]) -> Callable[[SaidView, str], bytes]:
    return lambda view, base_url: write(view, base_url).encode()


def _json(write: Callable[[View, str], Any]) -> Callable[[View, str], bytes]:
    return lambda view, base_url: json.dumps(write(view, base_url), ensure_ascii=False, indent=1).encode()


CSV = "text/csv; charset=utf-8; header=present"
MARKDOWN = "text/markdown; charset=utf-8"
ATOM = "application/atom+xml; charset=utf-8"
CALENDAR = "text/calendar; charset=utf-8"
FORMS = (
    Form("csv", N_("CSV"), "/timeline.csv", CSV, True, _text(view_csv), _said(said_csv)),
    Form("md", N_("Markdown"), "/timeline.md", MARKDOWN, True, _text(view_markdown), _said(said_markdown)),
    Form("atom", N_("Atom feed"), "/timeline.atom", ATOM, False, view_atom),
    Form("ics", N_("Calendar"), "/timeline.ics", CALENDAR, False, view_ics),
    Form("timelinejs", N_("TimelineJS"), "/timeline.timelinejs.json", "application/json", True, _json(view_timelinejs)),
)
"""In the order in which they are offered; `/timeline.json`, which has pages, is a route of its own."""

BY_KEY = {form.key: form for form in FORMS}
