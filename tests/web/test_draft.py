"""The check pages through their forms, as a browser without scripts sends them."""

import re
from collections.abc import Iterator
from html import unescape
from typing import Any

import pytest
from fastapi import FastAPI
from sqlmodel import Session, select
from starlette.testclient import TestClient

from app.editing.accounts import create_account
from app.editing.drafts import draft_row, read_draft
from app.editing.review import Review, review
from app.models import Article, Draft, Quote
from tests.web.conftest import NOW, client_of, token_on

TEXT = """Presidents speak, ministers prepare

Donald Trump and Vladimir Putin spoke by telephone on Wednesday about ending the war.

“Our teams start today, and we begin by calling Kyiv,” Mr. Trump said.

Volodymyr Zelenskyy will meet JD Vance in Munich on Friday. Officials called it «the first of many».
There is no hurry, Mr. Vance told reporters.
"""
LATER = """A second report of the call

Vladimir Putin and Donald Trump spoke by telephone on Wednesday, 12 February 2025, for an hour and a half.
"""


@pytest.fixture
def client(app: FastAPI) -> Iterator[TestClient]:
    client = client_of(app)
    add(client, TEXT, published="2025-02-13")
    yield client
    app.state.site.engine.dispose()


def add(client: TestClient, text: str, **fields: str) -> None:
    """A pasted text comes in."""
    answer = client.post("/add", data={"token": token_on(client, "/add"), "text": text, **fields})
    assert answer.status_code == 200


def held(app: FastAPI, draft: int = 1) -> Review:
    findings, edits = read_draft(app.state.site.engine, draft)
    return review(findings, edits)


def send(client: TestClient, path: str, expected: int = 303, **fields: Any) -> str:
    """Sends a form with its token; the page, or where it leads."""
    answer = client.post(path, data={"token": token_on(client, "/add"), **fields})
    assert answer.status_code == expected
    return answer.headers.get("location", answer.text)


def form_of(client: TestClient, action: str, path: str = "/drafts/1") -> dict[str, Any]:
    """What a browser would send of the form with this action, nothing changed."""
    page = client.get(path).text
    form = next(
        part.split("</form>")[0] for part in page.split("<form")[1:] if f'action="{action}"' in part.split(">")[0]
    )
    fields: dict[str, Any] = {}
    for tag in re.findall(r"<input[^>]*>", form):
        read = {name: unescape(value) for name, value in re.findall(r'(\w+)="([^"]*)"', tag)}
        if read.get("type") not in ("checkbox", "radio") or " checked" in tag:
            fields.setdefault(read["name"], []).append(read.get("value", ""))
    for name, options in re.findall(r'<select[^>]*name="(\w+)"[^>]*>(.*?)</select>', form, re.DOTALL):
        chosen = re.search(r'value="([^"]*)" selected', options)
        fields.setdefault(name, []).append(chosen[1] if chosen else re.findall(r'value="([^"]*)"', options)[0])
    return fields


def change(client: TestClient, at: int, expected: int = 303, *, draft: int = 1, **fields: Any) -> str:
    """Sends the form of a mention with these fields otherwise."""
    action = f"/drafts/{draft}/mentions/{at}"
    sent = {**form_of(client, action, f"/drafts/{draft}"), **fields}
    answer = client.post(action, data={name: value for name, value in sent.items() if value is not None})
    assert answer.status_code == expected
    return answer.text


def at_of(app: FastAPI, kind: str) -> int:
    return next(i for i, m in enumerate(held(app).mentions) if m.now.kind == kind)


def published(client: TestClient, app: FastAPI, draft: int = 1) -> list[dict[str, Any]]:
    """The events on the timeline after publishing."""
    send(client, f"/drafts/{draft}/publish")
    events: list[dict[str, Any]] = client.get("/timeline.json").json()["events"]
    return events


def test_a_form_sent_as_it_stands_changes_nothing(client: TestClient, app: FastAPI) -> None:
    for at in range(len(held(app).mentions)):
        change(client, at)
    assert held(app).rulings == ()


def test_what_was_read_comes_onto_the_timeline_by_publishing_alone(client: TestClient, app: FastAPI) -> None:
    assert client.get("/timeline.json").json()["total"] == 0
    assert {event["kind"] for event in published(client, app)} >= {"call", "meeting"}


def test_whoever_publishes_twice_or_comes_back_is_led_to_the_article(client: TestClient) -> None:
    first = send(client, "/drafts/1/publish")
    assert send(client, "/drafts/1/publish", title="Too late", was_title="x") == first
    slug = first.partition("published=")[2]
    answer = client.get("/drafts/1")
    assert (answer.status_code, answer.headers["location"]) == (303, f"/articles/{slug}")


def test_an_address_with_a_word_for_its_number_is_nothing(client: TestClient) -> None:
    answer = client.get("/drafts/abc")
    assert answer.status_code == 404
    assert "Nothing is kept at /drafts/abc" in answer.text


def test_what_is_not_included_stays_out(client: TestClient, app: FastAPI) -> None:
    change(client, at_of(app, "meeting"), include=None)
    assert "meeting" not in {event["kind"] for event in published(client, app)}


def test_every_field_of_a_mention_can_be_set(client: TestClient, app: FastAPI) -> None:
    at = at_of(app, "meeting")
    change(
        client, at, title="They meet at the fair", kind="conference", status="happened", date="2025-02-14/2025-02-16",
        place="Berlin", person=["volodymyr-zelenskyy"], add_person="Keir Starmer; Rubio", add_topic="ceasefire",
    )  # fmt: skip
    now = held(app).mentions[at].now
    assert (now.title, now.kind, now.status, now.date, now.place) == (
        "They meet at the fair", "conference", "happened", "2025-02-14/2025-02-16", "Berlin"
    )  # fmt: skip
    assert {slug for slug, _ in now.roles} == {"volodymyr-zelenskyy", "keir-starmer", "marco-rubio"}
    assert "ceasefire" in now.topics
    event = next(e for e in published(client, app) if e["kind"] == "conference")
    assert (event["date"], event["place"], event["status"]) == ("2025-02-14/2025-02-16", "Berlin", "happened")
    assert {actor["slug"] for actor in event["actors"]} == {"volodymyr-zelenskyy", "keir-starmer", "marco-rubio"}


def test_a_field_set_back_leaves_no_decision(client: TestClient, app: FastAPI) -> None:
    at = at_of(app, "call")
    before = held(app).mentions[at].now.date
    change(client, at, date="2025-02-11")
    assert held(app).mentions[at].now.date == "2025-02-11"
    change(client, at, date=before)
    assert held(app).rulings == ()


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"date": "12 February"}, "12 February"),
        ({"date": "2025-02-30"}, "2025-02-30"),
        ({"title": " "}, "title"),
        ({"kind": "party"}, "party"),
        ({"add_person": "Donald Tramp"}, "Did you mean Donald Trump"),
        ({"title": "x" * 201}, "title"),
    ],
)
def test_what_will_not_do_is_said_at_its_place(
    client: TestClient, app: FastAPI, fields: dict[str, Any], words: str
) -> None:
    page = change(client, at_of(app, "call"), 422, **fields)
    assert 'role="alert"' in page
    assert words in unescape(page)
    assert held(app).rulings == ()


def test_whoever_mistakes_one_field_keeps_what_the_others_hold(client: TestClient) -> None:
    """Of a browser without scripts, which sends all that was changed at once."""
    changed = {
        **{"date": "sometime", "title": "A call", "kind": "statement", "status": "planned", "place": "Geneva"},
        **{"person": ["donald-trump"], "add_topic": "nato-membership"},
    }
    form_before = form_of(client, "/drafts/1/mentions/0")
    action = "/drafts/1/mentions/0"
    sent = {name: value for name, value in {**form_before, **changed}.items() if name != "include"}
    page = send(client, action, 422, **sent)
    for field in ('name="date" value="sometime"', 'value="A call"', 'name="place" value="Geneva"'):
        assert field in page
    for choice in ("statement", "planned", "nato-membership"):
        assert f'value="{choice}" selected' in page
    assert re.search(r'id="p-0-donald-trump"[^>]* checked', page)
    assert re.search(r'id="p-0-vladimir-putin"[^>]*value="vladimir-putin">', page)
    assert re.search(r'id="keep-0"[^>]*value="yes">', page)


def test_an_article_whose_address_will_not_do_keeps_what_the_other_fields_hold(client: TestClient) -> None:
    sent = {"published": "2025-02-12", "title": "Other words", "publisher": "The Gazette", "url": "no address"}
    page = send(client, "/drafts/1/article", 422, **sent)
    for name, value in sent.items():
        assert f'name="{name}" value="{value}"' in page


def test_a_mention_that_was_read_anew_is_a_conflict(client: TestClient) -> None:
    send(client, "/drafts/1/mentions/0", 409, passage="1-2", title="x", kind="call", status="happened")
    send(client, "/drafts/1/mentions/99", 409, passage="1-2", title="x", kind="call", status="happened")
    send(client, "/drafts/1/mentions/0", 422, passage="x", title="x", kind="call", status="happened")


def test_a_mention_says_which_event_it_will_join_and_can_be_kept_apart(client: TestClient, app: FastAPI) -> None:
    call = next(e for e in published(client, app) if e["kind"] == "call")
    add(client, LATER, published="2025-02-14")
    page = client.get("/drafts/2").text
    assert "Will join" in page
    assert call["title"] in page
    passage = next(iter(form_of(client, "/drafts/2/mentions/0/event", "/drafts/2")["passage"]))
    send(client, "/drafts/2/mentions/0/event", passage=passage, verdict="is-not", event=call["slug"])
    assert "Will be an event of its own" in client.get("/drafts/2").text
    calls = [event for event in published(client, app, 2) if event["kind"] == "call"]
    assert len(calls) == 2


def test_a_decision_on_the_event_can_be_taken_back_and_outlives_an_edit(client: TestClient, app: FastAPI) -> None:
    call = next(e for e in published(client, app) if e["kind"] == "call")
    add(client, LATER, published="2025-02-14")
    passage = form_of(client, "/drafts/2/mentions/0/event", "/drafts/2")["passage"][0]
    send(client, "/drafts/2/mentions/0/event", passage=passage, verdict="is-not", event=call["slug"])
    change(client, 0, draft=2, add_person="Marco Rubio")
    assert "Will be an event of its own" in client.get("/drafts/2").text
    send(client, "/drafts/2/mentions/0/event", passage=passage, verdict="as-matched", event=call["slug"])
    assert "Will join" in client.get("/drafts/2").text
    send(client, "/drafts/2/mentions/0/event", 422, passage=passage, verdict="perhaps", event=call["slug"])


def test_a_quote_gets_another_speaker_or_none_or_stays_out(client: TestClient, app: FastAPI) -> None:
    quote = held(app).quotes[0].read
    passage = f"{quote.span.start}-{quote.span.end}"
    send(client, "/drafts/1/quotes/0", passage=passage, speaker="Rubio", include="yes")
    assert held(app).quotes[0].now.speaker == "marco-rubio"
    send(client, "/drafts/1/quotes/0", passage=passage, speaker="", include="yes")
    assert held(app).quotes[0].now.speaker is None
    assert "Nobody here is called" in send(
        client, "/drafts/1/quotes/0", 422, passage=passage, speaker="Xyzzy", include="y"
    )
    send(client, "/drafts/1/quotes/0", passage=passage, speaker="Donald Trump")
    published(client, app)
    with Session(app.state.site.engine) as session:
        assert quote.span.start not in {row.start for row in session.exec(select(Quote))}


def test_a_quote_whose_speaker_nobody_is_gives_back_what_was_filled_in(client: TestClient) -> None:
    """Of a browser without scripts; what its neighbours hold stays as it was read."""
    sent = form_of(client, "/drafts/1/quotes/0")
    page = send(client, "/drafts/1/quotes/0", 422, passage=sent["passage"], speaker="Xyzzy")
    form = page.split('id="q-0"')[1].split("</form>")[0]
    assert "Nobody here is called" in form
    assert 'name="speaker" list="actors" value="Xyzzy"' in form
    assert re.search(r'id="keep-q-0"[^>]*value="yes">', form)
    assert page.count("Xyzzy") == 2


def test_a_missed_event_is_found_in_the_text_and_added(client: TestClient, app: FastAPI) -> None:
    where = send(
        client, "/drafts/1/missed", passage='Officials  called it "the first of many"', what="event", kind="statement",
        status="happened", date="2025-02", add_person="Ukraine; Keir Starmer", title="", place="",
    )  # fmt: skip
    start = TEXT.index("Officials")
    assert where.endswith(f"#c{start}-{start + len('Officials called it «the first of many»')}")
    added = held(app).mentions[-1]
    assert added.added
    assert added.now.title
    change(client, len(held(app).mentions) - 1, date="2025-03")
    event = next(e for e in published(client, app) if e["date"] == "2025-03")
    assert {actor["slug"] for actor in event["actors"]} == {"ukraine", "keir-starmer"}
    assert event["sources"][0]["passage"].startswith("Officials called it")


def test_a_missed_quote_is_added_to_an_event(client: TestClient, app: FastAPI) -> None:
    at = at_of(app, "meeting")
    send(client, "/drafts/1/missed", passage="There is no hurry,", what="quote", speaker="Vance", mention=str(at))
    event = next(e for e in published(client, app) if e["kind"] == "meeting")
    assert [(q["text"], q["speaker"]) for q in event["quotes"]] == [("There is no hurry,", "jd-vance")]


@pytest.mark.parametrize(
    ("fields", "status", "words"),
    [
        ({"passage": "This stands nowhere"}, 422, "does not stand in the text"),
        ({"passage": ""}, 422, "passage"),
        ({"passage": "the"}, 422, "times"),
        ({"passage": "Our teams start today, and we begin by calling Kyiv,", "what": "quote"}, 409, "there already"),
        (
            {"passage": "Officials called it", "kind": "call", "status": "happened", "add_person": "Nobody Known"},
            422,
            "",
        ),
        ({"passage": "Officials called it", "near": "x"}, 422, "no place"),
    ],
)
def test_what_cannot_be_added_is_said_and_kept_in_the_form(
    client: TestClient, app: FastAPI, fields: dict[str, str], status: int, words: str
) -> None:
    page = send(client, "/drafts/1/missed", status, **fields)
    assert words in unescape(page)
    assert held(app).rulings == ()


def test_another_date_of_publication_reads_the_days_anew_and_keeps_what_was_decided(
    client: TestClient, app: FastAPI
) -> None:
    at = at_of(app, "call")
    change(client, at, title="The call")
    assert held(app).mentions[at].now.date == "2025-02-12"
    send(client, "/drafts/1/article", published="2025-03-13", title="Two things", publisher="The Ledger", url="")
    call = held(app).mentions[at_of(app, "call")].now
    assert (call.date, call.title) == ("2025-03-12", "The call")
    document = held(app).findings.document
    assert (document.title, document.publisher, document.published_basis) == ("Two things", "The Ledger", "given")
    send(client, "/drafts/1/article", 422, published="soon", title="", publisher="", url="")
    send(client, "/drafts/1/article", 422, published="", title="", publisher="", url="javascript:alert(1)")


def article(client: TestClient, **changed: str) -> dict[str, Any]:
    """What a browser sends with the button that publishes: the fields of the article, some typed over."""
    return {**form_of(client, "/drafts/1/article"), **changed}


def test_what_was_filled_in_of_the_article_is_kept_by_publishing(client: TestClient, app: FastAPI) -> None:
    sent = article(client, title="Two things", publisher="The Ledger", url="https://example.org/two")
    assert send(client, "/drafts/1/publish", **sent).startswith("/drafts?published=")
    with Session(app.state.site.engine) as session:
        stored = session.exec(select(Article)).one()
    assert (stored.title, stored.publisher, stored.url) == ("Two things", "The Ledger", "https://example.org/two")
    assert str(stored.published_on) == "2025-02-13"


def test_days_that_are_others_by_a_date_filled_in_are_shown_before_they_are_published(
    client: TestClient, app: FastAPI
) -> None:
    where = send(client, "/drafts/1/publish", **article(client, published="2025-03-13", publisher="The Ledger"))
    assert "Look at them, then publish" in client.get(where).text
    assert held(app).mentions[at_of(app, "call")].now.date == "2025-03-12"
    assert held(app).findings.document.publisher == "The Ledger"
    assert send(client, "/drafts/1/publish", **article(client)).startswith("/drafts?published=")


def test_publishing_with_a_field_that_will_not_do_gives_all_back(client: TestClient, app: FastAPI) -> None:
    page = send(client, "/drafts/1/publish", 422, **article(client, url="no address", publisher="The Gazette"))
    assert 'name="url" value="no address"' in page
    assert 'name="publisher" value="The Gazette"' in page
    assert held(app).findings.document.publisher is None


def test_fields_that_nobody_typed_in_take_nothing_back_that_was_saved_since(client: TestClient, app: FastAPI) -> None:
    stale = article(client, publisher="The Gazette")
    send(client, "/drafts/1/article", **article(client, title="Saved in another tab"))
    send(client, "/drafts/1/publish", **stale)
    with Session(app.state.site.engine) as session:
        stored = session.exec(select(Article)).one()
    assert (stored.title, stored.publisher) == ("Saved in another tab", "The Gazette")


def test_an_unknown_date_of_publication_is_asked_for(client: TestClient, app: FastAPI) -> None:
    add(client, LATER.replace(", 12 February 2025", ""))
    page = client.get("/drafts/2").text
    assert "When was it published?" in page
    queue = client.get("/drafts").text
    assert queue.index('href="/drafts/2"') < queue.index('href="/drafts/1"')


def test_what_has_its_date_from_an_event_that_it_joins_is_no_doubt(client: TestClient) -> None:
    add(client, LATER, published="2025-02-14")
    send(client, "/drafts/2/publish")
    add(client, "After the call\n\nDonald Trump and Vladimir Putin spoke by telephone.\n", published="2025-02-14")
    assert "the date comes from there" in client.get("/drafts/3").text
    assert "without a date" not in client.get("/drafts").text.split('href="/drafts/3"')[1]


def test_what_is_plainly_said_is_offered_and_holds_no_draft_up(client: TestClient) -> None:
    said = "Marco Rubio said that the war had to end."
    add(
        client,
        f"A long day\n\nOn 12 February 2025 Putin and Trump spoke by telephone.\n\n{said}\n",
        published="2025-02-13",
    )
    assert "Rubio comments on the war" in client.get("/drafts/2").text
    assert "may tell of an event" not in client.get("/drafts").text.split('href="/drafts/2"')[1]


def test_who_changed_a_draft_last_is_told_to_others_alone(client: TestClient, app: FastAPI) -> None:
    change(client, 0, title="A call")
    assert "is at it" not in client.get("/drafts").text + client.get("/drafts/1").text
    create_account(app.state.site.engine, "olena", "correct horse battery", now=NOW)
    other = client_of(app)
    fields = {"token": token_on(other, "/login"), "name": "olena", "password": "correct horse battery"}
    assert other.post("/login", data=fields).status_code == 303
    assert "this machine is at it" in other.get("/drafts").text
    assert "this machine is at it, too" in other.get("/drafts/1").text


def test_those_without_doubts_are_published_together(client: TestClient, app: FastAPI) -> None:
    add(client, LATER, published="2025-02-14")
    add(client, "He said that on Friday they would meet again somewhere.\n\nNothing more was told of it.")
    where = send(client, "/drafts/accept")
    assert where.count("published=") >= 1
    with Session(app.state.site.engine) as session:
        assert session.exec(select(Draft.id)).all()
        titles = [article.title for article in session.exec(select(Article))]
    page = client.get(where).text
    assert all(title in page for title in titles)


def test_a_discarded_draft_is_gone(client: TestClient, app: FastAPI) -> None:
    assert send(client, "/drafts/1/discard") == "/drafts"
    assert client.get("/drafts/1").status_code == 404
    send(client, "/drafts/1/publish", 404)


def test_a_discarded_draft_can_be_brought_back(client: TestClient) -> None:
    send(client, "/drafts/1/discard")
    back = re.search(r'action="(/revisions/\d+/undo)"', client.get("/drafts").text)
    assert back
    assert send(client, back[1]) == "/drafts"
    assert client.get("/drafts/1").status_code == 200
    assert "/undo" not in client.get("/drafts").text


def test_who_changes_a_draft_is_named_to_others(client: TestClient, app: FastAPI) -> None:
    change(client, 0, title="Another title")
    with Session(app.state.site.engine) as session:
        assert draft_row(session, 1)["claimed_by"] == "this machine"


def test_what_comes_from_a_file_is_shown_as_text(client: TestClient) -> None:
    hostile = "<img src=x onerror=alert(1)>"
    add(
        client,
        f"{hostile}\n\n{LATER}\n\n“{hostile} is what we want,” Donald Trump said.",
        title=hostile,
        publisher=hostile,
    )
    for path in ("/drafts", "/drafts/2"):
        assert "<img" not in client.get(path).text


UNHEARD = "Ilmari Vesterinen met Marco Rubio in Geneva on 12 February 2025 to speak of a truce."
SOMEBODY: dict[str, Any] = {
    "actor_name": "Ilmari Vesterinen",
    "actor_office": "Ruritanian envoy",
    "actor_side": "europe",
}


def test_what_was_discarded_or_published_comes_back_whatever_was_added_since(client: TestClient) -> None:
    send(client, "/drafts/1/discard")
    add(client, LATER)
    back = re.findall(r'action="(/revisions/\d+/undo)"', client.get("/drafts").text)[-1]
    assert send(client, back) == "/drafts"
    assert "ministers prepare" in client.get("/drafts/1").text
    send(client, "/drafts/2/publish")
    add(client, UNHEARD)
    publishing = max(int(number) for number in re.findall(r'id="r(\d+)"', client.get("/changes").text))
    send(client, f"/revisions/{publishing}/undo")
    assert "A second report of the call" in client.get("/drafts/2").text
    assert "Ilmari" in client.get("/drafts/3").text


def test_somebody_nobody_knows_is_added_and_found_in_the_draft(app: FastAPI, client: TestClient) -> None:
    add(client, UNHEARD)
    path = send(client, "/drafts/2/people", actor_kind="person", **SOMEBODY)
    assert path == "/drafts/2?added=ilmari-vesterinen#newcomer"
    page = client.get(path).text
    assert re.search(r"Ilmari Vesterinen</a>\s+is known from now on", page)
    assert {a.slug: (a.side, a.origin) for a in held(app, 2).findings.actors}["ilmari-vesterinen"] == (
        "europe", "editor",
    )  # fmt: skip
    assert "Ruritanian envoy" in client.get("/actors/ilmari-vesterinen").text
    assert "Person or body made known" in client.get("/changes").text


def test_whom_an_editor_made_known_is_listed_and_can_be_taken_back(client: TestClient) -> None:
    send(client, "/drafts/1/people", actor_kind="person", **SOMEBODY)
    queue = client.get("/drafts").text
    assert "Made known last" in queue
    revision = re.findall(r'action="(/revisions/\d+/undo)"', queue)[-1]
    assert send(client, revision) == "/drafts"
    assert "Made known last" not in client.get("/drafts").text
    assert client.get("/actors/ilmari-vesterinen").status_code == 404


def test_a_form_for_somebody_new_that_will_not_do_keeps_what_was_typed(client: TestClient) -> None:
    page = send(client, "/drafts/1/people", 422, actor_kind="person", **{**SOMEBODY, "actor_side": ""})
    form = page.split('id="newcomer"')[1].split("</form>")[0]
    assert form.startswith(" open")
    assert "The side" in form
    assert 'value="Ilmari Vesterinen"' in form
    known = send(client, "/drafts/1/people", 409, actor_kind="person", **{**SOMEBODY, "actor_name": "JD Vance"})
    assert "JD Vance is known already" in known
