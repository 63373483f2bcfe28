"""What kind of file it is, by its content. The name only decides between plain text and markdown."""

import re
from io import BytesIO
from typing import Literal
from zipfile import BadZipFile, ZipFile

from app.errors import BadValue
from app.languages.message import N_, _

Kind = Literal["text", "markdown", "html", "mhtml", "pdf", "docx"]

NAMES: dict[Kind, str] = {
    "text": N_("plain text"),
    "markdown": N_("markdown"),
    "html": N_("a web page"),
    "mhtml": N_("a web page saved as one file"),
    "pdf": N_("a PDF"),
    "docx": N_("a Word document"),
}
ENDINGS: dict[str, Kind] = {
    "txt": "text",
    "text": "text",
    "md": "markdown",
    "markdown": "markdown",
    "html": "html",
    "htm": "html",
    "xhtml": "html",
    "mhtml": "mhtml",
    "mht": "mhtml",
    "pdf": "pdf",
    "docx": "docx",
}
_SAVE = N_("save it as .docx or PDF")
_PICTURE = N_("paste the article's text, or run text recognition on it and add the result")
_ARCHIVE = N_("unpack it and add the articles")
_REFUSED: tuple[tuple[bytes, str, str], ...] = (
    (b"{\\rtf", N_("an RTF document"), _SAVE),
    (b"\x89PNG", N_("a picture"), _PICTURE),
    (b"\xff\xd8\xff", N_("a picture"), _PICTURE),
    (b"GIF8", N_("a picture"), _PICTURE),
    (b"II*\x00", N_("a picture"), _PICTURE),
    (b"MM\x00*", N_("a picture"), _PICTURE),
    (b"RIFF", N_("a picture, sound or film"), _PICTURE),
    (b"ID3", N_("a sound"), N_("paste the article's text")),
    (b"\x1f\x8b", N_("a gzip archive"), _ARCHIVE),
    (b"BZh", N_("a bzip2 archive"), _ARCHIVE),
    (b"\xfd7zXZ", N_("an xz archive"), _ARCHIVE),
    (b"7z\xbc\xaf", N_("a 7-Zip archive"), _ARCHIVE),
    (b"Rar!", N_("a RAR archive"), _ARCHIVE),
    (b"bplist00", N_("a Safari web archive"), N_("save the page as HTML or PDF")),
    (b"SQLite format 3", N_("a database"), N_("add the articles as files")),
    (b"MZ", N_("a program"), N_("add the article as text, HTML, PDF or .docx")),
    (b"\x7fELF", N_("a program"), N_("add the article as text, HTML, PDF or .docx")),
    (b"%!PS", N_("a PostScript file"), N_("save it as PDF")),
)
_ZIPPED: tuple[tuple[str, str, str], ...] = (
    ("xl/workbook.xml", N_("a spreadsheet"), _SAVE),
    ("ppt/presentation.xml", N_("a presentation"), _SAVE),
    ("content.xml", N_("an OpenDocument file"), _SAVE),
    ("META-INF/container.xml", N_("an e-book"), N_("save the article as HTML or PDF")),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PAGE = re.compile(
    r"(?:\s|<!--.{0,4000}?-->|<\?xml[^>]{0,200}\?>)*<(?:!doctype\s+html|html|head|body|article|title)\b", re.I | re.S
)
_XML = re.compile(r"\s*<(?:\?xml|!doctype|rss|feed|svg)\b", re.I)
_ENCLOSED = re.compile(rb"^content-type:\s*multipart/related", re.I | re.M)


def kind_of_bytes(data: bytes, name: str) -> Kind | None:
    """The kind that the first bytes tell; None for some kind of text. BadValue for an empty file or a kind not read."""
    if not data.strip(b"\x00 \t\r\n\f\v\xef\xbb\xbf\xff\xfe"):
        raise BadValue(_("%(name)s is empty; choose the file again.") % {"name": name})
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(b"PK\x03\x04") or data.startswith(b"PK\x05\x06"):
        return _zipped(data, name)
    if data.startswith(_OLE):
        raise _old_office(data, name)
    for magic, what, remedy in _REFUSED:
        if data.startswith(magic):
            raise _not_read(name, what, remedy)
    if data[4:8] == b"ftyp":
        raise _not_read(name, N_("a film or picture"), _PICTURE)
    return "mhtml" if _ENCLOSED.search(data[:8192].split(b"\r\n\r\n")[0].split(b"\n\n")[0]) else None


def kind_of_text(text: str, name: str) -> Kind:
    """The kind of a file that is text."""
    if _PAGE.match(text):
        return "html"
    if _XML.match(text):
        raise _not_read(name, N_("an XML file, not a web page"), N_("save the article's page as HTML or PDF"))
    return "markdown" if ending_of(name) == "markdown" else "text"


def ending_of(name: str) -> Kind | None:
    """The kind that the ending of the name promises; None for an ending that promises nothing."""
    return ENDINGS.get(name.rpartition(".")[2].lower())


def _zipped(data: bytes, name: str) -> Kind:
    try:
        with ZipFile(BytesIO(data)) as archive:
            inside = set(archive.namelist())
    except (BadZipFile, ValueError, NotImplementedError, OSError) as error:
        raise BadValue(
            _("%(name)s is cut off or damaged; download or save it again and add it anew.") % {"name": name}
        ) from error
    if "word/document.xml" in inside:
        return "docx"
    for member, what, remedy in _ZIPPED:
        if member in inside:
            raise _not_read(name, what, remedy)
    raise _not_read(name, N_("a zip archive"), _ARCHIVE)


def _old_office(data: bytes, name: str) -> BadValue:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return BadValue(
            _("%(name)s is protected by a password; save it without one and add it again.") % {"name": name}
        )
    return _not_read(name, N_("an old Office document"), _SAVE)


def _not_read(name: str, what: str, remedy: str) -> BadValue:
    return BadValue(
        _("%(name)s is %(what)s, which is not read; %(remedy)s.")
        % {"name": name, "what": _(what), "remedy": _(remedy)},
        status=415,
    )
