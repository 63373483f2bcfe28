"""An event for programs that read pages, as JSON-LD in the words of schema.org: event, articles, quotations."""

from typing import Any

from app.edtf import overlap
from app.exports.whole import address, is_web_address
from app.timeline.cards import actor_page_url, event_url, topic_page_url
from app.timeline.slots import BY_DAY, BY_YEAR, NO_DATE, slot_of
from app.timeline.sources import article_url
from app.timeline.stored import StoredActor, StoredArticle, StoredEvent
from app.timeline.utterances import Utterance, utterances

CONTEXT = "https://schema.org"
STATUSES = {"planned": "EventScheduled", "cancelled": "EventCancelled", "postponed": "EventPostponed"}
KINDS = {"person": "Person", "body": "Organization", "state": "Country"}

Node = dict[str, Any]


def event_json_ld(event: StoredEvent, base_url: str) -> Node:
    """The graph of an event: itself, a NewsArticle for each source, a Quotation for each quote."""
    articles = {mention.article.id: mention.article for mention in event.mentions}
    nodes = [_event(event, base_url)]
    nodes += [_article(article, base_url) for article in articles.values()]
    nodes += [_quotation(utterance, event, base_url) for utterance in utterances(event.quotes)]
    return {"@context": CONTEXT, "@graph": nodes}


def _event(event: StoredEvent, base_url: str) -> Node:
    url, previous = address(base_url, event_url(event.slug)), previous_dates(event)
    articles = dict.fromkeys(mention.article.slug for mention in event.mentions)
    return {
        "@type": "Event",
        "@id": f"{url}#event",
        "url": url,
        "name": event.title,
        "eventStatus": f"{CONTEXT}/{_status(event, previous)}",
        **_days(event.date_edtf),
        **({"previousStartDate": previous} if previous else {}),
        **({"description": event.summary} if event.summary else {}),
        **({"location": {"@type": "Place", "name": event.place}} if event.place else {}),
        "attendee": [_actor(actor, base_url) for actor in event.actors if actor.took_part],
        "about": [_thing("Thing", name, address(base_url, topic_page_url(slug))) for slug, name in event.topics],
        "subjectOf": [{"@id": _article_id(slug, base_url)} for slug in articles],
    }


def _status(event: StoredEvent, previous: list[str]) -> str:
    if event.status in ("happened", "planned") and previous:
        return "EventRescheduled"
    return STATUSES.get(event.status, "EventScheduled")


def previous_dates(event: StoredEvent) -> list[str]:
    """The first days for which a source announced the event and which are not its days any more."""
    announced = (m.date_edtf for m in event.mentions if m.status in ("planned", "postponed") and m.date_edtf)
    superseded = {date for date in announced if not event.date_edtf or not overlap(date, event.date_edtf)}
    return sorted({_start(date) for date in superseded if slot_of(date) != NO_DATE})


def _days(edtf: str | None) -> Node:
    """Start and end as ISO 8601 text, no finer than the date is; nothing where no year is known."""
    slot = slot_of(edtf)
    if slot == NO_DATE:
        return {}
    start = _start(edtf)
    end = _cut(slot.last.isoformat(), slot.rank)
    return {"startDate": start, "endDate": end} if end != start else {"startDate": start}


def _start(edtf: str | None) -> str:
    slot = slot_of(edtf)
    return _cut(slot.first.isoformat(), slot.rank)


def _cut(day: str, rank: int) -> str:
    """The part of a day that a date of some rank names: a season goes from month to month."""
    return day if rank == BY_DAY else day[:4] if rank == BY_YEAR else day[:7]


def _actor(actor: StoredActor, base_url: str) -> Node:
    return _thing(KINDS[actor.kind], actor.name, address(base_url, actor_page_url(actor.slug)))


def _thing(kind: str, name: str, url: str) -> Node:
    return {"@type": kind, "name": name, "url": url}


def _article_id(slug: str, base_url: str) -> str:
    return address(base_url, f"/articles/{slug}")


def _article(article: StoredArticle, base_url: str) -> Node:
    own = _article_id(article.slug, base_url)
    publisher = {"@type": "Organization", "name": article.publisher}
    return {
        "@type": "NewsArticle",
        "@id": own,
        "headline": article.title,
        "url": article.url if is_web_address(article.url) else own,
        **({"datePublished": article.published_on.isoformat()} if article.published_on else {}),
        **({"publisher": publisher} if article.publisher else {}),
    }


def _quotation(utterance: Utterance, event: StoredEvent, base_url: str) -> Node:
    quote = utterance.first
    speaker: Node = {"@type": "Person", "name": quote.speaker}
    kinds = {actor.slug: actor.kind for actor in event.actors}
    if quote.actor:
        speaker = _thing(
            KINDS[kinds.get(quote.actor, "person")], str(quote.speaker), address(base_url, actor_page_url(quote.actor))
        )
    return {
        "@type": "Quotation",
        "@id": address(base_url, article_url(quote.article.slug, quote.start, quote.end)),
        "text": utterance.text,
        **({"creator": speaker} if quote.speaker else {}),
        "isPartOf": {"@id": _article_id(quote.article.slug, base_url)},
        "about": {"@id": f"{address(base_url, event_url(event.slug))}#event"},
    }
