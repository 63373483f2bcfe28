"""Static files: found under their hash, kept for ever, and the vendored ones as they were taken."""

import re
from hashlib import sha256

import pytest
from starlette.testclient import TestClient

from app.settings import RESOURCES
from app.web.assets import Assets, tightened, without_notes

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


@pytest.mark.parametrize(
    ("accepted", "encoding"),
    [
        ("gzip, deflate, br", "br"), ("br;q=0, gzip", "gzip"), ("gzip", "gzip"), ("br", "br"), ("", None),
        ("deflate, vibrant", None),
    ],
)  # fmt: skip
def test_whatever_is_sent_is_as_small_as_the_reader_can_take(
    client: TestClient, accepted: str, encoding: str | None
) -> None:
    for path in (Assets(RESOURCES / "static").url("style.css"), "/about"):
        plain = client.get(path, headers={"Accept-Encoding": "identity"})
        answer = client.get(path, headers={"Accept-Encoding": accepted})
        assert answer.headers.get("content-encoding") == encoding
        assert "Accept-Encoding" in answer.headers["vary"]
        assert answer.text == plain.text
        assert (int(answer.headers["content-length"]) < int(plain.headers["content-length"])) == bool(encoding)


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


def test_scripts_and_styles_are_sent_without_the_notes_of_their_writers() -> None:
    script = b"// Why.\n(() => {\n  const far = 5; // pixels\n\n  go(`https://x`);\n})();\n"
    assert without_notes(script) == b"(() => {\nconst far = 5; // pixels\ngo(`https://x`);\n})();"
    sheet = b"/* Paper and ink. */\n@layer a, b;\n  .a { color: red; } /* and so on */\n"
    assert without_notes(sheet) == b"@layer a, b;\n.a { color: red; }"


def test_a_style_sheet_keeps_the_blanks_that_mean_something() -> None:
    sheet = b"@media screen and (width > 5rem) {\n.a :is(p, b) > c { color: red; content: '. '; } /* so */\n}"
    told = b"@media screen and (width > 5rem){.a :is(p,b) > c{color:red;content:'. '}}"
    assert tightened(sheet) == told


def test_no_style_sheet_of_ours_quotes_what_is_tightened() -> None:
    for path in (RESOURCES / "static").glob("*.css"):
        for quoted in re.findall(r'"[^"\n]*"', path.read_text()):
            assert not re.search(r"[{};]|[:,]\s|/\*", quoted), (path, quoted)


def test_no_script_of_ours_has_a_text_that_goes_over_lines() -> None:
    ours = [path for path in (RESOURCES / "static").rglob("*.js") if path.parent != VENDOR]
    assert ours
    for path in ours:
        assert all(line.count("`") % 2 == 0 for line in path.read_text().splitlines()), path
