"""Who speaks to somebody where that one is at home has gone to see him; and other tellings of being in one room."""

import pytest

from tests.extraction.acting import people, read

MET = [
    "Sybiha briefed Macron in Paris on Tuesday on the talks.",
    "Sybiha pressed Emmanuel Macron in Paris on Tuesday to give way.",
    "Sybiha made his case to Macron in Paris on Tuesday.",
    "Macron took Sybiha aside in Paris on Tuesday.",
    "Macron walked Sybiha through the gardens of the palace in Paris on Tuesday.",
    "Macron made time for Sybiha in Paris on Tuesday.",
    "Sybiha and Macron had it out in Paris on Tuesday.",
]
NOT_MET = [
    "Macron pressed Putin in Paris on Tuesday to give way.",
    "Sybiha warned Putin in Rome on Tuesday.",
    "Macron urged Putin to stop the war, officials in Moscow said on Tuesday.",
    "Sybiha briefed Macron on Tuesday on the talks in Paris.",
]


@pytest.mark.parametrize("text", MET)
def test_who_was_with_him_where_he_is_at_home_met_him(text: str) -> None:
    (mention,) = (m for m in read(text).mentions if m.kind == "meeting")
    assert (people(mention), mention.date) == ({"andrii-sybiha", "emmanuel-macron"}, "2025-07-29")


@pytest.mark.parametrize("text", NOT_MET)
def test_who_speaks_to_him_from_elsewhere_did_not(text: str) -> None:
    assert not [m for m in read(text).mentions if m.kind == "meeting" and len(people(m)) > 1]
