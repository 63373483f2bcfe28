"""The seed articles: read by the same way as anyone's, into a new database."""

from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import Engine, func, select

from app.db import reading
from app.editing.add import add_document
from app.editing.publish import IngestResult
from app.models import Revision
from app.reading.files import read_path
from app.settings import RESOURCES

ARTICLES = RESOURCES / "seeds" / "articles"


def is_new(engine: Engine) -> bool:
    """Whether nothing was ever written to this database."""
    with reading(engine) as session:
        return not session.execute(select(func.count()).select_from(Revision)).scalar_one()


def seed_files() -> list[Path]:
    """The seed articles by name, which begins with the day of publication."""
    return sorted(path for path in ARTICLES.iterdir() if path.is_file() and not path.name.startswith("."))


def load_seeds(engine: Engine) -> Iterator[tuple[Path, IngestResult]]:
    """Publishes one seed article after the other, telling each as it is done."""
    for path in seed_files():
        yield path, add_document(engine, read_path(path), publish=True, by="seeds")
