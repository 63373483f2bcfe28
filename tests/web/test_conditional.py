"""Conditional GET over the router: whatever readers and programs may ask for is kept by its ETag."""

import pytest
from fastapi import FastAPI

from tests.browser.addresses import addresses
from tests.web.conftest import client_of
from tests.web.test_routes import FOR_EDITORS

ALWAYS_ANEW = {"/healthz", "/login"}
"""What tells how the server is at this moment, and a form with a token of its own."""
KEPT = {"events": ["event-1"], "articles": ["article-1"], "actors": ["donald-trump"], "topics": ["ceasefire"]}
OF_EDITORS = {path for method, path in FOR_EDITORS if method == "GET"}
FILLED = addresses({**KEPT, "drafts": []})
ASKED = [each for each in FILLED if each not in ALWAYS_ANEW | OF_EDITORS and not each.endswith("/edit")]


PARTS = ("/embed", "/suggest", "/summaries")
"""What is shown inside of a page."""


@pytest.mark.parametrize("path", ASKED)
def test_what_is_held_is_not_sent_again(full: FastAPI, path: str) -> None:
    reader = client_of(full, "203.0.113.9")
    first = reader.get(path)
    assert first.status_code == 200
    again = reader.get(path, headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", first.headers["etag"])


@pytest.mark.parametrize("path", ASKED)
def test_every_page_for_readers_tells_others_its_title_and_address(full: FastAPI, path: str) -> None:
    answer = client_of(full).get(path)
    if "text/html" in answer.headers["content-type"] and path not in PARTS:
        for name in ("og:title", "og:description", "og:url"):
            assert f'<meta property="{name}" content="' in answer.text
