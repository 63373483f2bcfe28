"""Pages made by hand, one of each, with every part filled: what the templates are tried with."""

from dataclasses import replace
from datetime import UTC, datetime

from app.timeline.page.article import ArticlePage, Piece
from app.timeline.page.cards import Day, EventCard, Month, Person, QuoteView, SaidCard, SourceView
from app.timeline.page.changes import ChangeEntry, ChangesPage
from app.timeline.page.event import EventPage, Readout, StatusStep
from app.timeline.page.facets import Chip, Facet, FacetPage, FacetValue
from app.timeline.page.lanes import LaneBand, LaneColumn, LaneEvent, LaneNode, LanePath, LaneRow, LanesPage
from app.timeline.page.ledger import ComparePage, Difference, Ledger, LedgerColumn, LedgerEntry, LedgerRow, TopicLedger
from app.timeline.page.links import Link, Option, OptionGroup, OtherForm, Share
from app.timeline.page.portrait import ActorPage, Entry, IndexGroup, IndexPage, Office, Said, TopicPage
from app.timeline.page.strip import Bar, Strip, StripLabel
from app.timeline.page.timeline import ArticleFound, TimelinePage

SIDES = {"us": "United States", "ukraine": "Ukraine", "russia": "Russia", "europe": "Europe"}
CAST = {
    "donald-trump": ("Donald Trump", "us"),
    "scott-bessent": ("Scott Bessent", "us"),
    "volodymyr-zelenskyy": ("Volodymyr Zelenskyy", "ukraine"),
    "vladimir-putin": ("Vladimir Putin", "russia"),
    "emmanuel-macron": ("Emmanuel Macron", "europe"),
}


def person(slug: str) -> Person:
    """Someone of the cast who took part."""
    name, side = CAST[slug]
    return Person(slug, name, side, SIDES[side], "participant", f"/?actor={slug}")


def quote(text: str, slug: str, *, fragment: bool = False) -> QuoteView:
    """Words of someone of the cast."""
    name, side = CAST[slug]
    return QuoteView(
        text, name, f"/?actor={slug}", side, SIDES[side], "Truth Social", "12 February", fragment,
        "Two calls in a day", "/articles/two-calls-in-a-day#c120-188", "as told by Two calls in a day, 13 Feb",
    )  # fmt: skip


CALL = EventCard(
    slug="call-trump-putin-2025-02-12",
    url="/events/call-trump-putin-2025-02-12",
    title="Trump and Putin speak by phone on opening negotiations",
    kind="Call",
    status="happened",
    status_words=None,
    place=None,
    date_words="12 February 2025",
    datetime="2025-02-12",
    summary="The two presidents spoke for an hour and a half and told their teams to begin at once.",
    summary_from="as told by Two calls in a day, 13 Feb",
    people=(person("donald-trump"), person("vladimir-putin")),
    quote=quote("Our teams start today, and we begin by calling Kyiv.", "donald-trump"),
    more_quotes=3,
    sides_spoke=2,
    sources=2,
    sources_differ=False,
    date_from_another=True,
    single_source=False,
)
MEETING = replace(
    CALL,
    slug="meeting-bessent-zelenskyy-2025-02-12",
    url="/events/meeting-bessent-zelenskyy-2025-02-12",
    title="Bessent and Zelenskyy meet in Kyiv on the minerals deal",
    kind="Meeting",
    place="Kyiv",
    summary="A first draft of the agreement was handed over in Kyiv.",
    people=(person("scott-bessent"), person("volodymyr-zelenskyy")),
    quote=quote("a shield for after the war", "scott-bessent", fragment=True),
    more_quotes=0,
    sides_spoke=1,
    sources=1,
    single_source=True,
    date_from_another=False,
)
CONFERENCE = replace(
    CALL,
    slug="conference-2025-02-14",
    url="/events/conference-2025-02-14",
    title="Munich Security Conference",
    kind="Conference",
    status="planned",
    status_words="Announced; outcome not in these sources",
    place="Munich",
    date_words="14–16 February 2025",
    datetime="2025-02-14",
    quote=None,
    more_quotes=0,
    sides_spoke=0,
    sources_differ=True,
    people=(person("volodymyr-zelenskyy"), person("emmanuel-macron")),
)
CANCELLED = replace(
    CONFERENCE,
    slug="visit-macron-2025-03",
    url="/events/visit-macron-2025-03",
    title="Macron to visit Kyiv",
    kind="Visit",
    status="cancelled",
    status_words="Cancelled",
    place="Kyiv",
    date_words="March 2025",
    datetime="2025-03",
    summary=None,
    summary_from=None,
    people=(person("emmanuel-macron"),),
)
UNDATED = replace(
    CANCELLED,
    slug="proposal-putin",
    url="/events/proposal-putin",
    title="Putin proposes a truce on energy",
    status="happened",
    status_words=None,
    date_words="No date in the sources",
    datetime=None,
)

SHARE = Share(
    url="http://127.0.0.1:8000/?actor=donald-trump",
    cite="“Donald Trump”. Parley, http://127.0.0.1:8000/?actor=donald-trump, data version 7, read on 22 November 2026.",
    embed='<iframe src="http://127.0.0.1:8000/embed?actor=donald-trump" title="Donald Trump"></iframe>',
    subscribe=(OtherForm("Atom feed", "/timeline.atom?actor=donald-trump", "application/atom+xml"),),
    download=(OtherForm("CSV", "/timeline.csv?actor=donald-trump", "text/csv"),),
)

CHANGES = ChangesPage(
    heading="Changes",
    count_words="Data version 7",
    since_words="since 20 November 2026",
    timeline=Link("The events that changed", "/?since=2026-11-20"),
    entries=(
        ChangeEntry(
            7,
            datetime(2026, 11, 21, 9, tzinfo=UTC),
            "21 November 2026",
            "Article withdrawn",
            Link("Two calls in a day", "/articles/two-calls-in-a-day"),
            (
                Link("Gone, for no source tells of it: Macron to visit Kyiv", ""),
                Link("A call: 1 source fewer", "/events/a"),
            ),
        ),
    ),
    older=Link("Earlier changes", "/changes?before=7"),
    empty_words="Nothing was written yet.",
)


def _facets() -> tuple[Facet, ...]:
    people = tuple(
        FacetValue(slug, name, 5 - i, f"/?actor={slug}", slug == "donald-trump", side)
        for i, (slug, (name, side)) in enumerate(CAST.items())
    )
    many = (*people, *(FacetValue(f"envoy-{n}", f"Envoy number {n}", 1, f"/?actor=envoy-{n}") for n in range(26)))
    topics = (FacetValue("minerals-deal", "Minerals deal", 4, "/?topic=minerals-deal", True),)
    more = tuple(FacetValue(n.lower().replace(" ", "-"), n, 2, "/") for n in ("Security guarantees", "Ceasefire"))
    publishers = tuple(FacetValue(f"Paper {n}", f"Paper {n}", 9 - n, f"/?publisher=Paper+{n}") for n in range(5))
    return (
        Facet("actor", "People and bodies", many, 5),
        Facet("topic", "Topics", topics + more, 5),
        Facet("publisher", "Publishers", publishers, 5, Link("All 37…", "/filters/publisher?actor=donald-trump")),
    )


def _strip() -> Strip:
    heights = (
        2,
        4,
        8,
        9,
        7,
        5,
        4,
        4,
        7,
        6,
        6,
        3,
        1,
        0,
        0,
        2,
        2,
        2,
        2,
        0,
        1,
        3,
        4,
        6,
        7,
        4,
        4,
        3,
        1,
        0,
        1,
        0,
        2,
        2,
        1,
        1,
    )
    days = tuple(f"2025-{2 + i // 28:02}-{1 + i % 28:02}" for i in range(len(heights)))
    bars = tuple(
        Bar(day, day, n, n / 9, f"/?from={day}&to={day}", day, f"{day}: {n} events", i < 5)
        for i, (day, n) in enumerate(zip(days, heights, strict=True))
    )
    names = ("Feb 2025", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct")
    labels = tuple(StripLabel(name, 4 * i, 4) for i, name in enumerate(names))
    trail = (Link("All dates", "/"), Link("12 February to 18 March 2025", "/?from=2025-02-12&to=2025-03-18", True))
    return Strip("week", bars, (), labels, (0, 4), trail, "/?from=FIRST&to=LAST")


TIMELINE = TimelinePage(
    heading="Donald Trump · Minerals deal",
    count_words="5 events, 9 quotes from 8 articles · 12 February to 14 March 2025",
    url="/?actor=donald-trump&topic=minerals-deal",
    view="list",
    order="oldest",
    total=5,
    chips=(
        Chip("actor", "Donald Trump", "/?topic=minerals-deal", "us"),
        Chip("topic", "Minerals deal", "/?actor=donald-trump"),
        Chip("from", "12 Feb – 14 Mar 2025", "/?actor=donald-trump&topic=minerals-deal"),
    ),
    clear_url="/",
    strip=_strip(),
    facets=_facets(),
    months=(
        Month(
            "2025-02", "February 2025", "3 events",
            (
                Day("2025-02-12", "12", "Wed", False, (CALL, MEETING)),
                Day("2025-02-14", "14–16", "Fri–Sun", True, (CONFERENCE,)),
            ), None, (),
        ),
        Month("2025-03", "March 2025", "1 event", (), "Sometime in March 2025", (CANCELLED,)),
    ),
    undated_heading="No date in the sources",
    undated=(UNDATED,),
    earlier=Link("Earlier", "/?after=a"),
    later=Link("Later", "/?after=b"),
    views=(Link("List", "/", True), Link("Compact", "/?view=compact")),
    orders=(Link("Oldest first", "/", True), Link("Newest first", "/?order=newest")),
    hidden_fields=(("actor", "donald-trump"), ("topic", "minerals-deal")),
    search_fields=(("actor", "donald-trump"), ("topic", "minerals-deal"), ("from", "2025-02-12"), ("to", "2025-03-14")),
    q="",
    date_from="2025-02-12",
    date_to="2025-03-14",
    data_version=7,
    articles=(
        ArticleFound(
            "Two calls in a day", "/articles/two-calls-in-a-day", (("the ", False), ("two", True), (" of them", False))
        ),
    ),
)  # fmt: skip
FILTERS = FacetPage(
    "People and bodies · Minerals deal", "5 events", "list", _facets()[0], (Link("Minerals deal", "/"),)
)
EMPTY = replace(
    TIMELINE, total=0, months=(), undated=(), undated_heading=None, earlier=None, later=None, strip=None,
    count_words="No events", empty_words="No event in this collection has all of these.",
    empty_link=Link("Without “Minerals deal”: 12 events", "/?actor=donald-trump"),
)  # fmt: skip
COMPACT = replace(TIMELINE, view="compact")
LANES = replace(
    TIMELINE, view="lanes", months=(), undated=(),
    lanes=LanesPage(
        count_words="2 events among 3 people and bodies",
        hints=("Turn the page.",),
        rows=(
            LaneRow("Donald Trump", "us", "United States", None),
            LaneRow("Vladimir Putin", "russia", "Russia", "/?actor=vladimir-putin"),
            LaneRow("2 others", None, None, None),
        ),
        events=(
            LaneEvent(
                CALL,
                LaneColumn(0, 46, 23.0, "12", (LaneNode(60, "us", False), LaneNode(92, "russia", False)), (60, 92)),
                (person("donald-trump"), person("vladimir-putin")),
            ),
            LaneEvent(
                CANCELLED, LaneColumn(46, 46, 69.0, "–", (LaneNode(124, "", True),), None),
                (replace(person("emmanuel-macron"), role="speaker"),),
            ),
        ),
        paths=(LanePath("tie call", "M23 60V92"), LanePath("node us", "M17 60h12z")),
        bands=(LaneBand(0, 46, "Feb 2025"), LaneBand(46, 46, "Mar")),
        width=92, height=160, row=26, narrow=46,
    ),
)  # fmt: skip
SAID_CARD = SaidCard(
    "q-7", replace(quote("Our teams start today.", "donald-trump"), office="US President"),
    (Link("Trump and Putin speak by phone", CALL.url),), (Link("Ceasefire", "/?topic=ceasefire&view=quotes"),),
    ("said on this day or before; no source gives the day", "in 2 articles"),
)  # fmt: skip
QUOTES = replace(
    TIMELINE, view="quotes", months=(), undated=(),
    said=(
        Month(
            "2025-02", "February 2025", "1 quote", (Day("2025-02-12", "12", "Wed", False, (SAID_CARD,)),),
            "Sometime in February 2025", (replace(SAID_CARD, id="q-8", events=(), notes=(), topics=()),),
        ),
    ),
    undated_said=(replace(SAID_CARD, id="q-9", quote=quote("root causes", "vladimir-putin", fragment=True)),),
)  # fmt: skip

SOURCE = SourceView(
    "two-calls-in-a-day", "Two calls in a day", "The Kyiv Ledger", "13 February 2025",
    "/articles/two-calls-in-a-day#c120-188", "https://example.org/two-calls", "On Wednesday, ",
    "the two presidents spoke for an hour and a half", " and told their teams to begin at once.",
    "names the date", "says that it took place", (Link("The same in The Daily Copy", "/articles/copy"),),
)  # fmt: skip
EVENT = EventPage(
    card=CALL,
    when_from="stated in one source; the other gives no date",
    status_sentence="it took place",
    acted=(person("emmanuel-macron"),),
    topics=(Link("Ceasefire", "/?topic=ceasefire"),),
    history=(
        StatusStep("Announced by The Kyiv Ledger on 10 February", "/articles/ledger#c1-9", False),
        StatusStep("Took place, as told by Two calls in a day", "/articles/two-calls-in-a-day#c120-188", True),
    ),
    readouts=(
        Readout("us", "United States", (quote("Our teams start today.", "donald-trump"),), (), None),
        Readout("russia", "Russia", (quote("root causes", "vladimir-putin", fragment=True),), (SOURCE,), None),
        Readout("ukraine", "Ukraine", (), (), "Was not on this call.", Link("Another call", "/events/x")),
    ),
    quotes=(quote("Our teams start today.", "donald-trump"), quote("root causes", "vladimir-putin", fragment=True)),
    sources=(SOURCE, replace(SOURCE, title="A weekly review", reprints=(), original_url=None)),
    source_words="2 independent articles",
    differences=("The Kyiv Ledger says 12 February, A weekly review 13 February.",),
    corrections=(StatusStep("Split from another call on 20 November 2026", None, False),),
    breadcrumb=(Link("Timeline", "/"), Link("February 2025", "/?from=2025-02-01&to=2025-02-28")),
    before=Link("11 February · Witkoff in Moscow", "/events/before"),
    after=Link("12 February · Trump calls Zelenskyy", "/events/after"),
    cite="Parley, “Trump and Putin speak by phone on opening negotiations”, /events/call-trump-putin-2025-02-12.",
)  # fmt: skip

ARTICLE = ArticlePage(
    slug="two-calls-in-a-day",
    title="Two calls in a day",
    language="en",
    publisher="The Kyiv Ledger",
    published="2025-02-13",
    published_words="published 13 February 2025",
    original_url="https://example.org/two-calls",
    references=(Link("https://example.org/reference", "https://example.org/reference"),),
    reprint_of=Link("The first printing", "/articles/first"),
    withdrawn="Withdrawn on 20 November 2026: its events no longer count.",
    whole_text=True,
    paragraphs=(
        (
            Piece("On Wednesday", 0, 12, ("date",), None, None, "12 February 2025"),
            Piece(", ", 12, 14, (), None, None, None),
            Piece("the two presidents spoke", 14, 38, ("event",), None, CALL.url, "Call", ((14, 60), (14, 38))),
            Piece(" for an hour and a half.", 38, 60, ("event",), None, CALL.url, None),
        ),
        (
            Piece("“", 62, 63, (), None, None, None),
            Piece("Our teams start today", 63, 84, ("quote",), "us", f"{CALL.url}#quotes", None, ((63, 84),)),
            Piece("”, said ", 84, 92, (), None, None, None),
            Piece("Mr. Trump", 92, 101, ("person",), "us", "/?actor=donald-trump", "Donald Trump"),
            Piece(".", 101, 102, (), None, None, None),
        ),
    ),
    events=(CALL, CONFERENCE),
    unresolved=("“he” at the end of paragraph 3 may be one of two people",),
)  # fmt: skip

PUTIN = Entry("Vladimir Putin", "/actors/vladimir-putin", 17, "/?actor=vladimir-putin", "russia", "Russia", "President")
CEASEFIRE = Entry("Ceasefire", "/topics/ceasefire", 1, "/?topic=ceasefire")
SAID = (
    Said(
        quote("Our teams start today.", "donald-trump"), Link("12 Feb 2025 · Trump and Putin speak by phone", CALL.url)
    ),
    Said(quote("root causes", "vladimir-putin", fragment=True), None),
)
LEDGER = Ledger(
    (
        LedgerColumn(
            "Donald Trump", "us", "United States", "/actors/donald-trump", "5 statements",
            Link("12 Feb 2025", "/articles/two-calls-in-a-day#c1-9"), Link("by 2 Mar 2025", "/articles/a#c1-9"),
        ),
        LedgerColumn("Russia", "russia", "Russia", "/?side=russia", "Nothing in these sources", None, None),
    ),
    (
        LedgerRow(
            "12 Feb 2025", "2025-02-12", False,
            (
                LedgerEntry(
                    (0, 1), person("donald-trump"), quote("A truce now", "donald-trump"), (),
                    "/articles/two-calls-in-a-day#c1-9", "as told by Two calls in a day, 13 Feb 2025", None, None,
                ),
            ),
        ),
        LedgerRow("", None, False, (), "3 more between"),
        LedgerRow(
            "by 2 Mar 2025", None, True,
            (
                LedgerEntry(
                    (1,), person("vladimir-putin"), None, ("Putin wants <no> truce.", "So."), "/articles/a#c1-9",
                    "as told by A weekly review, 2 Mar 2025", Link("Putin on a truce", "/events/truce"),
                    Difference(
                        Link("12 Feb 2025", "/articles/b#c1-9"),
                        (("same", "A truce "), ("deleted", "now"), ("inserted", "<later>")),
                    ),
                ),
            ),
        ),
    ),
)  # fmt: skip
COMPARE = ComparePage(
    heading="What Donald Trump and Russia’s side said on a ceasefire",
    count_words="5 statements",
    url="/compare?actor=donald-trump&side=russia&topic=ceasefire",
    ledger=LEDGER,
    who=((OptionGroup("Sides", (Option("side:us", "United States", True),)),),) * 2,
    topics=(Option("ceasefire", "Ceasefire", True), Option("territory", "Territory", False)),
    date_from="2025-02-12",
    date_to="",
    empty_words="Nothing is in these sources.",
    help_heading="On other days",
    helpful=(Link("12 Feb 2025 · Donald Trump", "/articles/b#c1-9"),),
    breadcrumb=(Link("Topics", "/topics"),),
)
ACTOR = ActorPage(
    name="Donald Trump",
    side="us",
    side_name="United States",
    kind_words="Person",
    description="candidate",
    offices=(Office("US President", "from 20 January 2025"), Office("Host", "")),
    aliases=("Donald J. Trump",),
    reference=Link("Wikidata", "https://www.wikidata.org/wiki/Q22686"),
    count_words="5 events, 9 quotes from 8 articles",
    total=5,
    timeline=Link("All 5 events", "/?actor=donald-trump"),
    strip=_strip(),
    topics=(CEASEFIRE,),
    companions=(PUTIN,),
    latest=(CALL, CANCELLED, UNDATED),
    ledgers=(
        TopicLedger(
            "ceasefire",
            "Ceasefire",
            "/topics/ceasefire",
            LEDGER,
            Link("Compare with others", "/compare?actor=donald-trump&topic=ceasefire"),
        ),
    ),
    said=SAID,
    all_said=Link("3 events with a quote", "/?speaker=donald-trump"),
    breadcrumb=(Link("People and bodies", "/actors"),),
)
TOPIC = TopicPage(
    name="Ceasefire",
    description="A halt in the fighting.",
    count_words="5 events",
    total=5,
    timeline=Link("All 5 events", "/?topic=ceasefire"),
    strip=_strip(),
    ledger=LEDGER,
    compare=Link("Compare", "/compare?topic=ceasefire"),
    people=(PUTIN,),
    topics=(CEASEFIRE,),
    latest=(CALL, CONFERENCE),
    breadcrumb=(Link("Topics", "/topics"),),
)
INDEX = IndexPage(
    heading="People and bodies",
    count_words="1 in this collection",
    narrow_label="Narrow the list",
    groups=(IndexGroup("Russia", "russia", (PUTIN,)), IndexGroup(None, None, (CEASEFIRE,))),
    empty_words="Nobody",
)
