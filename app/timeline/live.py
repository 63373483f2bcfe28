"""The one live view that every reader goes through: published, unwithdrawn, unmerged; a reprint is its original."""

import re
from typing import Any

from sqlalchemy import ColumnElement, func
from sqlmodel import col

from app.models import Article, Event

_WORD = re.compile(r"\w+")


def unmerged() -> ColumnElement[bool]:
    """The event is still its own, not part of another."""
    return col(Event.merged_into).is_(None)


def unwithdrawn() -> ColumnElement[bool]:
    """The article still counts."""
    return col(Article.withdrawn_at).is_(None)


def independent() -> ColumnElement[Any]:
    """The article that an article counts as: its original, or itself."""
    return func.coalesce(Article.reprint_of, Article.id)


def same_words(text: str) -> str:
    """A key under which the same quotation stands, however a source points or capitalises it."""
    return " ".join(_WORD.findall(text.casefold()))
