"""Takes the README's pictures from the seeds: python -m tests.browser.screenshots FOLDER."""

import shutil
import sys
import tempfile
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, sync_playwright

from tests.browser.serving import SWITCHES, seeded, serving

Scheme = Literal["light", "dark"]
PICTURES: tuple[tuple[str, str, int, int, Scheme], ...] = (
    ("timeline", "/?actor=volodymyr-zelenskyy&topic=security-guarantees", 1280, 1000, "light"),
    ("lanes", "/?side=russia&side=us&view=lanes", 1280, 1000, "light"),
    ("phone", "/?actor=donald-trump&topic=ceasefire", 360, 780, "dark"),
)
"""(name, address, width, height, colours)"""


def main() -> None:
    """Serves a fresh database with the seeds and pictures its pages; an event page is opened as a reader would."""
    folder = Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as data, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=list(SWITCHES))
        with serving(seeded(Path(data))) as address:
            for name, path, width, height, scheme in PICTURES:
                take(browser, address + path, folder / f"{name}.png", width, height, scheme)
            take_event(browser, address, folder / "event.png")
        browser.close()


def take(browser: Browser, url: str, file: Path, width: int, height: int, scheme: Scheme) -> None:
    """One page in a fresh profile."""
    context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme)
    page = context.new_page()
    page.goto(url)
    page.wait_for_load_state("networkidle")
    page.screenshot(path=file)
    context.close()


def take_event(browser: Browser, address: str, file: Path) -> None:
    """The first event with both presidents on which two sides are quoted."""
    context = browser.new_context(viewport={"width": 1280, "height": 1000})
    page = context.new_page()
    page.goto(f"{address}/?actor=donald-trump&actor=vladimir-putin")
    href = page.locator(".foot a", has_text="What each side said").first.get_attribute("href") or "/"
    page.goto(address + href.partition("#")[0])
    page.wait_for_load_state("networkidle")
    page.screenshot(path=file)
    context.close()


if __name__ == "__main__":
    main()
