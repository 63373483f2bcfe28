"""The link of an event that someone sent on: after a merge it leads to the heir, which says why; after an undo back."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from sqlalchemy import Engine
from sqlmodel import select

from app.db import make_engine, reading
from app.editing.add import add_document
from app.editing.merge import merge
from app.editing.undo import undo
from app.migrations import migrate
from app.models import Event
from app.reading.files import read_pasted
from app.settings import Settings
from tests.browser.conftest import ReaderMaker
from tests.browser.serving import serving
from tests.web.conftest import NOW

pytestmark = pytest.mark.browser

TOLD = (
    "Donald Trump and Vladimir Putin spoke by telephone on 12 February 2025 about ending the war in Ukraine.",
    "Marco Rubio and Sergey Lavrov met in Riyadh on 18 February 2025 to prepare for talks on ending the war.",
)


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    """A database with two events."""
    settings = Settings(data_dir=tmp_path, seeds="off")
    migrate(settings.url)
    engine = make_engine(settings.url)
    for text in TOLD:
        add_document(engine, read_pasted(text, published=date(2025, 2, 19)), publish=True, by="editor", now=NOW)
    yield engine
    engine.dispose()


@pytest.mark.parametrize("scripted", [True, False], ids=["with scripts", "without scripts"])
def test_the_link_of_a_citation_shows_what_changed_after_it(
    chromium: Browser, engine: Engine, tmp_path: Path, scripted: bool
) -> None:
    with serving(Settings(data_dir=tmp_path, seeds="off")) as address:
        readers = ReaderMaker(chromium, address)
        page = readers(java_script_enabled=scripted).open("/")
        expect(page.locator("[data-event]")).to_have_count(2)
        page.click("#share > summary")
        since = page.locator("#share-cite").inner_text().partition("What has changed since: ")[2].strip()
        page.goto(since)
        expect(page.locator("[data-event]")).to_have_count(0)

        told = "Keir Starmer met Volodymyr Zelenskyy in London on 1 March 2025 to speak about guarantees for Ukraine."
        add_document(engine, read_pasted(told, published=date(2025, 3, 2)), publish=True, by="editor", now=NOW)
        page.goto(since)
        expect(page.locator("[data-event]")).to_have_count(1)
        expect(page.locator("[data-event] h3")).to_contain_text("London")
        for reader in readers.made:
            reader.context.close()
        assert [each.complaints for each in readers.made if each.complaints] == []


@pytest.mark.parametrize("scripted", [True, False], ids=["with scripts", "without scripts"])
def test_a_link_sent_before_a_merge_explains_where_it_leads(
    chromium: Browser, engine: Engine, tmp_path: Path, scripted: bool
) -> None:
    with reading(engine) as session:
        rows = session.exec(select(Event.slug, Event.title).order_by(Event.slug)).all()
        (call, called), (meeting, met) = rows
    with serving(Settings(data_dir=tmp_path, seeds="off")) as address:
        readers = ReaderMaker(chromium, address)
        shared = f"/events/{call}"
        expect(readers(java_script_enabled=scripted).open(shared).locator("h1")).to_have_text(called)

        revision = merge(engine, call, meeting, by="editor", now=NOW)
        page = readers(java_script_enabled=scripted).open(shared)
        expect(page).to_have_url(f"{address}/events/{meeting}")
        expect(page.locator("h1")).to_have_text(met)
        expect(page.locator("#corrections")).to_contain_text(called)
        expect(page.locator("#corrections")).to_contain_text("22 November 2026")
        for words in ("spoke by telephone", "met in Riyadh"):
            expect(page.locator("#sources mark").filter(has_text=words).first).to_be_visible()
        expect(readers(java_script_enabled=scripted).open("/").locator("[data-event]")).to_have_count(1)

        undo(engine, revision, by="editor", now=NOW)
        page = readers(java_script_enabled=scripted).open(shared)
        expect(page).to_have_url(f"{address}{shared}")
        expect(page.locator("h1")).to_have_text(called)
        expect(readers(java_script_enabled=scripted).open("/").locator("[data-event]")).to_have_count(2)
        for reader in readers.made:
            reader.context.close()
        assert [each.complaints for each in readers.made if each.complaints] == []


def test_a_note_says_when_an_event_was_dated_anew_and_when_it_was_split(
    chromium: Browser, engine: Engine, tmp_path: Path
) -> None:
    told = "Vladimir Putin and Donald Trump spoke by telephone on Wednesday, 12 February 2025, for an hour and a half."
    add_document(engine, read_pasted(told, published=date(2025, 2, 20)), publish=True, by="editor", now=NOW)
    with reading(engine) as session:
        slug, title = session.exec(select(Event.slug, Event.title).where(Event.kind == "call")).one()
    with serving(Settings(data_dir=tmp_path, seeds="off")) as address:
        readers = ReaderMaker(chromium, address)
        page = readers(java_script_enabled=False).open(f"/events/{slug}/edit")
        page.fill("#date", "2025-02-11")
        page.locator("form:has(#date) button.primary").click()
        page.goto(f"{address}/events/{slug}")
        expect(page.locator(".facts time")).to_contain_text("11 February 2025")
        notes = page.locator("#corrections li")
        expect(notes).to_have_text(
            [re.compile("corrected by an editor; re-dated from “12 February 2025” to “11 February 2025”")]
        )

        page.goto(f"{address}/events/{slug}/edit")
        page.locator("input[form=split]").last.check()
        page.click("button[form=split]")
        page.goto(f"{address}/events/{slug}")
        expect(notes).to_have_count(2)
        expect(notes.last).to_contain_text(f"was split off from “{title}”")
        for note in notes.all():
            expect(note).to_contain_text(re.compile(r"^\s*\d+ \w+ 20\d\d: "))
        expect(readers(java_script_enabled=False).open("/").locator("[data-event]")).to_have_count(3)
        for reader in readers.made:
            reader.context.close()
        assert [each.complaints for each in readers.made if each.complaints] == []
