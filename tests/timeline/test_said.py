"""The quotes view: what was said, counted as plain SQL counts it, in order, a page at a time, and as readers see it."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from random import Random
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import text
from sqlmodel import Session, select

from app.db import reading, writing
from app.errors import NotFound
from app.models import ActorOffice, Quote, QuoteTopic
from app.timeline.index import TimelineIndex
from app.timeline.live import same_words
from app.timeline.names import slugify
from app.timeline.page.cards import SaidCard
from app.timeline.page.links import Link
from app.timeline.page.strip import Bar, Strip
from app.timeline.page.timeline import TimelinePage
from app.timeline.query import TimelineQuery
from app.timeline.said_view import view_of
from app.timeline.slots import overlaps
from app.timeline.timeline_page import timeline_page
from app.timeline.when import Dating, When, when_said
from tests.timeline.collection import (
    TOPICS,
    actor_id,
    add_article,
    add_event,
    add_mention,
    add_quote,
    disturb,
    fill,
    new_database,
    topic_id,
)
from tests.timeline.counting import statements
from tests.timeline.story import tell
from tests.timeline.test_index import plain_sql, queries

SAID = (
    "SELECT quote.id, quote.text, quote.said_on, actor.slug, actor.side, article.publisher, article.published_on,"
    " coalesce(article.reprint_of, article.id) AS independent, mention.event_id, event.date_edtf"
    " FROM quote JOIN article ON article.id = quote.article_id LEFT JOIN actor ON actor.id = quote.actor_id"
    " LEFT JOIN mention ON mention.id = quote.mention_id LEFT JOIN event ON event.id = mention.event_id"
    " WHERE article.withdrawn_at IS NULL AND quote.continues IS NULL"
)
ABOUT = "SELECT quote_id FROM quote_topic JOIN topic ON topic.id = topic_id WHERE slug = :slug"
OWN = ("topic", "publisher", "speaker", "from", "to", "dated")
ARRANGING = ("order", "view", "after", "role")

SPEAKERS = ("", "", "nato", "donald-trump")
QUOTES = TimelineQuery(view="quotes")

Key = tuple[str | None, str]


def plain(session: Session, query: TimelineQuery) -> set[Key]:
    """The speaker and words of each utterance that a query selects, said again from rows and without the index."""
    told: dict[Key, list[Any]] = defaultdict(list)
    for row in session.execute(text(SAID)):
        told[row.slug, same_words(row.text)].append(row)
    return {key for key, rows in told.items() if all(_meets(session, query, pair, rows) for pair in _asked(query))}


def _asked(query: TimelineQuery) -> list[tuple[str, str]]:
    asked = [pair for pair in query.pairs() if pair[0] not in ARRANGING]
    alone = query.role and not query.actor and not query.side
    return [*asked, ("role", query.role)] if alone else asked


def _meets(session: Session, query: TimelineQuery, pair: tuple[str, str], rows: list[Any]) -> bool:
    key, value = pair
    if key in OWN:
        return _own(session, key, value, rows)
    speaks = bool({"actor": rows[0].slug == value, "side": rows[0].side == value, "role": True}.get(key))
    if query.role == "spoke" and key in ("actor", "side", "role"):
        return speaks
    if speaks and key != "role" and not query.role:
        return True
    asked = TimelineQuery.parse([pair])
    events = plain_sql(session, replace(asked, role=query.role) if key in ("actor", "side") else asked)
    return any(row.event_id in events for row in rows)


def _own(session: Session, key: str, value: str, rows: list[Any]) -> bool:
    if key == "topic":
        about = set(session.execute(text(ABOUT), {"slug": value}).scalars())
        return any(row.id in about for row in rows)
    if key == "publisher":
        return any(slugify(row.publisher) == value for row in rows if row.publisher)
    if key == "speaker":
        return bool(rows[0].slug == value)
    when = _when(rows)
    if key == "dated":
        return bool(when.slot.dated and not when.printed)
    bound = date.fromisoformat(value).toordinal()
    span = (bound, date.max.toordinal()) if key == "from" else (date.min.toordinal(), bound)
    return overlaps(when.slot, *span)


def _when(rows: list[Any]) -> When:
    printed = [date.fromisoformat(row.published_on) for row in rows if row.published_on]
    rows = sorted(rows, key=lambda row: (row.published_on or "9", row.id))
    return when_said([Dating(row.independent, row.said_on, row.date_edtf) for row in rows], printed)


def speak(session: Session, random: Random) -> None:
    """Some quotes get topics and a day of their own, some belong to no event, and some are said again."""
    for quote in session.exec(select(Quote)).all():
        for slug in random.sample(list(TOPICS), random.randint(0, 2)):
            session.add(QuoteTopic(quote_id=quote.id or 0, topic_id=topic_id(session, slug)))
        quote.said_on = random.choice((None, None, "2025-02-13", "2025-03", "2025-04-01/2025-04-03"))
        if random.random() < 0.3:
            quote.mention_id = None
    session.flush()


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10**6), st.lists(queries(), min_size=1, max_size=4), st.sampled_from(SPEAKERS), st.booleans())
def test_what_a_view_of_quotes_selects_is_what_plain_sql_selects(
    seed: int, asked: list[TimelineQuery], speaker: str, disturbed: bool
) -> None:
    random, index = Random(seed), TimelineIndex()
    with new_database() as engine:
        with writing(engine) as session:
            fill(session, random, 12)
            speak(session, random)
        if disturbed:
            with reading(engine) as session:
                index.at(session)
            with writing(engine) as session:
                disturb(session, random)
        with reading(engine) as session:
            snapshot = index.at(session)
            publishers = [
                TimelineQuery(publisher=slug) for slug in view_of(session, snapshot, QUOTES).counts("publisher")
            ]
            for query in [TimelineQuery(), *(replace(query, speaker=speaker) for query in asked), *publishers]:
                view = view_of(session, snapshot, replace(query, view="quotes"))
                expected = plain(session, query)
                assert len(view.ids) == len(expected)
                assert {keys_of(session)[head] for head in view.ids} == expected


def keys_of(session: Session) -> dict[int, Key]:
    """The speaker and words of the utterance that a quote begins."""
    return {row.id: (row.slug, same_words(row.text)) for row in session.execute(text(SAID))}


@pytest.fixture(scope="module")
def spoken_of() -> Iterator[Session]:
    with new_database() as engine:
        with writing(engine) as session:
            fill(session, Random(3), 80)
            speak(session, Random(3))
        with reading(engine) as session:
            yield session


def query_of(url: str) -> TimelineQuery:
    return TimelineQuery.parse(parse_qsl(urlsplit(url).query))


def page_at(session: Session, url: str, size: int = 50) -> TimelinePage:
    return timeline_page(session, TimelineIndex().at(session), query_of(url), size=size)


def cards(page: TimelinePage) -> list[SaidCard]:
    months = [
        card for month in page.said for card in (*(card for day in month.days for card in day.events), *month.sometime)
    ]
    return [*months, *page.undated_said]


VIEWS = (
    "/?view=quotes",
    "/?actor=donald-trump&view=quotes",
    "/?side=russia&role=spoke&view=quotes",
    "/?topic=ceasefire&view=quotes",
    "/?speaker=nato&from=2025-02-13&to=2025-04&view=quotes",
    "/?publisher=kyiv-herald&dated=1&view=quotes",
    "/?kind=call&order=newest&view=quotes",
    "/?actor=donald-trump&role=took-part&view=quotes",
)


def undated_in(strip: Strip, bar: Bar) -> int:
    """The quotes that its link shows besides, for their day may be there."""
    return sum(each.bar.count for each in strip.stretched if each.bar.first <= bar.last and bar.first <= each.bar.last)


@pytest.mark.parametrize("url", VIEWS)
def test_every_facet_value_and_bar_counts_the_quotes_that_its_link_shows(spoken_of: Session, url: str) -> None:
    page = page_at(spoken_of, url)
    assert page.facets[0].heading == "Who spoke"
    links = [(value.count, value.url) for facet in page.facets for value in facet.values]
    links += [(bar.count + undated_in(page.strip, bar), bar.url) for bar in page.strip.bars] if page.strip else []
    assert len(links) > 5
    for count, link in links:
        assert "view=quotes" in link
        assert page_at(spoken_of, link, size=1).total == count, link


@pytest.mark.parametrize("url", VIEWS[:4])
def test_pages_follow_one_another_and_hold_every_quote_once(spoken_of: Session, url: str) -> None:
    whole = [card.id for card in cards(page_at(spoken_of, url, size=500))]
    seen: list[str] = []
    link: str | None = url
    while link:
        page = page_at(spoken_of, link, size=7)
        seen += [card.id for card in cards(page)]
        link = page.later.url if page.later else None
    assert seen == whole
    assert len(set(whole)) == page_at(spoken_of, url).total


def test_quotes_stand_under_their_day_in_order(spoken_of: Session) -> None:
    page = page_at(spoken_of, "/?view=quotes", size=500)
    days = [day.datetime for month in page.said for day in month.days]
    assert days == sorted(days)
    totals = [int(month.count_words.split()[0]) for month in page.said]
    assert sum(totals) + len(page.undated_said) == page.total


def test_a_page_of_quotes_takes_the_same_few_queries_however_long_it_is(spoken_of: Session) -> None:
    snapshot = TimelineIndex().at(spoken_of)
    counts = []
    for size in (1, 10, 50):
        with statements(spoken_of) as seen:
            timeline_page(spoken_of, snapshot, query_of("/?side=us&view=quotes"), size=size)
        counts.append(len(seen))
    assert counts[1] == counts[2] <= 6


@pytest.mark.parametrize(
    ("url", "heading"),
    [
        ("/?view=quotes", "What was said"),
        ("/?speaker=donald-trump&topic=ceasefire&view=quotes", "What Donald Trump said on a ceasefire"),
        ("/?side=ukraine&topic=nato-membership&role=spoke&from=2025-03&to=2025-03&view=quotes",
         "What Ukraine’s side said on NATO membership, March 2025"),
        ("/?actor=donald-trump&actor=vladimir-putin&kind=call&view=quotes",
         "What was said · Donald Trump and Vladimir Putin · Calls"),
    ],
)  # fmt: skip
def test_the_heading_says_whose_words_are_shown(spoken_of: Session, url: str, heading: str) -> None:
    assert page_at(spoken_of, url, size=1).heading == heading


def test_a_quote_has_its_speaker_office_source_event_and_topics() -> None:
    with new_database() as engine, writing(engine) as session:
        tell(session)
        trump = actor_id(session, "donald-trump")
        session.add(ActorOffice(actor_id=trump, title="US President", since=date(2025, 1, 20)))
        session.add(ActorOffice(actor_id=trump, title="Candidate", since=date(2022, 11, 15), until=date(2025, 1, 20)))
        agreed_id = session.exec(select(Quote.id).where(Quote.text == "We agreed to begin talks at once,")).first()
        session.add(QuoteTopic(quote_id=agreed_id or 0, topic_id=topic_id(session, "ceasefire")))
        page = page_at(session, "/?view=quotes")
    assert page.count_words == "3 quotes from 2 articles · 12 February 2025"
    agreed, dying, frank = cards(page)
    assert (agreed.quote.text, agreed.quote.speaker, agreed.quote.office) == (
        "We agreed to begin talks at once", "Donald Trump", "US President",
    )  # fmt: skip
    assert agreed.quote.source_url.startswith("/articles/article-1#c")
    assert agreed.quote.told_by == "as told by Leaders talk, 13\N{NO-BREAK SPACE}Feb"
    assert [link.label for link in agreed.events] == ["Trump and Putin speak by phone"]
    assert [(link.label, link.url) for link in agreed.topics] == [("Ceasefire", "/?topic=ceasefire&view=quotes")]
    assert agreed.notes == ("in 2 articles",)
    assert dying.quote.text == "Their people are dying … and it has to end."
    assert (frank.quote.fragment, frank.quote.speaker_url) == (True, "/?speaker=vladimir-putin&view=quotes")


def test_a_quote_of_no_known_day_says_that_it_stands_under_the_day_of_print() -> None:
    with new_database() as engine, writing(engine) as session:
        article = add_article(session, "They met. “We wait,” he said.", published=date(2025, 3, 5))
        mention = add_mention(session, article, add_event(session, date=None), "They met")
        add_quote(session, mention, "We wait,", "vladimir-putin")
        page = page_at(session, "/?view=quotes")
        known = page_at(session, "/?dated=1&view=quotes")
    assert [day.datetime for day in page.said[0].days] == ["2025-03-05"]
    assert cards(page)[0].notes == ("said on this day or before; no source gives the day",)
    assert known.total == 0
    assert known.empty_words == "No quote in this collection matches with a known day."


def test_a_quote_that_belongs_to_no_event_is_there_until_a_filter_asks_for_an_event() -> None:
    with new_database() as engine, writing(engine) as session:
        article = add_article(session, "They met. “We wait,” he said.", published=date(2025, 3, 5))
        mention = add_mention(session, article, add_event(session), "They met")
        add_quote(session, mention, "We wait,", "vladimir-putin")
        for quote in session.exec(select(Quote)):
            quote.mention_id = None
        session.flush()
        totals = {
            filters: page_at(session, f"/?{filters}view=quotes").total
            for filters in ("", "actor=vladimir-putin&", "speaker=vladimir-putin&", "kind=call&")
        }
    assert totals == {"": 1, "actor=vladimir-putin&": 1, "speaker=vladimir-putin&": 1, "kind=call&": 0}


def test_a_quote_in_two_events_is_counted_once_and_one_outside_any_is_told_apart() -> None:
    with new_database() as engine, writing(engine) as session:
        article = add_article(session, "They met. “We wait,” he said.", published=date(2025, 3, 5))
        other = add_article(session, "They signed. “We wait,” he said.", published=date(2025, 3, 6))
        for each, kind in ((article, "meeting"), (other, "agreement")):
            mention = add_mention(session, each, add_event(session, kind=kind), "They", kind=kind)
            add_quote(session, mention, "We wait,", "vladimir-putin")
        loose = add_article(session, "They spoke. “We will see,” he said.", published=date(2025, 3, 7))
        add_quote(session, add_mention(session, loose, add_event(session), "They"), "We will see,", "vladimir-putin")
        session.exec(select(Quote).where(Quote.text == "We will see,")).one().mention_id = None
        session.flush()
        listed = page_at(session, "/").count_words
        quoted = page_at(session, "/?view=quotes").count_words
    assert "3 events, 1 quote from 3 articles" in listed
    assert quoted.startswith("2 quotes from 3 articles")
    assert quoted.endswith(" · 1 quote outside any event")


def test_where_nobody_is_quoted_the_events_under_the_same_filters_are_offered() -> None:
    with new_database() as engine, writing(engine) as session:
        article = add_article(session, "They met. “We wait,” he said.")
        for kind in ("call", "meeting", "meeting"):
            add_mention(session, article, add_event(session, kind=kind), "They met", kind=kind)
        add_quote(session, 1, "We wait,", "vladimir-putin")
        offered = {
            filters: page_at(session, f"/?{filters}view=quotes").empty_events
            for filters in ("kind=meeting&", "kind=visit&", "kind=call&")
        }
    assert offered == {
        "kind=meeting&": Link("What happened: 2 events", "/?kind=meeting"),
        "kind=visit&": None,
        "kind=call&": None,
    }


def test_an_unknown_name_is_not_found_and_an_empty_collection_says_so(spoken_of: Session) -> None:
    with pytest.raises(NotFound):
        page_at(spoken_of, "/?speaker=nobody&view=quotes")
    with new_database() as engine, reading(engine) as session:
        page = page_at(session, "/?view=quotes")
    assert page.empty_words == "There are no quotes in this collection yet. Add articles to begin."
