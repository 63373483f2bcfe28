"""One file becomes a Document by the reader of its kind. Unbounded: only the child process of workers.py calls this."""

from dataclasses import replace

from app.reading.compose import compose
from app.reading.decode import decode
from app.reading.document import Document
from app.reading.docx import read_docx
from app.reading.html import read_html
from app.reading.limits import Limits
from app.reading.mhtml import read_mhtml
from app.reading.parts import Parts
from app.reading.pdf import read_pdf
from app.reading.plain import read_markdown, read_text
from app.reading.sniff import NAMES, Kind, ending_of, kind_of_bytes, kind_of_text
from app.reading.warned import OTHER_KIND


def read(data: bytes, name: str, limits: Limits) -> Document:
    """The document in a file; BadValue naming the file, what is wrong with it and what to do."""
    kind, parts = _parts(data, name, limits)
    promised = ending_of(name)
    if promised and promised != kind and {promised, kind} != {"text", "markdown"}:
        told = OTHER_KIND % {"name": name, "promised": NAMES[promised], "kind": NAMES[kind]}
        parts = replace(parts, warnings=(*parts.warnings, told))
    return compose(parts, name)


def _parts(data: bytes, name: str, limits: Limits) -> tuple[Kind, Parts]:
    kind = kind_of_bytes(data, name)
    if kind == "pdf":
        return kind, read_pdf(data, name, limits)
    if kind == "docx":
        return kind, read_docx(data, name, limits)
    if kind == "mhtml":
        return kind, read_mhtml(data, name)
    text = decode(data, name)
    kind = kind_of_text(text, name)
    if kind == "html":
        return kind, read_html(text, name)
    return kind, read_markdown(text, name) if kind == "markdown" else read_text(text, name)
