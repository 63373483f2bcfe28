"""Backup and restore: the whole database as one file, copied safely while others write; taken back with a check.

Both are for SQLite; a PostgreSQL server has tools of its own.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from itertools import chain, count
from pathlib import Path

from sqlalchemy.engine import make_url

from app.errors import BadValue, Conflict, NotFound
from app.migrations import migrate, versions

ASIDE = ".before-restore"
BUSY_SECONDS = 10


@dataclass(frozen=True, slots=True)
class Kept:
    """What a copy holds; `aside` is where the database that it took the place of is now."""

    articles: int
    events: int
    size: int
    aside: Path | None = None


def backup(url: str, target: Path) -> Kept:
    """Copies the database at `url` into a new file: one moment of it, whatever is written meanwhile."""
    source = _file_of(url)
    if not source.exists():
        raise NotFound(f"There is no database at {source}; set PARLEY_DATA_DIR to the folder of the one to back up.")
    if target.exists():
        raise Conflict(f"{target} exists already; choose another name, or move it away.")
    with _unfinished(target) as partial:
        _copy(source, partial)
        kept = _checked(partial)
        _put(partial, target)
    return kept


def restore(url: str, copy: Path) -> Kept:
    """Puts a backup in the place of the database at `url`, migrated to this version; the present one is kept aside.

    Nobody may use the database meanwhile: Conflict if somebody does. Until the last step nothing is changed.
    """
    place = _file_of(url)
    if not copy.is_file():
        raise NotFound(f"There is no file {copy}.")
    place.parent.mkdir(parents=True, exist_ok=True)
    with _unfinished(place) as partial:
        _checked(copy)
        _copy(copy, partial)
        migrate(f"sqlite:///{partial.absolute()}")
        kept = _checked(partial)
        aside = _exchange(partial, place)
    return Kept(kept.articles, kept.events, kept.size, aside)


def _file_of(url: str) -> Path:
    address = make_url(url)
    if address.get_backend_name() != "sqlite" or address.database in (None, "", ":memory:"):
        raise BadValue("Only a SQLite file is copied by Parley; for PostgreSQL use pg_dump and pg_restore.")
    return Path(str(address.database))


@contextmanager
def _unfinished(beside: Path) -> Iterator[Path]:
    """A name for what is not complete yet, in the folder where it is to stand; nothing of it is left behind."""
    partial = beside.with_name(f"{beside.name}.{os.getpid()}.unfinished")
    try:
        yield partial
    finally:
        for end in ("", "-journal", "-wal", "-shm"):
            partial.with_name(partial.name + end).unlink(missing_ok=True)


def _copy(source: Path, target: Path) -> None:
    """A whole copy in one step, which is one moment; it stands in one file, without a log beside it."""
    try:
        with closing(_opened(source)) as read, closing(sqlite3.connect(target)) as write:
            read.backup(write)
            write.execute("PRAGMA journal_mode=DELETE")
    except sqlite3.Error as error:
        folder = target.absolute().parent
        raise Conflict(
            f"{source} could not be copied into {folder} ({error}); is there such a folder, with room, and yours?"
        ) from error


def _opened(file: Path, mode: str = "ro") -> sqlite3.Connection:
    return sqlite3.connect(f"{file.absolute().as_uri()}?mode={mode}", uri=True, timeout=BUSY_SECONDS)


def _checked(file: Path) -> Kept:
    """What a copy holds; BadValue unless it is a whole database of this or an earlier version of Parley."""
    try:
        with closing(_opened(file)) as copy:
            found = [version for (version,) in copy.execute("SELECT version_num FROM alembic_version")]
            whole = copy.execute("PRAGMA quick_check(1)").fetchone()[0]
            articles, events = (
                _rows(copy, table) for table in ("article", "event WHERE merged_into IS NULL AND article_count > 0")
            )
    except sqlite3.DatabaseError as error:
        raise BadValue(
            f"{file} is not a database of Parley ({error}); choose a file that parley backup wrote."
        ) from error
    if whole != "ok":
        raise BadValue(f"{file} is damaged ({whole}); choose another backup.")
    if not found or not set(found) <= set(versions()):
        raise BadValue(f"{file} was written by another version of Parley; restore it with that one, or a newer one.")
    return Kept(articles, events, file.stat().st_size)


def _rows(database: sqlite3.Connection, table: str) -> int:
    return int(database.execute(f"SELECT count(*) FROM {table}").fetchone()[0])  # noqa: S608


def _put(partial: Path, target: Path) -> None:
    """Gives the finished file its name; one that somebody made in between is not overwritten where links are known."""
    try:
        os.link(partial, target)
    except FileExistsError as error:
        raise Conflict(f"{target} exists already; choose another name, or move it away.") from error
    except OSError:  # a file system without links, as on memory sticks
        partial.rename(target)


def _exchange(new: Path, place: Path) -> Path | None:
    """Moves the present database aside and the new one into its place, while nobody else can open it."""
    if not place.exists():
        new.rename(place)
        return None
    aside = _free(place)
    with closing(_alone(place)):
        place.rename(aside)
        new.rename(place)
    return aside


def _alone(place: Path) -> sqlite3.Connection:
    """A connection that has the database to itself, all of it in its one file."""
    database = sqlite3.connect(place, timeout=1, isolation_level=None)
    try:
        database.execute("PRAGMA journal_mode=DELETE")  # refused while anybody has it open
        database.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as error:
        database.close()
        raise Conflict(f"{place} is in use; stop the server, and whatever else works with it, first.") from error
    return database


def _free(place: Path) -> Path:
    names = chain([ASIDE], (f"{ASIDE}-{n}" for n in count(2)))
    return next(path for path in (place.with_name(place.name + name) for name in names) if not path.exists())
