"""What is typed is found: phrases, beginnings, what must not be there, any spelling; and marked where it stands."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Reader, ReaderMaker

pytestmark = pytest.mark.browser


def asked(page: Page, typed: str) -> None:
    page.fill("#search", typed)
    page.keyboard.press("Enter")
    expect(page.locator("#search")).to_have_value(typed)
    expect(page).to_have_url(re.compile(r"q="))
    expect(page.locator(".htmx-request")).to_have_count(0)


def found(page: Page) -> list[str]:
    return page.locator("[data-event] h3").all_inner_texts()


@pytest.mark.parametrize(
    ("typed", "marked"),
    [
        ('"the two presidents"', "the two presidents"),
        ("presid*", "presidents"),
        ("hour -Munich", None),
        ("teams Kyiv", "teams"),
    ],
)
def test_a_search_marks_the_words_in_the_passage_or_the_quote(reader: Reader, typed: str, marked: str | None) -> None:
    page = reader.open("/")
    asked(page, typed)
    if marked is None:
        return
    expect(page.locator("#e-event-1 mark").first).to_have_text(re.compile(re.escape(marked.split()[0]), re.IGNORECASE))
    whole = " ".join(page.locator("#e-event-1 mark").all_text_contents())
    assert marked.lower() in whole.lower()


def test_a_minus_leaves_out_what_has_the_word(reader: Reader) -> None:
    page = reader.open("/")
    asked(page, "round")
    every = page.locator(".count").inner_text()
    asked(page, "round -12")
    expect(page.locator(".count")).not_to_have_text(every)
    assert "Talks, round 12" not in found(page)
    asked(page, '"round 12"')
    assert found(page) == ["Talks, round 12"]
    expect(page.locator("[data-event] h3 mark")).to_have_count(0)  # a title is the link's name, not a passage


@pytest.mark.parametrize("scripted", [True, False])
def test_every_spelling_of_a_name_finds_the_same(readers: ReaderMaker, scripted: bool) -> None:
    page = readers(java_script_enabled=scripted).open("/about")
    for spelling in ("Zelenskyy", "Zelensky", "zelenskiy"):
        page.goto(f"{readers.address}/?q={spelling}")
        expect(page.locator(".meant a")).to_have_text(re.compile("Volodymyr Zelenskyy"))
        articles = page.locator("section.section", has=page.get_by_role("heading", name="Articles with these words"))
        expect(articles.locator("li > a")).to_have_text(["A weekly review"])
        expect(articles.locator("mark")).to_have_text(["Zelenskyy"])


def test_topics_are_suggested_beside_people(reader: Reader) -> None:
    page = reader.open("/")
    page.locator("#search").press_sequentially("cease")
    link = page.locator("#suggestions a")
    expect(link).to_have_text(re.compile("Ceasefire"))
    link.click()
    expect(page).to_have_url(re.compile(r"/\?topic=ceasefire$"))
