"""A file becomes a Document: one reader a kind of file."""

from datetime import date
from pathlib import Path
from typing import Any

import yaml

from app.errors import BadValue
from app.reading.document import Document


def read_text(text: str, name: str) -> Document:
    """A text or markdown file; front matter between `---` lines gives title, publisher, published, url and references."""
    head, body = _front_matter(text, name)
    published = head.get("published")
    if published is not None and not isinstance(published, date):
        raise BadValue(f"{name}: 'published: {published}' is not a date; write 2025-02-13.")
    return Document(
        text=body,
        title=head.get("title"),
        publisher=head.get("publisher"),
        url=head.get("url"),
        published=published,
        published_basis="metadata" if published else None,
        references=tuple(head.get("references") or ()),
        media_type="text/markdown" if name.endswith(".md") else "text/plain",
        file_name=name,
    )


def read_path(path: Path) -> Document:
    """The document in a file of UTF-8 text; BadValue if it is not."""
    try:
        return read_text(path.read_bytes().decode("utf-8-sig"), path.name)
    except UnicodeDecodeError as error:
        raise BadValue(f"{path.name} is not UTF-8 text; save it as UTF-8 and add it again.") from error


def _front_matter(text: str, name: str) -> tuple[dict[str, Any], str]:
    if not text.startswith("---\n"):
        return {}, text
    head, closed, body = text[4:].partition("\n---\n")
    if not closed:
        return {}, text
    try:
        found = yaml.safe_load(head) or {}
    except yaml.YAMLError as error:
        raise BadValue(f"{name}: the lines between --- are not YAML ({error}); mend or remove them.") from error
    if not isinstance(found, dict):
        return {}, text
    return found, body.lstrip("\n")
