"""Quotes as a reader hears them: stretches joined, the same words told once however a source cuts them."""

from datetime import date

from app.timeline.live import whole_words
from app.timeline.stored import StoredArticle, StoredQuote
from app.timeline.utterances import utterances

HERALD = StoredArticle(1, "herald", "The Herald", None, None, date(2025, 3, 1), 1)
COURIER = StoredArticle(2, "courier", "The Courier", None, None, date(2025, 3, 2), 2)


def quote(
    id: int, text: str, article: StoredArticle = HERALD, *, start: int = 0, continues: int | None = None
) -> StoredQuote:
    who = ("donald-trump", "us", "Donald Trump")
    return StoredQuote(id, None, article, *who, start, start + len(text), text, None, None, None, False, continues)


def test_a_sentence_is_the_same_whether_a_source_prints_it_whole_or_split_around_the_verb() -> None:
    split = (quote(1, "We agreed,"), quote(2, "that there will be a meeting.", start=40, continues=1))
    whole = quote(3, "We agreed that there will be a meeting,", COURIER)
    (told,) = utterances([*split, whole])
    assert told.articles == 2
    assert (told.text, told.first.article.slug) == ("We agreed that there will be a meeting", "courier")


def test_what_begins_alike_and_goes_on_otherwise_is_not_the_same() -> None:
    first = (quote(1, "We agreed,"), quote(2, "to meet.", start=40, continues=1))
    second = (quote(3, "We agreed,", COURIER), quote(4, "to part.", COURIER, start=40, continues=3))
    assert [told.text for told in utterances([*first, *second])] == ["We agreed … to meet.", "We agreed … to part."]


def test_a_stretch_whose_beginning_is_elsewhere_has_no_key() -> None:
    assert whole_words([(1, None, "No!"), (3, 2, "and so on"), (4, 1, "Never.")]) == {1: "no never"}
