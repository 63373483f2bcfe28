"""Makes real files of every kind that is read, small, from paragraphs; and the broken ones of each kind."""

import json
from collections.abc import Sequence
from io import BytesIO
from quopri import encodestring
from textwrap import wrap
from zipfile import ZIP_DEFLATED, ZipFile

import docx

HEADLINE = "Envoys meet in Geneva"
FIRST = "The envoys of two states met in Geneva on Tuesday and spoke for three hours about a pause in the fighting."
SECOND = "“We are closer than we were,” said Jane Doe, who led one of the delegations, “but we are not there yet.”"
THIRD = "They agreed to meet again in the week after, and to exchange lists of prisoners until then."
ARTICLE = (FIRST, SECOND, THIRD)
NEWS = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": HEADLINE,
    "datePublished": "2025-02-13T09:30:00+02:00",
    "publisher": {"@type": "Organization", "name": "The Courier"},
}


def html(head: str = "", paragraphs: Sequence[str] = ARTICLE, tail: str = "") -> str:
    """A page with navigation and footer around its article."""
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return (
        f"<!doctype html><html lang=en><head><meta charset=utf-8>{head}</head><body>"
        "<nav><a href=/>Home</a> <a href=/world>World</a></nav>"
        f"<article><h1>{HEADLINE}</h1>{body}{tail}</article>"
        "<footer>All rights reserved. <a href=/privacy>Privacy</a></footer></body></html>"
    )


def mhtml(page: str, address: str = "https://news.example/geneva", encoding: str = "utf-8") -> bytes:
    """A page as Chromium saves it in one file."""
    head = (
        "From: <Saved by Blink>\r\n"
        f"Snapshot-Content-Location: {address}\r\n"
        "Subject: Envoys meet\r\n"
        "MIME-Version: 1.0\r\n"
        'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----Boundary----"\r\n\r\n\r\n'
        "------Boundary----\r\n"
        "Content-Type: text/html\r\n"
        "Content-Transfer-Encoding: quoted-printable\r\n"
        f"Content-Location: {address}\r\n\r\n"
    )
    return head.encode() + encodestring(page.encode(encoding)) + b"\r\n------Boundary------\r\n"


def word(paragraphs: Sequence[str] = ARTICLE, *, title: str = "") -> bytes:
    """A Word document."""
    document = docx.Document()
    document.core_properties.title = title
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    return saved(document)


def saved(document: "docx.document.Document") -> bytes:
    """The bytes of a Word document."""
    held = BytesIO()
    document.save(held)
    return held.getvalue()


def zipped(members: dict[str, bytes]) -> bytes:
    """A zip archive."""
    held = BytesIO()
    with ZipFile(held, "w", ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return held.getvalue()


def swapped(data: bytes, name: str, content: bytes) -> bytes:
    """A zip archive with one member replaced."""
    with ZipFile(BytesIO(data)) as archive:
        return zipped({member: archive.read(member) for member in archive.namelist()} | {name: content})


def pdf(
    pages: Sequence[Sequence[tuple[float, float, float, str]]], *, extra: str = "", trailer: str = "", info: str = ""
) -> bytes:
    """A PDF with text at (left, bottom, size, text) on pages of 600 by 800 points; `extra` is drawn on each.

    `info` are entries of its information, as they stand in the file.
    """
    objects = ["<< /Type /Catalog /Pages 2 0 R >>"]
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects.append(f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>")
    objects.append("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
    for number, lines in enumerate(pages):
        drawn = "".join(
            f"BT /F1 {size} Tf {left} {bottom} Td ({_literal(text)}) Tj ET\n" for left, bottom, size, text in lines
        )
        content = drawn + extra
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents {5 + 2 * number} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>"
        )
        objects.append(f"<< /Length {len(content.encode('cp1252'))} >>\nstream\n{content}\nendstream")
    if info:
        objects.append(f"<< {info} >>")
        trailer += f" /Info {len(objects)} 0 R"
    return _file(objects, trailer)


PICTURE = "q 400 0 0 400 100 200 cm BI /W 1 /H 1 /BPC 8 /CS /G ID A EI Q\n"
LOCKED = (
    "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <" + "41" * 32 + "> /U <" + "42" * 32 + "> >> /ID [<01> <01>]"
)


def set_lines(
    *blocks: Sequence[str], left: float = 60, top: float = 700, size: float = 11
) -> list[tuple[float, float, float, str]]:
    """Lines of text set from the top, paragraphs with a wider step between."""
    lines, bottom = [], top
    for block in blocks:
        for text in block:
            lines.append((left, bottom, size, text))
            bottom -= size * 1.2
        bottom -= size
    return lines


def article_pdf() -> bytes:
    """The article as a PDF, its paragraphs broken into lines."""
    return pdf([set_lines([HEADLINE], *(_wrapped(paragraph) for paragraph in ARTICLE))])


def _wrapped(text: str, width: int = 60) -> list[str]:
    return wrap(text, width)


def _literal(text: str) -> str:
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def _file(objects: Sequence[str], trailer: str) -> bytes:
    out, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n".encode("cp1252")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    end += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R {trailer} >>\nstartxref\n{len(out)}\n%%EOF\n"
    return out + end.encode("ascii")


FRONT = f"---\ntitle: {HEADLINE}\npublished: 2025-02-13\n---\n\n"
SAMPLES = {
    "a.txt": "\n\n".join((HEADLINE, *ARTICLE)).encode(),
    "a.md": (FRONT + "\n\n".join((f"## {HEADLINE}", *ARTICLE, "> *quoted*\n>\n> Jane Doe", "- one\n- two"))).encode(),
    "a.html": html(f'<script type="application/ld+json">{json.dumps(NEWS)}</script>').encode(),
    "a.mhtml": mhtml(html()),
    "a.pdf": article_pdf(),
    "a.docx": word(title=HEADLINE),
}
"""One sound file of each kind."""
