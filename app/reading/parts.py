"""What a reader finds in a file, before anything is made of it."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Parts:
    """The text of a file and what the file itself says about it, as found; compose.py tidies and judges it.

    `free` is whether whoever has the file may read all of the article, as far as it says.
    """

    text: str
    media_type: str
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: date | None = None
    references: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    free: bool = True
