"""By what turns of phrase states give arms and money to Ukraine, or say that they will."""

import pytest

from tests.extraction.acting import people, told

GIVEN = [
    ("Norway set aside $300 million in military aid for Ukraine on Tuesday.", {"norway"}),
    ("Canada put up a new package of military aid on Tuesday.", {"canada"}),
    ("The Netherlands contributed ammunition for Ukraine on Tuesday.", {"netherlands"}),
    ("Germany handed over military aid worth 500 million euros on Tuesday.", {"germany"}),
    ("The Pentagon held back air defence missiles meant for Kyiv on Tuesday.", {"pentagon"}),
    ("Sweden sent Ukraine more artillery shells on Tuesday.", {"sweden"}),
    ("Kyiv pleads for help. Germany delivered four IRIS-T systems on Tuesday.", {"germany"}),
]
AHEAD = [
    ("The US is sending Patriot missiles to Ukraine.", {"united-states"}),
    ("Norway said it was sending Ukraine two Patriot systems.", {"norway"}),
    ("Kyiv pleads for help. Germany will hand over four more IRIS-T systems.", {"germany"}),
    ("Canada would send military aid worth 500 million euros, the minister said.", {"canada"}),
    ("The Dutch government will buy American weapons for Ukraine.", {"netherlands"}),
]


@pytest.mark.parametrize(("text", "who"), GIVEN)
def test_what_was_given(text: str, who: set[str]) -> None:
    given = [mention for mention in told(text) if mention.kind == "aid"]
    assert [(m.status, m.date, people(m)) for m in given] == [("happened", "2025-07-29", who)]


@pytest.mark.parametrize(("text", "who"), AHEAD)
def test_what_is_on_its_way_is_planned(text: str, who: set[str]) -> None:
    (planned,) = (mention for mention in told(text) if mention.kind == "aid")
    assert (planned.status, people(planned), planned.score < 0.5) == ("planned", who, True)


@pytest.mark.parametrize(
    "text",
    [
        "Berlin looked on. Japan delivered four IRIS-T systems on Tuesday.",
        "NATO sent up fighter jets on Tuesday over Ukraine.",
        "Germany will send military aid to Ukraine only if Washington does.",
        "Trump said that he would stop military aid.",
    ],
)
def test_what_is_for_others_or_on_terms_is_not_told(text: str) -> None:
    assert not [mention for mention in told(text) if mention.kind == "aid"]
