"""Adding, checking, correcting in a browser: files and a pasted text come in, and what was read is put right.

The same walk with scripts, which save each field as it changes, and without, where each form has its button.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect
from sqlalchemy import Engine

from app.db import make_engine
from app.editing.accounts import create_account
from app.editing.add import add_document
from app.reading.document import Document
from app.reading.files import read_pasted
from app.settings import Settings
from tests.browser.conftest import ReaderMaker
from tests.browser.serving import serving
from tests.reading.makers import pdf, set_lines, word
from tests.web.conftest import NOW
from tests.web.stories import filled

pytestmark = pytest.mark.browser

CALL = (
    "Presidents speak by telephone",
    "Donald Trump and Vladimir Putin spoke by telephone on Wednesday, 12 February 2025, about ending the war.",
    "“Our teams start today, and we begin by calling Kyiv,” Mr. Trump said.",
)
MEETING = (
    "Ministers meet in Riyadh",
    "Marco Rubio and Sergey Lavrov met in Riyadh on 18 February 2025 to prepare for talks on ending the war.",
    "Mr. Rubio told reporters: We are at the beginning of a long road.",
)
SUMMIT = (
    "Leaders meet in London",
    "Keir Starmer met Volodymyr Zelenskyy in London on 1 March 2025 to speak about guarantees for Ukraine.",
)
OTHER_CALL = (
    "A call from the Kremlin",
    "Vladimir Putin and Donald Trump spoke by telephone on Wednesday, 12 February 2025, for an hour and a half.",
)
VISIT = ("A visit to Kyiv", "Scott Bessent visited Kyiv on 12 March 2025 and met Volodymyr Zelenskyy there.")
"""Its date is wrong, and is corrected on the check page."""
PASTED = (
    "A vote in New York\n\nEmmanuel Macron met Donald Trump in Washington on 24 February 2025 to speak of Ukraine.\n"
)


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Five articles in five formats."""
    made = {
        "call.txt": "\n\n".join(CALL).encode(),
        "meeting.md": f"---\npublished: 2025-02-19\n---\n\n# {MEETING[0]}\n\n{MEETING[1]}\n\n{MEETING[2]}\n".encode(),
        "summit.docx": word(SUMMIT),
        "other.html": page_of(OTHER_CALL).encode(),
        "visit.pdf": pdf([set_lines(*([line] for line in VISIT))]),
    }
    for name, data in made.items():
        (tmp_path / name).write_bytes(data)
    return [tmp_path / name for name in made]


@pytest.fixture
def drafts(site: str, tmp_path: Path) -> Iterator[Engine]:
    """The database of the empty server, to which two articles without doubts and one without an event have come."""
    engine = make_engine(Settings(data_dir=tmp_path).url)
    for article in (CALL, SUMMIT, ("Nothing more was told", "It rained in the afternoon, and the hall was cold.")):
        add_document(engine, document(*article), publish=False, by="someone", now=NOW)
    yield engine
    engine.dispose()


def document(title: str, *paragraphs: str) -> Document:
    """An article as it is read from a pasted text."""
    return read_pasted("\n\n".join((title, *paragraphs)), title=title, published=date(2025, 2, 19))


def page_of(article: tuple[str, str]) -> str:
    """A web page with this article."""
    head, text = article
    more = "It was the first such call since the war began, and both capitals gave an account of it within the hour."
    body = f"<article><h1>{head}</h1><p>{text}</p><p>{more}</p></article>"
    return f"<!doctype html><html lang=en><title>{head}</title>{body}"


def save(within: Locator, scripted: bool) -> None:
    """Sends the form that a field was changed in: by itself as the field is left, or with its button."""
    if scripted:
        within.page.keyboard.press("Tab")
    else:
        within.locator("button:has-text('Save')").first.click()


def add_all(page: Page, files: list[Path], *, scripted: bool) -> None:
    page.set_input_files("#files", files)
    page.fill("#text", PASTED)
    page.click("form.add button.primary")
    expect(page.locator("li.added.drafted")).to_have_count(len(files) + 1, timeout=30_000)
    expect(page.locator("li.added")).to_have_count(len(files) + 1)
    if scripted:
        expect(page.locator(".outcomes a.button")).to_be_focused()


def open_draft(page: Page, title: str) -> None:
    page.click(f".queue a:has-text('{title}')")
    expect(page.locator("h1")).to_have_text("Check what was read")


def publish(page: Page) -> None:
    page.click("#publish")
    expect(page.locator(".done")).to_be_visible()


def select_text(page: Page, words: str) -> None:
    """Selects words in the text with the pointer."""
    ends = page.evaluate(
        """words => {
            const walker = document.createTreeWalker(document.querySelector("[data-select]"), NodeFilter.SHOW_TEXT);
            for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                const at = node.data.indexOf(words);
                if (at < 0) continue;
                const range = document.createRange();
                range.setStart(node, at);
                range.setEnd(node, at + words.length);
                const boxes = [...range.getClientRects()];
                const [first, last] = [boxes[0], boxes.at(-1)];
                return [first.left + 1, first.top + first.height / 2, last.right - 1, last.top + last.height / 2];
            }
        }""",
        words,
    )
    page.mouse.move(ends[0], ends[1])
    page.mouse.down()
    page.mouse.move(ends[2], ends[3], steps=8)
    page.mouse.up()


@pytest.mark.parametrize("scripted", [True, False], ids=["with scripts", "without scripts"])
def test_from_files_to_events_on_the_timeline(editors: ReaderMaker, files: list[Path], scripted: bool) -> None:
    page = editors(viewport={"width": 1280, "height": 900}, java_script_enabled=scripted).open("/")
    page.click(".nav a:has-text('Add articles')")
    add_all(page, files, scripted=scripted)
    page.click(".outcomes a.button")

    open_draft(page, CALL[0])
    publish(page)

    open_draft(page, VISIT[0])
    expect(page.locator("#m-0 small[id^=when]")).to_have_text("12 March 2025")
    page.fill("#date-0", "2025-02-12")
    save(page.locator("#m-0"), scripted)
    expect(page.locator("#m-0 small[id^=when]")).to_have_text("12 February 2025")
    publish(page)

    open_draft(page, MEETING[0])
    if scripted:
        select_text(page, "We are at the beginning of a long road.")
        expect(page.locator("#passage")).to_have_value("We are at the beginning of a long road.")
    else:
        page.click("#missed summary")
        page.fill("#passage", "We are at the beginning of a long road.")
    page.check("#what-quote")
    page.fill("#new-speaker", "Marco Rubio")
    page.select_option("#new-mention", "0")
    page.click(".missed button")
    expect(page.locator("#m-0 .said")).to_have_count(1)
    publish(page)

    open_draft(page, OTHER_CALL[0])
    merge = page.locator("#m-0 .merge")
    expect(merge).to_contain_text("Will join")
    merge.locator("button").click()
    expect(merge).to_contain_text("Will be an event of its own")
    publish(page)

    for title in (SUMMIT[0], "A vote in New York"):
        open_draft(page, title)
        publish(page)
    expect(page.locator(".queue li")).to_have_count(0)

    page.click(".nav a:has-text('Timeline')")
    events = page.locator("[data-event] h3")
    expect(events.filter(has_text="speak by phone")).to_have_count(2)
    riyadh = page.locator("[data-event]").filter(has_text="Riyadh")
    expect(riyadh).to_contain_text("We are at the beginning of a long road.")
    for place in ("London", "Washington"):
        expect(events.filter(has_text=place)).not_to_have_count(0)
    february = page.locator(".day:has(time[datetime='2025-02-12'])")
    expect(february.filter(has_text="Bessent")).to_have_count(1)

    page.goto(events.filter(has_text="speak by phone").first.locator("a").evaluate("link => link.href"))
    merged = page.url
    page.click(".actions a:has-text('Correct')")
    options = page.locator("#into option:has-text('speak by phone')")
    page.select_option("#into", options.first.get_attribute("value"))
    page.click("section:has(#into) button")
    expect(page.locator("ol.history li").first).to_contain_text("Merged")
    page.goto(merged)
    expect(page).not_to_have_url(merged)
    expect(page.locator("#corrections")).to_contain_text("was made part of")
    page.click(".actions a:has-text('Correct')")
    page.locator("ol.history li").first.locator("button").click()
    expect(page.locator("ol.history li").first).to_contain_text("taken back")
    page.goto(merged)
    expect(page).to_have_url(merged)


def test_a_mistake_is_said_where_it_was_made_and_the_focus_stays(editors: ReaderMaker, files: list[Path]) -> None:
    editor = editors(viewport={"width": 1280, "height": 900})
    page = editor.open("/add")
    page.set_input_files("#files", files[:1])
    page.click("form.add button.primary")
    page.click("[data-check]")
    page.fill("#date-0", "sometime")
    page.keyboard.press("Tab")
    expect(page.locator("#m-0 [role=alert]")).to_contain_text("sometime")
    expect(page.locator("#date-0")).to_have_value("sometime")
    page.fill("#date-0", "2025-02")
    page.keyboard.press("Enter")
    expect(page.locator("#m-0 [role=alert]")).to_have_count(0)
    expect(page.locator("#date-0")).to_be_focused()
    page.uncheck("#keep-0")
    expect(page.locator("#publish")).to_have_text("Publish the article alone")
    expect(page.locator("#keep-0")).to_be_focused()
    editor.complaints[:] = [text for text in editor.complaints if "422" not in text]


def test_a_refused_file_is_named_beside_those_that_came_in(
    editors: ReaderMaker, files: list[Path], tmp_path: Path
) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    editor = editors()
    page = editor.open("/add")
    page.set_input_files("#files", [*files[:2], empty])
    page.click("form.add button.primary")
    expect(page.locator("li.added.drafted")).to_have_count(2, timeout=30_000)
    expect(page.locator("li.added.refused")).to_contain_text("empty.txt")
    editor.complaints[:] = [text for text in editor.complaints if "422" not in text]


def test_what_was_filled_in_for_a_refused_file_stands_in_the_form_again(editors: ReaderMaker, tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    editor = editors()
    page = editor.open("/add")
    fill_known(page)
    page.set_input_files("#files", empty)
    page.click("form.add button.primary")
    expect(page.locator("li.added.refused")).to_contain_text("empty.txt")
    assert_known(page)
    expect(page.locator("#files")).to_have_js_property("value", "")
    editor.complaints[:] = [text for text in editor.complaints if "422" not in text]


def test_a_file_whose_address_was_refused_can_be_sent_again_as_it_was(editors: ReaderMaker, files: list[Path]) -> None:
    editor = editors()
    page = editor.open("/add")
    fill_known(page, url="ftp://ledger.example/1")  # an address for browsers
    page.set_input_files("#files", files[0])
    page.click("form.add button.primary")
    expect(page.locator("li.waiting")).to_contain_text("is no web address")
    assert_known(page, url="ftp://ledger.example/1")
    page.fill("#url", "https://ledger.example/1")
    page.click("form.add button.primary")
    expect(page.locator("li.added.drafted")).to_contain_text("call.txt")
    expect(page.locator("#publisher")).to_have_value("")
    editor.complaints[:] = [text for text in editor.complaints if "422" not in text]


KNOWN = {"published": "2025-02-13", "publisher": "The Ledger", "title": "A call", "url": "https://ledger.example/1"}


def fill_known(page: Page, **fields: str) -> None:
    page.click(".known summary")
    for name, value in {**KNOWN, **fields}.items():
        page.fill(f"#{name}", value)


def assert_known(page: Page, **fields: str) -> None:
    for name, value in {**KNOWN, **fields}.items():
        expect(page.locator(f"#{name}")).to_be_visible()
        expect(page.locator(f"#{name}")).to_have_value(value)


@pytest.mark.parametrize("locale", ["en", "uk"])
@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 1280), ("light", 360), ("dark", 360)])
def test_pages_with_forms_are_usable_by_all(
    editors: ReaderMaker, site: str, files: list[Path], scheme: str, width: int, locale: str
) -> None:
    page = editors(viewport={"width": width, "height": 800}, color_scheme=scheme, locale=locale).open("/add")
    add_all(page, files[:1], scripted=True)
    for path in ("/add", "/drafts", "/drafts/1", "/drafts/2", "/login"):
        page.goto(site + path)
        check(page)
    page.goto(f"{site}/drafts/1")
    page.uncheck("#keep-0")
    expect(page.locator("#m-0.out")).to_have_count(1)
    check(page)
    page.check("#keep-0")
    expect(page.locator("#m-0.out")).to_have_count(0)
    publish(page)
    page.goto(site)
    page.goto(f"{site}{page.locator('[data-event] h3 a').first.get_attribute('href')}/edit")
    for panel in page.locator("main details").all():
        panel.evaluate("each => { each.open = true; }")
    check(page)


@pytest.mark.parametrize("locale", ["en", "uk"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_whoever_needs_an_account_logs_in_with_the_keys_alone(
    chromium: Browser, tmp_path: Path, scheme: str, locale: str
) -> None:
    settings = filled(tmp_path)
    engine = make_engine(settings.url)
    create_account(engine, "olena", "correct horse battery", now=datetime.now(UTC))
    engine.dispose()
    with serving(settings) as address:
        context = chromium.new_context(color_scheme=scheme, locale=locale, viewport={"width": 360, "height": 700})  # type: ignore[arg-type]
        page = context.new_page()
        page.goto(f"{address}/add")
        expect(page).to_have_url(f"{address}/login?next=%2Fadd")
        check(page)
        for password, path in (("wrong", "/login"), ("correct horse battery", "/add")):
            page.fill("#name", "olena")
            page.focus("#password")
            page.keyboard.type(password)
            page.keyboard.press("Enter")
            expect(page).to_have_url(f"{address}{path}")
            check(page)
        context.close()


def check(page: Page) -> None:
    """Nothing of any impact for axe, and no scrolling sideways."""
    found = Axe().run(page, options={"resultTypes": ["violations"]})
    assert [each["id"] for each in found.response["violations"]] == [], (page.url, found.generate_report())
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), page.url


@pytest.mark.parametrize("scripted", [True, False], ids=["with scripts", "without scripts"])
def test_what_leaves_no_doubt_is_published_together_and_the_rest_waits(
    editors: ReaderMaker, drafts: Engine, scripted: bool
) -> None:
    page = editors(java_script_enabled=scripted).open("/drafts")
    waiting = page.locator(".queue > li")
    expect(waiting.locator("h2")).to_have_text(["Nothing more was told", CALL[0], SUMMIT[0]])  # what is doubtful first
    expect(waiting.nth(0).locator(".doubts")).to_contain_text("No event was read")
    expect(waiting.locator(".doubts")).to_have_count(1)
    page.get_by_role("button", name="Publish the 2 without doubts").click()
    expect(waiting.locator("h2")).to_have_text(["Nothing more was told"])
    expect(page.locator(".done a")).to_have_count(2)
    assert set(page.locator(".done a").all_inner_texts()) == {CALL[0], SUMMIT[0]}
    page.click(".nav a:has-text('Timeline')")
    expect(page.locator("[data-event]")).to_have_count(2)


def test_who_is_at_a_draft_is_named_to_everybody_else(editors: ReaderMaker, drafts: Engine) -> None:
    for name in ("olena", "taras"):
        create_account(drafts, name, "correct horse battery", now=datetime.now(UTC))
    pages = {name: logged_in(editors, name) for name in ("olena", "taras")}
    for page in pages.values():
        open_draft(page, CALL[0])
        expect(page.locator(".warning", has_text="is at it")).to_have_count(0)
    pages["olena"].uncheck("#keep-0")
    expect(pages["olena"].locator("#m-0.out")).to_have_count(1)
    for page in pages.values():
        page.reload()
    expect(pages["taras"].locator(".warning", has_text="olena is at it, too.")).to_be_visible()
    expect(pages["olena"].locator(".warning", has_text="is at it")).to_have_count(0)
    pages["taras"].goto(f"{editors.address}/drafts")
    expect(pages["taras"].locator(".queue li", has_text=CALL[0])).to_contain_text("olena is at it")


def logged_in(editors: ReaderMaker, name: str) -> Page:
    """The queue of drafts in the hands of someone with an account."""
    page = editors().open("/login?next=/drafts")
    page.fill("#name", name)
    page.fill("#password", "correct horse battery")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("To check")
    return page


@pytest.mark.parametrize("scripted", [True, False], ids=["with scripts", "without scripts"])
def test_somebody_new_is_made_known_on_the_check_page(editors: ReaderMaker, scripted: bool) -> None:
    page = editors(viewport={"width": 1280, "height": 900}, java_script_enabled=scripted).open("/add")
    page.fill("#text", "An envoy arrives\n\nIlmari Vesterinen met Marco Rubio in Geneva on 12 February 2025.\n")
    page.click("form.add button.primary")
    page.click("[data-check]")
    expect(page.locator("#m-0 .chip.side.europe")).to_have_count(0)
    page.click("#newcomer summary")
    page.fill("#actor-name", "Ilmari Vesterinen")
    page.fill("#actor-office", "Ruritanian envoy")
    page.select_option("#actor-side", "europe")
    page.click("#newcomer button")
    expect(page.locator("#newcomer [role=status]")).to_contain_text("Ilmari Vesterinen is known from now on")
    expect(page.locator("#m-0 .chip.side.europe")).to_contain_text("Ilmari Vesterinen")


def test_the_passage_of_the_finding_at_hand_is_shown_in_the_text(editors: ReaderMaker, files: list[Path]) -> None:
    page = editors(viewport={"width": 1280, "height": 900}).open("/add")
    page.set_input_files("#files", files[:1])
    page.click("form.add button.primary")
    page.click("[data-check]")
    shown = page.locator(".draft-text .looked-at")
    expect(shown).to_have_count(0)
    page.focus("#date-0")
    expect(shown.filter(has_text="spoke by telephone")).to_have_count(1)
    page.focus("#publish")
    expect(shown).to_have_count(0)


def test_a_finger_is_offered_to_take_what_it_selected(editors: ReaderMaker, files: list[Path]) -> None:
    page = editors(viewport={"width": 360, "height": 740}, has_touch=True).open("/add")
    page.set_input_files("#files", files[1:2])
    page.click("form.add button.primary")
    page.click("[data-check]")
    bar = page.locator("[data-pick]")
    expect(bar).to_be_hidden()
    page.locator(".draft-text p").last.tap()
    page.evaluate("getSelection().selectAllChildren(document.querySelector('.draft-text p:last-child'))")
    bar.locator("button").tap()
    expect(page.locator("#passage")).to_have_value("Mr. Rubio told reporters: We are at the beginning of a long road.")
    expect(page.locator("#passage")).to_be_focused()
    expect(bar).to_be_hidden()
