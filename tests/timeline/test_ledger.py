"""The position ledger: statements in order of date, each once, each with its passage, and how the wording changed."""

from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlmodel import Session, col

from app.db import writing
from app.models import Actor, Article, Mention
from app.timeline.ledger import Gap, Statement, shortened, stated
from app.timeline.ledger_page import actor_lane, ledger, tellings
from app.timeline.page.ledger import Ledger
from app.timeline.spoken import spoken
from app.timeline.told import passages_of, told
from app.timeline.when import Dating, when_said
from tests.timeline.collection import NOW, add_article, add_event, add_mention, add_quote, new_database

ON = ("ceasefire",)
TRUMP = "donald-trump"
SPEAKING = {TRUMP: "speaker"}


@pytest.fixture
def session() -> Iterator[Session]:
    with new_database() as engine, writing(engine) as session:
        yield session


def statements(session: Session) -> list[Statement]:
    """Everything on the ceasefire."""
    return stated(spoken(session, topic="ceasefire"), told(session, topic="ceasefire"))


def ledger_of(session: Session) -> Ledger:
    """Everything on the ceasefire in one column."""
    among = statements(session)
    shown = range(len(among))
    lanes = [actor_lane(TRUMP, "Donald Trump", "us")]
    return ledger(among, shown, passages_of(session, tellings(among, shown)), lanes)


def words(among: list[Statement]) -> list[str]:
    return [each.words.text for each in among if each.words]


def test_statements_stand_in_order_of_the_day_they_were_said_not_of_print(session: Session) -> None:
    late = add_article(session, "He said No in May. He says Yes.", published=date(2025, 6, 1))
    early = add_article(session, "Perhaps.", published=date(2025, 2, 1))
    may, undated = add_event(session, date="2025-05-02"), add_event(session, date=None)
    add_quote(session, add_mention(session, late, undated, "He says Yes"), "Yes", TRUMP, topics=ON)
    add_quote(session, add_mention(session, late, may, "He said No in May"), "No", TRUMP, topics=ON)
    add_quote(session, add_mention(session, early, undated, "Perhaps"), "Perhaps", TRUMP, said_on="2025-03", topics=ON)
    among = statements(session)
    assert words(among) == ["Perhaps", "No", "Yes"]
    assert [each.when.words for each in among] == ["Sometime in March 2025", "2 May 2025", "by 1 Jun 2025"]


EDTF = ("2025-02-11", "2025-02-12", "2025-02", "2025-02-14/2025-02-16", "2025", "XXXX-02-12", None)


@given(st.lists(st.sampled_from(EDTF), max_size=8))
def test_what_is_known_by_print_alone_follows_what_is_known_of_that_day(given_dates: list[str | None]) -> None:
    moments = sorted(when_said([Dating(1, edtf, None)], [date(2025, 2, 12)]) for edtf in given_dates)
    assert [when.slot for when in moments] == sorted(when.slot for when in moments)
    told_then = [when.words for when in moments if when.words.endswith("12 Feb 2025")]
    assert told_then == sorted(told_then, key=lambda each: each.startswith("by"))


@pytest.mark.parametrize(
    ("given_dates", "expected"),
    [
        ([(1, None, "2025-02-15"), (2, None, "2025-02-15"), (3, "2025-02-16", None)], "15 Feb 2025"),
        ([(1, None, "2025-02-15"), (3, "2025-02-16", None)], "16 Feb 2025"),
        ([(1, None, "2025-02"), (2, None, "2025-02"), (3, None, "2025-02-12")], "12 Feb 2025"),
        ([(1, None, "XXXX-02-15"), (2, None, None)], "by 3 Mar 2025"),
        ([], "by 3 Mar 2025"),
    ],
)
def test_the_day_is_the_one_that_most_articles_give(
    given_dates: list[tuple[int, str | None, str | None]], expected: str
) -> None:
    assert when_said([Dating(*each) for each in given_dates], [date(2025, 3, 4), date(2025, 3, 3)]).words == expected


def test_without_any_date_it_says_so() -> None:
    assert when_said([], []).words == "No date in the sources"


def test_a_quote_stands_whole_where_only_one_of_its_stretches_is_on_the_topic(session: Session) -> None:
    article = add_article(session, "“But we need,” he said, “a real truce.” “Goodbye.”")
    told_of = add_mention(session, article, add_event(session), "he said")
    first = add_quote(session, told_of, "But we need,", TRUMP)
    add_quote(session, told_of, "a real truce.", TRUMP, continues=first, topics=ON)
    add_quote(session, told_of, "Goodbye.", TRUMP)
    assert words(statements(session)) == ["But we need … a real truce."]


def test_what_nobody_is_named_for_and_what_is_withdrawn_is_left_out(session: Session) -> None:
    event = add_event(session)
    gone, kept = add_article(session, "“Yes.” Trump agreed."), add_article(session, "“No.”")
    mention = add_mention(session, gone, event, "Trump agreed", kind="statement", actors=SPEAKING, topics=ON)
    add_quote(session, mention, "Yes.", TRUMP, topics=ON)
    add_quote(session, add_mention(session, kept, event, "No."), "No.", None, topics=ON)
    session.get_one(Article, gone).withdrawn_at = NOW
    session.flush()
    assert statements(session) == []


def test_a_statement_that_no_source_quotes_is_told_once_as_the_first_source_tells_it(session: Session) -> None:
    event = add_event(session, "Trump on a ceasefire", kind="statement", date="2025-03-01")
    for day, body in ((2, "He arrived. Trump wants a truce."), (3, "The truce is what Trump wants.")):
        article = add_article(session, body, title=f"Told {day}", published=date(2025, 3, day))
        add_mention(session, article, event, body, kind="statement", actors=SPEAKING, topics=ON)
    (row,) = ledger_of(session).rows
    (entry,) = row.entries
    assert (row.words, entry.quote, entry.passages) == ("1 Mar 2025", None, ("He arrived. Trump wants a truce.",))
    assert (entry.told_by, entry.source_url) == (
        "as told by Told 2, 2\N{NO-BREAK SPACE}Mar\N{NO-BREAK SPACE}2025",
        "/articles/article-1#c0-32",
    )
    assert entry.event
    assert entry.event.label == "Trump on a ceasefire"


def test_of_several_passages_those_on_the_topic_are_shown(session: Session) -> None:
    article = add_article(session, "Trump spoke for an hour. He wants a truce. He praised the weather.")
    event = add_event(session, kind="statement")
    mention = add_mention(session, article, event, "Trump spoke", kind="statement", actors=SPEAKING, topics=ON)
    session.get_one(Mention, mention).passages = [[0, 24], [25, 42], [43, 66]]
    session.flush()
    ((entry,),) = [row.entries for row in ledger_of(session).rows]
    assert (entry.passages, entry.source_url) == (("He wants a truce.",), "/articles/article-1#c25-42")


def test_a_statement_that_is_quoted_is_not_told_again_and_a_plan_to_speak_is_none(session: Session) -> None:
    article = add_article(session, "“A truce now,” Trump said. Trump is to speak of the truce.")
    event, plan = add_event(session, kind="statement"), add_event(session, kind="statement", status="planned")
    said = add_mention(session, article, event, "Trump said", kind="statement", actors=SPEAKING, topics=ON)
    add_quote(session, said, "A truce now,", TRUMP, topics=ON)
    add_mention(session, article, plan, "Trump is to speak", status="planned", actors=SPEAKING, topics=ON)
    among = statements(session)
    assert words(among) == ["A truce now"]
    assert len(among) == 1


def test_an_alike_wording_is_set_against_the_one_before_it(session: Session) -> None:
    event = add_event(session)
    said = (
        ("We committed, we delivered.", TRUMP, "2025-03-01"),
        ("We committed, and we delivered.", "marco-rubio", "2025-03-02"),
        ("We made a commitment, we delivered.", TRUMP, "2025-03-03"),
        ("Something else.", TRUMP, "2025-03-04"),
    )
    for text, speaker, day in said:
        article = add_article(session, f"“{text}”")
        add_quote(session, add_mention(session, article, event, text), text, speaker, said_on=day, topics=ON)
    first, of_another, last, other = (row.entries[0] for row in ledger_of(session).rows)
    assert (first.difference, of_another.difference, other.difference) == (None, None, None)
    assert last.difference
    assert (last.difference.before.label, last.difference.before.url) == ("1 Mar 2025", first.source_url)
    assert last.difference.runs == (
        ("same", "We "), ("deleted", "committed"), ("inserted", "made a commitment"), ("same", ", we delivered"),
    )  # fmt: skip


def test_a_column_says_how_many_and_links_the_first_and_the_last(session: Session) -> None:
    article = add_article(session, "“One.” “Two.” “Three.”")
    told_of = add_mention(session, article, add_event(session), "One")
    for day, text in enumerate(("One.", "Two.", "Three."), 1):
        add_quote(session, told_of, text, TRUMP, said_on=f"2025-03-0{day}", topics=ON)
    (column,) = ledger_of(session).columns
    assert column.count_words == "3 statements"
    assert column.first
    assert column.last
    assert (column.first.label, column.last.label) == ("1 Mar 2025", "3 Mar 2025")
    assert column.last.url == "/articles/article-1#c15-21"


def test_a_column_whose_statements_are_of_one_day_says_that_day_once(session: Session) -> None:
    article = add_article(session, "“One.” “Two.”")
    told_of = add_mention(session, article, add_event(session), "One")
    for text in ("One.", "Two."):
        add_quote(session, told_of, text, TRUMP, said_on="2025-03-01", topics=ON)
    (column,) = ledger_of(session).columns
    assert column.first
    assert (column.count_words, column.first.label, column.last) == ("2 statements", "1 Mar 2025", None)


def test_conditions_are_on_the_speaker(session: Session) -> None:
    article = add_article(session, "“One.” “Two.”")
    told_of = add_mention(session, article, add_event(session), "One")
    add_quote(session, told_of, "One.", TRUMP, topics=ON)
    add_quote(session, told_of, "Two.", "vladimir-putin", topics=ON)
    assert words(stated(spoken(session, col(Actor.side) == "russia", topic="ceasefire"), [])) == ["Two."]


@given(st.integers(0, 30), st.integers(0, 30), st.sets(st.integers(0, 29)))
def test_shortening_loses_nobody_from_the_count(total: int, latest: int, first: set[int]) -> None:
    kept = {place for place in first if place < total}
    shown = shortened(total, latest, kept)
    places = [at for at in shown if not isinstance(at, Gap)]
    gaps = [at.missing for at in shown if isinstance(at, Gap)]
    assert places == sorted(set(places))
    assert kept | set(range(max(0, total - latest), total)) <= set(places)
    assert all(missing > 1 for missing in gaps)
    assert len(places) + sum(gaps) == total
