"""On a page in Ukrainian the titles of events and articles stay English, and say so to whoever reads the page aloud."""

import pytest

from tests.browser.conftest import ReaderMaker
from tests.browser.test_pages import PAGES

pytestmark = pytest.mark.browser

UNTOLD = """titles => {
    const walk = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
    const found = [];
    while (walk.nextNode()) {
        const held = titles.find(title => walk.currentNode.data.includes(title));
        const tongue = walk.currentNode.parentElement.closest('[lang]').lang;
        if (held && tongue !== 'en') found.push(walk.currentNode.parentElement.outerHTML.slice(0, 160));
    }
    return found;
}"""
WITH_FORMS = ("/events/event-1/edit", "/events/event-2/edit", "/drafts", "/add")


@pytest.mark.parametrize("path", [*PAGES, *WITH_FORMS])
def test_every_title_on_a_ukrainian_page_is_told_to_be_english(readers: ReaderMaker, path: str) -> None:
    reader = readers(locale="uk")
    page = reader.open(path)
    events = page.request.get(f"{reader.address}/timeline.json").json()["events"]
    titles = {event["title"] for event in events}
    titles |= {source["title"] for event in events for source in event["sources"]}
    assert len(titles) > 10
    assert page.evaluate(UNTOLD, sorted(titles)) == []
