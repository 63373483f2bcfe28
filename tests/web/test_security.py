"""Who may speak to the server, and what its pages may do."""

import re

import pytest
from starlette.testclient import TestClient

from app.web.security import host_name
from tests.web.conftest import HERE

OWN_HOSTS = (
    "127.0.0.1:8000",
    "localhost:8000",
    "localhost",
    "[::1]:8000",
    "192.168.1.20:8000",
    "talks.example",
    "Talks.Example.",
)
FOREIGN_HOSTS = ("evil.example", "127.0.0.1.evil.example", "localhost.evil.example", "", "nottalks.example")
UNSAFE = ("POST", "PUT", "PATCH", "DELETE")


@pytest.mark.parametrize("path", ["/about", "/healthz", "/nothing-here", "/static/x/style.css"])
def test_every_answer_forbids_what_a_page_of_ours_never_does(client: TestClient, path: str) -> None:
    headers = client.get(path).headers
    policy = headers["content-security-policy"]
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
    assert headers["cross-origin-opener-policy"] == "same-origin"


@pytest.mark.parametrize("host", OWN_HOSTS)
def test_the_server_answers_under_its_own_names(client: TestClient, host: str) -> None:
    assert client.get("/about", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize("host", FOREIGN_HOSTS)
def test_a_foreign_name_is_refused_with_the_remedy(client: TestClient, host: str) -> None:
    answer = client.get("/about", headers={"Host": host})
    assert answer.status_code == 421
    assert "PARLEY_HOSTS" in answer.text
    assert "content-security-policy" in answer.headers


@pytest.mark.parametrize("method", UNSAFE)
@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:9999"},
        {"Origin": "https://127.0.0.1:8000"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": HERE, "Sec-Fetch-Site": "cross-site"},
        {"Host": "talks.example", "Origin": HERE},
    ],
)
def test_no_write_is_taken_from_a_page_elsewhere(client: TestClient, method: str, headers: dict[str, str]) -> None:
    answer = client.request(method, "/", headers=headers)
    assert answer.status_code == 403
    assert "Nothing was changed" in answer.text


def test_the_page_for_programs_loads_nothing_from_elsewhere(client: TestClient) -> None:
    page = client.get("/docs").text
    assert re.findall(r'<(?:script|link|img)[^>]+(?:src|href)="(?!/)', page) == []
    assert client.get("/redoc").status_code == 404


@pytest.mark.parametrize("headers", [{}, {"Origin": HERE}, {"Origin": HERE, "Sec-Fetch-Site": "same-origin"}])
def test_a_write_from_a_page_of_ours_reaches_its_route(client: TestClient, headers: dict[str, str]) -> None:
    assert client.post("/about", headers=headers).status_code == 405


@pytest.mark.parametrize(
    ("host", "name"),
    [("[::1]:80", "::1"), ("[::1]", "::1"), ("A.B:1", "a.b"), ("a.b", "a.b"), ("a.b.", "a.b"), ("", "")],
)
def test_a_host_is_its_name_without_the_port(host: str, name: str) -> None:
    assert host_name(host) == name
