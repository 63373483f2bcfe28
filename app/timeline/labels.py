"""The names that readers see behind slugs of any sort: people, topics, places, publishers, events, articles."""

from collections.abc import Collection, Mapping

from sqlmodel import Session, col, select

from app.languages.message import alphabetical, called
from app.models import Article, Event
from app.timeline.names import Names
from app.timeline.page.links import Choice


def labels(session: Session, names: Names, slugs: Collection[str]) -> dict[str, str]:
    """The name of each slug that anything has."""
    found = {slug: family[slug].name for family in names.values() for slug in slugs if slug in family}
    for table in (Event, Article):
        rows = session.exec(select(table.slug, table.title).where(col(table.slug).in_(slugs)))
        found |= {slug: title for slug, title in rows if slug not in found}
    return found


def topic_choices(topics: Mapping[str, str]) -> tuple[Choice, ...]:
    """Every topic (slug -> stored name) to choose from, in the order of the alphabet."""
    choices = (Choice(slug, called(name)) for slug, name in topics.items())
    return tuple(sorted(choices, key=lambda choice: alphabetical(choice.label)))
