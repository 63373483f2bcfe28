"""The check page of a draft: its text with marks, what was read from it, and what publishing it would come to.

`draft_page(session, draft_id, row) -> DraftPage`. Everything here is for those who may write; nothing of it is public.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, get_args

from sqlalchemy import select
from sqlmodel import Session, col

from app.editing.drafts import findings_of
from app.editing.people import cast_of
from app.editing.places import place_suggestions
from app.editing.review import SURE_ENOUGH, Review, is_on, review
from app.edtf import precision
from app.extraction.types import Actor, DateRef, Findings, Kind, Mention, Quote, Status
from app.ingest.cast import known_topics
from app.ingest.foresee import Foreseen, foresee
from app.ingest.obedience import Judged, obeying
from app.ingest.reprints import original_of
from app.languages.message import Titled, _, called, ngettext
from app.models import Article, Event
from app.reading.warned import told
from app.timeline.basis import reason_words
from app.timeline.cards import event_url
from app.timeline.counted_from import counted_words
from app.timeline.dates import date_words, day_words
from app.timeline.labels import topic_choices
from app.timeline.marks import Mark, paragraphs
from app.timeline.newcomer import NewcomerForm, newcomer_form
from app.timeline.page.article import Piece
from app.timeline.page.links import Choice, Link
from app.timeline.words import kind_name, side_name, status_name


@dataclass(frozen=True, slots=True)
class Joining:
    """The event that a mention will join: its title and date, why, and whether the date comes from there."""

    slug: str
    title: str
    url: str
    when: str
    reason: str | None
    dated_there: bool


@dataclass(frozen=True, slots=True)
class DraftQuote:
    """A quote: `passage` is its span, `speaker` the name in force."""

    at: int
    passage: str
    text: str
    speaker: str
    side: str
    side_name: str
    printed: str | None
    included: bool
    added: bool


@dataclass(frozen=True, slots=True)
class DraftCard:
    """One mention with its form; `read_from` are the words of the text that give its date, `doubts` what to look at."""

    at: int
    passage: str
    title: str
    kind: str
    status: str
    head: str
    date: str
    when: str
    read_from: str | None
    read_note: str | None
    place: str
    people: tuple[Choice, ...]
    topics: tuple[Choice, ...]
    included: bool
    added: bool
    unsure: bool
    joins: Joining | None
    might_join: tuple[Joining, ...]
    decided: str | None
    same_as: str | None
    doubts: tuple[str, ...]
    quotes: tuple[DraftQuote, ...]


@dataclass(frozen=True, slots=True)
class DraftPage:
    """A draft to be checked."""

    id: int
    heading: str
    name: str
    title: str
    publisher: str
    url: str
    published: str
    published_words: str | None
    language: str
    at_work: str | None
    warnings: tuple[str, ...]
    reprints: Link | None
    count_words: str
    paragraphs: tuple[tuple[Piece, ...], ...]
    cards: tuple[DraftCard, ...]
    quotes: tuple[DraftQuote, ...]
    included: int
    publish_words: str
    kinds: tuple[Choice, ...]
    statuses: tuple[Choice, ...]
    actors: tuple[str, ...]
    topics: tuple[Choice, ...]
    places: tuple[str, ...]
    newcomer: NewcomerForm


def draft_page(session: Session, row: Mapping[str, Any], *, by: str, added: str = "") -> DraftPage:
    """The page of a draft's row for an editor of this name; `added` is the slug of whoever they made known just now."""
    findings = findings_of(row)
    held, document = review(findings, row["edits"]), findings.document
    people = cast_of(session, findings.actors)
    cards = tuple(_cards(session, held, people.by_slug))
    told = {i for m in held.mentions for i in m.now.quotes}
    quotes = tuple(_quote(held, i, people.by_slug) for i in range(len(held.quotes)) if i not in told)
    return DraftPage(
        id=row["id"],
        heading=document.title or document.file_name or _("A text without a title"),
        name=document.file_name or _("pasted text"),
        title=document.title or "",
        publisher=document.publisher or "",
        url=document.url or "",
        published=document.published.isoformat() if document.published else "",
        published_words=day_words(document.published) if document.published else None,
        language=document.language,
        at_work=row["claimed_by"] if row["claimed_by"] not in (None, by) else None,
        warnings=tuple(_warnings(held)),
        reprints=_reprint(session, document.text),
        count_words=_count(held),
        paragraphs=paragraphs(document.text, _marks(held, people.by_slug)),
        cards=cards,
        quotes=quotes,
        included=len(held.included),
        publish_words=_publish_words(len(held.included)),
        kinds=tuple(Choice(kind, kind_name(kind)) for kind in get_args(Kind)),
        statuses=tuple(Choice(status, status_name(status)) for status in get_args(Status)),
        actors=tuple(people.suggestions()),
        topics=topic_choices(known_topics()),
        places=tuple(place_suggestions()),
        newcomer=newcomer_form(session, added),
    )


def _publish_words(count: int) -> str:
    return ngettext("Publish %(n)s event", "Publish %(n)s events", count) if count else _("Publish the article alone")


def _warnings(held: Review) -> list[str]:
    found = list(told(held.findings.document.warnings))
    if held.lost:
        found.append(
            ngettext(
                "%(n)s of your changes fits nothing that is read now.",
                "%(n)s of your changes fit nothing that is read now.",
                held.lost,
            )
        )
    return found


def _reprint(session: Session, text: str) -> Link | None:
    slug = original_of(session, text)
    if slug is None:
        return None
    title = session.execute(select(col(Article.title)).where(col(Article.slug) == slug)).scalar_one()
    return Link(Titled(title), f"/articles/{slug}")


def _count(held: Review) -> str:
    quotes = sum(not quote.dropped for quote in held.quotes)
    people = {slug for i in held.included for slug, _ in held.mentions[i].now.roles}
    return ", ".join(
        (
            ngettext("%(n)s event", "%(n)s events", len(held.included)),
            ngettext("%(n)s quote", "%(n)s quotes", quotes),
            ngettext("%(n)s person or body", "%(n)s people and bodies", len(people)),
        )
    )


def _marks(held: Review, people: Mapping[str, Actor]) -> list[Mark]:
    marks = []
    for mention in held.mentions:
        marks += [Mark(a, b, "event", None, mention.now.title, cited=True) for a, b in mention.read.passages]
        if mention.now.date_span and not mention.dropped:
            marks.append(Mark(*mention.now.date_span, "date", None, date_words(mention.now.date)))
    for quote in held.quotes:
        speaker = people.get(quote.now.speaker or "")
        title = _("Quote: %(speaker)s") % {
            "speaker": quote.now.speaker_name or quote.now.speaker_text or _("speaker not named")
        }
        if not quote.dropped:
            marks.append(Mark(*quote.now.span, "quote", None, title, speaker.side if speaker else None, cited=True))
    return marks


def _cards(session: Session, held: Review, people: Mapping[str, Actor]) -> list[DraftCard]:
    foreseen = foresee(session, obeying(held.findings, held.rulings), held.rulings)
    where = dict(zip(held.included, foreseen, strict=True))
    slugs = {s for f in foreseen for s in (f.joins, *f.might_join) if s}
    events = {e.slug: e for e in session.execute(select(Event).where(col(Event.slug).in_(slugs))).scalars()}
    return [_card(held, at, where.get(at), events, people) for at in range(len(held.mentions))]


def _card(
    held: Review, at: int, foreseen: Foreseen | None, events: Mapping[str, Event], people: Mapping[str, Actor]
) -> DraftCard:
    mention = held.mentions[at]
    now, read = mention.now, mention.read
    joins = _joining(events, foreseen.joins, foreseen.reason, now) if foreseen and foreseen.joins else None
    might = tuple(_joining(events, slug, None, now) for slug in (foreseen.might_join if foreseen else ()))
    unsure = read.score < SURE_ENOUGH
    from_text, note = _read_from(held.findings, now)
    return DraftCard(
        at=at,
        passage=f"{read.passages[0].start}-{read.passages[0].end}",
        title=now.title,
        kind=now.kind,
        status=now.status,
        head=_head(now),
        date=now.date or "",
        when=date_words(now.date),
        read_from=from_text,
        read_note=note,
        place=called(now.place or ""),
        people=_people(now, people),
        topics=tuple(Choice(slug, called(known_topics().get(slug, slug))) for slug in now.topics),
        included=not mention.dropped,
        added=mention.added,
        unsure=unsure,
        joins=joins,
        might_join=might,
        decided=next((r.verb for r in reversed(held.rulings) if is_on(r, now, "is", "is-not")), None),
        same_as=_same(held, foreseen),
        doubts=tuple(_doubts(mention, held.findings, foreseen)),
        quotes=tuple(_quote(held, i, people) for i in now.quotes),
    )


def _people(mention: Mention, people: Mapping[str, Actor]) -> tuple[Choice, ...]:
    known = (people[slug] for slug in dict.fromkeys(slug for slug, _ in mention.roles) if slug in people)
    return tuple(Choice(a.slug, called(a.name), True, a.side, side_name(a.side)) for a in known)


def _head(mention: Mention) -> str:
    parts = [kind_name(mention.kind), status_name(mention.status).lower()]
    if mention.date and precision(mention.date) in ("month", "season", "year"):
        parts.append(
            {"month": _("month known"), "season": _("season known"), "year": _("year known")}[precision(mention.date)]
        )
    return " · ".join(parts)


def _joining(events: Mapping[str, Event], slug: str, reason: str | None, mention: Mention) -> Joining:
    event = events[slug]
    there = mention.date is None and event.date_edtf is not None
    return Joining(
        slug, event.title, event_url(slug), date_words(event.date_edtf), reason and reason_words(reason), there
    )


def _same(held: Review, foreseen: Foreseen | None) -> str | None:
    """The title of another mention of this draft that would be the same event."""
    if foreseen is None or not foreseen.with_others:
        return None
    return held.mentions[held.included[foreseen.with_others[0]]].now.title


def _read_from(findings: Findings, mention: Mention) -> tuple[str | None, str | None]:
    """The words that a date was read from, and what it was counted from."""
    if mention.date is None:
        return None, None
    if mention.date_span is None:
        return None, _("set by an editor") if mention.date_basis == "stated" else None
    ref = next((ref for ref in findings.dates if ref.span == mention.date_span), None)
    words = " ".join(findings.document.text[slice(*mention.date_span)].split())
    return words, _basis(mention, ref)


def _basis(mention: Mention, ref: DateRef | None) -> str | None:
    if mention.date_basis == "carried":
        return _("carried from the text before")
    if mention.date_basis == "relative" and ref and ref.anchor:
        return counted_words(ref.anchor)
    if mention.date_basis == "called-off":
        return _("the day on which it was called off")
    return None


def _doubts(mention: Judged[Mention], findings: Findings, foreseen: Foreseen | None) -> list[str]:
    if mention.dropped and not mention.read.score < SURE_ENOUGH:
        return []
    found = []
    if mention.read.score < SURE_ENOUGH and mention.dropped:
        found.append(_("Parley is not sure that this tells of an event. Include it if it does."))
    if mention.now.date is None and (foreseen is None or foreseen.alone):
        unknown = findings.document.published is None
        found.append(_("No date; it may come with the date of publication.") if unknown else _("No date in the text."))
    if foreseen and foreseen.might_join:
        found.append(_("It may be one of these events; as it is, it stays by itself."))
    if mention.now.date_basis == "carried":
        found.append(_("Its date stands earlier in the text."))
    return found


def _quote(held: Review, at: int, people: Mapping[str, Actor]) -> DraftQuote:
    quote: Judged[Quote] = held.quotes[at]
    speaker = people.get(quote.now.speaker or "")
    side = speaker.side if speaker else "other"
    start, end = quote.now.span
    return DraftQuote(
        at=at,
        passage=f"{start}-{end}",
        text=" ".join(held.findings.document.text[start:end].split()),
        speaker=called(speaker.name) if speaker else "",
        side=side,
        side_name=side_name(side),
        printed=quote.now.speaker_text,
        included=not quote.dropped,
        added=quote.added,
    )
