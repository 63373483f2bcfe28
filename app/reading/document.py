"""A Document: one article as text with what is known about it."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from hashlib import sha256
from typing import Any

BETWEEN_CELLS = " | "
"""What stands in a document's text between the cells of one row of a table."""


@dataclass(frozen=True, slots=True)
class Document:
    """One article. `text` is kept exactly as read: all offsets count code points in it, end exclusive.

    `published_basis` says how the date is known: given, metadata, text or file name. `language` is a code like en or
    uk, und where no language could be told. `warnings` are sentences for whoever checks the article.
    """

    text: str
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: date | None = None
    published_basis: str | None = None
    language: str = "en"
    references: tuple[str, ...] = ()
    media_type: str = "text/plain"
    file_name: str | None = None
    warnings: tuple[str, ...] = ()

    @property
    def sha256(self) -> str:
        """Hex digest of the text with white space folded: the same article, whatever its line ends."""
        return sha256(" ".join(self.text.split()).encode()).hexdigest()


def document_to_json(document: Document) -> dict[str, Any]:
    """The whole document with its text, as a draft stores it."""
    return asdict(document) | {
        "published": document.published and document.published.isoformat(),
        "references": list(document.references),
        "warnings": list(document.warnings),
    }


def document_from_json(data: Mapping[str, Any]) -> Document:
    """The document that `document_to_json` stored."""
    published = data["published"] and date.fromisoformat(data["published"])
    lists = {"references": tuple(data["references"]), "warnings": tuple(data.get("warnings", ()))}
    return Document(**{**data, **lists, "published": published})
