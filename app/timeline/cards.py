"""Stored events become cards: worded, linked and frozen."""

from collections.abc import Callable
from datetime import date
from functools import lru_cache

from app.ingest.kinds import LASTING
from app.languages.message import Titled, called
from app.timeline.basis import date_from_another, outcome_badge
from app.timeline.dates import date_words, day_words, event_date_words, short_day, short_range
from app.timeline.page.cards import EventCard, Person, QuoteView
from app.timeline.page.links import Link
from app.timeline.query import TimelineQuery
from app.timeline.slots import slot_of
from app.timeline.sources import article_url, reference_day, told_by
from app.timeline.stored import StoredActor, StoredEvent
from app.timeline.utterances import Utterance, best, utterances
from app.timeline.when import When
from app.timeline.words import kind_name, side_name

MOST_PEOPLE = 8
"""More chips than this hide the card; the event page shows everyone."""


def event_url(slug: str) -> str:
    """The address of an event."""
    return f"/events/{slug}"


@lru_cache(maxsize=4096)
def actor_url(slug: str) -> str:
    """The timeline of one person or body."""
    return TimelineQuery(actor=(slug,)).url()


def actor_page_url(slug: str) -> str:
    """The page about one person or body."""
    return f"/actors/{slug}"


def topic_page_url(slug: str) -> str:
    """The page about one topic."""
    return f"/topics/{slug}"


def event_link(slug: str, title: str, edtf: str | None) -> Link:
    """A link to an event with its day: "12 Feb 2025 · Trump and Putin speak by phone"."""
    slot = slot_of(edtf)
    words = f"{short_range(slot.first, slot.last)} · {title}" if slot.dated else title
    return Link(Titled(words, title), event_url(slug))


def event_elsewhere(slug: str, title: str, edtf: str | None, when: When) -> Link:
    """A link to an event under a day, with its own day where that is another."""
    slot = slot_of(edtf)
    elsewhere = slot.dated and slot != when.slot
    words = f"{short_range(slot.first, slot.last)}: {title}" if elsewhere else title
    return Link(Titled(words, title), event_url(slug))


def event_card(event: StoredEvent) -> EventCard:
    """The card of an event."""
    spoken = utterances(event.quotes)
    chosen = best(spoken)
    near = reference_day(event)
    told = next((m for m in event.mentions if m.id == event.summary_mention), None)
    return EventCard(
        slug=event.slug,
        url=event_url(event.slug),
        title=event.title,
        kind=kind_name(event.kind),
        status=event.status,
        status_words=outcome_badge(event),
        place=event.place and called(event.place),
        date_words=when_words(event),
        datetime=machine_date(event.date_edtf),
        summary=event.summary,
        summary_from=told_by(told.article, near) if told and event.summary else None,
        people=tuple(person(actor) for actor in event.actors[:MOST_PEOPLE]),
        quote=quote_view(chosen, near) if chosen else None,
        more_quotes=max(0, len(spoken) - 1),
        sides_spoke=len(sides_that_spoke(event)),
        sources=event.articles,
        sources_differ=bool(event.sources_differ),
        date_from_another=date_from_another(event),
        single_source=event.articles == 1,
    )


def when_words(event: StoredEvent, *, weekday: bool = False) -> str:
    """When an event was; what cannot last for days was on one of them."""
    return event_date_words(event.date_edtf, lasting=event.kind in LASTING or _is_round(event), weekday=weekday)


LONGEST_ROUND = 3
"""Most days of one round of talks in 2025 and 2026; a longer range is the time in which a meeting was."""


def _is_round(event: StoredEvent) -> bool:
    """Whether a meeting was held on all the days of its date: a short range that a source states."""
    slot = slot_of(event.date_edtf)
    stated = {mention.date_edtf for mention in event.mentions if mention.date_basis == "stated"}
    return event.kind == "meeting" and slot.end - slot.start < LONGEST_ROUND and event.date_edtf in stated


def sides_that_spoke(event: StoredEvent) -> set[str]:
    """The sides with a quote or a statement in an event."""
    quoted = {quote.side for quote in event.quotes if quote.side}
    return quoted | {actor.side for actor in event.actors if "speaker" in actor.roles}


def person(actor: StoredActor, url: Callable[[str], str] = actor_url) -> Person:
    """The chip of someone who acts; it narrows the timeline unless `url` leads elsewhere."""
    return Person(actor.slug, called(actor.name), actor.side, side_name(actor.side), actor.roles[0], url(actor.slug))


def quote_view(utterance: Utterance, near: date | None, speaker_url: Callable[[str], str] = actor_url) -> QuoteView:
    """What someone said, with its speaker and a link to the place in the article."""
    quote = utterance.first
    side = quote.side or "other"
    return QuoteView(
        text=utterance.text,
        speaker=quote.speaker and called(quote.speaker),
        speaker_url=quote.actor and speaker_url(quote.actor),
        side=side,
        side_name=side_name(side),
        channel=quote.channel and called(quote.channel),
        said_on=_said_on(quote.said_on, near),
        fragment=utterance.fragment,
        source_url=article_url(quote.article.slug, quote.start, quote.end),
        told_by=told_by(quote.article, near),
    )


def _said_on(edtf: str | None, near: date | None) -> str | None:
    """The day of a quote in words, without the year where the event names it."""
    slot = slot_of(edtf)
    if not edtf or not slot.dated or slot.start != slot.end:
        return edtf and date_words(edtf)
    return short_day(slot.first) if near and near.year == slot.first.year else day_words(slot.first)


def machine_date(edtf: str | None) -> str | None:
    """A date as HTML's `time` takes it, None where only people can read it."""
    slot = slot_of(edtf)
    if not slot.dated:
        return None
    return slot.first.isoformat() if slot.start == slot.end else f"{slot.first}/{slot.last}"
