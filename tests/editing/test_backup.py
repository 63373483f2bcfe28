"""A backup is one moment of the database, whatever is written meanwhile; restoring it loses nothing."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from threading import Event as Signal
from threading import Thread

import pytest
from sqlalchemy import Engine
from typer.testing import CliRunner

from app.cli import program
from app.db import make_engine
from app.editing.backup import backup, restore
from app.editing.publish import ingest_document
from app.editing.rebuild import differences
from app.errors import BadValue, Conflict, NotFound
from app.extraction.types import Findings
from tests.editing.test_publish import dated, ingest, undated
from tests.editing.test_undo import dump
from tests.factories import PUTIN, TRUMP, document, findings, mention


def numbered(number: int) -> Findings:
    """One of any number of articles on calls of their own."""
    article = document(f"Trump and Putin spoke for {number} minutes.", title=f"Call {number}")
    return findings(article, mention(article, article.text, TRUMP, PUTIN, date="2025-02-12", quotes=()))


def address(engine: Engine) -> str:
    return engine.url.render_as_string(hide_password=False)


def of_file(path: Path) -> Engine:
    return make_engine(f"sqlite:///{path}")


def test_a_backup_holds_everything(engine: Engine, tmp_path: Path) -> None:
    ingest(engine, dated(), undated())
    kept = backup(address(engine), tmp_path / "copy.sqlite")
    assert (kept.articles, kept.events, kept.aside) == (2, 3, None)
    copy = of_file(tmp_path / "copy.sqlite")
    assert dump(copy) == dump(engine)
    copy.dispose()


def test_a_backup_is_one_file_and_leaves_nothing_beside_it(engine: Engine, tmp_path: Path) -> None:
    ingest(engine, dated())
    (tmp_path / "kept").mkdir()
    backup(address(engine), tmp_path / "kept" / "copy.sqlite")
    assert [path.name for path in (tmp_path / "kept").iterdir()] == ["copy.sqlite"]
    assert backup(address(engine), tmp_path / "kept" / "again.sqlite").articles == 1


def test_backups_made_while_others_write_are_whole(engine: Engine, tmp_path: Path) -> None:
    done, failures = Signal(), list[BaseException]()

    def write() -> None:
        try:
            for number in count(1):
                if done.is_set():
                    return
                ingest_document(engine, numbered(number).document, numbered(number), publish=True, by="writer")
        except BaseException as error:
            failures.append(error)

    writer = Thread(target=write)
    writer.start()
    seen = [backup(address(engine), tmp_path / f"copy-{n}.sqlite").articles for n in range(8)]
    done.set()
    writer.join()
    assert not failures
    assert seen == sorted(seen)
    assert seen[0] < seen[-1]
    for n, articles in enumerate(seen):
        with closing(sqlite3.connect(tmp_path / f"copy-{n}.sqlite")) as copy:
            assert copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            assert copy.execute("SELECT count(*) FROM revision").fetchone() == (articles,)
            assert copy.execute("SELECT count(*) FROM mention").fetchone() == (articles,)
            assert copy.execute("SELECT count(*) FROM article_fts").fetchone() == (articles,)
        whole = of_file(tmp_path / f"copy-{n}.sqlite")
        assert differences(whole) == []
        whole.dispose()


def test_a_file_that_is_there_is_not_overwritten(engine: Engine, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(Conflict, match="exists already"):
        backup(address(engine), tmp_path / "notes.txt")
    assert (tmp_path / "notes.txt").read_text() == "mine"


def test_a_folder_that_is_not_there_is_named(engine: Engine, tmp_path: Path) -> None:
    with pytest.raises(Conflict, match=r"none.*is there such a folder"):
        backup(address(engine), tmp_path / "none" / "copy.sqlite")
    assert not (tmp_path / "none").exists()


def test_a_database_that_is_not_there_is_not_made_by_a_backup(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="PARLEY_DATA_DIR"):
        backup(f"sqlite:///{tmp_path}/none/parley.sqlite", tmp_path / "copy.sqlite")
    assert list(tmp_path.iterdir()) == []


def test_postgresql_is_left_to_its_own_tools(tmp_path: Path) -> None:
    with pytest.raises(BadValue, match="pg_dump"):
        backup("postgresql+psycopg://parley@host/parley", tmp_path / "copy.sqlite")


def test_restoring_brings_everything_back_and_keeps_what_was_there(engine: Engine, tmp_path: Path) -> None:
    ingest(engine, dated())
    before = dump(engine)
    backup(address(engine), tmp_path / "copy.sqlite")
    ingest(engine, undated())
    after = dump(engine)
    engine.dispose()
    kept = restore(address(engine), tmp_path / "copy.sqlite")
    assert (kept.articles, kept.aside) == (1, tmp_path / "parley.sqlite.before-restore")
    assert dump(engine) == before
    aside = of_file(tmp_path / "parley.sqlite.before-restore")
    assert dump(aside) == after
    aside.dispose()
    engine.dispose()
    again = restore(address(engine), tmp_path / "copy.sqlite")
    assert again.aside == tmp_path / "parley.sqlite.before-restore-2"


def test_restoring_where_nothing_is_makes_the_database(engine: Engine, tmp_path: Path) -> None:
    ingest(engine, dated())
    backup(address(engine), tmp_path / "copy.sqlite")
    new = tmp_path / "elsewhere" / "parley.sqlite"
    assert restore(f"sqlite:///{new}", tmp_path / "copy.sqlite").aside is None
    restored = of_file(new)
    assert dump(restored) == dump(engine)
    restored.dispose()


def test_a_database_in_use_is_not_replaced(engine: Engine, tmp_path: Path) -> None:
    ingest(engine, dated())
    backup(address(engine), tmp_path / "copy.sqlite")
    ingest(engine, undated())
    before = dump(engine)
    with engine.connect() as server:
        server.exec_driver_sql("SELECT 1 FROM article")
        with pytest.raises(Conflict, match="stop the server"):
            restore(address(engine), tmp_path / "copy.sqlite")
    assert dump(engine) == before
    assert sorted(p.name for p in tmp_path.iterdir() if "unfinished" in p.name or "before" in p.name) == []


@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        (lambda path: path.write_text("not a database at all, " * 100), "not a database of Parley"),
        (lambda path: path.write_bytes(b""), "not a database of Parley"),
        (lambda path: path.write_bytes(path.read_bytes()[:30_000]), "damaged|not a database of Parley"),
        (lambda path: _run(path, "DROP TABLE alembic_version"), "not a database of Parley"),
        (lambda path: _run(path, "UPDATE alembic_version SET version_num = '9999'"), "another version"),
        (lambda path: _run(path, "DELETE FROM alembic_version"), "another version"),
    ],
)
def test_what_is_no_backup_is_refused_and_nothing_is_changed(
    engine: Engine, tmp_path: Path, spoil: object, message: str
) -> None:
    ingest(engine, dated())
    backup(address(engine), tmp_path / "copy.sqlite")
    spoil(tmp_path / "copy.sqlite")  # type: ignore[operator]
    before = dump(engine)
    with pytest.raises(BadValue, match=message):
        restore(address(engine), tmp_path / "copy.sqlite")
    assert dump(engine) == before


def _run(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as database, database:
        database.execute(statement)


def test_a_missing_backup_is_named(engine: Engine, tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="no file"):
        restore(address(engine), tmp_path / "none.sqlite")


def test_the_commands_say_what_they_did(engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ingest_document(engine, dated().document, dated(), publish=True, by="tester", now=datetime(2025, 2, 14, tzinfo=UTC))
    engine.dispose()
    monkeypatch.setenv("PARLEY_DATA_DIR", str(tmp_path))
    copy = str(tmp_path / "copy.sqlite")
    made = CliRunner().invoke(program, ["backup", copy])
    assert (made.exit_code, made.output.splitlines()[0].split(": ")[1][:20]) == (0, "1 articles, 3 events")
    back = CliRunner().invoke(program, ["restore", copy])
    assert back.exit_code == 0
    assert "parley.sqlite.before-restore" in back.output
