"""A reader who goes away in the middle of sending is no breakdown of the server."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

import pytest
from fastapi import FastAPI
from starlette.types import Message

from tests.web.conftest import client_of, token_on

FORM = "multipart/form-data; boundary=x"


@pytest.mark.parametrize("kind", [FORM, "application/x-www-form-urlencoded"])
def test_a_form_that_breaks_off_is_not_logged_as_a_breakdown(
    app: FastAPI, kind: str, capfd: pytest.CaptureFixture[str]
) -> None:
    client = client_of(app)
    token_on(client, "/add")
    headers = {
        "host": "127.0.0.1:8000",
        "content-type": kind,
        "content-length": "900",
        "cookie": f"parley={client.cookies['parley']}",
    }
    scope = {
        "type": "http", "method": "POST", "path": "/add", "raw_path": b"/add", "query_string": b"", "root_path": "",
        "scheme": "http", "http_version": "1.1", "client": ("127.0.0.1", 50_000), "server": ("127.0.0.1", 8000),
        "headers": [(name.encode(), value.encode()) for name, value in headers.items()],
    }  # fmt: skip
    waiting: list[Message] = [
        {"type": "http.disconnect"},
        {"type": "http.request", "body": b"--x\r\n", "more_body": True},
    ]
    sent: list[Message] = []

    async def receive() -> Message:
        return waiting.pop()

    async def send(message: Message) -> None:
        sent.append(message)

    with ThreadPoolExecutor(1) as elsewhere:  # a browser test may have left a loop running in this thread
        elsewhere.submit(asyncio.run, app(scope, receive, send)).result()
    assert "broke off" not in "".join(capfd.readouterr())
