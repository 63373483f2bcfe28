"""A site over an empty database, and one whose pages are made by hand."""

from pathlib import Path

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from app.main import create_app
from app.settings import Settings

HERE = "http://127.0.0.1:8000"


def client_of(app: FastAPI, address: str = "127.0.0.1") -> TestClient:
    """A reader at `address` who speaks to the server by its loopback address."""
    return TestClient(app, base_url=HERE, client=(address, 50_000), follow_redirects=False)


@pytest.fixture
def app(tmp_path: Path) -> FastAPI:
    return create_app(Settings(data_dir=tmp_path, hosts="talks.example"))


@pytest.fixture
def client(app: FastAPI) -> TestClient:
    return client_of(app)
