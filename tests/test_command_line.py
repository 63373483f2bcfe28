"""What the command line says of what it cannot do: what, where and the remedy, in a line and without a traceback."""

import sys
from pathlib import Path

import pytest

from app.cli import main

BAD: dict[str, str] = {
    "words.jsonl": "no list\n",
    "nameless.jsonl": '{"id": "x"}\n',
    "number.jsonl": '{"path": 3}\n',
    "day.jsonl": '{"path": "a.txt", "published": "13 February"}\n',
    "gold.json": "{",
    "empty.txt": "",
}


def said(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, *words: str) -> str:
    """What a command that exits with 1 writes to the screen."""
    monkeypatch.setattr(sys, "argv", ["parley", *words])
    with pytest.raises(SystemExit) as stopped:
        main()
    assert stopped.value.code == 1
    return capsys.readouterr().err


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to run commands in, with files that will not do."""
    for name, text in BAD.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PARLEY_DATA_DIR", str(tmp_path / "data"))
    return tmp_path


@pytest.mark.parametrize(
    ("command", "words"),
    [
        ("extract", "Name the files to read"),
        ("ingest", "Name the files to read"),
        ("extract --manifest none.jsonl", "There is no file none.jsonl"),
        ("extract --manifest .", "cannot be opened"),
        ("extract --manifest words.jsonl", "words.jsonl, line 1: “no list” will not do; a line is"),
        ("extract --manifest nameless.jsonl", 'nameless.jsonl, line 1: “{"id": "x"}” will not do'),
        ("extract --manifest number.jsonl", "number.jsonl, line 1"),
        ("ingest --manifest day.jsonl", "day.jsonl, line 1"),
        ("evaluate none --texts .", "There is no none"),
        ("evaluate gold.json --texts .", "gold.json is no gold file"),
        ("account disable nobody", "There is no account “nobody”."),
        ("reread nothing", "There is no article “nothing”"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_line(
    place: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, command: str, words: str
) -> None:
    message = said(capsys, monkeypatch, *command.split())
    assert message.startswith("parley: ")
    assert words in message
    assert "'" not in message
    assert message.count("\n") == 1


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("SEEDS", "maybe", "PARLEY_SEEDS=maybe will not do: input should be “on” or “off”."),
        ("READ_SECONDS", "0", "PARLEY_READ_SECONDS=0 will not do: input should be greater than or equal to 1."),
        ("DATA_DIR", "empty.txt/data", "cannot be made"),
    ],
)
def test_a_bad_setting_is_named_with_its_remedy(
    place: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, name: str, value: str, words: str
) -> None:
    monkeypatch.setenv(f"PARLEY_{name}", value)
    assert words in said(capsys, monkeypatch, "export", "json")


def test_a_refused_file_is_named_once_on_one_line(
    place: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (place / "[i]odd[b].txt").touch()
    message = said(
        capsys, monkeypatch, "ingest", "[i]odd[b].txt", "no-such-file-of-a-name-that-is-longer-than-most.txt"
    )
    assert message.splitlines() == [
        "[i]odd[b].txt is empty; choose the file again.",
        "There is no file no-such-file-of-a-name-that-is-longer-than-most.txt; check the path.",
    ]
