"""What was typed in a form that came too late, until it can be sent: the login carries it in hidden fields."""

from collections.abc import Iterator
from dataclasses import dataclass

from starlette.datastructures import FormData

from app.errors import ParleyError

SENT_TO, KEPT = "sent_to", "kept:"
MOST_CARRIED = 2_000_000
"""Bytes that the login can carry; it is itself a form without files (forms.py)."""
AROUND_EACH = 200
"""Bytes that a field takes besides its name and its text, at most."""


class LateForm(ParleyError):
    """A form whose session has ended (401), or that no page made for this session (403): nothing of it is carried out.

    `fields` are what it holds, if that was read.
    """

    def __init__(self, message: str, *, status: int, fields: FormData | None = None) -> None:
        super().__init__(message, status=status)
        self.fields = fields


@dataclass(frozen=True, slots=True)
class Kept:
    """The fields of a form, and the address that it was sent to; of a file nothing but its name."""

    path: str
    fields: FormData

    @property
    def carried(self) -> bool:
        """Whether the login can carry it."""
        return sum(len(name) + len(text.encode()) + AROUND_EACH for name, text in self.hidden()) <= MOST_CARRIED

    def hidden(self) -> Iterator[tuple[str, str]]:
        """Names and values of the fields that carry it."""
        yield SENT_TO, self.path
        yield from ((KEPT + name, str(value)) for name, value in self.fields.multi_items())


def kept_from(path: str, fields: FormData) -> Kept:
    """What of a form is kept: all but its token."""
    named = ((name, v if isinstance(v, str) else v.filename or "") for name, v in fields.multi_items())
    return Kept(path, FormData([(name, text) for name, text in named if name != "token"]))


def kept_in(fields: FormData) -> Kept | None:
    """What a login carries."""
    path = fields.get(SENT_TO)
    carried = [(name.removeprefix(KEPT), value) for name, value in fields.multi_items() if name.startswith(KEPT)]
    return Kept(path, FormData(carried)) if isinstance(path, str) and path else None
