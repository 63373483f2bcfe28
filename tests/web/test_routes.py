"""The table of routes in docs/security.md holds for the router: who may use each."""

import re
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.routing import APIRoute

from app.editing.accounts import create_account
from app.main import ROUTERS
from tests.web.conftest import NOW, client_of, token_on

DOCS = (Path(__file__).parents[2] / "docs" / "security.md").read_text(encoding="utf-8")
TABLE = {
    (method, path): who
    for method, path, who in re.findall(r"^\| (GET|POST) \| `([^`]+)` \| (.+) \|$", DOCS, re.MULTILINE)
}
ROUTES = sorted(
    (method, route.path)
    for router in ROUTERS
    for route in router.routes
    if isinstance(route, APIRoute)
    for method in route.methods or ()
)
FOR_EDITORS = [route for route in ROUTES if TABLE.get(route, "").startswith("editors")]
WITH_TOKEN = [route for route in ROUTES if "token" in TABLE.get(route, "")]


def address(path: str) -> str:
    """The path with something in its places."""
    return re.sub(r"\{\w+(:path)?\}", "1", path)


def test_every_route_stands_in_the_table_and_nothing_else_does() -> None:
    assert sorted(TABLE) == ROUTES


def test_the_app_has_no_other_routes(app: FastAPI) -> None:
    assert len(app.routes) == len(ROUTERS)


def test_whatever_changes_anything_carries_a_token() -> None:
    assert [route for route in ROUTES if route[0] != "GET"] == WITH_TOKEN


@pytest.mark.parametrize(("method", "path"), FOR_EDITORS)
@pytest.mark.parametrize("there_are_accounts", [False, True])
def test_a_route_of_editors_refuses_others(app: FastAPI, method: str, path: str, there_are_accounts: bool) -> None:
    client = client_of(app, "203.0.113.9")
    token = ""
    if there_are_accounts:
        create_account(app.state.site.engine, "olena", "correct horse battery", now=NOW)
        token = token_on(client, "/login")
    answer = client.request(method, address(path), data={"token": token} if method == "POST" else None)
    expected = {(False, "GET"): 403, (False, "POST"): 403, (True, "GET"): 303, (True, "POST"): 401}
    assert answer.status_code == expected[there_are_accounts, method]
    assert answer.headers.get("location", "/login").startswith("/login")


@pytest.mark.parametrize(("method", "path"), WITH_TOKEN)
@pytest.mark.parametrize("token", ["", "wrong"])
def test_a_form_without_its_token_is_refused(app: FastAPI, method: str, path: str, token: str) -> None:
    client = client_of(app)
    client.get("/add")
    assert client.request(method, address(path), data={"token": token}).status_code == 403


@pytest.mark.parametrize(
    ("method", "path"), [route for route in ROUTES if route not in FOR_EDITORS and route[0] == "GET"]
)
def test_what_everyone_may_see_needs_no_cookie(app: FastAPI, method: str, path: str) -> None:
    answer = client_of(app, "203.0.113.9").request(method, address(path))
    assert answer.status_code in (200, 404)
