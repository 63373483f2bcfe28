"""What is asked again and again of one thing is worked out once."""

from app.extraction.once import Knowing, asked_once, asked_once_a_word

_worked: list[tuple[Knowing, str]] = []


@asked_once
def size(thing: Knowing) -> int:
    _worked.append((thing, "size"))
    return 3


@asked_once_a_word
def double(thing: Knowing, at: int) -> int:
    _worked.append((thing, f"double {at}"))
    return 2 * at


def test_a_question_is_answered_once_for_each_thing_and_each_word() -> None:
    _worked.clear()
    one, other = Knowing(), Knowing()
    assert [size(one), size(one), double(one, 1), double(one, 2), double(one, 1)] == [3, 3, 2, 4, 2]
    assert _worked == [(one, "size"), (one, "double 1"), (one, "double 2")]
    assert size(other) == 3
    assert _worked[3:] == [(other, "size")]
