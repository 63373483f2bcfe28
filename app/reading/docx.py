"""Word documents: paragraphs and tables in their order, as accepted: insertions in, deletions out."""

from collections.abc import Iterator
from io import BytesIO

import docx
from docx.oxml.ns import qn
from lxml import etree

from app.errors import BadValue
from app.languages.message import _
from app.reading.document import BETWEEN_CELLS
from app.reading.limits import Limits
from app.reading.parts import Parts
from app.reading.unzip import check_unpacked

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_TEXT, _TAB, _BREAKS = qn("w:t"), qn("w:tab"), {qn("w:br"), qn("w:cr")}
_HYPHEN = qn("w:noBreakHyphen")
_PARAGRAPH, _TABLE, _ROW, _CELL = qn("w:p"), qn("w:tbl"), qn("w:tr"), qn("w:tc")
_OUTSIDE = {
    qn("w:del"),
    qn("w:moveFrom"),
    qn("w:txbxContent"),
    qn("w:pPr"),
    qn("w:rPr"),
    qn("w:tblPr"),
    qn("w:instrText"),
}
_Style = tuple[str, str]


def read_docx(data: bytes, name: str, limits: Limits) -> Parts:
    """The parts of a Word document; its own dates say when it was saved, not when it was published, and are left."""
    check_unpacked(data, name, limits)
    body, styles, title = _opened(data, name)
    blocks = [(style, words) for style, words in _blocks(body, styles) if words]
    titles = [words for style, words in blocks if style == "Title"]
    return Parts(text=_joined(blocks), media_type=MEDIA_TYPE, title=title or (titles[0] if titles else None))


def _opened(data: bytes, name: str) -> tuple[etree._Element, dict[str, str], str]:
    """Body, names of the styles by their ids, and title; the library looks for each part only when asked for it."""
    try:
        document = docx.Document(BytesIO(data))
        styles = {style.style_id: str(style.name or "") for style in document.styles}
        return document.element.body, styles, str(document.core_properties.title or "")
    except MemoryError:
        raise
    except Exception as error:  # the library raises whatever its XML meets: KeyError, ValueError, AttributeError …
        raise BadValue(
            _("%(name)s is a damaged Word document; open it in Word, save it again, or paste its text.")
            % {"name": name}
        ) from error


def _blocks(parent: etree._Element, styles: dict[str, str]) -> Iterator[_Style]:
    """(style name, text) of each paragraph and table row, in order, also inside content controls and insertions."""
    for element in parent:
        if element.tag == _PARAGRAPH:
            yield _style_of(element, styles), _words(element)
        elif element.tag == _TABLE:
            for row in _own(element, _ROW, _TABLE):
                yield from _row(row, styles)
        elif element.tag not in _OUTSIDE:
            yield from _blocks(element, styles)


def _row(row: etree._Element, styles: dict[str, str]) -> Iterator[_Style]:
    """The cells side by side; a row of one cell is layout, so its paragraphs stand by themselves."""
    cells = list(_own(row, _CELL, _ROW))
    if len(cells) == 1:
        yield from _blocks(cells[0], styles)
        return
    words = (" ".join(" ".join(_words(p) for p in cell.iter(_PARAGRAPH)).split()) for cell in cells)
    yield "Table", BETWEEN_CELLS.join(filter(None, words))


def _own(element: etree._Element, inner: str, outer: str) -> Iterator[etree._Element]:
    """The inner elements that belong to this one and to no other of its kind nested in it."""
    return (found for found in element.iter(inner) if next(found.iterancestors(outer)) is element)


def _style_of(paragraph: etree._Element, styles: dict[str, str]) -> str:
    """The name of the paragraph's style; numbered paragraphs of no list style count as lists."""
    found = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    name = styles.get(found.get(qn("w:val"), ""), "") if found is not None else ""
    numbered = paragraph.find(f"{qn('w:pPr')}/{qn('w:numPr')}") is not None
    return "List" if numbered and not name.startswith(("Heading", "Title")) else name


def _words(element: etree._Element) -> str:
    """The text of a paragraph, line by line; deleted, moved and boxed text is left out."""
    parts: list[str] = []
    waiting = [element]
    while waiting:
        node = waiting.pop()
        if node.tag == _TEXT:
            parts.append(node.text or "")
        elif node.tag in _BREAKS:
            parts.append("\n")
        elif node.tag in (_TAB, _HYPHEN):
            parts.append("\t" if node.tag == _TAB else "-")
        elif node.tag not in _OUTSIDE:
            waiting.extend(reversed(node))
    return "\n".join(line.strip() for line in "".join(parts).split("\n")).strip()


def _joined(blocks: list[_Style]) -> str:
    """The blocks with an empty line between, but for rows of a table and items of a list; quotes stand behind `> `."""
    out: list[str] = []
    before = ""
    for style, words in blocks:
        kind = style.split(" ")[0] if style.startswith("List") or style == "Table" else style
        quote = "Quote" in style
        if out:
            close = kind == before and kind in ("List", "Table")
            out += [] if close else [">" if quote and "Quote" in before else ""]
        prefix = "> " if quote else "- " if kind == "List" else ""
        out += [(prefix + line).rstrip() for line in words.split("\n")]
        before = kind
    return "\n".join(out) + "\n" if out else ""
