"""What programs read, from the pages as a browser has them: linked data of each event, and the map of the site."""

import re
from typing import Any
from urllib.parse import urlsplit
from xml.etree.ElementTree import fromstring

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from playwright.sync_api import Page, expect

from tests.browser.conftest import Reader, ReaderMaker

pytestmark = pytest.mark.browser

LINKED = "script[type='application/ld+json']"
WEB = {"type": "string", "format": "uri", "pattern": "^https?://"}
DAY = {"type": "string", "pattern": r"^\d{4}(-\d\d(-\d\d)?)?$"}
WORDS = {"type": "string", "minLength": 1}
REFERENCE = {"type": "object", "required": ["@id"], "properties": {"@id": WEB}, "additionalProperties": False}


def node(kinds: list[str], required: dict[str, Any], **optional: Any) -> dict[str, Any]:
    """The form of a node of these types, which has nothing but these properties."""
    properties = {"@type": {"enum": kinds}, **required, **optional}
    return {"type": "object", "required": ["@type", *required], "properties": properties, "additionalProperties": False}


ACTOR = node(["Person", "Organization", "Country"], {"name": WORDS, "url": WEB})
EVENT = node(
    ["Event"],
    {
        "@id": WEB,
        "url": WEB,
        "name": WORDS,
        "eventStatus": {"pattern": "^https://schema.org/Event(Scheduled|Cancelled|Postponed|Rescheduled)$"},
        "attendee": {"type": "array", "items": ACTOR},
        "about": {"type": "array", "items": node(["Thing"], {"name": WORDS, "url": WEB})},
        "subjectOf": {"type": "array", "items": REFERENCE, "minItems": 1},
    },
    startDate=DAY,
    endDate=DAY,
    previousStartDate={"type": "array", "items": DAY, "minItems": 1},
    description=WORDS,
    location=node(["Place"], {"name": WORDS}),
)
ARTICLE = node(
    ["NewsArticle"],
    {"@id": WEB, "headline": WORDS, "url": WEB},
    datePublished={"type": "string", "format": "date"},
    publisher=node(["Organization"], {"name": WORDS}),
)
QUOTATION = node(
    ["Quotation"],
    {"@id": WEB, "text": WORDS, "isPartOf": REFERENCE, "about": REFERENCE},
    creator={"anyOf": [ACTOR, node(["Person"], {"name": WORDS})]},
)
GRAPH = {
    "type": "object",
    "required": ["@context", "@graph"],
    "properties": {
        "@context": {"const": "https://schema.org"},
        "@graph": {"type": "array", "prefixItems": [EVENT], "items": {"anyOf": [ARTICLE, QUOTATION]}},
    },
    "additionalProperties": False,
}
"""The words of schema.org that an event is told in, and no others."""


def linked(page: Page) -> list[dict[str, Any]]:
    """The nodes of the page of an event, its form checked."""
    told = page.evaluate(f'JSON.parse(document.querySelector("{LINKED}").textContent)')
    Draft202012Validator(GRAPH, format_checker=FormatChecker()).validate(told)
    nodes: list[dict[str, Any]] = told["@graph"]
    return nodes


@pytest.mark.parametrize(
    ("slug", "starts", "words"),
    [
        ("event-1", "2025-02-12", "12 February 2025"),
        ("event-2", "2025-02-14", "14–16 February 2025"),
        ("event-3", "2025-03", "March 2025"),
        ("event-4", None, "No date in the sources"),
    ],
)
def test_an_event_is_told_to_programs_as_its_page_tells_readers(
    reader: Reader, slug: str, starts: str | None, words: str
) -> None:
    page = reader.open(f"/events/{slug}")
    event, *rest = linked(page)
    assert event["name"] == page.inner_text("h1")
    assert event["url"] == f"{reader.address}/events/{slug}"
    expect(page.locator(".facts dd").first).to_contain_text(words)
    assert event.get("startDate") == starts
    articles = {each["@id"]: each for each in rest if each["@type"] == "NewsArticle"}
    assert articles.keys() == {each["@id"] for each in event["subjectOf"]}
    for told in articles.values():
        expect(page.locator("#sources")).to_contain_text(told["headline"])
        expect(page.locator(f"#sources a[href='{told['url']}']").first).to_be_visible()
    for named in (*event["attendee"], *event["about"]):
        expect(page.locator(f".facts a[href='{urlsplit(named['url']).path}']")).to_contain_text(named["name"])
    for said in (each for each in rest if each["@type"] == "Quotation"):
        assert said["isPartOf"]["@id"] in articles
        assert said["about"]["@id"] == event["@id"]
        expect(page.locator("#quotes")).to_contain_text(said["text"].rstrip(","))


def test_each_quotation_is_named_by_its_place_in_the_article(reader: Reader) -> None:
    page = reader.open("/events/event-1")
    quotations = [each for each in linked(page) if each["@type"] == "Quotation"]
    assert len(quotations) == 4
    for said in quotations:
        page.goto(said["@id"])
        expect(page.locator(".cited").first).to_be_visible()
        assert said["text"] in "".join(page.locator(".cited").all_text_contents())


@pytest.mark.parametrize(
    ("title", "status", "days"),
    [
        ("Teams meet", "EventRescheduled", {"startDate": "2025-05-05", "previousStartDate": ["2025-05-02"]}),
        ("Munich", "EventCancelled", {"startDate": "2025-02-14", "endDate": "2025-02-16"}),
        ("Trump and Putin speak by phone", "EventScheduled", {"startDate": "2025-02-12"}),
    ],
)
def test_what_became_of_an_event_is_told_with_the_day_it_was_announced_for(
    readers: ReaderMaker, told: str, title: str, status: str, days: dict[str, object]
) -> None:
    page = readers(told).open("/")
    page.goto(page.locator("[data-event]", has_text=title).first.locator("h3 a").evaluate("link => link.href"))
    event = linked(page)[0]
    assert event["eventStatus"] == f"https://schema.org/{status}"
    assert {key: event[key] for key in ("startDate", "endDate", "previousStartDate") if key in event} == days


def test_every_address_of_the_map_opens_as_a_page_of_its_own(readers: ReaderMaker, told: str) -> None:
    page = readers(told).open("/about")
    robots = page.request.get(f"{told}/robots.txt").text()
    named = re.search(r"^Sitemap: (\S+)$", robots, re.MULTILINE)
    assert named
    root = fromstring(page.request.get(named[1]).body())
    places = [loc.text or "" for loc in root.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    kinds = {urlsplit(place).path.split("/")[1] for place in places}
    assert kinds == {"", "about", "actors", "articles", "changes", "compare", "events", "topics"}
    assert len(places) == len(set(places))
    for place in places:
        answer = page.goto(place)
        assert answer
        assert (answer.status, page.url) == (200, place)
        expect(page.locator("h1")).to_have_count(1)
        assert page.locator("meta[name=robots][content*=noindex]").count() == 0
