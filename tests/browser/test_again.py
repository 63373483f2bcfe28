"""What was typed outlives the session in which it was: on the pages with forms, with and without scripts."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from sqlalchemy import Engine, delete
from sqlmodel import Session, select

from app.db import make_engine, writing
from app.editing.accounts import create_account
from app.editing.add import add_document
from app.editing.publish import publish
from app.models import Event, LoginSession
from app.reading.files import read_pasted
from app.settings import Settings
from tests.browser.conftest import ReaderMaker
from tests.web.conftest import NOW

pytestmark = pytest.mark.browser

PASSWORD = "correct horse battery"
ARTICLE = """Presidents speak by telephone

Donald Trump and Vladimir Putin spoke by telephone on Wednesday, 12 February 2025, about ending the war.

Marco Rubio met Sergey Lavrov in Riyadh on 18 February 2025 to prepare for talks on ending the war.
"""


@pytest.fixture
def engine(site: str, tmp_path: Path) -> Iterator[Engine]:
    """A draft to check, an event to correct, and an account."""
    engine = make_engine(Settings(data_dir=tmp_path).url)
    for text in (ARTICLE, ARTICLE.replace("February", "March")):
        add_document(engine, read_pasted(text, published=date(2025, 3, 19)), publish=False, by="someone", now=NOW)
    publish(engine, 2, by="someone", now=NOW)
    create_account(engine, "olena", PASSWORD, now=datetime.now(UTC))
    yield engine
    engine.dispose()


def slug_of(engine: Engine) -> str:
    """The page to correct the event that is public."""
    with Session(engine) as session:
        return f"/events/{session.exec(select(Event.slug)).all()[0]}/edit"


def end_sessions(engine: Engine) -> None:
    with writing(engine) as session:
        session.execute(delete(LoginSession))


def log_in(page: Page) -> None:
    page.fill("#name", "olena")
    page.fill("#password", PASSWORD)
    page.keyboard.press("Enter")


def opened(editors: ReaderMaker, path: str, *, scripted: bool) -> Page:
    """A page in the hands of someone who has just logged in."""
    page = editors(viewport={"width": 1280, "height": 900}, java_script_enabled=scripted).open(f"/login?next={path}")
    log_in(page)
    expect(page.locator(".who-writes")).to_contain_text("Logged in as olena")
    return page


def log_in_elsewhere(page: Page) -> None:
    """Follows the link of the page into another tab, logs in there and comes back."""
    with page.context.expect_page() as other:
        page.click("#notice a")
    log_in(other.value)
    expect(other.value.locator("h1")).to_have_text("To check")
    other.value.close()
    page.evaluate("dispatchEvent(new Event('focus'))")  # what a window without a screen is not told


def test_a_change_on_the_check_page_comes_back_after_the_login(editors: ReaderMaker, engine: Engine) -> None:
    page = opened(editors, "/drafts/1", scripted=False)
    page.click("#more-0 summary")
    page.fill("#date-0", "2025-02-11")
    page.fill("#place-0", "Geneva")
    page.uncheck("#p-0-vladimir-putin")
    end_sessions(engine)
    page.click("#m-0 .save")
    expect(page.locator("[role=alert]").first).to_contain_text("your form comes back")
    log_in(page)
    expect(page.locator("#m-0 [role=alert]")).to_contain_text("You are logged in")
    expect(page.locator("#m-0 [role=alert]")).to_be_in_viewport()
    expect(page.locator("#date-0")).to_have_value("2025-02-11")
    expect(page.locator("#place-0")).to_have_value("Geneva")
    expect(page.locator("#p-0-vladimir-putin")).not_to_be_checked()
    page.click("#m-0 .save")
    expect(page.locator("#when-0")).to_have_text("11 February 2025")
    expect(page.locator("#place-0")).to_have_value("Geneva")
    expect(page.locator("#p-0-vladimir-putin")).to_have_count(0)
    editors.made[-1].complaints.clear()


def test_with_scripts_everything_stays_and_is_saved_after_a_login_elsewhere(
    editors: ReaderMaker, engine: Engine
) -> None:
    page = opened(editors, "/drafts/1", scripted=True)
    page.click("#newcomer summary")
    page.fill("#actor-name", "Ilmari Vesterinen")
    end_sessions(engine)
    page.fill("#date-0", "2025-02-11")
    page.fill("#date-1", "2025-02-17")
    page.click("#publish")
    expect(page.locator("#notice")).to_contain_text("not logged in any more")
    expect(page.locator("h1")).to_have_text("Check what was read")
    log_in_elsewhere(page)
    expect(page.locator("#when-0")).to_have_text("11 February 2025")
    expect(page.locator("#when-1")).to_have_text("17 February 2025")
    expect(page.locator("#notice")).to_be_hidden()
    expect(page.locator("#actor-name")).to_have_value("Ilmari Vesterinen")
    page.fill("#actor-name", "")
    page.reload()
    expect(page.locator("#when-0")).to_have_text("11 February 2025")
    editors.made[-1].complaints.clear()


def test_with_scripts_a_page_of_another_session_saves_as_if_nothing_had_been(
    editors: ReaderMaker, engine: Engine
) -> None:
    page = opened(editors, "/drafts/1", scripted=True)
    other = page.context.new_page()
    page.context.clear_cookies()
    other.goto(f"{editors.address}/login")
    log_in(other)
    expect(other.locator("h1")).to_have_text("Add articles")
    page.fill("#date-0", "2025-02-11")
    page.keyboard.press("Tab")
    expect(page.locator("#when-0")).to_have_text("11 February 2025")
    expect(page.locator("[role=alert]:visible")).to_have_count(0)
    page.fill("#date-1", "2025-02-17")
    page.click("#publish")
    expect(page.locator(".done")).to_be_visible()
    editors.made[-1].complaints.clear()


@pytest.mark.parametrize("scripted", [True, False], ids=["with scripts", "without scripts"])
def test_a_correction_comes_back_after_the_login(editors: ReaderMaker, engine: Engine, scripted: bool) -> None:
    path = slug_of(engine)
    page = opened(editors, path, scripted=scripted)
    page.fill("#title", "They <spoke>")
    page.fill("#date", "2025-03-11")
    end_sessions(engine)
    page.click("main button.primary")
    log_in(page)
    expect(page.locator("main [role=alert]")).to_contain_text("You are logged in")
    expect(page.locator("#title")).to_have_value("They <spoke>")
    expect(page.locator("#date")).to_have_value("2025-03-11")
    page.click("main button.primary")
    expect(page).to_have_url(f"{editors.address}{path}")
    expect(page.locator("#title")).to_have_value("They <spoke>")
    expect(page.locator(".history")).to_contain_text(["olena"])
    editors.made[-1].complaints.clear()


def test_with_scripts_what_was_to_be_added_waits_for_the_login(
    editors: ReaderMaker, engine: Engine, tmp_path: Path
) -> None:
    page = opened(editors, "/add", scripted=True)
    file = tmp_path / "april.txt"
    file.write_text(ARTICLE.replace("February", "April"))
    page.set_input_files("#files", file)
    page.fill("#text", ARTICLE.replace("February", "May"))
    end_sessions(engine)
    page.click("form.add button.primary")
    expect(page.locator("#notice")).to_contain_text("not logged in any more")
    expect(page.locator(".added .badge")).to_have_text(["Not sent: log in first"] * 2)
    expect(page.locator("#text")).to_have_value(ARTICLE.replace("February", "May"))
    assert page.evaluate("document.querySelector('#files').files.length") == 1
    log_in_elsewhere(page)
    page.click("form.add button.primary")
    expect(page.locator(".added.drafted")).to_have_count(2)
    expect(page.locator("#notice")).to_be_hidden()
    editors.made[-1].complaints.clear()


def test_without_scripts_what_was_to_be_added_comes_back_but_for_its_files(
    editors: ReaderMaker, engine: Engine, tmp_path: Path
) -> None:
    page = opened(editors, "/add", scripted=False)
    file = tmp_path / "april.txt"
    file.write_text(ARTICLE.replace("February", "April"))
    page.set_input_files("#files", file)
    page.fill("#text", "First line.\n\nSecond “line” & more.")
    end_sessions(engine)
    page.click("form.add button.primary")
    log_in(page)
    expect(page.locator("main [role=alert]")).to_contain_text("Your files have to be chosen again: april.txt.")
    expect(page.locator("#text")).to_have_value("First line.\n\nSecond “line” & more.")
    page.click("form.add button.primary")
    expect(page.locator(".added.drafted")).to_have_count(1)
    editors.made[-1].complaints.clear()
