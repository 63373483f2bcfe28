"""Word documents: everything in order, as accepted."""

import re
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from app.errors import BadValue
from app.reading.document import Document
from app.reading.limits import Limits
from app.reading.reader import read
from app.settings import Settings
from tests.reading.makers import ARTICLE, HEADLINE, saved, swapped, word, zipped

LIMITS = Limits.of(Settings(max_unpacked_mb=2))
MINIMAL = (
    '<?xml version="1.0"?>{dtd}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    "<w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>"
)


def opened(data: bytes) -> Document:
    return read(data, "a.docx", LIMITS)


def test_paragraphs_stand_with_an_empty_line_between() -> None:
    found = opened(word(title=HEADLINE))
    assert found.text == "\n\n".join(ARTICLE) + "\n"
    assert (found.title, found.published) == (HEADLINE, None)


def test_headings_tables_lists_and_quotes_stand_in_their_order() -> None:
    document = docx.Document()
    document.add_heading(HEADLINE, 0)
    document.add_paragraph(ARTICLE[0])
    table = document.add_table(2, 2)
    for cell, text in zip(table._cells, ["Who", "Where", "Jane Doe", "Geneva"], strict=True):
        cell.text = text
    document.add_paragraph("one", style="List Bullet")
    document.add_paragraph("two", style="List Bullet")
    document.add_paragraph("We met.", style="Quote")
    document.add_paragraph("Jane Doe", style="Quote")
    found = opened(saved(document))
    rest = "Who | Where\nJane Doe | Geneva\n\n- one\n- two\n\n> We met.\n>\n> Jane Doe\n"
    assert found.text == f"{HEADLINE}\n\n{ARTICLE[0]}\n\n{rest}"
    assert found.title == HEADLINE


def test_a_table_of_one_cell_is_layout_and_nested_tables_are_read_once() -> None:
    document = docx.Document()
    cell = document.add_table(1, 1).cell(0, 0)
    cell.text = "First."
    cell.add_paragraph("Second.")
    inner = cell.add_table(1, 2)
    inner.cell(0, 0).text, inner.cell(0, 1).text = "left", "right"
    assert opened(saved(document)).text == "First.\n\nSecond.\n\nleft | right\n"


def test_insertions_are_read_and_deletions_are_not() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("They ")
    for tag, text in (("ins", "<w:t>met</w:t>"), ("del", "<w:delText>left</w:delText>")):
        paragraph._p.append(parse_xml(f'<w:{tag} {nsdecls("w")} w:id="1" w:author="a"><w:r>{text}</w:r></w:{tag}>'))
    paragraph.add_run(" in Geneva.")
    assert opened(saved(document)).text == "They met in Geneva.\n"


def test_entities_are_not_expanded() -> None:
    laughs = "".join(f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, 10))
    bomb = MINIMAL.format(dtd=f'<!DOCTYPE w [<!ENTITY a0 "ha">{laughs}]>', text="They met. &a9;")
    with pytest.raises(BadValue, match="damaged Word document"):
        opened(swapped(word(), "word/document.xml", bomb.encode()))


@pytest.mark.parametrize(
    ("data", "status", "told"),
    [
        (word([]), 422, "a.docx holds no text"),
        (word()[:-200], 422, "a.docx is cut off or damaged"),
        (word()[:2000], 422, "a.docx is cut off or damaged"),
        (zipped({"word/document.xml": b"\0" * 3_000_000}), 413, "a.docx unpacks to more than 2 MB"),
        (zipped({"word/document.xml": b"not xml"}), 422, "a.docx is a damaged Word document"),
    ],
    ids=["empty", "cut off", "cut off early", "bomb", "not a document"],
)
def test_a_word_document_that_cannot_be_read_says_why(data: bytes, status: int, told: str) -> None:
    with pytest.raises(BadValue) as refusal:
        opened(data)
    assert told in refusal.value.message
    assert refusal.value.status == status


@pytest.mark.parametrize("part", ["docProps/core.xml", "word/styles.xml"])
def test_a_part_of_another_kind_than_its_name_says_is_damage(part: str) -> None:
    with ZipFile(BytesIO(word())) as archive:
        kinds = archive.read("[Content_Types].xml").decode()
    other = re.sub(rf'(PartName="/{part}" ContentType=")[^"]*', r"\1text/plain", kinds)
    with pytest.raises(BadValue, match="damaged Word document"):
        opened(swapped(word(), "[Content_Types].xml", other.encode()))


def test_a_directory_that_lies_about_sizes_unpacks_nothing_more() -> None:
    bomb = bytearray(zipped({"word/document.xml": b"\0" * 3_000_000}))
    entry = bomb.index(b"PK\x01\x02")
    bomb[entry + 24 : entry + 28] = (100).to_bytes(4, "little")
    with pytest.raises(BadValue, match="damaged"):
        opened(bytes(bomb))
