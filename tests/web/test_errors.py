"""What a reader gets when something is wrong."""

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from app.errors import BadValue, Conflict, NotFound
from tests.web.conftest import client_of


def failing(app: FastAPI, error: Exception) -> TestClient:
    """A reader of a server on which /broken/x fails so."""

    def fail() -> None:
        raise error

    app.add_api_route("/broken/x", fail)
    return client_of(app)


def test_an_unknown_address_says_so_and_leads_back(client: TestClient) -> None:
    answer = client.get("/nothing-here")
    assert answer.status_code == 404
    assert "/nothing-here" in answer.text
    assert 'href="/"' in answer.text


def test_an_address_with_markup_is_shown_as_text(client: TestClient) -> None:
    assert "<script>alert" not in client.get("/<script>alert(1)</script>").text


def test_an_unknown_name_offers_the_nearest_in_its_place(app: FastAPI) -> None:
    error = NotFound("There is no x.", near=("donald-trump", "y"), wanted="x")
    answer = failing(app, error).get("/broken/x?actor=x&topic=z")
    assert answer.status_code == 404
    assert 'href="/broken/donald-trump?actor=donald-trump&amp;topic=z"' in answer.text


def test_a_program_gets_the_message_and_the_nearest_names_as_json(app: FastAPI) -> None:
    error = NotFound("There is no x.", near=("y",), wanted="x")
    answer = failing(app, error).get("/broken/x", headers={"Accept": "application/json"})
    assert answer.json() == {"error": "There is no x.", "near": [{"name": "y", "url": "/broken/y"}]}


def test_a_refusal_keeps_its_status(app: FastAPI) -> None:
    for error in (BadValue("from is no date"), Conflict("it changed")):
        answer = failing(app, error).get("/broken/x")
        assert (answer.status_code, error.message in answer.text) == (error.status, True)
        app.router.routes.pop()


def test_a_breakdown_is_a_page_of_its_own_with_all_headers(app: FastAPI, capsys: pytest.CaptureFixture[str]) -> None:
    answer = failing(app, RuntimeError("secret detail")).get("/broken/x")
    assert answer.status_code == 500
    assert "Something broke" in answer.text
    assert "secret detail" not in answer.text
    assert "content-security-policy" in answer.headers
    assert "secret detail" in capsys.readouterr().out


def test_a_breakdown_under_json_is_json(app: FastAPI) -> None:
    answer = failing(app, RuntimeError("x")).get("/broken/x", headers={"Accept": "application/json"})
    assert answer.status_code == 500
    assert answer.json()["near"] == []


def test_a_page_that_the_reader_has_is_not_sent_again(client: TestClient) -> None:
    first = client.get("/about")
    again = client.get("/about", headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert client.get("/about", headers={"If-None-Match": 'W/"other"'}).status_code == 200


def test_head_answers_as_get_does(client: TestClient) -> None:
    assert client.head("/about").headers["etag"] == client.get("/about").headers["etag"]


def test_health_tells_the_data_version(client: TestClient) -> None:
    assert client.get("/healthz").json() == {"status": "ok", "data_version": 0, "events": 0}
