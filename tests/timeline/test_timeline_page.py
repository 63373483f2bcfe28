"""The timeline page under many views: its words, counts, links and order."""

from collections.abc import Iterator
from random import Random
from urllib.parse import parse_qsl, urlsplit

import pytest
from sqlalchemy import Engine
from sqlmodel import Session

from app.db import reading, writing
from app.timeline.index import TimelineIndex
from app.timeline.page.cards import EventCard
from app.timeline.page.links import Link
from app.timeline.page.strip import Bar
from app.timeline.page.timeline import TimelinePage
from app.timeline.query import TimelineQuery
from app.timeline.slots import slot_of
from app.timeline.timeline_page import timeline_page
from app.timeline.view import View
from tests.timeline.collection import add_article, add_event, add_mention, fill, new_database
from tests.timeline.counting import statements
from tests.timeline.story import tell

VIEWS = (
    "/",
    "/?actor=donald-trump",
    "/?actor=donald-trump&role=took-part",
    "/?actor=donald-trump&actor=vladimir-putin",
    "/?topic=ceasefire&order=newest",
    "/?side=russia&role=spoke",
    "/?kind=call&from=2025-02-12&to=2025-03-31",
    "/?status=planned&view=compact",
    "/?publisher=the-daily-wire&topic=ceasefire",
    "/?q=peace+-budget",
    "/?place=kyiv&dated=1",
    "/?side=us&side=ukraine&to=2025-03",
)


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    with new_database() as engine:
        with writing(engine) as session:
            fill(session, Random(11), 150)
        yield engine


@pytest.fixture(scope="module")
def index() -> TimelineIndex:
    return TimelineIndex()


@pytest.fixture
def session(engine: Engine) -> Iterator[Session]:
    with reading(engine) as session:
        yield session


def query_of(url: str) -> TimelineQuery:
    return TimelineQuery.parse(parse_qsl(urlsplit(url).query))


def page_at(session: Session, index: TimelineIndex, url: str, size: int = 50) -> TimelinePage:
    return timeline_page(session, index.at(session), query_of(url), size=size)


def total_at(session: Session, index: TimelineIndex, url: str) -> int:
    return len(View(session, index.at(session), query_of(url)).ids)


def cards(page: TimelinePage) -> list[EventCard]:
    dated = [
        card for month in page.months for card in (*(c for day in month.days for c in day.events), *month.sometime)
    ]
    return [*dated, *page.undated]


@pytest.mark.parametrize("url", VIEWS)
def test_every_facet_value_counts_what_its_link_shows(session: Session, index: TimelineIndex, url: str) -> None:
    page = page_at(session, index, url)
    values = [value for facet in page.facets for value in facet.values]
    assert len(values) > 5
    for value in values:
        assert value.count == page_at(session, index, value.url, size=1).total, value
        assert value.count or value.active


def test_how_an_event_is_known_is_a_facet_of_filters_that_are_on_or_off(session: Session, index: TimelineIndex) -> None:
    marks = next(facet for facet in page_at(session, index, "/?differ=1").facets if facet.key == "marks")
    assert [(value.name, value.active) for value in marks.values] == [
        ("With a known day", False), ("Sources differ", True), ("One source", False),
    ]  # fmt: skip
    assert marks.values[1].url == "/"


@pytest.mark.parametrize(
    ("url", "compared"),
    [
        ("/", None),
        ("/?actor=donald-trump", None),
        ("/?topic=ceasefire", "/compare?topic=ceasefire"),
        ("/?actor=donald-trump&topic=ceasefire&side=russia&from=2025-03-01",
         "/compare?actor=donald-trump&side=russia&topic=ceasefire&from=2025-03-01"),
        ("/?topic=ceasefire&side=europe&side=russia&side=us", None),
        ("/?topic=ceasefire&topic=minerals-deal", None),
    ],
)  # fmt: skip
def test_a_view_of_one_topic_leads_to_what_was_said_on_it(
    session: Session, index: TimelineIndex, url: str, compared: str | None
) -> None:
    link = page_at(session, index, url, size=1).compare
    assert (link and link.url) == compared


def meet(one: Bar, other: Bar) -> bool:
    """Whether two bars share a day."""
    return one.first <= other.last and other.first <= one.last


@pytest.mark.parametrize("url", VIEWS)
def test_every_bar_counts_what_its_link_shows_besides_what_has_no_day_there(
    session: Session, index: TimelineIndex, url: str
) -> None:
    strip = page_at(session, index, url, size=1).strip
    assert strip
    for bar in strip.bars:
        besides = sum(wide.bar.count for wide in strip.stretched if meet(wide.bar, bar))
        assert bar.count + besides == total_at(session, index, bar.url), bar.label
    assert max(bar.height for bar in strip.rows) == 1
    assert sum(label.bars for label in strip.labels) == len(strip.bars)


@pytest.mark.parametrize("url", VIEWS)
def test_the_list_holds_the_events_in_the_order_of_the_view(session: Session, index: TimelineIndex, url: str) -> None:
    page = page_at(session, index, url, size=500)
    assert len(cards(page)) == page.total
    assert len({card.slug for card in cards(page)}) == page.total
    view = View(session, index.at(session), query_of(url))
    assert [card.slug for card in cards(page)] == [f"event-{id}" for id in view.all()]


@pytest.mark.parametrize("url", VIEWS)
def test_links_of_a_page_are_canonical_and_begin_at_the_first_page(
    session: Session, index: TimelineIndex, url: str
) -> None:
    page = page_at(session, index, url, size=3)
    links = [page.clear_url, *(chip.remove_url for chip in page.chips), *(link.url for link in page.orders)]
    links += [value.url for facet in page.facets for value in facet.values]
    for link in links:
        assert query_of(link).url() == link
        assert "after=" not in link


@pytest.mark.parametrize("order", ["oldest", "newest"])
def test_earlier_and_later_lead_through_all_pages_and_back(session: Session, index: TimelineIndex, order: str) -> None:
    url, seen = TimelineQuery(order=order).url(), []
    onward, back = ("later", "earlier") if order == "oldest" else ("earlier", "later")
    previous = None
    while url:
        page = page_at(session, index, url, size=40)
        returning = getattr(page, back)
        assert (returning and returning.url) == previous
        seen += [card.slug for card in cards(page)]
        link = getattr(page, onward)
        previous, url = url, link.url if link else ""
    assert len(seen) == len(set(seen)) == page.total


@pytest.mark.parametrize(
    ("url", "heading"),
    [
        ("/", "The Ukraine peace talks"),
        ("/?actor=donald-trump&topic=minerals-deal", "Donald Trump · Minerals deal"),
        ("/?actor=donald-trump&actor=vladimir-putin&kind=call", "Donald Trump and Vladimir Putin · Calls"),
        ("/?side=ukraine&topic=nato-membership&role=spoke&from=2025-03&to=2025-03",
         "What Ukraine’s side said on NATO membership, March 2025"),
        ("/?actor=donald-trump&role=took-part", "Donald Trump, taking part"),
        ("/?side=us&status=planned", "United States · Announced"),
        ("/?q=peace&from=2025-02-12&to=2025-02-12", "“peace”, 12 February 2025"),
        ('/?q="real+peace"', "“real peace”"),
        ('/?q="real+peace"+-talks', '"real peace" -talks'),
        ("/?kind=meeting&place=saudi-arabia&from=2025&to=2025", "Meetings · Saudi Arabia, 2025"),
        ("/?publisher=kyiv-herald&from=2025-02-12&to=2025-03-14", "Told by Kyiv Herald"),
        ("/?differ=1&sources=1", "Sources differ · one source"),
        ("/?dated=1", "With a known day"),
        ("/?speaker=donald-trump", "Donald Trump quoted"),
    ],
)  # fmt: skip
def test_the_heading_says_the_view_in_plain_words(
    session: Session, index: TimelineIndex, url: str, heading: str
) -> None:
    assert page_at(session, index, url, size=1).heading == heading


def test_each_filter_is_a_chip_that_removes_it_and_a_range_is_one(session: Session, index: TimelineIndex) -> None:
    page = page_at(session, index, "/?actor=donald-trump&topic=minerals-deal&from=2025-02-12&to=2025-03-14")
    assert [(chip.label, chip.side, chip.remove_url) for chip in page.chips] == [
        ("Donald Trump", "us", "/?topic=minerals-deal&from=2025-02-12&to=2025-03-14"),
        ("Minerals deal", None, "/?actor=donald-trump&from=2025-02-12&to=2025-03-14"),
        ("12 Feb – 14 Mar 2025", None, "/?actor=donald-trump&topic=minerals-deal"),
    ]
    assert page.strip
    assert page.strip.frame
    assert page.strip.trail[0] == Link("All dates", "/?actor=donald-trump&topic=minerals-deal")


def test_active_values_stand_first_and_take_themselves_away(session: Session, index: TimelineIndex) -> None:
    page = page_at(session, index, "/?actor=keir-starmer&topic=ceasefire")
    people = page.facets[0].values
    assert (people[0].slug, people[0].active, people[0].url) == ("keir-starmer", True, "/?topic=ceasefire")
    rest = [(-value.count, value.name) for value in people[1:]]
    assert rest == sorted(rest)


def test_a_page_takes_the_same_few_queries_however_long_it_is(session: Session, index: TimelineIndex) -> None:
    index.at(session)
    counts = []
    for size in (1, 10, 100):
        with statements(session) as seen:
            page_at(session, index, "/?side=us", size)
        counts.append(len(seen))
    assert counts[0] == counts[1] == counts[2] <= 8


def test_an_empty_view_says_why_and_offers_what_helps_most(session: Session, index: TimelineIndex) -> None:
    page = page_at(session, index, "/?actor=nato&kind=call&q=zzz&from=2025-02-12&to=2025-02-13")
    assert page.empty_words == "No event in this collection matches NATO, Calls, “zzz” and 12–13 Feb 2025 together."
    assert page.empty_link
    assert page.empty_link.url == "/?actor=nato&kind=call&from=2025-02-12&to=2025-02-13"
    expected = total_at(session, index, page.empty_link.url)
    assert page.empty_link.label.startswith(f"Without “zzz”: {expected} event")


def test_an_empty_end_of_the_dates_is_called_the_dates(session: Session, index: TimelineIndex) -> None:
    page = page_at(session, index, "/?from=2031-01-01")
    assert page.empty_words == "No event in this collection matches the dates from 1 January 2031."
    assert page.empty_link
    assert page.empty_link.label.startswith("Without the dates from 1 January 2031: ")


def test_where_no_single_filter_helps_all_are_offered_to_be_cleared(session: Session, index: TimelineIndex) -> None:
    page = page_at(session, index, "/?q=zzz&place=kyiv&from=1999&to=1999&order=newest")
    assert page.empty_link
    assert page.empty_link.url == "/?order=newest"
    assert page.empty_link.label == f"Clear all filters: {total_at(session, index, '/')} events"


def test_an_empty_collection_says_so() -> None:
    with new_database() as engine, reading(engine) as session:
        page = page_at(session, TimelineIndex(), "/")
    assert page.empty_words == "There are no events in this collection yet. Add articles to begin."
    assert page.empty_link
    assert page.empty_link.url == "/add"
    assert (page.strip, page.facets, page.count_words) == (None, (), "0 events")


def test_days_and_months_read_as_a_calendar_does() -> None:
    dates = ("2025-02-12", "2025-02-14/2025-02-16", "2025-02", "2025-02~", "2025-03-01", "2025-21", "XXXX-02-12", None)
    with new_database() as engine, writing(engine) as session:
        article = add_article(session, "They met.")
        for given in dates:
            add_mention(session, article, add_event(session, date=given), "They met")
        page = page_at(session, TimelineIndex(), "/")
    february, march, spring = page.months
    assert [(day.number, day.weekday, day.datetime) for day in february.days] == [
        ("12", "Wed", "2025-02-12"), ("14–16", "Fri–Sun", "2025-02-14/2025-02-16"),
    ]  # fmt: skip
    assert (february.heading, february.count_words, len(february.sometime)) == ("February 2025", "4 events", 2)
    assert february.sometime_heading == "Sometime in February 2025"
    assert (march.id, march.sometime_heading) == ("2025-03", None)
    assert (spring.heading, spring.sometime_heading, spring.days) == ("Spring 2025", "Sometime in spring 2025", ())
    assert [card.date_words for card in page.undated] == [
        "12 February, year not in the sources", "No date in the sources",
    ]  # fmt: skip
    assert page.undated_heading == "No date in the sources"
    assert page.count_words == "8 events from 1 article · 12 February to 1 March 2025"


def test_counts_take_the_same_words_and_reprints_as_one() -> None:
    with new_database() as engine, writing(engine) as session:
        tell(session)
        page = page_at(session, TimelineIndex(), "/")
        call, munich = cards(page)
    assert page.count_words == "2 events, 3 quotes from 2 articles · 12 to 16 February 2025"
    assert 1 + call.more_quotes == 3
    assert (call.status_words, munich.status_words) == (None, "Cancelled")
    assert munich.sources_differ
    assert (munich.quote, munich.sides_spoke, munich.place) == (None, 0, "Munich")


@pytest.mark.parametrize(
    ("span", "unit", "labels"),
    [
        (("2025-02-12", "2025-02-20"), "day", ("Feb 2025", "3", "10", "17", "24")),
        (("2025-02-12", "2025-11-20"), "week",
         ("Feb 2025", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov")),
        (("2025-11-12", "2027-02-20"), "month", (
            "Nov 2025", "Dec", "Jan 2026", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
            "Jan 2027", "Feb",
        )),
        (("2024-02-12", "2027-02-20"), "month", ("2024", "2025", "2026", "2027")),
        (("2014-02-12", "2025-02-20"), "year", tuple(map(str, range(2014, 2026)))),
    ],
)  # fmt: skip
def test_the_strip_takes_the_unit_that_its_span_needs(
    span: tuple[str, str], unit: str, labels: tuple[str, ...]
) -> None:
    with new_database() as engine, writing(engine) as session:
        article = add_article(session, "They met.")
        for given in span:
            add_mention(session, article, add_event(session, date=given), "They met")
        strip = page_at(session, TimelineIndex(), "/").strip
    assert strip
    assert strip.unit == unit
    assert tuple(label.text for label in strip.labels) == labels
    assert sum(bar.count for bar in strip.bars) == 2
    assert slot_of(span[0]).dated
