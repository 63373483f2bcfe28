"""The page of a stored article.

`article_page(session, slug, *, whole_text) -> ArticlePage`: the text as paragraphs of marked runs; without `whole_text`
only the passages and quotes that are cited.
"""

from collections.abc import Sequence
from datetime import date

from sqlmodel import Session, col, select

from app.errors import NotFound
from app.languages.message import Titled, _, called
from app.models import Actor, ActorAlias, Article, Event, Mention, MentionActor, Quote
from app.timeline.cards import actor_url, event_card, event_url
from app.timeline.dates import date_words, day_words
from app.timeline.events import load_events
from app.timeline.live import unmerged
from app.timeline.marks import Mark, cited_paragraphs, name_marks, paragraphs
from app.timeline.names import nearest
from app.timeline.page.article import ArticlePage
from app.timeline.page.links import Link
from app.timeline.stored import StoredEvent


def article_page(session: Session, slug: str, *, whole_text: bool) -> ArticlePage:
    """An article with what was read from it; NotFound, with the nearest slugs, where there is none."""
    article = _find(session, slug)
    events = load_events(session, _event_ids(session, article)) if not article.withdrawn_at else []
    marks = _marks(session, article, events)
    shown = article.text if not article.withdrawn_at else ""
    return ArticlePage(
        slug=article.slug,
        title=article.title,
        language=article.language,
        publisher=article.publisher,
        published=article.published_on.isoformat() if article.published_on else None,
        published_words=_published_words(article.published_on, article.published_basis),
        original_url=article.url,
        references=tuple(Link(url, url) for url in article.references or ()),
        reprint_of=_original(session, article),
        withdrawn=_withdrawn_words(article),
        whole_text=whole_text,
        paragraphs=paragraphs(shown, marks) if whole_text else cited_paragraphs(shown, marks),
        events=tuple(event_card(event) for event in events),
        unresolved=(),
    )


def _find(session: Session, slug: str) -> Article:
    article = session.exec(select(Article).where(Article.slug == slug)).first()
    if article:
        return article
    near = nearest(slug, session.exec(select(Article.slug)).all())
    raise NotFound(_("There is no article “%(slug)s” in this collection.") % {"slug": slug}, near=near)


def _event_ids(session: Session, article: Article) -> Sequence[int]:
    """The live events of an article, in the order in which it tells of them."""
    rows = session.exec(
        select(Mention)
        .join(Event, col(Event.id) == Mention.event_id)
        .where(Mention.article_id == article.id, unmerged())
    )
    told = sorted(rows, key=lambda row: (row.passages[0], row.id))
    return list(dict.fromkeys(row.event_id for row in told))


def _published_words(day: date | None, basis: str | None) -> str:
    """When it appeared and how that is known."""
    if day is None:
        return _("date of publication unknown")
    known = {
        "metadata": _("as its page says"),
        "text": _("as its text says"),
        "file name": _("as the name of its file says"),
    }.get(basis or "")
    return f"{day_words(day)}, {known}" if known else day_words(day)


def _original(session: Session, article: Article) -> Link | None:
    original = session.get(Article, article.reprint_of) if article.reprint_of else None
    return Link(Titled(original.title), f"/articles/{original.slug}") if original else None


def _withdrawn_words(article: Article) -> str | None:
    if not article.withdrawn_at:
        return None
    day = day_words(article.withdrawn_at.date())
    return _("Withdrawn on %(day)s: nothing on the timeline rests on it any more.") % {"day": day}


def _marks(session: Session, article: Article, events: Sequence[StoredEvent]) -> list[Mark]:
    marks = [mark for event in events for mark in _event_marks(article, event)]
    marks += [*_quote_marks(session, article, events), *name_marks(article.text, _people(session, article))]
    return marks


def _event_marks(article: Article, event: StoredEvent) -> list[Mark]:
    """The passages on an event, and the words from which its date was read."""
    marks = []
    for mention in event.mentions:
        if mention.article.id == article.id:
            title = _("Event: %(title)s") % {"title": event.title}
            url = event_url(event.slug)
            marks += [Mark(start, end, "event", url, title, cited=True) for start, end in mention.passages]
            if mention.date_span and mention.date_edtf:
                marks.append(Mark(*mention.date_span, "date", url, date_words(mention.date_edtf)))
    return marks


def _quote_marks(session: Session, article: Article, events: Sequence[StoredEvent]) -> list[Mark]:
    """Every quote of the article, whether it hangs on an event or not."""
    by_mention = {mention.id: event.slug for event in events for mention in event.mentions}
    rows = session.exec(
        select(Quote, Actor.name, Actor.side)
        .outerjoin(Actor, col(Actor.id) == Quote.actor_id)
        .where(Quote.article_id == article.id)
    )
    return [
        Mark(
            quote.start,
            quote.end,
            "quote",
            event_url(by_mention[quote.mention_id]) if quote.mention_id in by_mention else None,
            _("Quote: %(speaker)s") % {"speaker": called(name or quote.speaker or "") or _("speaker not named")},
            side,
            cited=True,
        )
        for quote, name, side in rows
    ]


def _people(session: Session, article: Article) -> list[tuple[str, str, str | None, str]]:
    """Each clear spelling of those who act or speak in an article: names, aliases, and last names of persons."""
    acting = select(MentionActor.actor_id).join(Mention, col(Mention.id) == MentionActor.mention_id)
    speaking = select(Quote.actor_id).where(Quote.article_id == article.id, col(Quote.actor_id).is_not(None))
    ids = {*session.exec(acting.where(Mention.article_id == article.id)), *session.exec(speaking)}
    actors = {actor.id: actor for actor in session.exec(select(Actor).where(col(Actor.id).in_(ids)))}
    spellings = [(actor.name, actor) for actor in actors.values()]
    spellings += [(actor.name.split()[-1], actor) for actor in actors.values() if actor.kind == "person"]
    aliases = session.exec(select(ActorAlias).where(col(ActorAlias.actor_id).in_(ids)))
    spellings += [(alias.alias, actors[alias.actor_id]) for alias in aliases]
    meant: dict[str, set[int | None]] = {}
    for spelling, actor in spellings:
        meant.setdefault(spelling, set()).add(actor.id)
    clear = ((spelling, actor) for spelling, actor in spellings if len(meant[spelling]) == 1)
    return [(spelling, called(actor.name), actor.side, actor_url(actor.slug)) for spelling, actor in clear]
