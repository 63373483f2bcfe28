"""Counts the statements that something sends to the database."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import event
from sqlmodel import Session


@contextmanager
def statements(session: Session) -> Iterator[list[str]]:
    """The statements sent while the block runs."""
    seen: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        seen.append(statement)

    bind = session.get_bind()
    event.listen(bind, "before_cursor_execute", note)
    yield seen
    event.remove(bind, "before_cursor_execute", note)
