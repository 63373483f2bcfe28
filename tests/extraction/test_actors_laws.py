"""What holds for the actors of any text."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from tests.extraction.naming import read

PIECES = [
    "Trump", "Putin", "Mr.", "Mrs.", "Sir", "Jane Okafor", "Okafor", "Le Pen", "the president",
    "The two presidents", "both leaders", "he", "she", "they", "it", "its", "him", "his Russian counterpart",
    "Kremlin", "the Kremlin's", "NATO", "Ukraine", "Kyiv", "US", "U.S.", "Treasury Secretary", "President of", "of",
    "and", ",", ".", "said", "told", "“", "”", '"', "(", ")", "’s", "'", "-", "—", "Trump-Putin", "University of",
    "Union of Bakers (UB)", "UB", "\n", "\n\n", "READ ALSO:", "J.D.", "X.", "von der", "Al", "45", "a diplomat",
    "former", "deputy", "foreign minister", "İ", "ß", "é",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join)


@given(TEXTS)
def test_every_ref_lies_in_the_text_and_means_an_actor_of_the_article(text: str) -> None:
    reading = read(text)
    known = {actor.slug for actor in reading.actors}
    for ref in reading.refs:
        assert 0 <= ref.span.start < ref.span.end <= len(text)
        assert ref.actor is None or ref.actor in known
        assert ref.actor is not None or len(ref.candidates) > 1


@given(TEXTS)
def test_every_actor_is_meant_somewhere(text: str) -> None:
    reading = read(text)
    meant = {ref.actor for ref in reading.refs} | {slug for ref in reading.refs for slug in ref.candidates}
    assert {actor.slug for actor in reading.actors} <= meant
    assert len({actor.slug for actor in reading.actors}) == len(reading.actors)


@given(TEXTS)
def test_an_article_without_a_date_is_read_as_of_now(text: str) -> None:
    assert read(text, None).refs[:] == read(text, date.max).refs[:]
