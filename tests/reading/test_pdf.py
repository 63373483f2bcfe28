"""PDF files: lines become paragraphs, furniture goes, and what holds no text is refused."""

import pytest

from app.errors import BadValue
from app.reading.document import Document
from app.reading.limits import Limits
from app.reading.reader import read
from app.settings import Settings
from tests.reading.makers import ARTICLE, HEADLINE, LOCKED, PICTURE, article_pdf, pdf, set_lines

LIMITS = Limits.of(Settings(max_pages=5))


def opened(data: bytes) -> Document:
    return read(data, "a.pdf", LIMITS)


def test_lines_become_paragraphs() -> None:
    found = opened(article_pdf())
    assert found.text == "\n\n".join([HEADLINE, *ARTICLE]) + "\n"
    assert (found.title, found.media_type, found.published) == (HEADLINE, "application/pdf", None)


def test_indented_paragraphs_without_a_gap_are_parted() -> None:
    rows = ["They met on Tuesday in Geneva and they talked.", "They left. They will meet again when it suits", "both."]
    lines = [(72.0 if i == 0 or i == 3 else 60.0, 700.0 - 13 * i, 11.0, t) for i, t in enumerate([*rows, *rows])]
    assert opened(pdf([lines])).text == f"{' '.join(rows)}\n\n{' '.join(rows)}\n"


def test_a_heading_of_two_lines_is_one_paragraph() -> None:
    heading = [(60.0, 760.0, 20.0, "Ukraine and US sign the deal two"), (60.0, 736.0, 20.0, "months after a quarrel")]
    text = [(60.0, 690.0 - 13 * i, 11.0, "They signed it on Wednesday and then they") for i in range(4)]
    assert opened(pdf([[*heading, *text]])).text.startswith(
        "Ukraine and US sign the deal two months after a quarrel\n\n"
    )


def test_words_broken_at_a_line_end_are_mended() -> None:
    rows = ["They talked for three hours about the nego-", "tiations and about a well-known", "matter."]
    assert opened(pdf([set_lines(rows)])).text == f"{rows[0][:-1]}{rows[1]} {rows[2]}\n"


def test_what_pages_repeat_at_their_edges_goes_and_paragraphs_run_on() -> None:
    pages = [
        [
            (60.0, 780.0, 9.0, "The Courier"),
            *set_lines(
                [f"Part {word} of the text goes on and on and on and never", "seems to come to its end but goes on"]
            ),
            (300.0, 20.0, 9.0, f"Page {number} of 3"),
        ]
        for number, word in enumerate(["one", "two", "three"], 1)
    ]
    text = opened(pdf([pages[0]])).text
    assert "Page 1" not in text
    text = opened(pdf(pages)).text
    assert "Courier" not in text
    assert "Page" not in text


def test_what_browsers_print_at_the_edges_tells_the_address() -> None:
    lines = [
        (30.0, 785.0, 8.0, "2/13/25, 10:00 AM"),
        *set_lines([HEADLINE], ARTICLE[2:]),
        (30.0, 12.0, 8.0, "https://a.example/talks 1/1"),
    ]
    found = opened(pdf([lines]))
    assert found.url == "https://a.example/talks"
    assert found.text == f"{HEADLINE}\n\n{ARTICLE[2]}\n"


def test_a_short_line_before_an_indented_one_ends_its_paragraph_without_a_full_stop() -> None:
    rows = [
        (60.0, "They left for the capital and said that no one had"),
        (60.0, "expected that decisions would be easy"),
        (75.0, "They met."),
    ]
    lines = [(left, 700.0 - 13 * i, 11.0, text) for i, (left, text) in enumerate([(60.0, "x" * 60), *rows])]
    assert opened(pdf([lines])).text.endswith("would be easy\n\nThey met.\n")


def test_pages_of_pictures_beside_text_are_told() -> None:
    found = opened(pdf([set_lines(["They met."]), []], extra=PICTURE))
    assert found.warnings == ("1 of 2 pages hold no text, only pictures; what they say is not read.",)


@pytest.mark.parametrize(
    ("data", "status", "told"),
    [
        (pdf([[]], extra=PICTURE), 422, "a.pdf is a scan"),
        (pdf([[]]), 422, "a.pdf holds no text"),
        (pdf([set_lines(["They met."])], trailer=LOCKED), 422, "a.pdf is protected by a password"),
        (article_pdf()[:-40], 422, "a.pdf ends before the PDF does"),
        (article_pdf()[:60], 422, "a.pdf ends before the PDF does"),
        (b"%PDF-1.4\nnothing\n%%EOF", 422, "a.pdf is a damaged PDF"),
        (pdf([set_lines(["They met."])] * 6), 413, "a.pdf has 6 pages; up to 5 are read"),
    ],
    ids=["scan", "blank", "locked", "cut off", "cut off early", "damaged", "too long"],
)
def test_a_pdf_that_cannot_be_read_says_why(data: bytes, status: int, told: str) -> None:
    with pytest.raises(BadValue) as refusal:
        opened(data)
    assert told in refusal.value.message
    assert refusal.value.status == status
