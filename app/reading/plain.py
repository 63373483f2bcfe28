"""Plain text and markdown files, with what stands between `---` lines at their head."""

import json
import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

import yaml

from app.errors import BadValue
from app.languages.message import _
from app.reading.dates import written_date
from app.reading.markdown import plain
from app.reading.parts import Parts

_PLAIN = re.compile(r"^(title|publisher): ([^\[{|>'\"&*!].*?)\s*$", re.MULTILINE)
"""Lines of words that need no marks."""


def read_text(text: str, name: str) -> Parts:
    """The parts of a plain text file, its text exactly as it stands."""
    head, body = _front_matter(text, name)
    return _parts(head, body, "text/plain", name)


def read_markdown(text: str, name: str) -> Parts:
    """The parts of a markdown file, its text without markup."""
    head, body = _front_matter(text, name)
    return _parts(head, plain(body), "text/markdown", name)


def _parts(head: Mapping[str, Any], body: str, media_type: str, name: str) -> Parts:
    references = head.get("references") or ()
    return Parts(
        text=body,
        media_type=media_type,
        title=_word(head.get("title")),
        publisher=_word(head.get("publisher")),
        url=_word(head.get("url")),
        published=_day(head.get("published") or head.get("date"), name),
        references=tuple(str(item) for item in references) if isinstance(references, list) else (),
    )


def _word(value: object) -> str | None:
    return str(value) if isinstance(value, str | int | float) else None


def _day(value: object, name: str) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    if value is None or isinstance(value, date):
        return value
    found = written_date(value) if isinstance(value, str) else None
    if found is None:
        shown = str(value)[:80] if isinstance(value, str | int | float) else "…"
        raise BadValue(
            _("%(name)s: “published: %(shown)s” is not a date; write 2025-02-13.") % {"name": name, "shown": shown}
        )
    return found


def _front_matter(text: str, name: str) -> tuple[Mapping[str, Any], str]:
    lines = text.replace("\r\n", "\n")
    if not lines.startswith("---\n"):
        return {}, text
    head, closed, body = lines[4:].partition("\n---\n")
    if not closed:
        return {}, text
    try:
        found = _loaded(head) or {}
    except (yaml.YAMLError, ValueError) as error:
        raise BadValue(
            _("%(name)s: the lines between --- are not YAML (%(short)s); mend or remove them.")
            % {"name": name, "short": _short(error)}
        ) from error
    return (found, body.lstrip("\n")) if isinstance(found, dict) else ({}, text)


def _loaded(head: str) -> Any:
    """What the YAML says; a line such as "title: Live: envoys meet" means what a reader takes it for."""
    try:
        return yaml.safe_load(head)
    except (yaml.YAMLError, ValueError) as error:
        quoted = _PLAIN.sub(lambda line: f"{line[1]}: {json.dumps(line[2], ensure_ascii=False)}", head)
        try:
            return yaml.safe_load(quoted)
        except (yaml.YAMLError, ValueError):
            raise error from None


def _short(error: Exception) -> str:
    problem = getattr(error, "problem", None) or str(error)
    mark = getattr(error, "problem_mark", None)
    return f"{problem}, line {mark.line + 2}" if mark else str(problem)[:200]
