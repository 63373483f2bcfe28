"""Who goes on while an answer is under way: the page shows what was asked for last, and the address says the same."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import Reader, ReaderMaker

pytestmark = pytest.mark.browser

TRUMP, ON_CEASEFIRE = re.compile(r"/\?actor=donald-trump$"), re.compile(r"/\?actor=donald-trump&topic=ceasefire$")
EVERYTHING = re.compile(r"/$")
LET_GO = """() => {
    window.ended = new Promise(done => document.addEventListener("htmx:finally:request", done, { once: true }));
}"""


@contextmanager
def held(page: Page, address: re.Pattern[str] | str) -> Iterator[list[Route]]:
    """The first request to this address is held, and has been made when the block ends; later ones go through."""
    found: list[Route] = []
    page.route(address, lambda route: route.continue_() if found else found.append(route))
    with page.expect_request(address):
        yield found


def let_go(page: Page, routes: list[Route]) -> None:
    """What was held is answered, and htmx has done with the answer whatever it will."""
    page.evaluate(LET_GO)
    routes[0].continue_()
    page.evaluate("() => window.ended")


def test_back_calls_off_a_filter_that_is_not_answered_yet(reader: Reader) -> None:
    page = reader.open("/")
    whole = page.inner_text("h1")
    page.click("#f-actor-donald-trump")
    expect(page).to_have_url(TRUMP)
    with held(page, ON_CEASEFIRE) as filtered:
        page.click("#f-topic-ceasefire")
    page.go_back()
    expect(page.locator("h1")).to_have_text(whole)
    let_go(page, filtered)
    expect(page).to_have_url(EVERYTHING)
    expect(page.locator("h1")).to_have_text(whole)


def test_a_filter_calls_off_going_back_that_is_not_answered_yet(reader: Reader) -> None:
    page = reader.open("/")
    page.click("#f-actor-donald-trump")
    expect(page).to_have_url(TRUMP)
    with held(page, EVERYTHING) as back:
        page.evaluate("history.back()")
    page.click("#f-topic-ceasefire")
    expect(page).to_have_url(ON_CEASEFIRE)
    let_go(page, back)
    expect(page.locator("h1")).to_have_text(re.compile("Donald Trump.·.Ceasefire"))
    expect(page.locator("#f-topic-ceasefire")).to_be_focused()


def test_going_back_twice_shows_where_it_ended(reader: Reader) -> None:
    page = reader.open("/")
    whole = page.inner_text("h1")
    for link, address in (("#f-actor-donald-trump", TRUMP), ("#f-topic-ceasefire", ON_CEASEFIRE)):
        page.click(link)
        expect(page).to_have_url(address)
    with held(page, TRUMP) as first:
        page.evaluate("history.back()")
    page.evaluate("history.back()")
    expect(page.locator("h1")).to_have_text(whole)
    expect(page).to_have_url(EVERYTHING)
    first[0].abort()


HOLD_BODY = """address => {
    const ask = window.fetch;
    window.fetch = async (url, ...rest) => {
        const answer = await ask(url, ...rest);
        if (!new URL(url, location).href.endsWith(address)) return answer;
        window.fetch = ask;
        const text = answer.text.bind(answer);
        answer.text = () => new Promise(done => { window.finish = () => done(text()); });
        return answer;
    };
}"""
"""The first answer from this address has begun, and does not end before `finish` is called."""


def test_back_calls_off_a_filter_whose_answer_is_still_coming_in(reader: Reader) -> None:
    page = reader.open("/")
    whole = page.inner_text("h1")
    page.click("#f-actor-donald-trump")
    expect(page).to_have_url(TRUMP)
    page.evaluate(HOLD_BODY, "/?actor=donald-trump&topic=ceasefire")
    page.click("#f-topic-ceasefire")
    page.wait_for_function("() => window.finish")
    page.go_back()
    expect(page.locator("h1")).to_have_text(whole)
    finish(page)
    expect(page).to_have_url(EVERYTHING)
    expect(page.locator("h1")).to_have_text(whole)


def test_a_filter_calls_off_going_back_whose_answer_is_still_coming_in(reader: Reader) -> None:
    page = reader.open("/")
    page.click("#f-actor-donald-trump")
    expect(page).to_have_url(TRUMP)
    page.evaluate(HOLD_BODY, "/")
    page.evaluate("history.back()")
    page.wait_for_function("() => window.finish")
    page.click("#f-topic-ceasefire")
    expect(page).to_have_url(ON_CEASEFIRE)
    expect(page.locator("h1")).to_have_text(re.compile("Donald Trump.·.Ceasefire"))
    finish(page)
    expect(page).to_have_url(ON_CEASEFIRE)
    expect(page.locator("h1")).to_have_text(re.compile("Donald Trump.·.Ceasefire"))


def finish(page: Page) -> None:
    """The body that was held comes in, and htmx has done with it whatever it will."""
    page.evaluate(LET_GO)
    page.evaluate("() => { window.finish(); return window.ended; }")


def test_suggestions_that_come_after_the_search_was_sent_are_not_shown(reader: Reader) -> None:
    page = reader.open("/")
    with held(page, re.compile("/suggest")) as suggested:
        page.locator("#search").press_sequentially("zelen")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/\?q=zelen$"))
    let_go(page, suggested)
    expect(page.locator("#suggestions a")).to_have_count(0)
    page.locator("#search").press_sequentially("skyy")
    expect(page.locator("#suggestions a")).to_have_count(1)


def test_who_copies_twice_finds_the_word_for_it_again(readers: ReaderMaker) -> None:
    page = readers(permissions=["clipboard-read", "clipboard-write"]).open("/")
    page.clock.install()
    page.clock.pause_at(datetime.now(UTC) + timedelta(days=1))
    page.click("#share summary")
    button = page.locator("[data-copy='share-link']")
    for _time in range(2):
        button.click()
        expect(button).to_have_text("Copied")
    page.clock.run_for(5000)
    expect(button).to_have_text("Copy link")
