"""An article's page shows its text with every mark linked to what it became."""

from collections.abc import Iterator
from textwrap import fill

import pytest
from sqlmodel import Session

from app.db import writing
from app.errors import NotFound
from app.models import Article
from app.timeline.article_page import article_page
from app.timeline.page.article import Piece
from tests.timeline.collection import NOW, add_article, new_database
from tests.timeline.story import COURIER, HERALD, Story, tell

LONG = (
    "The guests came to the villa by boat, since the only road was closed to cars. Nobody who saw them land could"
    " tell how many of them there were."
)


@pytest.fixture
def session() -> Iterator[Session]:
    with new_database() as engine, writing(engine) as session:
        yield session


@pytest.fixture
def story(session: Session) -> Story:
    return tell(session)


def pieces(session: Session, slug: str, *, whole_text: bool = True) -> list[Piece]:
    page = article_page(session, slug, whole_text=whole_text)
    return [piece for paragraph in page.paragraphs for piece in paragraph]


def test_the_pieces_of_the_whole_text_are_the_text(session: Session, story: Story) -> None:
    for slug, text in (("article-1", HERALD), ("article-2", COURIER)):
        assert all(piece.text == text[piece.start : piece.end] for piece in pieces(session, slug))
        shown = "".join(piece.text for piece in pieces(session, slug))
        assert shown == text.replace("\n", "")


def test_a_text_whose_lines_were_broken_to_a_width_is_shown_in_paragraphs(session: Session) -> None:
    broken = "\n\n".join(fill(words, 70) for words in (LONG, LONG))
    add_article(session, broken, title="Broken")
    page = article_page(session, "article-1", whole_text=True)
    assert [" ".join("".join(p.text for p in paragraph).split()) for paragraph in page.paragraphs] == [LONG, LONG]


def test_marks_lie_on_one_another_and_the_innermost_link_wins(session: Session, story: Story) -> None:
    found = {piece.text: piece for piece in pieces(session, "article-1")}
    putin = found["Vladimir Putin"]
    assert putin.layers == ("person", "event")
    assert (putin.url, putin.side, putin.title) == ("/?actor=vladimir-putin", "russia", "Vladimir Putin")
    assert found[" said he spoke with "].layers == ("event",)
    assert found[" said he spoke with "].url == "/events/event-1"
    quote = found["frank and useful"]
    assert (quote.layers, quote.side, quote.title) == (("quote",), "russia", "Quote: Vladimir Putin")


def test_a_link_can_point_at_every_cited_span(session: Session, story: Story) -> None:
    anchors = [anchor for piece in pieces(session, "article-1") for anchor in piece.anchors]
    start = HERALD.index("Trump said he spoke")
    assert (start, start + len("Trump said he spoke with Vladimir Putin for an hour")) in anchors
    assert len(anchors) == len(set(anchors)) == 6


def test_only_cited_passages_are_shown_when_the_text_is_not_to_be(session: Session, story: Story) -> None:
    shown = "|".join("".join(p.text for p in paragraph) for paragraph in article_page(
        session, "article-2", whole_text=False
    ).paragraphs)  # fmt: skip
    assert shown == (
        "In a call with Donald Trump, Putin asked for a longer settlement.|We agreed to begin talks at once,|"
        "Rubio's meeting in Munich was called off"
    )


def test_the_page_tells_what_the_article_is_and_which_events_it_tells_of(session: Session, story: Story) -> None:
    page = article_page(session, "article-1", whole_text=True)
    assert [card.slug for card in page.events] == ["event-1", "event-2"]
    assert (page.published, page.published_words) == ("2025-02-13", "13 February 2025")
    add_article(session, "Leaders talk.", title="Copied", reprint_of=story.herald)
    reprint = article_page(session, "article-3", whole_text=True).reprint_of
    assert reprint
    assert (reprint.label, reprint.url) == ("Leaders talk", "/articles/article-1")


def test_a_withdrawn_article_says_so_and_shows_no_text(session: Session, story: Story) -> None:
    article = session.get(Article, story.herald)
    assert article
    article.withdrawn_at = NOW
    page = article_page(session, "article-1", whole_text=True)
    assert page.withdrawn == "Withdrawn on 1 June 2025: nothing on the timeline rests on it any more."
    assert (page.paragraphs, page.events) == ((), ())


def test_an_unknown_article_is_not_found_with_the_nearest(session: Session, story: Story) -> None:
    with pytest.raises(NotFound) as missing:
        article_page(session, "articl-1", whole_text=True)
    assert missing.value.near[0] == "article-1"
