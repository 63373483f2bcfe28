"""Web pages: the text that is the article, without the page around it."""

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring
from trafilatura import bare_extraction

from app.errors import BadValue
from app.languages.message import _
from app.reading.document import BETWEEN_CELLS
from app.reading.html_head import read_head
from app.reading.parts import Parts
from app.reading.warned import LITTLE

_PROLOG = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
_WHITE = re.compile(r"\s+")
_OPENS = {"lb": "\n", "item": "\n- "}
_CLOSES = {"p": "\n"}
_BREAKS = frozenset({*_OPENS.values(), *_CLOSES.values()})
_SHORT = 250
"""Characters below which a page's text may be its menu or a notice: the shortest news in brief has more."""


def read_html(source: str, name: str, *, base: str | None = None) -> Parts:
    """The parts of a web page; `base` is the address it came from, where the file says so."""
    page = _page(source, name)
    head = read_head(page, base)
    text = "\n\n".join(filter(None, _blocks(_article(page))))
    if not text:
        raise BadValue(
            _("No article was found in the page %(name)s; open it, select the article and paste its text.")
            % {"name": name}
        )
    return Parts(
        text=text + "\n",
        media_type="text/html",
        title=head.title,
        publisher=head.publisher,
        url=head.url,
        published=head.published,
        references=head.references,
        warnings=(LITTLE,) if len(text) < _SHORT else (),
        free=head.free,
    )


def _page(source: str, name: str) -> HtmlElement:
    try:
        return document_fromstring(_PROLOG.sub("", source).replace("\x00", " "), parser=HTMLParser(no_network=True))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise BadValue(
            _("%(name)s is a web page that cannot be read; save it again or paste the text.") % {"name": name}
        ) from error


def _article(page: HtmlElement) -> etree._Element:
    """The tree of the article's text; an empty one where there is none."""
    found: Any = bare_extraction(page, include_comments=False, include_formatting=False)
    return etree.Element("body") if found is None or found.body is None else found.body


def _blocks(body: etree._Element) -> Iterator[str]:
    """The blocks of the extracted tree, each with its lines; quoted ones behind `> `."""
    for element in body:
        if element.tag == "quote":
            inner = "\n>\n".join(_quoted(block) for block in _inside(element))
            if inner:
                yield inner
        elif element.tag == "list":
            yield "\n".join(f"- {words}" for item in element if (words := _words(item)))
        elif element.tag == "table":
            yield "\n".join(cells for row in element.iter("row") if (cells := BETWEEN_CELLS.join(_cells(row))))
        elif words := _words(element):
            yield words


def _inside(quote: etree._Element) -> list[str]:
    if not len(quote) or (quote.text or "").strip():
        return [words] if (words := _words(quote)) else []
    return list(_blocks(quote))


def _quoted(block: str) -> str:
    return "\n".join(f"> {line}".rstrip() for line in block.split("\n"))


def _cells(row: etree._Element) -> list[str]:
    return [" ".join(words.split()) for cell in row.iter("cell") if (words := _words(cell))]


def _words(element: etree._Element) -> str:
    """The words of an element, a line for each line break, inner paragraph and inner list item."""
    parts = [element.text or ""]
    for event, node in etree.iterwalk(element, events=("start", "end")):
        if node is not element and event == "start":
            parts += [_OPENS.get(node.tag, ""), node.text or ""]
        elif node is not element:
            parts += [_CLOSES.get(node.tag, ""), node.tail or ""]
    lines = "".join(part if part in _BREAKS else _WHITE.sub(" ", part) for part in parts).split("\n")
    return "\n".join(folded for line in lines if (folded := " ".join(line.split())))
