"""A view as a feed: `/timeline.atom` (RFC 4287), the events that changed last, newest change first.

An entry keeps its id for ever, and is updated when its event is: by a further source, a correction, a merge.
"""

from collections.abc import Iterable
from datetime import UTC, datetime
from xml.etree.ElementTree import Element, SubElement, register_namespace, tostring

from markdown_it import MarkdownIt

from app.exports.markdown import event_markdown
from app.exports.whole import address, lasting_id, one_line, source_addresses
from app.languages.message import LANGUAGE
from app.timeline.cards import event_url
from app.timeline.changes import last_changes
from app.timeline.events import load_events
from app.timeline.heading import count_words, heading
from app.timeline.stored import StoredEvent
from app.timeline.view import View
from app.timeline.words import kind_name

ATOM = "http://www.w3.org/2005/Atom"
PATH = "/timeline.atom"
ENTRIES = 100
BEFORE_ALL = datetime(2025, 1, 1, tzinfo=UTC)
"""When a feed without entries was updated."""

_HTML = MarkdownIt("commonmark", {"html": False})
register_namespace("", ATOM)


def view_atom(view: View, base_url: str) -> bytes:
    """The feed of a view: at most ENTRIES events, those that changed last."""
    changed = {event: moment for event, moment in last_changes(view.session).items() if event in view.ids}
    ids = sorted(changed, key=lambda event: (changed[event], event), reverse=True)[:ENTRIES]
    entries = [_event(event, changed[event.id], base_url) for event in load_events(view.session, ids, texts=True)]
    return feed(
        base_url,
        title=f"{heading(view)} — Parley",
        subtitle=count_words(view),
        page=view.query.arranged(view="list").url(),
        path=view.query.arranged(view="list").url(PATH),
        updated=max(changed.values(), default=BEFORE_ALL),
        entries=entries,
    )


def feed(
    base_url: str, *, title: str, subtitle: str, page: str, path: str, updated: datetime, entries: Iterable[Element]
) -> bytes:
    """A feed of any entries; `page` and `path` are the addresses of its page and of itself on this server."""
    root = Element(f"{{{ATOM}}}feed", {"xml:lang": LANGUAGE.get()})
    _told(root, "id", lasting_id(base_url, path).urn)
    _told(root, "title", title)
    _told(root, "subtitle", subtitle)
    _told(root, "updated", _moment(updated))
    _link(root, "self", address(base_url, path), "application/atom+xml")
    _link(root, "alternate", address(base_url, page), "text/html")
    _told(SubElement(root, f"{{{ATOM}}}author"), "name", "Parley")
    _told(root, "generator", "Parley")
    root.extend(entries)
    written: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return written


def entry(base_url: str, path: str, *, title: str, updated: datetime, markdown: str, summary: str | None) -> Element:
    """An entry about what `path` names; its content is Markdown without any HTML of its own."""
    made = Element(f"{{{ATOM}}}entry")
    _told(made, "id", lasting_id(base_url, path).urn)
    _told(made, "title", title)
    _told(made, "updated", _moment(updated))
    _link(made, "alternate", address(base_url, path), "text/html")
    if summary:
        _told(made, "summary", summary)
    _told(made, "content", _HTML.render(markdown), {"type": "html"})
    return made


def _event(event: StoredEvent, changed: datetime, base_url: str) -> Element:
    text = event_markdown(event, base_url, level=0)
    path = event_url(event.slug)
    made = entry(base_url, path, title=event.title, updated=changed, markdown=text, summary=event.summary)
    for url in source_addresses(event):
        _link(made, "via", url)
    SubElement(made, f"{{{ATOM}}}category", {"term": event.kind, "label": kind_name(event.kind)})
    for slug, name in event.topics:
        SubElement(made, f"{{{ATOM}}}category", {"term": slug, "label": one_line(name)})
    return made


def _told(parent: Element, tag: str, text: str, attributes: dict[str, str] | None = None) -> None:
    SubElement(parent, f"{{{ATOM}}}{tag}", attributes or {}).text = text if tag == "content" else one_line(text)


def _link(parent: Element, rel: str, url: str, media_type: str | None = None) -> None:
    SubElement(parent, f"{{{ATOM}}}link", {"rel": rel, "href": url, **({"type": media_type} if media_type else {})})


def _moment(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
