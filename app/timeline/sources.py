"""Sources in words: the passage within its sentences, whose date it is, and what each source tells of the outcome."""

from collections.abc import Iterable
from datetime import date

import nupunkt

from app.edtf import overlap
from app.timeline.dates import date_words, day_words, short_day
from app.timeline.events import StoredArticle, StoredEvent, StoredMention
from app.timeline.page import Link, SourceView
from app.timeline.slots import slot_of
from app.timeline.words import _

CONTEXT = 300
"""Most characters shown before or after a passage."""


def article_url(slug: str, start: int, end: int) -> str:
    """The address of a span in its article."""
    return f"/articles/{slug}#c{start}-{end}"


def told_by(article: StoredArticle, near: date | None) -> str:
    """Under text from an article: "as told by SOURCE, 13 Feb", with the year unless it is that of `near`."""
    if article.published_on is None:
        return _("as told by %(source)s") % {"source": article.title}
    when = short_day(article.published_on)
    if near is None or near.year != article.published_on.year:
        when = f"{when} {article.published_on.year}"
    return _("as told by %(source)s, %(date)s") % {"source": article.title, "date": when}


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
    return tuple(Link(title, f"/articles/{slug}") for slug, title in titles.items())


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


def basis_words(mention: StoredMention, event: StoredEvent) -> str:
    """Whose date it is: "names the date", "gives no date; joined because …", "gives another date, …"."""
    if mention.date_edtf is None:
        return _undated_words(mention, event)
    if event.date_edtf and not _agree(mention.date_edtf, event.date_edtf):
        return _("gives another date: %(date)s") % {"date": date_words(mention.date_edtf)}
    if mention.date_basis == "carried":
        return _("gives no date here; %(date)s is carried from the text before") % {
            "date": date_words(mention.date_edtf)
        }
    if mention.date_basis == "relative":
        return _relative_words(mention)
    if mention.date_edtf == event.date_edtf:
        return _("names the date")
    return _("names %(date)s") % {"date": date_words(mention.date_edtf)}


def _agree(one: str, other: str) -> bool:
    return one == other or overlap(one, other)


def _undated_words(mention: StoredMention, event: StoredEvent) -> str:
    if mention.reason and event.date_edtf and len(event.mentions) > 1:
        return _("gives no date; joined because: %(reason)s") % {"reason": mention.reason}
    return _("gives no date")


def _relative_words(mention: StoredMention) -> str:
    """A date that was counted, with the words of the article that it was counted from."""
    published = mention.article.published_on
    words = _expression(mention)
    if words and published:
        return _("says “%(words)s”, published %(date)s") % {"words": words, "date": day_words(published)}
    return _("says “%(words)s”") % {"words": words} if words else _("dates it from its own day of publication")


def _expression(mention: StoredMention) -> str:
    if mention.date_span is None or mention.article.text is None:
        return ""
    start, end = mention.date_span
    return " ".join(mention.article.text[start:end].split())


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


def date_comes_from(event: StoredEvent) -> str:
    """Whose word the date of an event is: "stated in one source; the other gives no date"."""
    if not event.date_edtf:
        return ""
    dating = _articles(m for m in event.mentions if m.date_edtf and _agree(m.date_edtf, event.date_edtf))
    silent = _articles(m for m in event.mentions if not m.date_edtf) - dating
    if not dating:
        return _("set by an editor")
    words = _stated(event, len(dating))
    if len(silent) == 1 == len(dating):
        return _("%(stated)s; the other gives no date") % {"stated": words}
    if silent:
        return _("%(stated)s; %(n)s give no date") % {"stated": words, "n": len(silent)}
    return words


def _articles(mentions: Iterable[StoredMention]) -> set[int]:
    return {mention.article.independent for mention in mentions}


def _stated(event: StoredEvent, dating: int) -> str:
    bases = {m.date_basis for m in event.mentions if m.date_edtf and _agree(m.date_edtf, event.date_edtf or "")}
    if event.articles == 1:
        return {
            "stated": _("stated in the source"),
            "relative": _("counted from the day of publication"),
        }.get(
            "stated" if "stated" in bases else "relative" if "relative" in bases else "",
            _("carried from the text before"),
        )
    if dating == 1:
        return _("stated in one source")
    return _("stated in %(n)s sources") % {"n": dating}


def date_from_another(event: StoredEvent) -> bool:
    """Whether the source of the summary gives no date and another one does."""
    told = next((m for m in event.mentions if m.id == event.summary_mention), None)
    dated = any(m.date_edtf for m in event.mentions)
    return bool(event.date_edtf and told and not told.date_edtf and dated)


def reference_day(event: StoredEvent) -> date | None:
    """The day near which the dates of sources need no year."""
    slot = slot_of(event.date_edtf)
    return slot.first if slot.dated else None
