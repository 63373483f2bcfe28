"""A title that counts others counts those whom all articles together name."""

from app.ingest.facts import MentionFacts
from app.ingest.wording import _and_more, _recounted

PEOPLE = ("david-lammy", "keith-kellogg", "john-healey", "andriy-yermak", "andrii-sybiha", "rustem-umerov", "ukraine")


def test_the_others_are_those_of_the_card() -> None:
    assert (
        _recounted("Lammy, Kellogg and 3 others meet in London", PEOPLE) == "Lammy, Kellogg and 4 others meet in London"
    )


def test_a_title_that_names_everybody_stays() -> None:
    assert _recounted("Lammy and Kellogg meet in London", PEOPLE) == "Lammy and Kellogg meet in London"


def test_one_other_is_not_counted() -> None:
    assert _recounted("US, Ukraine and 2 others meet", ("united-states", "ukraine")) == "US, Ukraine and 2 others meet"


def test_where_nobody_knows_how_many_came_they_are_not_counted() -> None:
    title = "Lammy, Kellogg and 3 others meet in London"
    assert _recounted(title, PEOPLE, open_end=True) == "Lammy, Kellogg and others meet in London"


def test_those_who_all_have_a_name_are_counted() -> None:
    title = "Lammy, Kellogg and others meet in London"
    assert _recounted(title, PEOPLE) == "Lammy, Kellogg and 4 others meet in London"


def told(title: str, *people: str) -> MentionFacts:
    """A meeting told by an article of its own."""
    roles = tuple((slug, "participant") for slug in people)
    return MentionFacts(title, title, title, None, "meeting", "happened", title, people=roles)


def test_who_names_most_persons_knows_whether_there_were_more() -> None:
    counted = told("Lammy, Kellogg and 2 others meet", *PEOPLE[:4], "ukraine", "united-states")
    open_ended = told("Lammy, Kellogg and others meet", *PEOPLE[:4])
    assert _and_more([counted, open_ended])
    assert not _and_more([told("Lammy, Kellogg and 3 others meet", *PEOPLE[:5]), open_ended])
