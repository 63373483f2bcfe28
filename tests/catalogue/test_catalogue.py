"""The catalogue holds together, and a faulty entry is refused with a message that says what to do."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from app.catalogue.fold import flat
from app.catalogue.load import build, catalogue
from app.errors import BadValue

Tables = dict[str, list[dict[str, Any]]]


def tables() -> Tables:
    return {
        "person": [
            {
                "slug": "ann-lee",
                "name": "Ann Lee",
                "side": "europe",
                "gender": "f",
                "short": ["Lee"],
                "offices": [{"role": "president", "of": "borduria", "from": date(2025, 1, 2)}],
            }
        ],
        "state": [{"slug": "borduria", "name": "Borduria", "side": "europe", "adjectives": ["Bordurian"]}],
        "body": [{"slug": "council", "name": "Bordurian Council", "side": "europe", "of": "borduria"}],
    }


ROLES = [{"slug": "president", "title": "President", "words": ["president"]}]
PLACES = [{"slug": "szohod", "name": "Szohod", "kind": "city", "state": "borduria"}]


def test_the_catalogue_that_ships_is_sound() -> None:
    known = catalogue()
    assert len(known.persons) + len(known.states) + len(known.bodies) > 300
    assert known.persons["donald-trump"].name == "Donald Trump"


def test_an_office_is_titled_by_state_and_role() -> None:
    made = build(tables(), ROLES, PLACES)
    assert made.persons["ann-lee"].offices[0].title == "Bordurian President"


def test_given_names_in_one_row_are_the_same_name() -> None:
    made = build(tables(), ROLES, PLACES, [["Ann", "Anne"]])
    assert "Anne Lee" in made.persons["ann-lee"].names


def test_a_name_of_another_language_is_no_spelling_of_the_name() -> None:
    made = build(tables(), ROLES, PLACES, [["Ann", "Anne"]], [["Ann", "Hannah"]]).persons["ann-lee"]
    assert "Hannah Lee" in made.translated
    assert "Hannah Lee" not in made.names


def _twice(t: Tables) -> None:
    t["body"].append({"slug": "ann-lee", "name": "Lee Foundation", "side": "other"})


def _same_name(t: Tables) -> None:
    t["body"].append({"slug": "lee-group", "name": "Lee", "side": "other"})


def _side(t: Tables) -> None:
    t["state"][0]["side"] = "west"


def _gender(t: Tables) -> None:
    t["person"][0]["gender"] = "x"


def _role(t: Tables) -> None:
    t["person"][0]["offices"][0]["role"] = "regent"


def _owner(t: Tables) -> None:
    t["person"][0]["offices"][0]["of"] = "syldavia"


def _term(t: Tables) -> None:
    t["person"][0]["offices"][0]["until"] = date(2024, 12, 31)


def _leader(t: Tables) -> None:
    t["state"][0]["led_by"] = "regent"


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (_twice, "the slug “ann-lee” stands twice"),
        (_same_name, "“Lee” names both ann-lee and lee-group"),
        (_side, "borduria: the side “west” is none of us, ukraine, russia, europe, other"),
        (_gender, "ann-lee: the gender “x” is neither"),
        (_role, "ann-lee: no role “regent” in offices.toml"),
        (_owner, "ann-lee: no state or body “syldavia”"),
        (_term, "ann-lee: the term as “Bordurian President” ends before it begins"),
        (_leader, "borduria: led_by “regent” is no role"),
    ],
)
def test_a_fault_is_named_with_its_entry(spoil: Callable[[Tables], None], told: str) -> None:
    faulty = tables()
    spoil(faulty)
    with pytest.raises(BadValue) as refused:
        build(faulty, ROLES, PLACES)
    assert told in refused.value.message


def test_a_venue_must_lie_within_a_known_place() -> None:
    venue = {"slug": "hall", "name": "Great Hall", "kind": "venue", "within": "klow"}
    with pytest.raises(BadValue, match="lies within “klow”"):
        build(tables(), ROLES, [*PLACES, venue])


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Zelenskyy", "zelenskyy"),
        ("Erdoğan", "erdogan"),
        ("Yılmaz", "yilmaz"),
        ("İbrahim", "ibrahim"),
        ("Radosław", "radoslaw"),
        ("Støre’s", "store's"),
        ("Çırağan", "ciragan"),
        ("Straße…", "straße…"),
    ],
)
def test_folding_keeps_every_character_in_its_place(text: str, folded: str) -> None:
    assert flat(text) == folded
    assert len(flat(text)) == len(text)
