"""The utterances of a page as cards: verbatim, with speaker, office, source and the events they belong to."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy import select
from sqlmodel import Session, col

from app.languages.message import _, called, ngettext
from app.models import Actor, ActorOffice, Quote
from app.timeline.cards import event_elsewhere, quote_view
from app.timeline.months import Placed
from app.timeline.page.cards import SaidCard
from app.timeline.page.links import Link
from app.timeline.said_view import SaidView
from app.timeline.spoken import Spoken, spoken
from app.timeline.view import Stretch
from app.timeline.when import When

Terms = Mapping[str, Sequence[tuple[str, date | None, date | None]]]
"""The offices of each speaker by slug, the one taken up last first."""


def said_cards(view: SaidView, stretch: Stretch) -> list[Placed[SaidCard]]:
    """The cards of a page in order, each with where it stands on the line."""
    found = load_said(view, stretch.ids)
    terms = _terms(view.session, {each.utterance.first.actor for _head, each in found})
    return [_placed(view, head, each, terms) for head, each in found]


def load_said(view: SaidView, ids: Sequence[int]) -> list[tuple[int, Spoken]]:
    """The utterances with the given ids, in that order, each after its id."""
    heads = {quote: head for head in ids for quote in view.said.stretches[head]}
    found = {heads[each.utterance.first.id]: each for each in spoken(view.session, col(Quote.id).in_(heads))}
    return [(head, found[head]) for head in ids if head in found]


def _placed(view: SaidView, head: int, said: Spoken, terms: Terms) -> Placed[SaidCard]:
    return said.when.slot, said.when.edtf or None, _card(view, head, said, terms)


def _card(view: SaidView, head: int, said: Spoken, terms: Terms) -> SaidCard:
    quote = said.utterance.first
    near = said.when.slot.first if said.when.slot.dated else None
    shown = quote_view(said.utterance, near, view.query.adder("speaker"))
    names = view.snapshot.names["topic"]
    topic_url = view.query.adder("topic")
    topics = sorted(said.topics - set(view.query.topic), key=lambda slug: names[slug].name)
    return SaidCard(
        id=f"q-{head}",
        quote=replace(shown, office=_office(terms.get(quote.actor or "", ()), said.when)),
        events=tuple(event_elsewhere(e.slug, e.title, e.date_edtf, said.when) for e in said.events),
        topics=tuple(Link(names[slug].name, topic_url(slug)) for slug in topics),
        notes=tuple(_notes(said)),
    )


def _notes(said: Spoken) -> list[str]:
    notes = [_("said on this day or before; no source gives the day")] if said.when.printed else []
    if said.utterance.articles > 1:
        notes.append(ngettext("in %(n)s article", "in %(n)s articles", said.utterance.articles))
    return notes


def _terms(session: Session, speakers: set[str | None]) -> Terms:
    rows = session.execute(
        select(*map(col, (Actor.slug, ActorOffice.title, ActorOffice.since, ActorOffice.until)))
        .join(ActorOffice, col(ActorOffice.actor_id) == Actor.id)
        .where(col(Actor.slug).in_(speakers - {None}))
        .order_by(col(ActorOffice.since).desc().nulls_last(), col(ActorOffice.id))
    )
    terms: dict[str, list[tuple[str, date | None, date | None]]] = defaultdict(list)
    for slug, title, since, until in rows:
        terms[slug].append((called(title), since, until))
    return terms


def _office(terms: Sequence[tuple[str, date | None, date | None]], when: When) -> str | None:
    """The office taken up last of those held on the day, if a day is known."""
    if not when.slot.dated:
        return None
    day = when.slot.first
    held = (title for title, since, until in terms if (since or date.min) <= day <= (until or date.max))
    return next(held, None)
