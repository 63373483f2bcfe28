"""Brings a database to the tables of this version, by the scripts in migrations/."""

from pathlib import Path
from typing import Any

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine
from sqlalchemy.engine import make_url

from app import models
from app.db import make_engine
from app.errors import BadValue
from app.settings import RESOURCES

SCRIPTS = RESOURCES / "migrations"
FULL_TEXT = ("event_fts", "article_fts")


def migrate(url: str) -> bool:
    """Creates or upgrades the database at `url` in one transaction; says whether there was anything to do."""
    _make_folder(url)
    engine = make_engine(url)
    try:
        if is_current(engine):
            return False
        with engine.execution_options(parley_write=True).begin() as connection:
            command.upgrade(_config(connection), "head")
        return True
    finally:
        engine.dispose()


def is_current(engine: Engine) -> bool:
    """Whether the database stands at the newest migration."""
    with engine.connect() as connection:
        heads = MigrationContext.configure(connection).get_current_heads()
    return set(heads) == set(ScriptDirectory(str(SCRIPTS)).get_heads())


def versions() -> list[str]:
    """Every version of the tables that this program can bring up to date."""
    return [script.revision for script in ScriptDirectory(str(SCRIPTS)).walk_revisions()]


def differences(engine: Engine) -> list[Any]:
    """What autogenerate would change to bring the database to app.models; empty when the migrations are complete."""
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "include_name": _is_mapped})
        return list(compare_metadata(context, models.Article.metadata))


def _is_mapped(name: str | None, kind: str, _parents: object) -> bool:
    return kind != "table" or not (name or "").startswith(FULL_TEXT)


def _config(connection: object) -> Config:
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def _make_folder(url: str) -> None:
    address = make_url(url)
    if address.get_backend_name() == "sqlite" and address.database not in (None, "", ":memory:"):
        folder = Path(str(address.database)).parent
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise BadValue(
                f"The folder {folder} cannot be made ({error.strerror}); name another with PARLEY_DATA_DIR."
            ) from error
