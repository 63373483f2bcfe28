"""What the forms of the check page say."""

from typing import Any

from starlette.datastructures import FormData

from app.editing.check import Wanted
from app.editing.places import stored_place
from app.errors import BadValue
from app.extraction.types import Span
from app.languages.message import _
from app.reading.compose import address
from app.web.add import day_of
from app.web.forms import names_of, text_of, texts_of


def article_in(fields: FormData) -> dict[str, Any]:
    """What a form says of the article otherwise than it stood there when the form was drawn."""
    typed = {name: text_of(fields, name) for name in ("title", "publisher", "url", "published") if name in fields}
    changed = {name: text for name, text in typed.items() if text != fields.get(f"was_{name}")}
    url = changed.get("url")
    if url and not address(url):
        raise BadValue(
            _("“%(url)s” is no web address; it begins with https:// and has no spaces.") % {"url": url[:200]}
        )
    known: dict[str, Any] = {name: text[:300] or None for name, text in changed.items()}
    if "url" in changed:
        known["url"] = url or None
    if "published" in changed:
        known["published"] = day_of(changed["published"])
    return known


def wanted_in(fields: FormData) -> Wanted:
    """A mention as a form has it; names to add may be several with semicolons between."""
    lines = {name: text_of(fields, name) for name in ("title", "kind", "status")}
    empty_is_none = {"date": text_of(fields, "date") or None, "place": stored_place(text_of(fields, "place")) or None}
    topics = [topic for topic in (*texts_of(fields, "topic"), *texts_of(fields, "add_topic")) if topic]
    return Wanted(
        {**lines, **empty_is_none},
        texts_of(fields, "person"),
        names_of(fields, "add_person"),
        list(dict.fromkeys(topics)),
    )


def span_of(text: str) -> Span:
    """The span in a hidden field: "120-188"; BadValue for anything else."""
    start, _dash, end = text.partition("-")
    if not (start.isdecimal() and end.isdecimal() and len(text) < 30 and int(start) < int(end)):
        raise BadValue(_("“passage=%(text)s” is no place in the text; open the page again.") % {"text": text[:40]})
    return Span(int(start), int(end))
