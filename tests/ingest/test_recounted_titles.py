"""A title that counts others counts those whom all articles together name."""

from app.ingest.wording import _recounted

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
