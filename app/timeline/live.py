"""The one live view that every reader goes through: published, unwithdrawn, unmerged; a reprint is its original."""

import re
from collections.abc import Iterable
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


def whole_words(stretches: Iterable[tuple[int, int | None, str]]) -> dict[int, str]:
    """The key of each utterance by its first stretch, from (id, the one it continues, text) in the order of speech.

    So a sentence that one source prints whole and another splits around “he said” is the same. A stretch whose
    beginning is not among them is left out.
    """
    first: dict[int, int] = {}
    words: dict[int, list[str]] = {}
    for key, continues, text in stretches:
        root = key if continues is None else first.get(continues)
        if root is not None:
            first[key] = root
            words.setdefault(root, []).append(same_words(text))
    return {root: " ".join(told) for root, told in words.items()}
