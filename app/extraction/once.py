"""What is worked out once for each object, when it is first asked for."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Generic, Protocol, TypeVar, overload

T = TypeVar("T")


class Knowing(Protocol):
    """An object that keeps what was worked out of it: answer by question."""

    known: dict[object, Any]


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


class once(Generic[T]):  # noqa: N801
    """As functools.cached_property, without the lock that it takes before Python 3.12: a reading has one thread."""

    def __init__(self, work_out: Callable[[Any], T]) -> None:
        self._work_out = work_out
        self._name = work_out.__name__
        self.__doc__ = work_out.__doc__

    @overload
    def __get__(self, instance: None, owner: type) -> "once[T]": ...
    @overload
    def __get__(self, instance: object, owner: type) -> T: ...
    def __get__(self, instance: object | None, owner: type) -> "T | once[T]":
        if instance is None:
            return self
        value = self._work_out(instance)
        setattr(instance, self._name, value)
        return value
