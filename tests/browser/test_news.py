"""What is new since the last visit: marked by the browser alone, and no longer once it was seen."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Reader, ReaderMaker

pytestmark = pytest.mark.browser
BADGE = ".badge.new"


def remember(version: int) -> str:
    """A script that lets the browser have seen a data version before this visit."""
    return f"sessionStorage.clear(); localStorage.setItem('parley-seen', '{version}')"


def test_nothing_is_new_on_a_first_visit(reader: Reader) -> None:
    page = reader.open("/")
    expect(page.locator("#news")).to_be_hidden()
    expect(page.locator(BADGE)).to_have_count(0)


def test_what_changed_since_is_marked_listed_and_can_be_marked_as_seen(reader: Reader) -> None:
    page = reader.open("/")
    seen = int(page.locator("[data-changed]").nth(1).get_attribute("data-changed") or 0)
    page.evaluate(remember(seen))
    page.reload()
    newer = page.evaluate(
        f"[...document.querySelectorAll('[data-changed]')].filter(e => e.dataset.changed > {seen}).length"
    )
    expect(page.locator(BADGE)).to_have_count(newer)
    expect(page.locator("#news a")).to_have_attribute("href", f"/?since={seen}")
    page.reload()
    expect(page.locator(BADGE)).to_have_count(newer)
    page.click("[data-seen]")
    expect(page.locator(BADGE)).to_have_count(0)
    expect(page.locator("#news")).to_be_hidden()
    page.reload()
    expect(page.locator(BADGE)).to_have_count(0)


def test_without_javascript_nothing_is_marked(readers: ReaderMaker) -> None:
    page = readers(java_script_enabled=False).open("/")
    expect(page.locator("#news")).to_be_hidden()
