"""What was said, in a browser: narrowed by speaker, each quote leading to its passage, with and without JavaScript."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Reader, ReaderMaker

pytestmark = pytest.mark.browser


def test_from_the_timeline_to_what_one_person_said(reader: Reader) -> None:
    page = reader.open("/")
    page.click(".switch a:has-text('Quotes')")
    expect(page).to_have_url(re.compile(r"/\?view=quotes$"))
    expect(page.locator("h1")).to_have_text("What was said")
    promised = page.inner_text("#f-speaker-donald-trump .n")
    page.click("#f-speaker-donald-trump")
    expect(page).to_have_url(re.compile(r"/\?speaker=donald-trump&view=quotes$"))
    expect(page.locator("h1")).to_have_text("What Donald Trump said")
    expect(page.locator(".saying")).to_have_count(int(promised))
    expect(page.locator("#announcement")).to_contain_text(f"{promised} quotes from")


def test_a_quote_leads_to_its_words_in_the_article(readers: ReaderMaker) -> None:
    for scripted in (True, False):
        page = readers(java_script_enabled=scripted).open("/?view=quotes")
        said = page.locator(".saying", has_text="Our teams start today")
        expect(said.locator("blockquote")).to_have_text("“Our teams start today, and we begin by calling Kyiv”")
        said.locator(".from").click()
        expect(page).to_have_url(re.compile(r"/articles/article-1#c\d+-\d+$"))
        expect(page.locator(":target")).to_contain_text("Our teams start today")


def test_a_fragment_runs_inside_a_sentence(reader: Reader) -> None:
    said = reader.open("/?view=quotes").locator(".saying", has_text="root causes")
    expect(said.locator("blockquote")).to_have_count(0)
    assert re.match(r"\s*Russia\s*Vladimir Putin\s*:\s*root causes", said.text_content() or "")


def test_the_single_keys_walk_the_quotes(reader: Reader) -> None:
    page = reader.open("/?view=quotes")
    page.keyboard.press("j")
    page.keyboard.press("j")
    expect(page.locator(".saying .from").nth(1)).to_be_focused()


def test_speech_finds_quotes_as_lists_under_their_days(reader: Reader) -> None:
    tree = reader.open("/?view=quotes").locator("#events").aria_snapshot()
    assert re.search(r'heading "February 2025 \d+ quotes"', tree)
    assert re.search(r"- listitem:\n\s+- article:\n\s+- figure", tree)
    assert "- blockquote: “Our teams start today, and we begin by calling Kyiv”" in tree
