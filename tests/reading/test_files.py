"""The entrance: any file is a document or a refusal that names it and the remedy."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from app.errors import BadValue, NotFound
from app.reading.files import file_name, read_bytes, read_pasted, read_path
from app.settings import Settings
from tests.reading.makers import ARTICLE, HEADLINE, article_pdf, html, mhtml, word, zipped

SETTINGS = Settings(max_upload_mb=1, max_unpacked_mb=4)
TEXT = "\n\n".join(ARTICLE) + "\n"
CYRILLIC = "Переговоры начались во вторник, и стороны договорились, что они встретятся ещё раз до конца недели.\n" * 3
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


@pytest.mark.parametrize(
    ("name", "data", "media_type"),
    [
        ("a.txt", TEXT.encode(), "text/plain"),
        ("a.md", TEXT.encode(), "text/markdown"),
        ("a.html", html().encode(), "text/html"),
        ("a.mhtml", mhtml(html()), "text/html"),
        ("a.pdf", article_pdf(), "application/pdf"),
        ("a.docx", word(), "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ],
)
def test_every_kind_of_file_becomes_the_same_article(name: str, data: bytes, media_type: str) -> None:
    found = read_bytes(data, name, SETTINGS)
    assert found.text.removeprefix(HEADLINE).lstrip() == TEXT
    assert (found.media_type, found.file_name, found.language, found.warnings) == (media_type, name, "en", ())


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("utf-8-sig", TEXT),
        ("utf-16", TEXT),
        ("utf-16-le", TEXT),
        ("utf-16-be", CYRILLIC),
        ("utf-32", TEXT),
        ("windows-1252", TEXT),
        ("windows-1251", CYRILLIC),
        ("koi8-r", CYRILLIC),
    ],
)
def test_other_encodings_than_utf_8_are_read(encoding: str, text: str) -> None:
    assert read_bytes(text.encode(encoding), "a.txt", SETTINGS).text == text


def test_a_text_with_a_few_broken_bytes_is_read_with_a_warning() -> None:
    found = read_bytes((TEXT * 3).encode() + b"caf\xe9 closed.\n", "a.txt", SETTINGS)
    assert found.text == TEXT * 3 + "caf\ufffd closed.\n"
    (warning,) = found.warnings
    assert "could not be read" in warning


@pytest.mark.parametrize(
    ("name", "data", "what"),
    [
        ("a.txt", article_pdf(), "a.txt is not plain text as its name says, but a PDF, and was read as that."),
        ("a.pdf", word(), "a.pdf is not a PDF as its name says, but a Word document, and was read as that."),
        (
            "a.docx",
            html().encode(),
            "a.docx is not a Word document as its name says, but a web page, and was read as that.",
        ),
        ("a.html", TEXT.encode(), "a.html is not a web page as its name says, but plain text, and was read as that."),
    ],
)
def test_a_mislabelled_file_is_read_as_what_it_is_and_says_so(name: str, data: bytes, what: str) -> None:
    found = read_bytes(data, name, SETTINGS)
    assert ARTICLE[2] in found.text
    assert found.warnings == (what,)


REFUSED: Sequence[tuple[str, bytes, int, str]] = [
    ("a.txt", b"", 422, "a.txt is empty"),
    ("a.txt", b" \r\n\t\n", 422, "a.txt is empty"),
    ("a.txt", b"\xef\xbb\xbf", 422, "a.txt is empty"),
    ("a.docx", b"\0" * 5000, 422, "a.docx is empty"),
    ("a.txt", b"?!... ---\n", 422, "a.txt holds no text"),
    ("a.txt", bytes(range(256)) * 40, 415, "a.txt is not text in an encoding that can be told"),
    ("a.txt", b"\xef\xbb\xbfabc\xff\xfe\xfd", 415, "a.txt is not text in an encoding that can be told"),
    ("a.pdf", b"\x89PNG\r\n\x1a\n" + bytes(100), 415, "a.pdf is a picture, which is not read"),
    ("a.rtf", b"{\\rtf1 They met.}", 415, "a.rtf is an RTF document, which is not read; save it as .docx or PDF."),
    ("a.doc", OLE, 415, "a.doc is an old Office document"),
    ("a.docx", OLE + "EncryptedPackage".encode("utf-16-le"), 422, "a.docx is protected by a password"),
    ("a.zip", zipped({"a.txt": b"They met."}), 415, "a.zip is a zip archive, which is not read; unpack it"),
    ("a.docx", zipped({"xl/workbook.xml": b"<a/>"}), 415, "a.docx is a spreadsheet"),
    ("a.odt", zipped({"content.xml": b"<a/>"}), 415, "a.odt is an OpenDocument file"),
    ("a.xml", b"<?xml version='1.0'?><rss><item/></rss>", 415, "a.xml is an XML file"),
    ("a.docx", word()[: len(word()) // 2], 422, "a.docx is cut off or damaged"),
    ("a.txt", b"word " * 300_000, 413, "a.txt has 1.4 MB; files of up to 1 MB are read (PARLEY_MAX_UPLOAD_MB)"),
    ("a.docx", zipped({"word/document.xml": b" " * 5_000_000}), 413, "a.docx unpacks to more than 4 MB"),
]


@pytest.mark.parametrize(("name", "data", "status", "told"), REFUSED, ids=[told for *_, told in REFUSED])
def test_what_cannot_be_read_is_refused_by_name(name: str, data: bytes, status: int, told: str) -> None:
    with pytest.raises(BadValue) as refusal:
        read_bytes(data, name, SETTINGS)
    assert refusal.value.message.startswith(told)
    assert refusal.value.status == status


def test_a_file_too_large_is_refused_unopened(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(100 * 1024 * 1024)
    with pytest.raises(BadValue, match=r"a\.txt has 100\.0 MB; files of up to 1 MB are read") as refusal:
        read_path(path, SETTINGS)
    assert refusal.value.status == 413


def test_a_text_longer_than_an_article_is_refused() -> None:
    with pytest.raises(BadValue, match="an article of up to 2,000,000 is read") as refusal:
        read_bytes(b"word " * 400_001, "a.txt", Settings())
    assert refusal.value.status == 413


def test_a_document_locked_by_its_zip_is_refused() -> None:
    data = bytearray(word())
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(mark)
        while at >= 0:
            data[at + place] |= 1
            at = data.find(mark, at + 1)
    with pytest.raises(BadValue, match="protected by a password"):
        read_bytes(bytes(data), "a.docx", SETTINGS)


def test_front_matter_that_unfolds_without_end_is_harmless() -> None:
    rows = [b"a: &a [x]"] + [b"%c: &%c [%s]" % (c, c, b",".join([b"*%c" % (c - 1)] * 9)) for c in range(98, 112)]
    data = b"---\n" + b"\n".join(rows) + b"\ntitle: *o\npublished: 2025-02-13\n---\n" + TEXT.encode()
    found = read_bytes(data, "a.md", SETTINGS)
    assert (found.title, found.published) == (None, date(2025, 2, 13))


def test_a_path_is_read_and_a_wrong_one_named(tmp_path: Path) -> None:
    path = tmp_path / "2025-02-13-a.txt"
    path.write_text(TEXT, encoding="utf-8")
    assert read_path(path).published == date(2025, 2, 13)
    with pytest.raises(NotFound, match=r"no file .*b\.txt"):
        read_path(tmp_path / "b.txt")
    with pytest.raises(BadValue, match="cannot be opened"):
        read_path(tmp_path)


def test_pasted_text_is_a_document_with_what_was_given() -> None:
    found = read_pasted("\r\nThey met.\r\nThey left.", title=" Envoys\nmeet ", url="https://a.example/1", publisher="")
    assert (found.text, found.title, found.url) == ("They met.\nThey left.\n", "Envoys meet", "https://a.example/1")
    assert (found.publisher, found.published, found.file_name) == (None, None, None)


@pytest.mark.parametrize(
    ("text", "url", "told"),
    [
        ("  \n", None, "No text was pasted"),
        ("?!", None, "holds no text"),
        ("They met.", "javascript:1", "not a web address"),
    ],
)
def test_pasting_says_what_is_wrong(text: str, url: str | None, told: str) -> None:
    with pytest.raises(BadValue, match=told):
        read_pasted(text, url=url)


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("C:\\Users\\jane\\talks.txt", "talks.txt"),
        ("../../etc/passwd", "passwd"),
        ("a\x00\n b.txt", "a b.txt"),
        ("", "The file"),
        ("a" * 500 + ".docx", "a" * 200 + "….docx"),
    ],
)
def test_file_names_are_names_alone(sent: str, kept: str) -> None:
    assert file_name(sent) == kept
