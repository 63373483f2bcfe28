"""People, bodies and topics as lists: each leads to its page, its count to the events that it counts."""

from app.timeline.cards import actor_page_url, topic_page_url
from app.timeline.page.portrait import Entry
from app.timeline.view import View
from app.timeline.words import side_name

PAGES = {"actor": actor_page_url, "topic": topic_page_url}


def entries(view: View, key: str, most: int | None = None) -> tuple[Entry, ...]:
    """Actors or topics (`key`) of a view beside those it is narrowed to, most events first; `most` of them, or all."""
    counts, held = view.counts(key), set(getattr(view.query, key))
    url = view.query.adder(key)
    made = [entry(view, key, slug, count, url(slug)) for slug, count in counts.items() if slug not in held]
    return tuple(sorted(made, key=lambda each: (-each.count, each.name))[:most])


def entry(view: View, key: str, slug: str, count: int, count_url: str, note: str | None = None) -> Entry:
    """One actor or topic with the number of events that `count_url` shows."""
    name = view.snapshot.names[key][slug]
    side = name.side and side_name(name.side)
    return Entry(name.name, PAGES[key](slug), count, count_url, name.side, side, note)
