"""What is worked out once for each object, when it is first asked for."""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

T = TypeVar("T")


class Knowing:
    """An object that keeps what was worked out of it: answer by question."""

    def __init__(self) -> None:
        self.known: dict[object, Any] = {}


K = TypeVar("K", bound=Knowing)
_UNASKED: Any = object()


def asked_once(work_out: Callable[[K], T]) -> Callable[[K], T]:
    """A question that several rules ask of the same object, such as a sentence: each is answered once."""

    @wraps(work_out)
    def answer(asked: K) -> T:
        found = asked.known.get(work_out, _UNASKED)
        if found is _UNASKED:
            found = asked.known[work_out] = work_out(asked)
        return found  # type: ignore[no-any-return]

    return answer


def asked_once_a_word(work_out: Callable[[K, int], T]) -> Callable[[K, int], T]:
    """The same for a question about a word of it, by its index."""

    @wraps(work_out)
    def answer(asked: K, at: int) -> T:
        question = work_out, at
        found = asked.known.get(question, _UNASKED)
        if found is _UNASKED:
            found = asked.known[question] = work_out(asked, at)
        return found  # type: ignore[no-any-return]

    return answer
