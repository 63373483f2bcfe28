"""What a reader found becomes a Document: tidied, dated, its language told, or refused."""

import re
from datetime import date
from urllib.parse import urlsplit

from app.errors import BadValue
from app.languages.message import _
from app.reading.cut_off import cut_off_warning, refuse_teaser
from app.reading.dates import date_at_top, date_in_name
from app.reading.document import Document
from app.reading.language import language_of
from app.reading.limits import MAX_CHARACTERS
from app.reading.parts import Parts
from app.reading.warned import UNREAD

_LINE_END = re.compile(r"\r\n?|[\f\v\x85\u2028\u2029]")
_UNPRINTABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_WIDTHLESS = re.compile("(?<=\\s)[\u200b-\u200d\u2060\ufeff]+|[\u200b-\u200d\u2060\ufeff]+(?=\\s|$)")
"""Marks without width beside a space, which news sites leave in their pages: they are no part of a word."""
_LONGEST_NAME = 300
"""Characters kept of a title or publisher; the longest headline of the golden articles has 110."""
_LONGEST_ADDRESS = 2000
_LONGEST_HEADLINE = 140
_SHORTEST_HEADLINE = 3
"""Characters and words of a first line that is taken for a title; golden headlines have 5 to 18 words."""
_HEADLINE = re.compile(r"(?!By\s)[\w\"“‘'’$€£].*[^.:;,…|—–-]$")


def compose(parts: Parts, name: str | None) -> Document:
    """The document that the parts of a file make; BadValue where there is no text, or too much for one article."""
    text = tidy(parts.text)
    called = name or "The pasted text"
    if not any(letter.isalnum() for letter in text):
        raise BadValue(
            _("%(called)s holds no text that can be read; paste the article's text instead.") % {"called": called}
        )
    if len(text) > MAX_CHARACTERS:
        raise BadValue(
            _(
                "%(called)s has %(text)s characters of text; an article of up to %(max_characters)s is read. "
                "Add the part that is the article."
            )
            % {"called": called, "text": f"{len(text):,}", "max_characters": f"{MAX_CHARACTERS:,}"},
            status=413,
        )
    published, basis = _published(parts.published, text, name)
    warnings = [*parts.warnings, UNREAD] if "\ufffd" in text else list(parts.warnings)
    if name:
        refuse_teaser(text, name, free=parts.free)
    return Document(
        text=text,
        title=one_line(parts.title) or headline(text),
        publisher=one_line(parts.publisher),
        url=address(parts.url),
        published=published,
        published_basis=basis,
        language=language_of(text),
        references=tuple(filter(None, map(address, parts.references))),
        media_type=parts.media_type,
        file_name=name,
        warnings=tuple(filter(None, [*warnings, cut_off_warning(text, free=parts.free)])),
    )


def headline(text: str) -> str | None:
    """The first line, where it looks like a headline above a text; None where the text begins at once."""
    first, _, rest = text.strip().partition("\n")
    first = first.strip()
    fits = len(first) <= _LONGEST_HEADLINE and len(first.split()) >= _SHORTEST_HEADLINE
    return first if fits and rest.strip() and _HEADLINE.match(first) and not date_at_top(first) else None


def tidy(text: str) -> str:
    """The text with line ends as `\\n` and a space for each character that no page or feed may hold, or nobody sees."""
    plain = _UNPRINTABLE.sub(" ", _LINE_END.sub("\n", text))
    return _WIDTHLESS.sub(lambda marks: " " * len(marks[0]), plain)


def one_line(value: str | None) -> str | None:
    """A title or name on one line, cut where it is too long for one; None if nothing is left."""
    folded = " ".join(tidy(value or "").split())
    if len(folded) <= _LONGEST_NAME:
        return folded or None
    return folded[: _LONGEST_NAME - 1].rstrip() + "…"


def address(value: str | None) -> str | None:
    """A web address that may stand in a link: http or https with a host; None for anything else."""
    candidate = (value or "").strip()
    try:
        split = urlsplit(candidate)
    except ValueError:
        return None
    plain = not re.search(r"[\s<>\"\\]", candidate) and tidy(candidate) == candidate
    fits = split.scheme in ("http", "https") and bool(split.hostname) and len(candidate) <= _LONGEST_ADDRESS
    return candidate if fits and plain else None


def _published(stated: date | None, text: str, name: str | None) -> tuple[date | None, str | None]:
    if stated:
        return stated, "metadata"
    if at_top := date_at_top(text):
        return at_top, "text"
    in_name = date_in_name(name) if name else None
    return in_name, "file name" if in_name else None
