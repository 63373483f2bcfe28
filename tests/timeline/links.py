"""What a link of a page shows."""

from urllib.parse import parse_qsl, urlsplit

from sqlmodel import Session

from app.timeline.index import Snapshot
from app.timeline.query import TimelineQuery
from app.timeline.view import View


def total_at(session: Session, snapshot: Snapshot, url: str) -> int:
    """How many events the timeline at `url` has; its address must be canonical."""
    query = TimelineQuery.parse(parse_qsl(urlsplit(url).query))
    assert query.url() == url
    return len(View(session, snapshot, query).ids)
