"""A real Chromium and a real server over a filled database."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, sync_playwright

from app.settings import Settings
from tests.bench.collection import make_collection
from tests.browser.reported import reported
from tests.browser.serving import SWITCHES, seeded, serving
from tests.web.stories import filled

NOT_MOVED = re.compile("Transition was (aborted|skipped)")
"""What browsers note where the movement between two pages is left out: one of them was gone before it was drawn."""


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server on a free port."""
    with serving(filled(tmp_path_factory.mktemp("site"))) as address:
        yield address


@pytest.fixture(scope="session")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server over three events and how they were reported."""
    with serving(reported(tmp_path_factory.mktemp("told"))) as address:
        yield address


@pytest.fixture(scope="session")
def large(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server over 1,000 events with 400 actors."""
    settings = Settings(data_dir=tmp_path_factory.mktemp("large"), seeds="off")
    make_collection(1000, settings.data_dir / "parley.sqlite")
    with serving(settings) as address:
        yield address


@pytest.fixture(scope="session")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server over the seed articles."""
    with serving(seeded(tmp_path_factory.mktemp("seeds"))) as address:
        yield address


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=list(SWITCHES))
        yield browser
        browser.close()


class Reader:
    """A fresh browser profile at the server; what goes wrong in it is written down."""

    def __init__(self, context: BrowserContext, address: str, *, scripted: bool = True) -> None:
        self.context = context
        self.address = address
        self.scripted = scripted
        self.complaints: list[str] = []
        self.strangers: list[str] = []
        context.on("console", self._listen)
        context.on("request", self._watch)
        context.on("weberror", lambda error: self._complain(str(error.error)))

    def open(self, path: str) -> Page:
        """A new tab with this address of the server, in the hands of someone: what waits for that has been fetched."""
        page = self.context.new_page()
        page.goto(self.address + path)
        if self.scripted and page.locator("[data-later]").count():
            page.keyboard.press("Shift")
            page.wait_for_function("() => window.htmx || !document.querySelector('#view[data-later]')")
            if page.locator("script").count():  # a frame on another site has none
                page.wait_for_function("() => !document.querySelector('.columns[aria-hidden]')")
        return page

    def _listen(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self._complain(message.text)

    def _complain(self, text: str) -> None:
        if not NOT_MOVED.search(text):
            self.complaints.append(text)

    def _watch(self, request: Request) -> None:
        if not request.url.startswith(self.address):
            self.strangers.append(request.url)


@pytest.fixture
def readers(chromium: Browser, served: str) -> Iterator["ReaderMaker"]:
    """Makes readers; at the end none of them may have met an error or a third party."""
    yield from made_at(chromium, served)


def made_at(chromium: Browser, address: str) -> Iterator["ReaderMaker"]:
    """Makes readers of one address; at the end none of them may have met an error or a third party."""
    maker = ReaderMaker(chromium, address)
    yield maker
    for reader in maker.made:
        reader.context.close()
    assert [each.complaints for each in maker.made if each.complaints] == []
    assert [each.strangers for each in maker.made if each.strangers] == []


class ReaderMaker:
    """Opens fresh profiles, with any option of a Playwright context; at the stories unless it says where."""

    def __init__(self, browser: Browser, address: str) -> None:
        self.browser = browser
        self.address = address
        self.made: list[Reader] = []

    def __call__(self, address: str | None = None, **options: Any) -> Reader:
        context = self.browser.new_context(**options)
        scripted = options.get("java_script_enabled") is not False
        self.made.append(Reader(context, address or self.address, scripted=scripted))
        return self.made[-1]


@pytest.fixture
def site(tmp_path: Path) -> Iterator[str]:
    """The address of an empty server of its own."""
    with serving(Settings(data_dir=tmp_path, seeds="off")) as address:
        yield address


@pytest.fixture
def editors(chromium: Browser, site: str) -> Iterator["ReaderMaker"]:
    """Makes editors at a server of their own, who may meet no error and no third party."""
    yield from made_at(chromium, site)


@pytest.fixture
def reader(readers: ReaderMaker) -> Reader:
    """Someone at a desk."""
    return readers(viewport={"width": 1280, "height": 900})


@pytest.fixture
def phone(readers: ReaderMaker) -> Reader:
    """Someone on a small phone."""
    return readers(viewport={"width": 360, "height": 640}, has_touch=True)
