"""What tokens mean in time expressions."""

from typing import Any, NamedTuple

Reading = tuple[str, Any]
"""A key of the grammar (a word, or a class in braces) and the value in it."""

Readings = tuple[Reading, ...]


class Term(NamedTuple):
    """A word or a part of one: `token` is the index of its token, `inner` says that it is a hyphen inside a word."""

    start: int
    end: int
    norm: str
    token: int
    readings: Readings
    inner: bool = False

    def value(self, key: str) -> Any:
        """The value in the class `{key}`, or None."""
        for name, value in self.readings:
            if name == key:
                return value
        return None
