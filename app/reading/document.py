"""A Document: one article as text with what is known about it."""

from dataclasses import dataclass
from datetime import date
from hashlib import sha256


@dataclass(frozen=True, slots=True)
class Document:
    """One article. `text` is kept exactly as read: all offsets count code points in it, end exclusive.

    `published_basis` says how the date is known: given, metadata, text or file name.
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

    @property
    def sha256(self) -> str:
        """Hex digest of the text with white space folded: the same article, whatever its line ends."""
        return sha256(" ".join(self.text.split()).encode()).hexdigest()
