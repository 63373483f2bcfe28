"""What a reader gets when something is wrong."""

import re
from pathlib import Path

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from app.errors import BadValue, Conflict, NotFound, ParleyError
from app.languages.message import speaking
from app.web.errors import HEADINGS
from tests.web.conftest import client_of

CODE = [path.read_text() for path in (Path(__file__).parents[2] / "app").rglob("*.py")]


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


def test_an_address_that_only_takes_a_form_says_so_to_who_opens_it(client: TestClient) -> None:
    answer = client.get("/drafts/1/publish")
    assert answer.status_code == 405
    assert "This address only takes what a form sends" in answer.text


@pytest.mark.parametrize("path", ["/", "/about", "/events/event-1", "/timeline.csv"])
def test_a_page_that_is_only_for_reading_says_so_to_who_sends_something(client: TestClient, path: str) -> None:
    answer = client.post(path)
    assert answer.status_code == 405
    assert "GET" in answer.headers["allow"]
    assert "This page is only for reading" in answer.text
    assert f"Nothing can be sent to {path};" in answer.text
    assert "form" not in answer.text.partition("<main")[2].partition("</main>")[0]


@pytest.mark.parametrize("path", ["/add", "/about"])
def test_whoever_sent_what_is_refused_is_led_back_to_the_page(client: TestClient, path: str) -> None:
    headers = {"Content-Type": "multipart/form-data; boundary=x", "Content-Length": "99999999999"}
    main = client.post(path, content=b"", headers=headers).text.partition("<main")[2]
    assert f'<a class="button primary" href="{path}">Back to the page</a>' in main
    for answer in (client.get("/nothing-here"), client.post("/nothing-here"), client.post("/drafts/1/publish")):
        assert "Back to the page" not in answer.text


def test_every_refusal_has_its_heading_in_the_language_of_its_reader(app: FastAPI) -> None:
    refusals = {int(status) for status in re.findall(r"status=(\d{3})", "".join(CODE))}
    classes = {each.status for each in (ParleyError, BadValue, NotFound, Conflict)}
    assert refusals | classes <= HEADINGS.keys()
    with speaking("uk"):
        assert [status for status, heading in HEADINGS.items() if not re.search("[а-яі]", heading())] == []


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
