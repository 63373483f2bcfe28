"""The migrations bring an empty database to exactly the tables of app.models."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import Engine, text

from app.db import make_engine, reading, writing
from app.ingest.recording import Recorder
from app.migrations import _config, differences, is_current, migrate
from app.models import Draft


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'new folder' / 'parley.sqlite'}"


@pytest.fixture
def engine(url: str) -> Engine:
    migrate(url)
    return make_engine(url)


def test_a_new_database_is_created_in_a_folder_that_does_not_exist_yet(url: str) -> None:
    assert migrate(url)
    assert is_current(make_engine(url))


def test_migrating_twice_does_nothing(url: str) -> None:
    migrate(url)
    assert not migrate(url)


def test_autogenerate_finds_no_difference_between_the_migrations_and_the_models(engine: Engine) -> None:
    assert differences(engine) == []


def test_a_database_that_was_never_migrated_is_not_current(url: str, tmp_path: Path) -> None:
    assert not is_current(make_engine(f"sqlite:///{tmp_path / 'empty.sqlite'}"))


def test_drafts_of_an_earlier_version_stay_and_their_numbers_are_not_given_again(tmp_path: Path) -> None:
    engine = make_engine(f"sqlite:///{tmp_path / 'old.sqlite'}")
    images = [{"table": "draft", "key": {"id": 7}}, {"table": "event", "key": {"id": 9}}]
    with engine.execution_options(parley_write=True).begin() as connection:
        command.upgrade(_config(connection), "0002")
        connection.execute(
            text("INSERT INTO draft VALUES (3, '{}', '{}', '{}', 'digest', NULL, '2026-01-01 00:00:00.000000')")
        )
        connection.execute(
            text("INSERT INTO revision VALUES (1, 'discard', 'x', :rows, 'me', '2026-01-01 00:00:00.000000', NULL)"),
            {"rows": json.dumps(images)},
        )
        command.upgrade(_config(connection), "head")
        assert connection.execute(text("SELECT id, sha256 FROM draft")).all() == [(3, "digest")]
    with writing(engine) as session:
        recorder = Recorder(session, "draft", "me", datetime(2026, 1, 2, tzinfo=UTC))
        row = {"document": {}, "findings": {}, "edits": {}, "sha256": "another", "added_at": recorder.now}
        assert recorder.insert(Draft, row) == 8
    assert differences(engine) == []
    engine.dispose()


def test_full_text_folds_accents_and_case(engine: Engine) -> None:
    with reading(engine) as session:
        session.execute(
            text("INSERT INTO event_fts (rowid, title, passages, quotes) VALUES (7, 'Türkiye hosts', '', '')")
        )
        assert session.execute(text("SELECT rowid FROM event_fts WHERE event_fts MATCH 'TURKIYE'")).scalars().all() == [
            7
        ]
