"""The addresses of this server for search engines: `/sitemap.xml` (sitemaps.org, version 0.9)."""

from collections.abc import Iterator
from datetime import datetime
from itertools import islice
from xml.etree.ElementTree import Element, SubElement, tostring

from sqlmodel import Session, col, select

from app.exports.whole import address
from app.models import Article, Event
from app.timeline.cards import actor_page_url, event_url, topic_page_url
from app.timeline.changes import last_changes
from app.timeline.index import Snapshot
from app.timeline.live import unwithdrawn

SCHEMA = "http://www.sitemaps.org/schemas/sitemap/0.9"
PAGES = ("/", "/actors", "/topics", "/compare", "/changes", "/about")
MOST = 50_000
"""A sitemap may not hold more."""


def sitemap(session: Session, snapshot: Snapshot, base_url: str) -> bytes:
    """Pages, then events by their last change, articles, people and topics: the first MOST of them."""
    root = Element("urlset", {"xmlns": SCHEMA})
    for path, changed in islice(_addresses(session, snapshot), MOST):
        url = SubElement(root, "url")
        SubElement(url, "loc").text = address(base_url, path)
        if changed:
            SubElement(url, "lastmod").text = changed.isoformat(timespec="seconds")
    written: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return written


def _addresses(session: Session, snapshot: Snapshot) -> Iterator[tuple[str, datetime | None]]:
    yield from ((page, None) for page in PAGES)
    changed = last_changes(session)
    slugs = {key: slug for key, slug in session.exec(select(Event.id, Event.slug)) if key and key in snapshot.live}
    for key in sorted(slugs, key=lambda key: (changed[key], key), reverse=True):
        yield event_url(slugs[key]), changed[key]
    for slug in session.exec(select(Article.slug).where(unwithdrawn()).order_by(col(Article.id).desc())):
        yield f"/articles/{slug}", None
    yield from ((actor_page_url(slug), None) for slug in sorted(snapshot.families.get("actor", {})))
    yield from ((topic_page_url(slug), None) for slug in sorted(snapshot.families.get("topic", {})))
