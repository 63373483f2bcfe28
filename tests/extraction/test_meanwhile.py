"""What others do or had done meanwhile is not what somebody talks of or proposes."""

import pytest

from tests.extraction.acting import read

APART = [
    "Witkoff met Putin in Moscow on Tuesday as Washington weighed new sanctions.",
    "Macron met Zelensky in Paris on Tuesday while France prepared tougher tariffs.",
    "Macron met Zelensky in Paris on Tuesday, weeks after the EU had imposed new sanctions.",
    "Macron proposed fresh talks on Tuesday, days after Trump had threatened Russia with sanctions.",
    "Orban said that sanctions had failed after Macron met Zelensky in Paris on Tuesday.",
]
TOGETHER = [
    "Macron met Zelensky in Paris on Tuesday to discuss sanctions, weeks after they had met in Rome.",
    "Witkoff met Putin in Moscow on Tuesday as Trump pushed for an end to sanctions.",
]


@pytest.mark.parametrize("text", APART)
def test_what_others_do_meanwhile_is_no_topic(text: str) -> None:
    found = [m for m in read(text).mentions if m.kind in ("meeting", "proposal")]
    assert [m.topics for m in found if "sanctions" in m.topics] == []
    assert [m.date for m in found] == ["2025-07-29"]


@pytest.mark.parametrize("text", TOGETHER)
def test_what_they_speak_of_is(text: str) -> None:
    found = [m for m in read(text).mentions if m.date == "2025-07-29"]
    assert ["sanctions" in m.topics for m in found] == [True]
