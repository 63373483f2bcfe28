"""Places named as places: by preposition, in a dateline, before a gathering."""

import pytest

from tests.extraction.naming import read


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They met in Kyiv.", [("kyiv", "in")]),
        ("They met in Kiev.", [("kyiv", "in")]),
        ("They met at the White House.", [("washington", "at")]),
        ("They met in the Oval Office.", [("washington", "in")]),
        ("Leaders met at Lancaster House in London.", [("london", "at"), ("london", "in")]),
        ("He flew to Saudi Arabia.", [("saudi-arabia", "to")]),
        ("MUNICH (AP) — Leaders met.", [("munich", None)]),
        ("RIYADH, Saudi Arabia (AP) — Leaders met.", [("riyadh", None), ("saudi-arabia", None)]),
        ("The Jeddah talks failed.", [("jeddah", None)]),
        ("He spoke at the Munich Security Conference.", [("munich", "at")]),
        ("He visited Odesa.", [("odesa", None)]),
        ("Moscow said no.", []),
        ("It was called off at Washington's request.", []),
        ("The Kremlin said no.", []),
    ],
)
def test_a_place_has_its_slug_and_preposition(text: str, found: list[tuple[str, str | None]]) -> None:
    assert [(place.slug, place.preposition) for place in read(text).places] == found


@pytest.mark.parametrize(("text", "place"), [
    ("They met at the Ukraine Recovery Conference in Rome.", ["rome"]),
    ("They met at the U.S. air base in Ramstein.", ["ramstein"]),
    ("They met at the Vatican on Saturday.", ["vatican"]),
    ("They met at the US mission.", []),
])  # fmt: skip
def test_a_state_in_a_name_is_not_where_it_was(text: str, place: list[str]) -> None:
    assert [ref.slug for ref in read(text).places] == place


def test_a_venue_counts_as_its_city_and_tells_its_state() -> None:
    place = read("They met in the Kremlin.").places[0]
    assert (place.name, place.state) == ("Moscow", "russia")
