"""An event's page says where each fact comes from."""

from collections.abc import Iterator
from datetime import date

import pytest
from sqlmodel import Session

from app.db import writing
from app.errors import NotFound
from app.languages.message import speaking
from app.models import Article, Event
from app.timeline.basis import date_comes_from
from app.timeline.event_page import event_page
from app.timeline.events import load_events
from app.timeline.index import TimelineIndex
from app.timeline.page.event import EventPage
from app.timeline.page.links import Link
from tests.timeline.collection import NOW, add_article, add_event, add_mention, add_quote, new_database, note
from tests.timeline.story import Story, tell


@pytest.fixture
def session() -> Iterator[Session]:
    with new_database() as engine, writing(engine) as session:
        yield session


@pytest.fixture
def story(session: Session) -> Story:
    return tell(session)


def plain(words: str) -> str:
    """Words with common spaces: a date is not broken over lines."""
    return words.replace("\N{NO-BREAK SPACE}", " ")


def page_of(session: Session, event: int) -> EventPage:
    stored = session.get(Event, event)
    assert stored
    snapshot = TimelineIndex().at(session)
    return event_page(session, snapshot, stored.slug, base_url="https://parley.example/", today=date(2025, 6, 1))


def test_each_source_shows_its_passage_within_its_sentence(session: Session, story: Story) -> None:
    first, second = page_of(session, story.call).sources
    assert (first.before, first.after) == ("On February 12, Mr. ", ".")
    assert first.passage == "Trump said he spoke with Vladimir Putin for an hour"
    assert (second.before, second.after) == ("", "")
    assert first.url.startswith("/articles/article-1#c")
    assert first.original_url == "https://news.example/1"


def test_each_source_says_whose_date_it_is(session: Session, story: Story) -> None:
    page = page_of(session, story.call)
    assert [source.date_words for source in page.sources] == [
        "names the date",
        "gives no date; joined because: same people and kind",
    ]
    assert page.when_from == "stated in one source; the other gives no date"
    assert page.card.date_words == "Wednesday, 12 February 2025"


@pytest.mark.parametrize(
    ("dated", "silent", "language", "words"),
    [
        (1, 1, "en", "stated in one source; the other gives no date"),
        (6, 1, "en", "stated in 6 sources; 1 gives no date"),
        (2, 3, "en", "stated in 2 sources; 3 give no date"),
        (2, 0, "en", "stated in 2 sources"),
        (2, 1, "uk", "названо у 2 джерелах; 1 дати не називає"),
        (21, 3, "uk", "названо у 21 джерелі; 3 дати не називають"),
        (5, 5, "uk", "названо у 5 джерелах; 5 дати не називають"),
    ],
)
def test_how_many_sources_state_the_date_is_said_in_the_right_number(
    session: Session, dated: int, silent: int, language: str, words: str
) -> None:
    event = add_event(session)
    for number in range(dated + silent):
        article = add_article(session, "They spoke.", title=f"Article {number}")
        date_edtf = "2025-02-12" if number < dated else None
        add_mention(session, article, event, "They spoke", date=date_edtf, basis="stated" if date_edtf else "none")
    stored = load_events(session, [event], texts=True)[0]
    with speaking(language):
        assert date_comes_from(stored) == words


def test_what_each_side_said_stands_by_side_and_says_who_was_not_there(session: Session, story: Story) -> None:
    russia, us, ukraine = page_of(session, story.call).readouts
    assert [quote.text for quote in us.quotes] == [
        "We agreed to begin talks at once", "Their people are dying … and it has to end.",
    ]  # fmt: skip
    assert [quote.text for quote in russia.quotes] == ["frank and useful"]
    assert [passage.article for passage in russia.passages] == ["article-2"]
    assert (ukraine.side_name, ukraine.quotes, ukraine.note) == ("Ukraine", (), "Was not on this call.")
    assert ukraine.elsewhere is None


def test_a_side_that_was_not_there_is_read_where_it_spoke_that_day(session: Session, story: Story) -> None:
    speaking = {"volodymyr-zelenskyy": "speaker"}
    for day, topics in (("2025-02-12", ()), ("2025-02-13", ("ceasefire",)), ("2025-02-12", ("ceasefire",))):
        other = add_event(session, "Zelenskyy speaks", date=day, kind="statement", actors=speaking, topics=topics)
        add_mention(session, story.herald, other, "Leaders talk")
    (*_there, ukraine) = page_of(session, story.call).readouts
    assert ukraine.elsewhere == Link("Zelenskyy speaks", "/events/event-5")


def test_sides_that_took_part_come_before_sides_that_only_spoke(session: Session, story: Story) -> None:
    told = add_mention(session, story.herald, story.call, "Leaders talk")
    add_quote(session, told, "it has to end", "keir-starmer")
    assert [column.side for column in page_of(session, story.call).readouts] == ["russia", "us", "europe", "ukraine"]


def test_where_fewer_than_two_sides_spoke_the_quotes_stand_by_themselves(session: Session, story: Story) -> None:
    article = add_article(session, "“It is over,” Trump said.", title="Again")
    add_mention(session, article, story.munich, "It is over")
    page = page_of(session, story.munich)
    assert (page.readouts, page.quotes) == ((), ())


def test_the_history_tells_what_was_announced_and_what_came_of_it(session: Session, story: Story) -> None:
    page = page_of(session, story.munich)
    assert [(plain(step.words), step.current) for step in page.history] == [
        ("announced for 14–16 February 2025, as told by Leaders talk, 13 Feb 2025", False),
        ("cancelled, having been announced for 14 February 2025, as told by Moscow’s view, 15 Feb 2025", True),
    ]
    assert page.status_sentence == "it was cancelled"
    assert page.differences == ("The outcome: Announced (“Leaders talk”); Cancelled (“Moscow’s view”)",)
    assert [source.status_words for source in page.sources] == ["announces it", "tells that it was cancelled"]


def test_a_day_of_calling_off_is_not_said_to_be_the_day_of_the_event(session: Session, story: Story) -> None:
    summit = add_event(session, "Trump and Putin hold summit", date="2025-10-22", kind="summit", status="cancelled")
    told = "On Wednesday he called off the summit."
    article = add_article(session, told, published=date(2025, 10, 23), title="No summit")
    add_mention(
        session, article, summit, told, date="2025-10-22", basis="called-off", status="cancelled", kind="summit"
    )
    page = page_of(session, summit)
    assert page.card.status_words == "Called off that day"
    assert [plain(step.words) for step in page.history] == [
        "called off on 22 October 2025, as told by No summit, 23 Oct 2025"
    ]
    assert [source.date_words for source in page.sources] == ["names the day on which it was called off"]


def test_a_round_of_talks_was_on_all_the_days_that_a_source_states(session: Session) -> None:
    article = add_article(session, "They met on 14 and 15 December.", published=date(2025, 12, 16))
    for days, basis, words in (
        ("2025-12-14/2025-12-15", "stated", "14–15 December 2025"),
        ("2025-12-13/2025-12-14", "relative", "between 13 and 14 December 2025"),
        ("2025-12-08/2025-12-14", "stated", "between 8 and 14 December 2025"),
    ):
        talks = add_event(session, "They meet", date=days, kind="meeting")
        add_mention(session, article, talks, "They met", date=days, basis=basis, kind="meeting")
        assert page_of(session, talks).card.date_words == words


def test_a_deadline_is_not_said_to_have_an_outcome(session: Session, story: Story) -> None:
    limit = add_event(session, "Trump’s deadline", date="2025-08-08", kind="deadline", status="planned")
    article = add_article(session, "The deadline is 8 August.", title="Deadline")
    add_mention(
        session, article, limit, "The deadline is 8 August.", date="2025-08-08", status="planned", kind="deadline"
    )
    page = page_of(session, limit)
    assert (page.card.status_words, page.status_sentence) == (None, "")


def test_a_vaguer_date_told_later_is_no_step_of_the_history(session: Session, story: Story) -> None:
    months_later = add_article(session, "They spoke in February. No: on the 13th.", published=date(2025, 5, 1))
    add_mention(session, months_later, story.call, "They spoke in February", date="2025-02", basis="stated")
    assert [plain(step.words) for step in page_of(session, story.call).history] == [
        "took place: 12 February 2025, as told by Leaders talk, 13 Feb 2025"
    ]
    add_mention(session, months_later, story.call, "on the 13th", date="2025-02-13", basis="stated")
    assert len(page_of(session, story.call).history) == 2


def test_before_and_after_are_events_with_the_same_people_or_topics(session: Session, story: Story) -> None:
    page = page_of(session, story.call)
    assert page.before is None
    assert page.after
    assert page.after.label == "14–16 Feb 2025 · Rubio and Zelenskyy meet in Munich"
    back = page_of(session, story.munich).before
    assert back
    assert back.url == "/events/event-1"


def test_a_reprint_is_folded_into_its_original(session: Session, story: Story) -> None:
    reprint = add_article(session, "Trump said he spoke. Leaders talk.", title="Copied", reprint_of=story.herald)
    add_mention(session, reprint, story.call, "Trump said he spoke", date="2025-02-12", basis="stated")
    page = page_of(session, story.call)
    assert [source.article for source in page.sources] == ["article-1", "article-2"]
    assert [link.label for link in page.sources[0].reprints] == ["Copied"]
    assert page.source_words == "2 independent articles"


def test_a_merged_event_shows_its_heir(session: Session, story: Story) -> None:
    merged = session.get(Event, story.munich)
    assert merged
    merged.merged_into = story.call
    note(session, "event", merged.id)
    assert page_of(session, story.munich).card.slug == "event-1"


def test_an_event_whose_articles_are_withdrawn_is_not_found_but_its_neighbours_are(session: Session) -> None:
    story = tell(session)
    for id in (story.herald, story.courier):
        article = session.get(Article, id)
        assert article
        article.withdrawn_at = NOW
        note(session, "article", id)
    with pytest.raises(NotFound) as missing:
        page_of(session, story.call)
    assert "no event “event-1”" in missing.value.message


def test_an_unknown_event_is_not_found_with_the_nearest(session: Session, story: Story) -> None:
    with pytest.raises(NotFound) as missing:
        event_page(session, TimelineIndex().at(session), "event-11", base_url="", today=date(2025, 6, 1))
    assert "event-1" in missing.value.near


def test_the_citation_names_the_view_the_version_and_the_day_it_was_read(session: Session, story: Story) -> None:
    assert page_of(session, story.call).cite == (
        "“Trump and Putin speak by phone”, 12 February 2025. Parley, https://parley.example/events/event-1,"
        f" data version {TimelineIndex().at(session).version}, read on 1 June 2025."
    )


def test_the_breadcrumb_leads_to_the_month(session: Session, story: Story) -> None:
    timeline, month = page_of(session, story.munich).breadcrumb
    assert (timeline.url, month.label, month.url) == ("/", "February 2025", "/?from=2025-02-01&to=2025-02-28")


def test_a_card_prefers_the_whole_sentence_of_most_sources(session: Session, story: Story) -> None:
    card = page_of(session, story.call).card
    assert card.quote
    assert (card.quote.text, card.quote.channel, card.quote.said_on) == (
        "We agreed to begin talks at once", "Truth Social", "12 Feb",
    )  # fmt: skip
    assert (card.more_quotes, card.sides_spoke, card.sources) == (2, 2, 2)
    assert not card.quote.fragment
