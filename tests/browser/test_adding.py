"""Files dropped with the pointer, and what the page says of each: read, known, a reprint, cut off, another language."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import ReaderMaker

pytestmark = pytest.mark.browser

CALL = """Presidents speak by telephone

Donald Trump and Vladimir Putin spoke by telephone on Wednesday, 12 February 2025, about ending the war in Ukraine.

"""
LONG = CALL + " ".join(f"The envoys of day {n} agreed on point number {n} of the list." for n in range(40))
TOLD = f"---\npublished: 2025-02-13\npublisher: The Gazette\nurl: https://gazette.example/call\n---\n\n# {CALL}"
FOREIGN = "Президент України та президент США поговорили телефоном про мир. Розмова тривала годину, сказав він. " * 8


def drag(page: Page, files: list[Path]) -> None:
    """Files are dragged in from outside over the place for them, and let go there."""
    box = page.locator("[data-drop]").bounding_box()
    assert box
    at = {"x": box["x"] + box["width"] / 2, "y": box["y"] + box["height"] / 2}
    carried = {"items": [], "files": [str(file) for file in files], "dragOperationsMask": 1}
    pointer = page.context.new_cdp_session(page)
    for kind in ("dragEnter", "dragOver"):
        pointer.send("Input.dispatchDragEvent", {"type": kind, **at, "data": carried})
    expect(page.locator("[data-drop].over")).to_be_visible()
    pointer.send("Input.dispatchDragEvent", {"type": "drop", **at, "data": carried})
    expect(page.locator("[data-drop].over")).to_have_count(0)


def written(folder: Path, **texts: str) -> list[Path]:
    """Text files by their names."""
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return [folder / f"{name}.txt" for name in texts]


def test_dropped_files_are_read_one_by_one_and_each_says_what_became_of_it(
    editors: ReaderMaker, tmp_path: Path
) -> None:
    page = editors(viewport={"width": 1280, "height": 900}).open("/add")
    drag(page, written(tmp_path, long=LONG, foreign=FOREIGN, short=f"{CALL}The two also spoke of…"))
    assert page.locator("#files").evaluate("field => [...field.files].map(file => file.name)") == [
        "long.txt", "foreign.txt", "short.txt"
    ]  # fmt: skip
    page.evaluate(
        """() => {
            window.bars = new Set();
            new MutationObserver(() => {
                for (const bar of document.querySelectorAll("progress")) window.bars.add(bar.ariaLabel);
            }).observe(document.querySelector("#outcomes"), { childList: true, subtree: true });
        }"""
    )
    page.click("form.add button.primary")
    added = page.locator("li.added")
    expect(page.locator("li.added.drafted")).to_have_count(3, timeout=30_000)
    assert page.evaluate("[...window.bars]") == ["long.txt", "foreign.txt", "short.txt"]
    expect(added.nth(1)).to_contain_text("It is not in English and was not read; mark by hand what it tells.")
    expect(added.nth(2)).to_contain_text("The text looks cut off")

    added.nth(0).locator("[data-check]").click()
    page.fill("#published", "2025-02-13")
    page.locator("#article button").first.click()
    page.click("#publish")
    expect(page.locator(".done")).to_be_visible()

    page.goto(page.url.split("/drafts")[0] + "/add")
    drag(page, written(tmp_path, again=LONG, copy=f"{LONG}\n\nThis report came from an agency."))
    page.click("form.add button.primary")
    expect(page.locator("li.added.known")).to_contain_text("again.txt", timeout=30_000)
    expect(page.locator("li.added.drafted")).to_contain_text("mostly the same text", timeout=30_000)
    for line in ("known", "drafted"):
        expect(page.locator(f"li.added.{line} a[href^='/articles/']")).to_have_count(1)
    page.locator("li.added.known a[href^='/articles/']").click()
    expect(page.locator("h1")).to_have_text("Presidents speak by telephone")


@pytest.mark.parametrize("scripted", [True, False])
def test_what_a_file_says_of_itself_is_filled_in_and_can_be_put_right(
    editors: ReaderMaker, tmp_path: Path, scripted: bool
) -> None:
    (tmp_path / "call.md").write_text(TOLD, encoding="utf-8")
    page = editors(java_script_enabled=scripted).open("/add")
    page.set_input_files("#files", tmp_path / "call.md")
    page.click("form.add button.primary")
    page.click("[data-check]", timeout=30_000)
    page.click("#article summary")
    form = page.locator("#article form")
    for name, value in (
        ("published", "2025-02-13"),
        ("title", "Presidents speak by telephone"),
        ("publisher", "The Gazette"),
        ("url", "https://gazette.example/call"),
    ):
        expect(form.locator(f"[name={name}]")).to_have_value(value)
    form.locator("[name=title]").fill("Two presidents on the line")
    form.locator("[name=publisher]").fill("The Tribune")
    form.locator("button").first.click()
    expect(page.locator(".count")).to_contain_text("Two presidents on the line")
    page.click("#publish")
    page.goto(page.url.split("/drafts")[0] + "/")
    page.goto(page.url + str(page.locator(".event .foot a").last.get_attribute("href"))[1:])
    page.locator("#sources .foot a").first.click()
    expect(page.locator("h1")).to_have_text("Two presidents on the line")
    expect(page.locator(".count")).to_contain_text("The Tribune · 13 February 2025")


def test_a_pasted_text_that_was_refused_stands_in_the_form_again(editors: ReaderMaker) -> None:
    editor = editors()
    page = editor.open("/add")
    page.fill("#text", "... --- ...")
    page.locator(".known summary").click()
    page.fill("#publisher", "The Gazette")
    page.get_by_role("button", name="Read these").click()
    expect(page.locator("li.added.refused")).to_have_count(1, timeout=30_000)
    expect(page.locator("#text")).to_have_value("... --- ...")
    expect(page.locator("#publisher")).to_have_value("The Gazette")
    editor.complaints[:] = [text for text in editor.complaints if "422" not in text]


def test_a_pasted_text_that_could_not_be_sent_stands_in_the_form_again(editors: ReaderMaker) -> None:
    editor = editors()
    page = editor.open("/add")
    page.route("**/add", lambda route: route.abort())
    page.fill("#text", "They met in Kyiv.")
    page.get_by_role("button", name="Read these").click()
    expect(page.locator("#text")).to_have_value("They met in Kyiv.")
    expect(page.locator("li.added progress")).to_have_count(0)
    editor.complaints.clear()


def test_where_nothing_came_in_there_is_nothing_to_check(editors: ReaderMaker, tmp_path: Path) -> None:
    page = editors(viewport={"width": 1280, "height": 900}).open("/add")
    page.set_input_files("#files", written(tmp_path, empty=""))
    page.click("form.add button.primary")
    expect(page.locator("li.added.refused")).to_contain_text("empty.txt is empty")
    expect(page.locator(".outcomes .button")).to_be_hidden()
    expect(page.locator("#files")).to_be_focused()
    page.emulate_media(media="print")
    expect(page.locator("form.add")).to_be_hidden()
    expect(page.locator("li.added.refused")).to_be_visible()
    editors.made[-1].complaints.clear()
