"""Editors correct: merge, split, edit, drop, set; what they decide is remembered and can be undone."""

from dataclasses import replace

import pytest
from sqlalchemy import Engine
from sqlmodel import col, select

from app.db import reading
from app.editing.check import decide_event
from app.editing.edit import edit_event
from app.editing.mentions import change_speaker, drop_mention, set_mention
from app.editing.merge import merge, split
from app.editing.publish import ingest_document, publish
from app.editing.rebuild import differences
from app.editing.undo import undo
from app.errors import BadValue, Conflict, NotFound
from app.extraction.types import Findings
from app.ingest.decisions import Ruling
from app.ingest.obedience import obeying
from app.models import Actor, Decision, Event, EventActor, Mention, Quote, Revision
from tests.editing.test_publish import NOW, count, dated, events, ingest, undated
from tests.editing.test_undo import dump
from tests.factories import MACRON, PUTIN, TRUMP, ZELENSKYY, document, findings, mention

CALL = "call-trump-putin-2025-02-12"
LATER = "call-trump-putin-2025-02-13"


def report(day: str, number: int = 1, *people: str) -> Findings:
    """One more article on a call of that day."""
    article = document(f"Report {number}: they spoke by telephone on {day}.", title=f"Report {number}")
    return findings(article, mention(article, article.text, *(people or (TRUMP, PUTIN)), date=day))


def mention_ids(engine: Engine, slug: str) -> list[int]:
    """Ids of the mentions of an event."""
    with reading(engine) as session:
        statement = select(Mention.id).join(Event).where(Event.slug == slug).order_by(col(Mention.id))
        return [key for key in session.exec(statement).all() if key]


def test_a_merged_event_becomes_part_of_the_other_and_leads_there(engine: Engine) -> None:
    ingest(engine, report("2025-02-12"), report("2025-02-13", 2))
    merge(engine, LATER, CALL, by="editor", now=NOW)
    found = events(engine)
    assert (found[CALL].article_count, found[CALL].sources_differ) == (2, ["date"])
    assert (found[LATER].merged_into, found[LATER].article_count) == (found[CALL].id, 0)
    assert differences(engine) == []


def test_new_articles_on_either_part_of_a_merged_event_join_it(engine: Engine) -> None:
    ingest(engine, report("2025-02-12"), report("2025-02-13", 2))
    merge(engine, LATER, CALL, by="editor", now=NOW)
    ingest(engine, report("2025-02-13", 3), report("2025-02-12", 4))
    assert events(engine)[CALL].article_count == 4
    assert len(events(engine)) == 2


def test_undoing_a_merge_restores_both(engine: Engine) -> None:
    ingest(engine, report("2025-02-12"), report("2025-02-13", 2))
    before = dump(engine)
    undo(engine, merge(engine, LATER, CALL, by="editor", now=NOW), by="editor", now=NOW)
    assert dump(engine) == before


def test_a_merged_event_cannot_be_corrected_any_more_and_says_where_it_went(engine: Engine) -> None:
    ingest(engine, report("2025-02-12"), report("2025-02-13", 2))
    merge(engine, LATER, CALL, by="editor", now=NOW)
    with pytest.raises(Conflict, match=f"part of “{CALL}”"):
        edit_event(engine, LATER, {"title": "x"}, by="editor", now=NOW)
    with pytest.raises(Conflict, match="with itself"):
        merge(engine, CALL, CALL, by="editor", now=NOW)
    with pytest.raises(NotFound):
        merge(engine, "nothing", CALL, by="editor", now=NOW)


def test_split_off_mentions_are_an_event_of_their_own_and_stay_so(engine: Engine) -> None:
    ingest(engine, report("2025-02-12"), report("2025-02-12", 2))
    new = split(engine, CALL, mention_ids(engine, CALL)[1:], by="editor", now=NOW)
    ingest(engine, report("2025-02-12", 3))
    assert new == f"{CALL}-2"
    assert (events(engine)[CALL].article_count, events(engine)[new].article_count) == (2, 1)
    assert differences(engine) == []


def test_splitting_and_merging_back_leaves_one_event(engine: Engine) -> None:
    ingest(engine, report("2025-02-12"), report("2025-02-12", 2))
    new = split(engine, CALL, mention_ids(engine, CALL)[1:], by="editor", now=NOW)
    merge(engine, new, CALL, by="editor", now=NOW)
    ingest(engine, report("2025-02-12", 3))
    assert events(engine)[CALL].article_count == 3


def test_a_split_must_take_some_mentions_and_leave_some(engine: Engine) -> None:
    ingest(engine, report("2025-02-12"), report("2025-02-12", 2))
    with pytest.raises(BadValue, match="leave at least one"):
        split(engine, CALL, mention_ids(engine, CALL), by="editor", now=NOW)
    with pytest.raises(BadValue, match="not of the event"):
        split(engine, CALL, [99], by="editor", now=NOW)


def test_one_sentence_on_two_calls_can_be_merged_with_one_of_them_alone(engine: Engine) -> None:
    article = document("Trump called Putin and Zelenskyy the day before.", title="Both")
    both = [mention(article, article.text, TRUMP, other, date="2025-02-13") for other in (PUTIN, ZELENSKYY)]
    ingest(engine, report("2025-02-12"), findings(article, *both))
    merge(engine, LATER, CALL, by="editor", now=NOW)
    ingest(engine, report("2025-02-13", 5, TRUMP, ZELENSKYY), report("2025-02-12", 6))
    assert events(engine)["call-trump-zelenskyy-2025-02-13"].article_count == 2
    assert events(engine)[CALL].article_count == 3


def test_an_edited_field_wins_over_the_sources_until_it_is_given_back(engine: Engine) -> None:
    ingest(engine, report("2025-02-12"))
    told = events(engine)[CALL].title
    pins = {"title": "An hour on the line", "date": "2025-02", "actors": {"add": [[PUTIN, "host"]]}}
    edit_event(engine, CALL, pins, by="editor", now=NOW)
    ingest(engine, report("2025-02-12", 2, TRUMP, PUTIN, MACRON))
    event = events(engine)[CALL]
    assert (event.title, event.date_edtf, event.precision, event.article_count) == (
        "An hour on the line",
        "2025-02",
        "month",
        2,
    )
    with reading(engine) as session:
        people = session.exec(select(Actor.slug, EventActor.role).join(EventActor)).all()
        assert set(people) == {(TRUMP, "participant"), (PUTIN, "host"), (MACRON, "participant")}
    edit_event(engine, CALL, {}, unpin=["title"], by="editor", now=NOW)
    assert events(engine)[CALL].title in (told, f"Call of {TRUMP} and {PUTIN} and {MACRON}")
    assert differences(engine) == []


@pytest.mark.parametrize(
    ("pins", "says"),
    [
        ({"title": " "}, "title must be a text"),
        ({"kind": "party"}, "kind “party” is none of"),
        ({"date": "tomorrow"}, "“tomorrow” is not a date"),
        ({"actors": {"add": [["nobody", "participant"]]}}, "No actor is called nobody"),
        ({"actors": {"add": [[TRUMP, "king"]]}}, "role “king” is none of"),
        ({"topics": {"remove": ["nothing"]}}, "No topic is called nothing"),
        ({"colour": "red"}, "no field “colour”"),
    ],
)
def test_an_edit_that_makes_no_sense_is_refused_with_the_reason(engine: Engine, pins: dict, says: str) -> None:  # type: ignore[type-arg]
    ingest(engine, report("2025-02-12"))
    before = dump(engine)
    with pytest.raises(BadValue, match=says):
        edit_event(engine, CALL, pins, by="editor", now=NOW)
    assert dump(engine) == before


def test_a_dropped_mention_takes_its_date_with_it_and_keeps_its_quotes(engine: Engine) -> None:
    ingest(engine, dated(), undated())
    before = dump(engine)
    revision = drop_mention(engine, mention_ids(engine, CALL)[0], by="editor", now=NOW)
    assert (events(engine)[CALL].date_edtf, events(engine)[CALL].article_count) == (None, 1)
    assert (count(engine, Quote), count(engine, Mention)) == (1, 5)
    undo(engine, revision, by="editor", now=NOW)
    assert dump(engine) == before


def test_a_mention_set_to_another_day_finds_its_event_there(engine: Engine) -> None:
    ingest(engine, report("2025-02-12"), report("2025-02-13", 2))
    moved = mention_ids(engine, LATER)[0]
    assert set_mention(engine, moved, {"date": "2025-02-12"}, by="editor", now=NOW) == CALL
    assert events(engine)[CALL].article_count == 2
    assert events(engine)[LATER].merged_into == events(engine)[CALL].id


def test_a_mention_set_to_what_it_says_already_is_no_write(engine: Engine) -> None:
    ingest(engine, report("2025-02-12"))
    said = {"date": "2025-02-12", "kind": "call", "status": "happened", "place": None}
    assert set_mention(engine, mention_ids(engine, CALL)[0], said, by="editor", now=NOW) == CALL
    assert count(engine, Revision) == 1
    with pytest.raises(BadValue, match="status “over” is none of"):
        set_mention(engine, mention_ids(engine, CALL)[0], {**said, "status": "over"}, by="editor", now=NOW)


def test_the_speaker_of_a_quote_can_be_corrected(engine: Engine) -> None:
    ingest(engine, dated())
    change_speaker(engine, 1, PUTIN, by="editor", now=NOW)
    with reading(engine) as session:
        assert session.exec(select(Actor.slug).join(Quote)).all() == [PUTIN]
        assert [d.value for d in session.exec(select(Decision)).all()] == [{"speaker": PUTIN}]
    with pytest.raises(NotFound, match="No actor is called “nobody”"):
        change_speaker(engine, 1, "nobody", by="editor", now=NOW)


def test_findings_obey_what_was_decided_on_their_passages() -> None:
    found = dated()
    (call, second, meeting), said = found.mentions, found.quotes[0]
    rulings = [
        Ruling(*call.passages[0], "call", "drop", {"people": [TRUMP, PUTIN]}),
        Ruling(*meeting.passages[0], "meeting", "set", {"place": "Riyadh", "date": "2025-03"}),
        Ruling(*said.span, "quote", "set", {"speaker": MACRON}),
    ]
    left = obeying(found, rulings)
    assert left.mentions == (second, replace(meeting, place="Riyadh", date="2025-03", date_basis="stated"))
    assert (left.quotes[0].speaker, left.actors[-1].name) == (MACRON, "Emmanuel Macron")


def test_a_draft_published_with_decisions_obeys_them(engine: Engine) -> None:
    ingest(engine, report("2025-02-12"))
    found = report("2025-02-12", 2)
    drafted = ingest_document(engine, found.document, found, publish=False, by="editor", now=NOW)
    draft, passage = drafted.draft or 0, found.mentions[0].passages[0]
    decide_event(engine, draft, 0, passage, verdict="is-not", event=CALL, by="editor", now=NOW)
    publish(engine, draft, by="editor", now=NOW)
    assert sorted(e.article_count for e in events(engine).values()) == [1, 1]


def test_a_mention_that_is_set_to_something_else_leaves_its_event_though_nothing_is_near_it(engine: Engine) -> None:
    article = document("They met on the 12th.\nThey spoke that day.")
    both = findings(
        article,
        mention(article, "They met on the 12th.", TRUMP, PUTIN, kind="meeting", date="2025-02-12"),
        mention(article, "They spoke that day.", TRUMP, PUTIN, kind="meeting", date="2025-02-12"),
    )
    ingest(engine, both)
    (slug,) = events(engine)
    set_mention(engine, mention_ids(engine, slug)[1], {"kind": "statement"}, by="editor", now=NOW)
    assert sorted(event.kind for event in events(engine).values()) == ["meeting", "statement"]
    assert differences(engine) == []
