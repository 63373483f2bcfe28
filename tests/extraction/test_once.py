"""What is asked again and again of one thing is worked out once."""

from typing import Any

from app.extraction.once import asked_once, asked_once_a_word, once


class Thing:
    def __init__(self) -> None:
        self.known: dict[object, Any] = {}
        self.worked: list[str] = []

    @once
    def name(self) -> str:
        self.worked.append("name")
        return "thing"


@asked_once
def size(thing: Thing) -> int:
    thing.worked.append("size")
    return 3


@asked_once_a_word
def double(thing: Thing, at: int) -> int:
    thing.worked.append(f"double {at}")
    return 2 * at


def test_a_question_is_answered_once_for_each_thing_and_each_word() -> None:
    one, other = Thing(), Thing()
    assert [one.name, one.name, size(one), size(one), double(one, 1), double(one, 2), double(one, 1)] == [
        *("thing", "thing", 3, 3),
        *(2, 4, 2),
    ]
    assert one.worked == ["name", "size", "double 1", "double 2"]
    assert (size(other), other.worked) == (3, ["size"])
