"""Where an event says what a search looks for: a snippet of one source, and of which."""

from app.timeline.page.cards import Found, Pieces
from app.timeline.sources import article_url, reference_day, told_by
from app.timeline.stored import StoredEvent


def found_in(event: StoredEvent, pieces: Pieces) -> Found | None:
    """The snippet of an event loaded with texts, with its source; None where no source has it, as for a title."""
    words = "".join(text for text, _sought in pieces).strip(" …")
    for mention in event.mentions:
        start = (mention.article.text or "").find(words)
        if start >= 0:
            url = article_url(mention.article.slug, start, start + len(words))
            return Found(pieces, told_by(mention.article, reference_day(event)), url)
    return None
