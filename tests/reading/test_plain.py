"""Text and markdown files with their front matter."""

from datetime import date

import pytest

from app.errors import BadValue
from app.reading.compose import compose
from app.reading.document import Document, document_from_json, document_to_json
from app.reading.plain import read_markdown, read_text


def read(text: str, name: str = "a.txt") -> Document:
    return compose(read_text(text, name), name)


def test_a_plain_text_is_kept_as_it_stands() -> None:
    text = "  Envoys  meet\n\n> quoted *as is*\n"
    assert read(text).text == text


def test_line_ends_become_one_kind_and_unprintable_characters_spaces() -> None:
    assert read("One\r\ntwo\rthree\x07four\u2028five").text == "One\ntwo\nthree four\nfive"


def test_front_matter_says_what_is_known() -> None:
    source = (
        "---\r\ntitle: Envoys meet\r\npublished: 2025-02-13\r\npublisher: The Courier\r\n"
        "url: https://a.example/1\r\nreferences:\r\n- https://b.example/2\r\n- javascript:alert(1)\r\n---\r\n\r\n"
        "They *met*.\r\n"
    )
    found = compose(read_markdown(source, "a.md"), "a.md")
    assert found == Document(
        text="They met.\n",
        title="Envoys meet",
        publisher="The Courier",
        url="https://a.example/1",
        published=date(2025, 2, 13),
        published_basis="metadata",
        references=("https://b.example/2",),
        media_type="text/markdown",
        file_name="a.md",
    )


@pytest.mark.parametrize(
    ("head", "told"),
    [
        ("published: soon", "a.txt: “published: soon” is not a date; write 2025-02-13."),
        ("published: [2025]", "a.txt: “published: …” is not a date; write 2025-02-13."),
        ("title: [", "a.txt: the lines between --- are not YAML"),
    ],
)
def test_front_matter_that_cannot_be_understood_is_refused(head: str, told: str) -> None:
    with pytest.raises(BadValue) as refusal:
        read(f"---\n{head}\n---\nText here.")
    assert told in refusal.value.message


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("title: Live: envoys meet", "Live: envoys meet"),
        ("title: Envoys: “we met” # 2", "Envoys: “we met” # 2"),
        ("title: A: B: C\npublisher: News: Daily", "A: B: C"),
    ],
)
def test_a_title_with_a_colon_needs_no_marks(line: str, title: str) -> None:
    assert read(f"---\n{line}\npublished: 2025-02-13\n---\nText here.").title == title


@pytest.mark.parametrize("stated", ["2025-02-13", "2025-02-13 09:30:00", "13 February 2025", "'Feb. 13, 2025'"])
def test_front_matter_dates_are_days(stated: str) -> None:
    assert read(f"---\npublished: {stated}\n---\nText here.").published == date(2025, 2, 13)


@pytest.mark.parametrize(
    ("text", "name", "basis"),
    [
        ("---\npublished: 2025-02-13\n---\nText here.", "2024-01-01.txt", "metadata"),
        ("Published: 13 February 2025\n\nText here.", "2024-01-01.txt", "text"),
        ("Text here.", "2025-02-13.txt", "file name"),
        ("Text here.", "a.txt", None),
    ],
)
def test_the_date_says_how_it_is_known(text: str, name: str, basis: str | None) -> None:
    found = read(text, name)
    assert (found.published, found.published_basis) == (date(2025, 2, 13) if basis else None, basis)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Envoys meet in Geneva\n\nThey met on Tuesday.", "Envoys meet in Geneva"),
        ("They met on Tuesday.\n\nThey left on Friday.", None),
        ("Thursday, 13 February 2025\n\nThey met on Tuesday.", None),
        ("By Jane Doe\n\nThey met on Tuesday.", None),
        ("Envoys meet in Geneva", None),
        ("GENEVA, Feb. 13 (Agency) --\n\nThey met on Tuesday.", None),
    ],
)
def test_a_first_line_that_looks_like_a_headline_is_the_title(text: str, title: str | None) -> None:
    assert read(text).title == title


@pytest.mark.parametrize(
    "ending",
    [
        "They will meet again…",
        "They talked for hours [...]",
        "They talked for hours.\n\nSubscribe to continue reading",
        "They talked for hours.\n\nAlready a subscriber? Log in",
        "They talked for hours and for many more hours, and when they came out of the room in the end they",
        "Mr. Rubio said that the",
    ],
)
def test_a_text_that_looks_cut_off_is_read_with_a_warning(ending: str) -> None:
    (warning,) = compose(read_text(f"The envoys met in Geneva.\n\n{ending}", "pasted"), None).warnings
    assert "looks cut off" in warning


def test_a_file_with_what_stands_before_a_paywall_alone_is_refused_and_one_with_more_is_not() -> None:
    invitation = "They talked for hours.\n\nSubscribe to continue reading"
    with pytest.raises(BadValue, match=r"a\.txt holds only the beginning"):
        read(invitation)
    assert len(read("The envoys met in Geneva.\n" * 70 + invitation).warnings) == 1


@pytest.mark.parametrize(
    "ending", ["They left.", "“They left.”", "Jane Doe, The Courier", "They left.\n\nTags: Geneva"]
)
def test_a_whole_text_is_read_without_a_warning(ending: str) -> None:
    assert read(f"The envoys met in Geneva.\n\n{ending}").warnings == ()


def test_a_document_survives_its_json_form() -> None:
    found = read("---\npublished: 2025-02-13\nreferences: ['https://b.example/2']\n---\nIt ends…")
    assert document_from_json(document_to_json(found)) == found
