"""Which articles are reprints of which."""

from datetime import date
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from app.ingest.near_duplicates import REPRINT, Copy, containment, originals, sketch

WORDS = [f"word{i}" for i in range(3000)]


def text(seed: int, length: int = 400) -> str:
    """A text of its own for each seed."""
    return " ".join(Random(seed).choices(WORDS, k=length))


def copy(key: str, words: str, published: str | None = "2025-02-13") -> Copy:
    """An article with these words."""
    return Copy(key, date.fromisoformat(published) if published else None, sketch(words))


def test_half_a_copy_is_contained_whole_and_another_text_not_at_all() -> None:
    whole = text(1)
    half = " ".join(whole.split()[:200])
    assert containment(sketch(whole), sketch(half)) == 1.0
    assert containment(sketch(whole), sketch(text(2))) == 0.0


def test_a_lightly_edited_copy_is_a_reprint_and_a_shared_quotation_is_not() -> None:
    words = text(1).split()
    edited = " ".join(w if i % 40 else "changed" for i, w in enumerate(words))
    quoting = " ".join(words[:100] + text(2).split()[:300])
    assert containment(sketch(" ".join(words)), sketch(edited)) >= REPRINT
    assert containment(sketch(" ".join(words)), sketch(quoting)) < REPRINT


def test_texts_too_short_to_tell_are_never_reprints() -> None:
    assert containment(sketch("Trump and Putin spoke by phone"), sketch("Trump and Putin spoke by phone")) == 0.0
    assert sketch("") == ()


def test_case_and_punctuation_do_not_hide_a_copy() -> None:
    words = text(1)
    assert sketch(words.upper().replace(" ", ", ")) == sketch(words)


def test_the_earliest_published_is_the_original() -> None:
    words = text(1)
    found = originals([copy("b", words, "2025-02-14"), copy("a", words), copy("c", words, None), copy("d", text(2))])
    assert found == {"a": "a", "b": "a", "c": "a", "d": "d"}


@settings(max_examples=50)
@given(st.lists(st.tuples(st.integers(1, 3), st.integers(60, 300)), min_size=1, max_size=6), st.randoms())
def test_originals_do_not_depend_on_the_order(parts: list[tuple[int, int]], random: object) -> None:
    copies = [copy(f"article-{i}", " ".join(text(seed).split()[:length])) for i, (seed, length) in enumerate(parts)]
    shuffled = list(copies)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert originals(shuffled) == originals(copies)
