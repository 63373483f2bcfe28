"""Phrases of folded words: which may begin where, and what may follow."""

from app.extraction.phrases import Phrases, indices_of

PHRASES = Phrases((words, words) for words in ("at the table", "at|around his side", "present"))


def test_phrases_tell_the_words_with_which_they_begin_and_go_on() -> None:
    assert sorted(PHRASES.first_words()) == ["around", "at", "present"]
    assert PHRASES.second_words("at") == frozenset(("the", "his"))
    assert PHRASES.second_words("present") is None
    assert PHRASES.second_words("absent") == frozenset()


def test_phrases_are_found_where_all_their_words_stand() -> None:
    norms = "he sat at the table at his side".split()
    assert PHRASES.all(norms) == [(2, 5, "at the table"), (5, 8, "at|around his side")]
    assert PHRASES.longest(norms, 5) == (8, "at|around his side")
    assert PHRASES.longest(norms, 3) is None
    assert PHRASES.may_begin_in(norms)
    assert not PHRASES.may_begin_in(["he", "sat"])
    assert indices_of({"at"}, norms) == [2, 5]


def test_phrases_stand_only_where_the_word_stands_that_tells_them_apart() -> None:
    assert PHRASES.may_stand_in("the table at which he sat".split())
    assert not PHRASES.may_stand_in("at the door".split())
    assert not PHRASES.may_stand_in("the table".split())
    assert PHRASES.all("at the door".split()) == []
