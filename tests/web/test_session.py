"""Accounts, logging in and out, and what a form must carry."""

import re
import stat
from datetime import UTC, datetime, timedelta

import pytest
from fastapi import FastAPI
from sqlalchemy import update
from starlette.testclient import TestClient

from app.db import writing
from app.editing.accounts import create_account, disable_account
from app.editing.attempts import BY_ACCOUNT
from app.editing.publish import ingest_document
from app.errors import BadValue, Conflict, NotFound
from app.main import create_app
from app.models import LoginSession
from app.web.login_form import own_path
from tests.factories import document, findings, mention
from tests.web.conftest import client_of, token_on

NOW = datetime.now(UTC)
PASSWORD = "correct horse battery"


@pytest.fixture
def with_account(app: FastAPI) -> FastAPI:
    create_account(app.state.site.engine, "Olena", PASSWORD, now=NOW)
    return app


def log_in(client: TestClient, name: str = "olena", password: str = PASSWORD, target: str = "/add") -> int:
    """The status of an attempt to log in."""
    fields = {"token": token_on(client, "/login"), "name": name, "password": password, "next": target}
    return client.post("/login", data=fields).status_code


def test_this_machine_writes_without_an_account_until_there_is_one(app: FastAPI) -> None:
    client = client_of(app)
    assert client.get("/add").status_code == 200
    create_account(app.state.site.engine, "olena", PASSWORD, now=NOW)
    answer = client.get("/add?x=1")
    assert (answer.status_code, answer.headers["location"]) == (303, "/login?next=%2Fadd%3Fx%3D1")


def test_another_machine_is_told_how_to_get_an_account(app: FastAPI) -> None:
    answer = client_of(app, "203.0.113.9").get("/add")
    assert answer.status_code == 403
    assert "parley account create" in answer.text


@pytest.mark.parametrize("address", ["127.0.0.1", "203.0.113.9"])
def test_the_right_password_opens_a_session_and_logging_out_ends_it(with_account: FastAPI, address: str) -> None:
    client = client_of(with_account, address)
    assert log_in(client, "  OLENA ") == 303
    assert client.get("/add").status_code == 200
    held = dict(client.cookies)
    assert client.post("/logout", data={"token": token_on(client, "/add")}).status_code == 303
    client.cookies.update(held)
    assert client.get("/add").status_code == 303


def test_the_cookie_is_for_this_server_only_and_not_for_scripts(with_account: FastAPI) -> None:
    client = client_of(with_account)
    fields = {"token": token_on(client, "/login"), "name": "olena", "password": PASSWORD}
    cookie = client.post("/login", data=fields).headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=lax" in cookie
    before = client.cookies["parley"]
    assert log_in(client_of(with_account)) == 303
    assert before != client_of(with_account).cookies.get("parley")


@pytest.mark.parametrize(("name", "password"), [("olena", "wrong"), ("nobody", PASSWORD), ("olena", ""), ("", "")])
def test_a_wrong_name_and_a_wrong_password_are_told_alike(with_account: FastAPI, name: str, password: str) -> None:
    client = client_of(with_account)
    fields = {"token": token_on(client, "/login"), "name": name, "password": password}
    answer = client.post("/login", data=fields)
    assert answer.status_code == 403
    assert "do not belong together" in answer.text
    assert client.get("/add").status_code == 303


def test_a_disabled_account_is_out_at_once(with_account: FastAPI) -> None:
    client = client_of(with_account)
    log_in(client)
    disable_account(with_account.state.site.engine, "olena", now=NOW)
    assert client.get("/add").status_code == 303
    assert log_in(client) == 403


def test_whoever_is_logged_in_sees_articles_whole(with_account: FastAPI) -> None:
    site = with_account.state.site
    article = document("Told to a few. They spoke.")
    found = findings(article, mention(article, "They spoke"))
    ingest_document(site.engine, article, found, publish=True, by="test", now=NOW)
    there = client_of(with_account, "203.0.113.9")
    first = there.get("/articles/2025-02-13-told-to-a-few-they-spoke")
    assert first.status_code == 200
    assert "Told to a few." not in first.text.split("<main")[1].split("</h1>")[1]
    log_in(there)
    again = there.get(first.url.path, headers={"If-None-Match": first.headers["etag"]})
    assert "Told to a few." in again.text.split("</h1>")[1]


def test_a_session_runs_out(with_account: FastAPI) -> None:
    client = client_of(with_account)
    log_in(client)
    with writing(with_account.state.site.engine) as session:
        session.execute(update(LoginSession).values(expires_at=NOW - timedelta(seconds=1)))
    assert client.get("/add").status_code == 303


def test_after_many_wrong_passwords_even_the_right_one_has_to_wait(with_account: FastAPI) -> None:
    client = client_of(with_account)
    assert [log_in(client, password="wrong") for _ in range(BY_ACCOUNT)] == [403] * BY_ACCOUNT
    assert log_in(client) == 429


def test_two_servers_on_one_database_count_wrong_passwords_together(with_account: FastAPI) -> None:
    other = create_app(with_account.state.site.settings)
    apps = (with_account, other)
    assert [log_in(client_of(apps[n % 2]), password="wrong") for n in range(BY_ACCOUNT)] == [403] * BY_ACCOUNT
    assert [log_in(client_of(app)) for app in apps] == [429, 429]
    other.state.site.engine.dispose()


@pytest.mark.parametrize("token", ["", "wrong", None])
def test_a_form_without_the_token_of_its_visitor_is_refused(with_account: FastAPI, token: str | None) -> None:
    client = client_of(with_account)
    token_on(client, "/login")
    fields = {"name": "olena", "password": PASSWORD} | ({} if token is None else {"token": token})
    assert client.post("/login", data=fields).status_code == 403


def test_the_token_of_another_visitor_is_refused(with_account: FastAPI) -> None:
    theirs = token_on(client_of(with_account), "/login")
    mine = client_of(with_account)
    token_on(mine, "/login")
    assert mine.post("/login", data={"token": theirs, "name": "olena", "password": PASSWORD}).status_code == 403


def test_a_cookie_that_was_not_signed_here_is_nobody(with_account: FastAPI) -> None:
    client = client_of(with_account)
    log_in(client)
    for forged in ("x", "x.y", client.cookies["parley"][:-2], "é"):
        there = client_of(with_account)
        there.cookies.set("parley", forged.encode().decode("latin-1") if forged.isascii() else "%C3%A9")
        assert there.get("/add").status_code == 303


@pytest.mark.parametrize(
    ("target", "path"),
    [
        ("/drafts/3?x=1", "/drafts/3?x=1"),
        ("//evil.example", "/add"),
        ("/\\evil.example", "/add"),
        ("https://evil.example", "/add"),
        ("/a\nb", "/add"),
        ("/login?next=/login", "/add"),
        ("", "/add"),
    ],
)
def test_after_the_login_one_stays_on_this_server(target: str, path: str) -> None:
    assert own_path(target) == path


@pytest.mark.parametrize(
    ("name", "password"), [("", PASSWORD), ("x" * 61, PASSWORD), ("a\0b", PASSWORD), ("a", "short")]
)
def test_an_account_needs_a_name_and_a_password_that_will_do(app: FastAPI, name: str, password: str) -> None:
    with pytest.raises(BadValue):
        create_account(app.state.site.engine, name, password, now=NOW)


def test_a_name_is_taken_whatever_its_letters(with_account: FastAPI) -> None:
    with pytest.raises(Conflict):
        create_account(with_account.state.site.engine, "OLENA", PASSWORD, now=NOW)
    with pytest.raises(NotFound):
        disable_account(with_account.state.site.engine, "nobody", now=NOW)


def test_the_key_is_made_once_for_its_owner_only(app: FastAPI) -> None:
    path = app.state.site.settings.data_dir / "secret.key"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert len(path.read_text()) > 40
    assert not re.search(r"secret\.key\.\d+", " ".join(each.name for each in path.parent.iterdir()))
