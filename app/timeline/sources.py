"""Sources in words: the passage within its sentences, whose date it is, and what each source tells of the outcome."""

from datetime import date

import nupunkt

from app.languages.message import Titled, _
from app.timeline.basis import basis_words
from app.timeline.dates import day_words, short_day
from app.timeline.page.cards import SourceView
from app.timeline.page.links import Link
from app.timeline.slots import slot_of
from app.timeline.stored import StoredArticle, StoredEvent, StoredMention

CONTEXT = 300
"""Most characters shown before or after a passage."""


def article_url(slug: str, start: int, end: int) -> str:
    """The address of a span in its article."""
    return f"/articles/{slug}#c{start}-{end}"


def told_by(article: StoredArticle, near: date | None) -> Titled:
    """Under text from an article: "as told by SOURCE, 13 Feb", with the year unless it is that of `near`."""
    if article.published_on is None:
        return Titled(_("as told by %(source)s") % {"source": article.title}, article.title)
    when = short_day(article.published_on)
    if near is None or near.year != article.published_on.year:
        when = f"{when} {article.published_on.year}"
    when = when.replace(" ", "\N{NO-BREAK SPACE}")
    return Titled(_("as told by %(source)s, %(date)s") % {"source": article.title, "date": when}, article.title)


def source_views(event: StoredEvent) -> tuple[SourceView, ...]:
    """Each source of an event that was loaded with texts; a reprint is folded into its original here."""
    shown: dict[int, list[StoredMention]] = {}
    reprints: dict[int, dict[str, str]] = {}
    for mention in event.mentions:
        first = shown.setdefault(mention.article.independent, [])
        if not first or first[0].article.id == mention.article.id:
            first.append(mention)
        else:
            reprints.setdefault(mention.article.independent, {})[mention.article.slug] = mention.article.title
    return tuple(
        source_view(mention, event, _links(reprints.get(independent, {})) if at == 0 else ())
        for independent, told in shown.items()
        for at, mention in enumerate(told)
    )


def _links(titles: dict[str, str]) -> tuple[Link, ...]:
    return tuple(Link(Titled(title), f"/articles/{slug}") for slug, title in titles.items())


def source_view(mention: StoredMention, event: StoredEvent, reprints: tuple[Link, ...] = ()) -> SourceView:
    """One article's passage on an event."""
    article, (start, end) = mention.article, mention.passages[0]
    text = article.text or ""
    before, after = surroundings(text, start, end)
    return SourceView(
        article=article.slug,
        title=article.title,
        publisher=article.publisher,
        published=day_words(article.published_on) if article.published_on else None,
        url=article_url(article.slug, start, end),
        original_url=article.url,
        before=before,
        passage=text[start:end],
        after=after,
        date_words=basis_words(mention, event),
        status_words=outcome_words(mention, event),
        reprints=reprints,
    )


def surroundings(text: str, start: int, end: int) -> tuple[str, str]:
    """What stands before and after a span in the sentences that it touches, of its own lines."""
    low = text.rfind("\n", 0, start) + 1
    high = text.find("\n", end)
    high = len(text) if high < 0 else high
    touched = [(a + low, b + low) for a, b in nupunkt.sent_spans(text[low:high]) if a + low < end and b + low > start]
    first, last = (touched[0][0], touched[-1][1]) if touched else (start, end)
    return _shortened(text[min(first, start) : start].lstrip(), head=True), _shortened(
        text[end : max(last, end)].rstrip(), head=False
    )


def _shortened(context: str, *, head: bool) -> str:
    if len(context) <= CONTEXT:
        return context
    return f"…{context[-CONTEXT:]}" if head else f"{context[:CONTEXT]}…"


def outcome_words(mention: StoredMention, event: StoredEvent) -> str:
    """What a source tells of the outcome; "" where all sources tell the same."""
    if {each.status for each in event.mentions} == {event.status}:
        return ""
    return {
        "happened": _("tells that it took place"),
        "planned": _("announces it"),
        "cancelled": _("tells that it was cancelled"),
        "postponed": _("tells that it was postponed"),
    }[mention.status]


def reference_day(event: StoredEvent) -> date | None:
    """The day near which the dates of sources need no year."""
    slot = slot_of(event.date_edtf)
    return slot.first if slot.dated else None
