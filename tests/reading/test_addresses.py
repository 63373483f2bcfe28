"""Only what may stand in a link is an address."""

import pytest

from app.reading.compose import address, one_line


@pytest.mark.parametrize("value", ["https://a.example/1?b=2#c", "http://a.example"])
def test_web_addresses_are_kept(value: str) -> None:
    assert address(f" {value} ") == value


@pytest.mark.parametrize(
    "value",
    [
        None,
        "",
        "javascript:alert(1)",
        "JaVaScRiPt://a.example/%0aalert(1)",
        "data:text/html,<script>",
        "//a.example",
        "/1",
        "https://",
        "https://a.example/ b",
        'https://a.example/"onclick=',
        "https://a.example/<b>",
        "https://[",
        "https://a.example/" + "a" * 3000,
    ],
)
def test_anything_else_is_none(value: str | None) -> None:
    assert address(value) is None


@pytest.mark.parametrize(
    ("value", "line"),
    [(" Envoys\n meet ", "Envoys meet"), ("\x00\n", None), (None, None), ("a" * 400, "a" * 299 + "…")],
)
def test_titles_stand_on_one_line(value: str | None, line: str | None) -> None:
    assert one_line(value) == line
