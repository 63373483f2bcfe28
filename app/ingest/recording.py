"""Writes rows and remembers each as it was before and after, so that a write is one revision and can be undone."""

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import (
    Date,
    Insert,
    Select,
    Table,
    Update,
    bindparam,
    column,
    delete,
    func,
    insert,
    inspect,
    select,
    update,
)
from sqlalchemy import table as named_table
from sqlalchemy.types import TypeEngine
from sqlmodel import Session, SQLModel

from app.models import Change, Moment, Revision

Row = dict[str, Any]


class Recorder:
    """One revision in the making. Every write of stored content goes through it, inside one `writing` transaction."""

    def __init__(self, session: Session, verb: str, by: str, now: datetime, undo_of: int | None = None) -> None:
        self.session = session
        self.now = now
        self._images: dict[tuple[str, str], Row] = {}
        self._changes: dict[tuple[str, int], str] = {}
        revision = Revision(verb=verb, subject="", rows=[], made_by=by, made_at=now, undo_of=undo_of)
        session.add(revision)
        session.flush()
        self.revision = revision
        self.id: int = revision.id  # type: ignore[assignment]

    def insert(self, model: type[SQLModel], row: Row) -> int:
        """Inserts one row and returns its id."""
        return self.insert_many(model, [row])[0]

    def insert_many(self, model: type[SQLModel], rows: Sequence[Row]) -> list[int]:
        """Inserts rows that have an id of their own and returns the ids in the same order."""
        if not rows:
            return []
        table = table_of(model)
        complete = [_complete(table, row) for row in rows]
        ids = self._give_ids(table, complete)
        for key, row in zip(ids, complete, strict=True):
            self._remember(table, None, {"id": key, **row})
        return ids

    def _give_ids(self, table: Table, rows: Sequence[Row]) -> list[int]:
        if self.session.get_bind().dialect.name != "sqlite":
            given = insert(table).returning(table.c.id, sort_by_parameter_order=True)
            return list(self.session.execute(given, rows).scalars())
        # SQLite would insert row by row to return ids; under the writer's lock the next ones are known.
        first = (self.session.execute(_last_id(table)).scalar() or 0) + 1
        ids = list(range(first, first + len(rows)))
        self.session.execute(_inserting(table), [{"id": key, **row} for key, row in zip(ids, rows, strict=True)])
        return ids

    def link(self, model: type[SQLModel], rows: Iterable[Row]) -> None:
        """Inserts rows of a link table, whose key is given."""
        table = table_of(model)
        rows = list(rows)
        if rows:
            self.session.execute(_inserting(table), rows)
        for row in rows:
            self._remember(table, None, row)

    def update(self, model: type[SQLModel], key: int, values: Row, before: Row | None = None) -> bool:
        """Sets columns of one row, `before` if it is at hand; says whether anything changed."""
        return bool(self.update_many(model, [(before or self.row(model, key), values)]))

    def update_many(self, model: type[SQLModel], rows: Iterable[tuple[Row, Row]]) -> int:
        """Sets the same columns of several rows, each (before, values); says how many changed."""
        table = table_of(model)
        changed = [(before, values) for before, values in rows if any(before[n] != v for n, v in values.items())]
        if changed:
            given = [{**values, "row_id": before["id"]} for before, values in changed]
            self.session.execute(_updating(table), given)
        for before, values in changed:
            self._remember(table, before, before | values)
        return len(changed)

    def delete(self, model: type[SQLModel], **where: Any) -> list[Row]:
        """Deletes the rows in which all these columns have these values (a list: any of them); returns them."""
        table = table_of(model)
        conditions = [
            table.c[name].in_(value) if isinstance(value, list | AbstractSet) else table.c[name] == value
            for name, value in where.items()
        ]
        rows = [dict(row) for row in self.session.execute(select(table).where(*conditions)).mappings()]
        if rows:
            self.session.execute(delete(table).where(*conditions))
        for row in rows:
            self._remember(table, row, None)
        return rows

    def row(self, model: type[SQLModel], key: int) -> Row:
        """One row as it stands now."""
        table = table_of(model)
        return dict(self.session.execute(select(table).where(table.c.id == key)).mappings().one())

    def restore(self, table: Table, key: Row, image: Row | None) -> None:
        """Makes one row what an image of it says; None: no such row."""
        where = [table.c[name] == value for name, value in key.items()]
        found = self.session.execute(select(table).where(*where)).mappings().one_or_none()
        before = dict(found) if found else None
        if image is None:
            self.session.execute(delete(table).where(*where))
        elif before is None:
            self.session.execute(_inserting(table), [image])
        else:
            self.session.execute(update(table).where(*where).values(**image))
        self._remember(table, before, image)

    def changed(self, object_type: str, object_id: int, verb: str = "changed") -> None:
        """Notes for the change log that an object was added, changed or removed; an object added now stays added."""
        key = (object_type, object_id)
        if verb == "changed" and key in self._changes:
            return
        self._changes[key] = verb

    @property
    def images(self) -> list[dict[str, Any]]:
        """The rows that are not as they were: {"table", "key", "before", "after"}, null where there is no row."""
        return [image for image in self._images.values() if image["before"] != image["after"]]

    def finish(self, subject: str) -> int:
        """Writes the revision's images and the change log; returns the revision's id."""
        self.revision.subject = subject
        self.revision.rows = self.images
        self.session.add(self.revision)
        self.session.flush()
        same = {"revision_id": self.id, "changed_at": self.now}
        changes = [{"object_type": o, "object_id": key, "verb": v, **same} for (o, key), v in self._changes.items()]
        if changes:
            self.session.execute(_inserting(table_of(Change)), changes)
        return self.id

    def _remember(self, table: Table, before: Row | None, after: Row | None) -> None:
        some: Row = after or before or {}
        key = {column.name: some[column.name] for column in table.primary_key}
        image = self._images.setdefault(
            (table.name, repr(key)), {"table": table.name, "key": _plain(key), "before": _plain(before), "after": None}
        )
        image["after"] = _plain(after)


@cache
def _inserting(table: Table) -> Insert:
    return insert(table)


@cache
def _updating(table: Table) -> Update:
    """Sets the columns that are given in the row whose id is `row_id`."""
    return update(table).where(table.c.id == bindparam("row_id"))


@cache
def _last_id(table: Table) -> Select[tuple[int | None]]:
    """The highest id given; where ids are never given again, that of rows which are no more, too."""
    if table.dialect_options["sqlite"]["autoincrement"]:
        return select(_GIVEN.c.seq).where(_GIVEN.c.name == table.name)
    return select(func.max(table.c.id))


_GIVEN = named_table("sqlite_sequence", column("name"), column("seq"))


@cache
def table_of(model: type[SQLModel]) -> Table:
    """The table behind a model."""
    return inspect(model).local_table  # type: ignore[no-any-return]


def _complete(table: Table, row: Row) -> Row:
    """The row with every column but the id, so that rows of one insert have the same shape."""
    unset = {c.name: c.default.arg if c.default is not None else None for c in table.columns if not c.primary_key}  # type: ignore[attr-defined]
    return {**unset, **row}


def _plain(row: Mapping[str, Any] | None) -> Row | None:
    return None if row is None else {name: _plain_value(value) for name, value in row.items()}


def _plain_value(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


def from_plain(table: Table, image: Row) -> Row:
    """An image as read from a revision, with days and moments again."""
    return {name: _typed(table.c[name].type, value) for name, value in image.items()}


def _typed(kind: TypeEngine[Any], value: Any) -> Any:
    if value is None or not isinstance(kind, Moment | Date):
        return value
    return datetime.fromisoformat(value) if isinstance(kind, Moment) else date.fromisoformat(value)
