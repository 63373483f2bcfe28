"""Where an event says what a search looks for: a snippet of one source, and of which; never the same words twice."""

from dataclasses import replace
from itertools import groupby
from operator import itemgetter

from app.timeline.page.cards import EventCard, Found, Pieces
from app.timeline.sources import article_url, reference_day, told_by
from app.timeline.stored import StoredEvent

CUT = " …,"
"""What a snippet begins or ends with where its sentence goes on, and a quote is shown without."""


def with_found(card: EventCard, event: StoredEvent, pieces: Pieces) -> EventCard:
    """The card with the words looked for marked: in its quote, in its sentence, else in a snippet beside them."""
    in_quote = marked(card.quote.text, pieces) if card.quote else ()
    if card.quote and in_quote:
        return replace(card, quote=replace(card.quote, pieces=in_quote))
    found, whole = found_in(event, pieces), marked(card.summary or "", pieces)
    if found and whole:
        return replace(card, summary=None, summary_from=None, found=replace(found, pieces=whole))
    return replace(card, found=found)


def found_in(event: StoredEvent, pieces: Pieces) -> Found | None:
    """The snippet of an event loaded with texts, with its source; None where no source has it, as for a title."""
    words = "".join(text for text, _sought in pieces).strip(" …")
    for mention in event.mentions:
        start = (mention.article.text or "").find(words)
        if start >= 0:
            url = article_url(mention.article.slug, start, start + len(words))
            return Found(pieces, told_by(mention.article, reference_day(event)), url)
    return None


def marked(whole: str, pieces: Pieces) -> Pieces:
    """All of `whole` in runs, marked as the snippet that is a part of it; empty where it is none."""
    words = "".join(text for text, _sought in pieces).strip(CUT)
    if not words or words not in whole:
        return ()
    before, _words, after = whole.partition(words)
    (first, begun), *rest = pieces
    *middle, (last, ended) = [(first.lstrip(CUT), begun), *rest]
    runs = ((before, False), *middle, (last.rstrip(CUT), ended), (after, False))
    alike = groupby((run for run in runs if run[0]), key=itemgetter(1))
    return tuple(("".join(text for text, _sought in run), sought) for sought, run in alike)
