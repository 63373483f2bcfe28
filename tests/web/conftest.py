"""A site over an empty database, and one over the stories."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from app.main import create_app
from app.settings import Settings
from tests.web.stories import filled

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
HERE = "http://127.0.0.1:8000"


def client_of(app: FastAPI, address: str = "127.0.0.1") -> TestClient:
    """A reader at `address` who speaks to the server by its loopback address."""
    return TestClient(app, base_url=HERE, client=(address, 50_000), follow_redirects=False)


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FastAPI]:
    """A site over the stories, for tests that only read."""
    app = create_app(filled(tmp_path_factory.mktemp("full")))
    yield app
    app.state.site.engine.dispose()


@pytest.fixture
def app(tmp_path: Path) -> FastAPI:
    return create_app(Settings(data_dir=tmp_path, hosts="talks.example"))


@pytest.fixture
def client(app: FastAPI) -> TestClient:
    return client_of(app)


def token_on(client: TestClient, path: str) -> str:
    """The token in the forms of a page."""
    found = re.search(r'name="token" value="([^"]+)"', client.get(path).text)
    assert found, f"no form on {path}"
    return found[1]
