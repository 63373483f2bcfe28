"""A form that came too late stands there again as it was filled in, at once or after the login; it changes nothing."""

import re
from datetime import UTC, datetime, timedelta
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI
from sqlalchemy import update
from sqlmodel import Session, func, select
from starlette.testclient import TestClient

from app.db import writing
from app.editing.accounts import create_account
from app.editing.add import add_document
from app.editing.publish import ingest_document
from app.main import create_app
from app.models import Draft, LoginSession, Revision
from app.reading.files import read_pasted
from app.settings import Settings
from app.web.forms import MOST_BYTES
from app.web.kept import KEPT
from tests.factories import PUTIN, TRUMP, document, findings, mention, quote
from tests.web.conftest import NOW, client_of, token_on

PASSWORD = "correct horse battery"
TEXT = """Presidents speak by telephone

Donald Trump and Vladimir Putin spoke by telephone on Wednesday, 12 February 2025, about ending the war.

“Our teams start today, and we begin by calling Kyiv,” Mr. Trump said.
"""
EVENT = "/events/call-trump-putin-2025-02-20"
LATE = "too old to be taken"


@pytest.fixture
def app(tmp_path: Path) -> FastAPI:
    """A draft to check, and an event of two articles."""
    app = create_app(Settings(data_dir=tmp_path))
    engine = app.state.site.engine
    add_document(engine, read_pasted(TEXT), publish=False, by="someone", now=NOW)
    for number in (1, 2):
        article = document(
            f"Report {number}: they spoke on 2025-02-20. “It went well,” he said.", title=f"Report {number}"
        )
        said = quote(article, "It went well,", TRUMP)
        told = mention(article, "they spoke on 2025-02-20", TRUMP, PUTIN, date="2025-02-20", quotes=(0,))
        ingest_document(engine, article, findings(article, told, quotes=(said,)), publish=True, by="test", now=NOW)
    return app


@pytest.fixture
def client(app: FastAPI) -> TestClient:
    """Someone on this machine, who needs no account."""
    return client_of(app)


@pytest.fixture
def olena(app: FastAPI) -> TestClient:
    """Someone with an account, logged in."""
    create_account(app.state.site.engine, "Olena", PASSWORD, now=datetime.now(UTC))
    client = client_of(app)
    fields = {"token": token_on(client, "/login"), "name": "olena", "password": PASSWORD}
    assert client.post("/login", data=fields).status_code == 303
    return client


def let_sessions_end(app: FastAPI) -> None:
    with writing(app.state.site.engine) as session:
        session.execute(update(LoginSession).values(expires_at=datetime.now(UTC) - timedelta(seconds=1)))


def hidden_in(page: str) -> dict[str, list[str]]:
    """The hidden fields of the login on a page."""
    form = page.partition('action="/login"')[2].partition("</form>")[0]
    fields: dict[str, list[str]] = {}
    for name, value in re.findall(r'type="hidden" name="([^"]*)" value="([^"]*)"', form):
        fields.setdefault(unescape(name), []).append(unescape(value))
    return fields


def with_files(fields: dict[str, Any]) -> list[tuple[str, tuple[None, str]]]:
    """Fields as a form sends them that may have files."""
    several = ((name, value if isinstance(value, list) else [value]) for name, value in fields.items())
    return [(name, (None, value)) for name, values in several for value in values]


def log_in(client: TestClient, page: str, password: str = PASSWORD) -> Any:
    """The answer to the login on a page, with all that it carries."""
    return client.post("/login", files=with_files({**hidden_in(page), "name": "olena", "password": password}))


def changes(app: FastAPI) -> tuple[int, int]:
    with Session(app.state.site.engine) as session:
        return session.exec(select(func.count()).select_from(Revision)).one(), session.exec(
            select(func.count()).select_from(Draft)
        ).one()


def value_of(page: str, field: str) -> str:
    """What stands in the field of a page with this id."""
    tag = re.search(rf'<input[^>]* id="{field}"[^>]*>|<input id="{field}"[^>]*>', page)
    assert tag, f"no field {field}"
    found = re.search(r' value="([^"]*)"', tag[0])
    return unescape(found[1]) if found else ""


PASSAGE = f"{TEXT.index('Donald')}-{TEXT.index('war.') + 4}"
SAID = f"{TEXT.index('Our teams')}-{TEXT.index('Kyiv,') + 5}"
OF_MENTION = {
    "passage": PASSAGE,
    "date": "2025-02-11",
    "title": "They <spoke>",
    "place": "Geneva",
    "kind": "meeting",
    "include": "yes",
    "person": TRUMP,
    "add_person": "Marco Rubio",
}
FORMS: list[tuple[str, dict[str, Any], list[str]]] = [
    (
        "/add",
        {"text": "They met.\r\nThey spoke.", "publisher": "The Gazette", "published": "2025-02-13"},
        ["They met.\r\nThey spoke.</textarea>", 'value="The Gazette"', 'value="2025-02-13"'],
    ),
    (
        "/drafts/1/mentions/0",
        OF_MENTION,
        [
            'value="2025-02-11"',
            'value="They &lt;spoke&gt;"',
            'value="Geneva"',
            '<option value="meeting" selected>',
            'value="Marco Rubio"',
            'id="more-0" open',
        ],
    ),
    ("/drafts/1/mentions/7", OF_MENTION, ['value="2025-02-11"']),
    ("/drafts/1/quotes/0", {"passage": SAID, "speaker": "Steve Witkoff"}, ['value="Steve Witkoff"']),
    (
        "/drafts/1/missed",
        {"passage": "they told", "what": "quote", "speaker": "A spokesman", "near": "3-9", "mention": "0"},
        [">they told</textarea>", 'value="A spokesman"', 'name="near" value="3-9"', '<option value="0" selected'],
    ),
    (
        "/drafts/1/people",
        {"actor_name": "Ilmari Vesterinen", "actor_side": "europe"},
        ['value="Ilmari Vesterinen"', '<option value="europe" selected>'],
    ),
    (
        "/drafts/1/article",
        {"title": "Another title", "publisher": "The Gazette"},
        ['value="Another title"', 'value="The Gazette"'],
    ),
    ("/drafts/1/publish", {"title": "Another title"}, ['value="Another title"']),
    (
        f"{EVENT}/edit",
        {
            "title": "A title",
            "date": "2025-02-19",
            "place": "Bern",
            "kind": "visit",
            "status": "planned",
            "person": PUTIN,
            "add_person": "Marco Rubio",
            "add_topic": "ceasefire",
        },
        [
            'value="A title"',
            'value="2025-02-19"',
            'value="Bern"',
            '<option value="visit" selected>',
            'value="Marco Rubio"',
            f'value="{PUTIN}" checked',
            f'value="{TRUMP}">',
            '<option value="ceasefire" selected>',
        ],
    ),
    (
        f"{EVENT}/mentions/1",
        {"date": "2025-02-18", "place": "Bern"},
        ['value="2025-02-18"', 'value="Bern"', 'id="telling-1" open'],
    ),
    (f"{EVENT}/quotes/1", {"speaker": "Steve Witkoff"}, ['value="Steve Witkoff"']),
    (f"{EVENT}/merge", {"address": "/events/another-one"}, ['value="/events/another-one"']),
    (f"{EVENT}/split", {"mention": "2"}, ['name="mention" value="2" checked']),
    (f"{EVENT}/people", {"actor_name": "Ilmari Vesterinen"}, ['value="Ilmari Vesterinen"']),
]


@pytest.mark.parametrize(("path", "typed", "shown"), FORMS, ids=[path for path, _typed, _shown in FORMS])
def test_a_form_of_another_session_comes_back_at_once(
    client: TestClient, app: FastAPI, path: str, typed: dict[str, Any], shown: list[str]
) -> None:
    before = changes(app)
    old = token_on(client, "/add")
    client.cookies.clear()
    answer = client.post(path, data={"token": old, **typed})
    assert answer.status_code == 403
    assert LATE in answer.text
    assert [each for each in shown if each not in answer.text] == []
    assert changes(app) == before
    token = re.search(r'name="token" value="([^"]+)"', answer.text)
    assert token
    assert LATE not in client.post(path, data={"token": token[1], **typed}).text


@pytest.mark.parametrize(("path", "typed", "shown"), FORMS, ids=[path for path, _typed, _shown in FORMS])
def test_a_form_whose_session_has_ended_comes_back_after_the_login(
    olena: TestClient, app: FastAPI, path: str, typed: dict[str, Any], shown: list[str]
) -> None:
    token, before = token_on(olena, "/add"), changes(app)
    let_sessions_end(app)
    login = olena.post(path, data={"token": token, **typed})
    assert login.status_code == 401
    assert "comes back as you filled it in" in login.text
    wrong = log_in(olena, login.text, "wrong")
    assert wrong.status_code == 403
    answer = log_in(olena, wrong.text)
    assert answer.status_code == 200
    assert "You are logged in. Nothing was changed yet" in answer.text
    assert [each for each in shown if each not in answer.text] == []
    assert changes(app) == before
    fresh = re.search(r'name="token" value="([^"]+)"', answer.text)
    assert fresh
    assert LATE not in olena.post(path, data={"token": fresh[1], **typed}).text


def test_files_have_to_be_chosen_again_and_are_named(olena: TestClient, app: FastAPI) -> None:
    token = token_on(olena, "/add")
    files = [("files", (name, b"x" * 3_000_000, "text/plain")) for name in ("one.txt", "<two>.txt")]
    let_sessions_end(app)
    login = olena.post("/add", data={"token": token, "publisher": "The Gazette"}, files=files)
    assert login.status_code == 401
    answer = log_in(olena, login.text)
    assert "Your files have to be chosen again: one.txt, &lt;two&gt;.txt." in answer.text
    assert value_of(answer.text, "publisher") == "The Gazette"
    again = olena.post("/add", data={"token": token, "publisher": "The Gazette"}, files=files)
    assert again.status_code == 403
    assert "Your files have to be chosen again: one.txt, &lt;two&gt;.txt." in again.text
    assert changes(app)[1] == 1


def test_a_server_with_another_key_gives_the_form_back(olena: TestClient, app: FastAPI) -> None:
    token = token_on(olena, "/add")
    other = create_app(app.state.site.settings.model_copy(update={"secret_key": "another"}))
    there = client_of(other)
    there.cookies.update(dict(olena.cookies))
    login = there.post("/add", data={"token": token, "text": "They met."})
    assert login.status_code == 401
    there.cookies.update(login.cookies)
    assert ">They met.</textarea>" in log_in(there, login.text).text
    other.state.site.engine.dispose()


def test_whoever_logged_in_elsewhere_meanwhile_gets_the_form_without_a_password(
    olena: TestClient, app: FastAPI
) -> None:
    token = token_on(olena, "/add")
    let_sessions_end(app)
    login = olena.post("/drafts/1/people", data={"token": token, "actor_name": "Ilmari Vesterinen"})
    fields = {"token": token_on(olena, "/login"), "name": "olena", "password": PASSWORD}
    assert olena.post("/login", data=fields).status_code == 303
    answer = log_in(olena, login.text, "")
    assert answer.status_code == 403
    assert value_of(answer.text, "actor-name") == "Ilmari Vesterinen"


def test_a_login_that_came_too_late_keeps_the_name_and_what_it_carries(olena: TestClient, app: FastAPI) -> None:
    token = token_on(olena, "/add")
    let_sessions_end(app)
    login = olena.post("/drafts/1/people", data={"token": token, "actor_name": "Ilmari Vesterinen"})
    olena.cookies.clear()
    late = log_in(olena, login.text)
    assert late.status_code == 403
    assert "too old to log in with" in late.text
    assert value_of(late.text, "name") == "olena"
    assert PASSWORD not in late.text
    assert value_of(log_in(olena, late.text).text, "actor-name") == "Ilmari Vesterinen"


def test_a_draft_that_is_gone_by_then_leads_on(olena: TestClient, app: FastAPI) -> None:
    token = token_on(olena, "/add")
    let_sessions_end(app)
    login = olena.post("/drafts/9/mentions/0", data={"token": token, **OF_MENTION})
    answer = log_in(olena, login.text)
    assert (answer.status_code, answer.headers["location"]) == (303, "/drafts/9")


@pytest.mark.parametrize("path", ["/drafts/accept", "/revisions/1/undo", "/articles/2025-02-13-report-1/withdraw"])
def test_where_nothing_was_typed_the_login_leads_to_the_page(olena: TestClient, app: FastAPI, path: str) -> None:
    token = token_on(olena, "/add")
    let_sessions_end(app)
    answer = log_in(olena, olena.post(path, data={"token": token}).text)
    assert answer.status_code == 303
    assert answer.headers["location"] in ("/drafts", "/articles/2025-02-13-report-1")


@pytest.mark.parametrize(
    "path", ["//evil.example/add", "https://evil.example/", "/nothing", "/drafts", "/drafts/x", "add"]
)
def test_a_login_made_up_elsewhere_leads_nowhere_else(olena: TestClient, app: FastAPI, path: str) -> None:
    let_sessions_end(app)
    fields = {
        "token": token_on(olena, "/login"),
        "name": "olena",
        "password": PASSWORD,
        "sent_to": path,
        f"{KEPT}title": "x",
    }
    answer = olena.post("/login", data=fields)
    assert (answer.status_code, answer.headers["location"]) == (303, "/add")


def test_a_page_elsewhere_is_refused_before_anything_comes_back(client: TestClient) -> None:
    answer = client.post("/add", data={"text": "They met."}, headers={"Origin": "http://evil.example"})
    assert answer.status_code == 403
    assert "They met." not in answer.text


def test_what_the_login_cannot_carry_is_refused_as_it_is(olena: TestClient, app: FastAPI) -> None:
    token = token_on(olena, "/add")
    let_sessions_end(app)
    for length in (MOST_BYTES - 20_000, MOST_BYTES + 1):
        answer = olena.post("/add", files=with_files({"token": token, "text": "x" * length}))
        assert answer.status_code == 401
        assert "Log in and send it again" in answer.text
        assert len(answer.text) < 20_000


def test_of_a_form_that_is_not_taken_only_so_much_is_read(olena: TestClient, app: FastAPI) -> None:
    let_sessions_end(app)
    fields = {f"field-{n}": "x" * (MOST_BYTES // 4) for n in range(5)}
    answer = olena.post("/add", files=with_files(fields))
    assert answer.status_code == 401
    assert "xxx" not in answer.text


def test_the_login_carries_a_long_text(olena: TestClient, app: FastAPI) -> None:
    token, text = token_on(olena, "/add"), "Вони говорили. " * 60_000
    let_sessions_end(app)
    login = olena.post("/add", files=with_files({"token": token, "text": text}))
    assert login.status_code == 401
    assert text in log_in(olena, login.text).text


def test_a_program_is_told_in_its_own_way(olena: TestClient, app: FastAPI) -> None:
    let_sessions_end(app)
    answer = olena.post("/add", data={"text": "They met."}, headers={"Accept": "application/json"})
    assert answer.status_code == 401
    assert "Log in" in answer.json()["error"]


def test_names_and_values_that_the_login_carries_are_text(olena: TestClient, app: FastAPI) -> None:
    let_sessions_end(app)
    page = olena.post("/drafts/1/people", data={'"><script>x</script>': '"><script>y</script>'}).text
    assert hidden_in(page)[f'{KEPT}"><script>x</script>'] == ['"><script>y</script>']
    assert "<script>x" not in page
    assert "<script>y" not in page
