"""PDF files: the lines of each page, put together into paragraphs."""

import re
from collections.abc import Iterator
from contextlib import closing

import pypdfium2
import pypdfium2.raw as pdfium

from app.errors import BadValue
from app.languages.message import N_, _
from app.reading.layout import Line, heading, paragraphs, printed_from, without_furniture
from app.reading.limits import MAX_CHARACTERS, Limits
from app.reading.parts import Parts
from app.reading.warned import PICTURES

_JUNK_TITLE = re.compile(
    r"^(?:untitled|microsoft word\b.*|document\d*|.*\.(?:docx?|pdf|indd|html?|tmp))$", re.IGNORECASE
)
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "ft", "ﬆ": "st"}
_LETTERS = str.maketrans(_LIGATURES)
_PRIVATE = re.compile("[\ue000-\uf8ff\ufffd\x00-\x01\x03-\x08\x0e-\x1f]")
_LINE_ENDS = (10, 13)
_BROKEN = 2
_TAIL = 4096
"""Bytes from the end that hold the `%%EOF` of a whole file, whatever a mailer or server appended."""
_PASTE = N_("paste the article's text instead")


def read_pdf(data: bytes, name: str, limits: Limits) -> Parts:
    """The parts of a PDF; its own dates say when it was made, not when the article was published, and are left."""
    if b"%%EOF" not in data[-_TAIL:]:
        raise BadValue(_("%(name)s ends before the PDF does: it is cut off; download it again.") % {"name": name})
    with closing(_open(data, name)) as document:
        pages = len(document)
        if pages > limits.pages:
            raise BadValue(
                _(
                    "%(name)s has %(pages)s pages; up to %(most)s are read (PARLEY_MAX_PAGES). Print the pages "
                    "of the article to a PDF of its own."
                )
                % {"name": name, "pages": f"{pages:,}", "most": f"{limits.pages:,}"},
                status=413,
            )
        lines, empty = _lines(document, name)
        title = str(document.get_metadata_dict().get("Title") or "").strip()
    _check(lines, empty, name)
    body = without_furniture(lines)
    return Parts(
        text="\n\n".join(paragraphs(body)) + "\n",
        media_type="application/pdf",
        title=title if title and not _JUNK_TITLE.match(title) else heading(body),
        url=printed_from(lines),
        warnings=(PICTURES % {"empty": empty, "pages": pages},) if empty else (),
    )


def _open(data: bytes, name: str) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if error.err_code in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY):
            raise BadValue(
                _("%(name)s is protected by a password; save it without one and add it again.") % {"name": name}
            ) from error
        raise BadValue(
            _("%(name)s is a damaged PDF; download or save it again, or %(paste)s.")
            % {"name": name, "paste": _(_PASTE)}
        ) from error


def _lines(document: pypdfium2.PdfDocument, name: str) -> tuple[list[Line], int]:
    """The lines of all pages, and how many pages show pictures but hold no text."""
    lines: list[Line] = []
    empty = characters = 0
    for number in range(len(document)):
        try:
            with closing(document[number]) as page:
                found = list(_of_page(page, number))
                empty += not found and _has_picture(page)
        except pypdfium2.PdfiumError as error:
            raise BadValue(
                _("Page %(number)s of %(name)s is damaged; download it again, or %(paste)s.")
                % {"number": number + 1, "name": name, "paste": _(_PASTE)}
            ) from error
        lines += found
        characters += sum(len(line.text) for line in found)
        if characters > MAX_CHARACTERS:
            break
    return lines, empty


def _has_picture(page: pypdfium2.PdfPage) -> bool:
    return next(page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=3), None) is not None


def _of_page(page: pypdfium2.PdfPage, number: int) -> Iterator[Line]:
    height = page.get_height() or 1.0
    with closing(page.get_textpage()) as text:
        letters = [pdfium.FPDFText_GetUnicode(text, i) for i in range(text.count_chars())]
        for start, end in _rows(letters):
            words = "".join(map(chr, letters[start:end])).translate(_LETTERS)
            if words.strip():
                first, last = _visible(letters, start, end)
                left, bottom, _, top = text.get_charbox(first, loose=True)
                right = text.get_charbox(last, loose=True)[2]
                yield Line(words, number, left, right, bottom, max(top - bottom, 1.0), bottom / height)


def _rows(letters: list[int]) -> Iterator[tuple[int, int]]:
    """Where each line begins and ends. A hyphen that breaks a word ends one too: PDFium writes no line end then."""
    start = 0
    for index, letter in enumerate(letters):
        if letter in _LINE_ENDS:
            yield start, index
        elif letter == _BROKEN:
            yield start, index + 1
        else:
            continue
        start = index + 1
    yield start, len(letters)


def _visible(letters: list[int], start: int, end: int) -> tuple[int, int]:
    shown = [i for i in range(start, end) if letters[i] > 32]
    return shown[0], shown[-1]


def _check(lines: list[Line], empty: int, name: str) -> None:
    """BadValue where the pages hold no text, or text that its fonts do not tell."""
    text = "".join(line.text for line in lines)
    if not any(letter.isalnum() for letter in text):
        what = _("is a scan: its pages are pictures") if empty else _("holds no text")
        raise BadValue(
            _("%(name)s %(what)s; run text recognition (OCR) on it and add the result, or %(paste)s.")
            % {"name": name, "what": what, "paste": _(_PASTE)}
        )
    if len(_PRIVATE.findall(text)) * 5 > len(text):
        raise BadValue(
            _("The fonts of %(name)s do not tell which letters it shows; %(paste)s.")
            % {"name": name, "paste": _(_PASTE)}
        )
