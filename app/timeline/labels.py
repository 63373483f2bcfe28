"""The names that readers see behind slugs of any sort: people, topics, places, publishers, events, articles."""

from collections.abc import Collection

from sqlmodel import Session, col, select

from app.models import Article, Event
from app.timeline.names import Names


def labels(session: Session, names: Names, slugs: Collection[str]) -> dict[str, str]:
    """The name of each slug that anything has."""
    found = {slug: family[slug].name for family in names.values() for slug in slugs if slug in family}
    for table in (Event, Article):
        rows = session.exec(select(table.slug, table.title).where(col(table.slug).in_(slugs)))
        found |= {slug: title for slug, title in rows if slug not in found}
    return found
