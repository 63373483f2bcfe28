"""Slugs of events and articles: unique, made once, never changed."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Sequence
from functools import cache

from sqlalchemy import Select, bindparam, select
from sqlmodel import Session, SQLModel

from app.ingest.facts import EventFacts
from app.ingest.recording import table_of
from app.models import Article, Event

MOST_PEOPLE = 3
LONGEST = 80
_FROM_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae"})


def slug_of(text: str) -> str:
    """Words of a text in lower case ASCII joined by hyphens, cut at a word's end; may be empty."""
    folded = unicodedata.normalize("NFKD", text.casefold().translate(_FROM_LETTERS)).encode("ascii", "ignore").decode()
    words = re.findall(r"[a-z0-9]+", folded.replace("'", ""))
    while len("-".join(words)) > LONGEST and len(words) > 1:
        words.pop()
    return "-".join(words)[:LONGEST]


def event_slug(session: Session, facts: EventFacts, people: Sequence[str], taken: Collection[str] = ()) -> str:
    """kind-people-date of an event, as call-trump-putin-2025-02-12, of the first of `people` (short names).

    It is none of those `taken` by events that are about to be stored.
    """
    surnames = [slug_of(name) for name in people[:MOST_PEOPLE]]
    when = slug_of((facts.date or "").replace("/", " to ").replace("~", "").replace("XXXX-", ""))
    where = [] if surnames or not facts.place else [slug_of(facts.place)]
    return unique(session, Event, "-".join(filter(None, [facts.kind, *surnames, *where, when])), taken)


def article_slug(session: Session, title: str, published: str | None) -> str:
    """date-title of an article."""
    return unique(session, Article, "-".join(filter(None, [published, slug_of(title)])) or "article")


def unique(session: Session, model: type[SQLModel], slug: str, others: Collection[str] = ()) -> str:
    """The slug, or the first of slug-2, slug-3 … that is free, `others` being taken too."""
    between = {"slug": slug, "first": f"{slug}-", "after": f"{slug}."}  # "." follows "-": the index answers this range
    taken = {*session.execute(_taken(model), between).scalars(), *others}
    return slug if slug not in taken else next(name for name in _numbered(slug) if name not in taken)


@cache
def _taken(model: type[SQLModel]) -> Select[tuple[str]]:
    column = table_of(model).c.slug
    numbered = (column >= bindparam("first")) & (column < bindparam("after"))
    return select(column).where((column == bindparam("slug")) | numbered)


def _numbered(slug: str) -> Iterable[str]:
    number = 2
    while True:
        yield f"{slug}-{number}"
        number += 1
