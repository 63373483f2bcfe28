"""A view as JSON: the form of `/timeline.json`, stable ids and original addresses included; of quotes where they are
what the view shows.

`page_json(session, snapshot, query, *, base_url, size)` is one page with the address of the next; `view_json(session,
snapshot, query, *, base_url)` is the whole view.
"""

from typing import Any

from sqlmodel import Session

from app.exports.whole import address, events_of, said_in
from app.timeline.events import load_events
from app.timeline.facets import facet_name
from app.timeline.heading import heading
from app.timeline.index import Snapshot
from app.timeline.query import TimelineQuery
from app.timeline.said_page import load_said
from app.timeline.said_view import SaidView, view_of
from app.timeline.spoken import Spoken
from app.timeline.stored import StoredEvent, StoredMention, StoredQuote
from app.timeline.view import View

PATH = "/timeline.json"
PAGE_SIZE = 50

FACETS = ("actor", "topic", "side", "kind", "status")


def page_json(
    session: Session, snapshot: Snapshot, query: TimelineQuery, *, base_url: str, size: int = PAGE_SIZE
) -> dict[str, Any]:
    """One page of a view; `next` is the address of the page after it, or null. Unknown names are NotFound."""
    view = view_of(session, snapshot, query)
    stretch = view.page(size)
    following = stretch.next_cursor and address(base_url, query.arranged(after=stretch.next_cursor).url(PATH))
    if isinstance(view, SaidView):
        said = [said_json(each) for _head, each in load_said(view, stretch.ids)]
        return _form(view, base_url, "quotes", said, following)
    events = [event_json(event) for event in load_events(session, stretch.ids, texts=True)]
    return _form(view, base_url, "events", events, following)


def view_json(session: Session, snapshot: Snapshot, query: TimelineQuery, *, base_url: str) -> dict[str, Any]:
    """The same form for the whole of a view; a cursor in the query is ignored, `next` is null."""
    view = view_of(session, snapshot, query.arranged())
    if isinstance(view, SaidView):
        return _form(view, base_url, "quotes", [said_json(each) for each in said_in(view)], None)
    return _form(view, base_url, "events", [event_json(event) for event in events_of(view)], None)


def _form(view: View, base_url: str, what: str, shown: list[dict[str, Any]], following: str | None) -> dict[str, Any]:
    return {
        "view": {"title": heading(view), "url": address(base_url, view.query.arranged().url())},
        "total": len(view.ids),
        what: shown,
        "facets": {key: _facet(view, key) for key in (("speaker", *FACETS) if what == "quotes" else FACETS)},
        "next": following,
    }


def _facet(view: View, key: str) -> list[dict[str, Any]]:
    """Each value with the number of events that the view has when it is added, or put in place of the one held."""
    values = [{"slug": slug, "name": facet_name(view, key, slug), "count": n} for slug, n in view.counts(key).items()]
    return sorted(values, key=lambda value: (-value["count"], value["name"]))


def event_json(event: StoredEvent) -> dict[str, Any]:
    """One event; it must have been loaded with texts."""
    return {
        "slug": event.slug,
        "title": event.title,
        "summary": event.summary,
        "kind": event.kind,
        "status": event.status,
        "date": event.date_edtf,
        "place": event.place,
        "sources_differ": bool(event.sources_differ),
        "actors": [
            {"slug": actor.slug, "name": actor.name, "side": actor.side, "role": role}
            for actor in event.actors
            for role in actor.roles
        ],
        "topics": [slug for slug, _name in event.topics],
        "quotes": [_quote(quote) for quote in event.quotes],
        "sources": [_source(mention) for mention in event.mentions],
    }


def _quote(quote: StoredQuote) -> dict[str, Any]:
    return {
        "text": quote.text,
        "speaker": quote.actor,
        "speaker_name": quote.speaker,
        "article": quote.article.slug,
        "start": quote.start,
        "end": quote.end,
    }


def said_json(said: Spoken) -> dict[str, Any]:
    """Something said, from the article that it is shown from; `date` is EDTF, `printed` if it is that of print."""
    quote = said.utterance.first
    return {
        **_quote(quote),
        "text": said.utterance.text,
        "side": quote.side,
        "date": said.when.edtf or None,
        "printed": said.when.printed,
        "fragment": said.utterance.fragment,
        "channel": quote.channel,
        "title": quote.article.title,
        "publisher": quote.article.publisher,
        "published": quote.article.published_on.isoformat() if quote.article.published_on else None,
        "url": quote.article.url,
        "articles": said.utterance.articles,
        "events": [event.slug for event in said.events],
        "topics": sorted(said.topics),
    }


def _source(mention: StoredMention) -> dict[str, Any]:
    article, (start, end) = mention.article, mention.passages[0]
    return {
        "article": article.slug,
        "title": article.title,
        "publisher": article.publisher,
        "published": article.published_on.isoformat() if article.published_on else None,
        "url": article.url,
        "passage": (article.text or "")[start:end],
        "start": start,
        "end": end,
        "date": mention.date_edtf,
        "date_basis": mention.date_basis,
    }
