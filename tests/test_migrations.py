"""The migrations bring an empty database to exactly the tables of app.models."""

from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from app.db import make_engine, reading
from app.migrations import differences, is_current, migrate


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


def test_full_text_folds_accents_and_case(engine: Engine) -> None:
    with reading(engine) as session:
        session.execute(
            text("INSERT INTO event_fts (rowid, title, passages, quotes) VALUES (7, 'Türkiye hosts', '', '')")
        )
        assert session.execute(text("SELECT rowid FROM event_fts WHERE event_fts MATCH 'TURKIYE'")).scalars().all() == [
            7
        ]
