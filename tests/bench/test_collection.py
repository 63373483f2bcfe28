from pathlib import Path

from sqlmodel import Session, col, select

from app.db import make_engine, reading
from app.models import Article, Mention, Quote
from app.timeline.index import TimelineIndex
from tests.bench.collection import make_collection

EVENTS = 200


def titles(database: Path) -> list[str]:
    with reading(make_engine(f"sqlite:///{database}")) as session:
        return list(session.exec(select(Mention.title).order_by(col(Mention.id))))


def test_the_collection_is_the_same_every_time(tmp_path: Path) -> None:
    for name in ("one", "other"):
        make_collection(EVENTS, tmp_path / name)
    assert titles(tmp_path / "one") == titles(tmp_path / "other")


def test_every_event_is_live_and_every_quote_stands_in_its_article(tmp_path: Path) -> None:
    make_collection(EVENTS, tmp_path / "some")
    with reading(make_engine(f"sqlite:///{tmp_path / 'some'}")) as session:
        assert len(TimelineIndex().at(session).live) == EVENTS
        assert_verbatim(session)


def assert_verbatim(session: Session) -> None:
    quotes = session.exec(select(Quote, Article.text).join(Article, col(Article.id) == Quote.article_id)).all()
    assert len(quotes) == 2 * EVENTS
    assert all(text[quote.start : quote.end] == quote.text for quote, text in quotes)
