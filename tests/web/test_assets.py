"""Static files: found under their hash, kept for ever, and the vendored ones as they were taken."""

import re
from hashlib import sha256

from starlette.testclient import TestClient

from app.settings import RESOURCES
from app.web.assets import Assets

VENDOR = RESOURCES / "static" / "vendor"
ROW = re.compile(r"^\| (\S+) \| (\S+) \| (\S+) \| (\S+) \| ([0-9a-f]{64}) \|$", re.MULTILINE)


def test_every_vendored_file_is_listed_with_the_hash_that_it_has() -> None:
    listed = {name: digest for name, _, _, _, digest in ROW.findall((VENDOR / "VERSIONS.md").read_text())}
    found = {
        path.name: sha256(path.read_bytes()).hexdigest() for path in VENDOR.iterdir() if path.name != "VERSIONS.md"
    }
    assert listed == found


def test_the_type_faces_that_the_style_sheet_names_are_there() -> None:
    sheet = (RESOURCES / "static" / "style.css").read_text()
    named = set(re.findall(r"url\(([^)]+)\)", sheet))
    assert named
    assert all((RESOURCES / "static" / name).is_file() for name in named)


def test_a_file_under_its_own_hash_is_kept_for_ever(client: TestClient) -> None:
    address = Assets(RESOURCES / "static").url("style.css")
    answer = client.get(address)
    assert answer.headers["content-type"].startswith("text/css")
    assert "immutable" in answer.headers["cache-control"]
    assert answer.headers["content-encoding"] == "gzip"


def test_a_file_under_an_older_hash_is_served_but_not_kept(client: TestClient) -> None:
    answer = client.get("/static/000000000000/style.css", headers={"Accept-Encoding": "identity"})
    assert answer.status_code == 200
    assert answer.headers["cache-control"] == "no-cache"
    assert "content-encoding" not in answer.headers


def test_nothing_outside_the_folder_is_served(client: TestClient) -> None:
    for name in (
        "../pyproject.toml",
        "..%2fpyproject.toml",
        "%2e%2e/pyproject.toml",
        "vendor",
        "vendor/../../README.md",
    ):
        assert client.get(f"/static/x/{name}", follow_redirects=True).status_code == 404
