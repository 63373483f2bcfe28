"""The check page saves each change by itself: what was typed last stands and is saved, however slow the answers are."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Dialog, Page, Request, Route, expect

from app.db import make_engine
from app.editing.add import add_document
from app.reading.files import read_pasted
from app.settings import Settings
from tests.browser.conftest import ReaderMaker
from tests.web.conftest import NOW

pytestmark = pytest.mark.browser

ARTICLE = """Presidents speak by telephone

The Elders visited Kyiv on 10 February 2025 for talks.

Donald Trump and Vladimir Putin spoke by telephone on Wednesday, 12 February 2025, about ending the war.

“Our teams start today, and we begin by calling Kyiv,” Mr. Trump said.

Marco Rubio met Sergey Lavrov and The Elders in Riyadh on 18 February 2025 to prepare for talks on ending the war.
"""
OF_THE_CALL, OF_THE_MEETING, MISSED = "**/mentions/0", "**/mentions/1", "**/missed"


@pytest.fixture
def page(editors: ReaderMaker, site: str, tmp_path: Path) -> Page:
    """The check page of an article with two events."""
    engine = make_engine(Settings(data_dir=tmp_path).url)
    document = read_pasted(ARTICLE, published=date(2025, 2, 19))
    add_document(engine, document, publish=False, by="someone", now=NOW)
    engine.dispose()
    page = editors(viewport={"width": 1280, "height": 900}).open("/drafts/1")
    expect(page.locator("#when-0")).to_have_text("12 February 2025")
    expect(page.locator("#when-1")).to_have_text("18 February 2025")
    return page


class Line:
    """Requests to an address that are held until they are let go, in the order in which they were made."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address
        self.held: list[Route] = []
        self.reached_by = 0
        page.route(address, self._hold)

    def _hold(self, route: Route) -> None:
        self.held.append(route)
        self.reached_by += 1

    @contextmanager
    def reached(self) -> Iterator[None]:
        """In this block another request is made."""
        before = self.reached_by
        with self.page.expect_request(self.address):
            yield
        while self.reached_by == before:
            self.page.evaluate("() => document.title")  # what the browser reports is heard in between

    def let_go(self) -> None:
        """The first that is held is answered, and the page drawn anew by that."""
        mark_drawing(self.page)
        self.held.pop(0).continue_()
        wait_until_drawn_anew(self.page)

    def sent(self) -> list[str]:
        """What was sent by those still held."""
        return [route.request.post_data or "" for route in self.held]


def mark_drawing(page: Page) -> None:
    page.evaluate("() => { document.querySelector('[data-redraws]').dataset.before = ''; }")


def wait_until_drawn_anew(page: Page) -> None:
    expect(page.locator("[data-redraws]:not([data-before])")).to_have_count(1)


def typed(page: Page, field: str, text: str) -> None:
    """Types over what stands in a field, and goes on to the next."""
    page.locator(field).fill(text)
    page.keyboard.press("Tab")


def test_a_third_change_while_two_are_being_saved_loses_none_of_them(page: Page) -> None:
    page.click("#more-0 summary")
    line = Line(page, OF_THE_CALL)
    with line.reached():
        typed(page, "#date-0", "2025-02-11")
    typed(page, "#place-0", "Geneva")
    with line.reached():
        line.let_go()
    page.select_option("#status-0", "planned")
    with line.reached():
        line.let_go()
    line.let_go()
    for _time in range(2):
        expect(page.locator("#when-0")).to_have_text("11 February 2025")
        expect(page.locator("#place-0")).to_have_value("Geneva")
        expect(page.locator("#status-0")).to_have_value("planned")
        page.reload()


def test_changes_in_two_forms_are_saved_one_after_the_other_in_their_order(page: Page) -> None:
    line = Line(page, "**/mentions/*")
    with line.reached():
        typed(page, "#date-0", "2025-02-11")
    typed(page, "#date-1", "2025-02-17")
    typed(page, "#date-0", "2025-02-10")
    with line.reached():
        line.let_go()
    expect(page.locator("#date-0")).to_have_value("2025-02-10")
    expect(page.locator("#date-1")).to_have_value("2025-02-17")
    assert ["2025-02-17" in body for body in line.sent()] == [True]
    with line.reached():
        line.let_go()
    assert ["2025-02-10" in body for body in line.sent()] == [True]
    line.let_go()
    for _time in range(2):
        expect(page.locator("#when-0")).to_have_text("10 February 2025")
        expect(page.locator("#when-1")).to_have_text("17 February 2025")
        page.reload()


def test_letters_typed_into_the_form_that_is_being_saved_stay_and_are_saved(page: Page) -> None:
    line = Line(page, OF_THE_CALL)
    with line.reached():
        typed(page, "#date-0", "2025-02-11")
    page.focus("#add-person-0")
    page.keyboard.type("Marco Ru")
    page.keyboard.press("ArrowLeft")
    line.let_go()
    expect(page.locator("#add-person-0")).to_be_focused()
    page.keyboard.type("?")  # where the caret was
    expect(page.locator("#add-person-0")).to_have_value("Marco R?u")
    page.keyboard.press("Backspace")
    page.keyboard.press("End")
    page.keyboard.type("bio")
    with line.reached():
        page.keyboard.press("Tab")
    line.let_go()
    expect(page.locator("#add-person-0")).to_have_value("")
    for _time in range(2):
        expect(page.locator("#when-0")).to_have_text("11 February 2025")
        expect(page.locator("#m-0 .chip", has_text="Marco Rubio")).to_have_count(1)
        page.reload()


def test_what_was_typed_before_the_answer_is_saved_although_nothing_more_is_typed(page: Page) -> None:
    line = Line(page, OF_THE_CALL)
    with line.reached():
        page.uncheck("#keep-0")
    page.fill("#date-0", "2025-02-11")
    line.let_go()
    with line.reached():
        page.focus("#date-1")
    line.let_go()
    page.reload()
    expect(page.locator("#when-0")).to_have_text("11 February 2025")
    expect(page.locator("#keep-0")).not_to_be_checked()


def test_what_was_taken_back_before_the_answer_is_taken_back(page: Page) -> None:
    line = Line(page, OF_THE_CALL)
    with line.reached():
        page.uncheck("#p-0-vladimir-putin")
    page.check("#p-0-vladimir-putin")
    with line.reached():
        line.let_go()
    expect(page.locator("#p-0-vladimir-putin")).to_be_checked()
    line.let_go()
    page.reload()
    expect(page.locator("#p-0-vladimir-putin")).to_be_checked()


def test_a_name_that_was_rubbed_out_before_the_answer_is_not_added(page: Page) -> None:
    line = Line(page, OF_THE_CALL)
    with line.reached():
        typed(page, "#add-person-0", "Marco Rubio")
    typed(page, "#add-person-0", "")
    with line.reached():
        line.let_go()
    line.let_go()
    expect(page.locator("#m-0 .chip.side")).to_have_count(2)
    page.reload()
    expect(page.locator("#m-0 .chip.side")).to_have_count(2)


def test_the_next_passage_may_be_typed_while_one_is_being_added(page: Page) -> None:
    page.click("#missed summary")
    page.fill("#passage", "about ending the war")
    line = Line(page, MISSED)
    with line.reached():
        page.click(".missed button")
    page.fill("#passage", "to prepare for talks")
    line.let_go()
    expect(page.locator("#m-2")).to_have_count(1)
    expect(page.locator("#passage")).to_have_value("to prepare for talks")
    with line.reached():
        page.click(".missed button")
    line.let_go()
    expect(page.locator("#passage")).to_have_value("")
    expect(page.locator("#m-3 [name=passage]").first).to_have_attribute("value", span_of("to prepare for talks"))


def span_of(words: str) -> str:
    start = ARTICLE.index(words)
    return f"{start}-{start + len(words)}"


def test_what_is_sent_twice_without_a_change_is_added_once(page: Page) -> None:
    page.click("#missed summary")
    page.fill("#passage", "about ending the war")
    line = Line(page, MISSED)
    with line.reached():
        page.dblclick(".missed button")
    typed(page, "#date-1", "2025-02-17")
    line.let_go()
    expect(page.locator("#when-1")).to_have_text("17 February 2025")
    expect(page.locator("#m-2")).to_have_count(1)
    assert line.reached_by == 1


def test_a_form_that_was_typed_in_is_the_same_where_the_article_was_read_anew(page: Page) -> None:
    page.click("#newcomer summary")
    page.fill("#actor-name", "The Elders")
    page.select_option("#actor-side", "other")
    page.select_option("#actor-kind", "body")
    line = Line(page, "**/people")
    with line.reached():
        page.click("#newcomer button")
    page.fill("#date-1", "2025-02-17")
    line.let_go()
    expect(page.locator("#t-0")).to_contain_text("Kyiv")  # their visit is read now: the call and the meeting follow it
    expect(page.locator("#when-1")).to_have_text("12 February 2025")
    expect(page.locator("#date-2")).to_have_value("2025-02-17")
    expect(page.locator("#date-2")).to_be_focused()
    expect(page.locator("#m-2 .chip.side")).to_have_count(3)
    page.keyboard.press("Tab")
    expect(page.locator("#when-2")).to_have_text("17 February 2025")
    page.reload()
    expect(page.locator("#when-1")).to_have_text("12 February 2025")
    expect(page.locator("#when-2")).to_have_text("17 February 2025")
    expect(page.locator("#m-2 .chip.side")).to_have_count(3)


def test_a_refused_value_stays_with_its_message_while_another_form_is_saved(page: Page, editors: ReaderMaker) -> None:
    typed(page, "#date-0", "sometime")
    expect(page.locator("#m-0 [role=alert]")).to_contain_text("sometime")
    typed(page, "#date-1", "2025-02-17")
    expect(page.locator("#when-1")).to_have_text("17 February 2025")
    expect(page.locator("#m-0 [role=alert]")).to_contain_text("sometime")
    expect(page.locator("#date-0")).to_have_value("sometime")
    page.click("#publish")
    expect(page.locator("#m-0 [role=alert]")).to_be_visible()
    expect(page.locator("h1")).to_have_text("Check what was read")
    editors.made[-1].complaints.clear()


def test_whoever_leaves_what_is_not_saved_is_asked_first(page: Page, editors: ReaderMaker) -> None:
    asked: list[str] = []

    def answer(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", answer)
    typed(page, "#date-0", "sometime")
    expect(page.locator("#m-0 [role=alert]")).to_contain_text("sometime")
    page.reload()
    assert asked == ["beforeunload"]
    typed(page, "#date-0", "2025-02-11")
    expect(page.locator("#when-0")).to_have_text("11 February 2025")
    page.reload()
    assert asked == ["beforeunload"]
    editors.made[-1].complaints.clear()


def test_what_could_not_be_sent_stays_and_is_sent_with_the_next_change(page: Page, editors: ReaderMaker) -> None:
    page.route(OF_THE_CALL, lambda route: route.abort())
    typed(page, "#date-0", "2025-02-11")
    expect(page.locator("#notice")).to_be_visible()
    expect(page.locator("#date-0")).to_have_value("2025-02-11")
    page.unroute(OF_THE_CALL)
    typed(page, "#date-1", "2025-02-17")
    expect(page.locator("#when-1")).to_have_text("17 February 2025")
    expect(page.locator("#when-0")).to_have_text("11 February 2025")
    expect(page.locator("#notice")).to_be_hidden()
    editors.made[-1].complaints.clear()


def test_whoever_follows_a_link_goes_when_the_change_is_saved(page: Page) -> None:
    line = Line(page, OF_THE_CALL)
    gone: list[Request] = []
    page.on("request", lambda request: gone.append(request) if request.url.endswith("/topics") else None)
    page.fill("#date-0", "2025-02-11")
    with line.reached():
        page.click(".nav a[href='/topics']")
    assert gone == []
    line.held[0].continue_()
    expect(page).to_have_url(re.compile("/topics$"))
    page.go_back()
    expect(page.locator("#when-0")).to_have_text("11 February 2025")


def test_publishing_waits_for_a_change_that_is_still_being_saved(page: Page) -> None:
    held: list[Route] = []
    page.route("**/mentions/0", lambda route: held.append(route))
    published: list[str] = []
    page.on("request", lambda request: published.append(request.url) if request.url.endswith("/publish") else None)
    page.fill("#date-0", "2025-02-11")
    with page.expect_request("**/mentions/0"):
        page.click("#publish")
    assert published == []
    held[0].continue_()
    expect(page.locator(".done")).to_be_visible()
    page.click(".nav a:has-text('Timeline')")
    expect(page.locator(".day:has(time[datetime='2025-02-11']) [data-event]")).to_have_count(1)


def test_what_was_refused_is_not_published(page: Page, editors: ReaderMaker) -> None:
    page.fill("#date-0", "sometime")
    with page.expect_response("**/mentions/0"):
        page.click("#publish")
    expect(page.locator("#m-0 [role=alert]")).to_contain_text("sometime")
    expect(page.locator("h1")).to_have_text("Check what was read")
    editors.made[-1].complaints.clear()


def test_nothing_is_published_without_a_change_that_could_not_be_saved(page: Page, editors: ReaderMaker) -> None:
    broken = "<!doctype html><title>Broken</title><h1>Something broke</h1>"
    page.route("**/mentions/0", lambda route: route.fulfill(status=500, content_type="text/html", body=broken))
    published: list[str] = []
    page.on("request", lambda request: published.append(request.url) if request.url.endswith("/publish") else None)
    page.fill("#date-0", "2025-02-11")
    page.click("#publish")
    expect(page.locator("h1")).to_have_text("Something broke")
    assert published == []
    editors.made[-1].complaints.clear()


def test_a_button_pressed_while_the_page_is_drawn_anew_is_still_pressed(page: Page) -> None:
    page.fill("#date-0", "2025-02-11")
    page.locator("#publish").hover()
    with page.expect_response("**/drafts/1"):  # where the saved change leads
        page.mouse.down()
    page.evaluate("() => new Promise(requestAnimationFrame)")
    page.mouse.up()
    expect(page.locator(".done")).to_be_visible()


def test_what_is_typed_in_one_form_stays_while_another_is_saved(page: Page) -> None:
    page.click("#article summary")
    page.fill("#publisher", "The Gazette")
    page.uncheck("#keep-0")
    expect(page.locator("#m-0.out")).to_have_count(1)
    expect(page.locator("#publisher")).to_have_value("The Gazette")


def test_publishing_keeps_what_was_typed_of_the_article(page: Page) -> None:
    page.click("#article summary")
    page.fill("#publisher", "The Gazette")
    page.click("#publish")
    expect(page.locator(".done")).to_be_visible()
    page.click(".done a")
    expect(page.locator("main")).to_contain_text("The Gazette")


def test_return_in_a_field_of_the_article_saves_it_and_publishes_nothing(page: Page) -> None:
    page.click("#article summary")
    page.fill("#article-title", "Two presidents speak")
    page.press("#article-title", "Enter")
    expect(page.locator(".bar-top .count")).to_contain_text("Two presidents speak")
    expect(page.locator("h1")).to_have_text("Check what was read")
    expect(page.locator("#article-title")).to_be_focused()


@pytest.mark.parametrize(("fold", "field"), [("#newcomer", "#actor-name"), ("#missed", "#passage")])
def test_nothing_is_published_over_words_that_were_typed_and_not_sent(page: Page, fold: str, field: str) -> None:
    page.click(f"{fold} summary")
    page.fill(field, "Ilmari Vesterinen")
    page.click(f"{fold} summary")
    page.click("#publish")
    expect(page.locator(f"{fold} [role=alert]")).to_contain_text("did not send it")
    expect(page.locator(field)).to_be_focused()
    expect(page.locator(field)).to_have_value("Ilmari Vesterinen")
    page.fill(field, "")
    page.click("#publish")
    expect(page.locator(".done")).to_be_visible()


def test_a_saved_article_leaves_what_is_typed_elsewhere(page: Page) -> None:
    page.click("#newcomer summary")
    page.fill("#actor-name", "Ilmari Vesterinen")
    page.click("#article summary")
    page.fill("#published", "2025-02-20")
    page.click("#save-article")
    expect(page.locator(".bar-top .count")).to_contain_text("20 February 2025")
    expect(page.locator("#save-article")).to_be_focused()
    expect(page.locator("#actor-name")).to_have_value("Ilmari Vesterinen")


def test_an_address_that_will_not_do_is_shown_where_it_was_folded_away(page: Page) -> None:
    page.click("#article summary")
    page.fill("#url", "no address")
    page.click("#article summary")
    page.click("#publish")
    expect(page.locator("#url")).to_be_focused()
    expect(page.locator("h1")).to_have_text("Check what was read")


def test_a_second_press_publishes_nothing_more(page: Page) -> None:
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.url) if request.url.endswith("/publish") else None)
    page.locator("#publish").dblclick()
    expect(page.locator(".done")).to_be_visible()
    assert len(sent) == 1
