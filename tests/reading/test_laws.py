"""Laws that hold for any input: reading ends in a document or a refusal, and a document can be stored and sent."""

import json

from hypothesis import given
from hypothesis import strategies as st

from app.errors import BadValue
from app.reading.compose import address, compose, tidy
from app.reading.document import document_from_json, document_to_json
from app.reading.files import file_name, read_pasted
from app.reading.limits import Limits
from app.reading.plain import read_markdown, read_text
from app.reading.reader import read
from app.settings import Settings

LIMITS = Limits.of(Settings())
ANY_TEXT = st.text(st.characters(codec=None), max_size=300)
MARKED = st.text("ab \n>*_[]()#-`!<&;\\1.\t~=", max_size=200)


@given(ANY_TEXT)
def test_a_tidy_text_can_be_stored_and_sent_and_stays_as_it_is(text: str) -> None:
    tidied = tidy(text)
    tidied.encode()
    assert tidy(tidied) == tidied
    assert not any(letter < " " and letter not in "\t\n" for letter in tidied)


@given(st.text("word \n\t“”'.,é", max_size=200))
def test_a_plain_text_without_control_characters_is_stored_character_for_character(text: str) -> None:
    assert tidy(read_text(text, "a.txt").text) == text


@given(MARKED, ANY_TEXT)
def test_markdown_of_any_shape_becomes_a_document_or_a_refusal(marked: str, text: str) -> None:
    for source in (marked, text, f"---\ntitle: {text}\n---\n{marked}"):
        try:
            found = compose(read_markdown(source, "a.md"), "a.md")
        except BadValue as refusal:
            shown = refusal.message
        else:
            shown = found.file_name or ""
            assert document_from_json(json.loads(json.dumps(document_to_json(found)))) == found
        assert shown.startswith("a.md")


@given(st.binary(max_size=400))
def test_any_bytes_are_a_document_or_a_refusal(data: bytes) -> None:
    try:
        shown = read(data, "a.txt", LIMITS).file_name or ""
    except BadValue as refusal:
        shown = refusal.message
    assert "a.txt" in shown


@given(ANY_TEXT, ANY_TEXT)
def test_any_pasted_text_is_a_document_or_a_refusal(text: str, title: str) -> None:
    try:
        found = read_pasted(text, title=title)
    except BadValue:
        return
    assert found.sha256
    assert "\n" not in (found.title or "")


@given(ANY_TEXT)
def test_an_address_is_one_or_none_and_a_file_name_never_a_path(text: str) -> None:
    assert (address(text) or "https://").startswith(("http://", "https://"))
    assert not set("/\\\n\0") & set(file_name(text))


def test_marks_without_width_beside_a_space_are_spaces() -> None:
    assert tidy("he \u200dsaid\u200b in Kyiv\ufeff") == "he  said  in Kyiv "
    assert tidy("a\u200db") == "a\u200db"
