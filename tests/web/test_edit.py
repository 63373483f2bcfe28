"""Correcting an event through its forms."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from fastapi import FastAPI
from sqlalchemy import Engine
from sqlmodel import Session, select
from starlette.testclient import TestClient

from app.editing.publish import ingest_document
from app.models import Event, Mention, Quote, Revision
from app.web.edit import event_named
from tests.factories import PUTIN, TRUMP, document, findings, mention, quote
from tests.web.conftest import NOW, client_of, token_on

CALL, LATER = "call-trump-putin-2025-02-12", "call-trump-putin-2025-02-20"


@pytest.fixture
def engine(app: FastAPI) -> Iterator[Engine]:
    """Two events: a call told by two articles, one with a quote, and a later call."""
    engine: Engine = app.state.site.engine
    for number, day in ((1, "2025-02-12"), (2, "2025-02-12"), (3, "2025-02-20")):
        article = document(f"Report {number}: they spoke on {day}. “It went well,” he said.", title=f"Report {number}")
        said = quote(article, "It went well,", TRUMP)
        told = mention(article, f"they spoke on {day}", TRUMP, PUTIN, date=day, quotes=(0,))
        ingest_document(engine, article, findings(article, told, quotes=(said,)), publish=True, by="test", now=NOW)
    yield engine
    engine.dispose()


@pytest.fixture
def client(app: FastAPI, engine: Engine) -> TestClient:
    return client_of(app)


def send(client: TestClient, path: str, expected: int = 303, **fields: Any) -> str:
    """Sends a form with its token; the page, or where it leads."""
    answer = client.post(path, data={"token": token_on(client, "/add"), **fields})
    assert answer.status_code == expected
    return str(answer.headers.get("location", answer.text))


AS_IT_IS = {
    "title": "Trump and Putin speak by phone", "kind": "call", "status": "happened", "date": "2025-02-12", "place": "",
    "person": [TRUMP, PUTIN],
}  # fmt: skip


def fields_now(engine: Engine, **other: Any) -> dict[str, Any]:
    """The event's form as it stands, with other values."""
    with Session(engine) as session:
        return {**AS_IT_IS, "title": session.exec(select(Event.title).where(Event.slug == CALL)).one(), **other}


def the_event(client: TestClient, slug: str = CALL) -> dict[str, Any]:
    return next(e for e in client.get("/timeline.json").json()["events"] if e["slug"] == slug)


def pins(engine: Engine) -> dict[str, Any]:
    with Session(engine) as session:
        return dict(session.exec(select(Event.pins).where(Event.slug == CALL)).one())


def undo_last(client: TestClient, engine: Engine, event: str) -> None:
    with Session(engine) as session:
        last = max(session.exec(select(Revision.id)).all(), key=lambda key: key or 0)
    send(client, f"/revisions/{last}/undo", event=event)


def test_only_those_who_may_write_are_led_to_the_form(app: FastAPI, client: TestClient) -> None:
    assert f"/events/{CALL}/edit" in client.get(f"/events/{CALL}").text
    assert f"/events/{CALL}/edit" not in client_of(app, "203.0.113.9").get(f"/events/{CALL}").text


def test_a_form_sent_as_it_stands_changes_nothing(client: TestClient, engine: Engine) -> None:
    send(client, f"/events/{CALL}/edit", **fields_now(engine))
    assert pins(engine) == {}


def test_what_is_edited_stands_until_it_is_given_back(client: TestClient, engine: Engine) -> None:
    send(
        client, f"/events/{CALL}/edit",
        **fields_now(engine, title="A call", date="2025-02-11", place="Kyiv", person=[TRUMP], add_person="Macron",
                     add_topic="ceasefire"),
    )  # fmt: skip
    event = the_event(client)
    assert (event["title"], event["date"], event["place"]) == ("A call", "2025-02-11", "Kyiv")
    assert {actor["slug"] for actor in event["actors"]} == {TRUMP, "emmanuel-macron"}
    assert event["topics"] == ["ceasefire"]
    shown = {**fields_now(engine), "title": "A call", "date": "2025-02-11", "place": "Kyiv", "topic": "ceasefire"}
    shown["person"] = [TRUMP, "emmanuel-macron"]
    send(client, f"/events/{CALL}/edit", **shown, unpin=["date", "actors"])
    event = the_event(client)
    assert (event["title"], event["date"]) == ("A call", "2025-02-12")
    assert {actor["slug"] for actor in event["actors"]} == {TRUMP, PUTIN}


def test_a_person_removed_and_added_again_leaves_the_sources_word(client: TestClient, engine: Engine) -> None:
    send(client, f"/events/{CALL}/edit", **fields_now(engine, person=[TRUMP]))
    assert pins(engine) == {"actors": {"add": [], "remove": [PUTIN]}}
    send(client, f"/events/{CALL}/edit", **fields_now(engine, person=[TRUMP], add_person="Vladimir Putin"))
    assert {actor["slug"] for actor in the_event(client)["actors"]} == {TRUMP, PUTIN}


@pytest.mark.parametrize(
    "other", [{"date": "soon"}, {"title": ""}, {"kind": "party"}, {"add_person": "Xyzzy"}, {"status": "maybe"}]
)
def test_what_will_not_do_is_said_and_nothing_changes(
    client: TestClient, engine: Engine, other: dict[str, str]
) -> None:
    assert 'role="alert"' in send(client, f"/events/{CALL}/edit", 422, **fields_now(engine, **other))
    assert pins(engine) == {}


@pytest.mark.parametrize("given", [{"into": CALL}, {"address": f"http://127.0.0.1:8000/events/{CALL}?x=1"}])
def test_a_merged_event_leads_to_the_other_until_it_is_undone(
    client: TestClient, engine: Engine, given: dict[str, Any]
) -> None:
    assert send(client, f"/events/{LATER}/merge", **given) == f"/events/{CALL}/edit"
    assert client.get(f"/events/{LATER}").headers["location"] == f"/events/{CALL}"
    page = client.get(f"/events/{CALL}").text
    assert "was made part of" in page
    assert len(the_event(client)["sources"]) == 3
    undo_last(client, engine, CALL)
    assert client.get(f"/events/{LATER}").status_code == 200
    assert "was made part of" not in client.get(f"/events/{CALL}").text


def test_a_merge_that_cannot_be_is_said(client: TestClient) -> None:
    assert "Choose the event" in send(client, f"/events/{CALL}/merge", 422)
    assert "itself" in send(client, f"/events/{CALL}/merge", 409, into=CALL)
    assert "no event" in send(client, f"/events/{CALL}/merge", 404, address="/events/nothing")


def test_passages_can_be_split_off(client: TestClient, engine: Engine) -> None:
    with Session(engine) as session:
        ids = [str(key) for key in session.exec(select(Mention.id).join(Event).where(Event.slug == CALL))]
    assert "at least one" in send(client, f"/events/{CALL}/split", 422)
    assert "leave at least one" in send(client, f"/events/{CALL}/split", 422, mention=ids)
    new = send(client, f"/events/{CALL}/split", mention=ids[1:]).split("/")[2]
    assert len(the_event(client)["sources"]) == len(the_event(client, new)["sources"]) == 1
    assert "was split off from" in client.get(f"/events/{new}").text


def test_a_passage_can_be_dropped_and_comes_back_by_undo(client: TestClient, engine: Engine) -> None:
    with Session(engine) as session:
        first = session.exec(select(Mention.id).join(Event).where(Event.slug == CALL)).first()
    send(client, f"/events/{CALL}/mentions/{first}/drop")
    assert len(the_event(client)["sources"]) == 1
    undo_last(client, engine, CALL)
    assert len(the_event(client)["sources"]) == 2


def test_a_quote_gets_another_speaker(client: TestClient, engine: Engine) -> None:
    with Session(engine) as session:
        key = session.exec(select(Quote.id)).first()
    send(client, f"/events/{CALL}/quotes/{key}", speaker="Keir Starmer")
    assert "keir-starmer" in {q["speaker"] for q in the_event(client)["quotes"]}
    assert "Nobody here" in send(client, f"/events/{CALL}/quotes/{key}", 422, speaker="Xyzzy")
    send(client, f"/events/{CALL}/quotes/{key}", speaker="")
    assert "keir-starmer" not in {q["speaker"] for q in the_event(client)["quotes"]}


def test_a_withdrawn_article_leaves_the_timeline_and_comes_back(client: TestClient, engine: Engine) -> None:
    slug = the_event(client, LATER)["sources"][0]["article"]
    send(client, f"/articles/{slug}/withdraw", event=LATER)
    assert client.get(f"/events/{LATER}").status_code == 404
    assert client.get(f"/events/{LATER}/edit").status_code == 200
    undo_last(client, engine, LATER)
    assert client.get(f"/events/{LATER}").status_code == 200


def test_what_later_changes_rest_on_cannot_be_undone_and_says_why(client: TestClient, engine: Engine) -> None:
    send(client, f"/events/{CALL}/edit", **fields_now(engine, title="One"))
    with Session(engine) as session:
        first = max(session.exec(select(Revision.id)).all(), key=lambda key: key or 0)
    send(client, f"/events/{CALL}/edit", **fields_now(engine, title="Two"))
    page = send(client, f"/revisions/{first}/undo", 409, event=CALL)
    assert "Edited: Two. This cannot be undone: a later change rests on it. Undo that one first: Edited: Two." in page


def test_the_history_of_an_event_names_events_by_their_titles(client: TestClient, engine: Engine) -> None:
    send(client, f"/events/{CALL}/edit", **fields_now(engine, title="One"))
    send(client, f"/events/{CALL}/merge", into=LATER)
    history = client.get(f"/events/{LATER}/edit").text.partition('id="history-heading"')[2]
    assert "Merged: “" in history
    assert f"{CALL} into" not in history


def test_readers_are_told_that_an_event_was_corrected(client: TestClient, engine: Engine) -> None:
    send(client, f"/events/{CALL}/edit", **fields_now(engine, title="One"))
    assert "corrected by an editor" in client_of(client.app, "203.0.113.9").get(f"/events/{CALL}").text  # type: ignore[arg-type]


def test_readers_are_told_what_an_event_was_before_it_was_corrected(client: TestClient, engine: Engine) -> None:
    before = fields_now(engine)["title"]
    send(client, f"/events/{CALL}/edit", **fields_now(engine, title="One", date="2025-02-11", status="planned"))
    send(
        client,
        f"/events/{CALL}/edit",
        **fields_now(engine, title="One", date="2025-02-11", status="planned", place="Geneva"),
    )
    page = client_of(client.app, "203.0.113.9").get(f"/events/{CALL}").text  # type: ignore[arg-type]
    notes = page.partition('id="corrections"')[2].partition("</section>")[0]
    first, second = re.findall("<li[^>]*>(.*?)</li>", re.sub("<(?!/?li)[^>]*>", "", notes), re.DOTALL)
    assert "re-dated from “12 February 2025” to “11 February 2025”" in first
    assert f"called “{before}” before" in first
    assert "not “Took place” any more" in first
    assert second.strip().endswith("corrected by an editor")


@pytest.mark.parametrize(
    ("address", "slug"),
    [
        ("/events/a-b", "a-b"),
        ("https://talks.example/events/a-b#sides", "a-b"),
        ("/events/a-b/edit", "a-b"),
        ("a-b", "a-b"),
        ("", ""),
    ],
)
def test_an_event_is_found_by_its_address(address: str, slug: str) -> None:
    assert event_named(address) == slug


def test_somebody_new_is_made_known_and_named_in_the_event(client: TestClient, engine: Engine) -> None:
    told: dict[str, Any] = {"actor_name": "Ilmari Vesterinen", "actor_side": "europe", "actor_kind": "person"}
    path = send(client, f"/events/{CALL}/people", **told)
    assert path == f"/events/{CALL}/edit?added=ilmari-vesterinen#newcomer"
    assert "is known from now on" in client.get(path).text
    send(client, f"/events/{CALL}/edit", **fields_now(engine, add_person="Ilmari Vesterinen"))
    assert "ilmari-vesterinen" in [actor["slug"] for actor in the_event(client)["actors"]]
    refused = send(client, f"/events/{CALL}/people", 422, **{**told, "actor_name": "Vesterinen"})
    assert 'value="Vesterinen"' in refused
    assert refused.count('class="warning" role="alert"') == 1


def test_what_one_passage_says_is_put_right_and_leads_to_its_event(client: TestClient, engine: Engine) -> None:
    with Session(engine) as session:
        moved = session.exec(select(Mention.id).join(Event).where(Event.slug == LATER)).one()
    told: dict[str, Any] = {"kind": "call", "status": "happened", "place": ""}
    refused = send(client, f"/events/{LATER}/mentions/{moved}", 422, **told, date="some day")
    assert 'value="some day"' in refused
    assert send(client, f"/events/{LATER}/mentions/{moved}", **told, date="2025-02-12") == f"/events/{CALL}/edit"
    assert len(the_event(client)["sources"]) == 3


def test_a_correction_that_will_not_do_keeps_what_was_typed(client: TestClient, engine: Engine) -> None:
    typed = fields_now(engine, title="A call, at last", date="some day", add_person="Nobody Known")
    refused = send(client, f"/events/{CALL}/edit", 422, **typed)
    assert all(f'value="{value}"' in refused for value in ("A call, at last", "some day", "Nobody Known"))


def test_whoever_edits_in_ukrainian_reads_and_writes_ukrainian_names(client: TestClient, engine: Engine) -> None:
    page = client.get(f"/events/{CALL}/edit?lang=uk").text
    people, places = (
        page.partition(f'<datalist id="{name}">')[2].partition("</datalist>")[0] for name in ("actors", "places")
    )
    assert ">Дональд Трамп<" in people.replace('value="', ">").replace('"', "<")
    assert 'value="Київ"' in places
    assert "Donald Trump" not in people
    assert "Kyiv" not in places
    named = fields_now(engine, place="Київ", add_person="Володимир Зеленський", lang="uk")
    send(client, f"/events/{CALL}/edit?lang=uk", **named)
    told = the_event(client)
    assert told["place"] == "Kyiv"
    assert "volodymyr-zelenskyy" in [actor["slug"] for actor in told["actors"]]
    assert 'name="place" value="Київ"' in client.get(f"/events/{CALL}/edit?lang=uk").text
