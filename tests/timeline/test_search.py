"""Full text finds words as a reader writes them, and no text is an error."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlmodel import Session, select

from app.db import writing
from app.errors import BadValue
from app.models import Article
from app.timeline.events import load_events
from app.timeline.found import marked, with_found
from app.timeline.index import TimelineIndex
from app.timeline.page.cards import Pieces
from app.timeline.query import TimelineQuery
from app.timeline.search import articles_saying, event_snippets, match_expression
from app.timeline.spellings import spellings
from app.timeline.timeline_page import timeline_page
from app.timeline.view import View
from tests.timeline.collection import NOW, add_article, add_event, add_mention, add_quote, new_database


@pytest.fixture(scope="module")
def session() -> Iterator[Session]:
    with new_database() as engine, writing(engine) as session:
        article = add_article(
            session, "The minerals deal is near. “No peace without guarantees,” he said at the Élysée."
        )
        second = add_article(session, "A deal on minerals was put off. The U.S. envoy left.", title="Put off")
        add_mention(session, article, add_event(session, "Leaders meet"), "The minerals deal is near")
        said = add_mention(session, article, add_event(session, "Statement in Paris"), "at the Élysée")
        add_quote(session, said, "No peace without guarantees,", None)
        add_mention(
            session, second, add_event(session, "Envoy leaves"), "A deal on minerals was put off. The U.S. envoy"
        )
        in_kyiv = add_mention(session, second, add_event(session, "Talks in Kyiv"), "The U.S. envoy left.")
        add_quote(session, in_kyiv, "The U.S. envoy", None)
        yield session


@pytest.mark.parametrize(
    ("word", "also"),
    [
        ("Zelensky", "zelenskyy"),
        ("ZELENSKIY", "zelenskyy"),
        ("Kiev", "kyiv"),
        ("Turkey", "turkiye"),
        ("Türkiye", "turkey"),
        ("Andrey", "andriy"),
    ],
)
def test_a_name_has_every_spelling(word: str, also: str) -> None:
    assert also in spellings(word)


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("Volodymyr", "vladimir"),
        ("Vladimir", "volodimir"),
        ("Ukraine", "ukrainian"),
        ("Hong", "kong"),
        ("deal", "dealt"),
    ],
)
def test_other_words_are_no_spellings(word: str, other: str) -> None:
    assert other not in spellings(word)


def test_a_search_for_one_spelling_finds_them_all(session: Session) -> None:
    assert match_expression("kiev")[0] == match_expression("Kyiv")[0]
    assert found(session, "kyiv") == found(session, "Kiev") == {4}
    assert found(session, '"Kiev"') == set()


def test_a_snippet_marks_what_was_looked_for_where_the_event_says_it(session: Session) -> None:
    pieces = event_snippets(session, "guarantees", {1, 2, 3})
    assert pieces == {2: (("No peace without ", False), ("guarantees", True), (",", False))}
    assert event_snippets(session, "-guarantees", {1, 2, 3}) == {}
    assert event_snippets(session, "guarantees", set()) == {}


def test_a_card_marks_its_quote_or_says_of_which_source_its_snippet_is(session: Session) -> None:
    page = timeline_page(session, TimelineIndex().at(session), TimelineQuery.parse([("q", "guarantees")]))
    (card,) = page.undated or page.months[0].days[0].events
    assert card.found is None
    assert card.quote is not None
    assert card.quote.pieces == (("No peace without ", False), ("guarantees", True))
    (event,), (pieces,) = load_events(session, [2], texts=True), event_snippets(session, "guarantees", {2}).values()
    card = with_found(replace(card, quote=None), event, pieces)
    assert card.found is not None
    article = session.exec(select(Article).where(Article.title != "Put off")).one()
    start, end = map(int, card.found.url.partition("#c")[2].split("-"))
    assert card.found.url.startswith(f"/articles/{article.slug}#")
    assert article.text[start:end] == "No peace without guarantees,"
    assert card.found.told_by.startswith(f"as told by {article.title}")


def found(session: Session, q: str) -> set[int]:
    return set(View(session, TimelineIndex().at(session), TimelineQuery.parse([("q", q)])).ids)


@pytest.mark.parametrize(
    ("q", "events"),
    [
        ("minerals", {1, 3}),
        ("minerals deal", {1, 3}),
        ('"minerals deal"', {1}),
        ("“minerals deal”", {1}),
        ('"minerals deal', {1}),
        ("miner*", {1, 3}),
        ("miner", set()),
        ("minerals -near", {3}),
        ('-"put off" minerals', {1}),
        ("-minerals", {2, 4}),
        ("guarantees", {2}),
        ("elysee", {2}),
        ("ÉLYSÉE", {2}),
        ("U.S.", {3, 4}),
        ("paris statement", {2}),
        ("deal OR peace", set()),
        ("title:leaders", set()),
        ("!!!", set()),
        ("*", set()),
        ("-", set()),
        ("NEAR(a b)", set()),
    ],
)
def test_words_phrases_beginnings_and_what_must_not_be_there(session: Session, q: str, events: set[int]) -> None:
    assert found(session, q) == events


@settings(max_examples=300)
@given(st.text(max_size=60) | st.text(alphabet='"*-+^(){}:,. aANDORTNEé“”\x00\ud800', max_size=40))
def test_no_search_text_is_an_error(session: Session, q: str) -> None:
    found(session, q)
    articles_saying(session, TimelineQuery.parse([("q", q)]).q)


def test_a_text_that_is_too_long_is_refused(session: Session) -> None:
    with pytest.raises(BadValue):
        found(session, "a " * 200)


def test_articles_are_found_apart_with_the_words_marked(session: Session) -> None:
    hits = {hit.title: hit for hit in articles_saying(session, "minerals deal")}
    assert set(hits) == {"Talks go on", "Put off"}
    marked = [run for run, is_match in hits["Put off"].pieces if is_match]
    assert marked == ["deal", "minerals"]
    assert "".join(run for run, _ in hits["Put off"].pieces) == "A deal on minerals was put off. The U.S. envoy left."
    assert articles_saying(session, "minerals -deal") == articles_saying(session, "-minerals") == []


def test_a_withdrawn_article_is_not_found(session: Session) -> None:
    article = session.get(Article, 2)
    assert article
    article.withdrawn_at = NOW
    assert [hit.title for hit in articles_saying(session, "envoy")] == []
    article.withdrawn_at = None


@pytest.mark.parametrize(
    ("whole", "snippet", "runs"),
    [
        ("A truce, at last.", "A |truce|, at last.", "A |truce|, at last."),
        ("They agreed on a truce for thirty days.", "…on a |truce| for…", "They agreed on a |truce| for thirty days."),
        ("Truce now", "|Truce| now,", "|Truce| now"),
        ("Another sentence.", "a |truce| for", ""),
        ("", "a |truce|", ""),
        ("a truce", "…", ""),
    ],
)
def test_a_snippet_is_marked_in_the_text_that_it_is_a_part_of(whole: str, snippet: str, runs: str) -> None:
    def pieces(text: str) -> Pieces:
        return tuple((run, bool(n % 2)) for n, run in enumerate(text.split("|")) if run)

    assert marked(whole, pieces(snippet)) == pieces(runs)
