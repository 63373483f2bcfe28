"""What tokens mean in time expressions."""

from dataclasses import dataclass
from typing import Any

Reading = tuple[str, Any]
"""A key of the grammar (a word, or a class in braces) and the value in it."""

Readings = tuple[Reading, ...]


@dataclass(frozen=True, slots=True)
class Term:
    """A word or a part of one: `token` is the index of its token, `inner` says that it is a hyphen inside a word."""

    start: int
    end: int
    norm: str
    token: int
    readings: Readings
    inner: bool = False

    def value(self, key: str) -> Any:
        """The value in the class `{key}`, or None."""
        return next((value for name, value in self.readings if name == key), None)
