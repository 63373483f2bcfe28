"""Errors that a person can act on: what is wrong, where, and what to do."""


class ParleyError(Exception):
    """A refusal with a message for the person who asked; `status` is the HTTP status that says the same."""

    status = 400

    def __init__(self, message: str, *, status: int | None = None) -> None:
        super().__init__(message)
        self.message = message
        if status is not None:
            self.status = status


class NotFound(ParleyError):
    """Nothing has that name; `near` are the nearest names, best first, any of which may stand where `wanted` stood."""

    status = 404

    def __init__(self, message: str, *, near: tuple[str, ...] = (), wanted: str = "") -> None:
        super().__init__(message)
        self.near = near
        self.wanted = wanted


class BadValue(ParleyError):
    """A value that cannot be understood; the message names the field, the value and the form expected."""

    status = 422


class Conflict(ParleyError):
    """The thing changed, or exists already; nothing was written."""

    status = 409
